// Reports → groups by the one happening that each is mainly about.
import type { Findings, IncidentGroup, Report, Sources } from '../../model/index.ts';
import { cluster } from './cluster.ts';
import { describe } from './describe.ts';
import { countTerms, vectors } from './profile.ts';

/** Mean likeness (cosine) that the reports of one happening must have. */
const THRESHOLD = 0.25;

/** Groups reports by happening. `findings` may be empty; a report that has some lends them to its group. The order of the reports changes nothing. */
export function groupReports(reports: readonly Report[], findings: ReadonlyMap<string, Findings>, sources: Sources): IncidentGroup[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = cluster(vectors(sorted.map(countTerms)), THRESHOLD, () => 0);
  return groups
    .map((members) =>
      describe(
        members.map((i) => sorted[i]),
        findings,
        sources,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
