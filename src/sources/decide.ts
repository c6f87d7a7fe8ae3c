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

/** Both reports consist of the same words. */
const VERBATIM = 0.95;
/** Least words outside of quotation marks in word-for-word runs: one long run, or many that make up much of the smaller report. */
const LONG_RUN = { words: 28, longest: 12, share: 0.2 };
const MANY_RUNS = { words: 34, bits: 110, share: 0.3 };
/** Part of the rare words (names, numbers) of the smaller report that come in one order, plus what matches sentence by sentence (weighed, at most). */
const RETOLD = 0.46;
const DENSE_WEIGHT = 0.5;
const MOST_DENSE = 0.3;
const LEAST_ORDERED_BITS = 120;
/** Told anew as a whole: both reports' facts in one order, few and short runs. */
const WHOLE = { ordered: 0.7, share: 0.6, longest: 20 };
/** Bits of rare words a report needs for its order of facts to say something. */
const LEAST_ONCE_BITS = 60;
/** Weeks later only a long passage is a copy; set phrases of crime desks and courts are not. */
const FAR_RUN = 20;
const FAR_WORDS = 40;
/** An outlet repeats its own background; only near in time is that one report made from another. */
const OWN_NEWS_DAYS = 10;

/** Decides on a pair; null where they are independent. */
export function decide(l: Likeness, c: Circumstance): Verdict | null {
  const far = c.days !== null && c.days > OWN_NEWS_DAYS;
  const shareA = l.runA / c.wordsA;
  const shareB = l.runB / c.wordsB;
  if (c.sameOutlet && (far || l.closedRun < LONG_RUN.words)) return null;
  if (far && (l.longest < FAR_RUN || l.freeRun < FAR_WORDS)) return null;
  if (Math.min(shareA, shareB) >= VERBATIM) return { kind: 'verbatim', shareA, shareB, reasons: [percent(Math.min(shareA, shareB))] };
  const share = Math.max(shareA, shareB);
  const anew = wholly(l, share) ? retold(l) : null;
  if (anew && !c.sameOutlet) return anew;
  if (copied(l, share)) {
    const passages = l.runs.length === 1 ? 'one passage' : `${l.runs.length} passages`;
    return { kind: share > 0.5 ? 'edited' : 'partial', shareA, shareB, reasons: [`${passages} word for word, the longest ${l.longest} words`, percent(share)] };
  }
  return c.sameOutlet ? null : retold(l);
}

function copied(l: Likeness, share: number): boolean {
  if (l.freeRun >= LONG_RUN.words && l.longest >= LONG_RUN.longest && share >= LONG_RUN.share) return true;
  return l.freeRun >= MANY_RUNS.words && l.runBits >= MANY_RUNS.bits && share >= MANY_RUNS.share;
}

/** The whole report is told anew, though some phrases stayed: translated there and back. */
function wholly(l: Likeness, share: number): boolean {
  return share < WHOLE.share && l.longest < WHOLE.longest && l.ordered >= WHOLE.ordered * Math.max(l.onceA, l.onceB);
}

function retold(l: Likeness): Verdict | null {
  const once = Math.min(l.onceA, l.onceB);
  if (once < LEAST_ONCE_BITS || l.ordered < LEAST_ORDERED_BITS) return null;
  const part = l.ordered / once;
  if (part + DENSE_WEIGHT * Math.min(MOST_DENSE, l.dense / once) < RETOLD) return null;
  const reasons = [`${Math.round(100 * part)} % of the names, numbers and rare words come in the same order, in other words`];
  if (l.pairs.length > 1) reasons.push(`${l.pairs.length} sentences match one to one`);
  return { kind: 'rewritten', shareA: 1, shareB: 1, reasons };
}

const percent = (share: number): string => `${Math.round(100 * share)} % of the words are the same`;
