// WARC and ARC archives as a stream: one record at a time, so that memory does not grow with the archive.
import { kindOf } from '../../read/index.ts';
import { isBinary } from '../charset.ts';
import { MAX_DOCUMENT, type Packet, type Unpacked } from '../packet.ts';
import { Rewindable } from '../rewindable.ts';
import { ByteStream, TORN } from './byte-stream.ts';
import { isResponse, readResponse } from './http.ts';
import { inflateMembers } from './inflate.ts';
import { nextRecord, type RecordHead } from './record.ts';

/** Responses, resources, and the extracted texts of WET files. */
const KINDS = new Set(['response', 'resource', 'conversion']);
const TEXTUAL = /html|text\/(?:plain|markdown)|\b(?:rss|atom|feed)\b|xml|json|pdf/i;

/** True where the bytes open a WARC or ARC file that is not compressed. */
export function isWarc(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 16));
  return start.startsWith('WARC/') || start.startsWith('filedesc:');
}

/** Documents of an archive, compressed or not. Broken records are notices; what follows is read if it can be. */
export async function* unpackWarc(source: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Unpacked> {
  let torn = 0;
  const stream = new ByteStream(plainBytes(source, () => torn++));
  const notice = (code: string, message: string, number?: number): Unpacked => ({
    notice: { code, uri: number === undefined ? uri : `${uri}#${number}`, message },
  });
  let number = 0;
  let documents = 0;
  let notices = 0;
  try {
    for (;;) {
      const record = await nextRecord(stream);
      if (record === null) break;
      number++;
      const found = 'broken' in record ? [notice('broken-record', record.broken, number)] : await unpackRecord(record, stream, `${uri}#${number}`);
      for (const unpacked of found) {
        if ('packet' in unpacked) documents++;
        else if (++notices > MOST_NOTICES) continue;
        yield unpacked;
      }
    }
  } catch (cause) {
    yield notice('broken-archive', `the archive breaks off after record ${number} (${(cause as Error).message})`);
    return;
  } finally {
    await stream.close();
  }
  if (torn > 0) yield notice('broken-archive', `${torn === 1 ? 'one stretch' : `${torn} stretches`} could not be unpacked; the records around were read`);
  if (notices > MOST_NOTICES) yield notice('broken-archive', `${notices - MOST_NOTICES} more records are broken`);
  if (documents === 0 && notices === 0 && torn === 0)
    yield notice('empty-archive', number === 0 ? 'no records in the archive' : 'no pages among the records of the archive');
}
/** Broken records named one by one; the rest is counted. */
const MOST_NOTICES = 100;

/** Unpacks a compressed archive; `onTear` hears of stretches that can't be. */
async function* plainBytes(source: AsyncIterable<Uint8Array>, onTear: () => void): AsyncGenerator<Uint8Array | typeof TORN> {
  const input = new Rewindable(source);
  try {
    if (!(await input.head(GZIP.length)).subarray(0, GZIP.length).equals(GZIP)) return yield* input.from(0);
    let before: Uint8Array | typeof TORN | undefined;
    for await (const chunk of inflateMembers(input.from(0))) {
      if (chunk === TORN && before !== TORN) onTear();
      yield chunk;
      before = chunk;
    }
  } finally {
    await input.close();
  }
}
const GZIP = Buffer.from([0x1f, 0x8b]);

/** What a record gives: a document, a notice, both for one that was cut off, or nothing. */
async function unpackRecord(head: RecordHead, stream: ByteStream, uri: string): Promise<Unpacked[]> {
  const unread = !KINDS.has(head.type) || !/^(?:https?|file|ftp|urn):/i.test(head.url ?? 'urn:');
  const tooLarge = { notice: { code: 'too-large', uri, message: `a record of more than ${MAX_DOCUMENT / 2 ** 20} MB is left out` } };
  if (unread || head.length > MAX_DOCUMENT) {
    await stream.skip(head.length);
    return unread ? [] : [tooLarge];
  }
  const block = await stream.block(head.length);
  const short = `the record ends early (${block.length} of ${head.length} bytes); it is read as far as it goes`;
  const cut = block.length < head.length ? [{ notice: { code: 'broken-record', uri, message: short } }] : [];
  const response = isResponse(block) ? readResponse(block, MAX_DOCUMENT, isTextual) : { status: 200, contentType: head.contentType, body: block };
  if (response.body === null) return [tooLarge];
  return [...(response.status === 200 ? packetOf(head, response.contentType, response.body, uri) : []), ...cut];
}

const isTextual = (contentType: string | undefined): boolean =>
  contentType === undefined || (TEXTUAL.test(contentType) && !/^(?:image|audio|video)\//i.test(contentType));

/** The document of a record; nothing for what is no page, text, feed or PDF. */
function packetOf(head: RecordHead, declared: string | undefined, bytes: Uint8Array, uri: string): { packet: Packet }[] {
  const contentType = /^application\/http/i.test(declared ?? '') ? undefined : declared;
  if (bytes.length === 0 || !isTextual(contentType)) return [];
  if (!/pdf/i.test(contentType ?? '')) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4000)).toString('latin1');
    const other = contentType === undefined ? isBinary(bytes) && !start.startsWith('%PDF-') : /json|xml/i.test(contentType) && !/html/i.test(contentType);
    // Of data that pages load, only feeds are reports.
    if (other && (contentType === undefined || kindOf(start) !== 'feed')) return [];
  }
  return [{ packet: { uri, bytes, url: head.url, contentType } }];
}
