// Shared passages of two reports as spans of their texts, for a side-by-side view.
import type { SharedPassage, Span } from '../model/index.ts';
import type { SentencePair } from './order.ts';
import { unpackRun } from './run.ts';
import { type Scan, wordSpan } from './scan.ts';

/** A scanned report and which of its words (indexes) were compared, null for all. */
export interface Shown {
  readonly scan: Scan;
  readonly own: Int32Array | null;
  /** First compared word of each sentence, and which sentence each word is in. */
  readonly starts: readonly number[];
  readonly words: number;
}

/** Rarity in bits at which a sentence told anew counts as wholly matched. */
const FULL_MATCH = 60;
const RETOLD_LEAST = 0.3;

const spanOf = (s: Shown, first: number, last: number): Span => (s.own ? wordSpan(s.scan, s.own[first], s.own[last - 1] + 1) : wordSpan(s.scan, first, last));

/** Passages in the order of b. Word-for-word runs, and sentences told anew where no run lies in them. `swap`: b is the original. */
export function passagesOf(a: Shown, b: Shown, runs: readonly number[], pairs: readonly SentencePair[], swap: boolean): SharedPassage[] {
  const found = runs.map(unpackRun).map((r) => ({ a: spanOf(a, r.a, r.a + r.length), b: spanOf(b, r.b, r.b + r.length), likeness: 1 }));
  for (const p of pairs) {
    const inB = sentence(b, p.b);
    if (found.some((f) => f.likeness === 1 && f.b.from < inB.to && inB.from < f.b.to)) continue;
    found.push({ a: sentence(a, p.a), b: inB, likeness: Math.round(100 * Math.min(0.95, Math.max(RETOLD_LEAST, p.bits / FULL_MATCH))) / 100 });
  }
  found.sort((x, y) => x.b.from - y.b.from || x.a.from - y.a.from);
  return found.map((f) => (swap ? { from: f.b, to: f.a, likeness: f.likeness } : { from: f.a, to: f.b, likeness: f.likeness }));
}

const sentence = (s: Shown, i: number): Span => spanOf(s, s.starts[i], s.starts[i + 1] ?? s.words);
