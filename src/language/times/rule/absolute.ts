// Dates that name a month or a year: "March 7, 2016", "7 March", "the end of 1990", "22 MAR 89", "2016-07-14", "7/14/2016", "between 2017 and 2018".
import { isDate } from '../calendar.ts';
import { DECADES, HOLIDAYS, UNITS, UNSURE_MONTHS } from '../lexicon.ts';
import { century, isCapital, isHyphen, readMonth, readOrdinal, readYear } from '../read.ts';
import { type Draft, draft, type Rule, type Words } from '../types.ts';

/** A day of the month: "7", "07", "7th", "seventh". */
function readDayOfMonth(w: Words, at: number): { readonly value: number; readonly end: number } | null {
  const word = w.norms[at];
  if (word === undefined) return null;
  const ordinal = readOrdinal(w, at);
  if (ordinal && ordinal.value <= 31) return ordinal;
  if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31) return { value: Number(word), end: at + 1 };
  return null;
}

/** A word that may be a month: "May", "March", "Mar" need a capital and no sign of a verb or a name. */
function sureMonth(w: Words, at: number): number | null {
  const month = readMonth(w, at);
  if (month === null) return null;
  if (!isCapital(w, at)) return /^\d/.test(w.norms[at - 1] ?? '') || /^\d/.test(w.norms[at + 1] ?? '') ? month : null;
  return month;
}

/** True where "May", "March", "August" standing alone is a month and no verb, name or demonstration. */
function standsAlone(w: Words, at: number): boolean {
  const word = w.norms[at];
  if (word.length === 3 && word !== 'may' && w.xpos[at + 1]?.startsWith('NNP')) return false; // "Jan" and "Dec" are people too
  if (!UNSURE_MONTHS.has(word)) return true;
  if (/^\p{Lu}{2}/u.test(w.surfaces[at]) && /^(?:may|march|mar|jan|dec|sep)/.test(word)) return PREPOSITIONS.has(w.norms[at - 1] ?? '');
  return (
    PREPOSITIONS.has(w.norms[at - 1] ?? '') || /^(?:last|this|next|early|late|mid|-|of)$/.test(w.norms[at - 1] ?? '') || /^\d{4}$/.test(w.norms[at + 1] ?? '')
  );
}
const PREPOSITIONS = new Set('in since until till by from during before after of through for between last next this early late mid'.split(' '));

const withYear = (w: Words, at: number): { readonly value: number; readonly end: number } | null => {
  const comma = w.norms[at] === ',' ? at + 1 : at;
  const of = w.norms[comma] === 'of' ? comma + 1 : comma;
  const year = readYear(w, of);
  if (!year) return null;
  // "on March 7, 2000 soldiers": a figure before a plural noun is a year only where a comma or the end of a phrase follows
  if (comma > at && /^\d{4}$/.test(w.norms[of]) && w.norms[of + 1] !== undefined && w.xpos[of + 1] === 'NNS' && Number(w.norms[of]) % 100 === 0) return null;
  return year;
};

/** "March 7", "March 7-9, 2016", "March 7th", "October 2016", "October". */
export const monthFirst: Rule = (w, at) => {
  const month = sureMonth(w, at);
  if (month === null) return null;
  const the = w.norms[at + 1] === 'the' ? at + 2 : at + 1;
  const day = readDayOfMonth(w, the);
  if (day && !(the === at + 2 && !readOrdinal(w, the))) return monthDay(w, at, { month, day: day.value, end: day.end });
  const year = withYear(w, at + 1);
  if (year) return draft(at, year.end, { kind: 'calendar', way: 'tense', month, year: year.value });
  if (w.norms[at + 1] === 'this' || w.norms[at + 1] === 'last' || w.norms[at + 1] === 'next') {
    if (w.norms[at + 2] === 'year') return draft(at, at + 3, { kind: 'calendar', way: w.norms[at + 1] as 'this', month, season: `y${w.norms[at + 1]}` });
  }
  return standsAlone(w, at) ? draft(at, at + 1, { kind: 'calendar', way: 'tense', month }) : null;
};

function monthDay(w: Words, at: number, read: { month: number; day: number; end: number }): Draft | null {
  const { month, day } = read;
  let { end } = read;
  let lastDay: number | undefined;
  if ((isHyphen(w.norms[end]) && w.glued[end]) || (w.norms[end] === 'to' && /^\d{1,2}$/.test(w.norms[end + 1] ?? ''))) {
    const other = readDayOfMonth(w, end + 1);
    if (other && other.value > day && UNITS.get(w.norms[other.end] ?? '') === undefined) {
      lastDay = other.value;
      end = other.end;
    }
  }
  const year = withYear(w, end);
  // the attacks that are called by their day
  const called = month === 9 && day === 11 && !year && /^(?:attacks?|terrorist|terror|hijackers?|hijackings?)$/.test(w.norms[end] ?? '');
  return draft(at, year ? year.end : end, { kind: 'calendar', way: 'tense', month, day, lastDay, year: called ? 2001 : year?.value });
}

/** "7 March 2016", "7-9 March", "the 7th of March", "22 MAR 89", "12 January". */
export const dayFirst: Rule = (w, at) => {
  const day = readDayOfMonth(w, at);
  if (!day || /^(?:second|first|third)$/.test(w.norms[at])) return day ? ofMonth(w, at, day) : null;
  let { end } = day;
  let lastDay: number | undefined;
  if ((isHyphen(w.norms[end]) || w.norms[end] === 'and' || w.norms[end] === 'to') && /^\d/.test(w.norms[end + 1] ?? '')) {
    const other = readDayOfMonth(w, end + 1);
    if (other && other.value > day.value && sureMonth(w, other.end) !== null) {
      lastDay = other.value;
      end = other.end;
    }
  }
  const step = isHyphen(w.norms[end]) ? end + 1 : end;
  const month = sureMonth(w, step);
  if (month === null) return lastDay === undefined ? ofMonth(w, at, day) : null;
  return finishDay(w, at, { day: day.value, lastDay, month, end: step + 1 });
};

function ofMonth(w: Words, at: number, day: { readonly value: number; readonly end: number }): Draft | null {
  if (w.norms[day.end] !== 'of') return null;
  const month = sureMonth(w, day.end + 1);
  return month === null ? null : finishDay(w, at, { day: day.value, month, end: day.end + 2 });
}

function finishDay(w: Words, at: number, read: { day: number; lastDay?: number; month: number; end: number }): Draft {
  const step = isHyphen(w.norms[read.end]) ? read.end + 1 : read.end;
  const year = withYear(w, step);
  const short = !year && /^\d\d$/.test(w.norms[step] ?? '') && Number(w.norms[step]) > 31 ? Number(w.norms[step]) : null;
  const { day, lastDay, month } = read;
  if (short !== null) return draft(at, step + 1, { kind: 'calendar', way: 'tense', day, lastDay, month, year: 1900 + short });
  return draft(at, year ? year.end : read.end, { kind: 'calendar', way: 'tense', day, lastDay, month, year: year?.value });
}

/** "2016-07-14", "7/14/2016", "14/07/2016", "07-14-96", "9/11" (the day that is called so). */
export const numericDate: Rule = (w, at) => {
  let text = w.norms[at] ?? '';
  if (!/^\d/.test(text)) return null;
  let end = at + 1;
  while (end < at + 5 && w.glued[end - 1] && (/^[-/.]$/.test(w.norms[end] ?? '') || /^\d{1,4}$/.test(w.norms[end] ?? ''))) text += w.norms[end++];
  if (/[-/.]$/.test(text)) text = text.slice(0, --end > at ? -1 : undefined);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return calendarDay(at, end, [Number(iso[1]), Number(iso[2]), Number(iso[3])]);
  const slashed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  if (slashed) {
    const year = slashed[4].length === 4 ? Number(slashed[4]) : century(Number(slashed[4]));
    const [a, b] = [Number(slashed[1]), Number(slashed[3])];
    return slashed[2] === '.' ? calendarDay(at, end, [year, b, a]) : (calendarDay(at, end, [year, a, b]) ?? calendarDay(at, end, [year, b, a]));
  }
  if (text === '9/11' && (w.norms[at - 1] ?? '') !== 'at') return draft(at, end, { kind: 'calendar', way: 'tense', year: 2001, month: 9, day: 11 });
  return null;
};

const calendarDay = (at: number, end: number, [year, month, day]: readonly [number, number, number]): Draft | null =>
  isDate(year, month, day) ? draft(at, end, { kind: 'calendar', way: 'tense', year, month, day }) : null;

const YEAR_LEADS = new Set(
  'in since of by until till from during before after through between and to for fiscal around circa year early late mid the'.split(' '),
);
const COUNTED = new Set(
  'people soldiers troops dead killed miles km feet pounds dollars tons euros metres meters men women children homes houses percent hours'.split(' '),
);

/** "1990", "2017-18", "2016-2018", "1990s", "'80s", "nineteen ninety-six". */
export const bareYear: Rule = (w, at) => {
  if (/^(?:his|her|their|my|your|our|its)$/.test(w.norms[at - 1] ?? '')) return null;
  const decade = /^(?:(\d{3})0|['’‘]?(\d)0)s$/.exec(w.norms[at] ?? '');
  if (decade) return decadeDraft(w, at, decade[1] ?? `19${decade[2]}`);
  if ((w.norms[at] === "'" || w.norms[at] === '’' || w.norms[at] === '‘') && /^\d0s$/.test(w.norms[at + 1] ?? ''))
    return draft(at, at + 2, prefixed(`19${w.norms[at + 1][0]}`));
  const spelled = DECADES.get(w.norms[at] ?? '');
  if (spelled !== undefined && w.norms[at - 1] === 'the') return draft(at, at + 1, prefixed(`19${spelled}`));
  const year = readYear(w, at);
  if (!year || !looksLikeYear(w, at, year.end)) return null;
  if (isHyphen(w.norms[year.end]) && w.glued[year.end]) {
    const until = yearEnd(w.norms[year.end + 1] ?? '', year.value);
    if (until !== null) return draft(at, year.end + 2, { kind: 'calendar', way: 'tense', year: year.value, until: { year: until } });
  }
  return draft(at, year.end, { kind: 'calendar', way: 'tense', year: year.value });
};

const prefixed = (prefix: string) => ({ kind: 'calendar', way: 'tense', prefix }) as const;
const decadeDraft = (w: Words, at: number, digits: string): Draft | null =>
  digits.length === 3 || w.norms[at - 1] === 'the' || /^['’‘]/.test(w.norms[at]) || /^(?:early|late|mid|-)$/.test(w.norms[at - 1] ?? '')
    ? draft(at, at + 1, prefixed(digits))
    : null;

function yearEnd(word: string, from: number): number | null {
  if (/^\d{4}$/.test(word)) return Number(word) > from && Number(word) < from + 200 ? Number(word) : null;
  if (!/^\d\d$/.test(word)) return null;
  const value = Math.floor(from / 100) * 100 + Number(word);
  return value > from ? value : null;
}

/** A four-digit figure is a year unless it counts something, is money, or carries a decimal. */
function looksLikeYear(w: Words, at: number, end: number): boolean {
  const before = w.norms[at - 1] ?? '';
  const after = w.norms[end] ?? '';
  if (!/^\d/.test(w.norms[at])) return true;
  if (Number(w.norms[at]) < 1500) return before === 'in' && after !== ',' && !COUNTED.has(after) && w.xpos[end] !== 'NNS';
  if (
    before === '$' ||
    before === '£' ||
    before === '€' ||
    before === '#' ||
    after === '%' ||
    COUNTED.has(after) ||
    /^(?:no\.|flight|room|about|some|nearly|over|than|least|highway|route|route|page|hwy)$/.test(before)
  )
    return false;
  if (/^[/.:]$/.test(after) && w.glued[end - 1] && /^\d/.test(w.norms[end + 1] ?? '')) return false;
  if (YEAR_LEADS.has(before)) return true;
  return !(w.xpos[end] === 'NNS' && Number(w.norms[at]) % 10 === 0);
}

/** "the 19th century", "the 21st century". */
export const ordinalCentury: Rule = (w, at) => {
  const ordinal = readOrdinal(w, at);
  if (!ordinal || ordinal.value > 22) return null;
  const step = isHyphen(w.norms[ordinal.end]) ? ordinal.end + 1 : ordinal.end;
  if (w.norms[step] !== 'century') return null;
  return draft(at, step + 1, prefixed(String(ordinal.value - 1).padStart(2, '0')));
};

/** "Christmas Eve", "New Year's Day 1999". */
export const holiday: Rule = (w, at) => {
  if (!isCapital(w, at)) return null;
  for (let size = 4; size >= 1; size--) {
    let key = '';
    for (let i = at; i < at + size; i++) key += `${i > at && !/^['’]/.test(w.norms[i] ?? '') ? ' ' : ''}${(w.norms[i] ?? '').replace('’', "'")}`;
    const found = HOLIDAYS.get(key);
    if (!found) continue;
    const year = withYear(w, at + size);
    return draft(at, year ? year.end : at + size, { kind: 'calendar', way: 'tense', month: found[0], day: found[1], year: year?.value });
  }
  return null;
};
