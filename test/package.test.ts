// The package as users install it: its doors open by name, and what they name is packed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** A program outside of src/ that imports the package by its name. */
function program(code: string): string {
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trim();
}

test('the pure library is importable by name and loads nothing of Node', () => {
  const out = program(`
    import { readSource } from 'hearsay';
    const { reports } = readSource({ uri: 'page', content: '<article><p>A boat sank off Vila Nova on Monday, the harbour master said.</p></article>' });
    console.log(reports[0].text);`);
  assert.equal(out, 'A boat sank off Vila Nova on Monday, the harbour master said.');
  assert.doesNotMatch(readFileSync('dist/index.js', 'utf8'), /from ["']node:/);
});

test('the library for Node loads the engine from the package itself', () => {
  const out = program(`
    import { findIn, loadEngine } from 'hearsay/node';
    const text = 'A bomb killed at least 17 people in Lisbon on Friday, police said.';
    const report = { id: 'r', uri: 'r', title: '', bylines: [], language: 'en', integrity: [], text };
    const engine = await loadEngine();
    console.log(findIn(report, engine.analyse(text, {})).tolls.map((t) => t.quote).join());`);
  assert.equal(out, 'at least 17 people');
});

test('the example of docs/library.md runs as it stands', () => {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/library.md', 'utf8'))![1];
  assert.match(program(code), /^# .*\n\n\d+ reports? from/m);
});

test('what the doors and the program name is packed', () => {
  const done = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  const packed = new Set((JSON.parse(done.stdout) as { files: { path: string }[] }[])[0].files.map((f) => f.path));
  const { bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    bin: { hearsay: string };
    exports: Record<string, { import: string } | string>;
  };
  const named = Object.values(exports).map((e) => (typeof e === 'string' ? e : e.import));
  for (const file of [
    bin.hearsay,
    ...named.filter((f) => !f.includes('*')),
    'weights/syntax.bin',
    'weights/names.bin',
    'weights/clusters.bin',
    'LICENSE',
    'NOTICE',
  ])
    assert.ok(packed.has(file.replace(/^\.\//, '')), file);
});
