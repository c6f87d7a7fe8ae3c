// Outside sources that related reports themselves credit: an agency whose own report is not among them, a release that each cites.
import type { DerivationEdge, Family, OutsideSource, Report, Span } from '../model/index.ts';
import { Groups } from './groups.ts';
import { byReport, type Make } from './outside-source.ts';

/** Words by which a report says that it writes from a release. */
const CITES =
  /\b(?:press|news|media|police|ministry|defen[cs]e) release\b|\breleased? (?:a |the )?statement\b|\bin a (?:\w+ )?(?:statement|release)\b|\baccording to a (?:\w+ )?(?:statement|release)\b/i;

type Tie = readonly [a: Report, b: Report, edge: DerivationEdge];

export function creditedSources(reports: readonly Report[], families: readonly Family[], edges: readonly DerivationEdge[], make: Make): OutsideSource[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const ties = edges.flatMap((edge): Tie[] => {
    const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
    return a && b && (edge.passages?.length ?? 0) > 0 ? [[a, b, edge]] : [];
  });
  return [...agencies(reports, ties, make), ...releases(ties, families, make)];
}

/** Related reports that credit one agency, whose own report is not among them: each may have the text from there. */
function agencies(reports: readonly Report[], ties: readonly Tie[], make: Make): OutsideSource[] {
  const own = new Set(reports.flatMap((r) => (r.agency !== undefined && r.outlet?.toLowerCase().includes(r.agency.toLowerCase()) ? [r.agency] : [])));
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    const { agency } = tie[0];
    if (agency === undefined || agency !== tie[1].agency || own.has(agency)) continue;
    groups.set(agency, [...(groups.get(agency) ?? []), tie]);
  }
  return [...groups].map(([agency, group]) => {
    const passages = longestOf(group);
    return make('agency', agency, `${passages.length} related reports credit ${agency}, whose own report is not among them`, passages);
  });
}

/** Whether a report cites a release, as far as it was asked. */
const citing = new WeakMap<Report, boolean>();

function cites(report: Report): boolean {
  const known = citing.get(report) ?? CITES.test(report.text);
  citing.set(report, known);
  return known;
}

/** Related reports of different outlets that each cite a release or statement. */
function releases(ties: readonly Tie[], families: readonly Family[], make: Make): OutsideSource[] {
  // what was plainly copied has its citation from there, and so has a family whose first report is known
  const rooted = new Map(families.flatMap((f) => (f.root === null ? [] : f.reports.map((id) => [id, f.id] as const))));
  const open = (e: DerivationEdge): boolean =>
    (e.directed === false || e.kind === 'partial') && (!rooted.has(e.from) || rooted.get(e.from) !== rooted.get(e.to));
  const found = ties.filter(([a, b, edge]) => open(edge) && (a.outlet === undefined || a.outlet !== b.outlet) && cites(a) && cites(b));
  const places = new Map<string, number>();
  for (const [a, b] of found) for (const { id } of [a, b]) if (!places.has(id)) places.set(id, places.size);
  const groups = new Groups(places.size);
  for (const [a, b] of found) groups.join(places.get(a.id) ?? 0, places.get(b.id) ?? 0);
  return groups.sets().map((set) => {
    const members = new Set(set);
    const passages = longestOf(found.filter(([a]) => members.has(places.get(a.id) ?? -1)));
    return make('release', null, `${passages.length} related reports each cite a release or statement and may have the words from there`, passages);
  });
}

/** The longest shared passage of each report, in order of ids. */
function longestOf(ties: readonly Tie[]): { report: string; span: Span }[] {
  const longest = new Map<string, Span>();
  const keep = (id: string, span: Span): void => {
    const known = longest.get(id);
    if (known === undefined || span.to - span.from > known.to - known.from) longest.set(id, span);
  };
  for (const [a, b, edge] of ties) {
    for (const p of edge.passages ?? []) {
      keep(a.id, p.from);
      keep(b.id, p.to);
    }
  }
  return [...longest].map(([report, span]) => ({ report, span })).sort(byReport);
}
