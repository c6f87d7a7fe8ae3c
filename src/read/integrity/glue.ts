// Words and sentences without a space between them: spinners and scrapers lose it where a link or a line ended.
import { ORDINARY_WORDS } from './ordinary-word.ts';
import { FUNCTION_WORDS } from './word.ts';

const TAILS =
  'without which their there where were with from that this they have been into the and was for had has are who its his to of in is as by at on'.split(' ');
/** Words that only look like two. */
const WHOLE = new Set(
  'within herein therein wherein hereto thereto standby nearby passerby layby thereof whereof hereof thereby whereby hereby thereat hereafter forthwith herewith therewith notwithstanding'.split(
    ' ',
  ),
);
/** Ends and beginnings that words glued to a function word have. */
const TWO_ENDS = new RegExp(`^(?:without|which|from|that)|(?:${TAILS.join('|')})$`);
const NOUN = /^[a-z]{4,}(?:ism|ists?|ment|tion|ions|ness|ings?|ers|ties)$/;

/** One place where two words or sentences run into one another. */
export interface Glue {
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

/** Small-letter words of a text that are a known word and a function word in one. */
export function gluedWords(text: string): Glue[] {
  const found: Glue[] = [];
  for (const m of text.matchAll(/[a-z]{8,}/g)) {
    const word = m[0];
    const [from, to] = [m.index, m.index + word.length];
    if (!TWO_ENDS.test(word) || ORDINARY_WORDS.has(word) || WHOLE.has(word) || PART_OF_WORD.test(text[from - 1] ?? ' ') || PART_OF_WORD.test(text[to] ?? ' '))
      continue;
    const cut = cutOf(word);
    if (cut !== undefined) found.push({ from, to, note: `“${word.slice(0, cut)}” and “${word.slice(cut)}” without a space` });
  }
  return found;
}
const PART_OF_WORD = /[\p{L}\p{N}’'@/_-]/u;

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

const STOP_THEN_CAPITAL = /^(\p{L}\p{Ll}{2,})([.!?])(\p{Lu}\p{Ll}*)$/u;
const SMALL_THEN_CAPITAL = /^(\p{Ll}{4,})(\p{Lu}\p{Ll}*)$/u;
/** Longest token that is looked at (units). */
const LONGEST = 60;

/** Sentences of a text that stand without a space between them, or a sentence glued to a heading; what looks like an address or a made-up name is none. */
export function gluedSentences(text: string): Glue[] {
  const found: Glue[] = [];
  for (const m of text.matchAll(/[a-z][.!?]?[A-Z]/g)) {
    const { token, from } = tokenAt(text, m.index);
    const note = noteOf(token);
    if (note !== undefined) found.push({ from, to: from + token.length, note });
  }
  return found;
}

function noteOf(token: string): string | undefined {
  const stop = STOP_THEN_CAPITAL.exec(token);
  if (stop !== null) {
    const sure = FUNCTION_WORDS.has(stop[3].toLowerCase()) || ORDINARY_WORDS.has(stop[1].toLowerCase());
    return sure ? `no space after the stop of “${stop[1]}${stop[2]}”` : undefined;
  }
  const small = SMALL_THEN_CAPITAL.exec(token);
  if (small === null || !ORDINARY_WORDS.has(small[1]) || !FUNCTION_WORDS.has(small[2].toLowerCase())) return undefined;
  return `“${small[1]}” and “${small[2]}” without a space`;
}

/** What stands between white space around a place, without quotation marks and brackets at its ends. */
function tokenAt(text: string, at: number): { token: string; from: number } {
  let from = at;
  let to = at;
  while (from > 0 && at - from < LONGEST && !OUTSIDE.test(text[from - 1])) from--;
  while (to < text.length && to - at < LONGEST && !OUTSIDE.test(text[to])) to++;
  return { token: text.slice(from, to), from };
}
const OUTSIDE = /[\s“”"‘’'()[\],;]/;
