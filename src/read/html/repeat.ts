// What a page says twice: pull quotes lifted out of the article, and paragraphs that stand there again (mobile and desktop versions).
import type { RatedBlock } from './body.ts';

const QUOTE_NAME = /pull-?quote|blockquote|quote-?(text|block)|callout/i;
const MOST_QUOTES = 40;

const isQuote = (block: RatedBlock): boolean => {
  for (let n = block.node, k = 0; k < 3 && n.parent !== null; n = n.parent, k++)
    if (n.name === 'blockquote' || n.name === 'q' || QUOTE_NAME.test(n.get('class') ?? '')) return true;
  return false;
};
const bare = (text: string): string =>
  text
    .replace(/^[\s“”"'‘’«»]+/, '')
    .replace(/(?<![\s“”"'‘’«».])[\s“”"'‘’«».]+$/, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'");

/** Marks pull quotes whose words stand in a paragraph too, and long blocks that stand in the page before. */
export function ruleRepeats(blocks: readonly RatedBlock[], rules: (string | undefined)[]): void {
  const seen = new Map<string, RatedBlock>();
  const quotes: number[] = [];
  blocks.forEach((block, i) => {
    if (rules[i] !== undefined) return;
    if (block.text.length >= 60) {
      const before = seen.get(block.text);
      // Side by side in one element it is the author who repeats himself.
      if (before === undefined) seen.set(block.text, block);
      else if (before.node.parent !== block.node.parent) rules[i] = 'repeated';
    }
    if (rules[i] === undefined && block.text.length >= 25 && block.text.length <= 400 && quotes.length < MOST_QUOTES && isQuote(block)) quotes.push(i);
  });
  if (quotes.length > 0) rulePullQuotes(blocks, rules, quotes);
}

/** Shorter words stand in many paragraphs (units). */
const SHORTEST_QUOTE = 20;

function rulePullQuotes(blocks: readonly RatedBlock[], rules: (string | undefined)[], quotes: readonly number[]): void {
  const texts = blocks.map((block, i) => (rules[i] === undefined ? bare(block.text) : ''));
  for (const i of quotes) {
    const quote = texts[i];
    if (quote.length >= SHORTEST_QUOTE && texts.some((text, k) => k !== i && rules[k] === undefined && text.length > quote.length && text.includes(quote)))
      rules[i] = 'pull-quote';
  }
}
