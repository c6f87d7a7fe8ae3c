// Families: reports that count as one origin.
import type { DerivationEdge, Family } from '../model/index.ts';

/** A join or cut that a user asked for. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly join: boolean;
  readonly reason?: string | undefined;
}

/** Joins reports along the edges that make one origin. Every id is in exactly one family; the order of input changes nothing. */
export function families(ids: readonly string[], edges: readonly DerivationEdge[], joins: (edge: DerivationEdge) => boolean): Family[] {
  const parent = new Map<string, string>(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parent.get(at) as string;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const derived = new Set<string>();
  const unknown = new Set<string>();
  for (const edge of edges) {
    if (!joins(edge)) continue;
    const [a, b] = [find(edge.from), find(edge.to)];
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
    if (edge.directed === false) {
      unknown.add(edge.from);
      unknown.add(edge.to);
    } else derived.add(edge.to);
  }
  const members = new Map<string, string[]>();
  for (const id of [...ids].sort()) {
    const root = find(id);
    const list = members.get(root);
    if (list) list.push(id);
    else members.set(root, [id]);
  }
  return [...members.values()].map((reports) => {
    const roots = reports.filter((id) => !derived.has(id));
    return { id: `family-${reports[0]}`, root: roots.length === 1 && !unknown.has(roots[0]) ? roots[0] : null, reports };
  });
}
