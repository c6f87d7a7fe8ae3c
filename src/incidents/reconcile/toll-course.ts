// Tolls through time: what is the latest of each origin and voice, what was revised, what was replaced.
import type { TollSeries } from '../../model/index.ts';
import { byCode } from './pile.ts';
import { later, lineOf, pointKey, type Reading, sizeOf, valueKey } from './toll-reading.ts';

export function latestBy(readings: readonly Reading[], line: (r: Reading) => string): Reading[] {
  const last = new Map<string, Reading>();
  for (const r of readings) {
    if (r.part || r.beside) continue;
    const known = last.get(line(r));
    if (known === undefined || later(r, known) > 0) last.set(line(r), r);
  }
  return [...last].sort((a, b) => byCode(a[0], b[0])).map(([, r]) => r);
}

/**
 * The latest total of each origin, without those that a later report gives as replaced and those whose own voice has given another one on a later day: an old
 * report of a corrected figure is no conflict.
 */
export function standing(readings: readonly Reading[]): Reading[] {
  const last = latestBy(readings, (r) => r.origin);
  const voices = new Map(latestBy(readings, lineOf).map((r) => [lineOf(r), r]));
  const replaced = new Map<number, number>();
  for (const { toll, instant } of readings) if (toll.earlier === true) replaced.set(sizeOf(toll), Math.max(instant, replaced.get(sizeOf(toll)) ?? instant));
  const current = last.filter((r) => {
    if (r.instant < (replaced.get(sizeOf(r.toll)) ?? r.instant)) return false;
    const now = voices.get(lineOf(r))!;
    return r.voice === null || valueKey(now) === valueKey(r) || r.day === null || r.instant >= now.instant;
  });
  return current.length > 0 ? current : last;
}

export function spreadOf(all: readonly Reading[]): TollSeries['spread'] {
  if (all.length === 0) return null;
  const last = withoutFloors(all);
  const low = Math.min(...last.map((r) => r.toll.low ?? r.toll.high ?? 0));
  const high = Math.max(...last.map((r) => r.toll.high ?? r.toll.low ?? 0));
  const open = last.some((r) => (r.toll.high === null || r.side) && sizeOf(r.toll) === high);
  return { low, high, ...(open ? { open: true as const } : {}) };
}

/** A floor ("at least 10", "dozens") says nothing against more that is counted on a later day, nor against far more on its own: an early word, not a low end. */
function withoutFloors(all: readonly Reading[]): Reading[] {
  const highest = Math.max(...all.map((r) => sizeOf(r.toll)));
  const lastOf = (size: number): string => all.reduce((day, r) => (sizeOf(r.toll) > size && r.day !== null && r.day > day ? r.day : day), '');
  const known = new Map<number, string>();
  return all.filter((r) => {
    const size = sizeOf(r.toll);
    if (r.toll.high !== null && !r.side) return true;
    if (2 * size < highest) return false;
    if (!known.has(size)) known.set(size, lastOf(size));
    return r.day === null || known.get(size)! <= r.day;
  });
}

/** Points that differ from what the same line gave before, by their key. Bounds are compared by their number, so "at least 40" then "37" goes down. */
export function revisions(readings: readonly Reading[]): Map<string, 'up' | 'down'> {
  const turns = new Map<string, 'up' | 'down'>();
  const lines = new Map<string, Map<string, Reading>>();
  for (const [r, old] of replacements(readings)) turns.set(pointKey(r), sizeOf(r.toll) > sizeOf(old.toll) ? 'up' : 'down');
  for (const r of readings) {
    if (r.part || r.beside || r.day === null) continue;
    const steps = lines.get(lineOf(r)) ?? new Map<string, Reading>();
    lines.set(lineOf(r), steps);
    const at = `${r.day}\n${r.instant}`;
    const known = steps.get(at);
    if (known === undefined || later(r, known) > 0) steps.set(at, r);
  }
  for (const [, byTime] of [...lines].sort((a, b) => byCode(a[0], b[0]))) {
    const steps = [...byTime.values()].sort(later);
    for (let i = 1; i < steps.length; i++) {
      const change = sizeOf(steps[i]!.toll) - sizeOf(steps[i - 1]!.toll);
      if (change !== 0 && pointKey(steps[i]!) !== pointKey(steps[i - 1]!)) turns.set(pointKey(steps[i]!), change > 0 ? 'up' : 'down');
    }
  }
  return turns;
}

/** Totals with the figure that their own report says they replace. */
function* replacements(readings: readonly Reading[]): Generator<readonly [Reading, Reading]> {
  const byReport = new Map<string, Reading[]>();
  for (const r of readings) void (byReport.get(r.evidence.report)?.push(r) ?? byReport.set(r.evidence.report, [r]));
  for (const own of byReport.values()) {
    const totals = own.filter((r) => !r.part && !r.beside);
    for (const old of own.filter((r) => r.toll.earlier === true)) {
      const far = (r: Reading): number => Math.abs(r.evidence.span.from - old.evidence.span.from);
      const next = totals.filter((r) => sizeOf(r.toll) !== sizeOf(old.toll)).sort((a, b) => far(a) - far(b))[0];
      if (next !== undefined) yield [next, old];
    }
  }
}
