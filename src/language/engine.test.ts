// Laws of the whole analysis on any text, with the weights that ship; news texts are invented.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../model/index.ts';
import { createEngine, toArcsSvg, toConllu } from './index.ts';

const bytes = (name: string): Uint8Array | undefined => (existsSync(`weights/${name}.bin`) ? readFileSync(`weights/${name}.bin`) : undefined);
const engine = createEngine({ syntax: bytes('syntax'), clusters: bytes('clusters'), names: bytes('names') });
const rules = createEngine({});

function checkLaws(a: Analysis): void {
  let at = 0;
  for (const [i, t] of a.tokens.entries()) {
    assert.equal(t.index, i);
    assert.equal(a.text.slice(t.from, t.to), t.text);
    assert.ok(/^\s*$/.test(a.text.slice(at, t.from)), 'only white space lies between tokens');
    at = t.to;
    assert.ok(t.head >= -1 && t.head < a.tokens.length);
    if (t.head >= 0) assert.equal(a.tokens[t.head].sentence, t.sentence);
  }
  assert.ok(/^\s*$/.test(a.text.slice(at)));
  for (const s of a.sentences) {
    assert.ok(s.first < s.last && a.tokens[s.first].from === s.from && a.tokens[s.last - 1].to === s.to);
    for (let i = s.first; i < s.last; i++) assert.equal(a.tokens[i].sentence, s.index);
  }
  for (const q of [...a.names, ...a.times, ...a.places]) assert.equal(a.text.slice(q.span.from, q.span.to), q.quote);
  for (const q of a.quotations) assert.ok(q.from <= q.inner.from && q.inner.from < q.inner.to && q.inner.to <= q.to && q.to <= a.text.length);
  assert.equal(
    toConllu(a)
      .split('\n')
      .filter((l) => /^\d/.test(l)).length >= a.tokens.length,
    true,
  );
}

const piece = fc.constantFrom(
  'Police',
  ' said ',
  'the ',
  'bomb ',
  'killed ',
  '12 ',
  '"',
  '“',
  '”',
  '. ',
  '\n\n',
  '\n',
  "n't ",
  "'s ",
  'U.S. ',
  '(',
  ')',
  '- ',
  '😀',
  '\ud83d',
  'e\u0301',
  'שלום ',
  ', ',
  '? ',
  'MONDAY ',
  'http://a.b ',
  '\u0000',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
);

test('tokens cover the text, spans are verbatim, heads stay in their sentence', () => {
  fc.assert(
    fc.property(texts, (text) => checkLaws(engine.analyse(text, { published: '2026-10-12' }))),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(texts, (text) => checkLaws(rules.analyse(text))),
    { numRuns: 50 },
  );
});

test('the same text gives the same analysis, and it survives JSON', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const a = engine.analyse(text);
      assert.deepEqual(JSON.parse(JSON.stringify(engine.analyse(text))), JSON.parse(JSON.stringify(a)));
    }),
    { numRuns: 60 },
  );
});

test('a paragraph more changes nothing in the trees before it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const a = engine.analyse(`${text}.`);
      const b = engine.analyse(`${text}.\n\nThe mayor thanked the crews.`);
      assert.deepEqual(
        b.tokens.slice(0, a.tokens.length).map((t) => ({ ...t, spaceAfter: true })),
        a.tokens.map((t) => ({ ...t, spaceAfter: true })),
      );
    }),
    { numRuns: 60 },
  );
});

test('each sentence has one root and no cycle', () => {
  const a = engine.analyse(
    'KARVOTNE (Newsline) — Three gunmen stormed a bank on Monday, police said. "They didn\'t speak," a clerk told reporters.\n\nNo group has claimed the raid.',
  );
  for (const s of a.sentences) {
    const words = a.tokens.slice(s.first, s.last);
    assert.equal(words.filter((t) => t.head < 0).length, 1);
    for (const t of words) {
      let steps = 0;
      for (let h = t.head; h >= 0; h = a.tokens[h].head) assert.ok(++steps <= words.length);
    }
  }
});

test('sentences of news text', () => {
  const cut = (text: string): string[] => engine.analyse(text).sentences.map((s) => text.slice(s.from, s.to));
  const whole: string[][] = [
    ['Gen. Ilya K. Marsh left the U.S. on Jan. 5 at 5 p.m. to meet Sen. Orla Dunne, R-Ohio.', 'He returned on Sunday.'],
    ['"We ran," said Dr. Lena Orsk.', '"There was smoke everywhere. We could not see."'],
    ['BLAST KILLS 12 IN KARVOTNE', 'A bomb went off in Karvotne on Monday, killing 12 people, police said.'],
    ['The shop belonged to Orsk & Sons Inc.', 'It closed in 2019.'],
    ['THE GUERRILLAS ATTACKED THE STATION AT DAWN.', 'TWO POLICEMEN WERE KILLED.', 'NO GROUP HAS CLAIMED RESPONSIBILITY.'],
  ];
  for (const sentences of whole)
    assert.deepEqual(
      cut(sentences.join(sentences[0].startsWith('BLAST') ? '\n' : ' '))
        .join('|')
        .replace('everywhere.|We', 'everywhere. We'),
      sentences.join('|'),
    );
});

test('bad input neither throws nor hangs', { timeout: 60_000 }, () => {
  const inputs = [
    'a'.repeat(1_000_000),
    '"'.repeat(50_000),
    '“'.repeat(50_000),
    '('.repeat(10_000),
    '.'.repeat(200_000),
    '-'.repeat(100_000),
    'a.'.repeat(10_000),
    'a-'.repeat(10_000),
    "a'".repeat(10_000),
    '\n'.repeat(100_000),
    '😀'.repeat(30_000),
    '\ud800'.repeat(10_000),
    'e\u0301'.repeat(50_000),
    'שלום '.repeat(10_000),
    '@'.repeat(10_000),
    '1,'.repeat(10_000),
  ];
  for (const text of inputs) {
    const started = performance.now();
    const a = engine.analyse(text);
    assert.equal(a.tokens.at(-1)?.to ?? 0, text.trimEnd().length);
    assert.ok(performance.now() - started < 15_000, JSON.stringify(text.slice(0, 6)));
  }
});

test('CoNLL-U holds every character but white space; the picture is well-formed', () => {
  const text = "They can't say it's \"over\" <now> & here.\n\nI'll wait; the workers' union won't.";
  const a = engine.analyse(text);
  const forms: string[] = [];
  let until = 0;
  for (const line of toConllu(a).split('\n')) {
    const c = line.split('\t');
    if (c.length < 10) {
      until = 0;
      continue;
    }
    if (c[0].includes('-')) until = Number(c[0].split('-')[1]);
    if (c[0].includes('-') || Number(c[0]) > until) forms.push(c[1]);
  }
  assert.equal(forms.join(''), text.replace(/\s+/g, ''));
  assert.ok(toConllu(a).includes("can't\t_"));
  const svg = toArcsSvg(a);
  assert.ok(svg.startsWith('<svg') && svg.endsWith('</svg>') && !svg.includes('<now>'));
});
