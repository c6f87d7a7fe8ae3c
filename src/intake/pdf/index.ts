// Text of a PDF in reading order, with page and item of every stretch. The file format is unpdf's (pdf.js) business, the reading ours.
import { getDocumentProxy, getMeta } from 'unpdf';
import { type FlowedText, flow } from './flow.ts';
import { type Line, type Piece, readingOrder } from './layout.ts';

export type { PdfSegment } from './flow.ts';

export interface PdfDocument extends FlowedText {
  readonly title?: string;
  readonly author?: string;
  readonly pages: number;
  /** Pages beyond the limit, not read. */
  readonly unread: number;
}

const MAX_PAGES = 500;
const MAX_CHARACTERS = 8_000_000;

export const isPdf = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 1024)).toString('latin1').includes('%PDF-');

/** Reads a PDF. Throws where it is damaged beyond reading or locked by a password. */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)); // pdf.js takes the buffer away from its owner: give it a copy
  try {
    const lines: Line[] = [];
    let characters = 0;
    let read = 0;
    while (read < Math.min(pdf.numPages, MAX_PAGES) && characters < MAX_CHARACTERS) {
      const pieces = await piecesOf(pdf, read);
      for (const p of pieces) characters += p.str.length;
      lines.push(...readingOrder(pieces));
      read++;
    }
    const info = (await getMeta(pdf)).info as Record<string, unknown>;
    const word = (v: unknown): string | undefined => (typeof v === 'string' && v.trim() !== '' ? v.trim() : undefined);
    return { ...flow(lines, read), title: word(info['Title']), author: word(info['Author']), pages: pdf.numPages, unread: pdf.numPages - read };
  } finally {
    await pdf.destroy();
  }
}

async function piecesOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, index: number): Promise<Piece[]> {
  const page = await pdf.getPage(index + 1);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item, i): Piece[] =>
    'str' in item
      ? [
          {
            str: item.str,
            x: item.transform[4],
            y: item.transform[5],
            width: item.width,
            fontSize: Math.hypot(item.transform[2], item.transform[3]) || 10,
            page: index,
            item: i,
          },
        ]
      : [],
  );
  page.cleanup();
  return pieces;
}
