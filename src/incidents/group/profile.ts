// What a report is about, as a sparse vector: its rare words, names and numbers, from a cheap scan of title and text.
import type { Report } from '../../model/index.ts';
import { rarity, STARTS_SENTENCE, scan, stemHash } from '../../sources/index.ts';

/** Words looked at per report: what a report is about stands at its start. */
const MOST_WORDS = 1200;
/** The lead tells what a report is about; what comes late counts for less. */
const LEAD_WORDS = 120;
const LATE = 0.6;
/** A word of the title counts as if it came this often more. */
const TITLE = 2;
const NAME = 2;

/** Term → how much the report says it (before rarity). Negative terms are never used. */
export type Counts = ReadonlyMap<number, number>;

/** Terms of a report with their weight before rarity. Names (capital letters inside of a sentence) count more. */
export function countTerms(report: Report): Counts {
  const counts = new Map<number, number>();
  add(counts, report.title ?? '', TITLE, false);
  add(counts, report.text, 1, true);
  return counts;
}

function add(counts: Map<number, number>, text: string, weight: number, cased: boolean): void {
  const s = scan(text);
  const n = Math.min(s.words.length, MOST_WORDS);
  for (let i = 0; i < n; i++) {
    const word = s.words[i];
    if (rarity(word) < 2) continue;
    const c = text.charCodeAt(s.from[i]);
    const name = cased && c >= 65 && c <= 90 && !(word & STARTS_SENTENCE);
    const part = weight * (name ? NAME : 1) * (cased && i > LEAD_WORDS ? LATE : 1);
    const term = stemHash(word);
    counts.set(term, (counts.get(term) ?? 0) + part);
  }
}

/** A vector of length 1: parallel terms (ascending) and weights. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Terms kept per report. */
const MOST_TERMS = 160;

/** Turns counts into unit vectors; a term that many reports use weighs less. The order of reports changes nothing. */
export function vectors(all: readonly Counts[]): Vector[] {
  const df = new Map<number, number>();
  for (const counts of all) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const n = all.length;
  return all.map((counts) => {
    const list: [number, number][] = [];
    for (const [term, count] of counts) {
      const idf = Math.log((n + 1) / ((df.get(term) ?? 0) + 0.5));
      if (idf > 0) list.push([term, (1 + Math.log(Math.max(1, count))) * idf]);
    }
    list.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    list.length = Math.min(list.length, MOST_TERMS);
    list.sort((x, y) => x[0] - y[0]);
    let norm = 0;
    for (const [, w] of list) norm += w * w;
    norm = Math.sqrt(norm) || 1;
    return { terms: Int32Array.from(list, (x) => x[0]), weights: Float64Array.from(list, (x) => x[1] / norm) };
  });
}
