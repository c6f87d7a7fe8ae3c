// Copies of invented reports: what is found, what is not, in which direction, and the laws (order of input, an added copy, links).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tracer, traceSources } from './index.ts';
import { BACKGROUND_OWN, edge, familyOf, INDEPENDENT, RETOLD, report, sentences, WIRE } from './invented-report.ts';
import { QUOTED, scan, stemHash } from './scan.ts';
import { stemOf } from './stem.ts';

test('a copy is verbatim and comes from the earlier report; spans hold the shared words', () => {
  const a = report('a', WIRE, { published: '2031-05-06T22:00:00Z', outlet: 'one.example' });
  const b = report('b', WIRE, { published: '2031-05-07T01:00:00Z', outlet: 'two.example' });
  const s = traceSources([b, a]);
  assert.equal(s.edges.length, 1);
  assert.deepEqual([s.edges[0].from, s.edges[0].to, s.edges[0].kind, s.edges[0].share, s.edges[0].directed], ['a', 'b', 'verbatim', 1, true]);
  assert.deepEqual(s.families, [{ id: 'family-a', root: 'a', reports: ['a', 'b'] }]);
  for (const p of s.edges[0].passages ?? []) assert.equal(WIRE.slice(p.from.from, p.from.to), WIRE.slice(p.to.from, p.to.to));
  assert.match(s.edges[0].reasons?.join('; ') ?? '', /earlier by 3 h/);
});

test('a report told anew in other words is found by the order of its facts; without dates the direction stays unknown', () => {
  const s = traceSources([report('a', WIRE), report('b', RETOLD), report('c', INDEPENDENT)]);
  assert.equal(edge(s, 'a', 'b')?.kind, 'rewritten');
  assert.equal(edge(s, 'a', 'b')?.directed, false);
  assert.equal(familyOf(s, 'a'), familyOf(s, 'b'));
  assert.ok((edge(s, 'a', 'b')?.passages?.length ?? 0) >= 3, 'sentences lie side by side');
});

test('reports of one incident written apart are independent', () => {
  const s = traceSources([report('a', WIRE), report('c', INDEPENDENT)]);
  assert.deepEqual(s.edges, []);
  assert.equal(s.families.length, 2);
});

test('an embedded passage makes a partial copy that keeps its own origin', () => {
  const own = sentences(BACKGROUND_OWN);
  const b = [...own.slice(0, 3), ...sentences(WIRE).slice(1, 3), ...own.slice(3)].join('\n');
  const s = traceSources([report('a', WIRE, { published: '2031-05-06' }), report('b', b, { published: '2031-05-08' })]);
  assert.deepEqual([s.edges[0]?.from, s.edges[0]?.kind], ['a', 'partial']);
  assert.ok(s.edges[0].share > 0.2 && s.edges[0].share < 0.5, String(s.edges[0].share));
  assert.notEqual(familyOf(s, 'a'), familyOf(s, 'b'));
});

test('a report merged from two has an edge from each and joins the one that gives most', () => {
  const merged = [...sentences(WIRE).slice(0, 5), ...sentences(INDEPENDENT).slice(1, 4)].join('\n');
  const s = traceSources([report('a', WIRE), report('c', INDEPENDENT), report('m', merged)]);
  assert.deepEqual(
    s.edges.map((e) => [e.from, e.to, e.directed]),
    [
      ['a', 'm', true],
      ['c', 'm', true],
    ],
  );
  assert.equal(familyOf(s, 'a'), familyOf(s, 'm'));
  assert.notEqual(familyOf(s, 'c'), familyOf(s, 'm'));
});

test('a statement that both quote is not copying between them', () => {
  const quote =
    '"We mourn with the families of those who died at the quay and we will publish every page of the safety reports of the past ten years," the company said.';
  const s = traceSources([report('a', `${BACKGROUND_OWN}\n${quote}`), report('c', `${INDEPENDENT}\n${quote}`)]);
  assert.deepEqual(s.edges, []);
});

test('what outlets repeat for weeks is no copy', () => {
  const menu =
    'Sign up for our newsletter and get the harbour news in your inbox every day.\nThis page belongs to subscribers who support our newsroom with a monthly fee.\nAll times on this site are local times and may change without notice to readers.\nReaders can reach the newsroom by telephone on weekdays between nine and five.';
  const at = (day: string, text: string, id: string) => report(id, `${menu}\n${text}`, { published: day, outlet: `${id}.example` });
  const s = traceSources([at('2031-01-05', INDEPENDENT, 'a'), at('2031-03-01', BACKGROUND_OWN, 'b'), at('2031-05-08', WIRE, 'c')]);
  assert.deepEqual(s.edges, []);
});

test('an outlet that names the other took from it; the order of names alone tells nothing', () => {
  const a = report('b', WIRE, { outlet: 'harbourpost.example' });
  const b = report('a', `${WIRE}\nThis report appeared first in the Harbourpost of Velmora.`, { outlet: 'inland.example' });
  assert.deepEqual(
    traceSources([a, b]).edges.map((e) => [e.from, e.to, e.directed]),
    [['b', 'a', true]],
  );
});

test('links cut and join, and a rerun honours them', () => {
  const all = [report('a', WIRE), report('b', `${WIRE}\nMore to follow.`), report('c', INDEPENDENT), report('d', WIRE)];
  const cut = traceSources(all, { links: [{ from: 'b', to: 'a', join: false, reason: 'own stringer' }] });
  assert.equal(edge(cut, 'a', 'b'), undefined);
  assert.notEqual(familyOf(cut, 'a'), familyOf(cut, 'b'));
  const joined = traceSources(all, {
    links: [
      { from: 'a', to: 'c', join: true, reason: 'editor says so' },
      { from: 'x', to: 'a', join: true },
    ],
  });
  assert.equal(familyOf(joined, 'a'), familyOf(joined, 'c'));
  assert.match(edge(joined, 'a', 'c')?.reasons?.[0] ?? '', /joined by hand: editor says so/);
});

test('the order of the reports changes nothing, and every id is in exactly one family', () => {
  const days = ['2031-05-06', '2031-05-07', undefined, '2031-05-08', '2031-05-09', undefined];
  const texts = [
    WIRE,
    RETOLD,
    INDEPENDENT,
    `${WIRE}\nMore to follow.`,
    BACKGROUND_OWN,
    [...sentences(WIRE).slice(0, 3), ...sentences(BACKGROUND_OWN)].join('\n'),
  ];
  const all = texts.map((t, i) => report(`r${i}`, t, days[i] ? { published: days[i] } : {}));
  const first = JSON.stringify(traceSources(all));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      const s = traceSources(order);
      assert.equal(JSON.stringify(s), first);
      assert.deepEqual(
        s.families.flatMap((f) => f.reports).sort(),
        all.map((r) => r.id),
      );
    }),
    { numRuns: 20 },
  );
});

test('adding a copy changes no count of origins', () => {
  const all = [WIRE, INDEPENDENT, BACKGROUND_OWN].map((t, i) => report(`r${i}`, t, { published: `2031-05-0${i + 1}` }));
  for (const [i, r] of all.entries()) {
    const more = traceSources([...all, report(`copy-of-${i}`, r.text, { published: '2031-05-09', outlet: 'echo.example' })]);
    assert.equal(more.families.length, traceSources(all).families.length);
  }
});

test('reports added later give what all at once give', () => {
  const all = [WIRE, RETOLD, INDEPENDENT, `${WIRE}\nMore to follow.`, BACKGROUND_OWN].map((t, i) => report(`r${i}`, t, { published: `2031-05-0${5 - i}` }));
  const tracer = new Tracer({ remember: true });
  for (const [i, r] of all.entries()) {
    tracer.add(r);
    assert.deepEqual(tracer.finish(), traceSources(all.slice(0, i + 1)));
  }
});

test('any text is taken: nothing throws, spans stay inside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constant(WIRE), fc.string({ unit: 'binary', maxLength: 200 })), { maxLength: 6 }),
      (texts) => {
        const all = texts.map((t, i) => report(`r${i}`, t));
        const s = traceSources(all);
        assert.equal(s.families.flatMap((f) => f.reports).length, all.length);
        for (const e of s.edges)
          for (const p of e.passages ?? []) assert.ok(p.from.from < p.from.to && p.to.to <= (all.find((r) => r.id === e.to)?.text.length ?? 0));
      },
    ),
    { numRuns: 60 },
  );
});

test('a very long or endless line costs no more than its words', () => {
  const long = report('long', 'word '.repeat(400_000));
  const same = report('same', 'na'.repeat(1_000_000));
  assert.equal(traceSources([long, { ...long, id: 'again' }, same]).families.length >= 2, true);
});

test('stems join forms of one word; numbers lose their marks', () => {
  assert.deepEqual(['beheading', 'beheaded', 'beheads'].map(stemOf), ['behead', 'behead', 'behead']);
  assert.equal(stemOf('1,000'), '1000');
  assert.equal(stemOf('seven'), '7');
  const [a, b] = [scan('Gunmen attacked 1,000 people.'), scan('“Gunmen” attack 1000 people')];
  assert.deepEqual([...a.words].map(stemHash), [...b.words].map(stemHash));
});

test('quotations are known by double and single marks, and posts by their writer; apostrophes open none', () => {
  const quoted = (text: string): string => {
    const s = scan(text);
    return [...s.words].flatMap((w, i) => (w & QUOTED ? [text.slice(s.from[i], s.to[i])] : [])).join(' ');
  };
  assert.equal(quoted('He said: "All doors were locked." Nobody answered.'), 'All doors were locked');
  assert.equal(quoted("'All doors were locked,' he said. The workers' canteen burned."), 'All doors were locked');
  assert.equal(quoted('‘It wasn’t us,’ he said of the ’90s fire.'), 'It wasn’t us');
  assert.equal(quoted("The workers' union and the owners' lawyers met."), '');
  assert.equal(
    quoted('She wrote this.\nThe quay is closed. Stay away — Port of Velmora (@velmora) May 6\nThen rain fell.'),
    'The quay is closed Stay away Port of Velmora',
  );
});

test('the same foot under two reports is no copying', () => {
  const foot = 'Send your pictures of the harbour and your questions about this report to our newsroom at any hour.';
  assert.deepEqual(traceSources([report('a', `${INDEPENDENT}\n${foot}`), report('b', `${BACKGROUND_OWN}\n${foot}`)]).edges, []);
});
