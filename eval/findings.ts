// Runs engine and findIn in this process over a folder of gold reports and prints the scorer's table (faster than over the built program).
// Use: npx tsx eval/findings.ts [GOLD_DIR] [--errors N]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findIn } from '../src/findings/index.ts';
import { loadEngine } from '../src/intake/engine.ts';
import type { Report } from '../src/model/index.ts';
import { CACHE, SHARED } from './data.ts';

interface GoldReport {
  readonly id: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly text: string;
}

/** A gold file as the reader would give it: the text unchanged, no flags. */
function asReport(gold: GoldReport): Report {
  return {
    id: gold.id,
    uri: gold.id,
    title: gold.title ?? '',
    bylines: [],
    language: 'en',
    text: gold.text,
    integrity: [],
    ...(gold.published ? { published: gold.published } : {}),
    ...(gold.outlet ? { outlet: gold.outlet } : {}),
  };
}

const [folder = path.join(SHARED, 'gold', 'dev'), ...flags] = process.argv.slice(2);
const engine = await loadEngine();
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort();
const started = performance.now();
const lines = files.map((file) => {
  const report = asReport(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldReport);
  const analysis = engine.analyse(report.text, { title: report.title, ...(report.published ? { published: report.published } : {}) });
  return JSON.stringify({ id: report.id, findings: findIn(report, analysis) });
});
const seconds = (performance.now() - started) / 1000;
mkdirSync(path.join(CACHE, 'eval'), { recursive: true });
const predictions = path.join(CACHE, 'eval', `findings-${path.basename(folder)}.jsonl`);
writeFileSync(predictions, `${lines.join('\n')}\n`);
const scored = spawnSync(process.execPath, [path.join(SHARED, 'bench', 'score-findings.mjs'), folder, predictions, ...flags], { encoding: 'utf8' });
process.stdout.write(scored.stdout);
process.stderr.write(scored.stderr);
process.stderr.write(`${files.length} reports in ${seconds.toFixed(1)} s\n`);
process.exitCode = scored.status ?? 1;
