#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write('hearsay is not built yet: run `npm ci` (or `npm run build`) in the checkout\n');
  process.exit(2);
}
await import(program);
