// Average-link clustering on a sparse graph of likely neighbours. Sums of vectors stand for clusters, so that the mean likeness of two clusters is one dot product.
import { OfferHeap } from './heap.ts';
import type { Vector } from './profile.ts';

/** A report as clustering sees it: what it is about and the day of publication (days since 1970), null where unknown. */
export interface Item {
  readonly vector: Vector;
  readonly day: number | null;
}

interface Cluster {
  readonly members: readonly number[];
  readonly sum: ReadonlyMap<number, number>;
  /** Days of publication, ascending, each once. */
  readonly days: readonly number[];
}

/** Holders of a term that are looked at, the nearest in the order given. */
const MOST_HOLDERS = 200;
/** Least likeness by shared terms for two reports to be neighbours, and neighbours kept per report. */
const NEIGHBOUR = 0.05;
const MOST_NEIGHBOURS = 40;
/** What reports of one day gain and reports of months apart lose in likeness: happenings are told when they happen. */
const TIME = 0.07;

/** Clusters items (in an order that does not depend on the input's): the two most alike join as long as their mean likeness, with what time adds, is at least `threshold`. */
export function cluster(items: readonly Item[], threshold: number): number[][] {
  const clusters: (Cluster | null)[] = items.map(({ vector, day }, i) => ({ members: [i], sum: asMap(vector), days: day === null ? [] : [day] }));
  const parent = items.map((_, i) => i);
  const heap = new OfferHeap();
  const offered = new Set<number>();
  const offer = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = a * 2 * items.length + b;
    if (offered.has(key)) return;
    offered.add(key);
    const likeness = alike(clusters[a] as Cluster, clusters[b] as Cluster);
    if (likeness >= threshold) heap.push({ likeness, a, b });
  };
  for (const [a, b] of neighbours(items)) offer(a, b);
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [a, b] = [find(parent, best.a), find(parent, best.b)];
    if (a === b) continue;
    if (a !== best.a || b !== best.b) {
      offer(a, b);
      continue;
    }
    const id = clusters.length;
    clusters.push(join(clusters[a] as Cluster, clusters[b] as Cluster));
    clusters[a] = null;
    clusters[b] = null;
    parent[a] = id;
    parent[b] = id;
    parent.push(id);
  }
  return clusters.flatMap((c) => (c ? [[...c.members].sort((x, y) => x - y)] : []));
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

function alike(a: Cluster, b: Cluster): number {
  return dot(a.sum, b.sum) / (a.members.length * b.members.length) + timeGain(gap(a.days, b.days));
}

function timeGain(days: number | null): number {
  if (days === null) return 0;
  if (days <= 1) return TIME;
  if (days <= 4) return TIME / 2;
  if (days <= 14) return 0;
  return days <= 90 ? -TIME / 2 : -TIME;
}

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

function join(a: Cluster, b: Cluster): Cluster {
  const [small, large] = a.sum.size < b.sum.size ? [a, b] : [b, a];
  // the larger one is not used again: its sum may grow
  const sum = large.sum as Map<number, number>;
  for (const [term, w] of small.sum) sum.set(term, (sum.get(term) ?? 0) + w);
  const days = [...new Set([...a.days, ...b.days])].sort((x, y) => x - y);
  return { members: a.members.concat(b.members), sum, days };
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
