// What joins and what stays apart: names of actors, wordings of one statement, figures of one voice.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Toll } from '../../model/index.ts';
import { joinAlike } from './alike.ts';
import { excludes } from './disagreements.ts';
import { clusterNames } from './name-match.ts';
import { instantOf } from './pile.ts';
import { daysBetween } from './warnings.ts';

test('names: one line per case, clusters separated by |', () => {
  const cases = [
    'Lena Dorsay = Dorsay = Interior minister Lena Dorsay',
    'Federal Harbour Agency = FHA',
    'the Dock Syndicate = The Dock Syndicate = Dock Syndicate',
    'Rui Teles = Rui Teles, a spokesman for the movement',
    'the mayor, Duarte Pacheco = Mayor Duarte Pacheco = Pacheco',
    'Torvian President Wladimir Orlow = President Vladimir Orlow = Orlow | police',
    'Petrosyan = Petrosian',
    'the regional civil protection service = the civil protection service',
    'Ann Berg | Tom Berg | Berg',
    'a US official | US officials',
    'a local official | an official',
    'Ukraine | Kyiv',
    'the hospital | St Brannoc’s Hospital',
    'Unit 731 | Unit 732',
    'Defence Ministry | Health Ministry | the Ministry',
  ];
  for (const line of cases) {
    const groups = line.split(' | ').map((group) => group.split(' = '));
    for (const names of [groups.flat(), groups.flat().reverse()]) {
      const { nameOf } = clusterNames(names);
      const found = new Set(groups.flat().map(nameOf));
      assert.equal(found.size, groups.length, `${line}: ${[...found].join(' / ')}`);
      for (const group of groups) assert.equal(new Set(group.map(nameOf)).size, 1, line);
    }
  }
});

test('a name is called by its fullest form without an article, and every other spelling is an alias', () => {
  const { nameOf, aliasesOf } = clusterNames(['Dorsay', 'Lena Dorsay', 'The Dock Syndicate', 'Dock Syndicate']);
  assert.deepEqual([nameOf('Dorsay'), aliasesOf('Lena Dorsay'), nameOf('The Dock Syndicate')], ['Lena Dorsay', ['Dorsay'], 'Dock Syndicate']);
  assert.equal(clusterNames(['Iron Wicker, a banned movement']).nameOf('Iron Wicker, a banned movement'), 'Iron Wicker');
});

test('a spelling that only altered reports have names no cluster that has a sound one', () => {
  const { nameOf, aliasesOf } = clusterNames(['Minister Lena Dorsay Vane', 'Lena Dorsay', 'Dorsay'], new Set(['Minister Lena Dorsay Vane']));
  assert.deepEqual([nameOf('Dorsay'), aliasesOf('Lena Dorsay')], ['Lena Dorsay', ['Dorsay', 'Minister Lena Dorsay Vane']]);
});

test('wordings: the same words or most of them join, another figure or another speaker does not', () => {
  const join = (wordings: string[], scopes: string[] = []): string => JSON.stringify(joinAlike(wordings, { atLeast: 0.75, scope: (i) => scopes[i] ?? '' }));
  assert.equal(join(['the roof lifted and then came dust', 'The roof lifted, and then came dust!', 'roof lifted and then dust']), '[[0,1,2]]');
  assert.equal(join(['we found 12 people under the beams', 'we found 14 people under the beams']), '[[0],[1]]');
  assert.equal(join(['we will not pay them a coin', 'we will not pay them a coin'], ['a', 'b']), '[[0],[1]]');
  assert.equal(join(['it was bad', 'it was sad', 'it was bad']), '[[0,2],[1]]');
});

test('figures exclude each other when no number satisfies both', () => {
  const figure = (low: number | null, high: number | null, qualifier: Toll['qualifier'] = 'exact'): Toll => ({ low, high, qualifier }) as Toll;
  const cases: [Toll, Toll, boolean][] = [
    [figure(12, 12), figure(13, 13), true],
    [figure(12, null, 'at_least'), figure(20, 20), false],
    [figure(21, null, 'at_least'), figure(20, 20), true],
    [figure(null, 10, 'up_to'), figure(11, 11), true],
    [figure(100, 100, 'about'), figure(105, 105), false],
    [figure(10, 20, 'range'), figure(20, 30, 'range'), false],
  ];
  for (const [a, b, expected] of cases) assert.deepEqual([excludes(a, b), excludes(b, a)], [expected, expected], JSON.stringify([a, b]));
});

test('days and instants do not depend on where the program runs', () => {
  assert.deepEqual(
    [daysBetween('2024-02-28', '2024-03-01'), daysBetween('2024-03', '2024-03-01'), daysBetween(null, '2024-03-01'), daysBetween('2024-03-10', '2024-03-01')],
    [2, null, null, -9],
  );
  assert.equal(instantOf('2024-03-22T10:00'), Date.UTC(2024, 2, 22, 10));
  assert.equal(instantOf('2024-03-22T10:00:00+03:00'), Date.UTC(2024, 2, 22, 7));
  assert.deepEqual([instantOf('2024-03-22 nonsense Z'), instantOf('March'), instantOf(null)], [Date.UTC(2024, 2, 22), null, null]);
});
