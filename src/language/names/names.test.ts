// Names in invented texts, marked inline: "[person Anna Weber]". Armed groups, titles, bad input, and the laws of positions.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../index.ts';
import { armedGroupAt, soundsArmed } from './armed-group.ts';
import { BEFORE, labelOf, namesOfLabels, OUTSIDE } from './label.ts';
import { openNameModel, Viterbi } from './model.ts';
import { isRole } from './title.ts';

const bytes = (name: string): Uint8Array | undefined => (existsSync(`weights/${name}.bin`) ? readFileSync(`weights/${name}.bin`) : undefined);
const engine = createEngine(Object.fromEntries(['syntax', 'clusters', 'names'].map((n) => [n, bytes(n)] as const).filter(([, b]) => b !== undefined)));
const bare = createEngine({});

/** "[kind words] more" → the text without marks and the marked spans. */
function marked(line: string): { text: string; spans: string[] } {
  let text = '';
  const spans: string[] = [];
  for (const part of line.split(/(\[[a-z-]+ [^\]]*\])/)) {
    const mark = /^\[([a-z-]+) ([^\]]*)\]$/.exec(part);
    if (mark) spans.push(`${mark[1]} ${text.length}-${text.length + mark[2].length} ${mark[2]}`);
    text += mark ? mark[2] : part;
  }
  return { text, spans };
}

const found = (text: string): string[] => engine.analyse(text).names.map((n) => `${n.kind} ${n.span.from}-${n.span.to} ${n.quote}`);

const LINES = [
  'Police chief [person Maria Ostrova] told reporters in [place Berlin] that nobody was hurt.',
  'The attack in [place Nairobi] was claimed by [armed-group al-Shabaab], [organisation Reuters] reported.',
  '[person John R. Hale] met [nationality French] officials at the [facility Brandt Hotel] in [place Paris].',
  'Fighters of the [armed-group Vorland Liberation Army] left [place Syria] on Monday.',
  'THE [armed-group FARC] ATTACKED A POLICE STATION IN [place COLOMBIA] YESTERDAY.',
  '[person Ostrova] said nothing. [person Maria Ostrova] left.',
];

for (const line of LINES) {
  test(`names: ${line}`, () => {
    const { text, spans } = marked(line);
    assert.deepEqual(found(text), spans);
  });
}

test('titles before a name and in apposition on either side', () => {
  const titles = (text: string): (string | undefined)[] =>
    engine
      .analyse(text)
      .names.filter((n) => n.kind === 'person')
      .map((n) => n.title?.quote);
  assert.deepEqual(titles('FBI director Peter Malley spoke on Friday.'), ['FBI director']);
  assert.deepEqual(titles('Maj. Gen. Peter Malley spoke on Friday.'), ['Maj. Gen.']);
  assert.deepEqual(titles('Peter Malley, director of the port, spoke on Friday.'), ['director of the port']);
  assert.deepEqual(titles("The ministry's spokesman, Peter Malley, spoke on Friday."), ["The ministry's spokesman"]);
  assert.deepEqual(titles('Peter Malley, police said, is alive.'), [undefined]);
});

test('armed groups by table and by make', () => {
  const { tokens } = bare.analyse('Let us meet the Free Syrian Army and let the ETA talk.');
  const at = (word: string): number => tokens.findIndex((t) => t.text === word);
  assert.equal(armedGroupAt(tokens, at('Free'), tokens.length, false), 3);
  assert.equal(armedGroupAt(tokens, at('ETA'), tokens.length, false), 1);
  assert.equal(armedGroupAt(tokens, 0, tokens.length, false), 0);
  assert.ok(soundsArmed(['vorland', 'liberation', 'front']));
  assert.ok(!soundsArmed(['national', 'front']));
  assert.ok(!soundsArmed(['salvation', 'army']));
});

test('role nouns in singular and plural', () => {
  for (const word of ['director', 'witnesses', 'policemen', 'deputies', 'spokeswoman']) assert.ok(isRole(word), word);
  for (const word of ['house', 'says', 'news']) assert.ok(!isRole(word), word);
});

test('the decoder never answers a forbidden row of labels', () => {
  const viterbi = new Viterbi();
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 17, maxLength: 17 }), { minLength: 1, maxLength: 9 }), (rows) => {
      const out = new Uint8Array(rows.length);
      viterbi.decode(rows.length, rows.flat(), new Int32Array(289), out);
      const all = [OUTSIDE, ...out];
      for (let i = 1; i < all.length; i++) assert.ok(BEFORE[all[i]].includes(all[i - 1]), `${all}`);
      const inside = namesOfLabels(out, out.length);
      assert.equal(
        inside.reduce((n, m) => n + m.last - m.first, 0),
        [...out].filter((l) => l !== OUTSIDE).length,
      );
    }),
  );
  assert.equal(namesOfLabels([labelOf(2, 0), labelOf(2, 2), OUTSIDE, labelOf(0, 3)], 4).length, 2);
});

test('every name stands where it says, in order, without overlap, with and without weights', () => {
  const piece = fc.constantFrom(
    'Maria',
    'Ostrova',
    'the',
    'said',
    '.',
    ',',
    'BBC',
    "'s",
    '“',
    '”',
    '\n\n',
    'Gen.',
    'of',
    'Paris',
    'ISIS',
    '😀',
    '\ud800',
    'é',
    '-',
    '(',
    ')',
    'Police',
    'chief',
    '37',
    'year',
    'old',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      for (const e of [engine, bare]) {
        const a = e.analyse(parts.join(' '));
        let end = 0;
        for (const n of a.names) {
          assert.equal(a.text.slice(n.span.from, n.span.to), n.quote);
          assert.ok(n.first >= end && n.first <= n.head && n.head < n.last);
          if (n.title) assert.equal(a.text.slice(n.title.span.from, n.title.span.to), n.title.quote);
          end = n.last;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a file that is no weights file is refused', () => {
  assert.throws(() => openNameModel(new Uint8Array([1, 2, 3])), RangeError);
});
