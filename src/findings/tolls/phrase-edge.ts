// The shape of a counted phrase and the words that end one.
import type { Qualifier } from '../../model/index.ts';
import { readNumber } from '../../text/numbers.ts';
import { isPersonNoun } from './person-noun.ts';

/** A counted phrase: tokens `first` to `last` (exclusive), `head` the counted noun or the number itself. */
export interface CountPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly implicit: boolean;
  readonly ordinal: boolean;
  /** True where the counted noun is known to be people or bodies, or a count of harm ("deaths"). */
  readonly people: boolean;
  /** True where a noun is counted at all ("killing 12" counts none). */
  readonly noun: boolean;
  /** Token of a participle within the phrase that says the harm ("two arrested men"), or -1. */
  readonly inner: number;
  /** True for "five of them", "two of his bodyguards". */
  readonly partitive: boolean;
}

export const STOP = new Set(
  `of in on at by from with to into onto near after before during since until for as than that which who whom whose when where while because if but and or nor so
is are was were be been being has have had do does did will would can could may might must shall should not n't also later reportedly still
i you he she it we they him her us them me this these there here it's who's including among amid inside outside aboard across over under off between against
said say says told reported according about around down up out inside away back worldwide nationwide elsewhere alone apiece each per
seriously critically slightly badly severely fatally fewer`.split(/\s+/),
);
export const PUNCT = /^[^\p{L}\p{N}'’$€£%-]+$/u;

/** True where a person noun follows within two words, so that what stands here only describes it. */
export function attributive(norms: readonly string[], at: number, end: number): boolean {
  for (let i = at; i < end && i < at + 3; i++) {
    const norm = norms[i] ?? '';
    if (/^(?:deaths|fatalities|cases|injuries)$/.test(norm)) return true;
    if (isPersonNoun(norm) && norm !== 'more' && norm !== 'others' && norm !== 'other') return true;
    if (STOP.has(norm) || PUNCT.test(norm) || readNumber(norms, i) !== null || /^(?:a|an|the|his|her|their)$/.test(norm)) return false;
  }
  return false;
}
