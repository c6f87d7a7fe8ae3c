// Words of raw text: UD EWT's conventions, and the laws of spans on any text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSpace, tokenize } from './tokenize.ts';

const cut = (text: string): string => {
  const { from, to } = tokenize(text);
  return from.map((f, i) => text.slice(f, to[i])).join(' ');
};

test('clitics, hyphens, abbreviations and numbers are cut as in UD EWT', () => {
  const cases: [string, string][] = [
    ["They don't say it's Velmora's.", "They do n't say it 's Velmora 's ."],
    ['We can’t and cannot.', 'We ca n’t and can not .'],
    ["O'Darra's brigade, the workers' union.", "O'Darra 's brigade , the workers ' union ."],
    ['At 5 p.m. Gen. K. Orsk left the U.S. by car.', 'At 5 p.m. Gen. K. Orsk left the U.S. by car .'],
    ['anti-government, Orsk-based, non-lethal, e-mail', 'anti-government , Orsk - based , non-lethal , e-mail'],
    ['It cost $1,200.50 (about 5%) on 11/28/2000 at 7:30pm.', 'It cost $ 1,200.50 ( about 5 % ) on 11/28/2000 at 7:30 pm .'],
    ['Call 713-555-3989 or write to desk@newsline.example.', 'Call 713-555-3989 or write to desk@newsline.example .'],
    ['See https://newsline.example/a/b?x=1, he said...', 'See https://newsline.example/a/b?x=1 , he said ...'],
    ["'Stop!' she cried -- and ran.", "' Stop ! ' she cried -- and ran ."],
    ['In the 1990s the 21st Brigade of B2B fame', 'In the 1990s the 21st Brigade of B2B fame'],
    ['KARVOTNE (Newsline) —Two died.', 'KARVOTNE ( Newsline ) — Two died .'],
    ['“Go,” he said. “Now.”', '“ Go , ” he said . “ Now . ”'],
    ['No. It is No. 5.', 'No . It is No. 5 .'],
  ];
  for (const [text, expected] of cases) assert.equal(cut(text), expected);
});

test('spans lie in order, do not overlap and leave out white space alone', () => {
  const bit = fc.constantFrom(
    'word',
    "don't",
    ' ',
    '\n\n',
    '"',
    '“',
    '’',
    "'",
    '.',
    '...',
    'U.S.',
    '😀',
    '\ud800',
    'e\u0301',
    'שלום',
    '-',
    '12:30',
    '@',
    'http://',
    'www.',
    '$',
    '\u00a0',
    'Mr.',
    '\u200d',
    '٣',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(bit, { maxLength: 40 }).map((a) => a.join('')),
      ),
      (text) => {
        const { from, to, clitic } = tokenize(text);
        let at = 0;
        for (let i = 0; i < from.length; i++) {
          assert.ok(from[i] >= at && to[i] > from[i] && to[i] <= text.length);
          for (let k = at; k < from[i]; k++) assert.ok(isSpace(text.charCodeAt(k)), `unit ${k} was left out`);
          for (let k = from[i]; k < to[i]; k++) assert.ok(!isSpace(text.charCodeAt(k)));
          if (clitic[i]) assert.equal(from[i], to[i - 1]);
          at = to[i];
        }
        for (let k = at; k < text.length; k++) assert.ok(isSpace(text.charCodeAt(k)));
      },
    ),
    { numRuns: 400 },
  );
});
