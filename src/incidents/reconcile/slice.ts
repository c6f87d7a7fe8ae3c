// The part of the sources that touches some reports. Families and edges are looked up by report, so that many small incidents do not each read them all.
import type { DerivationEdge, Family, Sources } from '../../model/index.ts';

interface ByReport {
  readonly family: ReadonlyMap<string, Family>;
  /** Edges by the report that they lead to. */
  readonly into: ReadonlyMap<string, readonly DerivationEdge[]>;
}

const known = new WeakMap<Sources, ByReport>();

function byReport(sources: Sources): ByReport {
  const before = known.get(sources);
  if (before) return before;
  const family = new Map<string, Family>();
  for (const f of sources.families) for (const id of f.reports) family.set(id, f);
  const into = new Map<string, DerivationEdge[]>();
  for (const edge of sources.edges) {
    const list = into.get(edge.to);
    if (list) list.push(edge);
    else into.set(edge.to, [edge]);
  }
  const made = { family, into };
  known.set(sources, made);
  return made;
}

/** Families of the reports `ids`, whole, and the edges among them. */
export function sourcesAmong(ids: ReadonlySet<string>, sources: Sources): Sources {
  const { family, into } = byReport(sources);
  const families = new Set<Family>();
  const edges: DerivationEdge[] = [];
  for (const id of ids) {
    const own = family.get(id);
    if (own) families.add(own);
    for (const edge of into.get(id) ?? []) if (ids.has(edge.from)) edges.push(edge);
  }
  return { families: [...families], edges };
}
