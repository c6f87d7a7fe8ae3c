// Copy detection on gold/copies/dev without the program around it: npx tsx eval/sources.ts [--errors]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../src/model/index.ts';
import { traceSources } from '../src/sources/index.ts';
import { SHARED } from './data.ts';
import { keep, scorer } from './run-command.ts';

interface Truth {
  readonly edges: readonly { from: string; to: string; kind: string; origin: string; directed: boolean }[];
  readonly families: readonly string[][];
  readonly independentPairs: readonly [string, string][];
  readonly ambiguousPairs: readonly [string, string][];
}

const folder = path.join(SHARED, 'gold', 'copies', 'dev');
const reports = readFileSync(path.join(folder, 'reports.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const r = Object.fromEntries(Object.entries(JSON.parse(line)).filter(([, v]) => v !== null)) as Partial<Report>;
    return { uri: '', title: '', bylines: [], language: 'en', integrity: [], ...r } as unknown as Report;
  });
const found = traceSources(reports);
const file = keep('copies.direct.json', JSON.stringify(found));
console.log(scorer('score-groups.mjs', 'copies', folder, file).trimEnd());

if (process.argv.includes('--errors')) {
  const truth: Truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  const key = (a: string, b: string): string => [a, b].sort().join('-');
  const gold = new Map(truth.edges.map((e) => [key(e.from, e.to), e]));
  const mine = new Map(found.edges.map((e) => [key(e.from, e.to), e]));
  const free = new Set([...truth.ambiguousPairs.map(([a, b]) => key(a, b)), ...truth.families.flatMap((f) => f.flatMap((a) => f.map((b) => key(a, b))))]);
  for (const [k, e] of gold) if (!mine.has(k)) console.log(`missed ${e.kind}/${e.origin} ${e.from} ${e.to}`);
  for (const [k, e] of mine) if (!gold.has(k) && !free.has(k)) console.log(`extra ${e.kind} ${e.from} ${e.to} ${e.share} ${e.reasons?.join('; ')}`);
  for (const [k, e] of mine) {
    const g = gold.get(k);
    if (g?.directed && (g.from !== e.from || e.directed === false))
      console.log(`direction ${g.kind} ${g.from} ${g.to}: ${e.from} ${e.to} ${e.directed} ${e.reasons?.join('; ')}`);
  }
  const family = new Map(found.families.flatMap((f) => f.reports.map((r) => [r, f.reports.join(' ')] as const)));
  for (const f of truth.families) {
    const got = new Set(f.map((r) => family.get(r)));
    if (got.size > 1 || [...got][0] !== [...f].sort().join(' ')) console.log(`family ${f.join(' ')} ≠ ${[...got].join(' | ')}`);
  }
}
