// The door of the room: one report's analysis → its findings, each with its sentence and its reason.
import type { Actor, Analysis, Chain, Findings, FoundName, FoundPlace, FoundTime, IntegrityFlag, Report, ResponsibilityAct, Span } from '../model/index.ts';
import { contains, overlaps } from '../model/index.ts';
import { findBackground } from './background/index.ts';
import type { FindingContext } from './context.ts';
import { findIncident } from './incident/index.ts';
import { findResponsibility } from './responsibility/index.ts';
import { Ground } from './statements/ground.ts';
import { findStatements } from './statements/index.ts';
import { findTolls } from './tolls/index.ts';
import { findWarnings } from './warnings/index.ts';

export type { FindingContext } from './context.ts';

/**
 * Everything that one report says: incident, tolls, statements, responsibility, warnings, background, times, names, places, actors.
 * `analysis` must be of `report.text`. Pure and deterministic; every item's quote equals its slice of the text, what does not is left out.
 */
export function findIn(report: Report, analysis: Analysis): Findings {
  const published = /^\d{4}-\d\d-\d\d/.exec(report.published ?? '')?.[0] ?? headerDay(analysis);
  const incident = findIncident(report, analysis, published);
  const context: FindingContext = { report, analysis, published, incident };
  const ground = new Ground(analysis);
  const statements = findStatements(analysis, ground);
  const keep = <T extends { readonly span: Span; readonly quote: string }>(items: readonly T[]): T[] =>
    settle(report, items, (item) => item.span).filter((item) => verbatim(report.text, item));
  return {
    incident,
    tolls: keep(findTolls(context, statements)),
    statements: settle(report, statements, (item) => item.contentSpans[0] ?? null).filter(
      (item) =>
        item.content.length === item.contentSpans.length && item.contentSpans.every((span, i) => report.text.slice(span.from, span.to) === item.content[i]),
    ),
    responsibility: answersKept(findResponsibility(analysis, statements, context, ground), keep),
    warnings: keep(findWarnings(context, statements)).filter((item) => item.response === null || verbatim(report.text, item.response)),
    background: keep(findBackground(context)),
    times: analysis.times.map(toTime).filter((item) => verbatim(report.text, item)),
    names: analysis.names.map((name): FoundName => ({ quote: name.quote, span: name.span, kind: name.kind })).filter((item) => verbatim(report.text, item)),
    places: analysis.places.map(toPlace).filter((item) => verbatim(report.text, item)),
    actors: analysis.chains
      .flatMap((chain) => toActor(chain))
      .map((actor) => ({ ...actor, mentions: actor.mentions.filter((item) => verbatim(report.text, item)) })),
  };
}

/** Keeps what may leave, with the indexes of the accusations that denials answer moved along. */
function answersKept(acts: readonly ResponsibilityAct[], keep: (items: readonly ResponsibilityAct[]) => ResponsibilityAct[]): ResponsibilityAct[] {
  const kept = keep(acts.map((act, i) => ({ ...act, at: i }))) as (ResponsibilityAct & { at: number })[];
  const places = new Map(kept.map((act, i) => [act.at, i]));
  return kept.map(({ at: _at, ...act }) => (act.answers === undefined || act.answers === null ? act : { ...act, answers: places.get(act.answers) ?? null }));
}

/** The full date in a line of its own at the head of a text, which then stands for the publication date; null where there is none. */
function headerDay(analysis: Analysis): string | null {
  for (const time of analysis.times) {
    if (time.span.from > 220) return null;
    const line = analysis.text.slice(analysis.text.lastIndexOf('\n', time.span.from) + 1, time.span.to + 40).split('\n')[0] ?? '';
    if (time.edtf !== null && /^\d{4}-\d\d-\d\d/.test(time.edtf) && /\b(?:19|20)\d\d\b/.test(time.quote) && line.length < 90 && !/[.!?]\s*$/.test(line))
      return time.edtf.slice(0, 10);
  }
  return null;
}

const verbatim = (text: string, item: { readonly span: Span; readonly quote: string }): boolean => text.slice(item.span.from, item.span.to) === item.quote;

const DOUBTFUL = new Set<IntegrityFlag['code']>(['altered']);

/** Marks what stands in doubtful sentences and drops what stands in furniture. */
function settle<T extends object>(report: Report, items: readonly T[], spanOf: (item: T) => Span | null): T[] {
  const furniture = report.integrity.filter((flag) => flag.code === 'furniture');
  const doubts = report.integrity.filter((flag) => DOUBTFUL.has(flag.code));
  const kept: T[] = [];
  for (const item of items) {
    const span = spanOf(item);
    if (span !== null && furniture.some((flag) => contains(flag.span, span))) continue;
    const altered = span !== null && doubts.some((flag) => overlaps(flag.span, span));
    kept.push(altered ? { ...item, altered: true } : item);
  }
  return kept;
}

function toTime(time: Analysis['times'][number]): FoundTime {
  return {
    quote: time.quote,
    span: time.span,
    type: time.type,
    value: time.value,
    edtf: time.edtf,
    ...(time.implied.length > 0 ? { implied: time.implied } : {}),
  };
}

function toPlace(place: Analysis['places'][number]): FoundPlace {
  const { quote, span, name, country, lat, lon, precision } = place;
  return { quote, span, name, country, lat, lon, precision, ...(place.geonamesId === undefined ? {} : { geonamesId: place.geonamesId }) };
}

/** People, organisations and groups; places and things are no actors. */
function toActor(chain: Chain): Actor[] {
  if (chain.kind === 'place' || chain.kind === 'thing') return [];
  if (!chain.mentions.some((mention) => mention.form === 'name')) return [];
  return [{ name: chain.name, kind: chain.kind, mentions: chain.mentions.map(({ quote, span }) => ({ quote, span })) }];
}
