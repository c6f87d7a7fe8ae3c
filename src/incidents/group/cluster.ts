// Average-link clustering on a sparse graph of likely neighbours. Sums of vectors stand for clusters, so that the mean likeness of two clusters is one dot product.
import type { Vector } from './profile.ts';

interface Cluster {
  readonly id: number;
  readonly members: readonly number[];
  readonly sum: ReadonlyMap<number, number>;
  readonly neighbours: Set<number>;
  alive: boolean;
}

interface Offer {
  readonly likeness: number;
  readonly a: number;
  readonly b: number;
}

/** A term that more reports have is not looked up. */
const MOST_HOLDERS = 300;
/** Least likeness of two single reports for them to be neighbours. */
const NEIGHBOUR = 0.05;

/** Says how much likeness two clusters lose or gain beside their words (dates, findings); -Infinity keeps them apart. */
export type Adjust = (a: readonly number[], b: readonly number[]) => number;

/** Clusters vectors: the two most alike clusters join as long as their mean likeness (plus `adjust`) is at least `threshold`. */
export function cluster(all: readonly Vector[], threshold: number, adjust: Adjust): number[][] {
  const clusters: Cluster[] = all.map((v, id) => ({
    id,
    members: [id],
    sum: new Map([...v.terms].map((t, i) => [t, v.weights[i]])),
    neighbours: new Set<number>(),
    alive: true,
  }));
  const heap = new Heap();
  for (const [a, b] of neighbours(all)) {
    clusters[a].neighbours.add(b);
    clusters[b].neighbours.add(a);
    offer(heap, clusters[a], clusters[b], threshold, adjust);
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [a, b] = [clusters[best.a], clusters[best.b]];
    if (!a.alive || !b.alive) continue;
    const joined = join(clusters.length, a, b);
    clusters.push(joined);
    for (const n of [...joined.neighbours].sort((x, y) => x - y)) {
      const other = clusters[n];
      other.neighbours.delete(a.id);
      other.neighbours.delete(b.id);
      other.neighbours.add(joined.id);
      offer(heap, joined, other, threshold, adjust);
    }
  }
  return clusters.filter((c) => c.alive).map((c) => [...c.members].sort((x, y) => x - y));
}

function offer(heap: Heap, a: Cluster, b: Cluster, threshold: number, adjust: Adjust): void {
  const likeness = dot(a.sum, b.sum) / (a.members.length * b.members.length) + adjust(a.members, b.members);
  if (likeness >= threshold) heap.push({ likeness, a: Math.min(a.id, b.id), b: Math.max(a.id, b.id) });
}

function join(id: number, a: Cluster, b: Cluster): Cluster {
  const [small, large] = a.sum.size < b.sum.size ? [a, b] : [b, a];
  const sum = new Map(large.sum);
  for (const [term, w] of small.sum) sum.set(term, (sum.get(term) ?? 0) + w);
  const neighbours = new Set([...a.neighbours, ...b.neighbours]);
  neighbours.delete(a.id);
  neighbours.delete(b.id);
  a.alive = false;
  b.alive = false;
  return { id, members: [...a.members, ...b.members], sum, neighbours, alive: true };
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, w] of small) sum += w * (large.get(term) ?? 0);
  return sum;
}

/** Pairs of reports (lower index first) that are alike at least a little, by an inverted index over the terms that few reports share. */
function* neighbours(all: readonly Vector[]): Generator<readonly [number, number]> {
  const holders = new Map<number, { readonly reports: number[]; readonly weights: number[] }>();
  for (const [i, v] of all.entries()) {
    for (const [k, term] of v.terms.entries()) {
      const list = holders.get(term);
      if (list) {
        list.reports.push(i);
        list.weights.push(v.weights[k]);
      } else holders.set(term, { reports: [i], weights: [v.weights[k]] });
    }
  }
  const likeness = new Float64Array(all.length);
  for (const [i, v] of all.entries()) {
    const touched: number[] = [];
    for (const [k, term] of v.terms.entries()) {
      const list = holders.get(term);
      if (!list || list.reports.length > MOST_HOLDERS) continue;
      for (let n = 0; n < list.reports.length && list.reports[n] < i; n++) {
        const j = list.reports[n];
        if (likeness[j] === 0) touched.push(j);
        likeness[j] += v.weights[k] * list.weights[n];
      }
    }
    for (const j of touched.sort((x, y) => x - y)) {
      if (likeness[j] >= NEIGHBOUR) yield [j, i];
      likeness[j] = 0;
    }
  }
}

/** Max-heap of offers; ties go to the lower ids, so that the result is one. */
class Heap {
  readonly #items: Offer[] = [];

  push(item: Offer): void {
    const items = this.#items;
    let i = items.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(item, items[up])) break;
      items[i] = items[up];
      i = up;
    }
    items[i] = item;
  }

  pop(): Offer | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1], items[child])) child++;
      if (!before(items[child], last)) break;
      items[i] = items[child];
      i = child;
    }
    items[i] = last;
    return top;
  }
}

const before = (x: Offer, y: Offer): boolean => x.likeness > y.likeness || (x.likeness === y.likeness && (x.a < y.a || (x.a === y.a && x.b < y.b)));
