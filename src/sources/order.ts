// Telling words that two reports use once each: how much of them comes in one order, and which sentences match.
import { rarity } from './scan.ts';
import type { Side } from './side.ts';

/** Bits that two sentences about one subject share by chance. */
const CHANCE_BITS = 17;

export interface SentencePair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/** Weights are in bits of rarity. */
export interface OrderLikeness {
  /** Weight of those shared, and of those shared in one order. */
  readonly shared: number;
  readonly ordered: number;
  /** Shared weight that gathers sentence by sentence, beyond what two sentences on one subject share. */
  readonly dense: number;
  /** Sentence pairs of the dense part: sentence of a, sentence of b, weight. */
  readonly pairs: readonly SentencePair[];
}

/** Shared words that both use once: their weight, its part in one order (sentence by sentence), and where it is dense. */
export function compareOrder(a: Side, b: Side): OrderLikeness {
  const found: { a: number; b: number; bits: number }[] = [];
  let shared = 0;
  for (let i = 0, j = 0; i < a.onceStems.length && j < b.onceStems.length; ) {
    const apart = a.onceStems[i] - b.onceStems[j];
    if (apart === 0) {
      const at = a.onceAt[i];
      const bits = rarity(a.words[at]);
      shared += bits;
      found.push({ a: a.sentence[at], b: b.sentence[b.onceAt[j]], bits });
    }
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  found.sort((x, y) => x.b - y.b || x.a - y.a);
  const pairs = densePairs(found);
  let dense = 0;
  for (const p of pairs) dense += p.bits - CHANCE_BITS;
  return { shared, ordered: heaviestChain(found, a.sentences), dense, pairs };
}

/** Heaviest subsequence whose sentences of a never go back (`found` is in the order of b): Fenwick tree of prefix maxima. */
function heaviestChain(found: readonly { a: number; bits: number }[], sentences: number): number {
  const tree = new Float64Array(sentences + 1);
  let best = 0;
  for (const { a, bits } of found) {
    let sum = 0;
    for (let i = a + 1; i > 0; i -= i & -i) sum = Math.max(sum, tree[i]);
    sum += bits;
    best = Math.max(best, sum);
    for (let i = a + 1; i <= sentences; i += i & -i) tree[i] = Math.max(tree[i], sum);
  }
  return best;
}

/** For each sentence of b the sentence of a that shares most, where it shares more than chance. */
function densePairs(found: readonly { a: number; b: number; bits: number }[]): SentencePair[] {
  const pairs: SentencePair[] = [];
  for (let i = 0; i < found.length; ) {
    const b = found[i].b;
    let best: SentencePair | undefined;
    for (; i < found.length && found[i].b === b; ) {
      const a = found[i].a;
      let bits = 0;
      for (; i < found.length && found[i].b === b && found[i].a === a; i++) bits += found[i].bits;
      if (bits > CHANCE_BITS && (best === undefined || bits > best.bits)) best = { a, b, bits };
    }
    if (best) pairs.push(best);
  }
  return pairs;
}
