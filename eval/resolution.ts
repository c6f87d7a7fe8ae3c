// How often the chain of a speaker's mention bears a name that agrees with the gold's `resolved`, on the reports of a gold folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine } from '../src/language/index.ts';
import type { Analysis, Chain } from '../src/model/index.ts';
import { SHARED } from './data.ts';

interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly gold: { readonly statements: readonly { readonly speaker: string; readonly resolved: string; readonly content: readonly string[] }[] };
}

const words = (s: string): string[] =>
  s
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const STOP = new Set(
  'a an the of in on at to for by and or mr mrs ms dr gen col president minister spokesman spokeswoman spokesperson official officials'.split(' '),
);

/** The scorer's measure of two names (score-findings.mjs): the content words of the shorter are in the longer, or most are shared. */
export function sameName(a: string, b: string): boolean {
  const strip = (s: string): string[] => {
    const all = words(s);
    const kept = all.filter((v) => !STOP.has(v));
    return kept.length > 0 ? kept : all;
  };
  const [short, long] = [strip(a), strip(b)].sort((x, y) => x.length - y.length);
  if (short.length === 0 || long.length > short.length + 8) return false;
  const set = new Set(long);
  const shared = short.filter((w) => set.has(w) || (w.endsWith('s') && set.has(w.slice(0, -1))) || set.has(`${w}s`)).length;
  return shared === short.length || shared / long.length >= 0.6;
}

/** The chain whose mention covers a place best: same end, else the smallest mention around it. */
export function chainAt(analysis: Analysis, from: number, to: number): Chain | null {
  let best: Chain | null = null;
  let top = Number.POSITIVE_INFINITY;
  for (const chain of analysis.chains) {
    for (const { span } of chain.mentions) {
      if (span.from >= to || from >= span.to) continue;
      const off = Math.abs(span.from - from) + Math.abs(span.to - to);
      if (off < top) {
        top = off;
        best = chain;
      }
    }
  }
  return best;
}

export interface ResolutionFigures {
  readonly pronouns: readonly [right: number, all: number];
  readonly descriptions: readonly [right: number, all: number];
  readonly names: readonly [right: number, all: number];
  readonly misses: readonly string[];
}

/** Measures an engine on a gold folder. The mention asked for is the occurrence of `speaker` nearest to the statement's content. */
export function measureResolution(engine: Engine, folder: string): ResolutionFigures {
  const sums = { pronouns: [0, 0] as [number, number], descriptions: [0, 0] as [number, number], names: [0, 0] as [number, number] };
  const misses: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const report = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldReport;
    if (!file.endsWith('.json') || report.gold === undefined) continue;
    const analysis = engine.analyse(report.text, report.published === undefined ? {} : { published: report.published });
    for (const s of report.gold.statements) {
      const from = nearest(report.text, s.speaker, s.content[0] ?? '');
      if (from < 0) continue;
      const kind = /^(?:he|she|it|they|i|we)$/i.test(s.speaker)
        ? 'pronouns'
        : s.speaker.toLowerCase().startsWith('the ') || s.speaker === s.speaker.toLowerCase()
          ? 'descriptions'
          : 'names';
      const chain = chainAt(analysis, from, from + s.speaker.length);
      const right = sameName(chain?.name ?? s.speaker, s.resolved);
      sums[kind][1]++;
      if (right) sums[kind][0]++;
      else misses.push(`${report.id} · ${kind} · "${s.speaker}" → ${chain === null ? 'no chain' : `"${chain.name}"`}, should be "${s.resolved}"`);
    }
  }
  return { ...sums, misses };
}

function nearest(text: string, speaker: string, content: string): number {
  if (speaker === '') return -1;
  const at = Math.max(0, text.indexOf(content));
  let best = -1;
  const word = /[\p{L}\p{N}]/u;
  for (let i = text.indexOf(speaker); i >= 0; i = text.indexOf(speaker, i + 1)) {
    if (word.test(text[i - 1] ?? '') || word.test(text[i + speaker.length] ?? '')) continue;
    const gap = i < at ? at - i : i - (at + content.length);
    const old = best < at ? at - best : best - (at + content.length);
    if (best < 0 || gap < old) best = i;
  }
  return best;
}

/** The engine with the weights of the checkout, without a gazetteer. */
export function engineOfCheckout(): Engine {
  const bytes = (name: string): Uint8Array | undefined => (existsSync(`weights/${name}.bin`) ? readFileSync(`weights/${name}.bin`) : undefined);
  const entries = (['syntax', 'clusters', 'names'] as const).map((name) => [name, bytes(name)] as const).filter(([, b]) => b !== undefined);
  return createEngine(Object.fromEntries(entries));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const part = process.argv[2] ?? 'train';
  const figures = measureResolution(engineOfCheckout(), path.join(SHARED, 'gold', part));
  if (process.argv.includes('--errors')) for (const m of figures.misses) process.stderr.write(`${m}\n`);
  const share = ([right, all]: readonly [number, number]): string => `${right}/${all} ${(right / Math.max(1, all)).toFixed(3)}`;
  process.stdout.write(
    `speakers resolved (gold/${part}): pronouns ${share(figures.pronouns)}, descriptions ${share(figures.descriptions)}, names ${share(figures.names)}\n`,
  );
}
