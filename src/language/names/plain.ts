// Names without a model: runs of capitals that a table speaks for. What stands in while no weights are given.
import type { Sentence, Token } from '../../model/index.ts';
import type { Draft } from './consistency.ts';
import { caseType } from './feature.ts';
import { COUNTRY_BIT, DEMONYM_BIT, FACILITY_BIT, fixedBits, LAND_BIT, MONTH_BIT, ORGANISATION_BIT, TITLE_BIT } from './lexicon.ts';

const isCapital = (token: Token): boolean => caseType(token.text) >= 2 && caseType(token.text) <= 4;

/** Runs of capitalised words as drafts: organisation, place or person by the words in and before them. Sentences in capitals are left alone. */
export function draftByCase(tokens: readonly Token[], sentences: readonly Sentence[], shouting: readonly boolean[]): Draft[] {
  const drafts: Draft[] = [];
  for (const s of sentences) {
    if (shouting[s.index]) continue;
    for (let i = s.first; i < s.last; i++) {
      if (!isCapital(tokens[i]) || (fixedBits(tokens[i].norm) & MONTH_BIT) !== 0) continue;
      let end = i + 1;
      while (end < s.last && isCapital(tokens[end])) end++;
      let first = i;
      while (first < end - 1 && (fixedBits(tokens[first].norm) & (TITLE_BIT | DEMONYM_BIT)) !== 0) first++;
      if (first > s.first || end - first > 1) drafts.push({ first, last: end, kind: guess(tokens, first, end) });
      i = end - 1;
    }
  }
  return drafts;
}

function guess(tokens: readonly Token[], first: number, end: number): number {
  const last = fixedBits(tokens[end - 1].norm);
  if ((last & (COUNTRY_BIT | LAND_BIT | FACILITY_BIT)) !== 0 && (last & ORGANISATION_BIT) === 0) return 2;
  if ((last & ORGANISATION_BIT) !== 0 || (end - first === 1 && caseType(tokens[first].text) === 3)) return 1;
  if (first > 0 && /^(?:in|at|near|from)$/.test(tokens[first - 1].norm)) return 2;
  return end - first >= 2 || (first > 0 && (fixedBits(tokens[first - 1].norm) & TITLE_BIT) !== 0) ? 0 : 3;
}
