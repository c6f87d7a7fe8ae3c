// Scanned words of many reports, packed in large blocks: three bytes a word and nothing else, so that a million reports fit in memory.

const BYTES = 3;
const BLOCK = (1 << 22) * BYTES;

export class WordStore {
  readonly #blocks: Uint8Array[] = [];
  #fill = 0;
  readonly #block: number[] = [];
  readonly #start: number[] = [];
  readonly #length: number[] = [];
  #desk = new Int32Array(0);

  /** Adds the words (24 bits each) of the next report. */
  add(words: Int32Array): void {
    const size = words.length * BYTES;
    if (this.#blocks.length === 0 || this.#fill + size > BLOCK) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, size)));
      this.#fill = 0;
    }
    const last = this.#blocks.length - 1;
    const block = this.#blocks[last];
    this.#block.push(last);
    this.#start.push(this.#fill);
    this.#length.push(words.length);
    let at = this.#fill;
    for (const word of words) {
      block[at] = word;
      block[at + 1] = word >>> 8;
      block[at + 2] = word >>> 16;
      at += BYTES;
    }
    this.#fill = at;
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

  #unpack(i: number, words: Int32Array): Int32Array {
    const block = this.#blocks[this.#block[i]];
    for (let k = 0, at = this.#start[i]; k < words.length; k++, at += BYTES) words[k] = block[at] | (block[at + 1] << 8) | (block[at + 2] << 16);
    return words;
  }
}
