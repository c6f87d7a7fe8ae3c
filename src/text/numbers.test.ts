// Cases of the number reader.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { numberOf, readNumber } from './numbers.ts';

const CASES: readonly (readonly [string, number])[] = [
  ['17', 17],
  ['1,300', 1300],
  ['1.2 million', 1_200_000],
  ['twenty-one', 21],
  ['two dozen', 24],
  ['a dozen', 12],
  ['three hundred and five', 305],
  ['three hundred and five thousand', 305_000],
  ['half a million', 500_000],
  ['two thousand five hundred', 2500],
  ['43rd', 43],
  ['dozens', 24],
  ['tens of thousands', 20_000],
  ['hundreds of thousands', 200_000],
  ['a couple of', 2],
];
for (const [text, value] of CASES) it(`${text} is ${value}`, () => assert.equal(numberOf(text), value));

it('joins a figure that a spoiled text broke apart', () => {
  assert.deepEqual(readNumber(['230', ',', '000', 'people'], 0), { low: 230_000, high: 230_000, end: 3, kind: 'figure' });
  assert.equal(readNumber(['3', ',', '4', 'people'], 0)?.low, 3);
});
it('leaves vague words open', () => assert.deepEqual(readNumber(['several', 'men'], 0), { low: 3, high: null, end: 1, kind: 'vague' }));
it('reads no number in other words', () => {
  for (const word of ['people', '', 'won', '12th-century']) assert.equal(readNumber([word], 0), null);
});
