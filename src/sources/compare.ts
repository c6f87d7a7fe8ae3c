// Two scanned reports side by side: word-for-word runs, and the words that each uses once with the order in which they come.
import { mix, QUOTED, rarity, STARTS_SENTENCE, stemHash, UNCLOSED } from './scan.ts';

/** Words in a row that count as word for word. */
export const RUN_WORDS = 4;
/** Equal runs looked at from one place. */
const MOST_TRIES = 12;

/** A word-for-word stretch: word indexes where it starts in each, and its length in words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run in one number (places and length are below 2^15 each), for keeping very many: eight bytes. */
export const packRun = (r: Run): number => (r.length * 2 ** 15 + r.a) * 2 ** 15 + r.b;

export function unpackRun(n: number): Run {
  const upper = Math.floor(n / 2 ** 15);
  return { a: upper % 2 ** 15, b: n % 2 ** 15, length: Math.floor(upper / 2 ** 15) };
}

/** What two reports have in common. Weights are in bits of rarity. */
export interface Likeness {
  readonly runs: readonly Run[];
  /** Words of a and of b that lie in runs, and the same outside of quotation marks. */
  readonly runA: number;
  readonly runB: number;
  readonly freeRun: number;
  /** The same outside of headlines, teasers and menus too. */
  readonly closedRun: number;
  /** Rarity of the runs' words outside of quotation marks. */
  readonly runBits: number;
  readonly longest: number;
  /** Rare words that each report uses once: weight in a, in b, of those shared, and of those shared in one order. */
  readonly onceA: number;
  readonly onceB: number;
  readonly shared: number;
  readonly ordered: number;
  /** Shared weight that gathers sentence by sentence, beyond what two sentences on one subject share. */
  readonly dense: number;
  /** Sentence pairs of the dense part: sentence of a, sentence of b, weight. */
  readonly pairs: readonly SentencePair[];
}

export interface SentencePair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/** A sentence without an end is cut after so many words, or the order within it would say nothing. */
const LONG_SENTENCE = 50;
/** Bits that two sentences about one subject share by chance. */
const CHANCE_BITS = 17;
/** A word as rare as this says something when both have it. */
const TELLING = 4;

/** What comparing needs of one report, made once: 4-gram places, words used once. */
export class Side {
  readonly words: Int32Array;
  /** Sentence of each word. */
  readonly sentence: Int32Array;
  readonly sentences: number;
  /** Start word of each sentence, and the end. */
  readonly starts: readonly number[];
  /** Stem → word index, of telling words used once. */
  readonly once = new Map<number, number>();
  readonly onceBits: number;
  #grams: GramTable | undefined;

  constructor(words: Int32Array) {
    this.words = words;
    this.sentence = new Int32Array(words.length);
    const starts: number[] = [];
    const twice = new Set<number>();
    for (let i = 0; i < words.length; i++) {
      if (i === 0 || words[i] & STARTS_SENTENCE || i - starts[starts.length - 1] >= LONG_SENTENCE) starts.push(i);
      this.sentence[i] = starts.length - 1;
      if (rarity(words[i]) < TELLING) continue;
      const stem = stemHash(words[i]);
      if (twice.has(stem)) continue;
      if (this.once.delete(stem)) twice.add(stem);
      else this.once.set(stem, i);
    }
    this.starts = starts;
    this.sentences = starts.length;
    let bits = 0;
    for (const i of this.once.values()) bits += rarity(words[i]);
    this.onceBits = bits;
  }

  /** Places of each 4-gram of stems. */
  get grams(): GramTable {
    this.#grams ??= new GramTable(this.words);
    return this.#grams;
  }
}

/** Where each 4-gram of a report stands: a chained hash table of typed arrays, places in ascending order. */
class GramTable {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #hashes: Uint32Array;

  constructor(words: Int32Array) {
    const count = Math.max(0, words.length - RUN_WORDS + 1);
    let size = 16;
    while (size < count) size *= 2;
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(count);
    this.#hashes = new Uint32Array(count);
    for (let i = count - 1; i >= 0; i--) {
      const hash = gramAt(words, i);
      this.#hashes[i] = hash;
      this.#next[i] = this.#heads[hash & (size - 1)];
      this.#heads[hash & (size - 1)] = i;
    }
  }

  /** First place of a 4-gram after `after`, -1 where there is none. */
  place(hash: number, after = -1): number {
    let i = after < 0 ? this.#heads[hash & (this.#heads.length - 1)] : this.#next[after];
    while (i >= 0 && this.#hashes[i] !== hash) i = this.#next[i];
    return i;
  }
}

/** Hash of the stems of RUN_WORDS words from `i`. */
export function gramAt(words: Int32Array, i: number): number {
  let h = 0;
  for (let k = 0; k < RUN_WORDS; k++) h = Math.imul(h, 0x01000193) ^ stemHash(words[i + k]);
  return mix(h);
}

/** Compares two reports. Time grows with their length, not with its square. */
export function compare(a: Side, b: Side): Likeness {
  const runs = findRuns(a, b);
  const inA = new Uint8Array(a.words.length);
  let runB = 0;
  let freeRun = 0;
  let runBits = 0;
  let longest = 0;
  let closedRun = 0;
  for (const run of runs) {
    runB += run.length;
    let free = 0;
    for (let k = 0; k < run.length; k++) {
      inA[run.a + k] = 1;
      const word = b.words[run.b + k];
      if (word & QUOTED) continue;
      free++;
      if (!(word & UNCLOSED)) closedRun++;
      runBits += rarity(word);
    }
    freeRun += free;
    longest = Math.max(longest, free);
  }
  return { runs, runA: inA.reduce((n, x) => n + x, 0), runB, freeRun, closedRun, runBits, longest, onceA: a.onceBits, onceB: b.onceBits, ...order(a, b) };
}

/** Runs of equal stems in the order of b, none overlapping in b; each as long as it can be from its start. */
function findRuns(a: Side, b: Side): Run[] {
  const runs: Run[] = [];
  const grams = a.grams;
  for (let i = 0; i + RUN_WORDS <= b.words.length; ) {
    const gram = gramAt(b.words, i);
    let best = 0;
    let at = -1;
    for (let place = grams.place(gram), tries = 0; place >= 0 && tries < MOST_TRIES; place = grams.place(gram, place), tries++) {
      const length = extent(a.words, place, b.words, i);
      if (length > best) {
        best = length;
        at = place;
      }
    }
    if (best >= RUN_WORDS) {
      runs.push({ a: at, b: i, length: best });
      i += best;
    } else i++;
  }
  return runs;
}

function extent(a: Int32Array, i: number, b: Int32Array, j: number): number {
  let n = 0;
  while (i + n < a.length && j + n < b.length && stemHash(a[i + n]) === stemHash(b[j + n])) n++;
  return n;
}

/** Shared words that both use once: their weight, its part in one order (sentence by sentence), and where it is dense. */
function order(a: Side, b: Side): Pick<Likeness, 'shared' | 'ordered' | 'dense' | 'pairs'> {
  const [small, large] = a.once.size < b.once.size ? [a, b] : [b, a];
  const found: { a: number; b: number; bits: number }[] = [];
  let shared = 0;
  for (const [stem, i] of small.once) {
    const j = large.once.get(stem);
    if (j === undefined) continue;
    const bits = rarity(small.words[i]);
    shared += bits;
    found.push(small === a ? { a: a.sentence[i], b: b.sentence[j], bits } : { a: a.sentence[j], b: b.sentence[i], bits });
  }
  found.sort((x, y) => x.b - y.b || x.a - y.a);
  const pairs = densePairs(found);
  let dense = 0;
  for (const p of pairs) dense += p.bits - CHANCE_BITS;
  return { shared, ordered: heaviestChain(found, a.sentences), dense, pairs };
}

/** Heaviest subsequence whose sentences of a never go back (`found` is in the order of b): Fenwick tree of prefix maxima. */
function heaviestChain(found: readonly { a: number; bits: number }[], sentences: number): number {
  const tree = new Float64Array(sentences + 1);
  let best = 0;
  for (const { a, bits } of found) {
    let sum = 0;
    for (let i = a + 1; i > 0; i -= i & -i) sum = Math.max(sum, tree[i]);
    sum += bits;
    best = Math.max(best, sum);
    for (let i = a + 1; i <= sentences; i += i & -i) tree[i] = Math.max(tree[i], sum);
  }
  return best;
}

/** For each sentence of b the sentence of a that shares most, where it shares more than chance. */
function densePairs(found: readonly { a: number; b: number; bits: number }[]): SentencePair[] {
  const pairs: SentencePair[] = [];
  for (let i = 0; i < found.length; ) {
    const b = found[i].b;
    let best: SentencePair | undefined;
    for (; i < found.length && found[i].b === b; ) {
      const a = found[i].a;
      let bits = 0;
      for (; i < found.length && found[i].b === b && found[i].a === a; i++) bits += found[i].bits;
      if (bits > CHANCE_BITS && (best === undefined || bits > best.bits)) best = { a, b, bits };
    }
    if (best) pairs.push(best);
  }
  return pairs;
}
