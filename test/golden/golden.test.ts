// What is found in the example pile is what a reviewer has looked at; a change shows as a page beside it (actual.*.html).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareGolden, findGolden } from '../../tools/golden.ts';

test('golden reports: findings are as kept', async () => {
  const found = await findGolden();
  assert.equal(found.length, 15);
  assert.equal(new Set(found.map((g) => g.name)).size, 15);
  assert.deepEqual(compareGolden(found), [], 'look at test/golden/actual.*.html; `npx tsx tools/golden.ts --update` keeps what is found now');
});
