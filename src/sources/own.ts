// The words of a report that are its own: all but standing text.
import type { StandingTable } from './standing.ts';

/** A report that keeps fewer words beside standing text has no text of its own. */
const LEAST_OWN = 30;

/** The words beside standing sentences; none where too few are left. */
export function ownWords(words: Int32Array, standing: StandingTable): Int32Array {
  const kept = standing.own(words);
  if (kept === null) return words;
  return kept.length < LEAST_OWN ? words.subarray(0, 0) : kept.map((i) => words[i]);
}
