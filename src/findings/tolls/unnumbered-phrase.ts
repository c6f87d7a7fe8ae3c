// Counted phrases without a numeral: "no one", "no casualties", "a policeman", "another".

import { readNumber } from '../../text/numbers.ts';
import { effectOf } from './effect-word.ts';
import { isPersonNoun, isThingNoun } from './person-noun.ts';
import { attributive, type CountPhrase, PUNCT, STOP } from './phrase-edge.ts';

const ZERO_NOUN =
  /^(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|arrests?|victims?|people|person|persons|hostages?|suspects?|wounded|dead|survivors?|lives|loss)$/;

export function zeroPhrase(norms: readonly string[], at: number): CountPhrase | null {
  const word = norms[at] ?? '';
  const make = (last: number, head: number, people: boolean): CountPhrase => ({
    first: at,
    last,
    head,
    low: 0,
    high: 0,
    qualifier: 'none',
    implicit: false,
    ordinal: false,
    people,
    noun: true,
    inner: -1,
    partitive: false,
  });
  if (word === 'no' && norms[at + 1] === '-' && norms[at + 2] === 'one') return make(at + 3, at + 2, true);
  if (word === 'nobody' || word === 'no-one') return make(at + 1, at, true);
  if (word === 'none' && norms[at + 1] === 'of') {
    const head = /^(?:the|its|his|their)$/.test(norms[at + 2] ?? '') ? at + 3 : at + 2;
    return make(head + 1, head, isPersonNoun(norms[head] ?? '') || norms[head] === 'them');
  }
  if (word !== 'no') return null;
  if (norms[at + 1] === 'one') return make(norms[at + 2] === 'else' ? at + 3 : at + 2, at + 1, true);
  for (let i = at + 1; i < at + 5; i++) {
    const norm = norms[i] ?? '';
    if (ZERO_NOUN.test(norm)) return make(i + 1, i, true);
    if (isPersonNoun(norm) && !attributive(norms, i + 1, norms.length)) return make(i + 1, i, true);
    if (STOP.has(norm) && norm !== 'of' && norm !== 'or') return null;
  }
  return null;
}

/** With "the" only the doer counts, who is known before he is counted. */
const ATTACKER = /^(?:gunm[ae]n|attacker|assailant|shooter|bomber|driver|inmate|hijacker|knifeman|sniper)$/;

/** "a policeman", "another person", "another": one person without a numeral. */
export function implicitPhrase(norms: readonly string[], at: number, end: number): CountPhrase | null {
  const word = norms[at] ?? '';
  if (!/^(?:a|an|another|the)$/.test(word)) return null;
  const make = (last: number, head: number, inner: number): CountPhrase => ({
    first: at,
    last,
    head,
    low: 1,
    high: 1,
    qualifier: 'exact',
    implicit: true,
    ordinal: false,
    people: true,
    noun: true,
    inner,
    partitive: false,
  });
  let inner = -1;
  for (let i = at + 1; i < end && i < at + 9; i++) {
    const norm = norms[i] ?? '';
    const next = norms[i + 1] ?? '';
    if (/^(?:the|a|an|his|her|their|its)$/.test(norm) || (readNumber(norms, i) !== null && !/^\d/.test(norm) && next !== '-')) break;
    if (
      isPersonNoun(norm) &&
      !/^(?:more|others|dead|missing|injured|wounded|people|lives|life|police|family|staff|crew|couple|major|general|senior|local|american|german|private|elder|head|chief|other|homeless|accused|minor|native|male|female)$/.test(
        norm,
      )
    ) {
      if (isPersonNoun(next) && !/^(?:dead|missing|injured|wounded|more|others)$/.test(next)) continue;
      if (isThingNoun(next) || (/(?:s|ren|men|people)$/.test(norm) && /(?:[^s]s|men|children|people)$/.test(norm))) return null;
      if (/^(?:'s|’s|'|’)$/.test(next) && attributive(norms, i + 2, end)) continue;
      return word !== 'the' || ATTACKER.test(norm) ? make(i + 1, i, inner) : null;
    }
    if (isPersonNoun(norm)) {
      if (i + 1 < end && attributive(norms, i + 1, end)) continue;
      if (/^(?:native|minor|male|female|local)$/.test(norm) && word !== 'the') return make(i + 1, i, inner);
      break;
    }
    if (STOP.has(norm) && norm !== 'year' && norm !== '-') break;
    if (PUNCT.test(norm) && norm !== ',' && norm !== '"' && norm !== '-') break;
    if (norm === ',' && !attributive(norms, i + 1, end)) break;
    if (effectOf(norm) !== undefined) {
      if (!attributive(norms, i + 1, end)) break;
      inner = i;
    }
  }
  if (word === 'another' && effectAhead(norms, at + 1)) return make(at + 1, at, -1);
  return null;
}

const effectAhead = (norms: readonly string[], at: number): boolean => {
  for (let i = at; i < at + 4; i++) {
    const norm = norms[i] ?? '';
    if (effectOf(norm)?.frames.includes('subject')) return true;
    if (!/^(?:was|were|is|later|seriously|critically|slightly|badly|severely|fatally|also|had|has|been|man|,)$/.test(norm)) return false;
  }
  return false;
};
