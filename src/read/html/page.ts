// A page to its article: tree, blocks, the element that holds the body, the blocks of it that are article, and the text with its map.
import type { Removal } from '../../model/index.ts';
import type { OffsetMap } from '../../text/offset-map.ts';
import { type Block, blocksOf } from './block.ts';
import { chooseBody, type RatedBlock, rateBlocks } from './body.ts';
import { type ArticleHints, judgeBlocks } from './clean.ts';
import { composeText } from './compose.ts';
import type { PageNode } from './node.ts';
import { parsePage } from './parse.ts';
import { standfirstBlocks } from './standfirst.ts';

export interface Article {
  readonly root: PageNode;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly map: OffsetMap;
  readonly removals: readonly Removal[];
}

const rangeOf = (block: Block): { from: number; to: number } => ({ from: block.items[0].from, to: block.items[block.items.length - 1].to });
const isBelow = (node: PageNode, top: PageNode): boolean => {
  for (let n: PageNode | null = node; n !== null; n = n.parent) if (n === top) return true;
  return false;
};

/** Parses a page; the tree serves metadata too. */
export function openPage(html: string): { root: PageNode; blocks: Block[] } {
  const root = parsePage(html);
  return { root, blocks: blocksOf(root) };
}

/** The article of an opened page. `hints` is what the metadata say. */
export function extractArticle(page: { root: PageNode; blocks: Block[] }, hints: ArticleHints): Article {
  const { rated } = rateBlocks(page.blocks);
  const body = chooseBody(rated) ?? page.root;
  const below = rated.filter((b) => isBelow(b.node, body));
  const first = below.length > 0 ? rated.indexOf(below[0]) : 0;
  const lead = standfirstBlocks(rated, first, hints);
  const inside = [...lead.map((b): RatedBlock => ({ ...b, zone: 'body', zoneNode: null })), ...below];
  const verdicts = judgeBlocks(inside, body, hints);
  const kept = verdicts.filter((v) => v.rule === undefined).map((v) => v.block);
  const removals: Removal[] = [];
  const insideSet = new Set<Block>([...lead, ...below]);
  for (const block of rated) if (!insideSet.has(block)) removals.push({ rule: 'outside-article', text: block.text, source: rangeOf(block) });
  for (const { block, rule } of verdicts) if (rule !== undefined) removals.push({ rule, text: block.text, source: rangeOf(block) });
  removals.sort((a, b) => a.source!.from - b.source!.from);
  return { root: page.root, blocks: kept, ...composeText(kept), removals };
}
