// npm run bench:scale -- --sizes 1000,10000,100000: time, memory, precision and recall of copy detection as a pile grows, with the settings that every command uses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Sources } from '../src/model/index.ts';
import { Tracer } from '../src/sources/index.ts';
import { type MadeKind, makeReports } from './scale/generator.ts';
import { plotCost } from './scale/plot.ts';

const SEED = 20240322;
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' }, plot: { type: 'string' } } });
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error('usage: bench/scale.ts --sizes 1000,10000,100000 [--plot FILE.svg]');
  process.exit(2);
}

/** What one size cost and how good it was. */
export interface Measured {
  readonly size: number;
  readonly seconds: number;
  /** Processor time of all threads, generating included: the wall clock says little on a busy machine. */
  readonly cpu: number;
  readonly peakMiB: number;
  readonly precision: number;
  readonly recall: number;
  readonly byKind: Readonly<Record<string, number>>;
}

const seconds = (from: bigint): number => Number(process.hrtime.bigint() - from) / 1e9;

function measure(size: number): Measured {
  const tracer = new Tracer({ keepTexts: false });
  const kinds = new Map<string, { readonly kind: MadeKind; readonly origin: string }>();
  let made = 0n;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let last = start;
  for (const { report, kind, origin } of makeReports(size, SEED)) {
    made += process.hrtime.bigint() - last;
    if (origin !== null) kinds.set(report.id, { kind, origin });
    tracer.add(report);
    last = process.hrtime.bigint();
  }
  const sources = tracer.finish();
  const total = seconds(start);
  const used = process.cpuUsage(cpu);
  return {
    size,
    seconds: total - Number(made) / 1e9,
    cpu: (used.user + used.system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    ...judge(sources, kinds),
  };
}

/** A copy is found where it is in its original's family or an edge ties it to that; an edge is right where both come from one original. */
function judge(
  sources: Sources,
  kinds: ReadonlyMap<string, { readonly kind: MadeKind; readonly origin: string }>,
): Pick<Measured, 'precision' | 'recall' | 'byKind'> {
  const family = new Map<string, string>();
  for (const f of sources.families) for (const id of f.reports) family.set(id, f.id);
  const originOf = (id: string): string => kinds.get(id)?.origin ?? id;
  const tied = new Set<string>();
  let right = 0;
  for (const e of sources.edges) {
    if (originOf(e.from) === originOf(e.to)) {
      right++;
      tied.add(e.from);
      tied.add(e.to);
    }
  }
  const found: Record<string, [number, number]> = {};
  for (const [id, { kind, origin }] of kinds) {
    found[kind] ??= [0, 0];
    found[kind][1]++;
    if (family.get(id) === family.get(origin) || (kind === 'partial' && tied.has(id))) found[kind][0]++;
  }
  const all = Object.values(found);
  const sum = (i: 0 | 1): number => all.reduce((n, x) => n + x[i], 0);
  return {
    precision: right / Math.max(1, sources.edges.length),
    recall: sum(0) / Math.max(1, sum(1)),
    byKind: Object.fromEntries(Object.entries(found).map(([k, [n, of]]) => [k, n / of])),
  };
}

const measured: Measured[] = [];
console.log('  reports   seconds  ms/report     cpu s  peak MiB  precision  recall   (seconds: generating not counted; recall by kind)');
for (const size of sizes) {
  const m = measure(size);
  measured.push(m);
  const kinds = Object.entries(m.byKind)
    .map(([k, v]) => `${k} ${v.toFixed(3)}`)
    .sort()
    .join(', ');
  console.log(
    `${String(size).padStart(9)} ${m.seconds.toFixed(1).padStart(9)} ${((1000 * m.seconds) / size).toFixed(3).padStart(10)} ${m.cpu.toFixed(1).padStart(9)} ${m.peakMiB.toFixed(0).padStart(9)} ${m.precision.toFixed(4).padStart(10)} ${m.recall.toFixed(4).padStart(7)}   ${kinds}`,
  );
}
if (values.plot) {
  mkdirSync(values.plot.replace(/[^/]*$/, '') || '.', { recursive: true });
  writeFileSync(values.plot, plotCost(measured));
  console.log(`plot: ${values.plot}`);
}
