// What a report is about, as a sparse vector: its rare words, names, numbers and days, from a cheap scan of title and text.
import type { Report } from '../../model/index.ts';
import { mix, rarity, STARTS_SENTENCE, scan, stemHash } from '../../sources/index.ts';
import { dayOf, daysNamed } from './day.ts';

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
/** Lines of at least this many words may be standing text of an outlet. */
const LINE_WORDS = 5;

/** Term → how much the report says it (before rarity). */
export type Counts = ReadonlyMap<number, number>;

/** Lines that stand in reports of different origins: menus, teasers, legal notes. `origins` tells for a report id what it shares with the reports it is tied to by copying. */
export function standingLines(reports: readonly Report[], origins: ReadonlyMap<string, string>): ReadonlySet<string> {
  const first = new Map<string, string>();
  const standing = new Set<string>();
  for (const report of reports) {
    const origin = origins.get(report.id) ?? report.id;
    for (const line of report.text.split('\n')) {
      const key = lineKey(line);
      if (key === null) continue;
      const other = first.get(key);
      if (other === undefined) first.set(key, origin);
      else if (other !== origin) standing.add(key);
    }
  }
  return standing;
}

/** Digits do not count: teasers carry running times and counts. */
function lineKey(line: string): string | null {
  const words = line.slice(0, 400).match(/[\p{L}\p{M}]+/gu);
  return words !== null && words.length >= LINE_WORDS ? words.join(' ') : null;
}

/** Terms of a report with their weight before rarity. */
export function countTerms(report: Report, standing: ReadonlySet<string>): Counts {
  const counts = new Map<number, number>();
  add(counts, report.title, TITLE, false);
  const own = report.text
    .split('\n')
    .filter((line) => !standing.has(lineKey(line) ?? ''))
    .join('\n');
  add(counts, own, 1, true);
  for (const day of daysNamed(own.slice(0, 4000), dayOf(report.published))) {
    const term = stemHash(mix(day)) | (DAY_RARITY << RARITY_AT);
    counts.set(term, (counts.get(term) ?? 0) + DAY);
  }
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

/** Turns counts into unit vectors; a term that many reports use weighs less. The order of reports changes nothing. */
export function vectors(all: readonly Counts[]): Vector[] {
  const df = new Map<number, number>();
  for (const counts of all) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const part = Math.min(1, MOST_PILE / all.length);
  return all.map((counts) => {
    const list: [number, number][] = [];
    for (const [term, count] of counts) {
      const idf = Math.log((part * all.length + GENERAL_NEWS + 1) / (part * (df.get(term) ?? 0) + GENERAL_NEWS * 2 ** -termRarity(term) + 0.5));
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
