// How much the streams of a PDF unpack to, told before a parser unpacks them without bound.
import { constants, inflateSync } from 'node:zlib';

/** Streams one over the other are unpacked this often: a bomb may be packed twice. */
const MOST_LAYERS = 3;
const STREAM = Buffer.from('stream');

/** True where one of the compressed streams of a PDF, pictures aside, unpacks to more than `limit` bytes. What can't be unpacked is the parser's matter. */
export function unpacksBeyond(bytes: Uint8Array, limit: number): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at + STREAM.length)) {
    if (pdf[at - 1] === 0x64) continue; // "endstream"
    const dictionary = pdf.subarray(Math.max(0, at - 400), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf('obj'));
    if (/\/Subtype\s*\/Image\b/.test(own)) continue;
    const layers = Math.min(MOST_LAYERS, own.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0);
    let from = at + STREAM.length;
    if (pdf[from] === 13) from++;
    if (pdf[from] === 10) from++;
    let data: Buffer | null = pdf.subarray(from);
    for (let layer = 0; layer < layers && data !== null && data.length > 0; layer++) {
      data = inflated(data, limit);
      if (data === null) return true;
    }
  }
  return false;
}

/** What a stream unpacks to, as far as it goes; null beyond the limit. */
function inflated(data: Buffer, limit: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    return (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? null : Buffer.alloc(0);
  }
}
