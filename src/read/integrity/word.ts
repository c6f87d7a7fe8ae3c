// Words of a line with their places, and which of them are so ordinary that no style writes them with a capital in mid-sentence.
import { ORDINARY_WORDS } from './ordinary-word.ts';

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words of a line that begins at `base` in the text. */
export const wordsOf = (line: string, base: number): Word[] =>
  [...line.matchAll(/[\p{L}][\p{L}’'-]*/gu)].map((m) => ({ text: m[0], from: base + m.index, to: base + m.index + m[0].length }));

/** A capital and small letters. */
export const UPPER = /^\p{Lu}\p{Ll}+$/u;
/** Small letters only. */
export const LOWER = /^\p{Ll}[\p{Ll}’']*$/u;

/** Words that no style capitalises in the middle of a clause, but for titles of works. */
export const FUNCTION_WORDS = new Set(
  'the a an in on at to of by for from with without about into over under after before between during since until against and or but nor so yet if because although though while when where which who whom whose that this these those he she it they we his her its their our has have had having is are was were be been being do does did will would could should might must not also perhaps however therefore then than there here as both either only just even still again already often'.split(
    ' ',
  ),
);

/** True for function words, ordinary words and their inflected forms (small letters). */
export function isKnownWord(word: string): boolean {
  if (FUNCTION_WORDS.has(word) || ORDINARY_WORDS.has(word)) return true;
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'ers']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length >= 3 && (ORDINARY_WORDS.has(stem) || ORDINARY_WORDS.has(`${stem}e`))) return true;
  }
  return false;
}
