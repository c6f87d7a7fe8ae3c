// The graph of links depends on which reports are in, not on how they came in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Neighbourhoods } from './neighbourhood.ts';
import type { Vector } from './profile.ts';

/** A unit vector over a few terms, so that lists of key terms are longer than the reach. */
const vectorOf = (weights: readonly number[]): Vector => {
  const norm = Math.hypot(...weights) || 1;
  return { terms: Int32Array.from(weights.keys()), weights: Float64Array.from(weights, (w) => w / norm) };
};
/** Twenty reports in each of three worlds that share one term; few of one world are alike enough to hang together directly. */
const residents = Array.from({ length: 60 }, (_, i) => ({
  vector: vectorOf(
    Array.from({ length: 9 }, (_, term) => (term === 0 ? 0.3 : 0) + (term === 1 + ((i * 7) % 8) ? 1 : 0) + (term === 1 + ((i * 3) % 8) ? 0.2 : 0)),
  ),
  day: i,
}));
const byPlace = (a: number, b: number): number => a - b;
const partsAfter = (steps: readonly (readonly [number, boolean])[]): string => {
  const near = new Neighbourhoods(byPlace);
  for (const [place, stays] of steps) {
    near.put(place, residents[place]);
    if (!stays) near.remove(place);
  }
  return JSON.stringify(near.parts([]));
};

test('parts do not depend on the order of putting, nor on what came and went', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 20, maxLength: 60 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (order, stays) => {
        const kept = order.filter((place) => stays[place]).sort(byPlace);
        const sorted = partsAfter(kept.map((place) => [place, true] as const));
        assert.equal(partsAfter(order.map((place) => [place, stays[place] as boolean] as const)), sorted);
      },
    ),
    { numRuns: 200 },
  );
});

test('pairs that hang together by the user’s word are one part', () => {
  const near = new Neighbourhoods(byPlace);
  near.put(0, { vector: vectorOf([1, 0, 0]), day: null });
  near.put(1, { vector: vectorOf([0, 0, 1]), day: null });
  assert.deepEqual([near.parts([]), near.parts([[0, 1]])], [[[0], [1]], [[0, 1]]]);
});
