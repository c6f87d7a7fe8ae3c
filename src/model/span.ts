// A place in a report's text. The laws of positions stand in docs/positions.md.

/** Half-open range of UTF-16 code units of a report's `text`: `from` inclusive, `to` exclusive, 0-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A verbatim piece of a report: `text.slice(span.from, span.to) === quote`, always. */
export interface Quoted {
  readonly quote: string;
  readonly span: Span;
}

/** Cuts a quote out of a text. Throws RangeError where the range is empty, reversed or outside of the text. */
export function quoteAt(text: string, from: number, to: number): Quoted {
  if (!(from >= 0 && from < to && to <= text.length)) throw new RangeError(`span ${from}..${to} does not lie in a text of ${text.length} units`);
  return { quote: text.slice(from, to), span: { from, to } };
}

/** True where two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** True where `inner` lies in `outer` (equal spans included). */
export const contains = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;
