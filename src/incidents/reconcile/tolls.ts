// Tolls as series: every figure as published, with its day, its voice and its origins; nothing is averaged, nothing merged across voices.
import type { Effect, Evidence, Report, Toll, TollPoint, TollSeries } from '../../model/index.ts';
import { EFFECTS } from '../../model/index.ts';
import { byCode, instantOf, isAltered, type Pile } from './pile.ts';
import { isSomebody } from './spoken-for.ts';
import type { Voices } from './voices.ts';

/** One toll of one report, with what is needed to order it. */
export interface Reading {
  readonly toll: Toll;
  readonly evidence: Evidence;
  readonly origin: string;
  /** The source that gives it: the body behind a spokesman. Null: the report's own voice. */
  readonly voice: string | null;
  /** Who the report names for it. */
  readonly speaker: string | null;
  readonly day: string | null;
  readonly dayFrom: 'text' | 'published' | null;
  readonly instant: number;
  /** A part, an addition or a single person: never a total. */
  readonly part: boolean;
  /** Smaller than another figure of the same voice in the same report for the same day, replaced in its own sentence ("from 26 to 24"), or of an altered copy. */
  readonly beside: boolean;
  /** One of several groups that the report counts apart without a total: a floor of the total. */
  readonly side: boolean;
  /** From a machine-altered report. */
  readonly altered: boolean;
}

/** A latest total with every sentence that gives it for that day. */
export interface LatestTotal extends Reading {
  readonly all: readonly Evidence[];
}

export interface Tolls {
  readonly series: readonly TollSeries[];
  readonly other: readonly (TollPoint & { readonly effect: Effect; readonly label: string | null })[];
  /** The latest total of each voice (of each origin, where the report names no voice), for finding conflicts. */
  readonly latest: readonly LatestTotal[];
}

/** What points are made with. */
interface Desk {
  readonly pile: Pile;
  readonly voices: Voices;
}

/** The number that a figure is ordered by. */
export const sizeOf = (toll: { readonly low: number | null; readonly high: number | null }): number => toll.low ?? toll.high ?? 0;

/** Every toll of the pile as series per effect, those of other events apart. */
export function tollsOf(pile: Pile, voices: Voices): Tolls {
  const main: Reading[] = [];
  const other: Reading[] = [];
  for (const report of pile.reports) {
    const tolls = pile.findings.get(report.id)?.tolls ?? [];
    for (const toll of tolls) (toll.event === 'main' ? main : other).push(readingOf(pile, report, toll, { tolls, voices }));
  }
  const desk = { pile, voices };
  const settled = setSpun(setBeside(settle(setSides(setScope(main)))));
  const same = new Map<string, Evidence[]>();
  for (const r of settled) void (same.get(pointKey(r))?.push(r.evidence) ?? same.set(pointKey(r), [r.evidence]));
  const latest = EFFECTS.flatMap((effect) =>
    latestBy(
      settled.filter((r) => r.toll.effect === effect),
      lineOf,
    ),
  ).map((r) => ({ ...r, all: same.get(pointKey(r))! }));
  const series = EFFECTS.map((effect) =>
    seriesOf(
      desk,
      effect,
      settled.filter((r) => r.toll.effect === effect),
    ),
  ).filter((s) => s.points.length > 0);
  return { series, other: otherPoints(desk, settle(other)), latest };
}

function readingOf(pile: Pile, report: Report, toll: Toll, beside: { readonly tolls: readonly Toll[]; readonly voices: Voices }): Reading {
  const evidence = pile.cite(report, toll);
  const day = toll.asOf ?? report.published?.slice(0, 10) ?? null;
  // "a policeman was killed" is a total only where the report has no other figure for that harm
  const single = toll.implicit && beside.tolls.some((t) => t !== toll && t.event === toll.event && t.effect === toll.effect && !t.implicit);
  return {
    toll,
    evidence,
    origin: pile.originOf(report.id, toll.span),
    voice: toll.by === null ? null : beside.voices.sourceOf(toll.by),
    speaker: toll.by === null ? null : beside.voices.nameOf(toll.by),
    day,
    dayFrom: toll.asOf ? 'text' : day === null ? null : 'published',
    instant: instantOf(toll.asOf ? toll.asOf : report.published) ?? Number.NEGATIVE_INFINITY,
    part: toll.part === true || toll.increment === true || single,
    beside: false,
    side: false,
    altered: isAltered(report),
  };
}

/** Words for anyone: a figure of these counts all who were harmed. */
const ANYONE =
  /^(?:people|persons?|victims?|dead|bodies|body|casualt(?:y|ies)|others?|individuals?|human beings|lives|fatalit(?:y|ies)|deaths?|injured|wounded|injuries)$/i;
const anyone = ({ toll }: Reading): boolean => !toll.group || ANYONE.test(toll.group.trim());

/**
 * A figure of some people ("two tourists", "six policemen") counts a part where the same report counts more of anyone, where the pile counts more than twice as
 * many, or where another report gives that number as a part; a figure of some that is near the total may be the total in other words.
 */
function setScope(readings: readonly Reading[]): Reading[] {
  const most = new Map<string, number>();
  const parts = new Set<string>();
  for (const r of readings) {
    const { effect } = r.toll;
    if (r.toll.part === true) parts.add(`${effect}\n${sizeOf(r.toll)}`);
    if (r.part || !anyone(r) || r.toll.qualifier === 'vague') continue;
    for (const key of [effect, `${effect}\n${r.evidence.report}`]) most.set(key, Math.max(most.get(key) ?? 0, sizeOf(r.toll)));
  }
  return readings.map((r) => {
    const { effect } = r.toll;
    const size = sizeOf(r.toll);
    const [all, own] = [most.get(effect) ?? 0, most.get(`${effect}\n${r.evidence.report}`) ?? 0];
    const some = size < own || 2 * size < all || (size < all && parts.has(`${effect}\n${size}`));
    return some && !r.part && !anyone(r) ? { ...r, part: true } : r;
  });
}

/** "12 soldiers and 30 rebels": figures of different groups in one report that gives no figure for anyone. */
function setSides(readings: readonly Reading[]): Reading[] {
  const placeOf = (r: Reading): string => `${r.toll.effect}\n${r.evidence.report}`;
  const totals = new Set<string>();
  const groups = new Map<string, Map<string, number>>();
  for (const r of readings) {
    if (r.part || r.toll.earlier === true) continue;
    if (anyone(r)) totals.add(placeOf(r));
    else groups.set(placeOf(r), (groups.get(placeOf(r)) ?? new Map<string, number>()).set(r.toll.group!.toLowerCase(), sizeOf(r.toll)));
  }
  const sided = (r: Reading): boolean => !r.part && !totals.has(placeOf(r)) && new Set(groups.get(placeOf(r))?.values()).size > 1;
  return readings.map((r) => (sided(r) ? { ...r, side: true } : r));
}

const figureKey = ({ toll, part, side }: Reading): string => {
  const group = part || side || toll.event === 'other' ? toll.group?.toLowerCase() : '';
  return [toll.effect, toll.low, toll.high, toll.qualifier, part, toll.increment === true, toll.earlier === true, group, toll.label?.toLowerCase()].join('\n');
};
const valueKey = (r: Reading): string => `${figureKey(r)}\n${r.voice ?? ''}`;

/**
 * One figure of one origin is one figure: a copy (or a headline) that leaves out who gave it has the voice of the others, and one that comes out later, or
 * without a date, has the day on which the figure was first published.
 */
function settle(readings: readonly Reading[]): Reading[] {
  const voices = new Map<string, Set<string>>();
  for (const r of readings) {
    const key = `${r.origin}\n${figureKey(r)}`;
    if (r.voice !== null) voices.set(key, (voices.get(key) ?? new Set()).add(r.voice));
  }
  const voiced = readings.map((r) => {
    const known = r.voice === null ? voices.get(`${r.origin}\n${figureKey(r)}`) : undefined;
    return known?.size === 1 ? { ...r, voice: [...known][0]! } : r;
  });
  const first = new Map<string, Reading>();
  for (const r of voiced) {
    if (r.dayFrom !== 'published') continue;
    const key = `${r.origin}\n${valueKey(r)}`;
    const known = first.get(key);
    if (known === undefined || r.instant < known.instant) first.set(key, r);
  }
  return voiced.map((r) => {
    const known = r.dayFrom === 'text' ? undefined : first.get(`${r.origin}\n${valueKey(r)}`);
    return known === undefined ? r : { ...r, day: known.day, dayFrom: known.dayFrom, instant: known.instant };
  });
}

/** Who a figure is followed by through time: the voice that gives it, else the origin that tells it. */
const lineOf = (r: Reading): string => (r.voice === null || isSomebody(r.voice) ? `origin ${r.origin}` : `voice ${r.voice}`);

/** Marks the figures that stand beside the total of their line in one report. */
function setBeside(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  const placeOf = (r: Reading): string => `${r.evidence.report}\n${r.toll.effect}\n${lineOf(r)}\n${r.day}`;
  for (const r of readings) {
    const known = best.get(placeOf(r));
    if (!r.part && r.toll.earlier !== true && (known === undefined || later(r, known) > 0)) best.set(placeOf(r), r);
  }
  return readings.map((r) => ({ ...r, beside: !r.part && (r.toll.earlier === true || sizeOf(r.toll) < sizeOf(best.get(placeOf(r))?.toll ?? r.toll)) }));
}

/** A machine-altered retelling stands beside the total that a sound report of its own origin gives, however late it comes out. */
function setSpun(readings: readonly Reading[]): Reading[] {
  const placeOf = (r: Reading): string => `${r.origin}\n${r.toll.effect}`;
  const sound = new Set(readings.filter((r) => !r.altered && !r.part && !r.beside).map(placeOf));
  return readings.map((r) => (r.altered && !r.part && sound.has(placeOf(r)) ? { ...r, beside: true } : r));
}

/** Which of two totals of one line stands last: later, then plain over vague and implicit, then the larger. */
function later(a: Reading, b: Reading): number {
  const plain = (r: Reading): number => (r.toll.implicit ? 0 : r.toll.qualifier === 'vague' ? 1 : 2);
  const day = byCode(a.day ?? '', b.day ?? '');
  return day || a.instant - b.instant || plain(a) - plain(b) || sizeOf(a.toll) - sizeOf(b.toll) || byCode(valueKey(a), valueKey(b));
}

function latestBy(readings: readonly Reading[], line: (r: Reading) => string): Reading[] {
  const last = new Map<string, Reading>();
  for (const r of readings) {
    if (r.part || r.beside) continue;
    const known = last.get(line(r));
    if (known === undefined || later(r, known) > 0) last.set(line(r), r);
  }
  return [...last].sort((a, b) => byCode(a[0], b[0])).map(([, r]) => r);
}

function seriesOf(desk: Desk, effect: Effect, readings: readonly Reading[]): TollSeries {
  const last = standing(readings);
  const lastKeys = new Set(last.map(pointKey));
  const turns = revisions(readings);
  const points = pointsOf(desk, readings).map(({ key, point }) => ({
    ...point,
    latest: lastKeys.has(key),
    ...(turns.has(key) ? { revision: turns.get(key)! } : {}),
  }));
  return { effect, points, spread: spreadOf(last), origins: new Set(readings.map((r) => r.origin)).size, sources: desk.voices.sourcesAmong(last) };
}

/**
 * The latest total of each origin, without those that a later report gives as replaced and those whose own voice has given another one on a later day: an old
 * report of a corrected figure is no conflict.
 */
function standing(readings: readonly Reading[]): Reading[] {
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

function spreadOf(all: readonly Reading[]): TollSeries['spread'] {
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

const pointKey = (r: Reading): string => `${valueKey(r)}\n${r.day}\n${r.dayFrom}`;

function pointsOf(desk: Desk, readings: readonly Reading[]): { readonly key: string; readonly point: TollPoint }[] {
  const byKey = new Map<string, Reading[]>();
  for (const r of readings) void (byKey.get(pointKey(r))?.push(r) ?? byKey.set(pointKey(r), [r]));
  const made = [...byKey].map(([key, same]) => ({ key, point: pointOf(desk, same) }));
  return made.sort(
    (a, b) =>
      byCode(a.point.asOf ?? '\uffff', b.point.asOf ?? '\uffff') ||
      Number(a.point.part) - Number(b.point.part) ||
      sizeOf(a.point) - sizeOf(b.point) ||
      byCode(a.key, b.key),
  );
}

function pointOf({ pile, voices }: Desk, same: readonly Reading[]): TollPoint {
  const { toll, part, voice, day, dayFrom } = same[0]!;
  const evidence = pile.sorted(same.map((r) => r.evidence));
  const speakers = [...new Set(same.flatMap((r) => r.speaker ?? []))];
  const groups = [...new Set(same.flatMap((r) => r.toll.group ?? []))].sort(byCode);
  return {
    low: toll.low,
    high: toll.high,
    qualifier: toll.qualifier,
    asOf: day,
    asOfFrom: dayFrom,
    by: speakers.length === 1 ? speakers[0]! : voice,
    part,
    group: groups[0] ?? null,
    evidence,
    latest: false,
    ...(same.every((r) => r.beside) ? { beside: true as const } : {}),
    ...(same.every((r) => r.side) ? { side: true as const } : {}),
    ...(toll.earlier === true ? { replaced: true as const } : {}),
    ...(toll.increment === true ? { increment: true as const } : {}),
    ...voices.chain(evidence, voice),
  };
}

/** Points that differ from what the same line gave before, by their key. Bounds are compared by their number, so "at least 40" then "37" goes down. */
function revisions(readings: readonly Reading[]): Map<string, 'up' | 'down'> {
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

function otherPoints(desk: Desk, readings: readonly Reading[]): Tolls['other'] {
  const byKey = new Map<string, Reading[]>();
  for (const r of readings) {
    const key = [r.toll.effect, r.toll.low, r.toll.high, r.toll.qualifier, r.toll.label?.toLowerCase(), r.voice].join('\n');
    void (byKey.get(key)?.push(r) ?? byKey.set(key, [r]));
  }
  const made = [...byKey].map(([key, same]) => {
    const text = same[0]!.toll.asOf ?? null;
    return {
      key,
      point: {
        ...pointOf(desk, same),
        asOf: text,
        asOfFrom: text === null ? null : ('text' as const),
        effect: same[0]!.toll.effect,
        label: same[0]!.toll.label,
      },
    };
  });
  return made.sort((a, b) => byCode(a.point.label ?? '\uffff', b.point.label ?? '\uffff') || byCode(a.key, b.key)).map(({ point }) => point);
}
