// Times of day as live blogs write them: "10.45am BST", "14:35", "9 p.m.", "17h30", "18.20 Uhr".

const HALF = '[apAP]\\.?\\s?[mM]\\b\\.?';
const HOUR = '(?:[01]?\\d|2[0-4])';
const TIME = `(?:(?<![\\d.,])${HOUR}[:.hH][0-5]\\d(?!\\d)(?:\\s?${HALF})?|(?<!\\d)${HOUR}\\s?${HALF})`;
const ZONE = '(?:\\s?(?:Uhr|uhr|hrs?|[A-Z]{2,5}|GMT[+-]\\d{1,2}))?';
const LEAD = '(?:(?:[Uu]pdated|[Pp]osted|[Pp]ublished)(?:\\sat)?\\s|[Uu]m\\s|[Àà]\\s)?';

const ALONE = new RegExp(`^\\W{0,4}${LEAD}${TIME}${ZONE}\\W{0,4}$`, 'u');
const FIRST = new RegExp(`^[^\\p{L}\\d\\p{Sc}]{0,2}${TIME}${ZONE}\\s?[:–—|-]\\s`, 'u');
const WRITTEN = new RegExp(`${TIME}${ZONE}`, 'u');

/** True for a line that is a time of day and nothing else. */
export const isClock = (text: string): boolean => text.length <= 40 && ALONE.test(text);

/** True for a paragraph that begins with its time: "10.45am: Police said …". */
export const beginsWithClock = (text: string): boolean => FIRST.test(text.slice(0, 40));

/** The time of day in a line as it is written, with its zone; undefined where there is none. */
export const clockIn = (line: string): string | undefined => WRITTEN.exec(line)?.[0].trim();

/** Minutes since midnight of a time of day as it is written; NaN for what is none. */
export function minutesOf(clock: string): number {
  const m = /(\d{1,2})(?:[:.h](\d{2}))?\s?(?:([ap])\.?\s?m\b)?/i.exec(clock);
  if (m === null) return Number.NaN;
  const half = m[3]?.toLowerCase();
  const hour = Number(m[1]) % (half === undefined ? 24 : 12);
  return (hour + (half === 'p' ? 12 : 0)) * 60 + Number(m[2] ?? 0);
}
