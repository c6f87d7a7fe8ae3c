// Writes docs/quality.md: the figures of the last full evaluation, beside what others publish, and what we still get wrong.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Result, SETS } from './sets.ts';

const PAGE = 'docs/quality.md';
/** Hand-written: ten faults, shown on sentences that we made up. */
const FAULTS = 'eval/known-faults.md';

const number = (v: number): string => (Number.isNaN(v) ? '–' : v.toFixed(3));

/** Rewrites the page from the results of all sets. */
export function writeQualityPage(results: ReadonlyMap<string, Result>): void {
  const tables = SETS.filter((s) => results.has(s.name)).map((set) => {
    const rows = Object.entries(results.get(set.name)!.figures).map(([figure, v]) => `| ${figure} | ${number(v)} |`);
    return `## ${set.name}\n\n${set.about}\n\n| figure | measured |\n|---|---|\n${rows.join('\n')}\n`;
  });
  const head =
    '# How good it is\n\nWritten by `npm run eval` from the sets beside the checkout; the floors that a change may not sink below stand in `eval/floors.json`.\nParts of most sets are held back, so what counts is not the figure here but whether it holds there.\n';
  writeFileSync(PAGE, `${head}\n${tables.join('\n')}\n${readFileSync(FAULTS, 'utf8')}`);
}
