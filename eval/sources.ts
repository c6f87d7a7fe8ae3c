// Copy detection on gold/copies/dev without the program around it: npx tsx eval/sources.ts [--errors]
import { traceSources } from '../src/sources/index.ts';
import { GOLD_FOLDER, goldReports, goldTruth } from './copies/gold.ts';
import { keep, scorer } from './run-command.ts';

const reports = goldReports();
const found = traceSources(reports);
const file = keep('copies.direct.json', JSON.stringify(found));
console.log(scorer('score-groups.mjs', 'copies', GOLD_FOLDER, file).trimEnd());

if (process.argv.includes('--errors')) {
  const truth = goldTruth();
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
