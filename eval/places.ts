// Country and locality of the main incident against gold reports, with the first sentences as focus:  tsx eval/places.ts [GOLD_DIR] [--errors]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openGazetteer } from '../src/gazetteer/index.ts';
import { createEngine } from '../src/language/index.ts';
import { locateIncident } from '../src/language/places/index.ts';

const folder = process.argv[2]?.startsWith('--') === false ? process.argv[2] : '../shared/gold/dev';
const words = (s: string): string[] =>
  s
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** As score-findings.mjs compares names: all words of the shorter in the longer, or most shared. */
function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [short, long] = words(a).length <= words(b).length ? [words(a), words(b)] : [words(b), words(a)];
  const shared = short.filter((w) => long.includes(w)).length;
  return short.length > 0 && (shared === short.length || shared / long.length >= 0.6);
}

function weights(): Record<string, Uint8Array> {
  const names = existsSync('weights') ? readdirSync('weights').filter((f) => f.endsWith('.bin')) : [];
  return Object.fromEntries(names.map((f) => [f.replace('.bin', ''), new Uint8Array(readFileSync(path.join('weights', f)))]));
}

if (!existsSync(folder) || !existsSync('dist/gazetteer.bin')) {
  process.stdout.write(`skipped: ${folder} or dist/gazetteer.bin is absent\n`);
} else {
  const engine = createEngine(weights(), openGazetteer(new Uint8Array(readFileSync('dist/gazetteer.bin'))));
  let reports = 0;
  let country = 0;
  let locality = 0;
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const { id, text, published, gold } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const analysis = engine.analyse(text, published ? { published } : {});
    const focus = analysis.sentences.slice(0, 6).map((s, i) => ({ sentence: s.index, weight: 1 / (1 + i * 0.4) }));
    const found = locateIncident(analysis, focus);
    reports++;
    const right = [found.country === gold.incident.country, sameName(found.locality, gold.incident.locality)];
    if (right[0]) country++;
    if (right[1]) locality++;
    if (process.argv.includes('--errors') && !(right[0] && right[1]))
      process.stdout.write(`${id}: ${gold.incident.country} ${gold.incident.locality} · found ${found.country} ${found.locality}\n`);
  }
  process.stdout.write(`${folder}: ${reports} reports, country ${(country / reports).toFixed(3)}, locality ${(locality / reports).toFixed(3)}\n`);
}
