// Days that a report names, by a cheap scan: "Saturday", "March 7", "Nov. 3, 2015", counted from the day of publication. Day numbers count from 1970-01-01 (UTC).

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED =
  /\b(?:(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{1,2})(?:st|nd|rd|th)?(?:, ((?:19|20)\d\d))?)\b/g;
const MS_PER_DAY = 86_400_000;

/** Day number of an ISO date or time, null where there is none. */
export function dayOf(published: string | undefined): number | null {
  const ms = published === undefined ? Number.NaN : Date.parse(published.slice(0, 10));
  return Number.isNaN(ms) ? null : Math.round(ms / MS_PER_DAY);
}

/** Day numbers named in a text, each as often as it is named; none where they cannot be resolved. */
export function daysNamed(text: string, published: number | null): number[] {
  const days: number[] = [];
  for (const m of text.matchAll(NAMED)) {
    const day = m[1] ? weekdayBefore(m[1], published) : monthDay(m[2], Number(m[3]), m[4], published);
    if (day !== null) days.push(day);
  }
  return days;
}

/** The last such weekday up to the day of publication. */
function weekdayBefore(name: string, published: number | null): number | null {
  if (published === null) return null;
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  const today = (((published + 4) % 7) + 7) % 7;
  return published - ((today - wanted + 7) % 7);
}

/** A month and day; without a year the last one up to the day after publication. */
function monthDay(month: string, day: number, year: string | undefined, published: number | null): number | null {
  const m = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (day < 1 || day > 31) return null;
  if (year !== undefined) return Math.round(Date.UTC(Number(year), m, day) / MS_PER_DAY);
  if (published === null) return null;
  const about = new Date(published * MS_PER_DAY).getUTCFullYear();
  const then = Math.round(Date.UTC(about, m, day) / MS_PER_DAY);
  return then <= published + 1 ? then : Math.round(Date.UTC(about - 1, m, day) / MS_PER_DAY);
}
