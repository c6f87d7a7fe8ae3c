// Builds dist/: the command line program, the library and the compiled gazetteer. Runs on `npm ci` (prepare).
// `--all` compiles the gazetteer anew, `--types` adds the library's type declarations (before packing).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Runs a program of Node's; its failure is the build's. */
function run(...args) {
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

await mkdir('dist', { recursive: true });
const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts', node: 'src/node.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  loader: { '.css': 'text', '.tsv': 'text' },
});
// Chunks are named by their content: those of earlier builds would pile up.
const built = new Set(Object.keys(metafile.outputs).map((file) => path.basename(file)));
for (const name of readdirSync('dist')) if (/\.js(\.map)?$/.test(name) && !built.has(name)) rmSync(path.join('dist', name));

// The gazetteer is compiled from GeoNames as npm ships it; see src/gazetteer/README.md.
if (!existsSync('dist/gazetteer.bin') || process.argv.includes('--all')) run('--import', 'tsx', 'tools/build-gazetteer.ts', 'dist/gazetteer.bin');
if (process.argv.includes('--types')) run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json');
