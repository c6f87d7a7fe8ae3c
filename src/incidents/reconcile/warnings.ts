// Warnings across reports: one record per warning given, with its lead time and how it was answered.
import type { Evidence, Report, ResponseKind, Warning, WarningRecord } from '../../model/index.ts';
import { joinAlike, wordsOf } from './alike.ts';
import { byCode, instantOf, type Pile } from './pile.ts';
import type { Voices } from './voices.ts';

interface Told {
  readonly report: Report;
  readonly warning: Warning;
  readonly issuer: string | null;
  readonly evidence: Evidence;
}

/** How much of the shorter wording two tellings of one warning share. Reports retell warnings freely, so it is low; the issuer must be the same. */
const SAME_WARNING = 0.55;

/** `incidentDate`: the day (EDTF) that the incident is put on, null where not known. */
export function warningsOf(pile: Pile, names: Voices, incidentDate: string | null): WarningRecord[] {
  const told: Told[] = [];
  for (const report of pile.reports) {
    for (const warning of pile.findings.get(report.id)?.warnings ?? []) {
      told.push({ report, warning, issuer: warning.issuer === null ? null : names.nameOf(warning.issuer), evidence: pile.cite(report, warning) });
    }
  }
  const scope = (index: number): string => `${told[index]!.issuer ?? ''}\n${told[index]!.warning.threat}`;
  const alike = joinAlike(
    told.map((t) => t.warning.quote),
    { atLeast: SAME_WARNING, scope },
  );
  const records = joinByDay(alike.map((group) => group.map((index) => told[index]!))).map((group) => recordOf(pile, names, group, incidentDate));
  return records.sort(
    (a, b) =>
      byCode(a.given ?? '\uffff', b.given ?? '\uffff') ||
      b.origins - a.origins ||
      byCode(a.evidence[0]!.quote, b.evidence[0]!.quote) ||
      byCode(a.issuer ?? '', b.issuer ?? ''),
  );
}

const dayOf = (group: readonly Told[]): string | null =>
  group
    .map((t) => t.warning.given ?? null)
    .filter((day) => day !== null)
    .sort(byCode)
    .at(-1) ?? null;

/** One issuer, one day, one kind: one warning, however it is worded. */
function joinByDay(groups: readonly (readonly Told[])[]): Told[][] {
  const joined = new Map<string, Told[]>();
  groups.forEach((group, index) => {
    const { issuer, warning } = group[0]!;
    const day = dayOf(group);
    const key = issuer === null || day === null ? `alone ${index}` : `${issuer}\n${day}\n${warning.threat}`;
    joined.set(key, [...(joined.get(key) ?? []), ...group]);
  });
  return [...joined.values()];
}

function recordOf(pile: Pile, names: Voices, group: readonly Told[], incidentDate: string | null): WarningRecord {
  const evidence = pile.sorted(group.map((t) => t.evidence));
  const given = dayOf(group);
  const recipients = [...new Set(group.flatMap((t) => (t.warning.recipient === null ? [] : [names.nameOf(t.warning.recipient)])))].sort(byCode);
  return {
    issuer: group[0]!.issuer,
    recipient: recipients[0] ?? null,
    threat: group[0]!.warning.threat,
    given,
    leadDays: daysBetween(given, incidentDate),
    evidence,
    responses: responsesOf(pile, names, group),
    ...names.chain(evidence, group[0]!.issuer),
  };
}

function responsesOf(pile: Pile, names: Voices, group: readonly Told[]): WarningRecord['responses'] {
  const byKey = new Map<string, { by: string | null; kind: ResponseKind; evidence: Evidence[] }>();
  for (const { report, warning } of group) {
    if (warning.response === null) continue;
    const by = warning.response.by === null ? null : names.nameOf(warning.response.by);
    const key = `${warning.response.kind}\n${by ?? ''}`;
    const known = byKey.get(key) ?? { by, kind: warning.response.kind, evidence: [] };
    known.evidence.push(pile.cite(report, warning.response));
    byKey.set(key, known);
  }
  return [...byKey].sort((a, b) => byCode(a[0], b[0])).map(([, response]) => ({ ...response, evidence: pile.sorted(response.evidence) }));
}

/** Whole days from one EDTF day to another; null unless both are plain days. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const plain = (date: string | null): number | null => (date !== null && /^\d{4}-\d{2}-\d{2}[~?%]?$/.test(date) ? instantOf(date.slice(0, 10)) : null);
  const [start, end] = [plain(from), plain(to)];
  return start === null || end === null ? null : Math.round((end - start) / 86_400_000);
}

/** Words of a warning that a page can use as its label. */
export const shortWarning = (quote: string): string => (wordsOf(quote).length > 24 ? `${quote.split(/\s+/).slice(0, 24).join(' ')} …` : quote);
