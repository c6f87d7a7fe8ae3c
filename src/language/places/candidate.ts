// Runs of words that may name a place: longest match of capitalised runs in the gazetteer, with guards against words and people.
import { countryOfDemonym, type Gazetteer, type PlaceEntry } from '../../gazetteer/index.ts';
import type { Name, Token } from '../../model/index.ts';
import { LOCATING, OWNERS, STATE_ABBREVIATIONS, STOP_WORDS } from './lexicon.ts';

/** A run of tokens with its readings. `sure`: the name model or a preposition says that it is a place. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly PlaceEntry[];
  readonly sure: boolean;
  readonly loud: boolean;
}

/** What the finder reads. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  /** Kind of the name that covers a token, by token index. */
  readonly kinds: ReadonlyMap<number, Name['kind']>;
  /** Sentences in capitals, by number. */
  readonly loud: ReadonlySet<number>;
  /** Words that stand in lower case somewhere in the text. */
  readonly lower: ReadonlySet<string>;
  /** Large towns called like a word ("Nice") that stand after "in" somewhere in the text. */
  readonly towns: ReadonlySet<string>;
  /** Names of kind place by the token they start at. */
  readonly placeNames: ReadonlyMap<number, Name>;
}

const JOINERS = new Set([
  'of',
  'de',
  'del',
  'la',
  'el',
  'and',
  'the',
  'al',
  'e',
  'i',
  'sur',
  'les',
  'du',
  'an',
  'am',
  'upon',
  'on',
  '-',
  '’',
  "'",
  'da',
  'do',
  'dos',
  "'s",
]);
const MOST_WORDS = 8;

/** True for a word written with a capital. */
export const isCapital = (word: string): boolean => /^[\p{Lu}]/u.test(word) || /^['’‘][\p{Lu}]/u.test(word);

/** All candidates in text order, none overlapping. */
export function findCandidates(page: Page): Candidate[] {
  const out: Candidate[] = [];
  const { tokens } = page;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at].text;
    const state = abbreviation(page, at);
    if (state !== null) {
      out.push(state);
      continue;
    }
    const whole = wholeName(page, at);
    const run = isCapital(word) && page.gazetteer.mayStart(word) ? longest(page, at) : null;
    // the name model may have cut "Mazar-i-Sharif" short; the longer reading counts
    if (whole !== null && (run === null || run.last <= whole.last)) {
      out.push(whole);
      at = whole.last - 1;
      continue;
    }
    const found = run;
    if (found === null) continue;
    if (!accepts(page, found)) continue;
    out.push(found);
    at = found.last - 1;
  }
  return out;
}

/** "Fla." after a town and a comma. */
function abbreviation(page: Page, at: number): Candidate | null {
  if (at < 2 || !stateFollows(page, at - 1)) return null;
  const entries = page.gazetteer
    .lookup(STATE_ABBREVIATIONS.get(page.tokens[at].norm.replace(/\./g, '')) ?? '')
    .filter((e) => e.level === 'admin1' && e.country === 'US');
  return entries.length === 0 ? null : { first: at, last: at + 1, entries, sure: true, loud: false };
}

/** True where a comma and an agency's abbreviation of a state come next. */
function stateFollows(page: Page, last: number): boolean {
  const [comma, state] = [page.tokens[last], page.tokens[last + 1]];
  return comma?.text === ',' && state !== undefined && /^[A-Z][A-Za-z.]*\.$/.test(state.text) && STATE_ABBREVIATIONS.has(state.norm.replace(/\./g, ''));
}

/** What the name model calls a place is asked as a whole, in any letter case; stray characters of a broken encoding are cut off. */
function wholeName(page: Page, at: number): Candidate | null {
  const name = page.placeNames.get(at);
  if (name === undefined) return null;
  const { tokens, gazetteer } = page;
  if (ownsMore(page, name.last)) return null;
  const quote = name.quote.replace(/^the\s+/i, '').replace(/[^\p{L}.)]+$|Â+$/u, '');
  const entries = quote.length > 2 || /^U[SK]$/.test(quote) ? gazetteer.lookup(quote) : [];
  if (entries.length === 0) return null;
  return { first: at, last: name.last, entries, sure: true, loud: page.loud.has(tokens[at].sentence) };
}

/** "Madison Court", "Boston University": the next word makes the name that of something else. */
const ownsMore = (page: Page, last: number): boolean => {
  const next = page.tokens[last];
  // "the corner of Maple and Second streets"
  if (next?.norm === 'and' && /^(?:streets|avenues|roads|drives)$/.test(page.tokens[last + 2]?.norm ?? '')) return true;
  return (
    next !== undefined && isCapital(next.text) && OWNERS.has(next.norm) && next.sentence === page.tokens[last - 1].sentence && !page.loud.has(next.sentence)
  );
};

function longest(page: Page, at: number): Candidate | null {
  const { tokens, text, gazetteer } = page;
  const sentence = tokens[at].sentence;
  const stop = Math.min(tokens.length, at + MOST_WORDS);
  let best: Candidate | null = null;
  for (let last = at + 1; last <= stop; last++) {
    const token = tokens[last - 1];
    if (token.sentence !== sentence && last > at + 1) break;
    const joins = JOINERS.has(token.norm);
    if (last > at + 1 && !isCapital(token.text) && !joins) {
      // "Mazar-i-Sharif", "al-Arab": small letters may stand between hyphens
      if (tokens[last - 2].text !== '-') break;
    }
    if (joins && !isCapital(token.text)) continue;
    if (token.from - tokens[at].from > 60) break;
    const entries = gazetteer.lookup(text.slice(tokens[at].from, token.to));
    if (entries.length > 0) best = { first: at, last, entries, sure: isSure(page, at, last), loud: page.loud.has(sentence) };
  }
  return best;
}

function isSure(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (page.kinds.get(i) === 'place') return true;
  const before = page.tokens[first - 1]?.norm ?? '';
  return (LOCATING.get(before) ?? 0) >= 0.7;
}

const WIDE = new Set(['country', 'admin1', 'region']);

/** Guards: common words, people, organisations, owners ("Boston University"), tiny towns out of nowhere. */
function accepts(page: Page, c: Candidate): boolean {
  const { tokens } = page;
  const kind = page.kinds.get(c.first);
  const words = c.last - c.first;
  const top = c.entries[0];
  const word = tokens[c.first].norm;
  if (words === 1 && (word.length < 3 || STOP_WORDS.has(word)) && top.level !== 'country' && !page.towns.has(word)) return false;
  if (words === 1 && kind !== 'place' && !c.loud && isShout(tokens[c.first].text) && top.level !== 'country' && !startsLine(page, c.first)) return false;
  if (words === 1 && top.level === 'country' && word.length === 2 && !/^(?:us|uk)$/i.test(word)) return false;
  if (words === 1 && word === 'us' && (tokens[c.first].text !== 'US' || c.loud)) return false;
  if (words === 2 && word === 'the' && (c.loud || STOP_WORDS.has(tokens[c.first + 1].norm))) return false;
  if (stateFollows(page, c.last)) return true;
  if (words === 1 && countryOfDemonym(word) !== null && top.level !== 'country') return false;
  if (kind !== 'facility' && !WIDE.has(top.level) && ownsMore(page, c.last)) return false;
  if (kind === 'place') return words > 1 || WIDE.has(top.level) || coversName(page, c) || restIsGeneric(page, c);
  if (kind === 'facility')
    return !coversName(page, c) && page.kinds.get(c.first - 1) !== 'facility' && (top.level === 'city' ? top.population >= 50_000 : top.rank > 0.75);
  // the name model takes towns for people now and then: "in the city of Quito"
  if (words > 1 && coversName(page, c) && top.rank > 0.8) return true;
  if (kind === 'person' && words === 1 && coversName(page, c) && seatBefore(page, c.first) && top.rank > 0.5) return true;
  if (kind === 'person' || kind === 'armed-group' || kind === 'event') return false;
  if (kind === 'organisation' && !(coversName(page, c) && (top.rank > 0.6 || (c.sure && top.population >= 20_000) || WIDE.has(top.level)))) return false;
  if (words === 1 && !tokenMayName(page, c, top)) return false;
  if (!WIDE.has(top.level) && partOfName(page, c)) return false;
  return true;
}

/** "in the city of", "near": words that only a place follows. */
const seatBefore = (page: Page, at: number): boolean =>
  /^(?:in|near)$/.test(page.tokens[at - 1]?.norm ?? '') ||
  (page.tokens[at - 1]?.norm === 'of' && /^(?:city|town|village|port|capital|municipality|province)$/.test(page.tokens[at - 2]?.norm ?? ''));

const isShout = (word: string): boolean => word.length > 2 && word === word.toUpperCase() && !word.includes('.');
const startsLine = (page: Page, at: number): boolean => at === 0 || page.text.slice(page.tokens[at - 1].to, page.tokens[at].from).includes('\n');
const GENERIC = new Set(
  'city town village province state region county district municipality island islands area department governorate airport coast valley prefecture metro metropolitan suburb north south east west northern southern eastern western central downtown greater the of in , . -'.split(
    ' ',
  ),
);

/** "Marsh Cay" is not Marsh, but "Salento municipality" is Salento. */
function restIsGeneric(page: Page, c: Candidate): boolean {
  for (let i = c.first - 1; page.kinds.get(i) === 'place' && i > c.first - 5; i--) if (!GENERIC.has(page.tokens[i].norm)) return false;
  for (let i = c.last; page.kinds.get(i) === 'place' && i < c.last + 5; i++) {
    if (page.tokens[i].norm === ',') return true;
    if (!GENERIC.has(page.tokens[i].norm)) return false;
  }
  return true;
}

/** True where the candidate is the whole name and not a word of a longer one. */
function coversName(page: Page, c: Candidate): boolean {
  return page.kinds.get(c.first - 1) !== page.kinds.get(c.first) && page.kinds.get(c.last) !== page.kinds.get(c.last - 1);
}

function tokenMayName(page: Page, c: Candidate, top: PlaceEntry): boolean {
  const token = page.tokens[c.first];
  if (WIDE.has(top.level) && top.rank > 0.7 && token.norm.length > 3) return true;
  if (page.lower.has(token.norm) && !c.sure) return false;
  const named = token.xpos.startsWith('NNP') || token.upos === 'PROPN';
  if (c.loud) return (named || c.sure) && (top.rank > 0.4 || c.sure) && !/^(?:VB|MD|DT|IN|CC|PRP|RB|WP)/.test(token.xpos);
  return named || c.sure;
}

/** "Paris Hilton", "John Houston": a capital beside it that belongs to no place. A single comma or preposition clears it. */
function partOfName(page: Page, c: Candidate): boolean {
  if (c.loud) return false;
  const { tokens } = page;
  const next = tokens[c.last];
  const before = tokens[c.first - 1];
  const nextCapital = next !== undefined && next.sentence === tokens[c.first].sentence && isCapital(next.text) && /^NNP/.test(next.xpos);
  if (nextCapital && !c.sure && !/^(?:police|county|city|state|province|district|island|islands|mayor|governor|gov\.|sheriff|fire)$/.test(next.norm))
    return true;
  const beforeCapital =
    before !== undefined && before.sentence === tokens[c.first].sentence && isCapital(before.text) && /^NNP/.test(before.xpos) && !before.norm.endsWith(',');
  return (
    beforeCapital &&
    !/^(?:downtown|central|north|south|east|west|northern|southern|eastern|western|greater|upper|lower|inner|mount|city)$/.test(before.norm) &&
    page.kinds.get(c.first - 1) !== 'nationality' &&
    c.entries[0].rank < 0.75
  );
}
