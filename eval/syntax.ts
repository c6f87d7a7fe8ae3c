// Words, tags and heads on UD English EWT without the program around the engine: npx tsx eval/syntax.ts [dev|test] [--errors]
// The dev set is for tuning; the test set is for the report alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toConllu } from '../src/language/index.ts';
import { openClusters } from '../src/language/model/clusters.ts';
import { analyseSyntax, openSyntax } from '../src/language/syntax.ts';
import { dataFolder } from './data.ts';
import { keep, scorer } from './run-command.ts';

const part = process.argv[2] === 'test' ? 'test' : 'dev';
const gold = path.join(dataFolder('ud-ewt'), `en_ewt-ud-${part}.conllu`);
const text = scorer('inputs.mjs', 'syntax', gold);
const model = openSyntax(readFileSync('weights/syntax.bin'), openClusters(readFileSync('weights/clusters.bin')));
const started = performance.now();
const syntax = analyseSyntax(text, model, []);
const seconds = (performance.now() - started) / 1000;
const layers = { quotations: [], names: [], chains: [], times: [], places: [], clauses: [] };
const predicted = keep(`syntax-${part}.conllu`, toConllu({ text, ...syntax, ...layers }));
console.log(`${part}: ${scorer('score-syntax.mjs', gold, predicted).trim()}  (${Math.round(syntax.tokens.length / seconds)} words/s)`);

/** UPOS of gold against predicted where both have the word, most frequent confusions first. */
function confusions(): [string, number][] {
  const rows = (file: string): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    let at = 0;
    let until = 0;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const c = line.split('\t');
      if (c.length < 9 || c[0].includes('.')) {
        if (line === '') until = 0;
        continue;
      }
      const length = c[1].replace(/\s+/g, '').length;
      if (c[0].includes('-')) until = Number(c[0].split('-')[1]);
      if (c[0].includes('-') || Number(c[0]) > until) at += length;
      found.set(`${at} ${c[1]}`, c);
    }
    return found;
  };
  const ours = rows(predicted);
  const counts = new Map<string, number>();
  for (const [key, c] of rows(gold)) {
    const mine = ours.get(key);
    if (mine && mine[3] !== c[3]) counts.set(`${c[3]} read as ${mine[3]}`, (counts.get(`${c[3]} read as ${mine[3]}`) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

if (process.argv.includes('--errors')) for (const [pair, n] of confusions().slice(0, 25)) console.log(`${String(n).padStart(5)} ${pair}`);
