// The pure library in a real browser: the same report gives the same bytes there as in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { findIn } from '../../src/findings/index.ts';
import { loadEngine } from '../../src/intake/engine.ts';
import type { Report } from '../../src/model/index.ts';
import { launch, skipReason } from './chromium.ts';

const FILES = { syntax: 'weights/syntax.bin', clusters: 'weights/clusters.bin', names: 'weights/names.bin', gazetteer: 'dist/gazetteer.bin' };
const report: Report = {
  id: 'r',
  uri: 'r',
  title: 'Blast in Setúbal',
  bylines: [],
  published: '2026-10-10',
  language: 'en',
  integrity: [],
  text: 'A bomb killed at least 17 people in Setúbal, Portugal, on Friday, police said. The Maritime Front, an invented group, claimed responsibility. “We will find them,” Interior Minister Helena Vasques told reporters.',
};
let browser: Browser | undefined;
const skip = skipReason();
before(async () => {
  if (!skip) browser = await launch();
});
after(() => browser?.close());

test('findings in Chromium equal findings in Node', { skip, timeout: 120_000 }, async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'hearsay',
    platform: 'browser',
    logLevel: 'error',
  });
  const page = await browser!.newPage();
  await page.route('http://hearsay.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<title>library</title>' });
    return route.fulfill({ contentType: 'application/octet-stream', body: readFileSync(FILES[name as keyof typeof FILES]) });
  });
  await page.goto('http://hearsay.test/');
  await page.addScriptTag({ content: outputFiles[0].text });
  const there = await page.evaluate(async (asked) => {
    const { hearsay } = globalThis as unknown as { hearsay: typeof import('../../src/index.ts') };
    // no named function inside: the test runner's compiler would name it with a helper that the page lacks
    const [syntax, clusters, names, gazetteer] = await Promise.all(
      ['syntax', 'clusters', 'names', 'gazetteer'].map(async (name) => new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer())),
    );
    const engine = hearsay.createEngine({ syntax, clusters, names }, hearsay.openGazetteer(gazetteer));
    return JSON.stringify(hearsay.findIn(asked, engine.analyse(asked.text, { published: asked.published, title: asked.title })));
  }, report);
  const engine = await loadEngine();
  assert.equal(there, JSON.stringify(findIn(report, engine.analyse(report.text, { published: report.published, title: report.title }))));
  assert.match(there, /"low":17/);
});
