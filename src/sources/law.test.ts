// Laws of the whole: links can be made and taken back, order and steps of adding change nothing, an added report leaves the others as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DerivationEdge, Report, Sources } from '../model/index.ts';
import { type Link, Tracer, traceSources } from './index.ts';
import { BACKGROUND_OWN, edge, familyOf, INDEPENDENT, RETOLD, report, sentences, WIRE } from './invented-report.ts';

const MERGED = [...sentences(WIRE).slice(0, 5), ...sentences(INDEPENDENT).slice(1, 4)].join('\n');
const EMBEDDED = [...sentences(BACKGROUND_OWN).slice(0, 3), ...sentences(WIRE).slice(1, 3), ...sentences(BACKGROUND_OWN).slice(3)].join('\n');
const TEXTS = [WIRE, RETOLD, INDEPENDENT, `${WIRE}\nMore to follow.`, BACKGROUND_OWN, MERGED, EMBEDDED];
const DAYS = ['2031-05-06', '2031-05-07', undefined, '2031-05-08', '2031-05-06', undefined, '2031-05-09'];
const PILE: readonly Report[] = TEXTS.map((text, i) => report(`r${i}`, text, { outlet: `paper${i}.example`, ...(DAYS[i] ? { published: DAYS[i] } : {}) }));
const FOUND = traceSources(PILE);

const links = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 7 }), to: fc.integer({ min: 0, max: 7 }), join: fc.boolean() })
    .map((l): Link => ({ from: `r${l.from}`, to: `r${l.to}`, join: l.join })),
  { maxLength: 4 },
);

test('the pile of this file holds edges of every kind', () => {
  assert.deepEqual([...new Set(FOUND.edges.map((e) => e.kind))].sort(), ['edited', 'partial', 'rewritten', 'verbatim']);
});

test('every edge can be cut: edge and family go, passages of it count no more, and without the link all is as before', () => {
  for (const e of FOUND.edges) {
    const cut = traceSources(PILE, { links: [{ from: e.to, to: e.from, join: false, reason: 'own correspondent' }] });
    assert.equal(edge(cut, e.from, e.to), undefined);
    assert.notEqual(familyOf(cut, e.from), familyOf(cut, e.to));
  }
  assert.deepEqual(traceSources(PILE, { links: [] }), FOUND);
});

test('any two reports can be joined, and joined again after a cut: the last word on a pair holds', () => {
  for (const a of PILE) {
    for (const b of PILE) {
      if (a.id >= b.id) continue;
      const asked: Link[] = [
        { from: a.id, to: b.id, join: false },
        { from: b.id, to: a.id, join: true, reason: 'seen both drafts' },
      ];
      const s = traceSources(PILE, { links: asked });
      assert.equal(familyOf(s, a.id), familyOf(s, b.id));
      assert.deepEqual(edge(s, a.id, b.id)?.reasons, ['joined by hand: seen both drafts']);
      const back = traceSources(PILE, { links: [...asked].reverse() });
      assert.notEqual(familyOf(back, a.id), familyOf(back, b.id));
    }
  }
});

test('links of strangers, of one report with itself and about incidents change nothing', () => {
  const asked: Link[] = [
    { from: 'r0', to: 'nowhere', join: true },
    { from: 'r0', to: 'r0', join: false },
    { from: 'r0', to: 'r2', join: true, about: 'incident' },
  ];
  assert.deepEqual(traceSources(PILE, { links: asked }), FOUND);
});

test('with any links the order of the reports changes nothing, families hold every report once, and cuts hold', () => {
  fc.assert(
    fc.property(links, fc.shuffledSubarray([...PILE], { minLength: PILE.length }), (asked, order) => {
      const s = traceSources(order, { links: asked });
      assert.deepEqual(s, traceSources(PILE, { links: asked }));
      assert.deepEqual(
        s.families.flatMap((f) => f.reports).sort(),
        PILE.map((r) => r.id),
      );
      const last = new Map(asked.map((l) => [[l.from, l.to].sort().join(), l]));
      for (const l of last.values())
        if (!l.join && l.from !== l.to && l.to !== 'r7' && l.from !== 'r7') assert.notEqual(familyOf(s, l.from), familyOf(s, l.to));
    }),
    { numRuns: 60 },
  );
});

test('reports added in steps give what all at once give, outside sources and links too', () => {
  fc.assert(
    fc.property(links, fc.shuffledSubarray([...PILE], { minLength: PILE.length }), fc.nat(PILE.length), fc.nat(PILE.length), (asked, order, i, j) => {
      const tracer = new Tracer({ remember: true, links: asked });
      const [first, second] = [Math.min(i, j), Math.max(i, j)];
      for (const [n, r] of order.entries()) {
        if (n === first || n === second) tracer.finish();
        tracer.add(r);
      }
      assert.deepEqual(tracer.finish(), traceSources(PILE, { links: asked }));
    }),
    { numRuns: 40 },
  );
});

const among = (s: Sources, ids: ReadonlySet<string>): DerivationEdge[] => s.edges.filter((e) => ids.has(e.from) && ids.has(e.to));

test('an independent report leaves edges and families of the others as they were', () => {
  const more = report(
    'z',
    'Growers in the Arlen valley expect a late harvest after hail broke a third of their vines, their union said. Insurers sent assessors to nine villages.',
  );
  const after = traceSources([...PILE, more]);
  assert.deepEqual(among(after, new Set(PILE.map((r) => r.id))), FOUND.edges);
  assert.deepEqual(
    after.families.filter((f) => !f.reports.includes('z')),
    FOUND.families,
  );
});

test('a copy added may bring edges and directions, but parts no family of the others', () => {
  for (const r of PILE) {
    const after = traceSources([...PILE, { ...r, id: `copy-of-${r.id}`, outlet: 'echo.example', published: '2031-05-09' }]);
    for (const f of FOUND.families) assert.equal(new Set(f.reports.map((id) => familyOf(after, id))).size, 1, `${r.id}: ${f.reports}`);
  }
});

test('a pile larger than the texts held is traced without them: the same families, no passages', () => {
  const tracer = new Tracer({ mostText: WIRE.length * 2 });
  for (const r of PILE) tracer.add(r);
  assert.equal(tracer.holdsTexts, false);
  const found = tracer.finish();
  assert.deepEqual(
    found.families.map((f) => f.reports),
    FOUND.families.map((f) => f.reports),
  );
  assert.ok(found.edges.every((e) => e.passages === undefined || e.passages.length === 0));
  assert.equal(found.outside, undefined);
});
