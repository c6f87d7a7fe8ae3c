// Lines of a plain text with their places.

export interface PlainLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lines of a text with their ranges, without the space at their ends; empty lines left out. */
export function linesOf(content: string): PlainLine[] {
  const lines: PlainLine[] = [];
  for (let at = 0; at <= content.length; ) {
    let end = content.indexOf('\n', at);
    if (end < 0) end = content.length;
    let from = at;
    let to = end;
    while (from < to && isSpace(content.charCodeAt(from))) from++;
    while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
    if (to > from) lines.push({ text: content.slice(from, to), from, to });
    at = end + 1;
  }
  return lines;
}
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff;
