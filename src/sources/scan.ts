// The cheap look at a report that copy detection needs: words as packed numbers with rarity, sentence starts and quotation marks. No engine, one pass.
import type { Span } from '../model/index.ts';
import { COMMON_STEMS } from './common-stem.ts';
import { stemOf } from './stem.ts';

/** A packed word has 24 bits: the low 21 are the hash of its stem, three are flags. */
export const STEM_MASK = 0x1fffff;
/** The word stands in a line that ends without a full stop: a headline, a teaser, a caption, a menu. */
export const UNCLOSED = 1 << 21;
export const QUOTED = 1 << 22;
export const STARTS_SENTENCE = 1 << 23;

/** Rarity in bits of a stem that news rarely uses, of a number, and of a small number. */
const RARE = 10;
const RARE_NUMBER = 8;
const SMALL_NUMBER = 4;
/** Numbers up to this are known as such; larger ones are as rare as names. */
const KNOWN_NUMBERS = 3000;
/** No more words than this are looked at: a longer report is judged by its start. */
export const MOST_WORDS = 20_000;

/** A scanned text. `words` is all that comparison needs; `from`/`to` (UTF-16 units of the text) only serve to show passages. */
export interface Scan {
  readonly words: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const stemHash = (word: number): number => word & STEM_MASK;
/** Rarity of a packed word in bits, 0..10. */
export const rarity = (word: number): number => bitsOfStem[word & STEM_MASK];

/** FNV-1a over UTF-16 units with a final mix (murmur3's), 32 bits. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Murmur3 finaliser: spreads a 32-bit number. */
export function mix(n: number): number {
  let h = n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Rarity by hash of stem. */
const bitsOfStem = new Uint8Array(STEM_MASK + 1).fill(RARE);
/** Hashes of the stems whose rarity is known, commonest first, each once. */
export const KNOWN_STEMS: readonly number[] = knownStems();

function knownStems(): number[] {
  const bits = new Map<number, number>();
  const know = (stem: string, rarity: number): void => {
    bits.set(hashText(stem) & STEM_MASK, rarity);
  };
  for (let n = 0; n <= KNOWN_NUMBERS; n++) know(String(n), n < 10 ? SMALL_NUMBER : RARE_NUMBER);
  for (let c = 97; c <= 122; c++) know(String.fromCharCode(c), 1);
  for (const line of COMMON_STEMS) {
    const [rarity, ...stems] = line.split(' ');
    for (const stem of stems) know(stem, Number(rarity));
  }
  for (const [stem, rarity] of bits) bitsOfStem[stem] = rarity;
  return [...bits].sort(([s, x], [t, y]) => x - y || s - t).map(([stem]) => stem);
}

/** Stem hashes of words already met, by two hashes of their units: one place a word, the latest word has it. No string is made to look one up. */
const SEEN_BITS = 17;
const seenFirst = new Int32Array(2 ** SEEN_BITS);
const seenSecond = new Int32Array(2 ** SEEN_BITS);
const seenStem = new Int32Array(2 ** SEEN_BITS).fill(-1);

/** Hash of the stem of the word at `from`..`to`. */
function stemAt(text: string, from: number, to: number): number {
  let first = 0x811c9dc5;
  let second = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = (Math.imul(second, 31) + code) | 0;
  }
  const place = mix(first) >>> (32 - SEEN_BITS);
  if (seenStem[place] >= 0 && seenFirst[place] === first && seenSecond[place] === second) return seenStem[place];
  const raw = text.slice(from, to);
  const stem = hashText(stemOf(raw.toLowerCase().replace(/’/g, "'").replace(/'s?$/, ''))) & STEM_MASK;
  seenFirst[place] = first;
  seenSecond[place] = second;
  seenStem[place] = stem;
  return stem;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const kinds = new Uint8Array(65536).fill(255);
/** Letter, digit or other, worked out once per character. */
function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== 255) return known;
  const c = String.fromCharCode(code);
  const kind = code >= 0xd800 && code <= 0xdfff ? LETTER : /\p{N}/u.test(c) ? DIGIT : /[\p{L}\p{M}]/u.test(c) ? LETTER : OTHER;
  kinds[code] = kind;
  return kind;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'gen',
  'col',
  'lt',
  'sgt',
  'capt',
  'maj',
  'rev',
  'sen',
  'rep',
  'gov',
  'st',
  'jr',
  'sr',
  'no',
  'vs',
  'inc',
  'co',
  'prof',
  'det',
  'cpl',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
]);

/** Where the word that begins at `start` ends: letters and digits, with single marks inside ("1,000", "O'Neil", "U.S"). */
function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (kindOf(code) !== OTHER) continue;
    const inner = code === 39 || code === 0x2019 || code === 46 || code === 44;
    if (!inner || i + 1 >= text.length) break;
    const next = kindOf(text.charCodeAt(i + 1));
    const before = kindOf(text.charCodeAt(i - 1));
    const holds = code === 44 ? next === DIGIT && before === DIGIT : code === 46 ? next !== OTHER && (before === DIGIT) === (next === DIGIT) : next === LETTER;
    if (!holds) break;
  }
  return i;
}

/** Longest quotation in single marks, in UTF-16 units, and most words of a post. */
const LONGEST_SINGLE = 600;
const POST_WORDS = 50;
/** A line without a full stop is no prose when its last sentence has at most so many words. */
const SHORT_LINE = 24;

/** Where a scan is written before it is copied: a million reports leave no garbage behind. */
const desk: Scan = { words: new Int32Array(MOST_WORDS), from: new Int32Array(MOST_WORDS), to: new Int32Array(MOST_WORDS) };

/** Scans a text. Never throws; at most MOST_WORDS words. */
export function scan(text: string): Scan {
  const n = scanToDesk(text);
  return { words: desk.words.slice(0, n), from: desk.from.slice(0, n), to: desk.to.slice(0, n) };
}

/** The words of a text only, in memory that the next scan writes over. */
export const scanWords = (text: string): Int32Array => desk.words.subarray(0, scanToDesk(text));

/** Scans a text to the desk; the number of words. */
function scanToDesk(text: string): number {
  const { words, from, to } = desk;
  let count = 0;
  let quoted = false;
  let flags = STARTS_SENTENCE;
  let sentence = 0;
  let line = 0;
  for (let i = 0; i < text.length && count < MOST_WORDS; ) {
    const code = text.charCodeAt(i);
    if (kindOf(code) !== OTHER) {
      const end = wordEnd(text, i);
      if (flags & STARTS_SENTENCE) sentence = count;
      words[count] = stemAt(text, i, end) | flags | (quoted ? QUOTED : 0);
      from[count] = i;
      to[count++] = end;
      flags = 0;
      i = end;
      continue;
    }
    if (code === 10 || code === 13) {
      if (count - sentence <= SHORT_LINE && !closes(text, count > 0 ? to[count - 1] : 0, i)) for (let k = sentence; k < count; k++) words[k] |= UNCLOSED;
      flags |= STARTS_SENTENCE;
      quoted = false;
      line = count;
    } else if (code === 34) quoted = !quoted;
    else if (code === 0x201c || code === 0xab || opensSingle(text, i)) quoted = true;
    else if (code === 0x201d || code === 0xbb || closesSingle(text, i)) quoted = false;
    else if (code === 64 && i > 0 && text.charCodeAt(i - 1) === 40) quotePost(words, Math.max(line, count - POST_WORDS), count);
    else if ((code === 46 || code === 33 || code === 63) && endsSentence(text, i, count > 0 ? from[count - 1] : 0)) flags |= STARTS_SENTENCE;
    i++;
  }
  return count;
}

/** An opening single mark (British quotations) stands after a space; without an end soon after it is an apostrophe. */
function opensSingle(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 0x2018 && code !== 39) || (at > 0 && !isSpace(text.charCodeAt(at - 1)))) return false;
  const most = Math.min(text.length, at + LONGEST_SINGLE);
  for (let i = at + 2; i < most && text.charCodeAt(i) !== 10; i++) if (closesSingle(text, i)) return true;
  return false;
}

/** A closing single mark follows a mark of its own sentence, so that the genitive of a plural is none. */
function closesSingle(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 0x2019 || code === 39) && at > 0 && ',.!?'.includes(text.charAt(at - 1)) && (at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) === OTHER)
  );
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 0xa0;

/** A post that is shown ends with its writer, "Name (@name)": what stands before it on its line, as many words as a post has, is a quotation. */
function quotePost(words: Int32Array, first: number, end: number): void {
  for (let k = first; k < end; k++) words[k] |= QUOTED;
}

/** True where a mark that ends a sentence stands between the last word and the line's end. */
function closes(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ('.!?:;…'.includes(text.charAt(i))) return true;
  return false;
}

/** A full stop ends a sentence unless it closes an abbreviation or an initial, or lower case follows. */
function endsSentence(text: string, at: number, lastWord: number): boolean {
  let i = at + 1;
  while (i < text.length && i < at + 4 && kindOf(text.charCodeAt(i)) === OTHER) i++;
  const next = text.charAt(i);
  if (i === at + 1 || next !== next.toUpperCase()) return false;
  const last = text.slice(lastWord, at);
  return last.length > 1 && last.length < 40 ? !ABBREVIATIONS.has(last.toLowerCase()) : last.length > 1 || kindOf(text.charCodeAt(lastWord)) === DIGIT;
}

/** The span of words `first` (inclusive) to `last` (exclusive) of a scan. */
export const wordSpan = (s: Scan, first: number, last: number): Span => ({ from: s.from[first], to: s.to[last - 1] });
