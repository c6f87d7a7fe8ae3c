// Tolls as series: every figure as published, with its day, its voice and its origins; nothing is averaged, nothing merged across voices.
import type { Effect, Evidence, TollPoint, TollSeries } from '../../model/index.ts';
import { EFFECTS } from '../../model/index.ts';
import { byCode, type Pile } from './pile.ts';
import { latestBy, revisions, spreadOf, standing } from './toll-course.ts';
import { lineOf, pointKey, type Reading, readingOf, sizeOf } from './toll-reading.ts';
import { scoped, settle } from './toll-scope.ts';
import type { Voices } from './voices.ts';

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

/** Every toll of the pile as series per effect, those of other events apart. */
export function tollsOf(pile: Pile, voices: Voices): Tolls {
  const main: Reading[] = [];
  const other: Reading[] = [];
  for (const report of pile.reports) {
    const tolls = pile.findings.get(report.id)?.tolls ?? [];
    for (const toll of tolls) (toll.event === 'main' ? main : other).push(readingOf(pile, report, toll, { tolls, voices }));
  }
  const desk = { pile, voices };
  const settled = scoped(main);
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
