// Records of WARC (ISO 28500) and ARC 1 archives, one after the other. What is broken is passed over up to the next record.
import type { ByteStream } from './byte-stream.ts';

/** Head of a record. `type` is the WARC-Type; the documents of ARC files count as responses. */
export interface RecordHead {
  readonly type: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly length: number;
}

export type RecordStart = RecordHead | { readonly broken: string };

/** Longest line of a head, and most lines (bytes, lines). */
const LONGEST_LINE = 16 * 1024;
const MOST_LINES = 200;
/** URL, address, date, type, length; a URL may hold blanks. */
const ARC_HEAD = /^(\S.{0,8000}?) \S+ \d{12,18} (\S+) (\S+)$/;

/** The head of the next record, or what is wrong in its place; null at the end. The stream then stands at the record's block. */
export async function nextRecord(stream: ByteStream): Promise<RecordStart | null> {
  let passed = 0;
  for (;;) {
    const line = await stream.line(LONGEST_LINE);
    if (line === null) return passed > 0 ? { broken: `${passed} bytes that belong to no record` } : null;
    const start = await startOf(line, stream);
    if (start !== undefined) return start;
    passed += line.trim().length;
  }
}

async function startOf(line: string, stream: ByteStream): Promise<RecordStart | undefined> {
  // at the end of a line too: what was torn or never ended may stand before it
  if (/WARC\/\d\.\d{1,2}$/.test(line)) return readHead(stream);
  const arc = ARC_HEAD.exec(line);
  if (arc === null) return undefined;
  const [, url, contentType, length] = arc;
  if (!/^\d+$/.test(length)) return /^filedesc:/.test(url) ? undefined : { broken: `the length of ${url} is no number` };
  return { type: /^filedesc:/.test(url) ? 'warcinfo' : 'response', url, contentType, length: Number(length) };
}

async function readHead(stream: ByteStream): Promise<RecordStart> {
  const fields = new Map<string, string>();
  for (let count = 0; count < MOST_LINES; count++) {
    const line = await stream.line(LONGEST_LINE);
    if (line === null) return { broken: 'the archive ends in the head of a record' };
    if (line === '') break;
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = fields.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(length)) return { broken: 'a record without a length' };
  // Some writers put the address between angle brackets.
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  return { type: fields.get('warc-type') ?? '', url, contentType: fields.get('content-type'), length: Number(length) };
}
