// Laws and cases of the findings room: tolls, incident, warnings, background. All texts are invented.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { loadEngine } from '../intake/engine.ts';
import type { Engine } from '../language/index.ts';
import type { Findings, Report, Toll } from '../model/index.ts';
import { findIn } from './index.ts';

let engine: Engine;
before(async () => {
  engine = await loadEngine();
});

function find(text: string, more: Partial<Report> = {}): Findings {
  const report: Report = { id: 'r', uri: 'r', title: '', bylines: [], language: 'en', text, integrity: [], published: '2031-05-20', ...more };
  return findIn(report, engine.analyse(text, { title: report.title, ...(report.published ? { published: report.published } : {}), flags: report.integrity }));
}

/** "killed at_least 17 'at least 17 people'": one line per toll. */
const line = (toll: Toll): string =>
  `${toll.effect} ${toll.low ?? '-'}..${toll.high ?? '-'} ${toll.qualifier}${toll.implicit ? ' implicit' : ''}${toll.event === 'other' ? ' other' : ''} '${toll.quote}'`;

/** Each case: a sentence of the bombing report, then its tolls. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The death toll rose to 17.', ["killed 17..17 exact '17'"]],
  [
    'The bomb exploded in a market, killing at least 40 people, among them six children.',
    ["killed 40..- at_least 'at least 40 people'", "killed 6..6 exact 'six children'"],
  ],
  ['No one was hurt in the blast.', ["injured 0..0 none 'No one'"]],
  ['Rescuers pulled out the body of the 43rd victim, who was killed in the blast.', ["killed 43..43 exact 'the 43rd victim'"]],
  ['Two dozen people were injured by the bomb.', ["injured 24..24 exact 'Two dozen people'"]],
  ['Dozens were injured by the bomb.', ["injured 24..- vague 'Dozens'"]],
  ['The bomb killed three Tunisians and three Algerians.', ["killed 3..3 exact 'three Tunisians'", "killed 3..3 exact 'three Algerians'"]],
  ['10 people died and 20 were hurt.', ["killed 10..10 exact '10 people'", "injured 20..20 exact '20'"]],
  ['The bomb killed two guards, wounding 14 others.', ["killed 2..2 exact 'two guards'", "injured 14..14 exact '14 others'"]],
  ['A policeman was killed.', ["killed 1..1 exact implicit 'A policeman'"]],
  ['More than 30 people, including 12 soldiers, were injured.', ["injured 31..- more_than 'More than 30 people'", "injured 12..12 exact '12 soldiers'"]],
  ['Up to 200 villagers are missing after the bomb.', ["missing -..200 up_to 'Up to 200 villagers'"]],
  ['Between 20 and 30 people were killed by the bomb.', ["killed 20..30 range 'Between 20 and 30 people'"]],
  ['Police arrested four suspects.', ["detained 4..4 exact 'four suspects'"]],
  ['The gunmen took nine nurses hostage after the bomb.', ["hostage 9..9 exact 'nine nurses'"]],
  ['Firefighters rescued 1,200 residents.', ["rescued 1200..1200 exact '1,200 residents'"]],
  ['Some 3,000 people were displaced.', ["displaced 3000..3000 about 'Some 3,000 people'"]],
  ['Six dead or injured, the radio said after the bomb.', ["affected 6..6 exact 'Six dead'"]],
  ['The service lowered the death toll from 26 to 24.', ["killed 26..26 exact '26'", "killed 24..24 exact '24'"]],
  ['The death toll rose from 19 to 23.', ["killed 19..19 exact '19'", "killed 23..23 exact '23'"]],
  ['At the least 19 people were hurt.', ["injured 19..- at_least 'At the least 19 people'"]],
  ['Rescuers pulled 140 people from the water.', ["rescued 140..140 exact '140 people'"]],
  ['The bomb sent more than 60 people to hospital.', ["injured 61..- more_than 'more than 60 people'"]],
  ['Nearly 2,000 people fled to shelters.', ["displaced 2000..2000 about 'Nearly 2,000 people'"]],
  ['Nine people were pulled dead from the rubble.', ["killed 9..9 exact 'Nine people'"]],
  ['The gunmen threatened to kill one hostage every hour.', []],
  // not tolls
  ['Rolf Tann, of the 4100 block of Elm Row, was killed in the blast.', []],
  ['The hospital signed 27 death certificates.', []],
  ['A second bomb could kill 100 people.', []],
  ['He was jailed for 20 years over the bomb.', []],
  ['Anna Norrel, 25, teaches near the market.', []],
  ['The bomb broke the windows of 40 houses and cost 2 million dollars.', []],
  ['Police sent 500 officers and 10,000 people marched.', []],
];

describe('tolls', () => {
  for (const [sentence, expected] of CASES) {
    it(sentence, () => {
      const text = `A bomb exploded in Varnholt on Sunday, officials in Sweden said.\n\n${sentence}`;
      assert.deepEqual(find(text).tolls.map(line), expected);
    });
  }

  it('keeps another event apart and names it', () => {
    const { tolls } = find('A ferry sank off Norra on Sunday, killing 12 people.\n\nIn 2019, a storm killed 300 people in the same waters.');
    assert.deepEqual(tolls.map(line), ["killed 12..12 exact '12 people'", "killed 300..300 exact other '300 people'"]);
    assert.ok(tolls[1].label);
  });

  it('takes the speaker as origin of a figure in what he says', () => {
    const { tolls } = find('A ferry sank off Norra on Sunday. Mayor Ilse Grau said 12 people were killed.');
    assert.equal(tolls[0].by, 'Mayor Ilse Grau');
  });

  it('takes who counted as origin', () => {
    const { tolls } = find('A ferry sank off Norra on Sunday, killing 26 people. On Monday the rescue service lowered the toll from 26 to 24.');
    assert.deepEqual(
      tolls.map((toll) => [toll.low, toll.by]),
      [
        [26, null],
        [26, 'the rescue service'],
        [24, 'the rescue service'],
      ],
    );
  });

  it('counts deaths of kinds without a name and of what lasts as its own', () => {
    const heat = find('A heat wave has killed at least 61 people in southern Pakistan since Sunday, a charity said.');
    assert.deepEqual(heat.tolls.map(line), ["killed 61..- at_least 'at least 61 people'"]);
  });

  it('tells parts, additions and replaced figures from totals', () => {
    const { tolls } = find(
      'A bomb in Varnholt killed 19 people on Sunday. The toll rose to 23 after four people died overnight. Fourteen of the injured were in a critical condition. ' +
        'More than 40 people were injured. The count does not include three people who had died of heart failure. The ministry cut the toll from 26 to 24.',
    );
    assert.deepEqual(
      tolls.map((toll) => [toll.low, toll.part ? 'part' : toll.increment ? 'increment' : toll.earlier ? 'earlier' : 'total']),
      [
        [19, 'total'],
        [23, 'total'],
        [4, 'increment'],
        [14, 'part'],
        [41, 'total'],
        [3, 'part'],
        [26, 'earlier'],
        [24, 'total'],
      ],
    );
  });

  it('gives the report its own voice in the side clause of a denial', () => {
    const { tolls } = find('The Dock League has denied any involvement in the bombing of the market in Varnholt, in which at least 26 people were killed.');
    assert.deepEqual(
      tolls.map((toll) => [toll.low, toll.by]),
      [[26, null]],
    );
  });

  it('marks figures in altered sentences and drops those in furniture', () => {
    const text = 'A bomb killed five people in Varnholt on Sunday.\n\nRead more: Flood kills nine people';
    const at = text.indexOf('Read more');
    const { tolls } = find(text, {
      integrity: [
        { code: 'altered', span: { from: 0, to: 48 }, note: '' },
        { code: 'furniture', span: { from: at, to: text.length }, note: '' },
      ],
    });
    assert.deepEqual(
      tolls.map((toll) => [toll.low, toll.altered]),
      [[5, true]],
    );
  });
});

describe('incident', () => {
  it('reads kind, date and victims from the head', () => {
    const { incident } = find('A gunman opened fire at a shopping mall in Oslo on Sunday, killing three people, police said.');
    assert.deepEqual([incident.isIncident, incident.type, incident.date], [true, 'shooting', '2031-05-18']);
    assert.ok(incident.reason?.because.length);
  });
  for (const text of [
    'Four people attacked a theatre in Lisbon on Friday, the deadliest terror attack since September 2015.',
    'Gunmen killed 12 people at a theatre in Lisbon. It was the worst attack since the 9/11 attacks.',
  ])
    it(`dates no undated report by another day: ${text.slice(-30)}`, () => assert.equal(find(text, { published: undefined }).incident.date, null));
  it('leaves the date open where the text gives no year and no day of report', () => {
    const { incident } = find('A train derailed near Lund on 4 March, injuring three people.', { published: undefined });
    assert.equal(incident.date, null);
  });
  for (const text of [
    'The rescue service on Monday lowered the number of people killed in the bombing of a market in Varnholt from 26 to 24. Prosecutors charged Ole Brann, 34, with murder and terrorism on Monday.\n\nCorrection, 12 May: An earlier version gave a wrong age.',
    'The director of the clinic said on Monday that 27 people had died as a result of the bombing in Varnholt.',
    'Four weeks before a bomb killed 24 people in Varnholt, the harbour office warned the town on 14 April that an attack was being prepared. The letter was passed on the same day.',
    'The number of people killed in the bombing of the market in Varnholt climbed to 26 on Sunday, the rescue service said.',
  ])
    it(`takes no day of a count, a charge or a letter: ${text.slice(0, 50)}`, () => assert.equal(find(text).incident.date, null));
  it('takes the day of the incident beside the day of a charge', () => {
    const { incident } = find('Prosecutors charged two men on Monday over the bombing of a market in Varnholt on 4 May, in which five people were killed.');
    assert.equal(incident.date, '2031-05-04');
  });
  for (const [text, type, date] of [
    ['At least 23 people were crushed to death in a stampede at a festival in Lund on Sunday, police said.', 'other', '2031-05-18'],
    ['Mount Semer erupted on Saturday, covering villages in ash and killing at least 15 people.', 'volcano', '2031-05-17'],
    ['A bus carrying fans plunged into a ravine on Sunday, killing 24 people. The driver was arrested.', 'road_crash', '2031-05-18'],
    ['A car rammed into a crowded market in Lund on Sunday, killing four adults. Police arrested the driver.', 'vehicle_ramming', '2031-05-18'],
    ['An earthquake struck Norra on Sunday night, killing 41 people. An aftershock on Monday killed two more.', 'earthquake', '2031-05-18'],
  ] as const)
    it(`knows the kind and the day: ${text.slice(0, 40)}`, () => assert.deepEqual([find(text).incident.type, find(text).incident.date], [type, date]));
  it('finds none in talk about policy', () => {
    const { incident } = find('The minister presented a plan for new schools. It will cost 40 million crowns, he said in an interview with the paper.');
    assert.equal(incident.isIncident, false);
  });
});

describe('warnings', () => {
  it('tells a warning with issuer and its dismissal', () => {
    const { warnings } = find(
      'A bomb exploded in Varnholt on Sunday.\n\nThe embassy warned on 7 May that extremists had imminent plans to attack concerts. President Tor Holm dismissed the warning as blackmail.',
    );
    assert.equal(warnings.length, 1);
    assert.match(warnings[0].issuer ?? '', /embassy/i);
    assert.equal(warnings[0].threat, false);
    assert.equal(warnings[0].response?.kind, 'dismissed');
  });
  it('takes the people behind "the fact that" as issuer', () => {
    const { warnings } = find(
      'A bomb exploded in Varnholt on Sunday. The fact that Norse officials were warning of an attack at the time shows how much was known.',
    );
    assert.deepEqual(
      warnings.map((warning) => warning.issuer),
      ['Norse officials'],
    );
  });
  const LINES: readonly (readonly [string, readonly string[]])[] = [
    ['Officials had warned the mine owner last month that the dam could fail.', ['warning Officials']],
    ['The coast guard had advised ships to stay in port. The captain disregarded the advice.', ['warning The coast guard, ignored by The captain']],
    ['A tsunami warning was issued for the coast and lifted two hours later.', ['warning null, lifted by null']],
    ['Parents were told to keep children at home.', ['warning null']],
    ['The weather service said the storm could reach the islands by night.', ['warning The weather service']],
    ['Authorities imposed a curfew in the city.', ['warning Authorities']],
    ['The dam threatened to burst.', []],
    ['Villagers said they got no warning before the water came.', []],
  ];
  for (const [sentence, expected] of LINES)
    it(sentence, () => {
      const { warnings } = find(`A dam broke near Varnholt on Sunday, killing five people.\n\n${sentence}`);
      assert.deepEqual(
        warnings.map((w) => `${w.threat ? 'threat' : 'warning'} ${w.issuer}${w.response === null ? '' : `, ${w.response.kind} by ${w.response.by}`}`),
        expected,
      );
    });
  it('tells a threat apart', () => {
    const { warnings } = find('A bomb exploded in Varnholt on Sunday.\n\nThe rebels threatened to attack more stations.');
    assert.deepEqual(
      warnings.map((warning) => warning.threat),
      [true],
    );
  });
});

describe('background', () => {
  for (const [sentence, dates] of [
    ['Another fire on Sunday killed a guard in Lund.', ['2031-05-18']],
    ['Police said that on 26 April rebels killed two guards.', ['2031-04-26']],
    ['The ministry predicts heavy rain on Thursday.', []],
    ['The shelter will open tomorrow.', []],
  ] as const)
    it(sentence, () => {
      const { background } = find(`A fire in Varnholt killed five people on Sunday. ${sentence}`);
      assert.deepEqual(
        background.map((item) => item.date),
        dates,
      );
    });
  it('dates other events and leaves out the main one', () => {
    const { background } = find('A bomb exploded in Varnholt on Sunday. In 2016, a similar attack took place in Lund.');
    assert.deepEqual(
      background.map((item) => item.date),
      ['2016'],
    );
  });
});

const SENTENCES = [
  'A bomb exploded in Varnholt on Sunday, killing at least 17 people, police said.',
  'The toll rose to 19 on Monday, the ministry said.',
  'Rebels claimed responsibility.',
  'In 2016, 40 people died in a similar attack in Lund.',
  'The embassy had warned that extremists planned attacks.',
  'Three suspects, including a teacher, were arrested.',
  'Officials urged residents to stay indoors.',
  'A policeman was wounded.',
  'Nobody knows why.',
];
const paragraphs = fc.array(
  fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 5 },
);

/** All spans of findings that carry one. */
const items = (findings: Findings) => [...findings.tolls, ...findings.warnings, ...findings.background, ...findings.responsibility];

describe('laws', () => {
  it('every quote is its slice, on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          paragraphs.map((list) => list.join('\n\n')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        (text) => {
          for (const item of items(find(text))) assert.equal(text.slice(item.span.from, item.span.to), item.quote);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('same text, same findings, through JSON', () => {
    fc.assert(
      fc.property(paragraphs, (list) => {
        const text = list.join('\n\n');
        assert.deepEqual(JSON.parse(JSON.stringify(find(text))), JSON.parse(JSON.stringify(find(text))));
      }),
      { numRuns: 20 },
    );
  });
  it('an unrelated paragraph at the end changes nothing before it', () => {
    fc.assert(
      fc.property(paragraphs, (list) => {
        const text = ['A bomb exploded in Varnholt on Sunday, killing at least 17 people, police said.', ...list].join('\n\n');
        const more = `${text}\n\nThe choir of the old town gives a concert with songs by local composers.`;
        const kept = items(find(more)).filter((item) => item.span.to <= text.length);
        assert.deepEqual(kept, items(find(text)));
      }),
      { numRuns: 40 },
    );
  });
  it('a sentence of fifty thousand words takes seconds at most', () => {
    const started = performance.now();
    find(`${'five people were killed and '.repeat(10_000)}.`);
    assert.ok(performance.now() - started < 20_000);
  });
});
