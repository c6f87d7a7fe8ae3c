// Times without a date: "now", "recently", "the future", "the past", "at the time".
import { REFERENCES } from '../lexicon.ts';
import { draft, type Rule } from '../types.ts';

const PHRASES: readonly (readonly [string, string])[] = [
  ['the near future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the short term', 'FUTURE_REF'],
  ['the past', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
  ['right now', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['from time to time', 'FUTURE_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  ['the present', 'PRESENT_REF'],
  ['some time', 'PXM'],
  ['a while', 'PXX'],
];
const byFirst = new Map<string, (readonly [readonly string[], string])[]>();
for (const [phrase, value] of PHRASES) {
  const parts = phrase.split(' ');
  byFirst.set(parts[0], [...(byFirst.get(parts[0]) ?? []), [parts, value]]);
}

/** Fixed phrases and single adverbs. */
export const reference: Rule = (w, at) => {
  const word = w.norms[at];
  for (const [parts, value] of byFirst.get(word) ?? []) {
    if (!parts.every((part, i) => w.norms[at + i] === part)) continue;
    // "the past two months" and "the present danger" are no references
    if (/^the (?:past|present)$/.test(parts.join(' ')) && (/^(?:NN|NNS|JJ|CD)$/.test(w.xpos[at + 2] ?? '') || w.norms[at + 2] === 'few')) continue;
    return draft(at, at + parts.length, value.startsWith('P') && !value.includes('_') ? { kind: 'duration', value } : { kind: 'ref', value });
  }
  const value = REFERENCES.get(word ?? '');
  if (value !== undefined) return draft(at, at + 1, { kind: 'ref', value });
  if (word === 'current' && /^(?:NN|NNS|JJ|CD)$/.test(w.xpos[at + 1] ?? '')) return draft(at, at + 1, { kind: 'ref', value: 'PRESENT_REF' });
  if (word === 'recent' && w.xpos[at + 1]?.startsWith('NN')) return draft(at, at + 1, { kind: 'ref', value: 'PAST_REF' });
  return null;
};
