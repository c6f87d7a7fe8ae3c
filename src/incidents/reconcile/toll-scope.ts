// What a figure counts: all who were harmed, a part, a side; and whose figure of which day it is.
import { figureKey, later, lineOf, type Reading, sizeOf, valueKey } from './toll-reading.ts';

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

/**
 * One figure of one origin is one figure: a copy (or a headline) that leaves out who gave it has the voice of the others, and one that comes out later, or
 * without a date, has the day on which the figure was first published.
 */
export function settle(readings: readonly Reading[]): Reading[] {
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

/** Readings of the main event with what each of them counts. */
export const scoped = (readings: readonly Reading[]): Reading[] => setSpun(setBeside(settle(setSides(setScope(readings)))));
