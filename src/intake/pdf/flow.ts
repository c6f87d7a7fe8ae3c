// From lines to running text: paragraphs, hyphenation mended, running heads and page numbers left out, with the way back to page and item.
import { type Line, median } from './layout.ts';

/** Where a stretch of the text stands in the PDF: page and item count from 0. */
export interface PdfSegment {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly item: number;
}

export interface FlowedText {
  readonly text: string;
  readonly segments: readonly PdfSegment[];
  /** Lines left out because they stand on several pages at the same height. */
  readonly removed: readonly string[];
}

/** Joins lines to text. A hyphen at a line's end goes where a small letter follows. */
export function flow(lines: readonly Line[], pages: number): FlowedText {
  const running = pages >= 3 ? runningHeads(lines, pages) : new Set<string>();
  const kept = lines.filter((line) => !running.has(headKey(line)));
  const leading = median(kept.slice(1).flatMap((l, i) => (l.page === kept[i].page && kept[i].y > l.y ? [kept[i].y - l.y] : [])));
  let text = '';
  const segments: PdfSegment[] = [];
  for (const [i, line] of kept.entries()) {
    const before = kept[i - 1];
    const joint = before === undefined ? '' : jointOf(before, line, { leading, text });
    if (joint === 'hyphen') {
      text = text.slice(0, -1);
      const last = segments[segments.length - 1];
      segments[segments.length - 1] = { ...last, to: last.to - 1 };
    } else text += joint;
    text = addPieces(text, line, segments);
  }
  return { text, segments: segments.filter((s) => s.from < s.to), removed: lines.filter((l) => running.has(headKey(l))).map(lineText) };
}

function addPieces(start: string, line: Line, segments: PdfSegment[]): string {
  let text = start;
  for (const [i, piece] of line.pieces.entries()) {
    const before = line.pieces[i - 1];
    if (before !== undefined && piece.x - (before.x + before.width) > piece.fontSize * 0.15 && !/\s$/.test(text)) text += ' ';
    const str = i === line.pieces.length - 1 ? piece.str.trimEnd() : piece.str;
    segments.push({ from: text.length, to: text.length + str.length, page: piece.page, item: piece.item });
    text += str;
  }
  return text;
}

/** What stands between two lines: a paragraph break, a blank, or nothing (a mended hyphen). */
function jointOf(before: Line, line: Line, { leading, text }: { leading: number; text: string }): string {
  const sameColumn = before.page === line.page && before.y > line.y;
  const gap = sameColumn ? before.y - line.y : 0;
  const fontChange = Math.abs(before.fontSize - line.fontSize) > 0.15 * line.fontSize;
  const indented = sameColumn && line.left - before.left > line.fontSize * 0.8 && line.left - before.left < line.fontSize * 4;
  const ends = /[.!?:”"’)]$/.test(text);
  const short = before.right - before.left < 0.75 * (line.right - line.left);
  if (fontChange || gap > leading * 1.4 || (indented && ends) || (short && ends)) return '\n\n';
  if (/\p{L}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line.pieces[0].str)) return 'hyphen';
  return /\s$/.test(text) ? '' : ' ';
}

const lineText = (line: Line): string =>
  line.pieces
    .map((p) => p.str)
    .join(' ')
    .trim();
const headKey = (line: Line): string => `${Math.round(line.y)} ${lineText(line).replace(/\d+/g, '#')}`;

/** Lines at the same height with the same words (numbers aside) on half of the pages or more. */
function runningHeads(lines: readonly Line[], pages: number): Set<string> {
  const on = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = headKey(line);
    if (!on.has(key)) on.set(key, new Set());
    on.get(key)!.add(line.page);
  }
  return new Set([...on].filter(([, found]) => found.size >= Math.max(3, pages / 2)).map(([key]) => key));
}
