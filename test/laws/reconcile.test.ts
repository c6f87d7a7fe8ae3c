// Laws of reconciliation: order of inputs, copies, positions, determinism.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { reconcile, whatChanged } from '../../src/incidents/index.ts';
import type { Evidence, Findings, IncidentGroup, IncidentRecord, Report, Sources } from '../../src/model/index.ts';
import { FINDINGS, GROUP, REPORTS, SOURCES } from '../browser/invented-incident.ts';
import { recordOf, type Told } from '../invented.ts';

const record = reconcile(GROUP, REPORTS, FINDINGS, SOURCES);

/** A permutation of `items` from a list of sort keys. */
const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length]! * (i + 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

test('the order of reports, findings, families and edges changes no byte', () => {
  const expected = JSON.stringify(record);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }), (keys) => {
      const sources: Sources = {
        families: shuffled(SOURCES.families, keys).map((f) => ({ ...f, reports: shuffled(f.reports, keys) })),
        edges: shuffled(SOURCES.edges, keys),
      };
      const group = { ...GROUP, reports: shuffled(GROUP.reports, keys) };
      assert.equal(JSON.stringify(reconcile(group, shuffled(REPORTS, keys), new Map(shuffled([...FINDINGS], keys)), sources)), expected);
    }),
    { numRuns: 40 },
  );
});

/** Every count of origins of a record, with what it counts. */
function originCounts(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => originCounts(item, `${path}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'origins' ? [`${path} ${String(inner)}`] : originCounts(inner, `${path}.${key}`)));
}

test('a further copy changes no count of origins and no order of values', () => {
  for (const original of REPORTS) {
    fc.assert(
      fc.property(fc.constantFrom('aaa', 'copy', 'zzz'), fc.integer({ min: 0, max: 72 }), (name, hours) => {
        const published = new Date(Date.parse(original.published!) + hours * 3_600_000).toISOString();
        const copy: Report = { ...original, id: name, outlet: 'The Copyist', published };
        const families = SOURCES.families.map((f) => (f.reports.includes(original.id) ? { ...f, reports: [...f.reports, name] } : f));
        // a copy of an embedded paragraph is embedded too
        const edges = SOURCES.edges.flatMap((edge) => (edge.to === original.id ? [edge, { ...edge, to: name }] : [edge]));
        const more = reconcile(
          { ...GROUP, reports: [...GROUP.reports, name] },
          [...REPORTS, copy],
          new Map([...FINDINGS, [name, FINDINGS.get(original.id)!]]),
          { families, edges },
        );
        assert.deepEqual(originCounts(more), originCounts(record));
      }),
      { numRuns: 6 },
    );
  }
});

function everyEvidence(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(everyEvidence);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'evidence' ? (inner as Evidence[]) : everyEvidence(inner)));
}

test('every evidence is a quote of its report; the record survives JSON', () => {
  const evidence = everyEvidence(record);
  assert.ok(evidence.length > 60);
  for (const { report, quote, span } of evidence) assert.equal(REPORTS.find((r) => r.id === report)!.text.slice(span.from, span.to), quote);
  assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
});

const killed = (r: IncidentRecord) => r.tolls.find((series) => series.effect === 'killed')!;
const figures = (r: IncidentRecord) =>
  killed(r).points.map(
    (p) =>
      `${p.asOf} ${p.low}-${p.high ?? ''} ${p.by ?? ''}${p.part ? ' part' : ''}${p.latest ? ' latest' : ''}${p.revision ? ` ${p.revision}` : ''} ${p.origins}/${p.outlets}`,
  );

test('tolls: a series as published, a correction goes down, copies are one origin, other events apart', () => {
  assert.deepEqual(figures(record), [
    '2025-05-14 9- Police 1/4',
    "2025-05-14 14- St Brannoc's Hospital 1/1",
    '2025-05-14 3-3  part 1/1',
    "2025-05-15 12-12 St Brannoc's Hospital down 1/1",
    '2025-05-15 13-13 Police latest up 2/2',
    '2025-05-16 12-12 the hospital latest 1/1',
  ]);
  assert.deepEqual(killed(record).spread, { low: 12, high: 13 });
  assert.deepEqual(
    record.otherTolls.map((p) => `${p.low} ${p.label}`),
    ['6 1998 market fire'],
  );
});

test('a copied paragraph in an independent report is dependent, the rest of it is not', () => {
  const roof = record.speakers.find((s) => s.speaker === 'Oda Brill')!.statements[0]!;
  assert.deepEqual([roof.origins, roof.outlets, roof.families], [1, 4, ['wire']]);
  assert.equal(roof.evidence.find((e) => e.report === 'estuary')!.origin, 'wire');
  assert.deepEqual(killed(record).points.find((p) => p.low === 14)!.families, ['estuary']);
});

test('ledger: names of one actor join, a denial answers its accusation', () => {
  assert.deepEqual(
    record.responsibility.map((a) => [a.actor, a.entries.map((e) => `${e.by} ${e.act}${e.answers === null ? '' : ` ->${e.answers}`}`)]),
    [
      ['Iron Wicker', ['Iron Wicker claims', 'Lena Dorsay doubts']],
      ['The Dock Syndicate', ['Lena Dorsay blames', 'The Dock Syndicate denies ->0']],
    ],
  );
  assert.deepEqual(record.speakers.find((s) => s.speaker === 'Lena Dorsay')!.aliases, ['Dorsay']);
});

test('warnings: lead time in days, the answer, threats apart', () => {
  assert.deepEqual(
    record.warnings.map((w) => [w.given, w.leadDays, w.threat, w.responses.map((r) => `${r.by} ${r.kind}`)]),
    [
      ['2025-04-29', 15, false, ['Hugo Lenn dismissed']],
      ['2025-05-16', -2, true, []],
    ],
  );
});

test('disagreements are named by kind with both sides', () => {
  assert.deepEqual(
    record.disagreements.map((d) => `${d.kind}: ${d.about}: ${d.sides.map((s) => s.value).join(' | ')}`),
    [
      "toll: injured on 2025-05-14: 31 (St Brannoc's Hospital) | about 20 (the ambulance service)",
      "toll: killed on 2025-05-15: 13 (Police) | 12 (St Brannoc's Hospital)",
      'responsibility: Iron Wicker: Iron Wicker claims | Lena Dorsay doubts Iron Wicker',
      'responsibility: The Dock Syndicate: Lena Dorsay blames the Dock Syndicate | The Dock Syndicate denies',
      'responsibility: who did it: Iron Wicker | The Dock Syndicate',
      'place: place of the incident: Harrowmere, GB | Saltby, GB',
    ],
  );
});

test('what changed since: nothing against itself; a later run names what is new and what moved', () => {
  assert.deepEqual(whatChanged(record, record), []);
  const early: IncidentGroup = { ...GROUP, reports: ['wire', 'gazette', 'estuary'] };
  const changes = whatChanged(reconcile(early, REPORTS, FINDINGS, SOURCES), record);
  const told = changes.map((c) => `${c.kind} ${c.about}: ${c.before} -> ${c.after}`);
  assert.ok(told.includes('toll killed: 9 to 14 or more -> 12 to 13'), told.join('\n'));
  assert.ok(told.includes("toll killed according to St Brannoc's Hospital: at least 14 -> 12"));
  assert.ok(told.includes("warning The city's fire inspector on 2025-04-29: null -> dismissed by Hugo Lenn"));
  assert.ok(told.includes('origins independent origins: 2 -> 5'));
  const back = whatChanged(record, reconcile(early, REPORTS, FINDINGS, SOURCES));
  assert.ok(back.some((c) => c.kind === 'responsibility' && c.after === null && c.evidence.length > 0));
});

test('an empty group, a report without findings, a group that names an unknown report', () => {
  const none: ReadonlyMap<string, Findings> = new Map();
  const empty = reconcile({ ...GROUP, reports: [] }, [], none, { families: [], edges: [] });
  assert.deepEqual([empty.tolls, empty.reports, empty.sources.origins], [[], [], 0]);
  const bare = reconcile({ ...GROUP, reports: ['wire', 'ghost'] }, REPORTS, none, { families: [], edges: [] });
  assert.deepEqual([bare.reports.map((r) => r.id), bare.sources.origins, bare.disagreements], [['wire'], 1, []]);
});

test('a smaller figure of the same voice beside the total is shown, but is no revision and no conflict; a dateless copy without voice joins', () => {
  const text = 'The service said 23 people died. Four people died in hospital, the service said.';
  const told = (id: string, by: string | null): Told => ({
    id,
    text,
    tolls: [
      ['23 people', 23, { by }],
      ['Four people', 4, { by: 'the service' }],
    ],
  });
  const made = recordOf([{ ...told('a', 'the service'), on: '2025-01-02' }, told('b', null)], [['a', 'b']]);
  assert.deepEqual(
    killed(made).points.map((p) => [p.low, p.asOf, p.by, p.beside ?? false, p.latest, p.revision, p.outlets]),
    [
      [4, '2025-01-02', 'the service', true, false, undefined, 2],
      [23, '2025-01-02', 'the service', false, true, undefined, 2],
    ],
  );
  assert.deepEqual([killed(made).spread, made.disagreements], [{ low: 23, high: 23 }, []]);
});
