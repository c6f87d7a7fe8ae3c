// Builds dist/: the command line program, the library and the compiled gazetteer. Runs on `npm ci` (prepare).
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

await mkdir('dist', { recursive: true });
const entries = { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts', node: 'src/node.ts' };
await build({
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  loader: { '.css': 'text', '.tsv': 'text' },
});
// The gazetteer is compiled from GeoNames as npm ships it; see src/gazetteer/README.md.
if (existsSync('tools/build-gazetteer.ts') && (!existsSync('dist/gazetteer.bin') || process.argv.includes('--all'))) {
  const { spawnSync } = await import('node:child_process');
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-gazetteer.ts', 'dist/gazetteer.bin'], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
