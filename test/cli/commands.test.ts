// The contract of the commands, on the built program: data on standard output, exit codes, spans, same bytes.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Findings, IncidentGroup, Report, Sources, Span } from '../../src/model/index.ts';
import { lines, run } from './run.ts';

const examples = run(['read', 'examples', '-q']);
const reports = lines<Report>(examples.out);
const textOf = new Map(reports.map((r) => [r.id, r.text]));

test('read prints one report per line, with title, outlet and date', () => {
  assert.equal(examples.code, 0, examples.err);
  assert.equal(reports.length, 15);
  const herald = reports.find((r) => r.uri.endsWith('01-coastline-herald.html'))!;
  assert.equal(herald.outlet, 'Coastline Herald');
  assert.equal(herald.published, '2026-10-09T12:40:00+01:00');
  assert.equal(herald.publishedFrom, 'json-ld');
  assert.match(herald.text, /cuttlefish at the market/);
  for (const gone of ['cookies', 'Regatta postponed', 'morning newsletter', 'Tide tables']) assert.ok(!herald.text.includes(gone), gone);
});

test('read takes furniture out of scrapes and says what it took (--explain)', () => {
  const tide = reports.find((r) => r.uri.endsWith('04-morning-tide.txt'))!;
  for (const gone of ['Leave a Reply', 'Heavy swell', 'WhatsApp', 'Back to top']) assert.ok(!tide.text.includes(gone), gone);
  const explained = lines<{ removals: { rule: string; text: string }[] }>(run(['read', 'examples/04-morning-tide.txt', '--explain', '-q']).out)[0];
  assert.ok(explained.removals.some((r) => r.text.includes('Leave a Reply') && r.rule.length > 0));
});

test('a text given in JSON Lines is taken unchanged', () => {
  const text = 'Two   people  died.\r\n\tShare this';
  const [report] = lines<Report>(run(['read', '-', '-q'], `${JSON.stringify({ id: 'x', text })}\n`).out);
  assert.equal(report.text, text);
  assert.equal(report.id, 'x');
});

test('every quote of every finding is verbatim at its span', () => {
  const found = run(['findings', 'examples', '-q']);
  assert.equal(found.code, 0, found.err);
  let checked = 0;
  for (const { id, findings } of lines<{ id: string; findings: Findings }>(found.out)) {
    const text = textOf.get(id)!;
    const holds = (quote: string, span: Span | null | undefined): void => {
      if (quote === '' && span === null) return;
      assert.equal(text.slice(span!.from, span!.to), quote);
      checked++;
    };
    for (const list of [findings.tolls, findings.responsibility, findings.warnings, findings.background, findings.times, findings.names, findings.places])
      for (const item of list) holds(item.quote, item.span);
    for (const s of findings.statements) {
      for (const [i, c] of s.content.entries()) holds(c, s.contentSpans[i]);
      holds(s.cue, s.cueSpan);
      holds(s.speaker, s.speakerSpan);
    }
    for (const actor of findings.actors) for (const mention of actor.mentions) holds(mention.quote, mention.span);
  }
  assert.ok(checked > 200, `${checked} spans checked`);
});

test('same input, same bytes', () => {
  const twice = [0, 1].map(() => run(['findings', 'examples', '-q']).out);
  assert.equal(twice[0], twice[1]);
});

test('findings takes up an interrupted run: the same bytes, and the broken line is named', () => {
  const whole = run(['findings', 'examples', '-q', '--explain']).out;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hearsay-')), 'earlier.jsonl');
  writeFileSync(file, whole.slice(0, whole.length * 0.6));
  const again = run(['findings', 'examples', '--explain', '--findings', file]);
  assert.equal(again.out, whole);
  assert.match(again.err, /line \d+: not what `hearsay findings` prints/);
  assert.match(again.err, /[1-9]\d* of 15 reports are not in/);
});

test('a link that names a report outside of the pile is told', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hearsay-')), 'links.jsonl');
  writeFileSync(file, '{"from":"nobody","to":"atlantic-wire-1009","join":true}\n');
  const { code, err } = run(['sources', 'examples', '--links', file]);
  assert.equal(code, 0);
  assert.match(err, /has the id nobody/);
});

test('sources: the wire report, its two copies, the edited and the spun one are one family', () => {
  const { families } = JSON.parse(run(['sources', 'examples', '-q']).out) as Sources;
  const by = (end: string): string => reports.find((r) => r.uri.includes(end))!.id;
  const wire = families.find((f) => f.reports.includes('atlantic-wire-1009'))!;
  assert.deepEqual([...wire.reports].sort(), ['atlantic-wire-1009', by('03-daily'), by('04-morning'), by('05-lisbon'), by('06-fast')].sort());
  assert.equal(wire.root, 'atlantic-wire-1009');
  assert.equal(families.flatMap((f) => f.reports).length, reports.length);
});

test('incidents: the look-alike and the timetable stand apart', () => {
  const groups = JSON.parse(run(['incidents', 'examples', '-q']).out) as IncidentGroup[];
  const of = (end: string) => groups.find((g) => g.reports.includes(reports.find((r) => r.uri.includes(end))?.id ?? end))!;
  assert.equal(of('01-coastline').id, of('08-estuary').id);
  assert.notEqual(of('01-coastline').id, of('11-aveiro').id);
  assert.notEqual(of('01-coastline').id, of('ferry-timetable').id);
  assert.equal(of('ferry-timetable').isIncident, false);
  assert.equal(groups.flatMap((g) => g.reports).length, reports.length);
});

test('bad inputs are named with their reason, the rest is read, exit code 1', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'));
  writeFileSync(path.join(folder, 'empty.txt'), '');
  writeFileSync(path.join(folder, 'binary.html'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)));
  writeFileSync(path.join(folder, 'cut.xml'), '<?xml version="1.0"?><rss><channel><item><title>Half');
  writeFileSync(
    path.join(folder, 'good.txt'),
    'Blast in Nowhere\n\nFour people were killed in an explosion in Nowhere on Monday, police said. This is an invented example.',
  );
  const done = run(['read', folder]);
  assert.equal(done.code, 1);
  for (const name of ['empty.txt', 'binary.html', 'cut.xml']) assert.match(done.err, new RegExp(name.replace('.', '\\.')));
  assert.equal(lines<Report>(done.out).filter((r) => r.uri.endsWith('good.txt')).length, 1);
  const missing = run(['read', path.join(folder, 'nothing-here.txt')]);
  assert.equal(missing.code, 1);
  assert.match(missing.err, /nothing-here/);
});

test('wrong usage is exit code 2 with a line that helps', () => {
  for (const args of [
    ['read'],
    ['nonsense'],
    ['findings', 'examples', '--format', 'xml'],
    ['read', 'examples', '--published', 'Friday'],
    ['dossier', 'examples'],
  ]) {
    const done = run(args);
    assert.equal(done.code, 2, args.join(' '));
    assert.equal(done.out, '');
    assert.ok(done.err.length > 0);
  }
});

test('every command has help with an example that works', () => {
  const help = run(['--help']);
  assert.equal(help.code, 0);
  for (const command of ['read', 'findings', 'sources', 'incidents', 'dossier', 'syntax']) {
    assert.match(help.out, new RegExp(`\\b${command}\\b`));
    assert.match(run([command, '--help']).out, /Examples:\n {2}(echo|hearsay)/);
  }
});

test('dossier writes a page, JSON and Markdown per incident, and says where', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'hearsay-'));
  const done = run(['dossier', 'examples', '--out', out]);
  assert.equal(done.code, 0, done.err);
  assert.equal(done.out, '');
  assert.match(done.err, /Dossier:/);
  assert.match(done.err, /killed/);
  const folders = readdirSync(out, { withFileTypes: true }).filter((e) => e.isDirectory());
  assert.ok(folders.length >= 2);
  assert.ok(readFileSync(path.join(out, 'index.html'), 'utf8').includes('<html'));
  for (const f of folders)
    for (const file of ['index.html', 'dossier.json', 'dossier.md']) assert.ok(readFileSync(path.join(out, f.name, file), 'utf8').length > 100);
  const again = mkdtempSync(path.join(tmpdir(), 'hearsay-'));
  run(['dossier', 'examples', '--out', again, '-q']);
  for (const f of folders)
    assert.equal(readFileSync(path.join(again, f.name, 'dossier.json'), 'utf8'), readFileSync(path.join(out, f.name, 'dossier.json'), 'utf8'));
});
