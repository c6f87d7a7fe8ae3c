// Coreference on GUM's test documents: MUC, B-cubed, entity CEAF and their mean, from raw text, singletons left out on both sides.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../src/language/index.ts';
import { dataFolder } from './data.ts';
import { engineOfCheckout } from './resolution.ts';

/** Chains as lists of mention keys (any strings; equal keys are equal mentions). */
export type Chains = readonly (readonly string[])[];

/** Sums that precision and recall of one measure are made of; documents are added up before dividing. */
export interface Sums {
  precision: [hit: number, all: number];
  recall: [hit: number, all: number];
}

const ownerOf = (chains: Chains): Map<string, number> => new Map(chains.flatMap((chain, k) => chain.map((m) => [m, k] as const)));

/** MUC (Vilain et al. 1995): links kept, counted from one side. */
export function mucSide(from: Chains, to: Chains): [number, number] {
  const owner = ownerOf(to);
  let hit = 0;
  let all = 0;
  for (const chain of from) {
    const parts = new Set<number | string>(chain.map((m) => owner.get(m) ?? `alone ${m}`));
    hit += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [hit, all];
}

/** B-cubed (Bagga and Baldwin 1998), counted from one side. */
export function cubedSide(from: Chains, to: Chains): [number, number] {
  const owner = ownerOf(to);
  let hit = 0;
  let all = 0;
  for (const chain of from) {
    const shared = new Map<number, number>();
    for (const m of chain) {
      const k = owner.get(m);
      if (k !== undefined) shared.set(k, (shared.get(k) ?? 0) + 1);
    }
    for (const n of shared.values()) hit += (n * n) / chain.length;
    all += chain.length;
  }
  return [hit, all];
}

/** Greatest sum of a one-to-one assignment of rows to columns (Hungarian method, O(n³)). */
export function assign(weights: readonly (readonly number[])[]): number {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return 0;
  if (rows > columns) return assign(weights[0].map((_, j) => weights.map((row) => row[j])));
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const match = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let i = 1; i <= rows; i++) {
    match[0] = i;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const cost = -weights[match[at] - 1][j - 1] - u[match[at]] - v[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = at;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      }
      at = next;
    } while (match[at] !== 0);
    while (at !== 0) {
      const before = way[at];
      match[at] = match[before];
      at = before;
    }
  }
  let sum = 0;
  for (let j = 1; j <= columns; j++) if (match[j] > 0) sum += weights[match[j] - 1][j - 1];
  return sum;
}

/** CEAF with φ4 (Luo 2005): the similarity of the best pairing of chains. */
export function ceaf(gold: Chains, found: Chains): number {
  const sets = found.map((c) => new Set(c));
  return assign(gold.map((g) => found.map((f, j) => (2 * g.filter((m) => sets[j].has(m)).length) / (g.length + f.length))));
}

const empty = (): Sums => ({ precision: [0, 0], recall: [0, 0] });
const add = (pair: [number, number], [hit, all]: readonly [number, number]): void => {
  pair[0] += hit;
  pair[1] += all;
};

/** Adds one document to the sums of the three measures. */
export function addDocument(sums: { muc: Sums; cubed: Sums; ceaf: Sums }, gold: Chains, found: Chains): void {
  add(sums.muc.recall, mucSide(gold, found));
  add(sums.muc.precision, mucSide(found, gold));
  add(sums.cubed.recall, cubedSide(gold, found));
  add(sums.cubed.precision, cubedSide(found, gold));
  const similarity = ceaf(gold, found);
  add(sums.ceaf.recall, [similarity, gold.length]);
  add(sums.ceaf.precision, [similarity, found.length]);
}

/** F1 of sums, 0 where nothing is shared. */
export function f1({ precision, recall }: Sums): number {
  const p = precision[1] > 0 ? precision[0] / precision[1] : 0;
  const r = recall[1] > 0 ? recall[0] / recall[1] : 0;
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  /** Chains of two and more mentions: spans "from-to" and places of head words. */
  readonly spans: string[][];
  readonly heads: string[][];
}

/** Reads GUM's CoNLL-U with its Entity notes: raw text and chains. */
export function readGum(file: string): GoldDocument[] {
  const out: GoldDocument[] = [];
  for (const part of readFileSync(file, 'utf8').split(/(?=^# newdoc id = )/m)) {
    const id = /^# newdoc id = (\S+)/.exec(part)?.[1];
    if (id !== undefined) out.push(readDocument(id, part));
  }
  return out;
}

function readDocument(id: string, part: string): GoldDocument {
  let text = '';
  const open: { group: string; from: number; heads: number[]; index: number }[] = [];
  const words: { from: number; to: number }[] = [];
  const spans = new Map<string, string[]>();
  const heads = new Map<string, string[]>();
  let skip = 0;
  for (const line of part.split('\n')) {
    if (line.startsWith('# newpar')) text = text === '' ? '' : `${text.trimEnd()}\n\n`;
    if (line.startsWith('# sent_id') && text !== '' && !/\s$/.test(text)) text += ' ';
    const c = line.split('\t');
    if (c.length < 10 || c[0].includes('.')) continue;
    const range = /^(\d+)-(\d+)$/.exec(c[0]);
    if (range !== null) {
      skip = Number(range[2]) - Number(range[1]) + 1;
      const from = text.length;
      text += c[1] + (c[9].includes('SpaceAfter=No') ? '' : ' ');
      words.push({ from, to: from + c[1].length });
      continue;
    }
    let from = text.length;
    if (skip > 0) {
      // Words of a contraction: the first begins it, the others follow within.
      const whole = words[words.length - 1];
      from = whole.from + Math.max(0, text.slice(whole.from).toLowerCase().indexOf(c[1].toLowerCase()));
      skip--;
    } else text += c[1] + (c[9].includes('SpaceAfter=No') ? '' : ' ');
    words.push({ from, to: from + c[1].length });
    readEntities(c[9], words, { open, spans, heads });
  }
  const kept = [...spans.keys()].filter((g) => (spans.get(g) ?? []).length > 1);
  return { id, text, spans: kept.map((g) => spans.get(g) ?? []), heads: kept.map((g) => [...new Set(heads.get(g) ?? [])]).filter((h) => h.length > 1) };
}

interface Reading {
  readonly open: { group: string; from: number; heads: number[]; index: number }[];
  readonly spans: Map<string, string[]>;
  readonly heads: Map<string, string[]>;
}

function readEntities(misc: string, words: readonly { from: number; to: number }[], { open, spans, heads }: Reading): void {
  const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1];
  if (entity === undefined) return;
  const here = words.length - 1;
  const close = (group: string): void => {
    const k = open.findLastIndex((o) => o.group === group);
    if (k < 0) return;
    const [o] = open.splice(k, 1);
    const head = words[o.index + (o.heads[0] ?? 1) - 1] ?? words[o.index];
    spans.set(group, [...(spans.get(group) ?? []), `${o.from}-${words[here].to}`]);
    heads.set(group, [...(heads.get(group) ?? []), `${head.from}`]);
  };
  for (const m of entity.matchAll(/\(([^()-]+)-([^()]*)|([^()]+)?\)/g)) {
    if (m[1] !== undefined) {
      const fields = m[2].split('-');
      const min = fields.find((f, i) => i >= 3 && /^[\d,]+$/.test(f)) ?? '1';
      open.push({ group: m[1], from: words[here].from, heads: min.split(',').map(Number), index: here });
    } else if (m[3] !== undefined) close(m[3]);
    else if (open.length > 0) close(open[open.length - 1].group);
  }
}

export interface CoreferenceFigures {
  readonly muc: number;
  readonly cubed: number;
  readonly ceaf: number;
  readonly conll: number;
}

/** Runs an engine over documents. `by`: mentions are equal where their spans are, or where their head words are. */
export function measureCoreference(engine: Engine, documents: readonly GoldDocument[], by: 'span' | 'head'): CoreferenceFigures {
  const sums = { muc: empty(), cubed: empty(), ceaf: empty() };
  for (const d of documents) {
    const analysis = engine.analyse(d.text);
    const found = analysis.chains
      .map((c) => [...new Set(c.mentions.map((m) => (by === 'span' ? `${m.span.from}-${m.span.to}` : `${analysis.tokens[m.head].from}`)))])
      .filter((c) => c.length > 1);
    addDocument(sums, by === 'span' ? d.spans : d.heads, found);
  }
  const [muc, cubed, entity] = [f1(sums.muc), f1(sums.cubed), f1(sums.ceaf)];
  return { muc, cubed, ceaf: entity, conll: (muc + cubed + entity) / 3 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = readGum(path.join(dataFolder('ud-gum'), `en_gum-ud-${process.argv[2] ?? 'test'}.conllu`)).filter((d) => !/(?:^|\s)_(?:\s+_){20}/.test(d.text));
  const engine = engineOfCheckout();
  const show = (name: string, documents: readonly GoldDocument[]): void => {
    for (const by of ['head', 'span'] as const) {
      const f = measureCoreference(engine, documents, by);
      process.stdout.write(
        `${name.padEnd(12)} by ${by}: CoNLL F1 ${f.conll.toFixed(4)}  MUC ${f.muc.toFixed(4)}  B3 ${f.cubed.toFixed(4)}  CEAF-e ${f.ceaf.toFixed(4)}  (${documents.length} documents)\n`,
      );
    }
  };
  show('all', all);
  show(
    'news',
    all.filter((d) => d.id.startsWith('GUM_news')),
  );
}
