// What comparing needs of one report, made once: its sentences, the telling words that it uses once, where its 4-grams stand.
import { MOST_WORDS, mix, QUOTED, rarity, STARTS_SENTENCE, stemHash } from './scan.ts';

/** Words in a row that count as word for word. */
export const RUN_WORDS = 4;
/** A sentence without an end is cut after so many words, or the order within it would say nothing. */
const LONG_SENTENCE = 50;
/** A word as rare as this says something when both have it. */
const TELLING = 4;

/** A stem and a place in one number, and where they are sorted: preparing a million reports leaves no garbage. */
const PLACES = 2 ** 15;
const desk = new Float64Array(MOST_WORDS);

/** Of sorted stems with places those whose stem comes once. */
function usedOnce(sorted: Float64Array): Float64Array {
  let count = 0;
  const stemAt = (i: number): number => (i >= 0 && i < sorted.length ? Math.floor(sorted[i] / PLACES) : -1);
  for (let i = 0, before = -1, stem = stemAt(0); i < sorted.length; i++) {
    const next = stemAt(i + 1);
    if (stem !== before && stem !== next) sorted[count++] = sorted[i];
    before = stem;
    stem = next;
  }
  return sorted.subarray(0, count);
}

/** What comparing needs of one report, made once: 4-gram places, words used once. */
export class Side {
  readonly words: Int32Array;
  /** Sentence of each word. */
  readonly sentence: Int32Array;
  readonly sentences: number;
  /** Start word of each sentence, and the end. */
  readonly starts: readonly number[];
  /** Stems of the telling words used once, ascending, and where each stands. */
  readonly onceStems: Int32Array;
  readonly onceAt: Int32Array;
  readonly onceBits: number;
  #grams: GramTable | undefined;
  #quoted: ReadonlySet<number> | null | undefined;

  constructor(words: Int32Array) {
    this.words = words;
    this.sentence = new Int32Array(words.length);
    const starts: number[] = [];
    let telling = 0;
    for (let i = 0; i < words.length; i++) {
      if (i === 0 || words[i] & STARTS_SENTENCE || i - starts[starts.length - 1] >= LONG_SENTENCE) starts.push(i);
      this.sentence[i] = starts.length - 1;
      if (rarity(words[i]) >= TELLING) desk[telling++] = stemHash(words[i]) * PLACES + i;
    }
    this.starts = starts;
    this.sentences = starts.length;
    const once = usedOnce(desk.subarray(0, telling).sort());
    this.onceStems = new Int32Array(once.length);
    this.onceAt = new Int32Array(once.length);
    let bits = 0;
    for (let i = 0; i < once.length; i++) {
      this.onceStems[i] = Math.floor(once[i] / PLACES);
      this.onceAt[i] = once[i] % PLACES;
      bits += rarity(words[this.onceAt[i]]);
    }
    this.onceBits = bits;
  }

  /** Hashes of the 4-grams that stand in quotation marks; null where nothing is quoted. */
  get quoted(): ReadonlySet<number> | null {
    if (this.#quoted !== undefined) return this.#quoted;
    const found = new Set<number>();
    for (let i = 0, inside = 0; i < this.words.length; i++) {
      inside = this.words[i] & QUOTED ? inside + 1 : 0;
      if (inside >= RUN_WORDS) found.add(gramAt(this.words, i - RUN_WORDS + 1));
    }
    this.#quoted = found.size > 0 ? found : null;
    return this.#quoted;
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
