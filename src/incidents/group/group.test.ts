// Invented reports of two look-alike incidents, a trial and a match: what joins, what stays apart, and the laws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeReports } from '../../../bench/scale/generator.ts';
import { inventReport, inventToll, NO_FINDINGS } from '../../../test/invented.ts';
import type { Findings, Report, Toll } from '../../model/index.ts';
import { traceSources } from '../../sources/index.ts';
import { dayOf, daysNamed } from './day.ts';
import { headlineShot, headlineToll } from './headline-toll.ts';
import { Grouper, groupReports } from './index.ts';
import { type Counts, vectors } from './profile.ts';

const report = (id: string, published: string, title: string, text: string): Report => inventReport(id, text, { title, published });

const PILE: readonly Report[] = [
  report(
    'kelm-1',
    '2031-03-03',
    'Quake shakes Kelmar province',
    'A magnitude 6.1 earthquake struck near Tolvin in Kelmar province on Monday, damaging the Orsk dam and dozens of houses.\nRescuers pulled 12 people from a collapsed school in Tolvin, governor Hanna Dreyl said.',
  ),
  report(
    'kelm-2',
    '2031-03-04',
    'Rescuers search Tolvin school',
    "Teams dug through the night at the school in Tolvin that fell in when Monday's earthquake hit Kelmar province.\nGovernor Hanna Dreyl said the Orsk dam had been emptied as a precaution. The magnitude 6.1 quake was felt in three provinces.",
  ),
  report(
    'kelm-3',
    '2031-03-04',
    '',
    'The death toll of the Tolvin earthquake rose to nine as the Orsk dam was emptied, officials in Kelmar province said on Tuesday. Governor Hanna Dreyl ordered schools to stay closed.',
  ),
  report(
    'bren-1',
    '2031-03-19',
    'Second quake hits Kelmar',
    'A magnitude 5.4 earthquake struck Brenholt in Kelmar province on Wednesday, cracking the Saint Alban bridge and injuring four bus passengers.\nMayor Piet Quell closed the Saint Alban bridge to traffic.',
  ),
  report(
    'bren-2',
    '2031-03-20',
    'Brenholt bridge closed after quake',
    'Engineers inspected the cracked Saint Alban bridge in Brenholt on Thursday after a magnitude 5.4 quake injured four passengers of a bus.\nMayor Piet Quell said repairs would take until May.',
  ),
  report(
    'match',
    '2031-03-20',
    'Rovers win in extra time',
    'Dunmore Rovers beat Lissen Town 3-2 after extra time on Wednesday thanks to a late header by striker Wim Adler.\nCoach Greta Moll praised the substitutes, above all winger Oskar Thiele, and said that the cup final at Harrow Park would be a reward for a hard season.\nLissen goalkeeper Abel Fronk kept out two penalties by captain Rune Sandal before Adler rose above defender Kai Ostrow. About 8,400 spectators saw the semi-final at Meadow Lane.',
  ),
];

const groupsOf = (reports: readonly Report[], findings: ReadonlyMap<string, Findings> = new Map()) => groupReports(reports, findings, traceSources(reports));

test('reports of one happening join; the next earthquake in the province stays apart; a match is a group too', () => {
  assert.deepEqual(
    groupsOf(PILE).map((g) => g.reports),
    [['bren-1', 'bren-2'], ['kelm-1', 'kelm-2', 'kelm-3'], ['match']],
  );
});

test('the order of the reports changes nothing and no report is left out', () => {
  const first = JSON.stringify(groupsOf(PILE));
  fc.assert(
    fc.property(fc.shuffledSubarray([...PILE], { minLength: PILE.length }), (order) => assert.equal(JSON.stringify(groupsOf(order)), first)),
    { numRuns: 20 },
  );
});

/** Reports made by the bench's generator: many happenings, copies, and reports of one happening written independently. */
const MADE: readonly Report[] = [...makeReports(60, 11)].map(({ report }) => report);
const FURNITURE = 'Sign up for the morning letter of the Kelmar Courier today';

test('adding in any order and in any parts gives the same groups as grouping at once', () => {
  const crowd = [...PILE, ...MADE].map((r, i) => (i % 5 === 0 ? { ...r, text: `${r.text}\n${FURNITURE}` } : r));
  const links = [{ from: 'match', to: 'bren-1', join: true, about: 'incident' as const }];
  const once = JSON.stringify(groupReports(crowd, new Map(), traceSources(crowd), { links }));
  const cuts = fc.array(fc.integer({ min: 1, max: crowd.length - 1 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.shuffledSubarray(crowd, { minLength: crowd.length }), cuts, (order, at) => {
      const grouper = new Grouper({ links });
      for (const [i, r] of order.entries()) {
        if (at.includes(i)) grouper.finish(new Map(), traceSources(order.slice(0, i)));
        grouper.add(r);
      }
      assert.equal(JSON.stringify(grouper.finish(new Map(), traceSources(order))), once);
    }),
    { numRuns: 15 },
  );
});

test('links join and part groups', () => {
  const links = [
    { from: 'match', to: 'bren-1', join: true, about: 'incident' as const },
    { from: 'kelm-3', to: 'kelm-1', join: false, about: 'incident' as const },
    { from: 'nobody', to: 'kelm-1', join: true, about: 'incident' as const },
    { from: 'kelm-2', to: 'kelm-1', join: false },
  ];
  const groups = groupReports(PILE, new Map(), traceSources(PILE), { links });
  const of = (id: string) => groups.find((g) => g.reports.includes(id))?.reports ?? [];
  assert.ok(of('match').includes('bren-1'));
  assert.ok(!of('kelm-3').includes('kelm-1'));
  assert.ok(of('kelm-2').includes('kelm-1'), 'a link about origins parts no group');
});

test('a round-up belongs to its own happening and is named by the others that it tells of', () => {
  const text = `${PILE[5].text}\nElsewhere, ${PILE[3].text.split('\n')[0]}`;
  const pile = [...PILE, report('round-up', '2031-03-21', 'The week: Rovers win in extra time', text)];
  const groups = groupsOf(pile);
  const told = groups.filter((g) => g.reports.includes('round-up') || g.alsoIn.includes('round-up'));
  assert.equal(groups.filter((g) => g.reports.includes('round-up')).length, 1);
  assert.equal(told.length, 2);
});

const TEXT = 'x';
const toll = (low: number, more: Partial<Toll> = {}): Toll => inventToll(TEXT, TEXT, low, more);
const found = (...tolls: Toll[]): Findings => ({
  ...NO_FINDINGS,
  tolls,
  incident: { ...NO_FINDINGS.incident, type: 'earthquake', date: '2031-03-03', country: 'XX', locality: 'Tolvin' },
});

test('the latest total that most origins give stands for the group; parts and other events do not', () => {
  const findings = new Map([
    ['kelm-1', found(toll(4), toll(30, { event: 'other' }))],
    ['kelm-2', found(toll(9), toll(2, { part: true }))],
    ['kelm-3', found(toll(9))],
  ]);
  const group = groupsOf(PILE, findings).find((g) => g.reports.includes('kelm-1'));
  assert.deepEqual(
    [group?.killed, group?.type, group?.locality, group?.date],
    [{ low: 9, high: 9, reports: ['kelm-2', 'kelm-3'] }, 'earthquake', 'Tolvin', '2031-03-03'],
  );
  assert.equal(group?.injured, null);
});

test("a headline gives its report's total", () => {
  const cases: readonly (readonly [string, number | null, number | null])[] = [
    ['Two dead, five hurt in Velmora harbour shooting', 2, 5],
    ['Gunman kills six at rail depot', 6, null],
    ['Woman shot and killed outside bakery', 1, null],
    ['Boy, 9, dies after fall', 1, null],
    ['Eight shot, one fatally, at dance hall', 1, 7],
    ['Three injured in crash on Route 12', null, 3],
    ['Five dead, 17 wounded in weekend shootings', null, null],
    ['City council weighs bakery tax', null, null],
  ];
  for (const [title, killed, injured] of cases) assert.deepEqual([title, headlineToll(title)], [title, { killed, injured }]);
});

test('a headline of people shot counts them where it tells no death', () => {
  const cases: [string, number | null][] = [
    ['Toddler shot by brother, deputies say', 1],
    ['Man accidentally shoots himself at range', 1],
    ['5-year-old girl, woman shot on Elm Row', 2],
    ['Four people shot outside dance hall', 4],
    ['Teen shot and killed on Elm Row', null],
    ['Shots fired at mall, police say', null],
  ];
  for (const [title, shot] of cases) assert.deepEqual([title, headlineShot(title)], [title, shot]);
});

test('those shot and not dead are the injured of an incident that no report counts otherwise', () => {
  const text = 'Three people were shot outside a dance hall in Kelmar. One of them died.';
  const shot = {
    quote: 'Three people',
    span: { from: 0, to: 12 },
    effect: 'affected',
    low: 3,
    high: 3,
    qualifier: 'exact',
    implicit: false,
    event: 'main',
  } as Toll;
  const died = { ...shot, quote: 'One of them', span: { from: 55, to: 66 }, effect: 'killed', low: 1, high: 1 } as Toll;
  const r = report('shot-1', '2031-05-01', 'Gunfire at dance hall', text);
  const findings = new Map([[r.id, { incident: { isIncident: true }, tolls: [shot, died] } as unknown as Findings]]);
  const [group] = groupReports([r], findings, traceSources([r]));
  assert.deepEqual([group.killed?.low, group.injured?.low], [1, 2]);
});

test('nothing throws on empty and odd reports', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 300 }), title: fc.string(), published: fc.option(fc.string(), { nil: undefined }) }), {
        maxLength: 6,
      }),
      (rs) => {
        const reports = rs.map((r, i) => ({ ...report(`r${i}`, '', r.title, r.text), published: r.published }) as Report);
        assert.equal(groupsOf(reports).flatMap((g) => g.reports).length, reports.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('days are counted from the publication', () => {
  const published = dayOf('2031-03-20') as number;
  assert.deepEqual(daysNamed('on Wednesday and Thursday, March 3, Dec. 30 and May 1, 2029', published), [
    published - 1,
    published,
    dayOf('2031-03-03'),
    dayOf('2030-12-30'),
    dayOf('2029-05-01'),
  ]);
  assert.deepEqual(daysNamed('on Wednesday, May 1', null), []);
});

test('a pile that grows on and on with the same reports weighs its words as before', () => {
  const counts = Array.from(
    { length: 2000 },
    (_, i): Counts => ({ terms: Int32Array.of((i % 7) | (10 << 24), (100 + i) | (10 << 24)), amounts: Float64Array.of(1, 2) }),
  );
  const [once, thrice] = [vectors(counts), vectors([...counts, ...counts, ...counts])];
  for (const i of [0, 1, 1999])
    for (const [k, w] of once[i].weights.entries()) assert.ok(Math.abs(w - thrice[i].weights[k]) < 0.1, `${w} ${thrice[i].weights[k]}`);
});
