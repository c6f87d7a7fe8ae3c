// The kept blocks as one text with its map: white space collapsed, paragraphs apart, every unit with its place in the source.
import type { Span } from '../../model/index.ts';
import { MappedTextBuilder, type OffsetMap } from '../../text/offset-map.ts';
import type { Block } from './block.ts';
import type { PageNode } from './node.ts';

/** White space that does not come into the text as it is: at either end, in runs, or other than a space. */
const GAP = /^\s+|\s+$|\s{2,}|[^\S ]/g;

/** Writes one block: runs of white space become one space, a `br` a line feed; nothing at either end. */
function writeBlock(out: MappedTextBuilder, block: Block): void {
  const start = out.length;
  /** Source range of white space not yet written, and whether a `br` was in it. */
  let gap: { from: number; to: number; line: boolean } | undefined;
  const widen = (from: number, to: number, line: boolean): void => {
    if (gap === undefined) gap = { from, to, line };
    else {
      gap.to = Math.max(gap.to, to);
      gap.line ||= line;
    }
  };
  const word = (text: string, from: number, to: number): void => {
    if (gap !== undefined && out.length > start) out.add(gap.line ? '\n' : ' ', gap.from, Math.min(gap.to, from));
    gap = undefined;
    out.add(text, from, to);
  };
  for (const item of block.items) {
    if (item.name === 'br') {
      widen(item.from, item.to, true);
      continue;
    }
    if (item.to - item.from !== item.text.length) {
      if (/^\s+$/.test(item.text)) widen(item.from, item.to, false);
      else word(item.text, item.from, item.to);
      continue;
    }
    let at = 0;
    for (const m of item.text.matchAll(GAP)) {
      if (m.index > at) word(item.text.slice(at, m.index), item.from + at, item.from + m.index);
      at = m.index + m[0].length;
      widen(item.from + m.index, item.from + at, false);
    }
    if (at < item.text.length) word(item.text.slice(at), item.from + at, item.to);
  }
}

/** A cell of a table row that holds more than this (units) is a column of a page laid out as a table, not data. */
const LONGEST_CELL = 120;

interface Cell {
  readonly cell: PageNode;
  readonly row: PageNode;
}

/** The table cell that a block stands in. */
function cellAround(block: Block): Cell | undefined {
  for (let n: PageNode | null = block.node, k = 0; n !== null && k < 5; n = n.parent, k++)
    if (n.name === 'td' || n.name === 'th') return n.parent?.name === 'tr' ? { cell: n, row: n.parent } : undefined;
  return undefined;
}
/** Per block the cell of data that it is the text of, undefined where it is none. */
function dataCells(blocks: readonly Block[]): (Cell | undefined)[] {
  const cells = blocks.map(cellAround);
  const lengths = new Map<PageNode, number>();
  cells.forEach((c, i) => {
    if (c !== undefined) lengths.set(c.cell, (lengths.get(c.cell) ?? 0) + blocks[i].text.length);
  });
  return cells.map((c) => (c !== undefined && lengths.get(c.cell)! <= LONGEST_CELL ? c : undefined));
}
const tableOf = (row: PageNode): PageNode | null => (row.parent?.name === 'table' ? row.parent : (row.parent?.parent ?? null));

/** What parts two neighbouring blocks: cells of a row a tab, rows of a table a line feed, paragraphs an empty line. */
function breakBetween(above: Cell | undefined, below: Cell | undefined): string {
  if (above === undefined || below === undefined) return '\n\n';
  if (above.row === below.row) return above.cell === below.cell ? ' ' : '\t';
  return tableOf(above.row) === tableOf(below.row) ? '\n' : '\n\n';
}

/** The text of the blocks with its map, and the span of each block in it. */
export function composeText(blocks: readonly Block[]): { text: string; map: OffsetMap; spans: readonly Span[] } {
  const out = new MappedTextBuilder();
  const spans: Span[] = [];
  let above: Cell | undefined;
  const cells = dataCells(blocks);
  for (const [i, block] of blocks.entries()) {
    const cell = cells[i];
    if (out.length > 0) out.insert(breakBetween(above, cell));
    above = cell;
    const from = out.length;
    writeBlock(out, block);
    spans.push({ from, to: out.length });
  }
  return { ...out.build(), spans };
}
