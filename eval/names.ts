// Names on Wikigold's last fifth, which no weights were trained on: as written, in capitals, in lower case. The same count as score-names.mjs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../src/language/index.ts';
import { dataFolder } from './data.ts';
import { engineOfCheckout } from './resolution.ts';

const COARSE: Readonly<Record<string, string>> = { person: 'PER', organisation: 'ORG', 'armed-group': 'ORG', place: 'LOC', facility: 'LOC' };

interface Line {
  readonly text: string;
  /** "from-to-TYPE" of persons, organisations, places. */
  readonly names: ReadonlySet<string>;
}

/** Sentences of IO columns as texts with words joined by one space. */
export function readColumns(file: string): Line[] {
  const out: Line[] = [];
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const rows = block
      .split('\n')
      .map((l) => l.trim().split(/[\t ]+/))
      .filter((c) => c.length > 1 && c[0] !== '-DOCSTART-' && c[0] !== '#');
    if (rows.length > 0) out.push(toLine(rows));
  }
  return out;
}

function toLine(rows: readonly (readonly string[])[]): Line {
  let text = '';
  const names = new Set<string>();
  let open: { from: number; type: string } | null = null;
  let end = 0;
  const close = (): void => {
    if (open !== null) names.add(`${open.from}-${end}-${open.type}`);
    open = null;
  };
  for (const row of rows) {
    const tag = row[row.length - 1];
    const type = tag === 'O' || tag.endsWith('MISC') ? '' : tag.slice(2);
    if (open !== null && (open as { type: string }).type !== type) close();
    const from = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : ' ') + row[0];
    end = open !== null || type !== '' ? text.length : end;
    if (type !== '' && open === null) open = { from, type };
  }
  close();
  return { text, names };
}

/** Micro precision, recall and F1 over exact spans with their kinds. */
export function measureNames(engine: Engine, lines: readonly Line[], change: (text: string) => string): { precision: number; recall: number; f1: number } {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const line of lines) {
    const text = change(line.text);
    if (text.length !== line.text.length) continue;
    const mine = new Set(engine.analyse(text).names.flatMap((n) => (COARSE[n.kind] === undefined ? [] : [`${n.span.from}-${n.span.to}-${COARSE[n.kind]}`])));
    for (const n of line.names) if (mine.has(n)) right++;
    found += mine.size;
    wanted += line.names.size;
  }
  return { precision: right / found, recall: right / wanted, f1: (2 * right) / (found + wanted) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = readColumns(path.join(dataFolder('ner'), 'ner-misc/wikigold/CONLL-format/data/wikigold.conll.txt'));
  const lines = all.slice(Math.floor(all.length * 0.8));
  const engine = engineOfCheckout();
  for (const [name, change] of [
    ['as written', (t: string) => t],
    ['in capitals', (t: string) => t.toUpperCase()],
    ['in lower case', (t: string) => t.toLowerCase()],
  ] as const) {
    const { precision, recall, f1 } = measureNames(engine, lines, change);
    process.stdout.write(`names ${name}: F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}\n`);
  }
}
