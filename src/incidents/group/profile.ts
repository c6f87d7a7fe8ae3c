// What a report is about, as a sparse vector: its rare words, names, numbers and days, from a cheap scan of title and text.
import type { Report } from '../../model/index.ts';
import { mix, rarity, STARTS_SENTENCE, scan, stemHash } from '../../sources/index.ts';
import { dayOf, daysNamed } from './day.ts';
import { lineKey } from './standing.ts';

/** Words looked at per report: what a report is about stands at its start. */
const MOST_WORDS = 1200;
/** The lead tells what a report is about; what comes late counts for less. */
const LEAD_WORDS = 120;
const LATE = 0.6;
/** How often a word of the title, a name (capital inside of a sentence) and a day count. */
const TITLE = 2;
const NAME = 2;
const DAY = 2;
/** A term is the hash of a stem or a day with its rarity in bits above. */
const RARITY_AT = 24;
const DAY_RARITY = 9;
/** As many reports of general news as this are thought beside the given ones, so that a small pile has word frequencies too. */
const GENERAL_NEWS = 3000;
/** A pile weighs no more than this many reports against general news: a happening that very many reports tell of keeps its own words. */
const MOST_PILE = 2000;
/** Rarity of a term in bits. */
export const termRarity = (term: number): number => term >>> RARITY_AT;
/** Terms and how much the report says each (before rarity); the two run parallel. */
export interface Counts {
  readonly terms: Int32Array;
  readonly amounts: Float64Array;
}

/** Terms of a report with their weight before rarity. `standing`: lines that are not its own. */
export function countTerms(report: Report, standing: readonly number[] = []): Counts {
  const counts = new Map<number, number>();
  add(counts, report.title, TITLE, false);
  const own = standing.length === 0 ? report.text : withoutLines(report.text, new Set(standing));
  add(counts, own, 1, true);
  for (const day of daysNamed(own.slice(0, 4000), dayOf(report.published))) {
    const term = stemHash(mix(day)) | (DAY_RARITY << RARITY_AT);
    counts.set(term, (counts.get(term) ?? 0) + DAY);
  }
  return { terms: Int32Array.from(counts.keys()), amounts: Float64Array.from(counts.values()) };
}

const withoutLines = (text: string, standing: ReadonlySet<number | null>): string =>
  text
    .split('\n')
    .filter((line) => !standing.has(lineKey(line)))
    .join('\n');

function add(counts: Map<number, number>, text: string, weight: number, cased: boolean): void {
  const s = scan(text);
  const n = Math.min(s.words.length, MOST_WORDS);
  for (let i = 0; i < n; i++) {
    const word = s.words[i];
    if (rarity(word) < 2) continue;
    const c = text.charCodeAt(s.from[i]);
    const name = cased && c >= 65 && c <= 90 && !(word & STARTS_SENTENCE);
    const part = weight * (name ? NAME : 1) * (cased && i > LEAD_WORDS ? LATE : 1);
    const term = stemHash(word) | (rarity(word) << RARITY_AT);
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

/** Turns counts into unit vectors; a term that many of the given reports use weighs less. The order of reports changes nothing. */
export function vectors(all: readonly Counts[]): Vector[] {
  const df = new Map<number, number>();
  for (const { terms } of all) for (const term of terms) df.set(term, (df.get(term) ?? 0) + 1);
  const part = Math.min(1, MOST_PILE / all.length);
  return all.map((counts) => weighed(counts, (term) => rareness(term, part * all.length, part * (df.get(term) ?? 0))));
}

/** A unit vector by general news alone: it says less of a report, but the same whatever other reports there are. */
export const plainVector = (counts: Counts): Vector => weighed(counts, (term) => rareness(term, 0, 0));

/** Weight of a term that `holders` of `reports` use, thought among general news. */
const rareness = (term: number, reports: number, holders: number): number =>
  Math.log((reports + GENERAL_NEWS + 1) / (holders + GENERAL_NEWS * 2 ** -termRarity(term) + 0.5));

function weighed({ terms, amounts }: Counts, rarenessOf: (term: number) => number): Vector {
  const all = Float64Array.from(terms, (term, i) => (1 + Math.log(Math.max(1, amounts[i]))) * Math.max(0, rarenessOf(term)));
  const kept = [...terms.keys()].filter((i) => all[i] > 0).sort((x, y) => all[y] - all[x] || terms[x] - terms[y]);
  kept.length = Math.min(kept.length, MOST_TERMS);
  kept.sort((x, y) => terms[x] - terms[y]);
  let norm = 0;
  for (const i of kept) norm += all[i] * all[i];
  norm = Math.sqrt(norm) || 1;
  return { terms: Int32Array.from(kept, (i) => terms[i]), weights: Float64Array.from(kept, (i) => all[i] / norm) };
}

/** The `n` terms that weigh most in a vector. */
export const heaviest = ({ terms, weights }: Vector, n: number): number[] =>
  [...terms.keys()]
    .sort((x, y) => weights[y] - weights[x] || terms[x] - terms[y])
    .slice(0, n)
    .map((i) => terms[i]);

/** Cosine of two unit vectors. */
export function cosine({ terms: x, weights: v }: Vector, { terms: y, weights: w }: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const order = x[i] - y[j];
    if (order === 0) sum += v[i++] * w[j++];
    else if (order < 0) i++;
    else j++;
  }
  return sum;
}
