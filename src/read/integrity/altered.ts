// Signs that a machine changed a text after it was written: spinners and back-translation leave capitals inside of sentences, fragments
// after full stops, doubled stops and glued words. A single sign is a misprint; several in one report are no accident.
import { ORDINARY_WORDS } from './ordinary-word.ts';

/** One sign with its place. */
export interface AlterationSign {
  readonly from: number;
  readonly to: number;
  readonly kind: 'capital' | 'fragment' | 'stops' | 'glued';
  readonly note: string;
  /** How surely the sign is no misprint or style: 1, or half for capitals that glued headings and names of offices also show. */
  readonly weight: number;
}

/** Words that no style capitalises in the middle of a clause, but for titles of works. */
const FUNCTION_WORDS = new Set(
  'the a an in on at to of by for from with without about into over under after before between during since until against and or but nor so yet if because although though while when where which who whom whose that this these those he she it they we his her its their our has have had having is are was were be been being do does did will would could should might must not also perhaps however therefore then than there here as both either only just even still again already often'.split(
    ' ',
  ),
);
/** Before these a capital is no sign: they introduce names and titles of works, or start a new clause in some styles. */
const INTRODUCES = new Set(
  'called named titled entitled dubbed headlined song film movie book novel album show series magazine newspaper ship mt st operation project'.split(' '),
);

/** Abbreviations and numbers after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:[A-Za-z]|[a-z]{1,3}\.[a-z]{1,3}|mr|mrs|ms|dr|st|vs|etc|approx|gen|col|sgt|lt|capt|rev|sen|rep|gov|no|inc|ltd|co|corp|jr|sr|dept|est|fig|min|max|sq|ft|km|kg|mm|cm|hrs?|mins?|secs?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|ave|blvd|rd|al|cf|ie|eg|viz|ca|pp|vol|ed|eds|a\.m|p\.m|am|pm|u\.s|u\.k|u\.n)$/iu;

const UPPER = /^\p{Lu}\p{Ll}+$/u;
const LOWER = /^\p{Ll}[\p{Ll}’']*$/u;

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** All signs of a text, in order. `text` should be English in mixed case; headlines and lists give none. */
export function alterationSigns(text: string): AlterationSign[] {
  const signs: AlterationSign[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].length < 40) continue;
    if (!isMixedCase(line[0])) continue;
    const words = wordsOf(line[0], line.index);
    if (!spacedStops(line[0])) signs.push(...capitals(text, words), ...fragments(text, line.index, line.index + line[0].length));
    signs.push(...glued(words));
  }
  const small = signs.filter((s) => s.kind === 'fragment').length;
  const starts = text.match(/(?:[.] +|\n)[“"]?\p{Lu}/gu)?.length ?? 0;
  // A text written all in small letters (or with its capitals lost) has small starts everywhere.
  return (small > 1 && small > starts * 0.6 ? signs.filter((s) => s.kind !== 'fragment') : signs).sort((a, b) => a.from - b.from);
}

const wordsOf = (line: string, base: number): Word[] =>
  [...line.matchAll(/[\p{L}][\p{L}’'-]*/gu)].map((m) => ({ text: m[0], from: base + m.index, to: base + m.index + m[0].length }));

/** Units of a line that tell its case. */
const MIXED_SAMPLE = 500;

/** Title-cased and upper-case lines say nothing by their capitals. */
function isMixedCase(line: string): boolean {
  let lower = 0;
  let upper = 0;
  let inWord = false;
  for (let i = 0; i < Math.min(line.length, MIXED_SAMPLE); i++) {
    const code = line.charCodeAt(i);
    const small = (code >= 97 && code <= 122) || (code > 127 && line[i].toUpperCase() !== line[i]);
    const big = (code >= 65 && code <= 90) || (code > 127 && line[i].toLowerCase() !== line[i]);
    if (!inWord && small) lower++;
    if (!inWord && big) upper++;
    inWord = small || big;
  }
  return lower > upper * 1.5 && lower >= 5;
}

function capitals(text: string, words: readonly Word[]): AlterationSign[] {
  const signs: AlterationSign[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
    if (!UPPER.test(word.text) || text.slice(before.to, word.from) !== ' ' || text.slice(word.to, after.from) !== ' ') continue;
    const norm = word.text.toLowerCase();
    if (inName(text, words, i)) continue;
    if (FUNCTION_WORDS.has(norm)) {
      if (!LOWER.test(after.text) || INTRODUCES.has(before.text.toLowerCase()) || (!LOWER.test(before.text) && !UPPER.test(before.text))) continue;
      if (UPPER.test(before.text) && NAME_TAILS.has(norm)) continue;
      signs.push({
        from: word.from,
        to: word.to,
        kind: 'capital',
        note: `“${word.text}” with a capital inside of a sentence`,
        weight: STARTERS.has(norm) ? 0.5 : 1,
      });
    } else if (norm.length >= 4 && isOrdinary(text, norm, before.text) && LOWER.test(before.text) && !INTRODUCES.has(before.text)) {
      if (!LOWER.test(after.text) && !(norm.endsWith('ing') && !DETERMINERS.has(before.text))) continue;
      if (occursAgain(text, word)) continue;
      signs.push({ from: word.from, to: word.to, kind: 'capital', note: `“${word.text}” with a capital inside of a sentence`, weight: 0.5 });
    }
  }
  return signs;
}
/** Function words that begin sentences: a heading or caption glued to its text shows them with a capital too. */
const STARTERS = new Set(
  'the a an in on at this these those they he she it we what when while over after before more most there here but and if since his her their our its as for with under during although because one'.split(
    ' ',
  ),
);
const CONNECTIVES = new Set(['of', 'for', 'and', 'in', 'the', 'on', 'to', 'by', 'or', 'at', 'a', 'with', 'de', 'la']);
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
const INFLECTED_NAMES = new Set([
  'united',
  'allied',
  'limited',
  'incorporated',
  'beijing',
  'boeing',
  'sterling',
  'reading',
  'browning',
  'harding',
  'fielding',
  'sterling',
  'parliament',
  'government',
  'police',
]);
const DETERMINERS = new Set(['the', 'a', 'an', 'in', 'of', 'from', 'at', 'to', 'and', 'by', 'for', 'with', 'on']);
/** Function words that also end names: "Channel One", "Homeland the series". */
const NAME_TAILS = new Set([
  'on',
  'in',
  'up',
  'so',
  'do',
  'will',
  'may',
  'must',
  'here',
  'not',
  'an',
  'so',
  'even',
  'just',
  'is',
  'of',
  'her',
  'by',
  'or',
  'as',
  'at',
  'being',
]);
/** A word that stands with a capital elsewhere too is a name or a term. */
const occursAgain = (text: string, word: Word): boolean => {
  const pattern = ` ${word.text}`;
  let count = 0;
  let tries = 0;
  for (let at = text.indexOf(pattern); at >= 0 && count < 3 && tries++ < 20; at = text.indexOf(pattern, at + 1)) if (/[a-z,]/.test(text[at - 1] ?? '')) count++;
  return count > 1;
};

const GLUED_TAILS = [
  'without',
  'which',
  'their',
  'there',
  'where',
  'were',
  'with',
  'from',
  'that',
  'this',
  'they',
  'have',
  'been',
  'into',
  'the',
  'and',
  'was',
  'for',
];
function glued(words: readonly Word[]): AlterationSign[] {
  const signs: AlterationSign[] = [];
  for (const word of words) {
    if (word.text.length < 9 || !LOWER.test(word.text) || ORDINARY_WORDS.has(word.text)) continue;
    for (const tail of GLUED_TAILS) {
      if (!word.text.endsWith(tail)) continue;
      const stem = word.text.slice(0, -tail.length);
      const known = ORDINARY_WORDS.has(stem) || /^[a-z]{4,}(ism|ists?|ment|tion|ions|ness|ings?|ers)$/.test(stem);
      if (
        stem.length < 4 ||
        !known ||
        (tail.length < 4 && (stem.length < 6 || (tail === 'for' && !/(ed|ing)$/.test(stem)))) ||
        /(?:hence|there|here|where)$/.test(stem)
      )
        continue;
      signs.push({ from: word.from, to: word.to, kind: 'glued', note: `“${stem}” and “${tail}” without a space`, weight: 1 });
      break;
    }
    const head = /^(?:without|which|from|with|that)(?=\p{Ll}{6,}$)/u.exec(word.text)?.[0];
    if (head !== undefined && head !== 'with' && ORDINARY_WORDS.has(word.text.slice(head.length)))
      signs.push({ from: word.from, to: word.to, kind: 'glued', note: `“${head}” and “${word.text.slice(head.length)}” without a space`, weight: 1 });
  }
  return signs;
}

/** Full stops followed by a stop or by a small letter, where the word before is a whole word and no abbreviation. */
function fragments(text: string, from: number, to: number): AlterationSign[] {
  const signs: AlterationSign[] = [];
  const line = text.slice(from, to);
  for (const m of line.matchAll(/\. \.(?<=[\p{Ll}\d)”"]\. \.)(?!\s?\.)/gu)) {
    if (!/\. ?\.\s*$/.test(line.slice(Math.max(0, m.index - 6), m.index)))
      signs.push({ from: from + m.index, to: from + m.index + 3, kind: 'stops', note: 'two full stops in a row', weight: 1 });
  }
  for (const m of line.matchAll(/[.] (?<=\p{Ll}{2}[.] )(\p{Ll}[\p{Ll}’']*)(?=[\s,.])/gu)) {
    if (ABBREVIATION.test(line.slice(Math.max(0, m.index - 12), m.index))) continue;
    if (!FUNCTION_WORDS.has(m[1]) && !ORDINARY_WORDS.has(m[1])) continue;
    signs.push({
      from: from + m.index + 2,
      to: from + m.index + 2 + m[1].length,
      kind: 'fragment',
      note: `a sentence that begins small: “${line.slice(m.index + 2, m.index + 42).trim()}”`,
      weight: 1,
    });
  }
  return signs;
}
/** Tokenised text has a space before every stop: its stops say nothing. */
const spacedStops = (line: string): boolean => (line.match(/\p{L} [.,](?=\s|$)/gu)?.length ?? 0) > 1;
