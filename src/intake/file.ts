// Bytes of any kind → decoded sources: one file, one stream, one document out of an archive. Kind by content; limits on size.
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import type { Notice } from '../model/index.ts';
import { type GivenFields, givenFields, type Source } from '../read/index.ts';
import { decodeBytes, isBinary } from './charset.ts';
import { isJsonLines, LONGEST_LINE, lineBatches } from './line-stream.ts';
import { isMail, unpackMail } from './mail.ts';
import { MAX_DOCUMENT, type Packet, type Unpacked } from './packet.ts';
import { isPdf, type PdfSegment, readPdf } from './pdf/index.ts';
import { Rewindable } from './rewindable.ts';
import { TORN } from './warc/byte-stream.ts';
import { isWarc, unpackWarc } from './warc/index.ts';
import { inflateMembers } from './warc/inflate.ts';

/** A decoded source; `segments` say where in a PDF each stretch of it stood. */
export type IntakeSource = Source & { readonly segments?: readonly PdfSegment[] };
export type Found = IntakeSource | { readonly notice: Notice };

/** A single page or text larger than this (UTF-16 units) is no news report. */
const LONGEST_DOCUMENT = 20_000_000;
/** Limit for collections that are read whole: JSON Lines, feeds, mail (bytes). */
const LARGEST_COLLECTION = 400_000_000;

/** Bytes of an archive that are read at a time: small buffers cost the collector more than the reading. */
const ARCHIVE_CHUNK = 2 ** 20;

const problem = (code: string, message: string, uri: string): { notice: Notice } => ({ notice: { code, message, uri } });
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Sources of a file; `side` is the file with its metadata. Errors of the file system become notices. */
export async function* readFileSources(file: string, side?: string): AsyncGenerator<Found> {
  let meta: GivenFields | undefined;
  if (side !== undefined) {
    const found = await readSideFile(side);
    if ('notice' in found) yield found;
    else meta = found.fields;
  }
  try {
    const info = await stat(file);
    if (!info.isFile()) return yield* readStreamSources(createReadStream(file), file); // a pipe can be read once only
    const head = await readHead(file);
    if (info.size === 0) yield problem('empty', 'the file is empty', file);
    else if (isWarc(head) || /\.w?arc\.gz$/i.test(file)) yield* unpackAll(unpackWarc(createReadStream(file, { highWaterMark: ARCHIVE_CHUNK }), file));
    else if (isJsonLines(head)) yield* lineSources(createReadStream(file, { highWaterMark: ARCHIVE_CHUNK }), file);
    else if (info.size > LARGEST_COLLECTION) yield problem('too-large', `${megabytes(info.size)}, ${megabytes(LARGEST_COLLECTION)} at most`, file);
    else yield* sourcesOf({ uri: file, bytes: await readFile(file), meta });
  } catch (error) {
    yield problem('unreadable', `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`, file);
  }
}

/** Bytes that tell what a file is. */
const HEAD = 4096;

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readSideFile(file: string): Promise<{ fields: GivenFields } | { notice: Notice }> {
  try {
    const fields = givenFields(JSON.parse(decodeBytes(await readFile(file)).text));
    if (fields === undefined) return problem('bad-side-file', 'not a JSON object; its report is read without it', file);
    return { fields: { ...fields, text: undefined, html: undefined } };
  } catch (error) {
    return problem('bad-side-file', `${error instanceof SyntaxError ? 'no JSON' : String(error)}; its report is read without it`, file);
  }
}

/** What a stream brings: JSON Lines as they come, anything else whole, up to the limit for collections. */
export async function* readStreamSources(stream: AsyncIterable<Uint8Array | string>, uri: string): AsyncGenerator<Found> {
  const input = new Rewindable(asBytes(stream));
  if (isJsonLines(await input.head(HEAD))) yield* lineSources(input.from(0), uri);
  else {
    const bytes = await collect(input.from(0), LARGEST_COLLECTION);
    if (bytes === null) yield problem('too-large', `more than ${megabytes(LARGEST_COLLECTION)}`, uri);
    else yield* sourcesOf({ uri, bytes });
  }
}

async function* asBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** JSON Lines some megabytes at a time. */
async function* lineSources(stream: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Found> {
  for await (const batch of lineBatches(stream)) {
    if ('tooLong' in batch) {
      const message = `line ${batch.tooLong} has more than ${megabytes(LONGEST_LINE)}`;
      yield problem('line-too-long', message, `${uri}#${batch.tooLong}`);
    } else {
      const { text, replaced } = decodeBytes(batch.bytes);
      if (replaced > 0) yield problem('replaced-characters', `${replaced} NULs or lone surrogates were replaced by U+FFFD`, uri);
      yield { uri, content: text, kind: 'json-lines', firstLine: batch.firstLine };
    }
  }
}

async function* unpackAll(packets: AsyncIterable<Unpacked>): AsyncGenerator<Found> {
  for await (const found of packets) {
    if ('notice' in found) yield found;
    else yield* sourcesOf(found.packet, true);
  }
}

/** Sources of one document. `inner` says that it came out of an archive: archives in archives are not opened. */
export async function* sourcesOf(document: Packet, inner = false): AsyncGenerator<Found> {
  const { uri, bytes, url, meta } = document;
  if (bytes.length === 0) yield problem('empty', 'nothing to read', uri);
  else if (isPdf(bytes)) yield* pdfSource(document);
  else if (!inner && isWarc(bytes)) yield* unpackAll(unpackWarc(chunked(bytes), uri));
  else if (!inner && bytes[0] === 0x1f && bytes[1] === 0x8b) yield* gzipSources(document);
  else if (!inner && isMail(bytes)) yield* unpackAll(unpackMail(bytes, uri));
  else if (isBinary(bytes)) yield problem('binary', 'binary data, no text that this program reads', uri);
  else {
    const { text, replaced } = decodeBytes(bytes, /charset\s*=\s*["']?([\w.:-]+)/i.exec(document.contentType ?? '')?.[1]);
    if (replaced > 0) yield problem('replaced-characters', `${replaced} NULs or lone surrogates were replaced by U+FFFD`, uri);
    if (text.length > LONGEST_DOCUMENT && !/^\s*[[{]/.test(text.slice(0, 200))) {
      yield problem('too-large', `a document of ${text.length} characters, ${LONGEST_DOCUMENT} at most`, uri);
    } else yield { uri, content: text, url, meta };
  }
}

async function* chunked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A gzip file: an archive, JSON Lines, or one compressed document of bounded size. What was torn is named, what came before is read. */
async function* gzipSources(document: Packet): AsyncGenerator<Found> {
  const { uri, bytes } = document;
  let torn = false;
  async function* unpacked(): AsyncGenerator<Uint8Array> {
    for await (const chunk of inflateMembers(chunked(bytes))) {
      if (chunk !== TORN) yield chunk;
      else torn = true;
    }
  }
  const input = new Rewindable(unpacked());
  const head = await input.head(HEAD);
  if (isWarc(head)) return yield* unpackAll(unpackWarc(chunked(bytes), uri));
  if (isJsonLines(head)) yield* lineSources(input.from(0), uri);
  else {
    const whole = await collect(input.from(0), MAX_DOCUMENT);
    if (whole === null) return yield problem('too-large', `more than ${megabytes(MAX_DOCUMENT)} when unpacked`, uri);
    if (whole.length > 0 || !torn) yield* sourcesOf({ ...document, bytes: whole }, true);
  }
  if (torn) yield problem('broken-archive', 'it cannot be unpacked to its end; what could be was read', uri);
}

/** All bytes of a stream; null past the limit. */
async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of chunks) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function* pdfSource({ uri, bytes, url, meta }: Packet): AsyncGenerator<Found> {
  try {
    const pdf = await readPdf(bytes);
    if (pdf.unread > 0) yield problem('unread-pages', `${pdf.unread} of ${pdf.pages} pages were not read to their end: there is too much in it`, uri);
    if (pdf.text.trim() === '') return yield problem('no-text', 'the PDF holds no text (a scan?)', uri);
    const bylines = pdf.author === undefined || pdf.author.trim() === '' ? undefined : [pdf.author];
    yield { uri, content: pdf.text, kind: 'pdf', url, meta: { bylines, ...meta }, segments: pdf.segments };
  } catch (error) {
    yield problem('bad-pdf', `not a readable PDF (${error instanceof Error ? error.message : String(error)})`, uri);
  }
}
