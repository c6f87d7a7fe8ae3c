// Families: reports that count as one origin.
import type { DerivationEdge, Family } from '../model/index.ts';

/** Union-find over places 0 … count-1 whose sets keep given pairs apart. The least place stands for a set. */
class Sets {
  readonly #parent: Int32Array;
  readonly #apart = new Map<number, Set<number>>();

  constructor(count: number, cuts: readonly (readonly [number, number])[]) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
    for (const [a, b] of cuts) {
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
      this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
    }
  }

  find(of: number): number {
    let root = of;
    while (this.#parent[root] !== root) root = this.#parent[root];
    for (let at = of; at !== root; ) {
      const up = this.#parent[at];
      this.#parent[at] = root;
      at = up;
    }
    return root;
  }

  /** Joins two sets; false where a cut forbids it. */
  join(x: number, y: number): boolean {
    const [a, b] = [this.find(x), this.find(y)];
    if (a === b) return true;
    const [low, high] = a < b ? [a, b] : [b, a];
    const [apartLow, apartHigh] = [this.#apart.get(low), this.#apart.get(high)];
    if ([...(apartHigh ?? [])].some((other) => this.find(other) === low)) return false;
    this.#parent[high] = low;
    if (apartHigh) this.#apart.set(low, new Set([...(apartLow ?? []), ...apartHigh]));
    return true;
  }
}

/** Joins reports along the edges given (strongest first, so that a cut leaves the stronger tie). Every id is in exactly one family; the order of input changes nothing. */
export function families(ids: readonly string[], joining: readonly DerivationEdge[], cuts: readonly (readonly [string, string])[]): Family[] {
  const sorted = [...ids].sort().filter((id, i, all) => i === 0 || id !== all[i - 1]);
  const place = new Map<string, number>();
  for (const [i, id] of sorted.entries()) place.set(id, i);
  const at = (id: string): number => place.get(id) ?? 0;
  const known = cuts.filter(([a, b]) => place.has(a) && place.has(b));
  const sets = new Sets(
    sorted.length,
    known.map(([a, b]) => [at(a), at(b)] as const),
  );
  const derived = new Uint8Array(sorted.length);
  const unknown = new Uint8Array(sorted.length);
  const ordered = [...joining].sort((x, y) => y.share - x.share || compareText(x.from, y.from) || compareText(x.to, y.to));
  for (const { from, to, directed } of ordered) {
    if (!sets.join(at(from), at(to))) continue;
    if (directed === false) {
      unknown[at(from)] = 1;
      unknown[at(to)] = 1;
    } else derived[at(to)] = 1;
  }
  return membersOf(sorted.length, sets).map((members) => {
    const roots = members.filter((i) => derived[i] === 0);
    const reports = members.map((i) => sorted[i]);
    return { id: `family-${reports[0]}`, root: roots.length === 1 && unknown[roots[0]] === 0 ? sorted[roots[0]] : null, reports };
  });
}

/** Places of each set, ascending, the sets by their least place. */
function membersOf(count: number, sets: Sets): number[][] {
  const members: number[][] = [];
  const setOf = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const root = sets.find(i);
    if (root === i) setOf[i] = members.push([i]) - 1;
    else members[setOf[root]].push(i);
  }
  return members;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
