// Who says it: speakers resolved across reports, sources counted beside origins and outlets, and the agencies between.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { inventReport, recordOf, type Told } from '../../../test/invented.ts';
import type { Backing } from '../../model/index.ts';
import { traceSources } from '../../sources/index.ts';
import { isSomebody, spokenFor } from './spoken-for.ts';

test('a description names the body that it speaks for', () => {
  const cases: [string, string | null][] = [
    ['a health ministry spokesman', 'health ministry'],
    ['Ali Haddad, a spokesman for the health ministry', 'health ministry'],
    ["the ministry's spokeswoman Runa Halde", 'ministry'],
    ['Police spokeswoman Ann Berg', 'Police'],
    ['officials at St Brannoc Hospital', 'St Brannoc Hospital'],
    ['Tolvin police chief Rui Teles', 'Tolvin police'],
    ['a statement from the Interior Ministry', 'Interior Ministry'],
    ['a source within the defence ministry who asked not to be named', 'defence ministry'],
    ['The Iron Wicker spokesman', 'Iron Wicker'],
    ['a spokesperson from Dunmore Rail', 'Dunmore Rail'],
    ['an FHA official', 'FHA'],
    ['a US official', null],
    ['local officials', null],
    ['Mayor Duarte Pacheco', null],
    ['the health ministry', null],
    ['Lena Dorsay', null],
    ['an official spokesman', null],
    ['the head of the family', null],
  ];
  for (const [name, body] of cases) assert.deepEqual([name, spokenFor(name)], [name, body]);
});

test('somebody without a name may be somebody else in the next report', () => {
  for (const name of ['a witness', 'witnesses', 'an official', 'two residents', 'local media']) assert.ok(isSomebody(name), name);
  for (const name of ['police', 'a police spokesman', 'the hospital', 'Lena Dorsay', 'officials', 'an engineer, Oda Brill']) assert.ok(!isSomebody(name), name);
});

const FORMS = [
  'the health ministry',
  'a health ministry spokesman',
  'the Ministry of Health',
  'Ali Haddad, a spokesman for the health ministry',
  'Health Ministry officials',
  'the health ministry’s spokesman',
];
const counts = ({ outlets, origins, sources }: Backing): (number | undefined)[] => [outlets, origins, sources];
const ministry = (n: number, more: Partial<Told> = {}): Told => {
  const by = FORMS[n % FORMS.length] as string;
  return { id: `paper-${n}`, on: '2031-02-03', text: `At least 12 people died, ${by} said, report ${n}.`, tolls: [['12 people', 12, { by }]], ...more };
};

test('ten outlets that give the figure of one spokesman are ten outlets, ten origins, one source', () => {
  const { tolls } = recordOf(Array.from({ length: 10 }, (_, n) => ministry(n)));
  assert.deepEqual(tolls[0]!.points.map(counts), [[10, 10, 1]]);
  assert.equal(tolls[0]!.sources, 1);
});

test('the agency is the middle of the chain', () => {
  const { tolls } = recordOf(
    [ministry(0, { more: { agency: 'Northern Wire' } }), ministry(1, { more: { agency: 'Northern Wire' } }), ministry(2)],
    [['paper-0', 'paper-1']],
  );
  assert.deepEqual([...tolls[0]!.points.map(counts), tolls[0]!.points[0]!.via], [[3, 2, 1], ['Northern Wire']]);
});

test('who speaks for himself is a source of his own; two bodies are two', () => {
  const told: Told[] = [
    { id: 'a', on: '2031-02-03', text: 'Nine died.', tolls: [['Nine', 9]] },
    { id: 'b', on: '2031-02-03', text: 'Nine have died.', tolls: [['Nine', 9]] },
    { id: 'c', on: '2031-02-03', text: 'Nine died, police said.', tolls: [['Nine', 9, { by: 'police' }]] },
    { id: 'd', on: '2031-02-03', text: 'Nine died, the hospital said.', tolls: [['Nine', 9, { by: 'the hospital' }]] },
  ];
  const [killed] = recordOf(told).tolls;
  assert.deepEqual(
    [killed!.points.map((p) => [p.by, ...counts(p)]), killed!.sources],
    [
      [
        [null, 2, 2, 2],
        ['police', 1, 1, 1],
        ['the hospital', 1, 1, 1],
      ],
      4,
    ],
  );
  const copied = recordOf(told, [['a', 'b']]).tolls[0]!;
  assert.deepEqual(counts(copied.points[0]!), [2, 1, 1]);
});

test('acts and statements of a body and of its spokesman have one source', () => {
  const words = 'the roof had been weakened by the flood';
  const told = (id: string, by: string): Told => ({
    id,
    text: `${by} blamed Iron Wicker, ${id}. ${by} said ${words}.`,
    acts: [['blames', by, 'Iron Wicker', `${by} blamed Iron Wicker`]],
    said: [[by, words]],
  });
  const { responsibility, speakers } = recordOf([told('a', 'The interior ministry'), told('b', 'An interior ministry spokesman'), told('c', 'Lena Dorsay')]);
  assert.deepEqual(
    responsibility[0]!.entries.map((e) => [e.by, ...counts(e)]),
    [
      ['Lena Dorsay', 1, 1, 1],
      ['The interior ministry', 2, 2, 1],
    ],
  );
  assert.deepEqual(
    speakers.map((s) => [s.speaker, s.statements.map(counts)]),
    [
      ['The interior ministry', [[2, 2, 1]]],
      ['Lena Dorsay', [[1, 1, 1]]],
    ],
  );
});

/** Every backing with sources in a record. */
function backings(value: unknown): Backing[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'sources' in value && 'outlets' in value && 'families' in value && Array.isArray(value.families) ? [value as unknown as Backing] : [];
  return [...own.filter((b) => typeof b.sources === 'number'), ...Object.values(value).flatMap(backings)];
}

test('of a toll or an act sources never outnumber outlets or origins, whoever speaks and whoever copies', () => {
  const voices = [...FORMS, 'police', 'witnesses', 'an official', null];
  const one = fc.record({
    voice: fc.constantFrom(...voices),
    outlet: fc.constantFrom('p', 'q', 'r'),
    figure: fc.integer({ min: 3, max: 5 }),
    family: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (reports) => {
      const told = reports.map(
        ({ voice, outlet, figure }, i): Told => ({
          id: `r${i}`,
          on: '2031-02-03',
          text: `${figure} people died, report ${i}.`,
          more: { outlet },
          tolls: [[`${figure} people`, figure, { by: voice }]],
          acts: [['blames', voice, 'Iron Wicker', 'people died']],
        }),
      );
      const families = [0, 1, 2, 3].map((f) => reports.flatMap((r, i) => (r.family === f ? [`r${i}`] : []))).filter((ids) => ids.length > 0);
      const { tolls, responsibility } = recordOf(told, families);
      const all = backings([tolls.map(({ points }) => points), responsibility]);
      assert.ok(all.length > 0);
      for (const { sources, outlets, origins } of all.filter((b) => !('points' in b)))
        assert.ok((sources as number) >= 1 && (sources as number) <= Math.min(outlets, origins));
    }),
    { numRuns: 100 },
  );
});

test('cutting a link makes two origins, and two sources where the reports speak for themselves', () => {
  const text =
    'Nine people died when the ferry ran into the pier at Tolvin on Monday. The captain had radioed that the rudder did not answer. Divers searched the hull until dawn, and the harbour master closed the basin to all traffic for two days.';
  const told: Told[] = ['a', 'b'].map((id, i) => ({ id, on: `2031-02-0${i + 3}`, text, tolls: [['Nine people', 9]] }));
  const count = (links: readonly { from: string; to: string; join: boolean }[]): (number | undefined)[] => {
    const reports = told.map(({ id, on }) => inventReport(id, text, { published: on as string }));
    const { families } = traceSources(reports, { links });
    return counts(
      recordOf(
        told,
        families.map((f) => f.reports),
      ).tolls[0]!.points[0]!,
    );
  };
  assert.deepEqual(
    [count([]), count([{ from: 'a', to: 'b', join: false }]).slice(1)],
    [
      [2, 1, 1],
      [1, 1],
    ],
  );
});
