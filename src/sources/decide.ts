// From what two reports have in common to whether one derives from the other, how, and why in words.
import type { DerivationKind } from '../model/index.ts';
import type { Likeness } from './compare.ts';

/** What was decided about a pair. `shareA`: part of a's words (0..1) that stand in b too, 1 where the whole is told anew. */
export interface Verdict {
  readonly kind: DerivationKind;
  readonly shareA: number;
  readonly shareB: number;
  readonly reasons: readonly string[];
}

/** What is known of a pair beside its words. `days` between publications, null where unknown. */
export interface Circumstance {
  readonly wordsA: number;
  readonly wordsB: number;
  readonly sameOutlet: boolean;
  readonly days: number | null;
}

/** Where related begins. Each number stands midway between the labelled copies and the labelled independent reports (eval/copies-folds.ts shows how far). */
export interface Thresholds {
  /** Copied: free words in one run, all of them beyond what equal facts bring about, and their part of the shorter report. */
  readonly longest: number;
  readonly excess: number;
  readonly excessShare: number;
  /** Copied too: much of a report is in the other, quotations included, and so many free words. */
  readonly muchShare: number;
  readonly muchFree: number;
  /** Told anew: part of the rare words (names, numbers) of the smaller report that come in one order, plus what matches sentence by sentence. */
  readonly retold: number;
  /** The same part of both reports (geometric mean): who tells a report anew tells all of it. */
  readonly retoldBoth: number;
  /** Bits of rare words in one order. */
  readonly orderedBits: number;
}

export const THRESHOLDS: Thresholds = {
  longest: 11,
  excess: 15,
  excessShare: 0.06,
  muchShare: 0.29,
  muchFree: 27,
  retold: 0.45,
  retoldBoth: 0.375,
  orderedBits: 115,
};

/** Both reports consist of the same words. */
const VERBATIM = 0.95;
/** Weight of what matches sentence by sentence beside the order, and the most that counts. */
const DENSE_WEIGHT = 0.5;
const MOST_DENSE = 0.3;
/** Told anew as a whole: both reports' facts in one order, few and short runs. */
const WHOLE = { ordered: 0.55, share: 0.6, longest: 20 };
/** Bits of rare words a report needs for its order of facts to say something. */
const LEAST_ONCE_BITS = 60;
/** Weeks later only a long passage is a copy; set phrases of crime desks and courts are not. */
const FAR_RUN = 20;
const FAR_WORDS = 40;
/** An outlet repeats its own background; only near in time, and with so many words of prose, is that one report made from another. */
const OWN_NEWS = { days: 10, words: 28, share: 0.2 };

/** Decides on a pair; null where they are independent. */
export function decide(l: Likeness, c: Circumstance, t: Thresholds = THRESHOLDS): Verdict | null {
  const far = c.days !== null && c.days > OWN_NEWS.days;
  const shareA = Math.min(1, l.passageA / c.wordsA);
  const shareB = Math.min(1, l.passageB / c.wordsB);
  const share = Math.max(shareA, shareB);
  if (c.sameOutlet && (far || l.closedRun < OWN_NEWS.words || share < OWN_NEWS.share)) return null;
  if (far && (l.longest < FAR_RUN || l.freeRun < FAR_WORDS)) return null;
  const same = Math.min(l.runA / c.wordsA, l.runB / c.wordsB);
  if (same >= VERBATIM) return { kind: 'verbatim', shareA, shareB, reasons: [percent(same)] };
  const anew = wholly(l, share) ? retold(l, t) : null;
  if (anew && !c.sameOutlet) return anew;
  if (copied(l, c, t)) return inPassages(l, shareA, shareB);
  return (c.sameOutlet ? null : retold(l, t)) ?? (share >= t.muchShare && l.freeRun >= t.muchFree ? inPassages(l, shareA, shareB) : null);
}

const copied = (l: Likeness, c: Circumstance, t: Thresholds): boolean =>
  l.longest >= t.longest && l.excess >= Math.max(t.excess, t.excessShare * Math.min(c.wordsA, c.wordsB));

function inPassages(l: Likeness, shareA: number, shareB: number): Verdict {
  const share = Math.max(shareA, shareB);
  const passages = l.runs.length === 1 ? 'one passage' : `${l.runs.length} passages`;
  return { kind: share > 0.5 ? 'edited' : 'partial', shareA, shareB, reasons: [`${passages} word for word, the longest ${l.longest} words`, percent(share)] };
}

/** The whole report is told anew, though some phrases stayed: translated there and back. */
function wholly(l: Likeness, share: number): boolean {
  return share < WHOLE.share && l.longest < WHOLE.longest && l.ordered >= WHOLE.ordered * Math.sqrt(l.onceA * l.onceB);
}

/** Part of the smaller report's rare words that come in one order, and what matches sentence by sentence; 0 where there are too few. */
export function retoldScore(l: Likeness): number {
  const once = Math.min(l.onceA, l.onceB);
  return once < LEAST_ONCE_BITS ? 0 : l.ordered / once + DENSE_WEIGHT * Math.min(MOST_DENSE, l.dense / once);
}

function retold(l: Likeness, t: Thresholds): Verdict | null {
  if (l.ordered < t.orderedBits || l.ordered < t.retoldBoth * Math.sqrt(l.onceA * l.onceB)) return null;
  if (retoldScore(l) < t.retold) return null;
  const part = l.ordered / Math.min(l.onceA, l.onceB);
  const reasons = [`${Math.round(100 * part)} % of the names, numbers and rare words come in the same order, in other words`];
  if (l.pairs.length > 1) reasons.push(`${l.pairs.length} sentences match one to one`);
  return { kind: 'rewritten', shareA: 1, shareB: 1, reasons };
}

const percent = (share: number): string => `${Math.round(100 * share)} % of the words are the same`;
