// Cases and laws of statements: who said what in invented sentences; spans, determinism, stability under what follows, bad input.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadEngine } from '../../intake/engine.ts';
import { createEngine } from '../../language/index.ts';
import type { Statement } from '../../model/index.ts';
import { findStatements } from './index.ts';

const engine = await loadEngine();
const rough = createEngine({});
const find = (text: string): Statement[] => findStatements(engine.analyse(text));
const brief = (text: string): string[] => find(text).map((s) => `${s.resolved} | ${s.cue} | ${s.content.join(' || ')} | ${s.mode}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Police said the bridge had collapsed.', ['Police | said | the bridge had collapsed | indirect']],
  ['The bridge had collapsed, police said.', ['police | said | The bridge had collapsed | indirect']],
  ['According to the harbour office, two boats sank.', ['the harbour office | According to | two boats sank | indirect']],
  ['Two boats sank, according to the harbour office.', ['the harbour office | according to | Two boats sank | indirect']],
  ['“We heard a bang,” said Ilse Varn. “Then it was quiet.”', ['Ilse Varn | said | We heard a bang, || Then it was quiet. | direct']],
  ['The ministry announced on Monday that schools would close.', ['The ministry | announced | schools would close | indirect']],
  ['Officials told reporters the road was safe.', ['Officials | told | the road was safe | indirect']],
  ['The mayor urged residents to stay indoors.', ['The mayor | urged | residents to stay indoors | indirect']],
  ['The rebels denied any involvement in the raid.', ['The rebels | denied | any involvement in the raid | indirect']],
  ['No group has claimed responsibility for the raid.', []],
  ['The mayor thanked the firefighters and praised the nurses.', []],
  ['It was reported that two people were missing.', []],
  ['Two soldiers were killed, the Pentagon confirmed.', ['the Pentagon | confirmed | Two soldiers were killed | indirect']],
  [
    'A blast tore through a plant in the port of Varna on Tuesday, killing at least 14 workers and injuring more than 60, officials said.',
    ['officials | said | A blast tore through a plant in the port of Varna on Tuesday, killing at least 14 workers and injuring more than 60 | indirect'],
  ],
  [
    '"We pulled 140 people from the water," agency head Budi Santo told reporters.',
    ['agency head Budi Santo | told | We pulled 140 people from the water | direct'],
  ],
  ['Police chief Soren Holm said a man had been held.', ['Police chief Soren Holm | said | a man had been held | indirect']],
  ['Three dead in Porto blast - police', ['police |  | Three dead in Porto blast | indirect']],
  ['Police: three dead, 12 injured in ferry fire', ['Police |  | three dead, 12 injured in ferry fire | indirect']],
  ['Photos: hundreds flee flood in Porto', []],
  ['14:05 GMT - Police say two people are dead.', ['Police | say | two people are dead | indirect']],
  ['• The mayor: “Stay away from the harbour.”', ['The mayor |  | Stay away from the harbour. | direct']],
  ['Residents fled as the dam threatened to burst.', []],
  ['The fact that guards were armed indicates that the town feared a raid.', []],
  ['The town would be better advised to repair the dam.', []],
];

test('who said what, in which words', () => {
  for (const [text, expected] of CASES) assert.deepEqual(brief(text).map(plain), expected.map(plain), text);
});

const plain = (line: string): string => line.replace(/[,.](?= \||$| \|\|)/g, '');

test('nested speech has an outer and an inner entry', () => {
  const found = find('The ministry said neighbours had warned that the dam was weak.');
  assert.equal(found.length, 2);
  assert.ok(found[0].content[0].includes(found[1].content[0]));
});

test('a pronoun is resolved to the speaker before it', () => {
  const found = find('Harbour master Ilse Varn said the pier was closed. She said it would open on Friday.');
  assert.equal(found.length, 2);
  assert.match(found[1].resolved, /Varn/);
});

const SPEAKERS: readonly (readonly [text: string, content: RegExp, resolved: string])[] = [
  [
    'The Quay Front sent a message to a station. “The docks are ours,” the message said. But Interior Minister Ilse Varn blamed the rebels. “We know who did it,” she said in a televised speech.',
    /We know/,
    'Interior Minister Ilse Varn',
  ],
  ["“Two people were counted twice,” the service's commander, Ilse Varn, told a news conference.", /counted twice/, "the service's commander, Ilse Varn"],
  ['Prosecutors charged Ruan Tall and Tam Oder on Monday. Both men deny the charges, their lawyer said.', /Both men deny/, 'their lawyer'],
  ['Prosecutors charged Ruan Tall and Tam Oder on Monday. Both men deny the charges, their lawyer said.', /^the charges$/, 'Both men'],
  ['In a written statement, the harbour office said the pier was closed.', /pier was closed/, 'the harbour office'],
  ["The army struck at dawn. Colonel Tam Oder's statement said four rebels had died.", /four rebels/, 'Colonel Tam Oder'],
  ['A communiqué released by the Quay Front said four rebels had died.', /four rebels/, 'the Quay Front'],
  ['Bishop Ilse Varn visited the camp. The bishop said the tents were full.', /tents were full/, 'Bishop Ilse Varn'],
  ['The Nordvik Rescue Service sent ten boats. The rescue service said the blaze was out.', /blaze was out/, 'the Nordvik Rescue Service'],
  ['Residents ignored warnings from the weather office that the river would rise.', /river would rise/, 'the weather office'],
];

test('speakers are people or bodies, with their titles; he and she never a message', () => {
  for (const [text, content, resolved] of SPEAKERS) {
    const hit = find(text).find((s) => content.test(s.content.join(' ')) && !/their lawyer/.test(s.content.join(' ')));
    assert.equal(hit?.resolved, resolved, text);
  }
});

test('a clause after a semicolon with its own speaker is no part of what was said', () => {
  const found = find('The Quay Front claimed responsibility for the attack; a Ruritanian official told reporters that the claim was credible.');
  assert.deepEqual(
    found.map((s) => s.content[0]),
    ['responsibility for the attack', 'the claim was credible'],
  );
});

test('a source that is cited has an entry of its own', () => {
  const found = find('The daily reported that ten people died, citing police officials.');
  assert.deepEqual(
    found.map((s) => [s.cue, s.content[0]]),
    [
      ['reported', 'ten people died'],
      ['citing', 'ten people died'],
    ],
  );
  assert.equal(found[1].resolved, 'police officials');
});

test('wire transcripts speak without quotation marks', () => {
  const found = find('THE PORT WAS CLOSED TODAY.\n\n   [BEGIN RECORDING] [HARBOR MASTER VARN] WE CLOSED THE PORT BECAUSE OF THE STORM. [END RECORDING]');
  assert.ok(found.some((s) => s.mode === 'direct' && s.resolved === 'HARBOR MASTER VARN'));
});

const LONG =
  'Harbour master Ilse Varn said the pier “was gone.” She added that nobody was hurt. “We were lucky,” said Tam Oder, a baker, “but the boats are lost.” According to police, two men fled.';

test('every content is the text at its span, and survives JSON', () => {
  const found = find(LONG);
  assert.ok(found.length >= 4);
  for (const s of found) {
    assert.deepEqual(JSON.parse(JSON.stringify(s)), s);
    for (const [i, span] of s.contentSpans.entries()) assert.equal(LONG.slice(span.from, span.to), s.content[i]);
    if (s.speakerSpan) assert.equal(LONG.slice(s.speakerSpan.from, s.speakerSpan.to), s.speaker);
  }
});

test('an unrelated paragraph at the end changes nothing before it', () => {
  const before = find(LONG);
  const after = find(`${LONG}\n\nThe museum opened a new wing in spring.`);
  assert.deepEqual(after.slice(0, before.length), before);
});

test('any text is read without a throw, with and without weights', () => {
  const piece = fc.constantFrom(
    'said',
    '“',
    '”',
    '"',
    "'",
    ',',
    '.',
    ':',
    '\n',
    '\n\n',
    ' ',
    'police',
    'He',
    'that',
    'according to',
    '[',
    ']',
    '--',
    'adding',
    'told',
    'who',
    '\ud800',
    '\u0000',
    'THE',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      for (const e of [engine, rough])
        for (const s of findStatements(e.analyse(text)))
          for (const [i, span] of s.contentSpans.entries()) assert.equal(text.slice(span.from, span.to), s.content[i]);
    }),
    { numRuns: 400 },
  );
});

test('work grows with the text, not with its square', () => {
  const time = (n: number): number => {
    const analysis = engine.analyse(`${LONG}\n\n`.repeat(n));
    const from = performance.now();
    findStatements(analysis);
    return performance.now() - from;
  };
  time(20);
  const small = Math.max(time(40), 2);
  assert.ok(time(320) < small * 8 * 6);
});
