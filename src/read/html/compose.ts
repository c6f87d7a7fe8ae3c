// The kept blocks as one text with its map: white space collapsed, paragraphs apart, every unit with its place in the source.
import { MappedTextBuilder, type OffsetMap } from '../../text/offset-map.ts';
import type { Block } from './block.ts';

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
    for (const m of item.text.matchAll(/\s+|\S+/g)) {
      const from = item.from + m.index;
      if (/\s/.test(m[0][0])) widen(from, from + m[0].length, false);
      else word(m[0], from, from + m[0].length);
    }
  }
}

export function composeText(blocks: readonly Block[]): { text: string; map: OffsetMap } {
  const out = new MappedTextBuilder();
  for (const block of blocks) {
    if (out.length > 0) out.insert('\n\n');
    writeBlock(out, block);
  }
  return out.build();
}
