// Markdown reads as the rendered page does, and every letter keeps its place. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSource } from '../index.ts';
import { unmark } from './markdown.ts';

const PAGE = `---
title: "Four dead in market blast"
author: Lena Vask and Raj Sen
date: 2031-05-06
---

# Four dead in *market* blast #

A gas main exploded under the [covered market](https://echo.example/a_(b) "x") of **Brinmouth**
on Tuesday morning, killing at least _four_ people[^1], the fire service said.

![Crews at the market](a.jpg)

> “More than we dared to hope”, said fire chief [Mara **Ellingsen**][1] of line 2 \\* 3.

* Ferry terminal: 2 dead
* Old town: snake_case and 2 * 3 stay

| Place | Dead |
|-------|-----:|
| Old town | 4 |
| Harbour | **0** |

***
The mayor, Piet Oosthuis, ordered every gas line in the old town to be shut while inspectors look for other leaks.

[1]: https://echo.example/chief
`;

test('marks go, words stay, wrapped lines run on', () => {
  const { report, map, removals } = readSource({ uri: 'a.md', content: PAGE }).items[0];
  assert.deepEqual([report.title, report.bylines, report.published], ['Four dead in market blast', ['Lena Vask', 'Raj Sen'], '2031-05-06']);
  for (const part of [
    'Four dead in market blast\n\nA gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people, the fire',
    '“More than we dared to hope”, said fire chief Mara Ellingsen of line 2 * 3.',
    'Ferry terminal: 2 dead\nOld town: snake_case and 2 * 3 stay',
    'Place\tDead\nOld town\t4\nHarbour\t0\n\nThe mayor',
  ])
    assert.ok(report.text.includes(part), `${part}\n---\n${report.text}`);
  assert.doesNotMatch(report.text, /\*\*|https?:|\]\(|\[|Crews|---/);
  let last = 0;
  for (let i = 0; i < report.text.length; i++) {
    const { from, to } = map!.toSource({ from: i, to: i + 1 });
    assert.ok(from >= last, `unit ${i}`);
    last = from;
    if (/\w/.test(report.text[i])) assert.equal(PAGE.slice(from, to), report.text[i], `unit ${i}`);
  }
  for (const { source } of removals) assert.ok(source && source.from <= source.to && source.to <= PAGE.length);
});

const BITS = [
  '*',
  '_',
  '**',
  '[',
  '](x)',
  '](',
  '![',
  '`',
  '~~',
  '# ',
  '> ',
  '- ',
  '1. ',
  '|',
  '|--|',
  '\n',
  '\n\n',
  '\r\n',
  '```\n',
  '\\',
  '<b>',
  '<',
  '---\n',
  'word',
  ' ',
  'Zoë',
  '😀',
];

test('any Markdown keeps its letters in place and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BITS), { maxLength: 60 }), (bits) => {
      const content = bits.join('');
      const { text, map } = unmark(content);
      let last = 0;
      for (let i = 0; i < text.length; i++) {
        const { from, to } = map.toSource({ from: i, to: i + 1 });
        assert.ok(from >= last && to >= from && to <= content.length);
        last = from;
        if (/\p{L}/u.test(text[i])) assert.equal(content.slice(from, to), text[i]);
      }
      for (const { report, map: whole } of readSource({ uri: 'a.md', content, kind: 'markdown' }).items)
        for (let i = 0; i < report.text.length; i++) {
          const { from, to } = whole!.toSource({ from: i, to: i + 1 });
          if (/\p{L}/u.test(report.text[i])) assert.equal(content.slice(from, to), report.text[i]);
        }
    }),
    { numRuns: 300 },
  );
});

test('time grows with the length of unclosed marks', () => {
  for (const bit of ['[', '![', '](', '*', '`', '<a', '| ', '> ', '- ', '\\', '[a](', '<!--', '---\n', '* ', 'a  ', '# \t', `](${'a'.repeat(30)}`])
    for (const end of ['', '\n']) {
      const time = (n: number): number => {
        const started = process.cpuUsage(); // time of this process: other work on the machine is no matter
        unmark((bit + end).repeat(n));
        return process.cpuUsage(started).user / 1000;
      };
      time(1000);
      const small = time(5000);
      const large = time(40_000);
      assert.ok(large < Math.max(250, small * 20), `${bit}: ${small.toFixed(0)} ms, ${large.toFixed(0)} ms`);
    }
});
