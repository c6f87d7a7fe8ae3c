// One incident with many reports: how long `hearsay dossier` takes from findings already made, and how soon the page can be used in a browser.
// npx tsx bench/dossier.ts [--reports 10000]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' } } });
const count = Number(values.reports);
const folder = path.resolve('.cache/bench-dossier');
const inputs = path.join(folder, `reports-${count}.jsonl`);
const findings = path.join(folder, `findings-${count}.jsonl`);
const out = path.join(folder, 'out');
mkdirSync(folder, { recursive: true });

let seed = 7;
const pick = <T>(from: readonly T[]): T => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return from[(seed >>> 8) % from.length];
};
const WHO = [
  'The civil protection service',
  'Police',
  'The hospital',
  'The interior ministry',
  'Rescue workers',
  'The mayor, Duarte Pacheco,',
  'Prosecutors',
  'A spokesman for the fire brigade',
];
const SAW = [
  'a white flash',
  'thick smoke over the hall',
  'crates thrown across the street',
  'people running to the quay',
  'glass raining down',
  'boats cutting their ropes',
];
const AFTER = [
  'Schools stayed closed.',
  'Trains stopped for hours.',
  'Divers searched the dock.',
  'The bridge was shut.',
  'Blood donors queued round the block.',
  'Flags flew at half mast.',
  'The ferry ran empty.',
  'Shops put their shutters down.',
];

/** One invented report; a third are copies of an earlier one under another outlet's name. */
function report(i: number, earlier: readonly string[]): string {
  if (i % 3 === 2) return pick(earlier);
  const toll = 17 + (seed % 11);
  const day = 9 + (i % 5);
  return [
    `A bomb killed at least ${toll} people and injured ${30 + (seed % 20)} in the Docas fish market in Setúbal, Portugal, on 9 October 2026, ${pick(WHO).toLowerCase()} said on ${day} October.`,
    `${pick(WHO)} said that witnesses had seen ${pick(SAW)} and ${pick(SAW)}. ${pick(AFTER)} ${pick(AFTER)}`,
    `Interior Minister Helena Vasques blamed the Harbour League. The League denied any involvement. ${pick(AFTER)} Reporter ${i} counted ${3 + (seed % 40)} ambulances near gate ${1 + (seed % 9)}.`,
    `“We ${pick(['saw', 'heard', 'felt', 'feared'])} ${pick(SAW)},” said ${pick(['Marta', 'Rui', 'Inês', 'Tomé'])} ${pick(['Faria', 'Sena', 'Brás', 'Reis'])}, who ${pick(['sells', 'buys', 'guts', 'carries'])} fish there. This report is invented.`,
  ].join('\n\n');
}

if (!existsSync(inputs)) {
  const texts: string[] = [];
  for (let i = 0; i < count; i++) texts.push(report(i, texts));
  const line = (text: string, i: number) =>
    JSON.stringify({
      id: `r${i}`,
      title: `Setúbal market bombing, report ${i}`,
      outlet: `Outlet ${i % 400}`,
      published: `2026-10-${String(9 + (i % 5)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:00:00Z`,
      text,
    });
  writeFileSync(inputs, `${texts.map(line).join('\n')}\n`);
}
if (!existsSync(findings)) writeFileSync(findings, execFileSync(process.execPath, ['bin/hearsay.js', 'findings', inputs, '-q'], { maxBuffer: 2 ** 31 - 1 }));
rmSync(out, { recursive: true, force: true });
let started = performance.now();
execFileSync(process.execPath, ['bin/hearsay.js', 'dossier', inputs, '--findings', findings, '--out', out, '-q'], { stdio: ['ignore', 'ignore', 'inherit'] });
console.log(`dossier of ${count} reports from findings already made: ${((performance.now() - started) / 1000).toFixed(1)} s`);

const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('index.html'))
  .map((f) => path.join(out, f));
const page = pages.sort((a, b) => statSync(b).size - statSync(a).size)[0];
console.log(`page ${path.relative(folder, page)}: ${(statSync(page).size / 2 ** 20).toFixed(2)} MB`);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const tab = await browser.newPage();
started = performance.now();
await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
console.log(`opens in ${((performance.now() - started) / 1000).toFixed(2)} s`);
await browser.close();
