// Small questions about the clause around a word: its own predicate, an auxiliary before it, an object behind it.
import { BE } from './effect-reach.ts';
import type { LinkScope } from './effect-scope.ts';
import { effectOf } from './effect-word.ts';

const ELLIPTIC = /^(?:,|and|while|with|;|but)$/;
/** True where a conjoined phrase has its own predicate ("killed two and three were hurt"). */
export function ownPredicate(scope: LinkScope, index: number): boolean {
  const phrase = scope.phrases[index];
  if (phrase === undefined) return false;
  for (let i = phrase.last; i < Math.min(scope.to, phrase.last + 5); i++) {
    const norm = scope.norms[i] ?? '';
    if (BE.test(norm) || /^(?:had|have|has)$/.test(norm)) return true;
    const effect = effectOf(norm);
    if (effect?.frames.includes('subject')) return true;
    if (/^[,;.]$/.test(norm) || ELLIPTIC.test(norm)) return false;
  }
  return false;
}

/** True where a form of "be" stands before, over adverbs: a passive. */
export function auxBefore(scope: LinkScope, at: number): boolean {
  for (let k = 1; k <= 4; k++) {
    const norm = scope.norms[at - k] ?? '';
    if (BE.test(norm)) return true;
    if (!/ly$/.test(norm) && !/^(?:also|later|then|all|both|not|still|confirmed|feared|reported|believed|already)$/.test(norm)) return false;
  }
  return false;
}

/** True where the word after the participle starts an object ("two men killed the mayor"). */
export function activeObject(scope: LinkScope, at: number): boolean {
  const next = scope.norms[at + 1] ?? '';
  if (/^(?:him|her|them|the|his|their|an?|its|himself|themselves|john)$/.test(next)) return true;
  const token = scope.tokens[at + 1];
  return token?.upos === 'PROPN' && !/day$/.test(next);
}
