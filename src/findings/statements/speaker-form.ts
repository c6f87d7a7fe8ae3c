// What the words of a speaker's name tell: title, number, gender, and whether two names are forms of one.
import type { Ground, SimpleName } from './ground.ts';

/** Words that show a woman, a man. */
export const FEMALE =
  /\b(?:woman|spokeswoman|mrs|ms|girl|mother|wife|sister|daughter|actress|queen|lady|congresswoman|chairwoman|businesswoman|policewoman|aunt|grandmother)\b/;
export const MALE = /\b(?:man|spokesman|mr|boy|father|husband|brother|son|king|congressman|chairman|businessman|policeman|sir|uncle|grandfather)\b/;

/** The name with the title before it. */
export const titled = (g: Ground, n: SimpleName): string =>
  n.title && n.title.span.to <= g.tokens[n.first].from ? g.text.slice(n.title.span.from, g.tokens[n.last - 1].to).replace(/\s+/g, ' ') : n.quote;
/** "India's" and "Indian": one country, as owner and as adjective. */
export const samePeople = (a: string, b: string): boolean => /^\p{L}{4,}['’]s$/u.test(a) && b.startsWith(a.slice(0, -2)) && b.length - a.length < 2;
/** The first word in lower case. */
export const words0 = (raw: string): string => raw.split(' ', 1)[0].toLowerCase();
/** The words of the name with its title, in lower case. */
export const titleWords = (g: Ground, n: SimpleName): string[] =>
  titled(g, n)
    .toLowerCase()
    .match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Nouns by which a person goes on being called. */
export const PERSON_ROLE =
  /^(?:spokesman|spokeswoman|spokesperson|minister|president|official|officer|chief|sheriff|mayor|governor|general|man|woman|victim|lawyer|attorney|prosecutor|leader|source|witness|commander|director|judge|archbishop|bishop|doctor|professor|senator|ambassador|teacher|student|father|mother)$/;
export const maybePerson = (k: { readonly words: readonly string[] }): boolean =>
  !/^(?:police|officials|authorities|department|ministry|agency|group|organization|cnn|bbc|reuters|fbi|office|company|government)$/.test(
    k.words[k.words.length - 1] ?? '',
  );

/** True for words that mean several. */
export const plural = (words: readonly string[]): boolean =>
  /^(?:police|authorities|officials|people|residents|witnesses|media|reports|sources|many|some|others|investigators|members|workers|they|we|two|both|several)$/.test(
    words[words.length - 1] ?? '',
  ) ||
  (words.length > 0 && /[^s]s$/.test(words[words.length - 1]) && /^(?:some|many|two|three|several|other|the|us|local|state)$/.test(words[0]));
export const genderOf = (words: readonly string[]): 'female' | 'male' | null =>
  FEMALE.test(words.join(' ')) ? 'female' : MALE.test(words.join(' ')) ? 'male' : null;
export const longer = (a: string, b: string): string => (b.length > a.length ? b : a);

/** One name within the other, or its initials. */
export const alike = (a: string, b: string): boolean =>
  a.toLowerCase().includes(b.toLowerCase()) ||
  b.toLowerCase().includes(a.toLowerCase()) ||
  initials(a).includes(b.replace(/[^\p{L}]/gu, '').toUpperCase()) ||
  initials(b).includes(a.replace(/[^\p{L}]/gu, '').toUpperCase());
const initials = (s: string): string =>
  s
    .split(/[\s-]+/)
    .map((w) => w[0] ?? '')
    .join('')
    .toUpperCase();
