// Reports → groups by the one happening that each is mainly about.
import type { Findings, IncidentGroup, Report, Sources } from '../../model/index.ts';
import type { Link } from '../../sources/index.ts';
import { alsoTold } from './also.ts';
import { cluster } from './cluster.ts';
import { dayOf } from './day.ts';
import { describe } from './describe.ts';
import { countTerms, standingLines, vectors } from './profile.ts';

/** Mean likeness (cosine, plus what time adds) that the reports of one happening must have. */
const THRESHOLD = 0.26;

export interface GroupOptions {
  /** Pairs that a user wants in one group or in two; only those with `about: 'incident'` count here. */
  readonly links?: readonly Link[];
}

/** Groups reports by happening. `findings` may be empty; a report that has some lends them to its group. The order of the reports changes nothing. */
export function groupReports(
  reports: readonly Report[],
  findings: ReadonlyMap<string, Findings>,
  sources: Sources,
  options: GroupOptions = {},
): IncidentGroup[] {
  const sorted = [...reports].sort((a, b) => compareText(a.published?.slice(0, 10) ?? '', b.published?.slice(0, 10) ?? '') || compareText(a.id, b.id));
  const family = new Map(sources.families.flatMap((f) => f.reports.map((r) => [r, f.id] as const)));
  const standing = standingLines(sorted, relatives(sources));
  const counts = sorted.map((r) => countTerms(r, standing));
  const all = vectors(counts);
  const place = new Map(sorted.map((r, i) => [r.id, i] as const));
  const asked = (join: boolean): (readonly [number, number])[] =>
    (options.links ?? []).flatMap((l) => {
      const [a, b] = [place.get(l.from), place.get(l.to)];
      return l.about === 'incident' && l.join === join && a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : [];
    });
  const items = all.map((vector, i) => ({ vector, day: dayOf(sorted[i].published) }));
  const groups = cluster(items, { threshold: THRESHOLD, together: asked(true), apart: asked(false) });
  const also = alsoTold(groups, all, counts);
  const pick = (indexes: readonly number[]): Report[] => indexes.map((i) => sorted[i]);
  return groups.map((members, g) => describe(pick(members), pick(also[g]), findings, family)).sort((a, b) => compareText(a.id, b.id));
}

/** For each report that copies or is copied one id that stands for all it is tied to: a shared line among them is a copied one. */
function relatives(sources: Sources): Map<string, string> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const { from, to } of sources.edges) parent.set(find(from), find(to));
  for (const id of [...parent.keys()]) find(id);
  return parent;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
