// WARC and ARC archives (ISO 28500) as a stream: one record at a time, so that memory does not grow with the archive.
import { WARCParser, type WARCRecord } from 'warcio';
import { MAX_DOCUMENT, type Unpacked } from './packet.ts';

const TEXTUAL = /html|text\/plain|xml|json|pdf/i;

/** True where the bytes open a WARC or ARC file, compressed or not (the gzip test is the caller's: see `isGzip`). */
export function isWarc(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 16));
  return start.startsWith('WARC/') || start.startsWith('filedesc:');
}

/** Documents of an archive: successful responses and resources with a textual type. Broken records are notices; what follows is read if it can be. */
export async function* unpackWarc(stream: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Unpacked> {
  const parser = new WARCParser(stream);
  let number = 0;
  let count = 0;
  try {
    for await (const record of parser) {
      number++;
      const unpacked = await unpackRecord(record, `${uri}#${number}`);
      if (unpacked === null) continue;
      if ('packet' in unpacked) count++;
      yield unpacked;
    }
  } catch (cause) {
    yield { notice: { code: 'broken-archive', uri, message: `the archive breaks off after record ${number}: ${(cause as Error).message}` } };
    return;
  }
  if (count === 0)
    yield { notice: { code: 'empty-archive', uri, message: number === 0 ? 'no records in the archive' : 'no pages among the records of the archive' } };
}

async function unpackRecord(record: WARCRecord, uri: string): Promise<Unpacked | null> {
  const type = record.warcType;
  if (type !== 'response' && type !== 'resource') return null;
  const http = record.getResponseInfo();
  const status = Number(http?.status ?? 200);
  const header = http?.headers as { get(name: string): string | null } | undefined;
  const contentType = header?.get('content-type') ?? record.warcContentType ?? undefined;
  if (status !== 200 || (contentType !== undefined && !TEXTUAL.test(contentType))) return null;
  const bytes = await readBounded(record);
  if (bytes === null) return { notice: { code: 'too-large', uri, message: `a record of more than ${MAX_DOCUMENT / 2 ** 20} MB is left out` } };
  if (bytes.length === 0) return null;
  return {
    packet: {
      uri,
      bytes,
      url: record.warcTargetURI ?? undefined,
      contentType: type === 'resource' && /^application\/http/.test(contentType ?? '') ? undefined : contentType,
    },
  };
}

/** The decoded payload, or null past the limit (a zip bomb); the rest of the record is skipped unread. */
async function readBounded(record: WARCRecord): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > MAX_DOCUMENT) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
