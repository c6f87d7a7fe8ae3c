// JSON Lines as a stream: some megabytes of whole lines at a time, so that memory does not grow with the pile.

/** Whole lines of a stream with the number of the first one, or the number of a line that is left out. */
export type LineBatch = { readonly bytes: Buffer; readonly firstLine: number } | { readonly tooLong: number };

/** Bytes that are given on together. */
const BATCH = 4 * 2 ** 20;
/** A line longer than this (bytes) is no report and is passed over unread. */
export const LONGEST_LINE = 64 * 2 ** 20;

/** True where the bytes open JSON Lines in UTF-8: an object that goes on in its first line. A JSON Feed is one object, whatever its lines. */
export function isJsonLines(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4000)).toString('utf8');
  return /^\ufeff?\s*\{[ \t]*"/.test(start) && !start.includes('jsonfeed.org');
}

/** Cuts a stream into batches of lines. */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let dropping = false;
  for await (const chunk of chunks) {
    let rest = chunk;
    if (dropping) {
      const end = rest.indexOf(LF);
      if (end < 0) continue;
      yield { tooLong: line++ };
      rest = rest.subarray(end + 1);
      dropping = false;
    }
    const last = rest.lastIndexOf(LF);
    if (last >= 0 && size + last + 1 >= BATCH) {
      const bytes = Buffer.concat([...held, rest.subarray(0, last + 1)]);
      yield { bytes, firstLine: line };
      line += countLines(bytes);
      held = [];
      size = 0;
      rest = rest.subarray(last + 1);
    }
    held.push(rest);
    size += rest.length;
    if (size > LONGEST_LINE) {
      const bytes = Buffer.concat(held);
      const end = bytes.lastIndexOf(LF) + 1;
      if (end > 0) yield { bytes: bytes.subarray(0, end), firstLine: line };
      line += countLines(bytes);
      dropping = bytes.length - end > LONGEST_LINE - BATCH;
      held = dropping ? [] : [bytes.subarray(end)];
      size = dropping ? 0 : bytes.length - end;
    }
  }
  if (dropping) yield { tooLong: line };
  else if (size > 0) yield { bytes: Buffer.concat(held), firstLine: line };
}
const LF = 10;

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
