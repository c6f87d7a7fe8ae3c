// Average-link clustering on a sparse graph of likely neighbours. Sums of vectors stand for clusters, so that the mean likeness of two clusters is one dot product.
import { bothHappenings, type Happening, type Happenings, happenings, otherHappening } from './happening.ts';
import { OfferHeap } from './heap.ts';
import type { Vector } from './profile.ts';
import { timeGain } from './time-gain.ts';

/** A report as clustering sees it: what it is about and the day of publication (days since 1970), null where unknown. */
export interface Item {
  readonly vector: Vector;
  readonly day: number | null;
  /** Where and when it puts what it tells of. */
  readonly happening: Happening;
}

interface Cluster {
  readonly members: readonly number[];
  readonly sum: Map<number, number>;
  /** Days of publication, ascending, each once. */
  readonly days: readonly number[];
  readonly happenings: Happenings;
}

/** Holders of a term that are looked at, the nearest in the order given. */
const MOST_HOLDERS = 120;
/** Least likeness by shared terms for two reports to be neighbours, and neighbours kept per report. */
const NEIGHBOUR = 0.05;
const MOST_NEIGHBOURS = 20;
export interface Rules {
  /** Least mean likeness, with what time adds, for two clusters to join. */
  readonly threshold: number;
  /** Pairs that a user wants in one cluster, whatever their likeness, and pairs that must not share one. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Clusters items (in an order that does not depend on the input's): the two most alike clusters join as long as they are alike enough. */
export function cluster(items: readonly Item[], rules: Rules): number[][] {
  const all = new Clusters(items, rules.apart);
  for (const [a, b] of rules.together) all.join(all.find(a), all.find(b));
  const heap = new OfferHeap();
  const offered = new Set<number>();
  const offer = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = a * 2 * items.length + b;
    if (a === b || offered.has(key)) return;
    offered.add(key);
    const likeness = all.alike(a, b);
    if (likeness >= rules.threshold) heap.push({ likeness, a, b });
  };
  for (const [a, b] of neighbours(items)) offer(all.find(a), all.find(b));
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [a, b] = [all.find(best.a), all.find(best.b)];
    if (a === best.a && b === best.b) all.join(a, b);
    else offer(a, b);
  }
  return all.members();
}

/** Clusters that grow by joining; the larger one's sum is taken over and added to. */
class Clusters {
  readonly #clusters: (Cluster | null)[];
  readonly #parent: number[];
  readonly #apart = new Map<number, number[]>();

  constructor(items: readonly Item[], apart: readonly (readonly [number, number])[]) {
    this.#clusters = items.map(({ vector, day, happening }, i) => ({
      members: [i],
      sum: asMap(vector),
      days: day === null ? [] : [day],
      happenings: happenings(happening),
    }));
    this.#parent = items.map((_, i) => i);
    for (const [a, b] of [...apart, ...apart.map(([x, y]) => [y, x] as const)]) this.#apart.set(a, [...(this.#apart.get(a) ?? []), b]);
  }

  find(of: number): number {
    return find(this.#parent, of);
  }

  alike(a: number, b: number): number {
    const [x, y] = [this.#clusters[a], this.#clusters[b]];
    if (!x || !y) return 0;
    return dot(x.sum, y.sum) / (x.members.length * y.members.length) + timeGain(gap(x.days, y.days)) - otherHappening(x.happenings, y.happenings);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#clusters[a], this.#clusters[b]];
    if (!x || !y || a === b || this.#forbidden(x, b)) return;
    const id = this.#clusters.length;
    this.#clusters.push(joined(x, y));
    this.#clusters[a] = null;
    this.#clusters[b] = null;
    this.#parent[a] = id;
    this.#parent[b] = id;
    this.#parent.push(id);
  }

  members(): number[][] {
    return this.#clusters.flatMap((c) => (c ? [[...c.members].sort((x, y) => x - y)] : []));
  }

  #forbidden(x: Cluster, b: number): boolean {
    return this.#apart.size > 0 && x.members.some((m) => (this.#apart.get(m) ?? []).some((other) => this.find(other) === b));
  }
}

function find(parent: number[], of: number): number {
  let at = of;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]];
    at = parent[at];
  }
  return at;
}

const asMap = (v: Vector): Map<number, number> => new Map([...v.terms].map((t, i) => [t, v.weights[i]]));

/** Least distance between two ascending lists of days, null where one is empty. */
function gap(a: readonly number[], b: readonly number[]): number | null {
  let best: number | null = null;
  for (let i = 0, j = 0; i < a.length && j < b.length; a[i] < b[j] ? i++ : j++) {
    const d = Math.abs(a[i] - b[j]);
    if (best === null || d < best) best = d;
    if (best <= 1) break;
  }
  return best;
}

function joined(a: Cluster, b: Cluster): Cluster {
  const [small, large] = a.sum.size < b.sum.size ? [a, b] : [b, a];
  for (const [term, w] of small.sum) large.sum.set(term, (large.sum.get(term) ?? 0) + w);
  const days = [...new Set([...a.days, ...b.days])].sort((x, y) => x - y);
  return { members: a.members.concat(b.members), sum: large.sum, days, happenings: bothHappenings(a.happenings, b.happenings) };
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, w] of small) sum += w * (large.get(term) ?? 0);
  return sum;
}

/** Pairs of items (lower index first) that are alike at least a little, by an inverted index. */
function* neighbours(items: readonly Item[]): Generator<readonly [number, number]> {
  const holders = new Map<number, { readonly reports: number[]; readonly weights: number[] }>();
  const likeness = new Float64Array(items.length);
  for (const [i, { vector }] of items.entries()) {
    const touched: number[] = [];
    for (const [k, term] of vector.terms.entries()) {
      let list = holders.get(term);
      if (!list) {
        list = { reports: [], weights: [] };
        holders.set(term, list);
      }
      for (let n = list.reports.length - 1; n >= Math.max(0, list.reports.length - MOST_HOLDERS); n--) {
        const j = list.reports[n];
        if (likeness[j] === 0) touched.push(j);
        likeness[j] += vector.weights[k] * list.weights[n];
      }
      list.reports.push(i);
      list.weights.push(vector.weights[k]);
    }
    const near = touched.filter((j) => likeness[j] >= NEIGHBOUR).sort((x, y) => likeness[y] - likeness[x] || x - y);
    for (const j of near.slice(0, MOST_NEIGHBOURS)) yield [j, i];
    for (const j of touched) likeness[j] = 0;
  }
}
