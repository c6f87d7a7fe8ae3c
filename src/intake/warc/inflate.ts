// A gzip stream of many members (one per record in a WARC.gz): where a member is broken, the next one is looked for.
import { createGunzip, type Gunzip } from 'node:zlib';
import { Rewindable } from '../rewindable.ts';
import { TORN } from './byte-stream.ts';

/** First bytes of a member (RFC 1952). */
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08]);
/** Compressed bytes unpacked at a time: what they can grow to is all that is held. */
const SLICE = 2 ** 14;
/** Places at which unpacking may begin anew before an archive is given up. */
const MOST_TEARS = 10_000;

/** The unpacked bytes of a gzip stream; TORN stands where some are missing. */
export async function* inflateMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | typeof TORN> {
  const input = new Rewindable(source);
  try {
    for (let at: number | undefined = 0, tears = 0; at !== undefined && tears < MOST_TEARS; tears++) {
      const gunzip = createGunzip({ chunkSize: 2 ** 17 });
      try {
        yield* inflated(gunzip, input.from(at));
        return;
      } catch (cause) {
        if (!String((cause as { code?: unknown }).code ?? '').startsWith('Z_')) throw cause;
        yield TORN;
        at = await input.find(MEMBER, at + gunzip.bytesWritten + 1);
      } finally {
        gunzip.destroy();
      }
    }
  } finally {
    await input.close();
  }
}

/** Writes slice by slice and gives all that came of one before the next: an error loses nothing that was unpacked before it. */
async function* inflated(gunzip: Gunzip, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  gunzip.on('data', (chunk: Uint8Array) => out.push(chunk));
  const failed = new Promise<never>((_, reject) => gunzip.on('error', reject));
  failed.catch(() => undefined);
  for await (const chunk of chunks) {
    for (const slice of slices(chunk)) {
      const written = new Promise<void>((done) => gunzip.write(slice, () => done()));
      await Promise.race([written, failed]);
      yield* out.splice(0);
    }
  }
  const ended = new Promise<void>((done) => gunzip.on('end', done));
  gunzip.end();
  await Promise.race([ended, failed]);
  yield* out.splice(0);
}

/** Cuts a chunk before each member, and where it is long. */
function* slices(chunk: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(MEMBER, at + 1);
    const end = Math.min(next < 0 ? bytes.length : next, at + SLICE);
    yield bytes.subarray(at, end);
    at = end;
  }
}
