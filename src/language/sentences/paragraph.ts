// Raw text → paragraphs: blank lines and line breaks that end a thought; the breaks of hard-wrapped text (wire copy) do not count.
import type { Span } from '../../model/index.ts';
import { isSpace } from '../words/tokenize.ts';

/** One line without its surrounding white space; `blank` lines before it are counted. */
interface Line extends Span {
  readonly blankBefore: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (let start = 0; start <= text.length; ) {
    let stop = start;
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
    let from = start;
    let to = stop;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      lines.push({ from, to, blankBefore });
      blankBefore = false;
    } else if (stop < text.length || start > 0) blankBefore = true;
    if (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10) stop++;
    start = stop + 1;
  }
  return lines;
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2029 || code === 0x85;
const BULLET = /^(?:[-•*‣▪●–—]\s|\(?\d{1,2}[.)]\s|[A-Z ]{2,40}:\s)/;

/** True where `next` carries on the sentence of `line` because the text is wrapped at a fixed width. */
function wraps(text: string, line: Line, next: Line, width: number): boolean {
  if (next.blankBefore || BULLET.test(text.slice(next.from, next.from + 44))) return false;
  if (width < 40 || width > 100) return false;
  // A wrapped line is nearly full: the next line's first word would not have fitted.
  let word = next.from;
  while (word < next.to && !isSpace(text.charCodeAt(word))) word++;
  return line.to - line.from + 1 + (word - next.from) >= width - 2;
}

/**
 * Paragraph spans in text order, without surrounding white space. A line break ends a paragraph unless the block of lines
 * it stands in is wrapped at a fixed width (40–100 characters) and the line is full.
 */
export function findParagraphs(text: string): Span[] {
  const lines = linesOf(text);
  const paragraphs: Span[] = [];
  let block = 0;
  for (let i = 0; i < lines.length; ) {
    block = i + 1;
    let width = lines[i].to - lines[i].from;
    while (block < lines.length && !lines[block].blankBefore) {
      width = Math.max(width, lines[block].to - lines[block].from);
      block++;
    }
    let from = lines[i].from;
    for (let k = i; k < block; k++) {
      if (k + 1 < block && wraps(text, lines[k], lines[k + 1], width)) continue;
      paragraphs.push({ from, to: lines[k].to });
      if (k + 1 < block) from = lines[k + 1].from;
    }
    i = block;
  }
  return paragraphs;
}
