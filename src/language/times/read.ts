// Reading steps that rules share: numbers, ordinals, years, hyphens, units.
import { MONTHS, ORDINALS, UNITS, type Unit, WORD_NUMBERS } from './lexicon.ts';
import type { Words } from './types.ts';

export const isHyphen = (word: string | undefined): boolean => word === '-' || word === '–' || word === '—' || word === '‐' || word === '‑';

/** A number of units: null stands for "several", "a few", "some". `end` is exclusive. */
export interface Count {
  readonly value: number | null;
  readonly end: number;
}

const VAGUE = new Set('several many some few numerous countless multiple recent coming'.split(' '));
const DIGITS = /^\d{1,4}$/;

/** "three", "twenty four", "a couple of", "a few", "2 1/2", "two and a half", "half a", "a" (1). */
export function readCount(w: Words, at: number): Count | null {
  const word = w.norms[at];
  if (word === undefined) return null;
  if (word === 'a' || word === 'an') return article(w, at);
  if (word === 'half' && (w.norms[at + 1] === 'a' || w.norms[at + 1] === 'an')) return { value: 0.5, end: at + 2 };
  if (VAGUE.has(word)) return { value: null, end: at + 1 };
  if (word === 'couple' || word === 'dozen') return { value: word === 'couple' ? 2 : 12, end: w.norms[at + 1] === 'of' ? at + 2 : at + 1 };
  const number = readNumber(w, at);
  if (number === null) return null;
  return fraction(w, number);
}

function article(w: Words, at: number): Count | null {
  const next = w.norms[at + 1];
  if (next === 'few') return { value: null, end: at + 2 };
  if (next === 'couple' || next === 'dozen') return { value: next === 'couple' ? 2 : 12, end: w.norms[at + 2] === 'of' ? at + 3 : at + 2 };
  if (next === 'number' && w.norms[at + 2] === 'of') return { value: null, end: at + 3 };
  if (next === 'half' && isHyphen(w.norms[at + 2])) return { value: 0.5, end: at + 3 };
  return { value: 1, end: at + 1 };
}

/** "24", "twenty", "twenty-four", "sixty five", "two hundred". */
export function readNumber(w: Words, at: number): { readonly value: number; readonly end: number } | null {
  const word = w.norms[at];
  if (word === undefined) return null;
  if (DIGITS.test(word)) return { value: Number(word), end: at + 1 };
  if (/^\d{1,3}\.\d$/.test(word)) return { value: Number(word), end: at + 1 };
  if (/^\d{1,3},\d{3}$/.test(word)) return { value: Number(word.replace(',', '')), end: at + 1 };
  const first = WORD_NUMBERS.get(word);
  if (first === undefined) return word.includes('-') ? compound(word, at) : null;
  let value = first;
  let end = at + 1;
  if (first >= 20) {
    const step = isHyphen(w.norms[end]) ? end + 1 : end;
    const unit = WORD_NUMBERS.get(w.norms[step] ?? '');
    if (unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      end = step + 1;
    }
  }
  const scale = w.norms[end] === 'hundred' ? 100 : w.norms[end] === 'thousand' ? 1000 : 1;
  return { value: value * scale, end: scale > 1 ? end + 1 : end };
}

function compound(word: string, at: number): { readonly value: number; readonly end: number } | null {
  const cut = word.indexOf('-');
  const tens = WORD_NUMBERS.get(word.slice(0, cut));
  const ones = WORD_NUMBERS.get(word.slice(cut + 1));
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? { value: tens + ones, end: at + 1 } : null;
}

function fraction(w: Words, number: { readonly value: number; readonly end: number }): Count {
  const { value, end } = number;
  const n = w.norms;
  if (n[end] === '1/2' || n[end] === '½') return { value: value + 0.5, end: end + 1 };
  if (n[end] === '1' && n[end + 1] === '/' && n[end + 2] === '2') return { value: value + 0.5, end: end + 3 };
  if (n[end] === 'and' && n[end + 1] === 'a' && n[end + 2] === 'half') return { value: value + 0.5, end: end + 3 };
  return { value, end };
}

/** "third", "21st", "7th", "twenty-first". */
export function readOrdinal(w: Words, at: number): { readonly value: number; readonly end: number } | null {
  const word = w.norms[at];
  if (word === undefined) return null;
  const known = ORDINALS.get(word);
  if (known !== undefined) return { value: known, end: at + 1 };
  const m = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (m) return { value: Number(m[1]), end: at + 1 };
  if (/^\d{1,2}$/.test(word) && /^(?:st|nd|rd|th)$/.test(w.norms[at + 1] ?? '')) return { value: Number(word), end: at + 2 };
  const tens = WORD_NUMBERS.get(word);
  if (tens === 20 || tens === 30) {
    const step = isHyphen(w.norms[at + 1]) ? at + 2 : at + 1;
    const ones = ORDINALS.get(w.norms[step] ?? '');
    if (ones !== undefined && ones < 10) return { value: tens + ones, end: step + 1 };
  }
  return null;
}

/** A year from 1000 to 2199, "'98", or a year in words ("nineteen ninety-six", "two thousand four"). */
export function readYear(w: Words, at: number): { readonly value: number; readonly end: number } | null {
  const word = w.norms[at];
  if (word === undefined) return null;
  if (/^(?:1\d|20|21)\d\d$/.test(word)) return { value: Number(word), end: at + 1 };
  const short = /^['’‘](\d\d)$/.exec(word);
  if (short) return { value: century(Number(short[1])), end: at + 1 };
  if ((word === "'" || word === '’' || word === '‘') && w.glued[at] && /^\d\d$/.test(w.norms[at + 1] ?? ''))
    return { value: century(Number(w.norms[at + 1])), end: at + 2 };
  if (word === 'two' && w.norms[at + 1] === 'thousand' && /^(?:year|in|by|since)$/.test(w.norms[at - 1] ?? '')) {
    const and = w.norms[at + 2] === 'and' ? at + 3 : at + 2;
    const rest = readNumber(w, and);
    return rest && rest.value < 100 ? { value: 2000 + rest.value, end: rest.end } : { value: 2000, end: at + 2 };
  }
  if (word === 'nineteen' || word === 'eighteen' || word === 'twenty') {
    const rest = readNumber(w, isHyphen(w.norms[at + 1]) ? at + 2 : at + 1);
    const base = word === 'nineteen' ? 1900 : word === 'eighteen' ? 1800 : 2000;
    if (rest && rest.value >= 10 && rest.value <= 99 && !/^\d/.test(w.norms[rest.end - 1])) return { value: base + rest.value, end: rest.end };
  }
  return null;
}

/** Two-digit years: up to 39 this century, the rest the last one. */
export const century = (short: number): number => (short < 40 ? 2000 + short : 1900 + short);

export const readMonth = (w: Words, at: number): number | null => MONTHS.get(w.norms[at] ?? '') ?? null;
export const readUnit = (w: Words, at: number): Unit | null => UNITS.get(w.norms[at] ?? '') ?? null;
export const isCapital = (w: Words, at: number): boolean => /^\p{Lu}/u.test(w.surfaces[at] ?? '');

/** TIMEX3 duration. A null count is written X. Half units are written in the next smaller unit where there is one. */
export function durationText(unit: Unit, count: number | null): string {
  const n = count === null ? 'X' : String(count);
  if (unit === 'WE') return count === 1 ? 'P1WE' : `P${n}WE`;
  if (count !== null && count % 1 === 0.5) {
    const whole = Math.floor(count);
    if (unit === 'Y') return `P${whole > 0 ? `${whole}Y` : ''}6M`;
    if (unit === 'H') return `PT${whole > 0 ? `${whole}H` : ''}30M`;
    if (unit === 'TM') return `PT${whole > 0 ? `${whole}M` : ''}30S`;
    if (unit === 'D') return whole > 0 ? `P${whole}DT12H` : 'PT12H';
    if (unit === 'E') return `P${count * 10}Y`;
  }
  if (unit === 'E') return count === null ? 'PXE' : `P${count * 10}Y`;
  if (unit === 'C') return count === null ? 'PXC' : `P${count * 100}Y`;
  if (unit === 'L') return `P${n}L`;
  if (unit === 'H' || unit === 'S') return `PT${n}${unit}`;
  return unit === 'TM' ? `PT${n}M` : `P${n}${unit}`;
}
