// Stretches of a report in quotation marks, with fingerprints that find the same words in other reports, and who is credited with them.
import type { Span } from '../model/index.ts';
import { mix, QUOTED, type Scan, stemHash } from './scan.ts';

/** Shorter quotations ("a tragic day") are said by many. */
const LEAST_WORDS = 8;
/** Words of one fingerprint, and fingerprints of which the least is kept. Winnowing: Schleimer, Wilkerson, Aiken (SIGMOD 2003). */
const GRAM = 6;
const WINDOW = 4;
/** Quotations of one report looked at. */
const MOST_STRETCHES = 200;
/** Where the speaker is looked for, in UTF-16 units before and after. */
const AROUND = 90;

export interface Stretch {
  readonly span: Span;
  readonly prints: readonly number[];
  /** Who says it, as the text names him or it; null where no pattern tells. */
  readonly speaker: string | null;
  /** True where the words are credited to a release, a statement or a post. */
  readonly released: boolean;
}

/** Quoted stretches of a scanned text. */
export function stretchesOf(text: string, s: Scan): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < s.words.length && found.length < MOST_STRETCHES; i++) {
    if (!(s.words[i] & QUOTED)) continue;
    let end = i;
    while (end < s.words.length && s.words[end] & QUOTED) end++;
    if (end - i >= LEAST_WORDS) found.push(stretch(text, s, i, end));
    i = end;
  }
  return found;
}

function stretch(text: string, s: Scan, first: number, end: number): Stretch {
  const span = { from: s.from[first], to: s.to[end - 1] };
  const before = text.slice(Math.max(0, span.from - AROUND), span.from);
  const after = text.slice(span.to, span.to + AROUND);
  return { span, prints: winnowed(s.words, first, end), speaker: speakerIn(before, after), released: RELEASE.test(before) || RELEASE.test(after) };
}

/** The least hash of each window of hashes, each once. */
export function winnowed(words: Int32Array, first: number, end: number): number[] {
  const hashes: number[] = [];
  for (let i = first; i + GRAM <= end; i++) {
    let h = 0;
    for (let k = 0; k < GRAM; k++) h = Math.imul(h, 0x01000193) ^ stemHash(words[i + k]);
    hashes.push(mix(h));
  }
  const kept = new Set<number>();
  for (let i = 0; i === 0 || i + WINDOW <= hashes.length; i++) kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  return [...kept];
}

const RELEASE =
  /\b(?:press|news|media) (?:release|statement)\b|\breleased? (?:a )?statement\b|\b(?:in|on) (?:a|an|its|his|her|their) (?:\w+ )?(?:statement|post|tweet|communique|communiqué|website|blog|Facebook|Twitter|Instagram)\b|\b(?:on|to) (?:Twitter|Facebook|Instagram|X|Telegram)\b|\b(?:tweeted|posted)\b/;
const NAME =
  "((?:[A-Z][\\w.'’-]{0,20} ){0,3}[A-Z][\\w'’-]{1,20}|(?:the |a |an )?[a-z]{3,20} (?:spokesman|spokeswoman|spokesperson|officials?|ministry|statement)|(?:the |a |an )(?:company|statement|release|ministry|police|department|group|family|agency|spokesman|spokeswoman))";
const SAID = '(?:said|says|told|added|wrote|tweeted|announced|stated|posted|explained|tells)';
const PATTERNS = [
  new RegExp(`^["”'’,\\s]{0,4}${SAID} (?:[a-z'-]{1,20} ){0,5}?${NAME}`),
  new RegExp(`^["”'’,\\s]{0,4}(?:[a-z'-]{1,20} ){0,5}?${NAME} ${SAID}\\b`),
  new RegExp(`${NAME} (?:also |later )?${SAID}\\b[^.!?"“”]{0,50}["“'\\s:,]{1,4}$`),
  new RegExp(`according to ${NAME}`),
];

const PRONOUN = /^(?:He|She|It|They|We|I|You|Who|This|That|There|One)$/;

/** Who is credited beside a quotation. */
function speakerIn(before: string, after: string): string | null {
  for (const [i, pattern] of PATTERNS.entries()) {
    const m = pattern.exec(i === 2 ? before : after);
    const name = m?.[1].replace(/^(?:The|A|An|But|And|In|On|As) /, '').trim();
    if (name !== undefined && !PRONOUN.test(name)) return name;
  }
  return null;
}
