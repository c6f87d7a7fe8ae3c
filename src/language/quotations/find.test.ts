// Quotation spans: marks of all kinds, nesting, paragraphs, lone marks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from '../../model/index.ts';
import { findQuotations } from './find.ts';

const paragraphs = (text: string): Paragraph[] => {
  let at = 0;
  return text.split('\n').map((line, index) => {
    const from = at;
    at += line.length + 1;
    return { from, to: from + line.length, index, first: index, last: index + 1 };
  });
};
const inner = (text: string): string[] =>
  findQuotations(text, paragraphs(text)).map((q) => `${q.depth}${q.closed ? '' : '?'} ${text.slice(q.inner.from, q.inner.to)}`);

test('marks of all kinds', () => {
  assert.deepEqual(inner('"We saw it," she said. "Then we ran."'), ['0 We saw it,', '0 Then we ran.']);
  assert.deepEqual(inner('“We saw it,” she said.'), ['0 We saw it,']);
  assert.deepEqual(inner("'We saw it,' she said, 'and ran.'"), ['0 We saw it,', '0 and ran.']);
  assert.deepEqual(inner('‘We saw Orsk’s men,’ she said.'), ['0 We saw Orsk’s men,']);
  assert.deepEqual(inner('«We saw it», she said.'), ['0 We saw it']);
  assert.deepEqual(inner("``We saw it,'' she said."), ['0 We saw it,']);
});

test('nested quotations', () => {
  assert.deepEqual(inner('“He said ‘stop’ and fired,” she said.'), ['0 He said ‘stop’ and fired,', '1 stop']);
  assert.deepEqual(inner('"He said \'stop\' and fired," she said.'), ["0 He said 'stop' and fired,", '1 stop']);
});

test('apostrophes are no quotations', () => {
  assert.deepEqual(inner("The rebels' leaders don't say it's Orsk's fault."), []);
  assert.deepEqual(inner('The rebels’ leaders don’t say it’s Orsk’s fault.'), []);
  assert.deepEqual(inner("Back in '98 the workers' union left."), []);
});

test('a quotation runs over paragraphs that open it anew', () => {
  const text = '“We saw smoke.\n“Then we ran,” she said.';
  const found = findQuotations(text, paragraphs(text));
  assert.deepEqual(
    found.map((q) => [q.closed, q.continues]),
    [
      [false, -1],
      [true, 0],
    ],
  );
});

test('lone marks end with their paragraph', () => {
  assert.deepEqual(inner('"We saw it, she said.\nPolice came.'), ['0? We saw it, she said.']);
  assert.deepEqual(inner('Police came.”'), []);
  assert.deepEqual(inner('“One “two three” four.'), ['0? One', '0 two three']);
});

test('50,000 open marks are read in linear time', () => {
  for (const mark of ['"', '“', "'a ", '‘a', '«', '``']) {
    const text = mark.repeat(50_000);
    const started = performance.now();
    for (const q of findQuotations(text, paragraphs(text))) assert.ok(q.from < q.inner.from && q.inner.to <= q.to && q.to <= text.length);
    assert.ok(performance.now() - started < 2000, mark);
  }
});
