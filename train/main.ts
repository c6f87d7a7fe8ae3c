// npm run train [-- PART …] [--data FOLDER]: makes weights/*.bin anew. Seeded throughout.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** Parts in the order in which one needs the other: names read the word clusters (weights/clusters.bin, committed). */
const PARTS = ['syntax', 'names'];

const { values, positionals } = parseArgs({ options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
if (values.help) {
  console.log(
    `npm run train [-- PART …] [--data FOLDER]\n\nParts: ${PARTS.join(', ')}. FOLDER holds the data archives (default ../shared/data) and is unpacked into .cache/data.`,
  );
  process.exit(0);
}
const archives = values.data ?? '../shared/data';
unpack('ud-ewt', 'ud-gum', 'ner', 'wikinews');
for (const part of PARTS.filter((p) => positionals.length === 0 || positionals.includes(p))) {
  const script = [`train/${part}/run.ts`, `train/${part}/main.ts`].find((f) => existsSync(f));
  if (script === undefined) continue;
  console.error(`== ${part}`);
  const done = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Unpacks archives that do not lie in .cache/data yet. */
function unpack(...names: string[]): void {
  for (const name of names) {
    const archive = path.join(archives, `${name}.tar.gz`);
    const folder = path.join('.cache/data', name);
    if (existsSync(folder) && readdirSync(folder).length > 0) continue;
    if (!existsSync(archive)) {
      console.error(`${archive} is not there: give the folder of the archives by --data`);
      process.exit(1);
    }
    mkdirSync(folder, { recursive: true });
    const done = spawnSync('tar', ['xzf', archive, '-C', folder], { stdio: 'inherit' });
    if (done.status !== 0) process.exit(1);
  }
}
