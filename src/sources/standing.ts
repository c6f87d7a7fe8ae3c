// Standing text: sentences that outlets repeat over weeks (menus, teasers, legal notes, background). Sharing them is not copying.
import { mix, STARTS_SENTENCE, stemHash } from './scan.ts';

/** Shorter sentences are too common to say anything. */
const LEAST_WORDS = 5;
/** Reports this many days apart do not run the same news. */
const WEEKS = 10;
/** Stands for an unknown day: undated reports say nothing about how long a sentence stood. */
const NO_DAY = -32768;
/** Slots looked at for one sentence before it is given up. */
const PROBES = 8;

/** Hashes of sentences with the first and last day they were seen. A fixed table: what does not fit is forgotten. */
export class StandingTable {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #first: Int16Array;
  readonly #last: Int16Array;
  readonly #count: Uint8Array;

  /** `sentences`: about how many sentences will be noted. */
  constructor(sentences: number) {
    let size = 1024;
    while (size < 1.5 * sentences && size < 1 << 25) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#first = new Int16Array(size);
    this.#last = new Int16Array(size);
    this.#count = new Uint8Array(size);
  }

  /** Notes the sentences of a report published on `day` (since 1970), null where unknown. */
  note(words: Int32Array, day: number | null): void {
    forSentences(words, (_from, _to, hash) => {
      const at = this.#slot(hash);
      if (at < 0) return;
      if (this.#count[at] === 0) {
        this.#keys[at] = hash;
        this.#first[at] = day ?? NO_DAY;
        this.#last[at] = day ?? NO_DAY;
      } else if (day !== null) {
        if (this.#first[at] === NO_DAY || day < this.#first[at]) this.#first[at] = day;
        if (day > this.#last[at]) this.#last[at] = day;
      }
      if (this.#count[at] < 255) this.#count[at]++;
    });
  }

  /** Standing sentences of a report: first word, word after the last, hash of the words. */
  sentences(words: Int32Array): { from: number; to: number; hash: number }[] {
    const found: { from: number; to: number; hash: number }[] = [];
    forSentences(words, (from, to, hash) => {
      const at = this.#slot(hash);
      if (at >= 0 && this.#count[at] > 2 && this.#first[at] !== NO_DAY && this.#last[at] - this.#first[at] > WEEKS) found.push({ from, to, hash });
    });
    return found;
  }

  /** Word indexes that do not stand in standing sentences, null where all are the report's own. */
  own(words: Int32Array): Int32Array | null {
    const standing = this.sentences(words);
    if (standing.length === 0) return null;
    const kept: number[] = [];
    let i = 0;
    for (const { from, to } of [...standing, { from: words.length, to: words.length }]) {
      for (; i < from; i++) kept.push(i);
      i = to;
    }
    return Int32Array.from(kept);
  }

  #slot(hash: number): number {
    for (let n = 0; n < PROBES; n++) {
      const at = (hash + n) & this.#mask;
      if (this.#count[at] === 0 || this.#keys[at] === hash) return at;
    }
    return -1;
  }
}

function forSentences(words: Int32Array, visit: (from: number, to: number, hash: number) => void): void {
  let from = 0;
  let hash = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i > from && (i === words.length || words[i] & STARTS_SENTENCE)) {
      if (i - from >= LEAST_WORDS) visit(from, i, mix(hash));
      from = i;
      hash = 0;
    }
    if (i < words.length) hash = Math.imul(hash, 0x01000193) ^ stemHash(words[i]);
  }
}
