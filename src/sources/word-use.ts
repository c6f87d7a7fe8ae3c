// Which reports of a pile use which rare words (names mostly): to see an error that two reports share and no other has. Only where texts are held.
import { compareText } from './family.ts';
import { rarity, scan } from './scan.ts';
import { stemOf } from './stem.ts';

/** Rarity of a word that English news rarely uses. */
const RARE = 10;
/** Shorter words are near each other by chance. */
const LEAST_LETTERS = 6;
const MOST_LETTERS = 40;
/** A word of so many letters is looked at though it is no name. */
const LONG = 9;
/** Users kept of one word: what more reports write is no error. */
const MOST_USERS = 64;
/** Rare words of one report looked at. */
const MOST_WORDS = 400;
/** Two reports with so many rare words in common tell of one thing; the closest ones are asked how they write. */
const ONE_STORY = 4;
const MOST_ASKED = 40;

/** What reports of incidents count. */
const COUNTED = new Set(
  'people persons dead killed wounded injured hurt missing victims casualties deaths bodies survivors civilians soldiers troops officers policemen agents guards students pupils girls schoolgirls boys children women passengers crew workers miners sailors fishermen migrants refugees hostages prisoners inmates gunmen attackers militants fighters rebels insurgents pirates suspects arrests shots rounds bullets houses homes buildings villages families residents worshippers firefighters vehicles'.split(
    ' ',
  ),
);

/** Rare words of all reports, by the places of adding. The order of adding changes nothing but the places. */
export class WordUse {
  readonly #users = new Map<string, number[]>();
  readonly #words: (readonly string[])[] = [];
  readonly #ids: string[] = [];

  /** Reports added. */
  get count(): number {
    return this.#words.length;
  }

  /** Adds the next report with what `rareWords` found in it. */
  add(id: string, words: readonly string[]): void {
    const place = this.#words.push(words) - 1;
    this.#ids.push(id);
    for (const word of words) {
      const users = this.#users.get(word);
      if (users === undefined) this.#users.set(word, [place]);
      else if (users.length <= MOST_USERS) users.push(place);
    }
  }

  words(place: number): readonly string[] {
    return this.#words[place];
  }

  /** Places of the reports that use a word; null where very many do. */
  users(word: string): readonly number[] | null {
    const users = this.#users.get(word) ?? [];
    return users.length > MOST_USERS ? null : users;
  }

  /** A number that grows when a report is added that uses a rare word of the report at `place`. */
  version(place: number): number {
    let sum = 0;
    for (const word of this.#words[place]) sum += this.#users.get(word)?.length ?? 0;
    return sum;
  }

  /** Reports that tell of the same as `place` does, closest first: they share several rare words. */
  sameStory(place: number): number[] {
    const shared = new Map<number, number>();
    for (const word of this.#words[place]) for (const user of this.users(word) ?? []) shared.set(user, (shared.get(user) ?? 0) + 1);
    shared.delete(place);
    return [...shared]
      .filter(([, count]) => count >= ONE_STORY)
      .sort(([p, x], [q, y]) => y - x || compareText(this.#ids[p], this.#ids[q]))
      .slice(0, MOST_ASKED)
      .map(([user]) => user);
  }
}

/** Names, long rare words and figures ("41 wounded") of a text, each once, in lower case, without a genitive and accents. */
export function rareWords(text: string): string[] {
  const s = scan(text);
  const found = new Set<string>();
  for (let i = 0; i < s.words.length && found.size < MOST_WORDS; i++) {
    const raw = text.slice(s.from[i], Math.min(s.to[i], s.from[i] + MOST_LETTERS));
    const word = nameIn(raw, s.words[i]) ?? (i + 1 < s.words.length ? figure(raw, text.slice(s.from[i + 1], s.to[i + 1])) : null);
    if (word !== null) found.add(word);
  }
  return [...found];
}

function nameIn(raw: string, word: number): string | null {
  if (rarity(word) < RARE || raw.length < LEAST_LETTERS || raw.length >= MOST_LETTERS) return null;
  if (raw.length < LONG && raw[0] === raw[0].toLowerCase()) return null;
  const plain = raw
    .replace(/['’]s?$/, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.length >= LEAST_LETTERS && /^\p{L}+$/u.test(plain) ? plain : null;
}

/** A number and what it counts: "41 wounded", "seven people" as "7 people"; null where it counts something else. */
function figure(raw: string, next: string): string | null {
  const number = /^[\d,]+$/.test(raw) || raw.length <= 9 ? stemOf(raw.toLowerCase()) : '';
  return /^[1-9]\d{0,5}$/.test(number) && COUNTED.has(next) ? `${number} ${next}` : null;
}

/** True for two numbers given of the same thing. */
export function isOtherFigure(a: string, b: string): boolean {
  const [atA, atB] = [a.indexOf(' '), b.indexOf(' ')];
  return atA > 0 && atB > 0 && a !== b && a.slice(atA) === b.slice(atB);
}

/** True for one letter changed, left out or added, or two swapped, inside of a word; another form of the word is no slip. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a.startsWith(b) || b.startsWith(a) || a.includes(' ') || stemOf(a) === stemOf(b)) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  let [endA, endB] = [a.length, b.length];
  while (endA > i && endB > i && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(i, endA), b.slice(i, endB)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === [...restB].reverse().join(''));
}
