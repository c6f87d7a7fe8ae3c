// Scanned words of many reports, packed in large blocks: four bytes a word and nothing else, so that a million reports fit in memory.

const BLOCK = 1 << 22;

export class WordStore {
  readonly #blocks: Int32Array[] = [];
  #fill = BLOCK;
  readonly #block: number[] = [];
  readonly #start: number[] = [];
  readonly #length: number[] = [];

  get count(): number {
    return this.#length.length;
  }

  /** Adds the words of the next report. */
  add(words: Int32Array): void {
    if (this.#blocks.length === 0 || this.#fill + words.length > BLOCK) {
      this.#blocks.push(new Int32Array(Math.max(BLOCK, words.length)));
      this.#fill = 0;
    }
    const last = this.#blocks.length - 1;
    this.#blocks[last].set(words, this.#fill);
    this.#block.push(last);
    this.#start.push(this.#fill);
    this.#length.push(words.length);
    this.#fill += words.length;
  }

  /** The words of report `i`: a view, not a copy. */
  words(i: number): Int32Array {
    return this.#blocks[this.#block[i]].subarray(this.#start[i], this.#start[i] + this.#length[i]);
  }
}
