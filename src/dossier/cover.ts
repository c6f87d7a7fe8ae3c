// Highlights that may nest and cross, laid over one text as well-formed elements (CodeMirror's RangeSet walks its ranges the same way).
import { type Fill, Html, html } from './html.ts';

/** A range of the text to be wrapped. Ranges with equal ends are merged by the caller. */
export interface Cover {
  readonly from: number;
  readonly to: number;
  /** Opening tag. `continued` is true for a further piece of a range that another one cut. */
  readonly open: (continued: boolean) => Html;
  /** Put in before the closing tag of the last piece; must hold no text. */
  readonly tail?: Fill;
  readonly close: string;
}

/**
 * Wraps every range of `text`. Nested ranges give nested elements; where two cross, the one that opened last is closed and opened again, so that
 * the markup stays well-formed. Taking the tags away gives `text` back. Ranges out of the text are cut to it, empty ones dropped.
 */
export function coverText(text: string, covers: readonly Cover[]): Html {
  const ranges = covers
    .map((cover) => ({ ...cover, from: Math.max(0, cover.from), to: Math.min(text.length, cover.to) }))
    .filter((cover) => cover.from < cover.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const edges = [...new Set([0, text.length, ...ranges.flatMap((range) => [range.from, range.to])])].sort((a, b) => a - b);
  const out: Html[] = [];
  const stack: Cover[] = [];
  let next = 0;
  for (let i = 0; i < edges.length; i++) {
    const at = edges[i]!;
    closeAt(at, stack, out);
    for (; next < ranges.length && ranges[next]!.from === at; next++) {
      out.push(ranges[next]!.open(false));
      stack.push(ranges[next]!);
    }
    const end = edges[i + 1];
    if (end !== undefined) out.push(html`${text.slice(at, end)}`);
  }
  return new Html(out.map((piece) => piece.text).join(''));
}

/** Closes what ends at `at`, and for a moment what lies above it. */
function closeAt(at: number, stack: Cover[], out: Html[]): void {
  const lowest = stack.findIndex((cover) => cover.to === at);
  if (lowest < 0) return;
  const reopened: Cover[] = [];
  while (stack.length > lowest) {
    const cover = stack.pop()!;
    out.push(html`${cover.to === at ? cover.tail : null}${new Html(cover.close)}`);
    if (cover.to !== at) reopened.unshift(cover);
  }
  for (const cover of reopened) {
    out.push(cover.open(true));
    stack.push(cover);
  }
}
