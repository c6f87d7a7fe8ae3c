// Proleptic Gregorian calendar in whole days; weeks by ISO 8601. No clock, no time zones.

/** Day number with 1970-01-01 = 0. `month` is 1..12 and may run over. Algorithm: H. Hinnant, days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a day number. */
export function civil(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** ISO week of a day: the week's year and number, and the day number of its Monday. */
export function weekOf(days: number): { readonly year: number; readonly week: number; readonly monday: number } {
  const monday = days - weekdayOf(days) + 1;
  const { year } = civil(monday + 3);
  const first = dayNumber(year, 1, 4);
  const firstMonday = first - weekdayOf(first) + 1;
  return { year, week: Math.round((monday - firstMonday) / 7) + 1, monday };
}

/** Day number of the Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const first = dayNumber(year, 1, 4);
  return first - weekdayOf(first) + 1 + (week - 1) * 7;
}

export const daysInMonth = (year: number, month: number): number => dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

const two = (n: number): string => String(n).padStart(2, '0');
export const yearText = (year: number): string => String(Math.max(0, year)).padStart(4, '0');
export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`;
export const dateText = (days: number): string => {
  const d = civil(days);
  return `${monthText(d.year, d.month)}-${two(d.day)}`;
};
export const weekText = (days: number): string => {
  const w = weekOf(days);
  return `${yearText(w.year)}-W${two(w.week)}`;
};

/** True for a day that the month has. */
export const isDate = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day at the head of an ISO 8601 date or time; null where there is none. */
export function readDay(iso: string | undefined | null): number | null {
  const m = iso ? /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) : null;
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}
