// An invented incident for the dossier's tests: seven reports of a market explosion that never happened, in a town that does not exist.
import type {
  Act,
  Effect,
  Findings,
  IncidentGroup,
  Qualifier,
  Report,
  ResponseKind,
  ResponsibilityAct,
  Sources,
  Statement,
  Toll,
  Warning,
} from '../../src/model/index.ts';
import { find, inventToll, NO_FINDINGS } from '../invented.ts';

const WIRE = `HARROWMERE (Northern Wire) - An explosion tore through the covered market in Harrowmere on Wednesday morning, killing at least 9 people, police said.

The blast shattered windows along Tanner Street and was heard across the estuary. "The roof lifted and then there was only dust," said Oda Brill, who sells cheese near the west gate.

Some 20 people were injured, according to the ambulance service. Chief Inspector Tomas Vey said it was too early to name a cause. "We will not guess while people are still under the beams," he said.`;

const EDITED = `An explosion tore through the covered market in Harrowmere on Wednesday morning, killing at least 9 people, police said.

The blast shattered windows along Tanner Street. "The roof lifted and then there was only dust," said Oda Brill, a cheesemonger.

Some 20 people were injured, according to the ambulance service.`;

const SPUN = `A detonation ripped by way of the roofed market in Harrowmere on Wednesday, slaying at the least 9 people, police said.

The blast broke window-panes alongside Tanner Street and was listened to throughout the estuary. Some 20 people have been harm, in keeping with the ambulance service.`;

const ESTUARY = `At least 14 people died in the Harrowmere market explosion on 14 May, St Brannoc's Hospital said on Wednesday evening, and 31 people were injured.

A group calling itself Iron Wicker claimed responsibility for the bombing in a letter sent to this newspaper. Interior minister Lena Dorsay blamed the Dock Syndicate for the attack. "The trail leads to the harbour," Dorsay told reporters, and added that "no one should expect mercy".

The Dock Syndicate denied any part in it. "We buried two of our own members today," its lawyer, Piet Maas, said.

The blast shattered windows along Tanner Street and was heard across the estuary. "The roof lifted and then there was only dust," said Oda Brill, who sells cheese near the west gate.

Three children were among the dead. In 1998, a fire in the same market killed 6 people.`;

const CORRECTION = `Correction: the number of people killed in the market explosion is 12, not 14, St Brannoc's Hospital said on Thursday. Two of the injured had been counted twice.

Police said 13 people died. A police spokeswoman said the figures would be "brought together by the weekend". Dorsay said that Iron Wicker had "neither the men nor the means".`;

const BROADCAST = `The city's fire inspector warned on 29 April that gas bottles stored beneath the Harrowmere market hall could explode. Market director Hugo Lenn dismissed the letter as "alarmist".

"Nobody read past the first line," said fire inspector Runa Halde, whose office sent the letter 15 days before the blast on 14 May.

More than 30 people were injured and 12 were killed, the hospital said. Dozens of families were moved out of Tanner Street. Iron Wicker threatened in a second letter to strike again "before midsummer".`;

const HARBOUR = `Harrowmere harbour will reopen on Friday, two days after an explosion destroyed the market hall in neighbouring Saltby Road and killed 13 people, according to police. The cause was a leaking gas bottle, the port authority said.`;

interface Draft {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly agency?: string;
  readonly altered?: readonly string[];
}

function draft({ altered = [], ...d }: Draft): Report {
  const integrity = altered.map((quote) => ({ code: 'altered' as const, span: find(d.text, quote).span, note: 'unusual word for word substitution' }));
  return {
    uri: `invented/${d.id}.html`,
    url: `https://${d.id}.example/market`,
    bylines: d.agency ? [] : ['Staff reporter'],
    publishedFrom: 'meta',
    language: 'en',
    integrity,
    ...d,
  };
}

export const REPORTS: readonly Report[] = [
  draft({
    id: 'wire',
    outlet: 'Northern Wire',
    title: 'Explosion in Harrowmere market kills at least 9',
    published: '2025-05-14T11:20:00Z',
    text: WIRE,
    agency: 'Northern Wire',
  }),
  draft({
    id: 'gazette',
    outlet: 'Harrowmere Gazette',
    title: 'Market explosion: at least 9 dead',
    published: '2025-05-14T11:50:00Z',
    text: WIRE,
    agency: 'Northern Wire',
  }),
  draft({
    id: 'lantern',
    outlet: 'The Daily Lantern',
    title: 'Nine dead as market explodes <script>window.ran = true</script>',
    published: '2025-05-14T13:05:00Z',
    text: EDITED,
  }),
  draft({
    id: 'quick',
    outlet: 'QuickNews 24',
    title: 'Detonation by way of market',
    published: '2025-05-15T02:00:00Z',
    text: SPUN,
    altered: [
      'A detonation ripped by way of the roofed market in Harrowmere on Wednesday, slaying at the least 9 people, police said.',
      'Some 20 people have been harm, in keeping with the ambulance service.',
    ],
  }),
  draft({
    id: 'estuary',
    outlet: 'Estuary Times',
    title: 'Iron Wicker claims market bombing; minister points to the docks',
    published: '2025-05-14T20:30:00Z',
    text: ESTUARY,
  }),
  draft({ id: 'correction', outlet: 'Harrowmere Gazette', title: 'Hospital corrects the number of dead', published: '2025-05-15T09:15:00Z', text: CORRECTION }),
  draft({
    id: 'coast',
    outlet: 'Coast Broadcasting',
    title: 'Inspector warned of gas under the market two weeks before',
    published: '2025-05-16T18:00:00Z',
    text: BROADCAST,
  }),
  draft({ id: 'harbour', outlet: 'Harbour Mail', title: 'Harbour to reopen on Friday', published: '2025-05-15T12:00:00Z', text: HARBOUR }),
];

const text = (id: string): string => REPORTS.find((report) => report.id === id)!.text;

function toll(id: string, quote: string, [effect, low, high, qualifier]: [Effect, number | null, number | null, Qualifier], more: Partial<Toll> = {}): Toll {
  return inventToll(text(id), quote, low ?? 0, { effect, low, high, qualifier, ...more });
}
function said(id: string, speaker: string, cue: string, content: readonly string[], more: Partial<Statement> = {}): Statement {
  const spans = content.map((quote) => find(text(id), quote).span);
  return {
    speaker,
    speakerSpan: find(text(id), speaker).span,
    resolved: speaker,
    cue,
    cueSpan: find(text(id), cue).span,
    content,
    contentSpans: spans,
    mode: 'direct',
    ...more,
  };
}
function act(id: string, kind: Act, [by, of]: [string | null, string | null], quote: string, answers?: number): ResponsibilityAct {
  return { act: kind, by, of, event: 'main', ...find(text(id), quote), ...(answers === undefined ? {} : { answers }) };
}
function warning(
  id: string,
  issuer: string,
  quote: string,
  more: Partial<Warning> & { readonly answer?: readonly [string, ResponseKind, string] } = {},
): Warning {
  const { answer, ...rest } = more;
  return {
    issuer,
    recipient: null,
    threat: false,
    ...find(text(id), quote),
    response: answer ? { by: answer[0], kind: answer[1], ...find(text(id), answer[2]) } : null,
    ...rest,
  };
}

const NOTHING: Findings = { ...NO_FINDINGS, incident: { ...NO_FINDINGS.incident, date: '2025-05-14', country: 'GB', locality: 'Harrowmere' } };

function incident(
  id: string,
  quotes: Partial<Record<'type' | 'date' | 'locality' | 'site', string>>,
  more: Partial<Findings['incident']> = {},
): Findings['incident'] {
  const evidence = Object.fromEntries(Object.entries(quotes).map(([key, quote]) => [key, find(text(id), quote)]));
  return { ...NOTHING.incident, lat: 51.482, lon: -3.175, precision: 'locality', evidence, ...more };
}

function wireFindings(id: string): Findings {
  const full = text(id).includes('Vey');
  return {
    ...NOTHING,
    incident: incident(id, { type: 'explosion', date: 'Wednesday', locality: 'Harrowmere', site: 'covered market' }, { site: 'covered market' }),
    tolls: [
      toll(id, 'at least 9 people', ['killed', 9, null, 'at_least'], { by: 'police' }),
      toll(id, 'Some 20 people', ['injured', 20, 20, 'about'], { by: 'the ambulance service' }),
    ],
    statements: [
      said(id, 'Oda Brill', 'said', ['The roof lifted and then there was only dust,']),
      ...(full
        ? [
            said(id, 'Chief Inspector Tomas Vey', 'said', ['it was too early to name a cause'], { mode: 'indirect' }),
            said(id, 'he', 'said', ['We will not guess while people are still under the beams,'], { resolved: 'Tomas Vey' }),
          ]
        : []),
    ],
  };
}

const QUICK: Findings = {
  ...NOTHING,
  incident: incident('quick', { type: 'detonation', date: 'Wednesday', locality: 'Harrowmere', site: 'roofed market' }, { site: 'roofed market' }),
  tolls: [
    toll('quick', 'at the least 9 people', ['killed', 9, null, 'at_least'], { by: 'police' }),
    toll('quick', 'Some 20 people', ['injured', 20, 20, 'about'], { by: 'the ambulance service' }),
  ],
};

const ESTUARY_FINDINGS: Findings = {
  ...NOTHING,
  incident: incident('estuary', { type: 'bombing', date: 'on 14 May', locality: 'Harrowmere', site: 'market' }, { type: 'bombing' }),
  tolls: [
    toll('estuary', 'At least 14 people', ['killed', 14, null, 'at_least'], { by: "St Brannoc's Hospital" }),
    toll('estuary', '31 people', ['injured', 31, 31, 'exact'], { by: "St Brannoc's Hospital" }),
    toll('estuary', 'Three children', ['killed', 3, 3, 'exact'], { part: true, group: 'children' }),
    toll('estuary', '6 people', ['killed', 6, 6, 'exact'], { event: 'other', label: '1998 market fire' }),
  ],
  statements: [
    said('estuary', 'Dorsay', 'told', ['The trail leads to the harbour,'], { resolved: 'Lena Dorsay', stance: 'accuses' }),
    said('estuary', 'its lawyer, Piet Maas,', 'said', ['We buried two of our own members today,'], { resolved: 'Piet Maas', stance: 'denies' }),
    said('estuary', 'Oda Brill', 'said', ['The roof lifted and then there was only dust,']),
  ],
  responsibility: [
    act('estuary', 'claims', ['Iron Wicker', 'Iron Wicker'], 'A group calling itself Iron Wicker claimed responsibility for the bombing'),
    act('estuary', 'blames', ['Lena Dorsay', 'the Dock Syndicate'], 'Interior minister Lena Dorsay blamed the Dock Syndicate for the attack'),
    act('estuary', 'denies', ['The Dock Syndicate', 'The Dock Syndicate'], 'The Dock Syndicate denied any part in it', 1),
  ],
  background: [{ ...find(ESTUARY, 'In 1998, a fire in the same market killed 6 people'), date: '1998', what: 'fire in the same market' }],
};

const CORRECTION_FINDINGS: Findings = {
  ...NOTHING,
  incident: incident('correction', { type: 'explosion' }),
  tolls: [
    toll('correction', '12', ['killed', 12, 12, 'exact'], { by: "St Brannoc's Hospital" }),
    toll('correction', '13 people', ['killed', 13, 13, 'exact'], { by: 'Police' }),
  ],
  statements: [
    said('correction', 'A police spokeswoman', 'said', ['the figures would be "brought together by the weekend"'], { mode: 'mixed' }),
    said('correction', 'Dorsay', 'said', ['Iron Wicker had "neither the men nor the means"'], { mode: 'mixed', stance: 'doubts' }),
  ],
  responsibility: [act('correction', 'doubts', ['Dorsay', 'Iron Wicker'], 'Dorsay said that Iron Wicker had "neither the men nor the means"')],
};

const COAST_FINDINGS: Findings = {
  ...NOTHING,
  incident: incident('coast', { type: 'explode', date: '14 May', locality: 'Harrowmere', site: 'market hall' }, { site: 'market hall' }),
  tolls: [
    toll('coast', 'More than 30 people', ['injured', 31, null, 'more_than'], { by: 'the hospital' }),
    toll('coast', '12', ['killed', 12, 12, 'exact'], { by: 'the hospital' }),
    toll('coast', 'Dozens of families', ['displaced', 24, null, 'vague']),
  ],
  statements: [said('coast', 'fire inspector Runa Halde', 'said', ['Nobody read past the first line,'], { resolved: 'Runa Halde' })],
  warnings: [
    warning('coast', "The city's fire inspector", 'gas bottles stored beneath the Harrowmere market hall could explode', {
      given: '2025-04-29',
      recipient: 'Hugo Lenn',
      answer: ['Hugo Lenn', 'dismissed', 'dismissed the letter as "alarmist"'],
    }),
    warning('coast', 'Iron Wicker', 'Iron Wicker threatened in a second letter to strike again "before midsummer"', { threat: true, given: '2025-05-16' }),
  ],
  background: [],
};

const HARBOUR_FINDINGS: Findings = {
  ...NOTHING,
  incident: incident('harbour', { type: 'explosion', locality: 'Saltby Road' }, { locality: 'Saltby', lat: null, lon: null }),
  tolls: [toll('harbour', '13 people', ['killed', 13, 13, 'exact'], { by: 'police' })],
  statements: [said('harbour', 'the port authority', 'said', ['The cause was a leaking gas bottle'], { mode: 'indirect' })],
};

export const FINDINGS: ReadonlyMap<string, Findings> = new Map([
  ['wire', wireFindings('wire')],
  ['gazette', wireFindings('gazette')],
  ['lantern', wireFindings('lantern')],
  ['quick', QUICK],
  ['estuary', ESTUARY_FINDINGS],
  ['correction', CORRECTION_FINDINGS],
  ['coast', COAST_FINDINGS],
  ['harbour', HARBOUR_FINDINGS],
]);

const passage = (from: string, to: string, quote: string, toQuote = quote) => ({
  from: find(text(from), quote).span,
  to: find(text(to), toQuote).span,
  likeness: quote === toQuote ? 1 : 0.6,
});
const BLAST =
  'The blast shattered windows along Tanner Street and was heard across the estuary. "The roof lifted and then there was only dust," said Oda Brill, who sells cheese near the west gate.';
const FIRST = 'An explosion tore through the covered market in Harrowmere on Wednesday morning, killing at least 9 people, police said.';

export const SOURCES: Sources = {
  families: [
    { id: 'wire', root: 'wire', reports: ['gazette', 'lantern', 'quick', 'wire'] },
    { id: 'coast', root: 'coast', reports: ['coast'] },
    { id: 'correction', root: 'correction', reports: ['correction'] },
    { id: 'estuary', root: 'estuary', reports: ['estuary'] },
    { id: 'harbour', root: 'harbour', reports: ['harbour'] },
  ],
  edges: [
    {
      from: 'wire',
      to: 'estuary',
      kind: 'partial',
      share: 0.24,
      reasons: ['one paragraph word for word', 'earlier by 9 h'],
      passages: [passage('wire', 'estuary', BLAST)],
    },
    {
      from: 'wire',
      to: 'gazette',
      kind: 'verbatim',
      share: 1,
      reasons: ['credit line', 'earlier by 30 min'],
      passages: [{ from: { from: 0, to: WIRE.length }, to: { from: 0, to: WIRE.length }, likeness: 1 }],
    },
    {
      from: 'wire',
      to: 'lantern',
      kind: 'edited',
      share: 0.92,
      reasons: ['same sentences in the same order', 'earlier by 1 h 45 min'],
      passages: [passage('wire', 'lantern', FIRST), passage('wire', 'lantern', 'Some 20 people were injured, according to the ambulance service.')],
    },
    {
      from: 'wire',
      to: 'quick',
      kind: 'rewritten',
      share: 0.81,
      reasons: ['same facts in the same order', 'altered sentences'],
      passages: [
        passage(
          'wire',
          'quick',
          FIRST,
          'A detonation ripped by way of the roofed market in Harrowmere on Wednesday, slaying at the least 9 people, police said.',
        ),
      ],
    },
  ],
};

export const GROUP: IncidentGroup = {
  id: 'harrowmere',
  isIncident: true,
  title: 'Explosion in the covered market of Harrowmere',
  type: 'explosion',
  date: '2025-05-14',
  country: 'GB',
  locality: 'Harrowmere',
  killed: null,
  injured: null,
  reports: REPORTS.map((report) => report.id),
  alsoIn: [],
};
