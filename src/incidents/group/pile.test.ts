// Hard piles of invented reports: look-alikes that must stay apart, follow-ups and trials that must join, round-ups that belong to several.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventReport, NO_FINDINGS } from '../../../test/invented.ts';
import type { Findings, Report } from '../../model/index.ts';
import { traceSources } from '../../sources/index.ts';
import { groupReports } from './index.ts';

const report = (id: string, published: string, title: string, text: string): Report => inventReport(id, text, { title, published, outlet: `${id} Post` });
const groupsOf = (reports: readonly Report[], findings: ReadonlyMap<string, Findings> = new Map()) => groupReports(reports, findings, traceSources(reports));
/** Findings that put reports on a day and in a town. */
const happened = (where: readonly (readonly [string, string, string])[]): ReadonlyMap<string, Findings> =>
  new Map(where.map(([id, date, locality]) => [id, { ...NO_FINDINGS, incident: { ...NO_FINDINGS.incident, date, locality } }]));
/** Groups as words: reports joined by +, groups apart by a blank. */
const joined = (reports: readonly Report[], findings?: ReadonlyMap<string, Findings>): string =>
  groupsOf(reports, findings)
    .map((g) => [...g.reports].sort().join('+'))
    .sort()
    .join(' ');

/** Two shootings in one city in one week, of one kind, with the same police spokesman. */
const SHOOTINGS: readonly Report[] = [
  report(
    'elm-1',
    '2031-06-02',
    'Two shot outside Velmora dance hall',
    'Two people were shot outside the Blue Lantern dance hall in Velmora early on Sunday, police said. A 24-year-old cook, Idris Cole, died at Mercy Hospital; his cousin was grazed in the arm.\nPolice spokesman Tom Reed said that the shots were fired from a grey van on Elm Row after a quarrel over a parking space.',
  ),
  report(
    'elm-2',
    '2031-06-03',
    'Cook killed outside Blue Lantern is named',
    'The man killed outside the Blue Lantern dance hall in Velmora on Sunday was Idris Cole, a cook of 24, his family said. Neighbours on Elm Row laid flowers where the grey van had stopped.\nPolice spokesman Tom Reed said the van had been found burnt out near the gravel works.',
  ),
  report(
    'quay-1',
    '2031-06-05',
    'Shop owner shot dead in Velmora robbery',
    'A shop owner was shot dead on Wednesday when two masked men robbed her jewellery shop at Quay Market in Velmora, police said. Marta Lindqvist, 58, had pressed the alarm.\nPolice spokesman Tom Reed said the robbers fled on a red motorcycle towards the ferry with a tray of rings.',
  ),
  report(
    'quay-2',
    '2031-06-06',
    'Velmora jewellers shut in mourning for Lindqvist',
    'Jewellers at Quay Market in Velmora kept their shutters down on Thursday for Marta Lindqvist, the shop owner of 58 who was shot dead in a robbery the day before. The two masked men on a red motorcycle are still sought, police spokesman Tom Reed said, and part of the rings turned up at a pawnbroker near the ferry.',
  ),
];

test('another shooting in the same city that week stays apart, though police, city and words are the same', () => {
  assert.equal(joined(SHOOTINGS), 'elm-1+elm-2 quay-1+quay-2');
});

/** A mine accident and what follows from it: inquiry, trial, verdict, memorial; and a second accident in the same mine a year later. */
const MINE: readonly Report[] = [
  report(
    'mine-1',
    '2031-01-10',
    'Fourteen miners trapped at Harkin Deep',
    'Fourteen miners were trapped on Friday when a gallery of the Harkin Deep colliery near Osterby caved in after a methane blast. The owner, Castell Minerals, said that a ventilation fan had stopped an hour before.\nRescuers drilled towards the gallery at a depth of 640 metres; foreman Bertil Aune reached the surface alone.',
  ),
  report(
    'mine-2',
    '2031-03-02',
    'Inquiry blames fan for Harkin Deep blast',
    'An inquiry into the methane blast at the Harkin Deep colliery near Osterby in January found that Castell Minerals had known for weeks that the ventilation fan was failing. Fourteen miners had been trapped and nine of them died. Foreman Bertil Aune told the inquiry that he had reported the fan twice.',
  ),
  report(
    'mine-3',
    '2032-04-20',
    'Castell Minerals manager on trial over Harkin Deep',
    'A manager of Castell Minerals went on trial in Osterby on Tuesday over the methane blast in which nine miners died at the Harkin Deep colliery. Prosecutors say that Rolf Hagen kept the ventilation fan running against the warnings of foreman Bertil Aune. He denies manslaughter.',
  ),
  report(
    'mine-4',
    '2032-05-28',
    'Hagen guilty of manslaughter of nine miners',
    'Rolf Hagen, a manager of Castell Minerals, was found guilty in Osterby on Friday of the manslaughter of nine miners in the methane blast at the Harkin Deep colliery. The court held that he had ignored foreman Bertil Aune, who had reported the ventilation fan twice.',
  ),
];

test('inquiry, trial and verdict join the incident that they are about, months and a year later', () => {
  assert.equal(joined([...SHOOTINGS, ...MINE]), 'elm-1+elm-2 mine-1+mine-2+mine-3+mine-4 quay-1+quay-2');
});

/** Two earthquakes in one province, the second a week later, both told with the same magnitude scale, governor and rescue corps. */
const QUAKES: readonly Report[] = [
  report(
    'quake-a1',
    '2031-09-01',
    'Quake levels school in Tarrin',
    'An earthquake of magnitude 6.3 levelled a school and a bakery in Tarrin in Sund province on Monday, killing 18 people. Governor Ilse Marn sent the rescue corps from Sundhaven. The shock was felt as far as the Brisk valley, the seismological institute said.',
  ),
  report(
    'quake-a2',
    '2031-09-02',
    'Tarrin digs for pupils',
    'Rescuers in Tarrin dug on Tuesday for pupils under the school that fell in the earthquake of Monday. Governor Ilse Marn said 21 people had died in Sund province. The bakery next to the school had been full, survivors said.',
  ),
  report(
    'quake-b1',
    '2031-09-09',
    'Second quake in Sund province cuts mountain road',
    'An earthquake of magnitude 5.8 cut the mountain road to Ulverhall in Sund province on Tuesday and buried two lorries, a week after another one in the province. Governor Ilse Marn sent the rescue corps from Sundhaven; four drivers are missing, the seismological institute said.',
  ),
  report(
    'quake-b2',
    '2031-09-10',
    'Lorries found under slide at Ulverhall',
    'The rescue corps found two lorries under the slide that the earthquake of Tuesday sent down on the mountain road to Ulverhall. The four drivers were dead, governor Ilse Marn said. The road will stay closed until the slope is safe.',
  ),
];

/** Both are told with the same governor, corps and institute; day and town tell them apart. A report without them goes with the one that it reads like. */
const QUAKE_DAYS = happened([
  ['quake-a1', '2031-09-01', 'Tarrin'],
  ['quake-a2', '2031-09-01', 'TARRIN'],
  ['quake-b1', '2031-09-09', 'Ulverhall'],
]);

test('the next earthquake in the same province stays apart, even where it names the one before', () => {
  assert.equal(joined(QUAKES, QUAKE_DAYS), 'quake-a1+quake-a2 quake-b1+quake-b2');
});

test('other towns of one day, or other days in one town, part no reports that read alike', () => {
  const flood = [QUAKES[0], QUAKES[1]] as const;
  assert.equal(
    joined(
      flood,
      happened([
        ['quake-a1', '2031-09-01', 'Tarrin'],
        ['quake-a2', '2031-09-02', 'Sundhaven'],
      ]),
    ),
    'quake-a1+quake-a2',
  );
  assert.equal(
    joined(
      flood,
      happened([
        ['quake-a1', '2031-08-01', 'Tarrin'],
        ['quake-a2', '2031-09-02', 'Tarrin'],
      ]),
    ),
    'quake-a1+quake-a2',
  );
});

test('a round-up stands in one group and is named by each that it tells of', () => {
  const roundUp = report(
    'round-up',
    '2031-09-12',
    'The week in brief',
    [QUAKES[2], SHOOTINGS[2], MINE[1]].map((r) => (r as Report).text.replaceAll('\n', ' ')).join('\n'),
  );
  const groups = groupsOf([...SHOOTINGS.slice(2), ...MINE, ...QUAKES, roundUp], QUAKE_DAYS);
  const own = groups.filter((g) => g.reports.includes('round-up'));
  const telling = groups.filter((g) => g.reports.includes('round-up') || g.alsoIn.includes('round-up'));
  assert.deepEqual([own.length, telling.length >= 3], [1, true], JSON.stringify(groups.map((g) => [g.reports, g.alsoIn])));
});
