// What it costs to add reports to grouped ones: the seeded generator's reports, grouped at once and in two steps, with the sources that they need.
// npx tsx bench/groups.ts [--reports 5000] [--more 100]
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { Grouper } from '../src/incidents/index.ts';
import type { Report } from '../src/model/index.ts';
import { Tracer } from '../src/sources/index.ts';
import { makeReports } from './scale/generator.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '5000' }, more: { type: 'string', default: '100' } } });
const [old, more] = [Number(values.reports), Number(values.more)];
const reports: Report[] = [...makeReports(old + more, 5)].map(({ report }) => report);

/** Adds reports; how long sources and groups took, in ms of this process. */
function step(tracer: Tracer, grouper: Grouper, add: readonly Report[]): { readonly sources: number; readonly groups: number; readonly found: string } {
  const start = process.hrtime.bigint();
  for (const report of add) tracer.add(report);
  const sources = tracer.finish();
  const between = process.hrtime.bigint();
  for (const report of add) grouper.add(report);
  const found = JSON.stringify(grouper.finish(new Map(), sources));
  return { sources: Number(between - start) / 1e6, groups: Number(process.hrtime.bigint() - between) / 1e6, found };
}

// the first few make the machine warm
step(new Tracer(), new Grouper(), reports.slice(0, 300));
const once = step(new Tracer(), new Grouper(), reports);
const [tracer, grouper] = [new Tracer({ remember: true }), new Grouper()];
const first = step(tracer, grouper, reports.slice(0, old));
const then = step(tracer, grouper, reports.slice(old));
assert.equal(then.found, once.found, 'two steps give other groups than one');
const row = (name: string, { sources, groups }: { readonly sources: number; readonly groups: number }): void =>
  console.log(`${name.padEnd(28)} groups ${groups.toFixed(0).padStart(7)} ms   sources ${sources.toFixed(0).padStart(7)} ms`);
row(`${old + more} at once`, once);
row(`${old} at first`, first);
row(`${more} more`, then);
