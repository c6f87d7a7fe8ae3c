// The date that a page prints under its headline: "Published 6 May 2031, 9:40 a.m.", "06.05.2031 | 10:12 Uhr".
import { isoDate } from './date.ts';

/** Words that say that the date by them is another one than that of publication. */
const OTHER = /\b(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|copyright|©|event|deadline)\b/i;
const PUBLISHED = /\b(?:published|posted|written|created|erstellt|veröffentlicht|publié|publicado|pubblicato)\b/i;
/** An embedded post has its own date. */
const POST = /@|^[—–-]\s/;
/** A sentence tells of a day, it does not date the page. */
const SENTENCE = /(?:\S+ ){6}.*[.!?]$/s;
/** A date stands among few other words. */
const LONGEST = 120;

/** ISO form of the publication date in lines near a headline, undefined where none prints one. One that says "published" beats the first. */
export function printedDate(lines: readonly string[]): string | undefined {
  const dated = lines.filter((line) => line.length <= LONGEST && /\d{4}/.test(line) && !POST.test(line));
  const saying = dated.filter((line) => PUBLISHED.test(line));
  return firstDate(saying) ?? firstDate(dated.filter((line) => !OTHER.test(line) && !SENTENCE.test(line)));
}

function firstDate(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const after = PUBLISHED.exec(line);
    const date = isoDate(after === null ? line : line.slice(after.index)) ?? isoDate(line);
    if (date !== undefined) return date;
  }
  return undefined;
}
