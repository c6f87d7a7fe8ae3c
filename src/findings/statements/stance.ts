// How a statement stands to what it says, from its cue, and how sure it is, from its words.
import type { Stance, Statement } from '../../model/index.ts';

const BY_CUE: readonly (readonly [Stance, string])[] = [
  ['denies', 'deny dismiss reject refute rebut disavow'],
  ['doubts', 'doubt question'],
  ['confirms', 'confirm acknowledge admit concede affirm confess'],
  ['warns', 'warn caution threaten forewarn'],
  ['accuses', 'accuse blame allege attribute denounce criticize criticise'],
  ['claims', 'claim boast profess'],
  ['demands', 'demand urge call ask order instruct request appeal beg implore direct'],
  ['promises', 'promise pledge vow swear offer'],
];
const OF = new Map(BY_CUE.flatMap(([stance, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, stance] as const)));
const HEDGE =
  /\b(?:may|might|could|possibl[ey]|probabl[ey]|perhaps|apparently|appears?|seems?|suspected|believed?|likely|allegedly|presumably|suggests?|unclear|not sure)\b/i;
const IF = /(?:^|[,;]\s*)(?:if|should|whether|had)\b|\bif\b.*\b(?:would|will|could)\b/i;

export const stanceOf = (lemma: string, content: string): Stance =>
  /^(?:say|state|add|tell|announce)$/.test(lemma) &&
  /\b(?:did not|didn't|had nothing to do|not responsible|no involvement)\b/i.test(content) &&
  /\b(?:i|we|involve|responsib|attack)/i.test(content)
    ? 'denies'
    : (OF.get(lemma) ?? 'asserts');

export const certaintyOf = (content: readonly string[]): NonNullable<Statement['certainty']> => {
  const text = content.join(' ');
  return IF.test(text) ? 'hypothetical' : HEDGE.test(text) ? 'hedged' : 'certain';
};
