// From what two reports have in common to whether one derives from the other, how, and why in words.
import type { DerivationKind } from '../model/index.ts';
import type { Likeness } from './compare.ts';

/** What was decided about a pair. `shareA`: part of a's words that stand in b too (1 where the whole is rewritten). */
export interface Verdict {
  readonly kind: DerivationKind;
  readonly shareA: number;
  readonly shareB: number;
  readonly reasons: readonly string[];
}

/** Decides on a pair of `wordsA` and `wordsB` words; null where they are independent. */
export function decide(l: Likeness, wordsA: number, wordsB: number, sameOutlet: boolean): Verdict | null {
  const shareA = l.runA / wordsA;
  const shareB = l.runB / wordsB;
  const share = Math.max(shareA, shareB);
  const once = Math.min(l.onceA, l.onceB);
  const ordered = l.ordered / Math.max(once, 60);
  if (Math.min(shareA, shareB) >= 0.95) return { kind: 'verbatim', shareA, shareB, reasons: [percent(shareB)] };
  const copied = l.freeRun >= 34 && share >= 0.2 && (l.longest >= 12 || share >= 0.45) && !(sameOutlet && share < 0.55);
  if (copied)
    return {
      kind: share >= 0.5 ? 'edited' : 'partial',
      shareA,
      shareB,
      reasons: [percent(shareB), `${l.runs.length} passages word for word, the longest ${l.longest} words`],
    };
  if (ordered >= 0.43 && once >= 60 && l.dense > 12 && l.ordered >= 120) {
    return {
      kind: 'rewritten',
      shareA: 1,
      shareB: 1,
      reasons: [`${Math.round((100 * l.ordered) / once)} % of the names, numbers and rare words come in the same order in other words`],
    };
  }
  return null;
}

const percent = (share: number): string => `${Math.round(100 * share)} % of the words are the same`;
