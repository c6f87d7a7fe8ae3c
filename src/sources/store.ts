// Scanned words of many reports, packed in large blocks: three bytes a word and nothing else, so that a million reports fit in memory.

const BYTES = 3;
const BLOCK = (1 << 22) * BYTES;

export class WordStore {
  readonly #blocks: Uint8Array[] = [];
  #fill = 0;
  readonly #block: number[] = [];
  readonly #start: number[] = [];
  readonly #length: number[] = [];

  get count(): number {
    return this.#length.length;
  }

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

  /** The words of report `i`, unpacked. */
  words(i: number): Int32Array {
    const block = this.#blocks[this.#block[i]];
    const words = new Int32Array(this.#length[i]);
    for (let k = 0, at = this.#start[i]; k < words.length; k++, at += BYTES) words[k] = block[at] | (block[at + 1] << 8) | (block[at + 2] << 16);
    return words;
  }
}
