// Makes src/sources/common-stem.ts: how common English news stems are, counted on Wikinews 2019–2020 (CC BY 2.5).
//   npx tsx train/word-rarity.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../eval/data.ts';
import { stemOf } from '../src/sources/stem.ts';

const LEAST = 3;
const DEEPEST = 8;

/** Rows of a CSV with quoted fields. */
function* rows(text: string): Generator<string[]> {
  let row: string[] = [];
  for (const m of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    row.push(m[1].startsWith('"') ? m[1].slice(1, -1).replaceAll('""', '"') : m[1]);
    if (m[2] === ',') continue;
    yield row;
    row = [];
  }
}

const count = new Map<string, number>();
let reports = 0;
const root = dataFolder('wikinews');
for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.csv'))
  .sort()) {
  for (const [, , , text] of rows(readFileSync(path.join(root, name), 'utf8'))) {
    if (text === undefined || text.length < 300) continue;
    reports++;
    const words =
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu) ?? [];
    for (const stem of new Set(words.map((w) => stemOf(w.replace(/'s$/, ''))))) count.set(stem, (count.get(stem) ?? 0) + 1);
  }
}
const byBits = new Map<number, string[]>();
for (const [stem, n] of count) {
  if (n < LEAST || /\d/.test(stem)) continue;
  const bits = Math.min(DEEPEST, Math.max(0, Math.round(Math.log2(reports / n))));
  byBits.set(bits, [...(byBits.get(bits) ?? []), stem]);
}
const lines = [...byBits].sort((a, b) => a[0] - b[0]).map(([bits, stems]) => `  ${JSON.stringify(`${bits} ${stems.sort().join(' ')}`)},`);
writeFileSync(
  'src/sources/common-stem.ts',
  `// data table: stems of English news by how rare they are, in bits (log2 of reports per report with the stem).
// Counted on ${reports} Wikinews reports of 2019–2020 (CC BY 2.5, en.wikinews.org) by train/word-rarity.ts. A line is "bits stem stem …".
export const COMMON_STEMS: readonly string[] = [
${lines.join('\n')}
];
`,
);
console.log(`${reports} reports, ${[...byBits.values()].reduce((n, s) => n + s.length, 0)} stems`);
