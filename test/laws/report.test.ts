// Laws of findings over the example pile and over made-up, damaged and odd texts: spans verbatim, JSON round trip, determinism, locality, purity.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findIn } from '../../src/findings/index.ts';
import { loadEngine } from '../../src/intake/engine.ts';
import { takeIn } from '../../src/intake/index.ts';
import type { Findings, Report, Span } from '../../src/model/index.ts';

const engine = await loadEngine();
const reports: Report[] = [];
for await (const item of takeIn(['examples'], {})) if ('report' in item) reports.push(item.report);

const find = (report: Report): Findings =>
  findIn(report, engine.analyse(report.text, { published: report.published, title: report.title, flags: report.integrity }));
const reportOf = (text: string): Report => ({ id: 'x', uri: 'x', title: '', bylines: [], published: '2026-10-12', language: 'en', text, integrity: [] });

/** Every quote with its span, of all lists. */
function quotes(f: Findings): { quote: string; span: Span }[] {
  return [
    ...[f.tolls, f.responsibility, f.warnings, f.background, f.times, f.names, f.places].flat(),
    ...f.warnings.flatMap((w) => (w.response ? [w.response] : [])),
    ...f.actors.flatMap((a) => a.mentions),
    ...f.statements.flatMap((s) => s.content.map((quote, i) => ({ quote, span: s.contentSpans[i] }))),
    ...f.statements.flatMap((s) => (s.cueSpan ? [{ quote: s.cue, span: s.cueSpan }] : [])),
    ...f.statements.flatMap((s) => (s.speakerSpan ? [{ quote: s.speaker, span: s.speakerSpan }] : [])),
  ];
}
const holds = (report: Report): void => {
  const before = JSON.stringify(report);
  const found = find(report);
  for (const { quote, span } of quotes(found)) assert.equal(report.text.slice(span.from, span.to), quote);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  assert.equal(JSON.stringify(find(report)), JSON.stringify(found));
  assert.equal(JSON.stringify(report), before);
};

test('the example pile', () => {
  for (const report of reports) holds(report);
});

test('paragraphs of the pile cut, doubled, glued and shouted in any way', () => {
  const pieces = reports.flatMap((r) => r.text.split(/\n+/)).filter((p) => p.length > 30);
  const piece = fc.constantFrom(...pieces);
  const odd = fc.constantFrom('“', '”', '"', '\n\n', ' . ', '😀', 'é', 'שלום', '\u0000', '\ud800', 'seventeen', '$', '(');
  const mangled = fc.oneof(
    piece,
    piece.map((p) => p.toUpperCase()),
    piece.map((p) => p.replaceAll(' ', '')),
    fc.tuple(piece, fc.nat(200)).map(([p, n]) => p.slice(n)),
    odd,
  );
  fc.assert(
    fc.property(fc.array(mangled, { minLength: 1, maxLength: 8 }), (parts) => holds(reportOf(parts.join(' ')))),
    { numRuns: 60, seed: 20261009 },
  );
});

test('any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => holds(reportOf(text))),
    { numRuns: 60, seed: 20261009 },
  );
});

test('an unrelated paragraph at the end changes nothing before it', () => {
  for (const report of reports) {
    const longer = { ...report, text: `${report.text}\n\nThe library in the old mill will open an hour later in winter.` };
    const [a, b] = [find(report), find(longer)];
    for (const list of ['tolls', 'statements', 'responsibility', 'warnings', 'background'] as const) {
      assert.deepEqual(JSON.parse(JSON.stringify(b[list])).slice(0, a[list].length), JSON.parse(JSON.stringify(a[list])), `${report.uri} ${list}`);
    }
    assert.deepEqual(b.incident, a.incident, report.uri);
  }
});

test('time grows linearly: four times the text, not more than eight times the time', () => {
  const text = reports.map((r) => r.text).join('\n\n');
  const seconds = (times: number): number => {
    const report = reportOf(Array(times).fill(text).join('\n\n'));
    find(report);
    const started = performance.now();
    find(report);
    return performance.now() - started;
  };
  const [one, four] = [seconds(4), seconds(16)];
  assert.ok(four < one * 8, `${one.toFixed(0)} ms → ${four.toFixed(0)} ms`);
});
