// How often reports of one real event are called copies, on sets that no threshold was set on: npx tsx eval/copies-real.ts [--read SET:KIND:N]
// Most of these pairs are independent; agency copies are among them, so a hit is no error by itself: --read prints hits side by side, drawn by seed, to be judged by eye.
import { parseArgs } from 'node:util';
import { seeded } from '../bench/scale/generator.ts';
import type { DerivationEdge, Report } from '../src/model/index.ts';
import { traceSources } from '../src/sources/index.ts';
import { REAL_SETS, type RealReport } from './copies/real-report.ts';

const { values } = parseArgs({ options: { read: { type: 'string' } } });
const SEED = 11;
const SHOWN = 240;

/** Pairs of one event, of different outlets or unknown ones. */
function pairsOf(reports: readonly RealReport[]): number {
  const events = new Map<string, Map<string, number>>();
  for (const [i, { report, event }] of reports.entries()) {
    if (event === null) continue;
    const outlets = events.get(event) ?? new Map<string, number>();
    const outlet = report.outlet ?? `unknown ${i}`;
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    events.set(event, outlets);
  }
  let pairs = 0;
  for (const outlets of events.values()) {
    const all = [...outlets.values()].reduce((n, x) => n + x, 0);
    pairs += (all * (all - 1)) / 2;
    for (const same of outlets.values()) pairs -= (same * (same - 1)) / 2;
  }
  return pairs;
}

function read(edge: DerivationEdge, byId: ReadonlyMap<string, Report>): void {
  const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
  console.log(`\n${edge.kind} ${edge.share} ${a?.outlet ?? ''} ${a?.published ?? ''} → ${b?.outlet ?? ''} ${b?.published ?? ''}: ${edge.reasons?.join('; ')}`);
  const line = (text: string | undefined, from: number, to: number): string => (text ?? '').slice(from, to).replace(/\s+/g, ' ').slice(0, SHOWN);
  for (const p of edge.passages ?? []) {
    console.log(`  ${p.likeness}  ${line(b?.text, p.to.from, p.to.to)}`);
    if (p.likeness < 1) console.log(`     ${line(a?.text, p.from.from, p.from.to)}`);
  }
}

for (const [name, load] of Object.entries(REAL_SETS)) {
  const reports = load();
  const byId = new Map(reports.map((r) => [r.report.id, r.report]));
  const eventOf = new Map(reports.map((r) => [r.report.id, r.event]));
  const { edges, outside } = traceSources(reports.map((r) => r.report));
  const foreign = edges.filter((e) => byId.get(e.from)?.outlet === undefined || byId.get(e.from)?.outlet !== byId.get(e.to)?.outlet);
  const others = foreign.filter((e) => eventOf.get(e.from) !== eventOf.get(e.to));
  const kinds = ['verbatim', 'edited', 'partial', 'rewritten'].map((k) => `${k} ${foreign.filter((e) => e.kind === k).length}`);
  console.log(
    `${name.padEnd(9)} ${reports.length} reports, ${pairsOf(reports)} pairs of one event in two outlets: ${foreign.length} tied (${kinds.join(', ')}), of different events ${others.length}; outside sources ${outside?.length ?? 0}`,
  );
  const [set, kind, count] = values.read?.split(':') ?? [];
  if (set !== name) continue;
  const random = seeded(SEED, 0);
  const drawn = foreign.filter((e) => e.kind === kind).map((e) => ({ e, at: random() }));
  for (const { e } of drawn.sort((x, y) => x.at - y.at).slice(0, Number(count))) read(e, byId);
}
