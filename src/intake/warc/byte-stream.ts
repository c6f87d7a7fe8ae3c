// Lines and blocks out of a stream of chunks, without ever holding more than was asked for.

/** Stands in a stream where bytes are missing between what came before and what comes after. */
export const TORN = Symbol('torn');

/** Reads a stream forward. Reads answer less than was asked for at the end of the stream and where it is torn; the next line then stands behind the tear. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array | typeof TORN>;
  #held: Buffer = Buffer.alloc(0);
  /** The next chunk, asked for before it is needed: it comes while the last one is being worked on. */
  #ahead: Promise<IteratorResult<Uint8Array | typeof TORN>> | undefined;
  #ended = false;
  #torn = false;

  constructor(source: AsyncIterable<Uint8Array | typeof TORN>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  #readAhead(): void {
    this.#ahead = this.#chunks.next();
    this.#ahead.catch(() => undefined); // told where the chunk is taken
  }

  /** Takes in the next chunk; false at the end and at a tear. */
  async #more(): Promise<boolean> {
    if (this.#ended || this.#torn) return false;
    const { value, done } = await (this.#ahead ?? this.#chunks.next());
    this.#ahead = undefined;
    if (done) this.#ended = true;
    else this.#readAhead();
    if (value === TORN) this.#torn = true;
    if (done || value === TORN) return false;
    this.#held = this.#held.length === 0 ? asBuffer(value) : Buffer.concat([this.#held, value]);
    return true;
  }

  /** The next line as Latin-1 without its line end, cut at `longest` bytes (what is cut off comes as the next line); null at the end. */
  async line(longest: number): Promise<string | null> {
    if (this.#held.length === 0) this.#torn = false;
    let from = 0;
    for (;;) {
      const at = this.#held.indexOf(LF, from);
      if (at >= 0 && at <= longest)
        return this.#take(at + 1)
          .toString('latin1')
          .replace(/\r?\n$/, '');
      if (this.#held.length >= longest) return this.#take(longest).toString('latin1');
      from = this.#held.length;
      if (await this.#more()) continue;
      if (this.#held.length > 0) return this.#take(this.#held.length).toString('latin1');
      if (this.#ended) return null;
      this.#torn = false;
    }
  }

  /** The next `length` bytes. */
  async block(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const part = this.#take(Math.min(missing, this.#held.length));
      missing -= part.length;
      parts.push(part);
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }

  /** Passes over `length` bytes; the number that there were. */
  async skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      missing -= this.#take(Math.min(missing, this.#held.length)).length;
    }
    return length - missing;
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }
}

const LF = 10;
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
