// Markdown to the text that a reader of the rendered page sees, with its map: marks go, link texts stay, hard-wrapped lines run on (CommonMark 0.31, tables of GFM).
import type { Span } from '../../model/index.ts';
import { MappedTextBuilder, type OffsetMap } from '../../text/offset-map.ts';

export interface Unmarked {
  readonly text: string;
  readonly map: OffsetMap;
  /** Fields of the front matter, lower-case names. */
  readonly front: ReadonlyMap<string, string>;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|=+)$/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s/;
const TABLE_RULE = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;
/** Marks at the start of a line: quotes, list marks, headings. A number stays: the reader sees it. */
const OPENING = /^(?:[ \t]{0,12}(?:>[ \t]?|[-*+][ \t]{1,12}(?:\[[ xX]\][ \t]+)?)){0,20}(?:[ \t]{0,12}#{1,6}(?:[ \t]+|$))?/;
/** A line that starts a block of its own, so that the line above does not run on into it. */
const STARTS_BLOCK = /^[ \t]{0,12}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?:[ \t]|$)|\||$)/;
/** Longest text and address of a link; bounds the work on unclosed brackets. */
const INLINE =
  /\\([!-/:-@[-`{-~])|!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|\[\^[^\]\n]{1,40}\]|\[(?=!\[|[^[\]\n]{0,500}\][([])|\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\]\[[^\]\n]{0,200}\]|<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>|<\/?[a-zA-Z][^<>\n]{0,300}>|<!--[^\n]{0,500}?-->|\*{1,3}|_{1,3}|~~|`+/g;

/** Takes the marks off. Work grows with the length: each line is looked at once, each mark is of bounded length. */
export function unmark(content: string): Unmarked {
  const out = new MappedTextBuilder();
  const { front, end } = frontMatter(content);
  let fenced = false;
  let open = false;
  for (let at = end; at < content.length; ) {
    let to = content.indexOf('\n', at);
    if (to < 0) to = content.length;
    const line = content.slice(at, to).replace(/\r$/, '');
    const span = { from: at, to: at + line.length };
    at = to + 1;
    if (FENCE.test(line)) {
      fenced = !fenced;
      open = false;
    } else if (fenced) {
      out.add(line, span.from, span.to);
      out.insert('\n');
    } else if (RULE.test(line) || DEFINITION.test(line) || (line.includes('|') && TABLE_RULE.test(line))) {
      if (open) out.insert('\n');
      open = false;
    } else if (line.trim() === '') {
      out.insert(open ? '\n\n' : '\n');
      open = false;
    } else {
      if (open) out.insert(STARTS_BLOCK.test(line) ? '\n' : ' ');
      writeLine(out, line, span);
      open = true;
      if (/^ {0,3}#{1,6}[ \t]/.test(line)) {
        out.insert('\n\n');
        open = false;
      } else if (/ {2}$|\\$/.test(line)) {
        out.insert('\n');
        open = false;
      }
    }
  }
  return { ...out.build(), front };
}

function writeLine(out: MappedTextBuilder, line: string, span: Span): void {
  let at = OPENING.exec(line)?.[0].length ?? 0;
  const heading = /^ {0,3}#{1,6}[ \t]/.test(line);
  let end = endOf(line, heading);
  const row = /^ {0,3}\|.*\|$/.test(line.slice(0, end));
  if (row) {
    at = line.indexOf('|') + 1;
    end -= 1;
  }
  const copy = (from: number, to: number): void => {
    if (to <= from) return;
    if (row) writeCells(out, line.slice(from, to), span.from + from);
    else out.add(line.slice(from, to), span.from + from, span.from + to);
  };
  const body = line.slice(0, end);
  INLINE.lastIndex = at;
  for (let m = INLINE.exec(body); m !== null; m = INLINE.exec(body)) {
    const mark = m[0];
    const stays = /^[*_~]/.test(mark) && !isEmphasis(body, m.index, mark.length);
    if (stays) continue;
    copy(at, m.index);
    if (m[1] !== undefined) copy(m.index + 1, m.index + 2);
    else if (m[2] !== undefined) copy(m.index + 1, m.index + 1 + m[2].length);
    at = m.index + mark.length;
  }
  copy(at, end);
}

/** Where the words of a line end: before spaces, the stroke of a hard break, and the closing marks of a heading. */
function endOf(line: string, heading: boolean): number {
  const back = (from: number, marks: string): number => {
    let end = from;
    while (end > 0 && marks.includes(line[end - 1])) end--;
    return end;
  };
  const end = back(line.length, ' \t');
  if (!heading) return line[end - 1] === '\\' ? end - 1 : end;
  const closed = back(end, '#');
  return ' \t'.includes(line[closed - 1] ?? '') ? back(closed, ' \t') : end;
}

/** The cells of a row, a tab between them. */
function writeCells(out: MappedTextBuilder, text: string, from: number): void {
  for (const m of text.matchAll(/\s*\|\s*|[^|\s]+|\s+/g)) {
    const start = from + m.index;
    if (m[0].includes('|')) out.add('\t', start, start + m[0].length);
    else out.add(m[0], start, start + m[0].length);
  }
}

/** A star or underscore is a mark where it touches a word on one side and none, or a word's end, on the other; "2 * 3" and "snake_case" keep theirs. */
function isEmphasis(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  const blank = /\s/;
  if (blank.test(before) && blank.test(after)) return false;
  return text[at] !== '_' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** `name: value` lines between two lines of dashes at the start (YAML front matter, simple values only). */
function frontMatter(content: string): { front: Map<string, string>; end: number } {
  const front = new Map<string, string>();
  const head = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content);
  if (head === null) return { front, end: 0 };
  for (const line of head[1].split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]{0,40}):\s*(\S.*)$/.exec(line);
    if (pair !== null) front.set(pair[1].toLowerCase(), pair[2].trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return front.size > 0 ? { front, end: head[0].length } : { front, end: 0 };
}
