// Reports → groups by the one happening that each is mainly about.
import type { Findings, IncidentGroup, Report, Sources } from '../../model/index.ts';
import { cluster } from './cluster.ts';
import { dayOf } from './day.ts';
import { describe } from './describe.ts';
import { countTerms, standingLines, vectors } from './profile.ts';

/** Mean likeness (cosine, plus what time adds) that the reports of one happening must have. */
const THRESHOLD = 0.235;

/** Groups reports by happening. `findings` may be empty; a report that has some lends them to its group. The order of the reports changes nothing. */
export function groupReports(reports: readonly Report[], findings: ReadonlyMap<string, Findings>, sources: Sources): IncidentGroup[] {
  const sorted = [...reports].sort((a, b) => compareText(a.published?.slice(0, 10) ?? '', b.published?.slice(0, 10) ?? '') || compareText(a.id, b.id));
  const family = new Map(sources.families.flatMap((f) => f.reports.map((r) => [r, f.id] as const)));
  const standing = standingLines(sorted, family);
  const all = vectors(sorted.map((r) => countTerms(r, standing)));
  const groups = cluster(
    all.map((vector, i) => ({ vector, day: dayOf(sorted[i].published) })),
    THRESHOLD,
  );
  return groups
    .map((members) =>
      describe(
        members.map((i) => sorted[i]),
        findings,
        family,
      ),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
