// One-permutation MinHash sketches of a report: of its 4-grams (copied words) and of pairs of rare words that share a sentence (copied facts).
// Li, Owen, Zhang: One Permutation Hashing (NIPS 2012): one hash per feature; its low bits choose the bin, the rest competes for the minimum.

import { mix, rarity, STARTS_SENTENCE, stemHash } from './scan.ts';
import { gramAt, RUN_WORDS } from './side.ts';

/** Bins for 4-grams and for fact pairs. */
export const GRAM_BINS = 64;
export const FACT_BINS = 32;
export const BINS = GRAM_BINS + FACT_BINS;
/** An empty bin. */
export const EMPTY = 0xffffffff;

/** Words this rare name who, where and how many. */
const FACT_RARITY = 7;
/** No more facts than this are paired in one sentence. */
const MOST_FACTS = 12;

/** Writes the BINS values of a report to `out` from `at`. */
export function sketch(words: Int32Array, out: Uint32Array, at: number): void {
  out.fill(EMPTY, at, at + BINS);
  for (let i = 0; i + RUN_WORDS <= words.length; i++) keep(gramAt(words, i), GRAM_BINS, out, at);
  const facts: number[] = [];
  for (let i = 0; i <= words.length; i++) {
    if (i === words.length || words[i] & STARTS_SENTENCE) {
      pairFacts(facts, out, at + GRAM_BINS);
      facts.length = 0;
    }
    if (i < words.length && facts.length < MOST_FACTS && rarity(words[i]) >= FACT_RARITY) facts.push(stemHash(words[i]));
  }
}

function pairFacts(facts: readonly number[], out: Uint32Array, at: number): void {
  for (let i = 0; i < facts.length; i++) {
    for (let j = i + 1; j < facts.length; j++) {
      if (facts[i] === facts[j]) continue;
      const low = Math.min(facts[i], facts[j]);
      keep(mix(Math.imul(low, 0x9e3779b1) ^ Math.max(facts[i], facts[j])), FACT_BINS, out, at);
    }
  }
}

function keep(hash: number, bins: number, out: Uint32Array, at: number): void {
  const bin = at + (hash & (bins - 1));
  const value = hash >>> 6;
  if (value < out[bin]) out[bin] = value;
}
