// Grouping by incident on ECB+ (topics 1–35) and the GVA reports without the program around it, findings not used: npx tsx eval/groups.ts [events|gva]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupReports } from '../src/incidents/group/index.ts';
import type { Report } from '../src/model/index.ts';
import { traceSources } from '../src/sources/index.ts';
import { dataFolder, dataLines } from './data.ts';
import { keep, scorer } from './run-command.ts';

function measure(kind: 'events' | 'gva', truth: string): void {
  const lines = readFileSync(keep(`${kind}.jsonl`, scorer('inputs.mjs', kind, truth)), 'utf8');
  const reports = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ uri: '', title: '', bylines: [], language: 'en', integrity: [], ...JSON.parse(line) }) as Report);
  const start = process.hrtime.bigint();
  const groups = groupReports(reports, new Map(), traceSources(reports));
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(`\n== ${kind}: ${reports.length} reports in ${Math.round(ms)} ms`);
  console.log(scorer('score-groups.mjs', kind, truth, keep(`${kind}.direct.json`, JSON.stringify(groups))).trimEnd());
}

const root = dataFolder('ecbplus-dev');
const inner = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory());
const which = process.argv[2];
if (which !== 'gva') measure('events', inner.length === 1 ? path.join(root, inner[0].name) : root);
if (which !== 'events') measure('gva', dataLines('gva-dev'));
