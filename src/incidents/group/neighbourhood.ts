// Which reports could be of one happening: a graph of links that a further report changes only where it stands.
import { cosine, heaviest, type Vector } from './profile.ts';
import { timeGain } from './time-gain.ts';

/** A report as the graph sees it. */
export interface Resident {
  /** Made without regard to other reports, so that no report changes what two others have in common. */
  readonly vector: Vector;
  /** Day of publication (days since 1970), null where unknown. */
  readonly day: number | null;
}

/** Terms by which a report looks for others: its heaviest. */
const KEYS = 12;
/** How far reports may stand from one another in the list of a key term (by date, then id) to be compared. */
const REACH = 6;
/** Least likeness (cosine, plus what time adds) of a link: below what joins reports, since vectors of one neighbourhood tell finer. */
const LINK = 0.24;
/** Bound of a place, so that two places make one key. */
const MOST = 2 ** 26;

/**
 * Reports by place (0, 1, 2 …). Two are linked when they stand near one another in the list of a key term and are alike. What is linked is a matter of which
 * reports are in, not of the order in which they came: putting one in also parts those that it pushes out of one another's reach.
 */
export class Neighbourhoods {
  readonly #before: (a: number, b: number) => number;
  readonly #residents = new Map<number, Resident & { readonly keys: readonly number[] }>();
  readonly #lists = new Map<number, number[]>();
  /** Linked pairs, with the number of lists in which they stand near one another. */
  readonly #links = new Map<number, number>();

  /** `before` orders places by date and id. */
  constructor(before: (a: number, b: number) => number) {
    this.#before = before;
  }

  put(place: number, resident: Resident): void {
    this.remove(place);
    const keys = heaviest(resident.vector, KEYS);
    this.#residents.set(place, { ...resident, keys });
    const near = new Map<number, number>();
    for (const key of keys) {
      const list = this.#lists.get(key) ?? [];
      this.#lists.set(key, list);
      const at = this.#position(list, place);
      for (const [a, b] of across(list, at)) this.#count(a, b, -1);
      for (const other of list.slice(Math.max(0, at - REACH), at + REACH)) near.set(other, (near.get(other) ?? 0) + 1);
      list.splice(at, 0, place);
    }
    for (const [other, lists] of near) this.#count(place, other, lists);
  }

  remove(place: number): void {
    const known = this.#residents.get(place);
    if (known === undefined) return;
    for (const key of known.keys) {
      const list = this.#lists.get(key) ?? [];
      const at = this.#position(list, place);
      list.splice(at, 1);
      for (const other of list.slice(Math.max(0, at - REACH), at + REACH)) this.#count(place, other, -1);
      for (const [a, b] of across(list, at)) this.#count(a, b, 1);
    }
    this.#residents.delete(place);
  }

  /** All places in order, cut into parts that no link connects. `also`: pairs that hang together whatever they say. */
  parts(also: readonly (readonly [number, number])[]): number[][] {
    const parent = new Map([...this.#residents.keys()].map((place) => [place, place]));
    const root = (place: number): number => {
      let at = place;
      for (let up = parent.get(at) as number; up !== at; up = parent.get(at) as number) {
        parent.set(at, parent.get(up) as number);
        at = up;
      }
      return at;
    };
    for (const pair of this.#links.keys()) parent.set(root(Math.floor(pair / MOST)), root(pair % MOST));
    for (const [a, b] of also) parent.set(root(a), root(b));
    const parts = new Map<number, number[]>();
    for (const place of [...this.#residents.keys()].sort(this.#before)) {
      const part = parts.get(root(place));
      if (part) part.push(place);
      else parts.set(root(place), [place]);
    }
    return [...parts.values()];
  }

  /** Notes that a pair stands near in so many lists more (or fewer). */
  #count(a: number, b: number, by: number): void {
    const pair = a < b ? a * MOST + b : b * MOST + a;
    const known = this.#links.get(pair);
    if (known !== undefined) {
      if (known + by > 0) this.#links.set(pair, known + by);
      else this.#links.delete(pair);
    } else if (by > 0 && this.#alike(a, b)) this.#links.set(pair, by);
  }

  #alike(a: number, b: number): boolean {
    const [x, y] = [this.#residents.get(a), this.#residents.get(b)];
    if (x === undefined || y === undefined) return false;
    const days = x.day === null || y.day === null ? null : Math.abs(x.day - y.day);
    return cosine(x.vector, y.vector) + timeGain(days) >= LINK;
  }

  /** Where a place stands, or would stand, in a list. */
  #position(list: readonly number[], place: number): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#before(list[middle], place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Pairs that just reach one another over the gap before `at`: one more report there parts them. */
function* across(list: readonly number[], at: number): Generator<readonly [number, number]> {
  for (let back = 1; back <= REACH; back++) {
    const [a, b] = [at - back, at - back + REACH];
    if (a >= 0 && b < list.length) yield [list[a], list[b]];
  }
}
