// Makes the pictures of the docs from the built program: the dossier of the examples, and one analysed paragraph as arcs.
// `npx tsx tools/pictures.ts` (wants a Chromium; CHROMIUM=/path/to/chrome).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PARAGRAPH = 'Police said on Friday that Inspector Quental, who leads the inquiry, had not ruled out a second device.\n';

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((f) => existsSync(f)),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const out = mkdtempSync(path.join(tmpdir(), 'hearsay-'));
execFileSync(process.execPath, ['bin/hearsay.js', 'dossier', 'examples', '--out', out, '-q']);
const largest = readdirSync(out, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => path.join(out, e.name, 'index.html'))
  .sort((a, b) => readFileSync(b).length - readFileSync(a).length)[0];
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
await page.goto(pathToFileURL(largest).href);
await page.locator('main a[href^="#r"]:visible').first().click();
await page.screenshot({ path: 'docs/dossier.png' });
await browser.close();

writeFileSync('docs/arcs.svg', execFileSync(process.execPath, ['bin/hearsay.js', 'syntax', '-', '--format', 'svg'], { input: PARAGRAPH }));
console.log('docs/dossier.png, docs/arcs.svg');
