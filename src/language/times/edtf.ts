// TIMEX3 value → EDTF (ISO 8601-2, level 1). Weeks, quarters, halves and seasons become intervals; durations and references have none.
import { civil, dateText, mondayOf, monthText, yearText } from './calendar.ts';
import { SEASON_MONTHS } from './lexicon.ts';

/** EDTF of a TIMEX3 date value, null where it names no stretch of the calendar. */
export function edtfOf(value: string | null): string | null {
  if (value === null || value.includes('XXXX') || /^P|REF$/.test(value)) return null;
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return value;
  const day = /^(\d{4}-\d\d-\d\d)T/.exec(value);
  if (day) return day[1];
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^\d{2}$/.test(value)) return `${value}XX`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return `${dateText(week[3] ? monday + 5 : monday)}/${dateText(monday + 6)}`;
  }
  const part = /^(\d{4})-(Q|H)(\d)$/.exec(value);
  if (part) {
    const size = part[2] === 'Q' ? 3 : 6;
    const first = (Number(part[3]) - 1) * size + 1;
    return `${monthText(Number(part[1]), first)}/${monthText(Number(part[1]), first + size - 1)}`;
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (!season) return null;
  const [from, to] = SEASON_MONTHS[season[2]];
  const year = Number(season[1]);
  return `${monthText(year, from)}/${to > 12 ? monthText(year + 1, to - 12) : monthText(year, to)}`;
}

/** An interval between two days of one month. */
export const dayRange = (from: number, to: number): string => `${dateText(from)}/${dateText(to)}`;
export const yearRange = (from: number, to: number): string => `${yearText(from)}/${yearText(to)}`;
export const yearOf = (day: number): number => civil(day).year;
