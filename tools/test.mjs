// `npm test`: types, walls, then every *.test.ts with Node's own runner. `npm test -- PATTERN …` runs only matching test files.
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';

const patterns = process.argv.slice(2);
const step = (name, args) => {
  const started = performance.now();
  const done = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.stderr.write(`${done.status === 0 ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  if (done.status !== 0) process.exit(done.status ?? 1);
};
if (patterns.length === 0) {
  step('types of the pure rooms', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json']);
  step('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json']);
  step('walls', ['tools/check-walls.mjs']);
  step('build', ['tools/build.mjs']);
}
const files = globSync(['{src,test,eval,bench,train,tools}/**/*.test.ts'])
  .sort()
  .filter((f) => patterns.length === 0 || patterns.some((p) => f.includes(p)));
step(`${files.length} test files`, ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...files]);
