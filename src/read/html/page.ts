// A page to its article: tree, blocks, the element that holds the body, the blocks of it that are article, and the text with its map.
import type { LiveEntry, Removal } from '../../model/index.ts';
import type { OffsetMap } from '../../text/offset-map.ts';
import { type Block, blocksOf } from './block.ts';
import { chooseBody, proseOf, type RatedBlock, rateBlocks } from './body.ts';
import { type ArticleHints, judgeBlocks } from './clean.ts';
import { composeText } from './compose.ts';
import { liveEntries } from './live-entry.ts';
import type { PageNode } from './node.ts';
import { parsePage } from './parse.ts';
import { standfirstBlocks } from './standfirst.ts';
import type { Zone } from './zone.ts';

export interface Article {
  readonly root: PageNode;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly map: OffsetMap;
  readonly removals: readonly Removal[];
  /** Entries of a live blog; none for other pages. */
  readonly entries: readonly LiveEntry[];
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

/** A page that leaves less text than this (units) is read again with the names of its parts not believed. */
const TOO_LITTLE = 200;
/** Zones that are never the article, whatever else there is. */
const CERTAIN: ReadonlySet<Zone> = new Set(['navigation', 'advertisement', 'screen-reader', 'sharing', 'caption']);

/** The article of an opened page. `hints` is what the metadata say. */
export function extractArticle(page: { root: PageNode; blocks: Block[] }, hints: ArticleHints): Article {
  const { rated, total } = rateBlocks(page.blocks);
  const found = articleFrom(rated, page.root, hints);
  if (found.text.length >= TOO_LITTLE || total < TOO_LITTLE * 2) return found;
  const believed = rated.map((b): RatedBlock => (CERTAIN.has(b.zone) ? b : { ...b, zone: 'neutral', zoneNode: null, weight: Math.max(b.weight, proseOf(b)) }));
  const again = articleFrom(believed, page.root, hints);
  return again.text.length > found.text.length * 2 ? again : found;
}

function articleFrom(rated: readonly RatedBlock[], root: PageNode, hints: ArticleHints): Article {
  const body = chooseBody(rated) ?? root;
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
  const { text, map, spans } = composeText(kept);
  return { root, blocks: kept, text, map, removals, entries: liveEntries(root, kept, spans) };
}
