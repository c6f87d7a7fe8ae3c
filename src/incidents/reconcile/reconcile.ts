// One record per incident out of all its reports. Values stand side by side, each with its sentences and its independent origins.
import type { Findings, IncidentGroup, IncidentRecord, Report, Sources } from '../../model/index.ts';
import { headConflicts, responsibilityConflicts, tollConflicts } from './disagreements.ts';
import { datesOf, placesOf, possibleDates, typesOf } from './headline.ts';
import { ledgerOf } from './ledger.ts';
import { byCode, layOut } from './pile.ts';
import { alsoTold, dossierReport, sourcesOf } from './reports.ts';
import { sourcesAmong } from './slice.ts';
import { speakersOf } from './speakers.ts';
import { timelineOf } from './timeline.ts';
import { tollsOf } from './tolls.ts';
import { voicesOf } from './voices.ts';
import { warningsOf } from './warnings.ts';

/**
 * Reconciles the findings of a group's reports. The order of `reports`, of the map and of families and edges does not change the result, and a further copy
 * (a report of a family already there, with the same findings) changes no count of origins. Reports that are only in `group.alsoIn` give no values.
 */
export function reconcile(group: IncidentGroup, reports: readonly Report[], findings: ReadonlyMap<string, Findings>, sources: Sources): IncidentRecord {
  const among = sourcesAmong(new Set(group.reports), sources);
  const pile = layOut(group, reports, findings, among);
  const names = voicesOf(pile);
  const [what, dates, where] = [typesOf(pile), datesOf(pile), placesOf(pile)];
  const possible = possibleDates(pile, dates);
  const when = [...possible, ...dates.filter((date) => !possible.includes(date))];
  const tolls = tollsOf(pile, names);
  const responsibility = ledgerOf(pile, names);
  const warnings = warningsOf(pile, names, when[0]?.value ?? group.date);
  return {
    id: group.id,
    isIncident: group.isIncident,
    title: group.title,
    what,
    when,
    where,
    tolls: tolls.series,
    otherTolls: tolls.other,
    responsibility,
    warnings,
    speakers: speakersOf(pile, names),
    timeline: timelineOf(pile, group, possible, warnings),
    disagreements: [
      ...tollConflicts(pile, names, tolls.latest),
      ...responsibilityConflicts(pile, responsibility),
      ...(group.isIncident ? headConflicts(what, possible, where) : []),
    ],
    sources: sourcesOf(pile, among),
    reports: pile.reports.map((report) => dossierReport(pile, report)),
    alsoIn: [...group.alsoIn].sort(byCode),
    ...alsoTold(group, reports),
  };
}
