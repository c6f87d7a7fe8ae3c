// Plain-text scrapes: paragraphs as lines, the furniture of the page they were cut from taken out, the title told from the body.
import type { Removal } from '../../model/index.ts';
import { MappedTextBuilder, type OffsetMap } from '../../text/offset-map.ts';
import { furnitureRule } from '../html/phrase.ts';
import { type PlainHead, readHead } from './head.ts';
import { linesOf, type PlainLine } from './line.ts';
import { tailRules } from './tail.ts';

export interface PlainText extends Omit<PlainHead, 'rules'> {
  readonly text: string;
  readonly map: OffsetMap;
  readonly removals: readonly Removal[];
}

/** Reads a scrape: what is left of it as text, with its map, what was taken out, and what its head says. */
export function readPlainText(content: string): PlainText {
  const lines = linesOf(content);
  const texts = lines.map((l) => l.text);
  const tail = tailRules(texts);
  const head = readHead(texts);
  const rules = lines.map((line, i) => tail[i] ?? head.rules[i] ?? (i === 0 ? undefined : furnitureRule(line.text)));
  const out = new MappedTextBuilder();
  const removals: Removal[] = [];
  let last: PlainLine | undefined;
  lines.forEach((line, i) => {
    const rule = rules[i];
    if (rule !== undefined) {
      removals.push({ rule, text: line.text, source: { from: line.from, to: line.to } });
      return;
    }
    if (last !== undefined) {
      const between = content.slice(last.to, line.from);
      const blank = /\n\s*\n/.test(between);
      const breaks = blank ? '\n\n' : '\n';
      const at = between.indexOf('\n');
      if (at >= 0 && !removals.some((r) => r.source !== undefined && r.source.from >= last!.to)) out.add(breaks, last.to, line.from);
      else out.insert(breaks);
    }
    out.add(line.text, line.from, line.to);
    last = line;
  });
  const { rules: _, ...said } = head;
  return { ...said, ...out.build(), removals };
}
