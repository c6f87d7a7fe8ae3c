// Two scanned reports side by side: what they have word for word, and what in one order.
import { compareOrder, type OrderLikeness } from './order.ts';
import { compareRuns, type RunLikeness } from './run.ts';
import type { Side } from './side.ts';

/** What two reports have in common. */
export interface Likeness extends RunLikeness, OrderLikeness {
  /** Weight of the telling words that each uses once, in bits. */
  readonly onceA: number;
  readonly onceB: number;
}

/** Compares two reports. Time grows with their length, not with its square. */
export const compare = (a: Side, b: Side): Likeness => ({ ...compareRuns(a, b), onceA: a.onceBits, onceB: b.onceBits, ...compareOrder(a, b) });
