// What a group of reports is about: type, date, place and latest tolls, by the vote of independent origins.
import type { Findings, GroupToll, IncidentGroup, Report, Toll } from '../../model/index.ts';
import { headlineShot, headlineToll, someoneIn } from './headline-toll.ts';

/** Describes one group. `family` tells the origin of a report id: reports of one family have one vote together. */
export function describe(
  reports: readonly Report[],
  also: readonly Report[],
  findings: ReadonlyMap<string, Findings>,
  family: ReadonlyMap<string, string>,
): IncidentGroup {
  const byDate = [...reports].sort((a, b) => compareText(a.published ?? '9', b.published ?? '9') || compareText(a.id, b.id));
  const ids = reports.map((r) => r.id).sort();
  const incidents = byDate.flatMap((r) => {
    const found = findings.get(r.id)?.incident;
    return found ? [{ family: family.get(r.id) ?? r.id, found }] : [];
  });
  const vote = <T extends string>(pick: (f: Findings['incident']) => T | null): T | null =>
    mostVotes(incidents.map((x) => ({ family: x.family, value: pick(x.found) })));
  const killed = latestToll('killed', byDate, findings, family);
  const yes = incidents.filter((x) => x.found.isIncident).length;
  return {
    id: `incident-${ids[0]}`,
    isIncident: incidents.length === 0 || 2 * yes >= incidents.length,
    title: titleOf(byDate),
    type: vote((f) => f.type),
    date: vote((f) => f.date),
    country: vote((f) => f.country),
    locality: vote((f) => f.locality),
    killed: killed ?? someone('killed', byDate, findings),
    injured: latestToll('injured', byDate, findings, family) ?? shotAndLived(byDate, findings, killed) ?? someone('injured', byDate, findings),
    reports: ids,
    alsoIn: also.map((r) => r.id).sort(),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function titleOf(reports: readonly Report[]): string {
  const titled = reports.find((r) => r.title.trim() !== '');
  return titled?.title ?? reports[0].text.split('\n', 1)[0].slice(0, 120);
}

/** The value that most families give; the first in order of publication where two have as many. */
function mostVotes<T extends string>(votes: readonly { readonly family: string; readonly value: T | null }[]): T | null {
  const byValue = new Map<T, Set<string>>();
  for (const { family, value } of votes) if (value !== null) byValue.set(value, (byValue.get(value) ?? new Set()).add(family));
  let best: T | null = null;
  for (const [value, families] of byValue) if (best === null || families.size > (byValue.get(best)?.size ?? 0)) best = value;
  return best;
}

/** What one report gives as its total, and bounds. */
interface Total {
  readonly low: number | null;
  readonly high: number | null;
}

/** The latest total of each family, then the one that most families agree on, the later of two. */
function latestToll(
  effect: 'killed' | 'injured',
  byDate: readonly Report[],
  findings: ReadonlyMap<string, Findings>,
  family: ReadonlyMap<string, string>,
): GroupToll | null {
  const latest = new Map<string, { readonly total: Total; readonly report: string }>();
  for (const report of byDate) {
    const found = findings.get(report.id);
    const total = found && totalIn(found.tolls, effect, report.title);
    if (total) {
      const origin = family.get(report.id) ?? report.id;
      latest.delete(origin);
      latest.set(origin, { total, report: report.id });
    }
  }
  const byValue = new Map<string, { readonly total: Total; readonly reports: string[] }>();
  for (const { total, report } of latest.values()) {
    const key = `${total.low}–${total.high}`;
    const reports = [...(byValue.get(key)?.reports ?? []), report];
    byValue.delete(key);
    byValue.set(key, { total, reports });
  }
  let best: { readonly total: Total; readonly reports: string[] } | undefined;
  for (const v of byValue.values()) if (best === undefined || v.reports.length >= best.reports.length) best = v;
  return best ? { low: best.total.low, high: best.total.high, reports: best.reports.sort() } : null;
}

/** At least one where headlines only say that there were some. */
function someone(effect: 'killed' | 'injured', byDate: readonly Report[], findings: ReadonlyMap<string, Findings>): GroupToll | null {
  const ids = byDate.filter((r) => findings.has(r.id) && someoneIn(r.title, effect)).map((r) => r.id);
  return ids.length > 0 ? { low: 1, high: null, reports: ids.sort() } : null;
}

/**
 * Where no report counts the injured: those said to be shot, less the killed. The findings keep such figures as `affected`, since the text tells no outcome;
 * who is shot and not among the dead counts as injured here only. The latest report that tells decides.
 */
function shotAndLived(byDate: readonly Report[], findings: ReadonlyMap<string, Findings>, killed: GroupToll | null): GroupToll | null {
  for (const report of [...byDate].reverse()) {
    const found = findings.get(report.id);
    const shot = found === undefined ? null : (shotIn(report, found.tolls) ?? headlineShot(report.title));
    const lived = shot === null ? 0 : shot - (killed?.low ?? 0);
    if (lived > 0) return { low: lived, high: lived, reports: [report.id] };
  }
  return null;
}

const SHOT = /\b(?:shot|shooting|shoots?|gunfire|gunshots?|bullets?|grazed)\b/i;

/** The figure of those shot, or how many different people ("a girl", "a man") are told to be, null where none. */
function shotIn(report: Report, tolls: readonly Toll[]): number | null {
  const shot = tolls.filter(
    (t) => t.effect === 'affected' && t.event === 'main' && !t.part && SHOT.test(report.text.slice(Math.max(0, t.span.from - 40), t.span.to + 40)),
  );
  const figure = shot.find((t) => !t.implicit && t.qualifier !== 'vague' && t.low !== null);
  if (figure !== undefined) return figure.low;
  const people = new Set(shot.filter((t) => t.implicit).map((t) => t.group?.toLowerCase() ?? ''));
  return people.size > 0 ? people.size : null;
}

/** A report's own total: that of its headline, else the first figure of the main event that is neither a part nor an increase, figures before articles. */
function totalIn(tolls: readonly Toll[], effect: 'killed' | 'injured', title: string): Total | undefined {
  const own = tolls.filter((t) => t.effect === effect && t.event === 'main' && t.low !== null && !t.earlier);
  const said = headlineToll(title)[effect];
  if (said !== null) return own.find((t) => t.low === said && !t.part) ?? { low: said, high: said };
  const totals = own.filter((t) => !t.part && !t.increment);
  return totals.find((t) => !t.implicit && t.qualifier !== 'vague') ?? totals[0] ?? own[0];
}
