// npm run eval [-- SET …] [--pin]: quality on every set, against the floors that may rise and never sink silently.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasShared, SHARED } from './data.ts';
import { writeQualityPage } from './quality-page.ts';
import { type Result, SETS } from './sets.ts';

/** Scores move by a hair between machines' sorting of equal candidates; a drop beyond this is a drop. */
const NOISE = 0.002;
const FLOORS = 'eval/floors.json';

const { values, positionals } = parseArgs({
  options: { pin: { type: 'boolean' }, 'allow-regression': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
if (values.help) {
  console.log(
    `npm run eval [-- SET …] [--pin] [--allow-regression]\n\nSets:\n${SETS.map((s) => `  ${s.name.padEnd(16)} ${s.about}`).join('\n')}\n\n--pin raises the floors in ${FLOORS} to what was measured.`,
  );
  process.exit(0);
}
const unknown = positionals.filter((p) => !SETS.some((s) => s.name === p));
if (unknown.length > 0) {
  console.error(`no such set: ${unknown.join(', ')}; there are ${SETS.map((s) => s.name).join(', ')}`);
  process.exit(2);
}
if (!hasShared()) {
  console.log(`skipped: no development data at ${SHARED} (set HEARSAY_SHARED to where it lies)`);
  process.exit(0);
}

const floors: Record<string, Record<string, number>> = existsSync(FLOORS) ? JSON.parse(readFileSync(FLOORS, 'utf8')) : {};
const results = new Map<string, Result>();
const sunk: string[] = [];
for (const set of SETS.filter((s) => positionals.length === 0 || positionals.includes(s.name))) {
  console.log(`\n== ${set.name}: ${set.about}`);
  const result = set.run();
  console.log(result.printed.trimEnd());
  results.set(set.name, result);
  for (const [figure, floor] of Object.entries(floors[set.name] ?? {})) {
    const now = result.figures[figure];
    if (!(now >= floor - NOISE)) sunk.push(`${set.name} ${figure}: ${now} is under its floor ${floor}`);
  }
}
if (values.pin) pin();
if (positionals.length === 0) writeQualityPage(results);
if (sunk.length > 0) {
  console.error(`\n${sunk.join('\n')}`);
  process.exit(values['allow-regression'] ? 0 : 1);
}

/** Raises floors to what was measured; lowers one only with --allow-regression (and a line in the changelog). */
function pin(): void {
  for (const [name, { figures }] of results) {
    for (const [figure, now] of Object.entries(figures)) {
      if (Number.isNaN(now)) continue;
      const floor = floors[name]?.[figure];
      if (floor === undefined || now > floor || values['allow-regression']) floors[name] = { ...floors[name], [figure]: Math.floor(now * 1000) / 1000 };
    }
  }
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
