// npm run bench:scale -- --sizes 1000,10000,100000: time, memory, precision and recall of copy detection as a pile grows, with the settings that every command uses.
// --program runs the built program (`hearsay sources`) on the same reports instead of the library: reading and printing are counted too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Report, Sources } from '../src/model/index.ts';
import { Tracer } from '../src/sources/index.ts';
import { type Made, type MadeKind, makeReports } from './scale/generator.ts';
import { plotCost } from './scale/plot.ts';
import { throughProgram } from './scale/program.ts';

const SEED = 20240322;
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000' }, program: { type: 'boolean' }, plot: { type: 'string' }, with: { type: 'string' } },
});
const sizes = values.sizes.split(',').filter(Boolean).map(Number);
if (sizes.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error('usage: bench/scale.ts --sizes 1000,10000,100000 [--program] [--plot FILE.svg [--with FILE]]');
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
  /** Recall by kind of copy, and precision by kind of edge. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly byEdge: Readonly<Record<string, number>>;
  /** Originals, written independently of each other, that share a family with another original. */
  readonly joined: number;
}

const seconds = (from: bigint): number => Number(process.hrtime.bigint() - from) / 1e9;

/** What is known of each report, by its number: the bench must not weigh on the memory that it measures. */
class Truth {
  /** Number of the original; its own number where a report is one. */
  readonly origin: Int32Array;
  readonly kind: Uint8Array;

  constructor(size: number) {
    this.origin = new Int32Array(size);
    this.kind = new Uint8Array(size);
  }

  note({ report, kind, origin }: Made): void {
    const i = numberOf(report.id);
    this.origin[i] = origin === null ? i : numberOf(origin);
    this.kind[i] = KINDS.indexOf(kind);
  }
}

const KINDS: readonly MadeKind[] = ['original', 'verbatim', 'edited', 'partial', 'rewritten'];
/** Ids are a letter and the number. */
const numberOf = (id: string): number => Number(id.slice(1));

function measure(size: number): Measured {
  const tracer = new Tracer({ mostText: 0 });
  const truth = new Truth(size);
  let made = 0n;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let last = start;
  for (const each of makeReports(size, SEED)) {
    made += process.hrtime.bigint() - last;
    truth.note(each);
    tracer.add(each.report);
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
    ...judge(sources, truth),
  };
}

async function measureProgram(size: number): Promise<Measured> {
  const truth = new Truth(size);
  function* noted(): Generator<Report> {
    for (const each of makeReports(size, SEED)) {
      truth.note(each);
      yield each.report;
    }
  }
  const { sources, ...cost } = await throughProgram(noted());
  return { size, ...cost, ...judge(sources, truth) };
}

/** A copy is found where it is in its original's family or an edge ties it to that; an edge is right where both come from one original. */
function judge(sources: Sources, truth: Truth): Pick<Measured, 'precision' | 'recall' | 'byKind' | 'byEdge' | 'joined'> {
  const size = truth.origin.length;
  const family = new Int32Array(size);
  for (const [n, f] of sources.families.entries()) for (const id of f.reports) family[numberOf(id)] = n;
  const tied = new Uint8Array(size);
  const edges = new Map<string, [number, number]>();
  for (const e of sources.edges) {
    const [from, to] = [numberOf(e.from), numberOf(e.to)];
    const count = edges.get(e.kind) ?? [0, 0];
    edges.set(e.kind, count);
    count[1]++;
    if (truth.origin[from] !== truth.origin[to]) continue;
    count[0]++;
    tied[from] = 1;
    tied[to] = 1;
  }
  const found = KINDS.map(() => [0, 0]);
  for (let i = 0; i < size; i++) {
    if (truth.origin[i] === i) continue;
    const count = found[truth.kind[i]];
    count[1]++;
    if (family[i] === family[truth.origin[i]] || (KINDS[truth.kind[i]] === 'partial' && tied[i] === 1)) count[0]++;
  }
  const sum = (counts: Iterable<readonly number[]>, k: 0 | 1): number => [...counts].reduce((n, x) => n + x[k], 0);
  return {
    precision: sum(edges.values(), 0) / Math.max(1, sum(edges.values(), 1)),
    recall: sum(found, 0) / Math.max(1, sum(found, 1)),
    byEdge: Object.fromEntries([...edges].map(([kind, [right, all]]) => [kind, right / all])),
    joined: joinedOriginals(family, truth, sources.families.length),
    byKind: Object.fromEntries(KINDS.flatMap((k, i) => (found[i][1] > 0 ? [[k, found[i][0] / found[i][1]]] : []))),
  };
}

/** Originals beyond the first of each family. */
function joinedOriginals(family: Int32Array, truth: Truth, families: number): number {
  const originals = new Uint8Array(families);
  let joined = 0;
  for (let i = 0; i < family.length; i++) {
    if (truth.origin[i] !== i) continue;
    joined += originals[family[i]];
    originals[family[i]] = 1;
  }
  return joined;
}

const inWords = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([k, v]) => `${k} ${v.toFixed(3)}`)
    .sort()
    .join(', ');

const measured: Measured[] = [];
console.log(
  `  reports   seconds  ms/report     cpu s  peak MiB  precision  recall   by kind (${values.program ? 'whole program, waiting for the generator included' : 'seconds: generating not counted'})`,
);
for (const size of sizes) {
  const m = values.program ? await measureProgram(size) : measure(size);
  measured.push(m);
  console.log(
    `${String(size).padStart(9)} ${m.seconds.toFixed(1).padStart(9)} ${((1000 * m.seconds) / size).toFixed(3).padStart(10)} ${m.cpu.toFixed(1).padStart(9)} ${m.peakMiB.toFixed(0).padStart(9)} ${m.precision.toFixed(4).padStart(10)} ${m.recall.toFixed(4).padStart(7)}   recall: ${inWords(m.byKind)}; precision: ${inWords(m.byEdge)}; independent joined: ${m.joined}`,
  );
}
/** Sizes measured before, from what this bench printed: a million reports need not run again for the plot. */
const earlier = (file: string): Pick<Measured, 'size' | 'cpu' | 'peakMiB'>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([size, , , cpu, peak]) => size > 0 && cpu > 0 && peak > 0)
    .map(([size, , , cpu, peakMiB]) => ({ size, cpu, peakMiB }));

if (values.plot) {
  mkdirSync(values.plot.replace(/[^/]*$/, '') || '.', { recursive: true });
  writeFileSync(
    values.plot,
    plotCost(
      [...measured, ...(values.with ? earlier(values.with) : [])]
        .map((m) => ({ size: m.size, seconds: m.cpu, peakMiB: m.peakMiB }))
        .sort((a, b) => a.size - b.size),
    ),
  );
  console.log(`plot: ${values.plot}`);
}
