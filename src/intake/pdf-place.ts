// Where in a PDF each stretch of a report's text stands: page and item on it.
import type { OffsetMap } from '../text/offset-map.ts';
import type { PdfSegment } from './pdf/index.ts';

/** Text range `from`..`to` stands in item `item` of page `page` (both as the PDF counts them; see pdf/flow.ts). */
export interface PdfPlace {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly item: number;
}

/** The map text → PDF text and the PDF's segments as one list in text order. Inserted characters have no place. */
export function pdfPlaces(map: OffsetMap, segments: readonly PdfSegment[]): PdfPlace[] {
  const out: PdfPlace[] = [];
  for (const { from, to, page, item } of segments) {
    const span = map.toText({ from, to });
    if (span !== 'removed' && span.to > span.from) out.push({ ...span, page, item });
  }
  return out.sort((a, b) => a.from - b.from);
}
