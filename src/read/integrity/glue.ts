// Words and sentences without a space between them: spinners and scrapers lose it where a link or a line ended.
import { ORDINARY_WORDS } from './ordinary-word.ts';
import type { AlterationSign } from './sign.ts';
import { FUNCTION_WORDS, LOWER, type Word, wordsOf } from './word.ts';

const TAILS =
  'without which their there where were with from that this they have been into the and was for had has are who its his to of in is as by at on'.split(' ');
/** Words that only look like two. */
const WHOLE = new Set(
  'within herein therein wherein hereto thereto standby nearby passerby layby thereof whereof hereof thereby whereby hereby thereat hereafter forthwith herewith therewith notwithstanding'.split(
    ' ',
  ),
);
const NOUN = /^[a-z]{4,}(?:ism|ists?|ment|tion|ions|ness|ings?|ers|ties)$/;

/** Small-letter words that are a known word and a function word in one. */
export function gluedWords(words: readonly Word[]): AlterationSign[] {
  const signs: AlterationSign[] = [];
  for (const { text, from, to } of words) {
    if (text.length < 8 || !LOWER.test(text) || ORDINARY_WORDS.has(text) || WHOLE.has(text)) continue;
    const cut = cutOf(text);
    if (cut === undefined) continue;
    signs.push({ from, to, kind: 'glued', note: `“${text.slice(0, cut)}” and “${text.slice(cut)}” without a space`, weight: 1 });
  }
  return signs;
}

/** Where a word falls into two; undefined for a word that is one. */
function cutOf(word: string): number | undefined {
  for (const tail of TAILS) {
    if (!word.endsWith(tail)) continue;
    const stem = word.slice(0, -tail.length);
    if (/(?:hence|there|here|where)$/.test(stem)) continue;
    const known = ORDINARY_WORDS.has(stem) || NOUN.test(stem);
    if (known && stem.length >= (tail.length >= 4 ? 4 : 6) && (!SHORT.has(tail) || INFLECTED.test(stem))) return stem.length;
  }
  const head = /^(?:without|which|from|that)(?=\p{Ll}{6,}$)/u.exec(word)?.[0];
  return head !== undefined && ORDINARY_WORDS.has(word.slice(head.length)) ? head.length : undefined;
}
/** Tails that also end single words: they count after an inflected word only ("accusedof", not "carefor"). */
const SHORT = new Set(['for', 'to', 'in', 'is', 'as', 'by', 'at', 'on', 'of', 'his', 'are', 'had']);
const INFLECTED = /(?:ed|ing|tion|ment|ness|ism)$/;

/** One place where two words or sentences run into one another. */
export interface Glue {
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

const STOP_THEN_CAPITAL = /(?<![\p{L}\d./@:_-])(\p{L}\p{Ll}{2,})([.!?])(\p{Lu}\p{Ll}*)(?=[\s,’'])/gu;
const SMALL_THEN_CAPITAL = /(?<![\p{L}\d./@:_#-])(\p{Ll}{4,})(\p{Lu}\p{Ll}*)(?=\s)/gu;

/** Sentences and words of a text that stand without a space between them; what looks like an address or a made-up name is none. */
export function gluedPlaces(text: string): Glue[] {
  const found: Glue[] = [];
  for (const m of text.matchAll(STOP_THEN_CAPITAL)) {
    if (!FUNCTION_WORDS.has(m[3].toLowerCase()) && !ORDINARY_WORDS.has(m[1].toLowerCase())) continue;
    found.push({ from: m.index, to: m.index + m[0].length, note: `no space after the stop of “${m[1]}${m[2]}”` });
  }
  for (const m of text.matchAll(SMALL_THEN_CAPITAL)) {
    if (!ORDINARY_WORDS.has(m[1]) || !FUNCTION_WORDS.has(m[2].toLowerCase())) continue;
    found.push({ from: m.index, to: m.index + m[0].length, note: `“${m[1]}” and “${m[2]}” without a space` });
  }
  for (const { from, to, note } of gluedWords(wordsOf(text, 0))) found.push({ from, to, note });
  return found;
}
