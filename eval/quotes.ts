// Attribution on a split of PolNeAR (brat standoff): engine and findStatements in this process, judged by score-quotes.mjs --said.
// Use: npx tsx eval/quotes.ts [SPLIT_DIR]   (default: the dev split; train is for reading errors)
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findStatements } from '../src/findings/statements/index.ts';
import { loadEngine } from '../src/intake/engine.ts';
import { CACHE, dataFolder, SHARED } from './data.ts';

const split = process.argv[2] ?? path.join(dataFolder('polnear-dev'), 'dev');
const engine = await loadEngine();
const files = readdirSync(path.join(split, 'text'))
  .filter((file) => file.endsWith('.txt'))
  .sort();
let spent = 0;
const lines = files.map((file) => {
  const analysis = engine.analyse(readFileSync(path.join(split, 'text', file), 'utf8'));
  const started = performance.now();
  const statements = findStatements(analysis);
  spent += performance.now() - started;
  return JSON.stringify({ id: path.basename(file, '.txt'), findings: { statements } });
});
mkdirSync(path.join(CACHE, 'eval'), { recursive: true });
const predictions = path.join(CACHE, 'eval', `quotes-${path.basename(split)}.jsonl`);
writeFileSync(predictions, `${lines.join('\n')}\n`);
const scored = spawnSync(process.execPath, [path.join(SHARED, 'bench', 'score-quotes.mjs'), split, predictions, '--said'], { encoding: 'utf8' });
process.stdout.write(scored.stdout);
process.stderr.write(scored.stderr);
process.stderr.write(`${files.length} reports, ${(spent / Math.max(1, files.length)).toFixed(2)} ms a report in findStatements\n`);
process.exitCode = scored.status ?? 1;
