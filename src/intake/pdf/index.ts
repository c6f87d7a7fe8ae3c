// Text of a PDF in reading order, with page and item of every stretch. The file format is unpdf's (pdf.js) business, the reading ours.
import { getDocumentProxy, getMeta } from 'unpdf';
import { type FlowedText, flow } from './flow.ts';
import { type Line, type Piece, readingOrder } from './layout.ts';
import { unpacksBeyond } from './stream-size.ts';

export type { PdfSegment } from './flow.ts';

export interface PdfDocument extends FlowedText {
  readonly title?: string;
  readonly author?: string;
  readonly pages: number;
  /** Pages that were not read, or not to their end, because of the limits. */
  readonly unread: number;
}

const MAX_PAGES = 500;
const MAX_CHARACTERS = 8_000_000;
/** Pieces of text of one page: more is no page that anyone reads. */
const MAX_PIECES = 100_000;
/** Milliseconds after which the rest of the pages stays unread. */
const MAX_TIME = 60_000;
/** Bytes that a stream may unpack to: the text of a page, or a font. */
const MAX_UNPACKED = 32 * 2 ** 20;

export const isPdf = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 1024)).toString('latin1').includes('%PDF-');

/** Reads a PDF. Throws where it is damaged beyond reading, locked by a password, or a bomb. */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  if (unpacksBeyond(bytes, MAX_UNPACKED)) throw new Error(`a stream in it unpacks to more than ${MAX_UNPACKED / 2 ** 20} MB`);
  const started = performance.now();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }); // a copy: pdf.js takes the buffer away; quiet: it warns on standard output
  try {
    const lines: Line[] = [];
    let characters = 0;
    let read = 0;
    let overfull = 0;
    while (read < Math.min(pdf.numPages, MAX_PAGES) && characters < MAX_CHARACTERS && performance.now() - started < MAX_TIME) {
      const pieces = await piecesOf(pdf, read);
      for (const p of pieces) characters += p.str.length;
      if (pieces.length >= MAX_PIECES) overfull++;
      lines.push(...readingOrder(pieces));
      read++;
    }
    const info = (await getMeta(pdf)).info as Record<string, unknown>;
    const word = (v: unknown): string | undefined => (typeof v === 'string' && v.trim() !== '' ? v.trim() : undefined);
    return { ...flow(lines, read), title: word(info['Title']), author: word(info['Author']), pages: pdf.numPages, unread: pdf.numPages - read + overfull };
  } finally {
    await pdf.destroy();
  }
}

async function piecesOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, index: number): Promise<Piece[]> {
  const page = await pdf.getPage(index + 1);
  const pieces: Piece[] = [];
  const reader = (page.streamTextContent() as ReadableStream<{ items: readonly object[] }>).getReader();
  for (let number = 0; number < MAX_PIECES; ) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const item of value.items) {
      if ('str' in item) pieces.push(pieceOf(item as TextItem, index, number));
      number++;
    }
  }
  reader.cancel(new Error('enough')).catch(() => undefined);
  page.cleanup();
  return pieces;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const pieceOf = ({ str, transform, width }: TextItem, page: number, item: number): Piece => ({
  str,
  x: transform[4],
  y: transform[5],
  width,
  fontSize: Math.hypot(transform[2], transform[3]) || 10,
  page,
  item,
});
