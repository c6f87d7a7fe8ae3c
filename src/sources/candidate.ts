// Which reports are worth comparing: those that agree in bins of their sketches. Columns of typed arrays, no object per report.
import { BINS, EMPTY, GRAM_BINS } from './sketch.ts';

/** Neighbours looked at per bin: a value that many reports have says little. */
const MOST_PER_BIN = 24;
/** Candidates kept per report, best first. */
const MOST_CANDIDATES = 16;
/** A bin of facts says more than one of words: agreement by chance is rarer. */
const GRAM_WEIGHT = 2;
const FACT_WEIGHT = 3;

/** One bin alone is chance: two of words, or two of facts, or one of each. */
const LEAST_HITS = 4;

/** Finds candidates among reports 0 … count-1, whose order must not depend on the order of the input. */
export class CandidateIndex {
  readonly #count: number;
  /** BINS columns of `count` values; after `link`, of the report before with the same value, or -1. */
  readonly #columns: Int32Array;
  readonly #hits: Uint16Array;

  constructor(count: number) {
    this.#count = count;
    this.#columns = new Int32Array(BINS * count);
    this.#hits = new Uint16Array(count);
  }

  /** Sets the sketch (BINS values) of a report. */
  set(report: number, sketch: Uint32Array): void {
    for (let bin = 0; bin < BINS; bin++) this.#columns[bin * this.#count + report] = sketch[bin] | 0;
  }

  /** Turns values into links; call once, after all sketches are set. One table of typed arrays serves all bins: a million reports leave no garbage. */
  link(): void {
    let size = 16;
    while (size < 2 * this.#count) size *= 2;
    const values = new Int32Array(size);
    const last = new Int32Array(size);
    for (let bin = 0; bin < BINS; bin++) {
      last.fill(-1);
      const start = bin * this.#count;
      for (let report = 0; report < this.#count; report++) {
        const value = this.#columns[start + report];
        if (value >>> 0 === EMPTY) {
          this.#columns[start + report] = -1;
          continue;
        }
        let at = (Math.imul(value, 0x9e3779b1) >>> 0) & (size - 1);
        while (last[at] >= 0 && values[at] !== value) at = (at + 1) & (size - 1);
        this.#columns[start + report] = last[at];
        values[at] = value;
        last[at] = report;
      }
    }
  }

  /** Earlier reports that may share text or facts with `report`, best first. */
  of(report: number): number[] {
    const hits = this.#hits;
    const touched: number[] = [];
    for (let bin = 0; bin < BINS; bin++) {
      const start = bin * this.#count;
      let other = this.#columns[start + report];
      for (let n = 0; other >= 0 && n < MOST_PER_BIN; n++) {
        if (hits[other] === 0) touched.push(other);
        hits[other] += bin < GRAM_BINS ? GRAM_WEIGHT : FACT_WEIGHT;
        other = this.#columns[start + other];
      }
    }
    // most agree in one bin only, by chance: they are not worth sorting
    const best = touched
      .filter((other) => hits[other] >= LEAST_HITS)
      .sort((x, y) => hits[y] - hits[x] || x - y)
      .slice(0, MOST_CANDIDATES);
    for (const other of touched) hits[other] = 0;
    return best;
  }
}
