// npm run bench [-- NAME …]: every bench in a process of its own, one after the other, so that none warms another's caches.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BENCHES = ['engine', 'findings', 'read', 'warc', 'groups'];
const chosen = process.argv.slice(2);
let failed = 0;
for (const name of BENCHES.filter((b) => chosen.length === 0 || chosen.includes(b))) {
  if (!existsSync(`bench/${name}.ts`)) continue;
  console.log(`\n== ${name}`);
  const run = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.ts`], { stdio: 'inherit' });
  if (run.status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
