// Signs beside equal words: errors, credits, kin, quotations, and sources outside of the reports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IntegrityFlag } from '../model/index.ts';
import { traceSources } from './index.ts';
import { BACKGROUND_OWN, edge, INDEPENDENT, RETOLD, report, sentences, WIRE } from './invented-report.ts';
import { stretchesOf } from './quoted.ts';
import { scan } from './scan.ts';
import { isOtherFigure, isSlip, rareWords } from './word-use.ts';

const lines = (...parts: string[]): string => parts.join('\n');
/** Independent, and spells as the fire brigade does. */
const THIRD = `Crews under Minister Odela Brandt left the Karsten quay at dawn, and Mayor Ilse Tormund thanked the volunteers of Velmora.
Halvik Textiles kept its gates shut; at Saint Rhun hospital the last relatives went home.
Insurers for Halvik expect claims from nine firms, among them two bakeries that lost their ovens.`;

test('an error that only two related reports have is a reason', () => {
  const wrong = WIRE.replaceAll('Karsten', 'Kartsen');
  const s = traceSources([report('a', wrong), report('b', lines(wrong, 'More to follow.')), report('c', THIRD)]);
  assert.ok(edge(s, 'a', 'b')?.reasons?.includes('equal error: both write “Kartsen”, others “Karsten”'), JSON.stringify(edge(s, 'a', 'b')?.reasons));
  assert.equal(edge(s, 'a', 'b')?.directed, false);
});

test('a figure that only two related reports give is a reason where others agree on another', () => {
  const wrong = WIRE.replace('31 dock workers', '31 workers');
  const others = ['c', 'd'].map((id) =>
    report(id, `${THIRD}\nIn ${id} the count stood at 13 workers.`.replaceAll('bakeries', `${id}akeries`), { outlet: `${id}.example` }),
  );
  const s = traceSources([report('a', wrong), report('b', lines(wrong, 'More to follow.')), ...others]);
  assert.ok(edge(s, 'a', 'b')?.reasons?.includes('equal error: both give “31 workers”, others “13 workers”'), JSON.stringify(edge(s, 'a', 'b')?.reasons));
});

test('a report that alone misspells a name came later', () => {
  const s = traceSources([report('b', WIRE), report('a', lines(WIRE.replaceAll('Tormund', 'Tormnud'), 'More to follow.')), report('c', THIRD)]);
  const e = edge(s, 'a', 'b');
  assert.deepEqual([e?.from, e?.directed, e?.reasons?.at(-1)], ['b', true, 'the other alone writes “Tormnud” for “Tormund”']);
});

test('slips are changed, lost, added or swapped letters; other forms and short words are none', () => {
  assert.deepEqual(
    [isSlip('karsten', 'kartsen'), isSlip('catherine', 'katherine'), isSlip('tormund', 'tormunds'), isSlip('tormund', 'tormund'), isSlip('brandt', 'velmora')],
    [true, true, false, false, false],
  );
  assert.deepEqual([isOtherFigure('14 people', '15 people'), isOtherFigure('14 people', '14 workers')], [true, false]);
  assert.deepEqual(rareWords('Vendôme’s square: seven people, 2019 and a Karsten quay.'), ['vendome', '7 people', 'karsten']);
});

test('a call sign in the dateline and a copyright line credit an outlet', () => {
  const own = report('b', WIRE, { outlet: 'kvlm.example' });
  const taken = report('a', WIRE.replace('(NewsWire) -', '(KVLM) –'), { outlet: 'inland.example' });
  const foot = report('c', lines(WIRE, 'Copyright 2031 KVLM News. All rights reserved.'), { outlet: 'upland.example' });
  const s = traceSources([own, taken, foot]);
  assert.deepEqual([edge(s, 'a', 'b')?.from, edge(s, 'b', 'c')?.from], ['b', 'b']);
  assert.match(edge(s, 'a', 'b')?.reasons?.at(-1) ?? '', /credit: the other names kvlm.example/);
});

test('where no time tells, the report whose wording others share is the one that was told anew', () => {
  const s = traceSources([report('b', WIRE), report('a', RETOLD), report('c', lines(...sentences(WIRE).slice(0, 4), BACKGROUND_OWN))]);
  const e = edge(s, 'a', 'b');
  assert.deepEqual([e?.from, e?.to, e?.kind], ['b', 'a', 'rewritten']);
  assert.match(e?.reasons?.at(-1) ?? '', /further reports share its wording/);
});

test('a machine-altered report derives from the other', () => {
  const flag = { code: 'altered', span: { from: 0, to: 1 }, note: '' } as unknown as IntegrityFlag;
  const s = traceSources([report('b', WIRE), report('a', RETOLD, { integrity: [flag] })]);
  assert.deepEqual([s.edges[0]?.from, s.edges[0]?.reasons?.at(-1)], ['b', 'the other was altered by a machine']);
});

const POST =
  'We mourn with the families of those who died at the quay and we will publish every page of the safety reports of the past ten years without waiting for the inquiry';

test('a post quoted once and shown once more without marks is no copying, but an outside source', () => {
  const shown = `${POST} Halvik Textiles (@halviktextiles) May 6, 2031`;
  const a = report('a', lines(BACKGROUND_OWN, `"${POST}," Halvik Textiles said on Twitter.`, shown));
  const b = report('b', lines(INDEPENDENT, `Halvik Textiles said in a statement: "${POST}."`, shown));
  const s = traceSources([a, b]);
  assert.deepEqual(s.edges, []);
  assert.equal(s.outside?.length, 1);
  const [source] = s.outside ?? [];
  assert.deepEqual([source.kind, source.source, source.families], ['release', 'Halvik Textiles', ['family-a', 'family-b']]);
  for (const p of source.passages) assert.ok((p.report === 'a' ? a : b).text.slice(p.span.from, p.span.to).startsWith('We mourn with the families'));
});

test('a quotation that came with a copied passage has one holder and is no outside source', () => {
  const quoted = lines(...sentences(WIRE).slice(0, 3), `"${POST}," said Odela Brandt.`, ...sentences(WIRE).slice(3));
  const s = traceSources([report('a', quoted), report('b', lines(quoted, 'More to follow.'))]);
  assert.equal(s.edges.length, 1);
  assert.equal(s.outside, undefined);
  const more = traceSources([
    report('a', quoted),
    report('b', lines(quoted, 'More to follow.')),
    report('c', lines(BACKGROUND_OWN, `Odela Brandt said: "${POST}."`)),
  ]);
  assert.deepEqual(more.outside?.[0]?.reason, '3 reports quote the same words of Odela Brandt, 2 of them not from another');
});

test('an agency that related reports credit and that is not among them stands outside; where it is, it does not', () => {
  const all = ['a', 'b'].map((id) => report(id, lines(WIRE, `${id} adds a line of its own here.`), { outlet: `${id}.example`, agency: 'NewsWire' }));
  assert.deepEqual(
    traceSources(all).outside?.map((o) => [o.kind, o.source, o.passages.length]),
    [['agency', 'NewsWire', 2]],
  );
  const own = report('n', WIRE, { outlet: 'NewsWire', agency: 'NewsWire' });
  assert.equal(traceSources([...all, own]).outside, undefined);
});

test('related reports that each cite a release may have their words from there', () => {
  const citing = lines(WIRE, 'The ministry gave the figures in a press release on Wednesday.');
  const s = traceSources([report('a', citing), report('b', lines(...sentences(citing).slice(1), 'Schools in the port stay shut until Friday.'))]);
  assert.deepEqual(
    s.outside?.map((o) => [o.kind, o.source, o.reason]),
    [['release', null, '2 related reports each cite a release or statement and may have the words from there']],
  );
});

test('standing text is listed with the outlet where one alone has it', () => {
  const menu = 'Readers can reach the newsroom of this paper by telephone on weekdays between nine and five.';
  const at = (id: string, day: string, text: string) => report(id, lines(menu, text), { published: day, outlet: 'post.example' });
  const s = traceSources([at('a', '2031-01-05', INDEPENDENT), at('b', '2031-03-01', BACKGROUND_OWN), at('c', '2031-05-08', WIRE)]);
  assert.deepEqual(
    s.outside?.map((o) => [o.kind, o.source, o.reason]),
    [['standing', 'post.example', 'stands in 3 reports over more than a week']],
  );
});

test('speakers are read before and after a quotation', () => {
  const speaker = (text: string): (string | null)[] => stretchesOf(text, scan(text)).map((q) => q.speaker);
  const words = 'nobody on this pier was ever told that the doors would be locked at night';
  assert.deepEqual(speaker(`"${words}," said Petra Lund, a welder.`), ['Petra Lund']);
  assert.deepEqual(speaker(`"${words}," union official Bram Keel said.`), ['Bram Keel']);
  assert.deepEqual(speaker(`Bram Keel told reporters: "${words}."`), ['Bram Keel']);
  assert.deepEqual(speaker(`"${words}," he said.`), [null]);
});

test('a page that gives another report as its original came after it, whatever its clock says', () => {
  const original = report('o', WIRE, { url: 'https://newswire.example/port-fire/', published: '2031-05-07T10:00:00Z' });
  const copy = report('c', WIRE, { url: 'https://copies.example/1', canonical: 'https://www.newswire.example/port-fire', published: '2031-05-07T09:00:00Z' });
  const found = traceSources([original, copy]).edges[0];
  assert.deepEqual([found.from, found.to, found.directed], ['o', 'c', true]);
  assert.match(found.reasons!.join('; '), /as the original/);
});
