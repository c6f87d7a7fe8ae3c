// From the model's four rough kinds to the seven of the record, by word tables.
import type { NameKind, Token } from '../../model/index.ts';
import { soundsArmed } from './armed-group.ts';
import { EVENT_BIT, FACILITY_BIT, fixedBits, isDemonym } from './lexicon.ts';
import { EVENT_STARTS, PLAIN_SITES } from './word-table.ts';

const SITES = new Set(PLAIN_SITES.split(' '));
const STARTS = new Set(EVENT_STARTS.split(' '));

/** The word that a name of things is built on: the one before "of", else the last. */
export function keyWord(words: readonly string[]): string {
  const of = words.indexOf('of');
  return of > 0 ? words[of - 1] : words[words.length - 1];
}

/** Kind of a name, null for what is none of the seven (products, works). `rough`: 0 person, 1 organisation, 2 place, 3 misc. */
export function kindOf(tokens: readonly Token[], first: number, last: number, rough: number): NameKind | null {
  const words = tokens.slice(first, last).map((t) => t.norm);
  const whole = words.join(' ');
  if ((rough !== 0 || words.length === 2) && words.length <= 2 && isDemonym(whole)) return 'nationality';
  const key = keyWord(words);
  if (rough === 1) return soundsArmed(words) ? 'armed-group' : words.length > 1 && SITES.has(key) ? 'facility' : 'organisation';
  if (rough === 2) return words.length > 1 && (fixedBits(key) & FACILITY_BIT) !== 0 ? 'facility' : 'place';
  if (rough === 0) return 'person';
  if (STARTS.has(words[0]) && words.length > 1) return 'event';
  return words.length > 1 && (fixedBits(key) & EVENT_BIT) !== 0 ? 'event' : null;
}
