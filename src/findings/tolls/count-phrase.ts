// Finds the phrases that count people: "at least 133 people", "two of his bodyguards", "no one", "a policeman", "the 43rd victim".
import type { Qualifier, Token } from '../../model/index.ts';
import { readNumber } from '../../text/numbers.ts';
import { effectOf } from './effect-word.ts';
import { COUNTED_HARM, isPersonNoun, isThingNoun } from './person-noun.ts';
import { attributive, type CountPhrase, PUNCT, STOP } from './phrase-edge.ts';
import { implicitPhrase, zeroPhrase } from './unnumbered-phrase.ts';

const QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['at least', 'at_least'],
  ['at the very least', 'at_least'],
  ['at the least', 'at_least'],
  ['a minimum of', 'at_least'],
  ['no fewer than', 'at_least'],
  ['no less than', 'at_least'],
  ['not less than', 'at_least'],
  ['as few as', 'at_least'],
  ['well over', 'more_than'],
  ['more than', 'more_than'],
  ['over', 'more_than'],
  ['in excess of', 'more_than'],
  ['upwards of', 'more_than'],
  ['upward of', 'more_than'],
  ['greater than', 'more_than'],
  ['up to', 'up_to'],
  ['as many as', 'up_to'],
  ['a maximum of', 'up_to'],
  ['at most', 'up_to'],
  ['no more than', 'up_to'],
  ['not more than', 'up_to'],
  ['fewer than', 'fewer_than'],
  ['less than', 'fewer_than'],
  ['under', 'fewer_than'],
  ['below', 'fewer_than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['close to', 'about'],
  ['circa', 'about'],
  ['perhaps', 'about'],
  ['possibly', 'exact'],
  ['just over', 'more_than'],
  ['exceeded', 'more_than'],
  ['exceeds', 'more_than'],
  ['exceeding', 'more_than'],
  ['topped', 'more_than'],
  ['a least', 'at_least'],
  ['just under', 'fewer_than'],
];
const QUALIFIER_WORDS = QUALIFIERS.map(([phrase, kind]) => ({ words: phrase.split(' '), kind })).sort((a, b) => b.words.length - a.words.length);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/;
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|last|this|early|late|ago|days?|weeks?|months?|years?|each|every|overnight|earlier|alone|then|dead)$/;

/** The words of a stretch of tokens, as the number reader wants them. */
export const normsOf = (tokens: readonly Token[]): readonly string[] => tokens.map((token) => token.norm);

function qualifierAt(norms: readonly string[], at: number): { end: number; kind: Qualifier } | null {
  for (const { words, kind } of QUALIFIER_WORDS) if (words.every((word, i) => norms[at + i] === word)) return { end: at + words.length, kind };
  return null;
}

/** True where the number is a date, a clock time, an age, money or a share. */
function isOtherNumber(norms: readonly string[], from: number, to: number): boolean {
  const before = norms[from - 1] ?? '';
  const before2 = norms[from - 2] ?? '';
  const after = norms[to] ?? '';
  const word = norms[from] ?? '';
  if (
    /[$£€#№]/.test(before) ||
    /^(?:us|a|c|nz)\$$/.test(before) ||
    /^[%°]/.test(after) ||
    (/^[:/]$/.test(after) && /^\d/.test(norms[to + 1] ?? '')) ||
    (before === ':' && /^\d/.test(norms[from - 2] ?? ''))
  )
    return true;
  if (/^(?:block|blocks|yr|yrs|percent|pc|per|gmt|utc|est|am|pm|a\.m|p\.m|a\.m\.|p\.m\.|hours|hrs|o'clock)$/.test(after)) return true;
  if (MONTH.test(before) && before.length > 2 && before !== 'may' && /^\d/.test(word)) return true;
  if (MONTH.test(after) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(word) && after !== 'may') return true;
  if (/^(?:19|20)\d\d$/.test(word) && to === from + 1 && !isPersonNoun(after)) return true;
  if (
    /^(?:aged?|number|no|no\.|article|chapter|flight|boeing|airbus|route|highway|interstate|magnitude|category|channel|section|unit|level|page|chapter|resolution|ward|world|gate|room|page|of-age|group)$/.test(
      before,
    )
  )
    return true;
  if (
    (after === '-' || after === '–') &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|km|storey|story|foot|meter|metre|point|man|member|person|inch|caliber|mm)$/.test(
      norms[to + 1] ?? '',
    )
  )
    return true;
  if (/^-?years?-old/.test(after) || /-(?:year|month|week|day|hour|minute|mile|man|member|person|foot|story)/.test(word)) return true;
  if ((before === 'of' && /^ages?$/.test(before2)) || (before === 'and' && /\bages? (?:of )?\S+ and$/.test(norms.slice(Math.max(0, from - 5), from).join(' '))))
    return true;
  if (/^(?:ages|age|page)$/.test(before) || (before === 'between' && /^ages?$/.test(norms[from - 3] ?? ''))) return true;
  if (before === 'to' && /\b(?:ages?|ranging) /.test(norms.slice(Math.max(0, from - 8), from).join(' '))) return true;
  return before2 === 'at' && before === 'age';
}

/** "Name, 25, …": a bare number between commas or brackets is an age. */
function isAge(norms: readonly string[], at: number, end: number): boolean {
  const before = norms[at - 1] ?? '';
  const after = norms[end] ?? '';
  if (before === '(') return true;
  if (before !== ',') return false;
  return (
    /^(?:[,).;]|and|of|from|also|who|whose|as|is|was)$/.test(after) &&
    effectOf(norms[end + 1] ?? '') === undefined &&
    !(after === 'was' && !/^\d/.test(norms[at] ?? ''))
  );
}

const DISEASE =
  /\b(?:measles|cholera|ebola|corona\w*|covid\S*|virus|flu|influenza|zika|polio|infections?|dengue|malaria|plague|sars|mers|confirmed|disease|fever|typhoid|hepatitis)\b/;

interface Noun {
  readonly last: number;
  readonly head: number;
  readonly people: boolean;
  readonly noun: boolean;
  readonly inner: number;
  readonly partitive: boolean;
  readonly thing: boolean;
}

const DETERMINER = /^(?:the|his|her|its|their|our|my|your|these|those|them|us|whom|which|all)$/;

/** The counted noun after the number: runs over adjectives to the last noun before a verb, a preposition or a mark. */
function nounAfter(tokens: readonly Token[], norms: readonly string[], at: number, end: number): Noun {
  let i = at;
  let partitive = false;
  if (
    norms[i] === 'of' &&
    (DETERMINER.test(norms[i + 1] ?? '') || norms[i + 2] === "'s" || isPersonNoun(norms[i + 1] ?? '') || /^[A-Z]/.test(tokens[i + 1]?.text ?? ''))
  ) {
    partitive = true;
    i++;
    const det = norms[i] ?? '';
    if (/^(?:them|us|whom|which)$/.test(det)) return { last: i + 1, head: i, people: det !== 'which', noun: true, inner: -1, partitive, thing: false };
    if (DETERMINER.test(det)) i++;
    const number = readNumber(norms, i);
    if (number !== null) i = number.end;
  }
  if (/^(?:prior|previous|earlier)$/.test(norms[i] ?? '')) return { last: i, head: at - 1, people: false, noun: true, inner: -1, partitive, thing: true };
  const start = i;
  let inner = -1;
  let person = -1;
  let last = i;
  for (; i < end && i < start + 8; i++) {
    const norm = norms[i] ?? '';
    const token = tokens[i];
    if (token === undefined || (STOP.has(norm) && token.text !== 'US') || (TIME_WORD.test(norm) && !COUNTED_HARM.has(norm))) break;
    if (PUNCT.test(norm) && norm !== '-' && !(norm === '"' || norm === '“')) break;
    if (/^(?:received|suffered|sustained|had)$/.test(norm)) break;
    if (person >= 0 && /^(?:dead|injured|wounded|missing|hurt|deceased|kidnapped|accused|hostages?|captive|prisoner)$/.test(norm)) break;
    if (isPersonNoun(norm) && !(norm === 'missing' && attributive(norms, i + 1, end))) {
      person = i;
      last = i + 1;
      continue;
    }
    const effect = effectOf(norm);
    if (norm === 'cases' && !DISEASE.test(norms.slice(at, i + 4).join(' ')))
      return { last: i + 1, head: i, people: false, noun: true, inner, partitive, thing: true };
    // "27 death certificates" counts papers
    if (norm === 'death' && i + 1 < end && tokens[i + 1]?.upos === 'NOUN' && !COUNTED_HARM.has(norms[i + 1] ?? ''))
      return { last: i + 1, head: i, people: false, noun: true, inner, partitive, thing: true };
    if (COUNTED_HARM.has(norm) && (person < 0 || /^(?:deaths|fatalities|injuries|arrests|casualties)$/.test(norm))) {
      last = i + 1;
      person = i;
      continue;
    }
    if (effect !== undefined) {
      // a participle before the noun: "two arrested men"
      if (person < 0 && attributive(norms, i + 1, end)) {
        inner = i;
        continue;
      }
      break;
    }
    if (person >= 0 && i > person && TIME_WORD.test(norm)) break;
    if ((token.upos === 'VERB' || token.upos === 'AUX') && i > start && !attributive(norms, i + 1, end)) break;
    if (token.upos === 'ADV' && person >= 0) break;
    if (person < 0 || /^[-'"“]/.test(norm) || norm === "'s") last = i + 1;
    else if (isThingNoun(norm)) return { last, head: person, people: false, noun: true, inner, partitive, thing: true };
    else break;
  }
  // "one of the most powerful leaders" ranks, it does not count
  if (partitive && norms.slice(at, last).some((norm) => norm === 'most' || norm === 'least'))
    return { last, head: at - 1, people: false, noun: true, inner: -1, partitive, thing: true };
  const lastNorm = norms[last - 1] ?? '';
  if (person >= 0) return { last: person + 1, head: person, people: true, noun: true, inner, partitive, thing: false };
  if (last > start)
    return { last, head: last - 1, people: false, noun: true, inner, partitive, thing: isThingNoun(lastNorm) || isThingNoun(norms[start] ?? '') };
  return { last: at, head: at - 1, people: false, noun: false, inner, partitive: false, thing: false };
}

type Bounds = Pick<CountPhrase, 'low' | 'high' | 'qualifier'>;

/** Bounds as the gold guide writes them. */
function boundsOf(kind: Qualifier | null, low: number, high: number | null, vague: boolean): Bounds {
  if (vague) return { low: kind === 'more_than' && low % 12 !== 0 ? low : low, high: null, qualifier: 'vague' };
  switch (kind) {
    case 'at_least':
      return { low, high: null, qualifier: 'at_least' };
    case 'more_than':
      return { low: low + 1, high: null, qualifier: 'more_than' };
    case 'up_to':
      return { low: null, high: low, qualifier: 'up_to' };
    case 'fewer_than':
      return { low: null, high: low - 1, qualifier: 'fewer_than' };
    case 'about':
      return { low, high: low, qualifier: 'about' };
    default:
      return high !== null && high !== low ? { low, high, qualifier: 'range' } : { low, high: low, qualifier: low === 0 ? 'none' : 'exact' };
  }
}

/** A second number that makes a range: "20 to 30", "between 20 and 30", "20-30", "three or four". */
function rangeEnd(norms: readonly string[], at: number, low: number, between: boolean): { high: number; end: number } | null {
  const joint = norms[at] ?? '';
  if (!(joint === 'to' || joint === '-' || joint === '–' || joint === 'or' || (between && joint === 'and'))) return null;
  const second = readNumber(norms, at + 1);
  if (second === null || second.kind === 'vague' || second.kind === 'ordinal' || second.low <= low || second.low > low * 20) return null;
  return { high: second.low, end: second.end };
}

function numbered(tokens: readonly Token[], norms: readonly string[], at: number, end: number): CountPhrase | null {
  const qualifier =
    /^(?:gone|went|going|goes|rose|risen|climbed|shot|brought|moved|came|increased|add|adds|added)$/.test(norms[at - 1] ?? '') && norms[at] === 'up'
      ? null
      : qualifierAt(norms, at);
  let i = qualifier?.end ?? at;
  const between = norms[at] === 'between';
  if (between) i = at + 1;
  const lead = /^(?:another|other|all|only|just|the|a|additional|further|these|those|least|total|of)$/;
  let first = at;
  for (
    let k = 0;
    k < 2 && (qualifier !== null || norms[i] === 'all' || norms[i] === 'another') && lead.test(norms[i] ?? '') && readNumber(norms, i) === null;
    k++
  )
    i++;
  if (qualifier === null && !between && i === at && readNumber(norms, at) === null) return null;
  const read = readNumber(norms, i);
  if (read === null || isOtherNumber(norms, i, read.end)) return null;
  if (read.kind === 'ordinal') return ordinalPhrase(tokens, norms, at, read, end);
  let numberEnd = read.end;
  // "rose from 19 to 23" gives two figures, no range
  const moves = norms[at - 1] === 'from' && !/^rang/.test(norms[at - 2] ?? '');
  const range = moves ? null : rangeEnd(norms, read.end, read.low, between);
  if (between && range === null) return null;
  if (range !== null) numberEnd = range.end;
  if (isOtherNumber(norms, i, numberEnd)) return null;
  if (!Number.isInteger(read.low)) return null;
  let kind = qualifier?.kind ?? null;
  if (norms[numberEnd] === 'or' && norms[numberEnd + 1] === 'more') {
    kind = 'at_least';
    numberEnd += 2;
  } else if (norms[numberEnd] === 'or' && norms[numberEnd + 1] === 'so') {
    kind = 'about';
    numberEnd += 2;
  } else if (norms[numberEnd] === 'plus' || norms[numberEnd] === '+') {
    kind = 'at_least';
    numberEnd += 1;
  }
  if (kind === 'about' && qualifier !== null && norms[at] === 'some' && read.kind === 'vague') first = at;
  // "one of the five people killed": the five are counted, not the one
  if (norms[numberEnd] === 'of' && read.low === 1 && /^(?:the|those|these|at)$/.test(norms[numberEnd + 1] ?? '') && readNumber(norms, numberEnd + 2) !== null)
    return null;
  const noun = nounAfter(tokens, norms, numberEnd, end);
  if (noun.partitive && read.low === 1 && norms[at - 1] === ',') return null;
  if (noun.thing || (!noun.noun && i === at && isAge(norms, at, numberEnd))) return null;
  if (/^(?:how|so|too|as)$/.test(norms[at - 1] ?? '') && read.kind === 'vague') return null;
  const last = noun.noun ? noun.last : numberEnd;
  const head = noun.noun ? noun.head : numberEnd - 1;
  return {
    first,
    last,
    head,
    ...boundsOf(kind, read.low, range?.high ?? read.high, read.kind === 'vague'),
    implicit: false,
    ordinal: false,
    people: noun.people,
    noun: noun.noun,
    inner: noun.inner,
    partitive: noun.partitive,
  };
}

/** "the 43rd victim", "a second suspect": counts all up to this one; the first counts nothing. */
function ordinalPhrase(tokens: readonly Token[], norms: readonly string[], at: number, read: { low: number; end: number }, end: number): CountPhrase | null {
  if (read.low < 2) return null;
  const noun = nounAfter(tokens, norms, read.end, end);
  const fits = noun.people || /^(?:death|fatality|murder|homicide|kidnapping|arrest)$/.test(norms[noun.head] ?? '');
  if (!fits || noun.thing || noun.partitive || noun.last - read.end > 3) return null;
  const first = /^(?:a|an|the)$/.test(norms[at - 1] ?? '') ? at - 1 : at;
  if (first === at && !/^(?:victim|death|fatality)$/.test(norms[noun.head] ?? '')) return null;
  return {
    first,
    last: noun.last,
    head: noun.head,
    low: read.low,
    high: read.low,
    qualifier: 'exact',
    implicit: false,
    ordinal: true,
    people: true,
    noun: true,
    inner: noun.inner,
    partitive: false,
  };
}

const STARTS = new Set([
  ...QUALIFIER_WORDS.map(({ words }) => words[0]),
  'between',
  'all',
  'another',
  'a',
  'an',
  'the',
  'no',
  'nobody',
  'no-one',
  'none',
  'half',
  'tens',
]);

/** A cheap look at the first word: most words start no counted phrase. */
const mayStart = (norm: string): boolean =>
  STARTS.has(norm) || readNumber([norm], 0) !== null || /^(?:dozens|scores|hundreds|thousands|millions|several|many)$/.test(norm);

/** All counted phrases of the tokens `from` to `to`, in text order, none overlapping another. */
export function findCountPhrases(tokens: readonly Token[], norms: readonly string[], from: number, to: number): CountPhrase[] {
  const found: CountPhrase[] = [];
  for (let i = from; i < to; i++) {
    if (!mayStart(norms[i] ?? '')) continue;
    const phrase = zeroPhrase(norms, i) ?? numbered(tokens, norms, i, to) ?? implicitPhrase(norms, i, to);
    if (phrase === null || phrase.last > to) continue;
    found.push(phrase);
    i = phrase.last - 1;
  }
  return found;
}
