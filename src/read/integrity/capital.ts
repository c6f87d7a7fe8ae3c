// Capitals where no writer puts one: inside of a clause, on words that are no names.
import { ORDINARY_WORDS } from './ordinary-word.ts';
import type { AlterationSign } from './sign.ts';
import { FUNCTION_WORDS, LOWER, UPPER, type Word, wordsOf } from './word.ts';

/** Before these a capital is no sign: they introduce names and titles of works, or start a new clause in some styles. */
const INTRODUCES = new Set(
  'called named titled entitled dubbed headlined song film movie book novel album show series magazine newspaper ship mt st operation project caption story'.split(
    ' ',
  ),
);
/** Function words that begin sentences: a heading or caption glued to its text shows them with a capital too. */
const STARTERS = new Set(
  'the a an in on at this these those they he she it we what when while over after before more most there here but and if since his her their our its as for with under during although because one who which then is are still might so both also'.split(
    ' ',
  ),
);
const CONNECTIVES = new Set(['of', 'for', 'and', 'in', 'the', 'on', 'to', 'by', 'or', 'at', 'a', 'with', 'de', 'la']);
const DETERMINERS = new Set(['the', 'a', 'an', 'in', 'of', 'from', 'at', 'to', 'and', 'by', 'for', 'with', 'on']);
/** Inflected words that are names of firms, bodies and people. */
const INFLECTED_NAMES = new Set(
  'united allied limited incorporated beijing boeing sterling reading browning harding fielding parliament government police'.split(' '),
);
/** Function words that also end names: "Channel One", "Homeland the series". */
const NAME_TAILS = new Set('on in up so do will may must here not an even just is of her by or as at being from'.split(' '));
/** Words before a lone A that make it a letter: "vitamin A", "grade A". */
const LETTERED = new Set(
  'vitamin hepatitis influenza grade class plan type group section exhibit category level list series part point team side an'.split(' '),
);

/** A word with a capital between two others: most lines without an ordinary one among these are not cut into words. */
const BETWEEN_WORDS = /[a-z’'-] ([A-Z][a-z]*) (?=[a-zA-Z])/g;

/** Signs in the line of a text that begins at `base`. */
export function capitals(text: string, line: string, base: number): AlterationSign[] {
  if (![...line.matchAll(BETWEEN_WORDS)].some((m) => mayBeOrdinary(m[1]))) return [];
  const words = wordsOf(line, base);
  const signs: AlterationSign[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
    if (!/^\p{Lu}/u.test(word.text) || text.slice(before.to, word.from) !== ' ' || text.slice(word.to, after.from) !== ' ') continue;
    const weight = weightOf(text, words, i);
    if (weight > 0) signs.push({ from: word.from, to: word.to, kind: 'capital', note: `“${word.text}” with a capital inside of a sentence`, weight });
  }
  return signs;
}

const mayBeOrdinary = (word: string): boolean => {
  const norm = word.toLowerCase();
  return norm === 'a' || norm.length >= 6 || FUNCTION_WORDS.has(norm) || ORDINARY_WORDS.has(norm);
};

/** How far around a word the text is searched for it (units): far more than a report has, and bounded where a text is longer. */
const AROUND = 25_000;

/** 0 for a capital that has its right, else how sure the sign is. */
function weightOf(whole: string, words: readonly Word[], i: number): number {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  if (word.text === 'A') return LOWER.test(before.text) && LOWER.test(after.text) && !LETTERED.has(before.text) && !INTRODUCES.has(before.text) ? 0.5 : 0;
  if (!UPPER.test(word.text) || inName(whole, words, i)) return 0;
  const text = whole.slice(Math.max(0, word.from - AROUND), word.to + AROUND);
  const norm = word.text.toLowerCase();
  if (FUNCTION_WORDS.has(norm)) {
    if (!LOWER.test(after.text) || INTRODUCES.has(before.text.toLowerCase()) || (!LOWER.test(before.text) && !UPPER.test(before.text))) return 0;
    if ((UPPER.test(before.text) && NAME_TAILS.has(norm)) || occursAgain(text, word)) return 0;
    return STARTERS.has(norm) ? 0.5 : 1;
  }
  if (norm.length < 4 || !LOWER.test(before.text) || INTRODUCES.has(before.text)) return 0;
  if (!LOWER.test(after.text) && !(norm.endsWith('ing') && !DETERMINERS.has(before.text))) return 0;
  return !isOrdinary(text, norm, before.text) || occursAgain(text, word) ? 0 : 0.5;
}

/** Words of a longer name: "Bureau of Investigation", "Time and Foreign Policy", "Master at Arms". */
function inName(text: string, words: readonly Word[], i: number): boolean {
  const capital = (k: number): boolean =>
    k > 0 && k < words.length && /^\p{Lu}/u.test(words[k].text) && !/[.!?][”"’)]? $/.test(text.slice(Math.max(0, words[k].from - 3), words[k].from));
  const connective = (k: number): boolean => k >= 0 && k < words.length && CONNECTIVES.has(words[k].text);
  if (connective(i - 1) && (capital(i - 2) || (connective(i - 2) && capital(i - 3)))) return true;
  return connective(i + 1) && (capital(i + 2) || (connective(i + 2) && capital(i + 3)));
}

/** Words of the list, inflected forms, and words that the same text has in small letters too. */
const isOrdinary = (text: string, norm: string, before: string): boolean =>
  ORDINARY_WORDS.has(norm) ||
  (norm.length >= 7 && /(?:ed|ing|tion|ment|ness|ly)$/.test(norm) && !DETERMINERS.has(before) && !INFLECTED_NAMES.has(norm)) ||
  (norm.length >= 6 && text.includes(` ${norm} `));

/** A word that stands with a capital in mid-sentence elsewhere too is a name or a term. */
function occursAgain(text: string, word: Word): boolean {
  const pattern = ` ${word.text}`;
  let count = 0;
  let tries = 0;
  for (let at = text.indexOf(pattern); at >= 0 && count < 3 && tries++ < 20; at = text.indexOf(pattern, at + 1)) {
    if (/[a-z,]/.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + pattern.length] ?? '')) count++;
  }
  return count > (FUNCTION_WORDS.has(word.text.toLowerCase()) ? 2 : 1);
}
