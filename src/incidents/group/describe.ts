// What a group of reports is about: type, date, place and latest tolls, by the vote of independent origins.
import type { Effect, Findings, GroupToll, IncidentGroup, Report, Toll } from '../../model/index.ts';

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
  const yes = incidents.filter((x) => x.found.isIncident).length;
  return {
    id: `incident-${ids[0]}`,
    isIncident: incidents.length === 0 || 2 * yes >= incidents.length,
    title: titleOf(byDate),
    type: vote((f) => f.type),
    date: vote((f) => f.date),
    country: vote((f) => f.country),
    locality: vote((f) => f.locality),
    killed: latestToll('killed', byDate, findings, family),
    injured: latestToll('injured', byDate, findings, family),
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

/** The latest total of each family, then the one that most families agree on, the later of two. */
function latestToll(effect: Effect, byDate: readonly Report[], findings: ReadonlyMap<string, Findings>, family: ReadonlyMap<string, string>): GroupToll | null {
  const latest = new Map<string, { readonly toll: Toll; readonly report: string }>();
  for (const report of byDate) {
    const toll = totalIn(findings.get(report.id)?.tolls ?? [], effect);
    if (toll) latest.set(family.get(report.id) ?? report.id, { toll, report: report.id });
  }
  const byValue = new Map<string, { readonly toll: Toll; readonly reports: string[] }>();
  for (const { toll, report } of latest.values()) {
    const key = `${toll.low}–${toll.high}`;
    const entry = byValue.get(key);
    if (entry) entry.reports.push(report);
    else byValue.set(key, { toll, reports: [report] });
  }
  const best = [...byValue.values()].reduce<{ readonly toll: Toll; readonly reports: string[] } | undefined>(
    (b, v) => (b === undefined || v.reports.length >= b.reports.length ? v : b),
    undefined,
  );
  return best ? { low: best.toll.low, high: best.toll.high, reports: best.reports.sort() } : null;
}

/** A report's own total: its largest figure of the main event that is no part and no increase. */
function totalIn(tolls: readonly Toll[], effect: Effect): Toll | undefined {
  const own = tolls.filter((t) => t.effect === effect && t.event === 'main' && t.low !== null);
  const totals = own.filter((t) => !t.part && !t.increment);
  return (totals.length > 0 ? totals : own).reduce<Toll | undefined>((best, t) => (best === undefined || (t.low ?? 0) > (best.low ?? 0) ? t : best), undefined);
}
