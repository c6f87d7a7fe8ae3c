// The date that a page prints under its headline: "Published 6 May 2031, 9:40 a.m.", "06.05.2031 | 10:12 Uhr".
import { isoDate } from './date.ts';

const CHANGED = /\b(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b/i;
/** Words that say that the date by them is neither that of publication nor of a change. */
const OTHER = /\bcopyright\b|©|\b(?:event|deadline)\b/i;
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
  return firstDate(saying, PUBLISHED) ?? firstDate(dated.filter((line) => !OTHER.test(line) && !CHANGED.test(line) && !SENTENCE.test(line)));
}

/** ISO form of the date of the last change in lines near a headline: "Updated 7 May 2031". */
export function printedChange(lines: readonly string[]): string | undefined {
  return firstDate(
    lines.filter((line) => line.length <= LONGEST && CHANGED.test(line)),
    CHANGED,
  );
}

/** The first date that stands behind the word, or at all where no word is asked for. */
function firstDate(lines: readonly string[], word?: RegExp): string | undefined {
  for (const line of lines) {
    const date = isoDate(word === undefined ? line : line.slice(word.exec(line)?.index ?? 0));
    if (date !== undefined) return date;
  }
  return undefined;
}
