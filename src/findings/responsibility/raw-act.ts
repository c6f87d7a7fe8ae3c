// An act as a rule finds it, and what all rules ask of the words around one.
import type { Act } from '../../model/index.ts';
import type { Ground, Run } from '../statements/ground.ts';

/** An act before names are resolved; heads are token indexes, null where the text gives none. `said`: by the speaker of the statement around it. */
export interface RawAct {
  readonly act: Act;
  readonly at: number;
  readonly by: number | null;
  readonly of: number | null;
  readonly said: boolean;
  readonly rule: string;
  /** Words to quote where they are not the clause of `at`. */
  readonly quote?: Run;
  /** The actor is the one who speaks. */
  readonly self?: boolean;
  /** The words that name the actor, where the tree's phrase would miss some of them. */
  readonly actor?: Run;
}

export type Rule = (g: Ground, i: number) => RawAct | null;

export const act = (act: Act, at: number, of: number | null, by: number | null, rule: string, more: Partial<RawAct> = {}): RawAct => ({
  act,
  at,
  of,
  by,
  said: false,
  rule,
  ...more,
});

/** Index of the first of the tokens `from` to `to` with one of the words, or -1. */
export const any = (g: Ground, from: number, to: number, words: RegExp): number => {
  for (let i = from; i < to && i < g.tokens.length; i++) if (words.test(g.norm(i))) return i;
  return -1;
};

/** The noun right before a verb that the tree gives no subject, over auxiliaries and adverbs. */
export function nounAhead(g: Ground, v: number): number | null {
  let i = v - 1;
  while (i > 0 && /^(?:AUX|ADV|PART)$/.test(g.upos(i))) i--;
  return g.tokens[i]?.sentence === g.tokens[v].sentence && /^(?:NOUN|PROPN|NUM)$/.test(g.upos(i)) ? i : null;
}

/** "people accused of crimes", "a person wanted abroad": nobody in particular. */
export const anyone = (g: Ground, of: number): boolean =>
  /^(?:anyone|anybody|those|whoever)$/.test(g.norm(of)) ||
  (/^(?:people|persons|person|citizens|suspects|individuals|someone)$/.test(g.norm(of)) &&
    !g.children(of).some((k) => g.upos(k) === 'NUM' || /^(?:the|these|two|three|several|dozens)$/.test(g.norm(k))));
