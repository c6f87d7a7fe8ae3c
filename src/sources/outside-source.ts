// One outside source made of the passages that reports have from it.
import type { Family, OutsideKind, OutsideSource, Span } from '../model/index.ts';
import { compareText } from './family.ts';

/** Passages listed of one source. */
const MOST_PASSAGES = 100;

/** Makes an outside source; passages in order of report and place. */
export type Make = (kind: OutsideKind, source: string | null, reason: string, passages: OutsideSource['passages']) => OutsideSource;

export function maker(families: readonly Family[]): Make {
  const familyOf = new Map(families.flatMap((f) => f.reports.map((id) => [id, f.id] as const)));
  return (kind, source, reason, passages) => ({
    id: `${kind}-${passages[0].report}-${passages[0].span.from}`,
    kind,
    source,
    reason,
    families: [...new Set(passages.map((p) => familyOf.get(p.report) ?? ''))].sort(),
    passages: passages.slice(0, MOST_PASSAGES),
  });
}

export const byReport = (x: { readonly report: string; readonly span: Span }, y: { readonly report: string; readonly span: Span }): number =>
  compareText(x.report, y.report) || x.span.from - y.span.from;
