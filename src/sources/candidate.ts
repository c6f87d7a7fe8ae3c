// Which reports are worth comparing: those that agree in bins of their sketches. Columns of typed arrays, no object per report.
import { BINS, EMPTY, GRAM_BINS } from './sketch.ts';

/** Neighbours looked at per bin: a value that many reports have says little. */
const MOST_PER_BIN = 24;
/** Candidates kept per report, best first. */
export const MOST_CANDIDATES = 24;

/**
 * For each report (in the order given, which must not depend on the order of the input) the earlier ones that it may share text or facts with.
 * `sketches` holds BINS values per report. Calls `visit(report, candidate)` for each pair, every pair once.
 */
export function candidates(sketches: Uint32Array, count: number, visit: (report: number, candidate: number) => void): void {
  const before = linkBins(sketches, count);
  const hits = new Map<number, number>();
  for (let doc = 0; doc < count; doc++) {
    hits.clear();
    for (let bin = 0; bin < BINS; bin++) {
      const weight = bin < GRAM_BINS ? 2 : 3;
      let other = before[bin * count + doc];
      for (let n = 0; other >= 0 && n < MOST_PER_BIN; n++) {
        hits.set(other, (hits.get(other) ?? 0) + weight);
        other = before[bin * count + other];
      }
    }
    const best = [...hits].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_CANDIDATES);
    for (const [other] of best) visit(doc, other);
  }
}

/** For each bin and report the report before it with the same value, or -1. */
function linkBins(sketches: Uint32Array, count: number): Int32Array {
  const before = new Int32Array(BINS * count).fill(-1);
  const last = new Map<number, number>();
  for (let bin = 0; bin < BINS; bin++) {
    last.clear();
    for (let doc = 0; doc < count; doc++) {
      const value = sketches[doc * BINS + bin];
      if (value === EMPTY) continue;
      const other = last.get(value);
      if (other !== undefined) before[bin * count + doc] = other;
      last.set(value, doc);
    }
  }
  return before;
}
