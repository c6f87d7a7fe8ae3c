// One toll of one report, and what makes two of them one figure.
import type { Evidence, Report, Toll } from '../../model/index.ts';
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

/** The number that a figure is ordered by. */
export const sizeOf = (toll: { readonly low: number | null; readonly high: number | null }): number => toll.low ?? toll.high ?? 0;

export function readingOf(pile: Pile, report: Report, toll: Toll, beside: { readonly tolls: readonly Toll[]; readonly voices: Voices }): Reading {
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

export const figureKey = ({ toll, part, side }: Reading): string => {
  const group = part || side || toll.event === 'other' ? toll.group?.toLowerCase() : '';
  return [toll.effect, toll.low, toll.high, toll.qualifier, part, toll.increment === true, toll.earlier === true, group, toll.label?.toLowerCase()].join('\n');
};
export const valueKey = (r: Reading): string => `${figureKey(r)}\n${r.voice ?? ''}`;

export const pointKey = (r: Reading): string => `${valueKey(r)}\n${r.day}\n${r.dayFrom}`;

/** Who a figure is followed by through time: the voice that gives it, else the origin that tells it. */
export const lineOf = (r: Reading): string => (r.voice === null || isSomebody(r.voice) ? `origin ${r.origin}` : `voice ${r.voice}`);

/** Which of two totals of one line stands last: later, then plain over vague and implicit, then the larger. */
export function later(a: Reading, b: Reading): number {
  const plain = (r: Reading): number => (r.toll.implicit ? 0 : r.toll.qualifier === 'vague' ? 1 : 2);
  const day = byCode(a.day ?? '', b.day ?? '');
  return day || a.instant - b.instant || plain(a) - plain(b) || sizeOf(a.toll) - sizeOf(b.toll) || byCode(valueKey(a), valueKey(b));
}
