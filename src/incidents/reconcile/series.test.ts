// Invented piles by kind: revisions up and down, corrections, as-of and scope, conflicts by kind, what changed between two runs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { inventReport, recordOf, type Told } from '../../../test/invented.ts';
import type { IncidentPlace, IncidentRecord, TollPoint } from '../../model/index.ts';
import { whatChanged } from './change.ts';
import { apart, samePart } from './place-match.ts';

/** One figure of one voice in a report of its own. */
const figure = (id: string, on: string, low: number, by: string | null, more: Partial<Told> = {}): Told => ({
  id,
  on,
  text: `The count stood at ${low} dead${by === null ? '' : ` according to ${by}`}, ${id} wrote.`,
  tolls: [[`${low} dead`, low, { by }]],
  ...more,
});
const killed = (record: IncidentRecord): readonly TollPoint[] => record.tolls.find((series) => series.effect === 'killed')?.points ?? [];
const marks = (p: TollPoint): string =>
  [p.low, p.latest ? 'latest' : '', p.revision ?? '', p.part ? 'part' : '', p.beside ? 'beside' : ''].filter((word) => word !== '').join(' ');
const marksOf = (told: readonly Told[]): string[] => killed(recordOf(told)).map(marks);
const conflicts = (told: readonly Told[]): string[] => recordOf(told).disagreements.map((d) => `${d.kind}: ${d.sides.map((s) => s.value).join(' | ')}`);

test('a toll that rises and is corrected downwards keeps every figure; the last is the latest, whatever paper carries it', () => {
  const told = [figure('a', '2031-02-03', 9, 'police'), figure('b', '2031-02-04', 23, 'a police spokesman'), figure('c', '2031-02-05', 21, 'police')];
  assert.deepEqual(marksOf(told), ['9', '23 up', '21 latest down']);
  assert.deepEqual(recordOf(told).tolls[0]?.spread, { low: 21, high: 21 });
  assert.deepEqual(conflicts(told), []);
});

test('a correction that names the figure it replaces: the old one stands beside, is no conflict', () => {
  const text = 'Correction: police lowered the number of dead from 26 to 24.';
  const correction: Told = {
    id: 'b',
    on: '2031-02-04',
    text,
    tolls: [
      ['26', 26, { by: 'police', earlier: true }],
      ['24', 24, { by: 'police' }],
    ],
  };
  assert.deepEqual(
    [marksOf([figure('a', '2031-02-03', 26, 'police'), correction]), conflicts([figure('a', '2031-02-03', 26, 'police'), correction])],
    [['26', '24 latest down', '26 beside'], []],
  );
});

test('a correction without a voice takes the old figure of others out of the latest, too', () => {
  const text = 'The number of dead was lowered from 26 to 24.';
  const told: Told[] = [
    figure('a', '2031-02-03', 26, 'police'),
    {
      id: 'b',
      on: '2031-02-04',
      text,
      tolls: [
        ['26', 26, { earlier: true }],
        ['24', 24],
      ],
    },
  ];
  assert.deepEqual([marksOf(told), recordOf(told).tolls[0]?.spread], [['26', '24 latest down', '26 beside'], { low: 24, high: 24 }]);
  assert.equal(killed(recordOf(told)).find((p) => p.beside)?.replaced, true);
});

test('a later report of an old figure is ordered by the day that the figure holds for', () => {
  const late: Told = {
    id: 'c',
    on: '2031-02-09',
    text: 'By the evening of 3 February police had counted 9 dead.',
    tolls: [['9 dead', 9, { by: 'police', asOf: '2031-02-03' }]],
  };
  const record = recordOf([figure('a', '2031-02-04', 23, 'police'), late]);
  assert.deepEqual(
    killed(record).map((p) => `${marks(p)} ${p.asOf} ${p.asOfFrom}`),
    ['9 2031-02-03 text', '23 latest up 2031-02-04 published'],
  );
});

test('scope: parts, additions and groups of people are no totals; a group near the total may be it', () => {
  const told: Told[] = [
    {
      id: 'a',
      on: '2031-02-03',
      text: 'A blast killed 40 people, among them 12 soldiers. Two tourists died. Five more bodies were found.',
      tolls: [
        ['40 people', 40, { group: 'people' }],
        ['12 soldiers', 12, { group: 'soldiers', part: true }],
        ['Two tourists', 2, { group: 'tourists' }],
        ['Five more', 5, { increment: true }],
      ],
    },
    { id: 'b', on: '2031-02-03', text: 'Three nurses were killed.', tolls: [['Three nurses', 3, { group: 'nurses' }]] },
    { id: 'c', on: '2031-02-04', text: 'In all 38 miners were killed.', tolls: [['38 miners', 38, { group: 'miners' }]] },
    { id: 'd', on: '2031-02-04', text: 'Among the dead were 31 locals.', tolls: [['31 locals', 31, { group: 'locals', part: true }]] },
    { id: 'e', on: '2031-02-04', text: 'Some 31 villagers were killed.', tolls: [['31 villagers', 31, { group: 'villagers' }]] },
  ];
  assert.deepEqual(marksOf(told).sort(), ['12 part', '2 part', '3 part', '31 part', '31 part', '38 latest', '40 latest', '5 part']);
});

test('sides: groups counted apart without a total are floors of it; a total in the report makes them parts', () => {
  const text = 'The clash killed 12 soldiers and 30 rebels, the army said.';
  const told: Told = {
    id: 'a',
    on: '2031-02-03',
    text,
    tolls: [
      ['12 soldiers', 12, { group: 'soldiers', by: 'the army' }],
      ['30 rebels', 30, { group: 'rebels', by: 'the army' }],
    ],
  };
  const record = recordOf([told]);
  assert.deepEqual(
    [killed(record).map((p) => [p.low, p.group, p.side]), record.tolls[0]?.spread],
    [
      [
        [12, 'soldiers', true],
        [30, 'rebels', true],
      ],
      { low: 30, high: 30, open: true },
    ],
  );
  const all: Told = { ...told, text: `${text} In all 42 died.`, tolls: [...(told.tolls ?? []), ['42', 42, { by: 'the army' }]] };
  assert.deepEqual(marksOf([all]), ['42 latest', '12 part', '30 part']);
});

test('what others count far above a floor is not widened by it', () => {
  const floor: Told = {
    id: 'w',
    on: '2031-02-03',
    text: 'A guest saw at least 10 bodies.',
    tolls: [['at least 10', 10, { high: null, qualifier: 'at_least', by: 'a guest' }]],
  };
  const near: Told = { id: 'n', on: '2031-02-03', text: 'At least 60 died.', tolls: [['At least 60', 60, { high: null, qualifier: 'at_least' }]] };
  const spread = (told: readonly Told[]) => recordOf(told).tolls[0]?.spread;
  assert.deepEqual(spread([floor, figure('a', '2031-02-03', 84, null)]), { low: 84, high: 84 });
  assert.deepEqual(spread([floor, near, figure('a', '2031-02-03', 84, null)]), { low: 60, high: 84 });
  assert.deepEqual(spread([floor]), { low: 10, high: 10, open: true });
  assert.deepEqual(spread([near, figure('a', '2031-02-04', 84, null)]), { low: 84, high: 84 }, 'an earlier floor');
  assert.deepEqual(spread([{ ...near, on: '2031-02-05' }, figure('a', '2031-02-04', 84, null)]), { low: 60, high: 84 }, 'a later one');
});

test('conflicts of figures: at one time only, one side per figure with all its voices', () => {
  const told = [figure('a', '2031-02-03', 9, 'police'), figure('b', '2031-02-03', 9, 'the mayor'), figure('c', '2031-02-03', 12, 'the hospital')];
  assert.deepEqual(conflicts(told), ['toll: 9 (police; the mayor) | 12 (the hospital)']);
  assert.deepEqual(conflicts([told[0] as Told, figure('c', '2031-02-04', 12, 'the hospital')]), []);
});

test('accusation and denial; two who claim', () => {
  const said = (id: string, act: 'claims' | 'blames' | 'denies', by: string, of: string): Told => ({
    id,
    text: `${by} ${act} it, ${of}.`,
    acts: [[act, by, of, `${by} ${act} it`]],
  });
  assert.deepEqual(conflicts([said('a', 'blames', 'Lena Dorsay', 'Iron Wicker'), said('b', 'denies', 'Iron Wicker', 'Iron Wicker')]), [
    'responsibility: Lena Dorsay blames Iron Wicker | Iron Wicker denies',
  ]);
  assert.deepEqual(conflicts([said('a', 'claims', 'Iron Wicker', 'Iron Wicker'), said('b', 'claims', 'Black Oar', 'Black Oar')]), [
    'responsibility: Black Oar | Iron Wicker',
  ]);
});

test('different days and kinds are told; a month round a day is not', () => {
  const on = (id: string, date: string, type: 'flood' | 'shooting' = 'flood'): Told => ({ id, text: id, incident: { date, type } });
  assert.deepEqual(conflicts([on('a', '2031-02-03'), on('b', '2031-02')]), []);
  assert.deepEqual(conflicts([on('a', '2031-02-03'), on('b', '2031-02-05')]), ['date: 2031-02-03 | 2031-02-05']);
  assert.deepEqual(conflicts([on('a', '2031-02-03'), on('b', '2031-02-03', 'shooting')]), ['type: flood | shooting']);
  const match = recordOf([on('a', '2031-02-03'), on('b', '2031-02-05', 'shooting')], [], { isIncident: false });
  assert.deepEqual(match.disagreements, [], 'what is no incident has no kind to differ about');
  const printed = (told: Told, day: string): Told => ({ ...told, on: day });
  const trial = printed(on('b', '2031-09-20'), '2031-09-21');
  assert.deepEqual(conflicts([printed(on('a', '2031-02-03'), '2031-02-04'), trial]), [], 'told of before it happened');
  assert.deepEqual(
    recordOf([printed(on('z', '2031-02-03'), '2031-02-04'), trial, { ...trial, id: 'c' }]).when.map((d) => d.value),
    ['2031-02-03', '2031-09-20'],
  );
  assert.deepEqual(conflicts([printed(on('a', '2031-02-03'), '2031-02-04'), printed(on('b', '2031-02-05'), '2031-02-06')]), ['date: 2031-02-03 | 2031-02-05']);
});

test('the timeline tells a warning once, and no altered wording beside a sound one of its origin', () => {
  const warning = 'The port authority warned on 2 January of thieves.';
  const sound = 'In 2019 a fire destroyed the customs office.';
  const spun = 'In 2019 a blaze wrecked the customs bureau.';
  const altered = [{ code: 'altered' as const, span: { from: 0, to: spun.length }, note: 'substitution' }];
  const event = (quote: string) => ({ quote, date: quote === warning ? '2031-01-02' : '2019', what: quote });
  const record = recordOf(
    [
      { id: 'a', text: `${warning} ${sound}`, background: [event(warning), event(sound)], warned: [['the port authority', warning, '2031-01-02']] },
      { id: 'b', text: spun, background: [event(spun)], more: { integrity: altered } },
    ],
    [['a', 'b']],
  );
  assert.deepEqual(
    record.timeline.map((entry) => [entry.kind, entry.what]),
    [
      ['background', sound],
      ['warning', warning],
    ],
  );
});

const place = (locality: string | null, lat: number | null, lon: number | null, more: Partial<IncidentPlace> = {}): IncidentPlace => ({
  country: 'GB',
  locality,
  site: null,
  lat,
  lon,
  ...more,
});

test('places: spellings are one, suburbs and provinces are no contradiction, other towns and countries are', () => {
  assert.ok(samePart('locality', place('TOLVÍN', null, null), place('Tolvin', null, null)));
  assert.ok(samePart('locality', place('Orsk-i-Dal', 51, 1), place('Orsk-e-Dal', 51, 1)));
  assert.ok(!samePart('locality', place('Orsk', 51, 1), place('Tolvin', 51, 1)));
  const cases: [IncidentPlace, IncidentPlace, boolean][] = [
    [place('Tolvin', 51, 1), place('Lissen', 51.1, 1.1), false],
    [place('Tolvin', 51, 1), place('Lissen', 53, 1), true],
    [place('Tolvin', 51, 1), place('Kelmar', 53, 1, { precision: 'admin1' }), false],
    [place('Tolvin', null, null), place('Lissen', null, null), true],
    [place('Tolvin', 51, 1), place('Tolvin', 51, 1, { country: 'FR' }), true],
    [place(null, null, null), place('Tolvin', 51, 1), false],
  ];
  for (const [a, b, expected] of cases) assert.deepEqual([apart(a, b), apart(b, a)], [expected, expected], JSON.stringify([a, b]));
});

test('where: the country and town that most origins give, and a site that more than a few of them name', () => {
  const at = (id: string, country: string, locality: string | null, site: string | null): Told => ({ id, text: id, incident: { country, locality, site } });
  const told = [
    at('a', 'CR', 'Tolvin', null),
    at('b', 'CR', 'Orsk', null),
    at('c', 'CR', null, null),
    at('d', 'US', 'Lissen', 'Temple'),
    at('e', 'US', 'Lissen', 'Temple'),
  ];
  const first = (all: readonly Told[]): unknown => {
    const value = recordOf(all).where[0]?.value;
    return [value?.site, value?.locality, value?.country];
  };
  assert.deepEqual(first(told), [null, 'Orsk', 'CR']);
  assert.deepEqual(first([at('a', 'FR', 'ORSK', null), at('b', 'FR', '#Orsk', null), at('c', 'FR', 'Orsk', null)]), [null, 'Orsk', 'FR']);
  const many = Array.from({ length: 9 }, (_, i) => at(`m${i}`, 'FR', 'Orsk', null));
  assert.deepEqual(first([...many, at('x', 'FR', 'Orsk', 'White Hall')]), [null, 'Orsk', 'FR']);
  assert.deepEqual(first([...many.slice(0, 3), at('x', 'FR', 'Orsk', 'White Hall')]), ['White Hall', 'Orsk', 'FR']);
});

test('what changed since: a corrected figure, a new denial, a report that is gone, a day that moved', () => {
  const blame: Told = {
    id: 'p',
    on: '2031-02-03',
    text: 'Lena Dorsay blamed Iron Wicker.',
    acts: [['blames', 'Lena Dorsay', 'Iron Wicker', 'Lena Dorsay blamed Iron Wicker']],
    incident: { date: '2031-02-03' },
  };
  const denial: Told = {
    id: 'q',
    on: '2031-02-04',
    text: 'Iron Wicker denied it.',
    acts: [['denies', 'Iron Wicker', 'Iron Wicker', 'Iron Wicker denied it']],
    incident: { date: '2031-02-02' },
  };
  const also: Told = { id: 'r', on: '2031-02-04', text: 'It was the second.', incident: { date: '2031-02-02' } };
  const before = recordOf([blame, figure('a', '2031-02-03', 26, 'police')]);
  const after = recordOf([blame, denial, also, figure('b', '2031-02-05', 24, 'police')]);
  const told = whatChanged(before, after).map((c) => `${c.kind} ${c.about}: ${c.before} -> ${c.after}`);
  for (const line of [
    'toll killed: 26 -> 24',
    'toll killed according to police: 26 -> 24',
    'responsibility Iron Wicker denies Iron Wicker: null -> 1 origin',
    'date date: 2031-02-03 -> 2031-02-02',
    'reports report a: Invented headline of a -> null',
  ])
    assert.ok(told.includes(line.replace('Invented headline of a', inventReport('a', '').title)), `${line}\n${told.join('\n')}`);
});
