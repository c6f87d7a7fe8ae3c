// Families: reports that count as one origin.
import type { DerivationEdge, Family } from '../model/index.ts';

/** A join or cut that a user asked for. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly join: boolean;
  /** `incident`: about the happening, not the origin; then copy detection leaves it alone. */
  readonly about?: 'origin' | 'incident' | undefined;
  readonly reason?: string | undefined;
}

/** Union-find whose sets keep given pairs apart. The least id stands for a set. */
class Sets {
  readonly #parent = new Map<string, string>();
  readonly #apart = new Map<string, Set<string>>();

  constructor(ids: readonly string[], cuts: readonly (readonly [string, string])[]) {
    for (const id of ids) this.#parent.set(id, id);
    for (const [a, b] of cuts) {
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
      this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
    }
  }

  find(id: string): string {
    let root = id;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins two sets; false where a cut forbids it. */
  join(x: string, y: string): boolean {
    const [a, b] = [this.find(x), this.find(y)];
    if (a === b) return true;
    const [low, high] = a < b ? [a, b] : [b, a];
    const [apartLow, apartHigh] = [this.#apart.get(low), this.#apart.get(high)];
    if ([...(apartHigh ?? [])].some((id) => this.find(id) === low)) return false;
    this.#parent.set(high, low);
    if (apartHigh) this.#apart.set(low, new Set([...(apartLow ?? []), ...apartHigh]));
    return true;
  }
}

/** Joins reports along the edges given (strongest first, so that a cut leaves the stronger tie). Every id is in exactly one family; the order of input changes nothing. */
export function families(ids: readonly string[], joining: readonly DerivationEdge[], cuts: readonly (readonly [string, string])[]): Family[] {
  const sets = new Sets(ids, cuts);
  const derived = new Set<string>();
  const unknown = new Set<string>();
  const ordered = [...joining].sort((x, y) => y.share - x.share || compareText(x.from, y.from) || compareText(x.to, y.to));
  for (const edge of ordered) {
    if (!sets.join(edge.from, edge.to)) continue;
    if (edge.directed === false) {
      unknown.add(edge.from);
      unknown.add(edge.to);
    } else derived.add(edge.to);
  }
  const members = new Map<string, string[]>();
  for (const id of [...ids].sort()) {
    const root = sets.find(id);
    const list = members.get(root);
    if (list) list.push(id);
    else members.set(root, [id]);
  }
  return [...members.values()].map((reports) => {
    const roots = reports.filter((id) => !derived.has(id));
    return { id: `family-${reports[0]}`, root: roots.length === 1 && !unknown.has(roots[0]) ? roots[0] : null, reports };
  });
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
