// Chains in invented texts, marked inline: equal numbers are one thing, "[1 Anna Weber] … [1 she]". Speakers, laws of positions, growth.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis, Chain } from '../../model/index.ts';
import { createEngine } from '../index.ts';

const bytes = (name: string): Uint8Array | undefined => (existsSync(`weights/${name}.bin`) ? readFileSync(`weights/${name}.bin`) : undefined);
const engine = createEngine(Object.fromEntries(['syntax', 'clusters', 'names'].map((n) => [n, bytes(n)] as const).filter(([, b]) => b !== undefined)));
const bare = createEngine({});

interface Mark {
  readonly group: string;
  readonly from: number;
  readonly to: number;
}

function marked(line: string): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const part of line.split(/(\[\d+ [^\]]*\])/)) {
    const mark = /^\[(\d+) ([^\]]*)\]$/.exec(part);
    if (mark) marks.push({ group: mark[1], from: text.length, to: text.length + mark[2].length });
    text += mark ? mark[2] : part;
  }
  return { text, marks };
}

/** The chain with a mention whose end or start is that of the mark, the closest one. */
function chainOf(a: Analysis, mark: Mark): Chain | undefined {
  let best: Chain | undefined;
  let top = Number.POSITIVE_INFINITY;
  for (const c of a.chains) {
    for (const m of c.mentions) {
      const off = Math.abs(m.span.from - mark.from) + Math.abs(m.span.to - mark.to);
      if (m.span.from < mark.to && mark.from < m.span.to && off < top) {
        top = off;
        best = c;
      }
    }
  }
  return best;
}

const LINES = [
  '[1 Anna Weber] visited the port on Friday. [1 She] said the fire was out. [1 Weber] thanked the crews.',
  '[1 Defence Minister Karl Brandt] met [2 Anna Weber] in Paris. [1 Brandt] praised [2 her].',
  'The [1 Northern Relief Agency] ([1 NRA]) sent food. The [1 NRA] warned of floods.',
  '[1 Karl Brandt], [1 director of the port], said the gates were shut.',
  '"[1 I] saw nothing," [1 Anna Weber] told reporters.',
  '[1 Boko Haram] attacked a village in Niger. [1 The group] later claimed the attack.',
  '[1 Peter Malley], 37, was arrested on Monday. [1 The 37-year-old] denies the charges.',
  '[1 Police] closed the road. Later [1 police] opened it again.',
  '[1 A gunman] opened fire in the hall. [1 The gunman] was shot dead.',
  '[1 President Ivo Maran] called for calm. [1 The president] will speak again on Monday.',
  'The [1 Health Ministry] counted the wounded. [1 The ministry] gave no names.',
];

for (const line of LINES) {
  test(`chains: ${line}`, () => {
    const { text, marks } = marked(line);
    const a = engine.analyse(text);
    const chainByGroup = new Map<string, Chain | undefined>();
    for (const mark of marks) {
      const chain = chainOf(a, mark);
      assert.ok(chain !== undefined, `no chain at "${text.slice(mark.from, mark.to)}"`);
      if (chainByGroup.has(mark.group)) assert.equal(chain.id, chainByGroup.get(mark.group)?.id, `"${text.slice(mark.from, mark.to)}" is in "${chain.name}"`);
      chainByGroup.set(mark.group, chain);
    }
    assert.equal(new Set([...chainByGroup.values()].map((c) => c?.id)).size, chainByGroup.size, 'two things in one chain');
  });
}

test('who is spoken of in a quotation is not its speaker', () => {
  const { text, marks } = marked('[1 Karl Brandt] arrived with [2 Peter Malley]. "[2 He] is innocent," [1 Brandt] said.');
  const a = engine.analyse(text);
  assert.notEqual(chainOf(a, marks[2])?.id, chainOf(a, marks[3])?.id);
});

test('the name of a chain is its fullest name, a title helps out where only a surname is known', () => {
  const name = (text: string): string | undefined => engine.analyse(text).chains.find((c) => c.kind === 'person')?.name;
  assert.equal(name('Brandt spoke. Karl Brandt left. Brandt waved.'), 'Karl Brandt');
  assert.equal(name('Chancellor Brandt spoke on Monday. Brandt left.'), 'Chancellor Brandt');
});

test('gender follows titles and first names', () => {
  const gender = (text: string): string | undefined => engine.analyse(text).chains.find((c) => c.kind === 'person')?.gender;
  assert.equal(gender('Mrs. Weber spoke on Monday.'), 'female');
  assert.equal(gender('Robert Weber spoke on Monday.'), 'male');
});

test('chains stand where they say, no mention twice, with and without weights', () => {
  const piece = fc.constantFrom(
    'Anna Weber',
    'Brandt',
    'he',
    'she',
    'I',
    'the group',
    'a man',
    'said',
    '.',
    ',',
    '“',
    '”',
    '"',
    '\n\n',
    'and',
    'It',
    'they',
    'the',
    '37-year-old',
    '(',
    'NRA',
    ')',
    'is',
    '\udc00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 70 }), (parts) => {
      for (const e of [engine, bare]) {
        const a = e.analyse(parts.join(' '));
        const seen = new Set<string>();
        for (const [id, c] of a.chains.entries()) {
          assert.equal(c.id, id);
          assert.equal(a.text.slice(c.nameSpan.from, c.nameSpan.to), c.name);
          for (const m of c.mentions) {
            assert.equal(a.text.slice(m.span.from, m.span.to), m.quote);
            assert.ok(m.first <= m.head && m.head < m.last);
            const key = `${m.first}-${m.last}-${m.form}`;
            assert.ok(!seen.has(key), key);
            seen.add(key);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('time grows with the text, not with its square', () => {
  const part = 'Karl Brandt met Anna Weber. He said the group left. "I saw it," she said. Police told the ministry. ';
  const time = (n: number): number => {
    const text = part.repeat(n);
    const start = performance.now();
    engine.analyse(text);
    return performance.now() - start;
  };
  time(100);
  const ratio = time(1600) / time(200);
  assert.ok(ratio < 24, `eight times the text took ${ratio.toFixed(1)} times as long`);
});
