// What each clause does to the truth of its event: negation, hedge, condition, tense, voice, the verb that reports it.
import type { ClauseFacts, Sentence, Token } from '../../model/index.ts';

/** Clause facts of every predicate, in text order. */
export function findClauses(_tokens: readonly Token[], _sentences: readonly Sentence[]): ClauseFacts[] {
  return [];
}
