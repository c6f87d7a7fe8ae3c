// Which words make one surface word: "do|n't", "John|'s", "can|not".
import type { Token } from '../../model/index.ts';
import { FUSED } from './lexicon.ts';

const AFTER = /^(?:['’‘`´](?:s|m|d|ll|re|ve)|n['’‘`´]t|nt)$/i;

/** True where `token` is a clitic of the word `before` it (UD multiword token). */
export function isCliticOf(before: Token, token: Token): boolean {
  if (before.to !== token.from) return false;
  const { norm } = token;
  if (AFTER.test(norm)) return /\p{L}|\p{N}|[.%$)]/u.test(before.norm) && before.upos !== 'PUNCT';
  if (norm === "'") return token.upos === 'PART';
  return FUSED.get(before.norm + norm) === before.norm.length;
}
