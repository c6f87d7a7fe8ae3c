// Compressed bodies of HTTP responses, live or archived, undone within bounds.
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** More codings one over the other are no way to send a page. */
const MOST_CODINGS = 3;

/** Undoes the compressions that a Content-Encoding names, as far as the body has them; null where it would grow past `limit` bytes. */
export function decompress(body: Buffer, encoding: string | undefined, limit: number): Buffer | null {
  let bytes = body;
  const names = (encoding ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean)
    .reverse();
  for (const name of names.slice(0, MOST_CODINGS)) {
    try {
      bytes = undo(name, bytes, limit);
    } catch (cause) {
      if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null;
      break; // not compressed that way, whatever the head says
    }
  }
  return bytes.length > limit ? null : bytes;
}

function undo(name: string, bytes: Buffer, limit: number): Buffer {
  // a body that was cut off gives what there is of it
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  if (name === 'gzip' || name === 'x-gzip') return gunzipSync(bytes, options);
  if (name === 'br') return brotliDecompressSync(bytes, { maxOutputLength: limit, finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (name === 'deflate') return (bytes[0] & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  return bytes;
}
