// The coreference scorer against naive twins: links counted pair by pair, assignments tried one by one; and an example worked by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assign, type Chains, ceaf, cubedSide, mucSide } from './coreference.ts';

/** Random partition of letters into chains, some letters left out. */
const partition = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }).map((groups): Chains => {
  const chains: string[][] = [[], [], [], []];
  for (const [i, g] of groups.entries()) if (g < 4) chains[g].push(String.fromCharCode(97 + i));
  return chains.filter((c) => c.length > 0);
});

/** B-cubed by its definition, mention by mention. */
function naiveCubed(from: Chains, to: Chains): number {
  let sum = 0;
  for (const chain of from) for (const m of chain) sum += chain.filter((x) => (to.find((t) => t.includes(m)) ?? []).includes(x)).length / chain.length;
  return sum;
}

/** MUC: least number of links missing, by merging the parts of each chain one link at a time. */
function naiveMuc(from: Chains, to: Chains): number {
  let hit = 0;
  for (const chain of from) {
    const joined: string[] = [];
    for (const m of chain) {
      if (joined.some((x) => to.some((t) => t.includes(x) && t.includes(m)))) hit++;
      joined.push(m);
    }
  }
  return hit;
}

function naiveAssign(weights: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row >= weights.length) return 0;
  let best = naiveAssign(weights, row + 1, used);
  for (let j = 0; j < weights[row].length; j++) if (!used.includes(j)) best = Math.max(best, weights[row][j] + naiveAssign(weights, row + 1, [...used, j]));
  return best;
}

test('the measures equal their naive twins', () => {
  fc.assert(
    fc.property(partition, partition, (gold, found) => {
      assert.ok(Math.abs(cubedSide(gold, found)[0] - naiveCubed(gold, found)) < 1e-9);
      assert.equal(mucSide(gold, found)[0], naiveMuc(gold, found));
      const table = gold.map((g) => found.map((f) => (2 * g.filter((m) => f.includes(m)).length) / (g.length + f.length)));
      assert.ok(Math.abs(ceaf(gold, found) - naiveAssign(table)) < 1e-9);
    }),
  );
});

test('assignment of any table equals trying all', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 })),
      (w) => assert.ok(Math.abs(assign(w) - naiveAssign(w)) < 1e-9),
    ),
  );
});

test('the example of Bagga and Baldwin', () => {
  const gold = [
    ['1', '2', '3', '4', '5'],
    ['6', '7'],
    ['8', '9', 'a', 'b', 'c'],
  ];
  const found = [
    ['1', '2', '3', '4', '5'],
    ['6', '7', '8', '9', 'a', 'b', 'c'],
  ];
  assert.deepEqual(mucSide(found, gold), [9, 10]);
  assert.ok(Math.abs(cubedSide(found, gold)[0] / 12 - 0.76) < 0.01);
});
