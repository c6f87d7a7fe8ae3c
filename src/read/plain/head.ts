// The head of a scrape: masthead, menu, headline, byline and date stand as short lines over the first paragraph.
import { namesIn } from '../meta/author.ts';
import { isoDate } from '../meta/date.ts';

export interface PlainHead {
  readonly title: string;
  readonly bylines: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  /** Removal rule per line of the head; undefined where a line stays in the text. */
  readonly rules: readonly (string | undefined)[];
}

const MENU = /^[^.!?]{1,200}$/;
const BYLINE = /^(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or)\s+(?=\p{Lu})/u;
const NAME = /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:of|the|and|\p{Lu}[\p{L}.'’-]*)){0,5}$/u;
const DATED =
  /^(?:(?:posted|published|updated|last updated|first published)(?:\s+on)?:?\s+)?(?:(\p{Lu}[^,|·•–—]{2,40}?)\s*[,|·•–—]\s*)?((?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})[^\p{L}]*(?:\d{1,2}[:.]\d{2}.{0,12})?)(?:\s+by\s+(.{2,40}))?$/iu;

const CHANGED = /^(?:last )?updated\b/i;

const isProse = (line: string): boolean => line.length > 110 || (line.length > 60 && /[.!?]["”’)]?$/.test(line));
const isMenu = (line: string): boolean => MENU.test(line) && (line.match(/\s[|›»·•>/]\s/g)?.length ?? 0) >= 2 && !isProse(line);

/** Reads the lines over the first paragraph. At most ten lines are looked at; without any sign the first line may be the title. */
export function readHead(lines: readonly string[]): PlainHead {
  const rules: (string | undefined)[] = [];
  const bylines: string[] = [];
  let outlet: string | undefined;
  let published: string | undefined;
  let changed: string | undefined;
  const open: number[] = [];
  let i = 0;
  for (; i < lines.length && i < 10 && !isProse(lines[i]); i++) {
    const line = lines[i];
    const dated = line.length < 100 ? DATED.exec(line) : null;
    const date = dated === null ? undefined : isoDate(dated[2]);
    if (isMenu(line)) rules[i] = 'navigation';
    else if (BYLINE.test(line) && line.length < 100) {
      bylines.push(...namesIn(line));
      rules[i] = 'byline';
    } else if (dated !== null && date !== undefined) {
      if (CHANGED.test(line)) changed ??= date;
      else published ??= date;
      if (dated[1] !== undefined && NAME.test(dated[1])) outlet ??= dated[1];
      if (dated[3] !== undefined) bylines.push(...namesIn(dated[3]));
      rules[i] = 'byline';
    } else open.push(i);
  }
  const signs = rules.some((r) => r !== undefined);
  const candidates = open.filter((k) => lines[k].length <= 200 && !/[;,]$/.test(lines[k]));
  const title = candidates.find((k) => lines[k].split(/\s+/).length >= 4) ?? candidates[0];
  if (signs) {
    // Short names beside a menu, a byline or a date are the masthead.
    for (const k of open) {
      if (k === title || lines[k].length > 40 || !NAME.test(lines[k]) || lines[k].split(/\s+/).length > 5) continue;
      if (rules[k - 1] === undefined && rules[k + 1] === undefined) continue;
      outlet ??= lines[k];
      rules[k] = 'masthead';
    }
  }
  const named = title !== undefined && (i > title || lines.length === 1) ? lines[title] : '';
  return { title: /[.]$/.test(named) && !/\b\p{Lu}\.$/u.test(named) ? '' : named, bylines, outlet, published: published ?? changed, rules };
}
