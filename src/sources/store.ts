// Scanned words of many reports, packed in large blocks: two bytes a word that English news uses often, three a rare one, so that a million reports fit in memory.
import { KNOWN_STEMS, QUOTED, STARTS_SENTENCE, STEM_MASK, stemHash, UNCLOSED } from './scan.ts';

const BLOCK = 12 * 2 ** 20;
/** A word is 16 bits: a mark for a rare stem, the two flags that stand for whole stretches, 13 bits of code or of the stem's hash (8 more bits follow). */
const RARE = 1 << 15;
const FLAG_BITS = 13;
const CODE_MASK = (1 << FLAG_BITS) - 1;
/** The code that says: the next word starts a sentence. */
const START = 0;
const FLAGS = QUOTED | UNCLOSED;
/** UNCLOSED and QUOTED are neighbours: shifted down by this they are two bits. */
const FLAG_SHIFT = Math.log2(UNCLOSED) - FLAG_BITS;
/** Most bytes that a word takes. */
const WIDEST = 5;

/** Code of a stem (0: none) and stem of a code. */
const codeOf = new Uint16Array(STEM_MASK + 1);
const stemOf = Int32Array.from([0, ...KNOWN_STEMS.slice(0, CODE_MASK)]);
for (let code = stemOf.length - 1; code > 0; code--) codeOf[stemOf[code]] = code;

export class WordStore {
  readonly #blocks: Uint8Array[] = [];
  #fill = 0;
  /** Where each report starts: block times BLOCK, and the byte in it. */
  readonly #start: number[] = [];
  readonly #length: number[] = [];
  #packed = new Uint8Array(0);
  #desk = new Int32Array(0);

  /** Adds the words (24 bits each) of the next report. */
  add(words: Int32Array): void {
    const size = this.#pack(words);
    if (this.#blocks.length === 0 || this.#fill + size > BLOCK) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, size)));
      this.#fill = 0;
    }
    const last = this.#blocks.length - 1;
    this.#blocks[last].set(this.#packed.subarray(0, size), this.#fill);
    this.#start.push(last * BLOCK + this.#fill);
    this.#length.push(words.length);
    this.#fill += size;
  }

  /** Words of report `i`. */
  length(i: number): number {
    return this.#length[i];
  }

  /** The words of report `i`, unpacked. */
  words(i: number): Int32Array {
    return this.#unpack(i, new Int32Array(this.#length[i]));
  }

  /** The same in memory that the next call writes over: reading through a million reports leaves no garbage. */
  glance(i: number): Int32Array {
    const length = this.#length[i];
    if (this.#desk.length < length) this.#desk = new Int32Array(2 * length);
    return this.#unpack(i, this.#desk.subarray(0, length));
  }

  /** Packs words at the packing place; the number of bytes. */
  #pack(words: Int32Array): number {
    if (this.#packed.length < WIDEST * words.length) this.#packed = new Uint8Array(2 * WIDEST * words.length);
    const out = this.#packed;
    let at = 0;
    for (const word of words) {
      if (word & STARTS_SENTENCE) {
        out[at++] = START;
        out[at++] = START;
      }
      const stem = stemHash(word);
      const code = codeOf[stem];
      const unit = ((word & FLAGS) >> FLAG_SHIFT) | (code > 0 ? code : RARE | (stem >> 8));
      out[at++] = unit;
      out[at++] = unit >> 8;
      if (code === 0) out[at++] = stem;
    }
    return at;
  }

  #unpack(i: number, words: Int32Array): Int32Array {
    const block = this.#blocks[Math.floor(this.#start[i] / BLOCK)];
    let at = this.#start[i] % BLOCK;
    for (let k = 0; k < words.length; k++) {
      let unit = block[at] | (block[at + 1] << 8);
      at += 2;
      let starts = 0;
      if (unit === START) {
        starts = STARTS_SENTENCE;
        unit = block[at] | (block[at + 1] << 8);
        at += 2;
      }
      const flags = ((unit << FLAG_SHIFT) & FLAGS) | starts;
      words[k] = flags | (unit & RARE ? ((unit & CODE_MASK) << 8) | block[at++] : stemOf[unit & CODE_MASK]);
    }
    return words;
  }
}
