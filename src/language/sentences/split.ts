// Words of one paragraph → sentence boundaries. Rules first; a trained judge decides the open cases where weights are given.
import { TITLES } from '../words/lexicon.ts';
import type { WordSpans } from '../words/tokenize.ts';

const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '}', "''", '’’', '›']);
const OPENERS = new Set(['"', "'", '“', '‘', '«', '(', '[', '{', '``', '‘‘', '‹', '„']);
const END = /^(?:[.!?…]+|[.!?]*[!?][.!?]*|。)$/;

/** Marks with 1 the words of `[first, last)` that begin a sentence; `first` always does. */
export function splitByRule(text: string, words: WordSpans, first: number, last: number, begins: Uint8Array): void {
  begins[first] = 1;
  for (let i = first; i + 1 < last; i++) {
    const word = text.slice(words.from[i], words.to[i]);
    const stop = word.length < 200 && END.test(word);
    const abbreviation = !stop && word.length > 1 && word.endsWith('.');
    if (!stop && !abbreviation) continue;
    let next = i + 1;
    while (next < last && words.from[next] === words.to[next - 1] && CLOSERS.has(text.slice(words.from[next], words.to[next]))) next++;
    if (next < last && words.from[next] > words.to[next - 1] && beginsSentence(text, words, next, last, abbreviation ? word : '')) begins[next] = 1;
  }
}

/** True where word `at`, after a sentence's end mark, looks like a beginning. `abbreviation`: the word before, where its stop belongs to it. */
function beginsSentence(text: string, words: WordSpans, at: number, last: number, abbreviation: string): boolean {
  let word = text.slice(words.from[at], words.to[at]);
  let quoted = false;
  if (OPENERS.has(word) && at + 1 < last) {
    quoted = true;
    word = text.slice(words.from[at + 1], words.to[at + 1]);
  }
  const capital = word[0] !== word[0].toLowerCase();
  if (!abbreviation) return capital || quoted || /^[\d•*-]/.test(word);
  const norm = abbreviation.slice(0, -1).toLowerCase();
  if (TITLES.has(norm) || norm.length === 1) return false;
  if (!capital) return false;
  return /^(?:The|In|He|She|It|They|A|An|But|And|On|At|We|I|This|That|There|Mr|Police|Officials|No|As|For|If|When)$/i.test(word);
}
