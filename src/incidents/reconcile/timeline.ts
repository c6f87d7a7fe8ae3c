// One line of time: the incident, what went before it, and the warnings.
import type { Evidence, IncidentGroup, Sourced, TimelineEntry, WarningRecord } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import { joinAlike } from './alike.ts';
import { byCode, type Pile } from './pile.ts';
import { shortWarning } from './warnings.ts';

/** How much of the shorter wording two tellings of one background event share. */
const SAME_EVENT = 0.6;

/** Entries by date; undated ones last. */
export function timelineOf(pile: Pile, group: IncidentGroup, dates: readonly Sourced<string>[], warnings: readonly WarningRecord[]): TimelineEntry[] {
  const incident: TimelineEntry[] = dates.map(({ value, evidence, backing }) => ({ date: value, what: group.title, kind: 'incident', evidence, ...backing }));
  const warned: TimelineEntry[] = warnings
    .filter((warning) => warning.given !== null)
    .map(({ given, evidence, origins, outlets, families }) => ({
      date: given,
      what: shortWarning(evidence[0]!.quote),
      kind: 'warning',
      evidence,
      origins,
      outlets,
      families,
    }));
  const all = [...incident, ...backgroundOf(pile, warnings), ...warned];
  const rank = { background: 0, warning: 1, incident: 2 };
  return all.sort((a, b) => byCode(a.date ?? '\uffff', b.date ?? '\uffff') || rank[a.kind] - rank[b.kind] || byCode(a.what, b.what));
}

interface Told {
  readonly what: string;
  readonly date: string | null;
  readonly evidence: Evidence;
}

/** Background events that are not the warnings told of. An altered wording is left out where its origin has a sound one of that day. */
function backgroundOf(pile: Pile, warnings: readonly WarningRecord[]): TimelineEntry[] {
  const warned = new Map<string, Evidence[]>();
  for (const e of warnings.filter((w) => w.given !== null).flatMap((w) => w.evidence)) warned.set(e.report, [...(warned.get(e.report) ?? []), e]);
  const all: Told[] = [];
  for (const report of pile.reports) {
    for (const event of pile.findings.get(report.id)?.background ?? []) {
      if (warned.get(report.id)?.some((e) => overlaps(e.span, event.span))) continue;
      all.push({ what: event.what || event.quote, date: event.date, evidence: pile.cite(report, event) });
    }
  }
  const dayOf = ({ date, evidence }: Told): string => `${pile.originOf(evidence.report, evidence.span)}\n${date}`;
  const sound = new Set(all.filter(({ evidence }) => !evidence.altered).map(dayOf));
  const told = all.filter((event) => !event.evidence.altered || !sound.has(dayOf(event)));
  const groups = joinAlike(
    told.map((t) => t.evidence.quote),
    { atLeast: SAME_EVENT, scope: (index) => told[index]!.date ?? '' },
  );
  return groups.map((group) => {
    const evidence = pile.sorted(group.map((index) => told[index]!.evidence));
    const labels = group.map((index) => told[index]!.what).sort((a, b) => a.length - b.length || byCode(a, b));
    return { date: told[group[0]!]!.date, what: labels[0]!, kind: 'background' as const, evidence, ...pile.backing(evidence) };
  });
}
