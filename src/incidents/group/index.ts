// Reports → groups by the one happening that each is mainly about.
import type { Findings, IncidentGroup, Report, Sources } from '../../model/index.ts';
import { Grouper, type GroupOptions } from './grouper.ts';

export { Grouper, type GroupOptions };

/** Groups reports by happening, all at once. The order of the reports changes nothing. */
export function groupReports(
  reports: readonly Report[],
  findings: ReadonlyMap<string, Findings>,
  sources: Sources,
  options: GroupOptions = {},
): IncidentGroup[] {
  const grouper = new Grouper(options);
  for (const report of reports) grouper.add(report);
  return grouper.finish(findings, sources);
}
