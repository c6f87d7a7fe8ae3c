// Counts a meaning out against the publication date, the tense and what the text spoke of before. A newsroom's sense: the past unless the words say otherwise.
import { civil, dateText, dayNumber, daysInMonth, isDate, monthText, weekdayOf, weekText, yearText } from './calendar.ts';
import { dayRange, edtfOf, yearRange } from './edtf.ts';
import { durationText } from './read.ts';
import type { Tense } from './tense.ts';
import type { CalendarMeaning, Meaning, NearMeaning, OffsetMeaning } from './types.ts';

/** What has been said so far. `published`: day number or null. */
export interface Context {
  readonly published: number | null;
  /** Day number that the last date began with, and how wide it was. */
  last: { readonly day: number; readonly unit: 'D' | 'W' | 'M' | 'Q' | 'Y' } | null;
  /** The last quarter of the year named, with the number of words since. */
  quarter: { readonly year: number; readonly quarter: number; readonly at: number } | null;
}

export interface Resolved {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string | null;
  readonly edtf: string | null;
  readonly implied: readonly ('year' | 'month' | 'day' | 'era')[];
  readonly anchor: 'published' | 'text' | 'none';
}

const ALL = ['year', 'month', 'day'] as const;
const made = (value: string | null, implied: Resolved['implied'], anchor: Resolved['anchor']): Resolved => ({
  type: value?.includes('T') && !value.startsWith('P') && !value.includes('REF') ? 'TIME' : 'DATE',
  value,
  edtf: edtfOf(value),
  implied,
  anchor,
});

/** The value of one meaning. `tense` is asked only where it matters. */
export function resolve(meaning: Meaning, context: Context, at: number, tense: () => Tense): Resolved {
  switch (meaning.kind) {
    case 'duration':
      return { type: 'DURATION', value: meaning.value, edtf: null, implied: [], anchor: 'none' };
    case 'set':
      return { type: 'SET', value: meaning.value, edtf: null, implied: [], anchor: 'none' };
    case 'ref':
      return made(meaning.value, [], 'none');
    case 'near':
      return near(meaning, context);
    case 'offset':
      return offset(meaning, context, at);
    default:
      return calendar(meaning, context, at, tense);
  }
}

function note(context: Context, day: number, unit: 'D' | 'W' | 'M' | 'Q' | 'Y'): void {
  context.last = { day, unit };
}

function near(m: NearMeaning, context: Context): Resolved {
  const base = m.definite && context.last !== null ? context.last.day : context.published;
  if (base === null) return made(m.unit === 'D' && m.shift === 0 && !m.part ? 'PRESENT_REF' : null, ALL, 'published');
  const anchor = m.definite && context.last !== null ? 'text' : 'published';
  const { year, month } = civil(base);
  switch (m.unit) {
    case 'D': {
      const day = base + m.shift;
      if (!m.definite) note(context, day, 'D');
      return made(dateText(day) + (m.part ? (m.part.startsWith('=') ? `T${m.part.slice(1)}` : `T${m.part}`) : ''), ALL, anchor);
    }
    case 'W':
      note(context, base + 7 * m.shift, 'W');
      return made(weekText(base + 7 * m.shift), ALL, anchor);
    case 'WE': {
      // on a Saturday or Sunday "the weekend" is this one, on other days the one before
      const from = context.published ?? base;
      const shift = m.shift === 0 && weekdayOf(from) < 6 && m.definite ? -1 : m.shift;
      return made(`${weekText(from + 7 * shift)}-WE`, ALL, 'published');
    }
    case 'M':
      note(context, dayNumber(year, month + m.shift, 1), 'M');
      return made(monthText(civil(dayNumber(year, month + m.shift, 1)).year, civil(dayNumber(year, month + m.shift, 1)).month), ['year', 'month'], anchor);
    case 'Q': {
      if (m.definite && context.quarter) return made(`${yearText(context.quarter.year)}-Q${context.quarter.quarter}`, ['year'], 'text');
      const index = year * 4 + Math.floor((month - 1) / 3) + (m.definite ? -1 : m.shift);
      return made(`${yearText(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`, ['year', 'month'], anchor);
    }
    case 'Y':
      if (!m.definite) note(context, dayNumber(year + m.shift, 1, 1), 'Y');
      return made(yearText(year + m.shift), ['year'], anchor);
    case 'E':
      return made(yearText(year + 10 * m.shift).slice(0, 3), ['year'], anchor);
    case 'C':
      return made(yearText(year + 100 * m.shift).slice(0, 2), ['year'], anchor);
    default:
      return { type: 'DURATION', value: durationText(m.unit, 1), edtf: null, implied: [], anchor: 'none' };
  }
}

function offset(m: OffsetMeaning, context: Context, at: number): Resolved {
  if (m.count === null) return made(m.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', [], 'none');
  // "a year ago", "a year earlier" in a business report compare the same quarter
  if (m.unit === 'Y' && context.quarter && at - context.quarter.at < 150) {
    return made(`${yearText(context.quarter.year + m.sign * m.count)}-Q${context.quarter.quarter}`, ['year'], 'text');
  }
  // "the following day" of a day that the text does not give
  if (m.from === 'text' && m.sign > 0 && context.last === null) return made(null, ALL, 'text');
  const fromText = m.from === 'text' && context.last !== null;
  const base = fromText ? context.last!.day : context.published;
  if (base === null) return made(m.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', [], 'none');
  const anchor = fromText ? 'text' : 'published';
  const { year, month } = civil(base);
  const step = m.sign * m.count;
  switch (m.unit) {
    case 'D': {
      const day = base + Math.round(step);
      if (fromText) note(context, day, 'D');
      return made(dateText(day), ALL, anchor);
    }
    case 'W':
      return m.count >= 6 ? made(weekText(base + Math.round(7 * step)), ALL, anchor) : made(dateText(base + Math.round(7 * step)), ALL, anchor);
    case 'M': {
      const there = civil(dayNumber(year, month + Math.round(step), 1));
      return made(monthText(there.year, there.month), ['year', 'month'], anchor);
    }
    case 'Q': {
      const index = year * 4 + Math.floor((month - 1) / 3) + Math.round(step);
      return made(`${yearText(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`, ['year', 'month'], anchor);
    }
    case 'Y':
      return made(yearText(year + Math.round(step)), ['year'], anchor);
    case 'E':
      return made(yearText(year + Math.round(10 * step)), ['year'], anchor);
    case 'C':
      return made(yearText(year + Math.round(100 * step)), ['year'], anchor);
    case 'H':
    case 'TM':
      return made(m.from === 'published' ? dateText(base) : durationText(m.unit, m.count), ALL, anchor);
    default:
      return made(m.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', [], 'none');
  }
}

function calendar(m: CalendarMeaning, context: Context, at: number, tense: () => Tense): Resolved {
  if (m.prefix !== undefined) return made(m.prefix, [], 'none');
  if (m.season === 'end')
    return m.way === 'this' && context.published !== null
      ? made(yearText(civil(context.published).year), ['year'], 'published')
      : made(null, ['year'], 'published');
  if (m.quarter !== undefined || m.half !== undefined) return business(m, context, at, tense);
  if (m.season !== undefined && m.month === undefined) return seasonOf(m, context, tense);
  if (m.day !== undefined && m.month !== undefined) return monthDay(m, context, tense);
  if (m.month !== undefined) return monthOnly(m, context, tense);
  if (m.year !== undefined) return yearOnly(m, context);
  if (m.weekday !== undefined) return weekday(m, context, tense);
  return clockOnly(m, context);
}

/** "T17", "T17:00", "TNI" or nothing. */
function timeTail(m: CalendarMeaning): string {
  if (m.hour !== undefined) {
    const hour = `T${String(m.hour).padStart(2, '0')}`;
    return m.minute === undefined || (m.hour === 24 && m.minute === 0)
      ? m.minute === undefined
        ? `${hour}:00`
        : `${hour}:00`
      : `${hour}:${String(m.minute).padStart(2, '0')}`;
  }
  return m.part ? `T${m.part}` : '';
}

function business(m: CalendarMeaning, context: Context, at: number, tense: () => Tense): Resolved {
  const published = context.published;
  const now = published === null ? null : civil(published);
  if (m.quarter === 0) {
    const q = context.quarter;
    return made(q ? `${yearText(m.year!)}-Q${q.quarter}` : yearText(m.year!), [], q ? 'text' : 'none');
  }
  let year = m.year;
  if (year === undefined) {
    if (now === null) return made(null, ['year'], 'published');
    const current = Math.floor((now.month - 1) / 3) + 1;
    const number = m.quarter ?? (m.half! - 1) * 2 + 1;
    year = now.year + (m.way === 'last' ? -1 : m.way === 'next' ? 1 : 0);
    if (m.way === 'tense') {
      if (number > current && current === 1 && tense() !== 'future') year--;
      else if (number < current && number < 3 && current > 2 && tense() === 'future') year++;
    }
  }
  if (m.quarter !== undefined) context.quarter = { year, quarter: m.quarter, at };
  return made(
    m.quarter !== undefined ? `${yearText(year)}-Q${m.quarter}` : `${yearText(year)}-H${m.half}`,
    m.year === undefined ? ['year'] : [],
    m.year === undefined ? 'published' : 'none',
  );
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonOf(m: CalendarMeaning, context: Context, tense: () => Tense): Resolved {
  if (m.year !== undefined) return made(`${yearText(m.year)}-${m.season}`, [], 'none');
  if (context.published === null) return made(null, ['year'], 'published');
  const { year, month } = civil(context.published);
  const start = SEASON_START[m.season!];
  let found = year;
  if (m.way === 'last') found = start + 2 < month ? year : year - 1;
  else if (m.way === 'next') found = start > month ? year : year + 1;
  else if (m.way === 'tense' && tense() !== 'future' && start > month) found = year - 1;
  else if (m.way === 'tense' && tense() === 'future' && start + 2 < month) found = year + 1;
  return made(`${yearText(found)}-${m.season}`, ['year'], 'published');
}

function monthDay(m: CalendarMeaning, context: Context, tense: () => Tense): Resolved {
  const month = m.month!;
  const day = m.day!;
  if (m.year === undefined && context.published === null)
    return made(`XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, ['year'], 'published');
  const year = m.year ?? yearFor(m, context.published!, month, day, tense);
  if (!isDate(year, month, day)) return made(monthText(year, month), ['year'], 'published');
  const from = dayNumber(year, month, day);
  note(context, from, 'D');
  const found = made(dateText(from) + timeTail(m), m.year === undefined ? ['year'] : [], m.year === undefined ? 'published' : 'none');
  const until = m.lastDay !== undefined && isDate(year, month, m.lastDay) ? dayNumber(year, month, m.lastDay) : null;
  return until === null ? found : { ...found, edtf: dayRange(from, until) };
}

/** The year that a day without a year means: the past unless the tense or a near date says otherwise. */
function yearFor(m: CalendarMeaning, published: number, month: number, day: number, tense: () => Tense): number {
  const { year } = civil(published);
  const here = dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
  if (m.way === 'last') return here < published ? year : year - 1;
  if (m.way === 'next') return here > published ? year : year + 1;
  if (m.way === 'this') return year;
  const direction = tense();
  if (direction === 'future') return here >= published - 2 ? year : published - here > 180 ? year + 1 : year;
  if (here <= published + 1) return published - here > 330 && direction !== 'past' && direction !== 'settled' ? year + 1 : year;
  // "declared a dividend payable Dec. 15": a day soon to come is likelier than one of last year, but "was killed on Dec. 15" has happened
  if (direction === 'settled') return year - 1;
  if (direction === 'past') return here - published <= 60 ? year : year - 1;
  return here - published > 180 ? year - 1 : year;
}

function monthOnly(m: CalendarMeaning, context: Context, tense: () => Tense): Resolved {
  const month = m.month!;
  if (m.year === undefined && context.published === null) return made(`XXXX-${String(month).padStart(2, '0')}`, ['year'], 'published');
  let year = m.year;
  if (year === undefined) {
    const now = civil(context.published!);
    if (m.season !== undefined) year = now.year + (m.season === 'ylast' ? -1 : m.season === 'ynext' ? 1 : 0);
    else if (m.way === 'last') year = month < now.month ? now.year : now.year - 1;
    else if (m.way === 'next') year = month > now.month ? now.year : now.year + 1;
    else if (m.way === 'this') year = now.year;
    else {
      const direction = tense();
      if (direction === 'future') year = month >= now.month ? now.year : now.year + 1;
      else if (month <= now.month) year = now.year;
      else year = direction === 'past' || direction === 'settled' ? now.year - 1 : month - now.month > 3 ? now.year - 1 : now.year;
    }
  }
  note(context, dayNumber(year, month, 1), 'M');
  return made(monthText(year, month), m.year === undefined ? ['year'] : [], m.year === undefined ? 'published' : 'none');
}

function yearOnly(m: CalendarMeaning, context: Context): Resolved {
  const year = m.year!;
  note(context, dayNumber(year, 1, 1), 'Y');
  const found = made(yearText(year), [], 'none');
  return m.until ? { ...found, edtf: yearRange(year, m.until.year) } : found;
}

function weekday(m: CalendarMeaning, context: Context, tense: () => Tense): Resolved {
  if (context.published === null) return made(`XXXX-WXX-${m.weekday}${timeTail(m)}`, ALL, 'published');
  const back = (weekdayOf(context.published) - m.weekday! + 7) % 7;
  const ahead = (7 - back) % 7;
  let day = context.published;
  if (m.way === 'last') day -= back === 0 ? 7 : back;
  else if (m.way === 'next') day += ahead === 0 ? 7 : ahead;
  else if (back !== 0) {
    const direction = tense();
    const forward = direction === 'future' || (direction === 'present' && m.way === 'this');
    day += forward ? ahead : -back;
  }
  note(context, day, 'D');
  return made(dateText(day) + timeTail(m), ALL, 'published');
}

/** A clock time alone belongs to the day last spoken of. */
function clockOnly(m: CalendarMeaning, context: Context): Resolved {
  const fromText = context.last?.unit === 'D';
  const day = fromText ? context.last!.day : context.published;
  if (day === null) return made(`XXXX-XX-XX${timeTail(m)}`, ALL, 'published');
  return made(dateText(day) + timeTail(m), ALL, fromText ? 'text' : 'published');
}
