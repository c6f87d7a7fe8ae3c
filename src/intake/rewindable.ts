// A stream of chunks that remembers the last ones, so that reading can begin again within them.

/** Bytes remembered at least: what is read to tell a kind, and what is unpacked at a time. */
const KEPT = 2 ** 17;

/** Gives a source's chunks from any of the last places on, and finds bytes in it. */
export class Rewindable {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #kept: { readonly from: number; readonly bytes: Uint8Array }[] = [];
  #given = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #next(): Promise<Uint8Array | undefined> {
    const { value, done } = await this.#source.next();
    if (done) return undefined;
    this.#kept.push({ from: this.#given, bytes: value });
    this.#given += value.length;
    while (this.#kept.length > 1 && this.#given - this.#kept[1].from > KEPT) this.#kept.shift();
    return value;
  }

  /** Chunks from an offset on; ending the loop over them does not end the source. */
  from(offset: number): AsyncIterable<Uint8Array> {
    const again = this.#kept.filter((k) => k.from + k.bytes.length > offset).map((k) => k.bytes.subarray(Math.max(0, offset - k.from)));
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      const value = again.shift() ?? (await this.#next());
      return value === undefined ? { done: true, value: undefined } : { done: false, value };
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }

  /** The first `length` bytes or more, fewer only where the stream has no more. */
  async head(length: number): Promise<Buffer> {
    let head = Buffer.alloc(0);
    for await (const chunk of this.from(0)) {
      head = Buffer.concat([head, chunk]);
      if (head.length >= length) break;
    }
    return head;
  }

  /** Offset of the first place of `bytes` at or after an offset; undefined where there is none. */
  async find(bytes: Buffer, offset: number): Promise<number | undefined> {
    let at = offset;
    let tail: Uint8Array = new Uint8Array(0);
    for await (const chunk of this.from(offset)) {
      const window = Buffer.concat([tail, chunk]);
      const found = window.indexOf(bytes);
      if (found >= 0) return at - tail.length + found;
      at += chunk.length;
      tail = window.subarray(Math.max(0, window.length - bytes.length + 1));
    }
    return undefined;
  }

  close(): unknown {
    return this.#source.return?.();
  }
}
