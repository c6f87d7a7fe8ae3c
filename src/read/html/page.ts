// A page to its article: tree, blocks, the element that holds the body, the blocks of it that are article, and the text with its map.
import type { LiveEntry, Removal } from '../../model/index.ts';
import { type OffsetMap, throughMap } from '../../text/offset-map.ts';
import { type Block, blocksOf, isShown } from './block.ts';
import { chooseBody, type RatedBlock, rateBlocks } from './body.ts';
import { type ArticleHints, judgeBlocks } from './clean.ts';
import { composeText } from './compose.ts';
import { liveEntries } from './live-entry.ts';
import { type PageNode, SILENT } from './node.ts';
import { isPaid, paidClasses } from './paid.ts';
import { parsePage } from './parse.ts';
import { standfirstBlocks } from './standfirst.ts';
import { givenTree, type StructuredBody, structuredBody } from './structured-body.ts';
import type { Zone } from './zone.ts';

export interface Article {
  readonly root: PageNode;
  /** All blocks of the page in its order. */
  readonly rated: readonly RatedBlock[];
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly map: OffsetMap;
  readonly removals: readonly Removal[];
  /** Entries of a live blog; none for other pages. */
  readonly entries: readonly LiveEntry[];
}

/** A parsed page: its tree, what the reader sees of it as blocks, and the class names of its paid parts. */
export interface OpenPage {
  readonly root: PageNode;
  readonly blocks: readonly Block[];
  readonly paid: ReadonlySet<string>;
}

const rangeOf = (block: Block): { from: number; to: number } => ({ from: block.items[0].from, to: block.items[block.items.length - 1].to });
const isBelow = (node: PageNode, top: PageNode): boolean => {
  for (let n: PageNode | null = node; n !== null; n = n.parent) if (n === top) return true;
  return false;
};

/** Parses a page; the tree serves metadata too. */
export function openPage(html: string): OpenPage {
  const root = parsePage(html);
  const paid = paidClasses(html);
  return { root, paid, blocks: blocksOf(root) };
}

/** The article of an opened page. `hints` is what the metadata say. */
export function extractArticle(page: OpenPage, hints: ArticleHints): Article {
  const { rated, total } = rateBlocks(page.blocks, page.paid);
  const found = articleFrom(rated, page.root, hints);
  return found.text.length >= ENOUGH ? found : rescued(found, { ...page, rated, total }, hints);
}

/** A page that leaves less text than this (units) is looked at again. */
const ENOUGH = 1500;
/** Less than this, and the names of its parts are not believed. */
const TOO_LITTLE = 200;
/** Zones that are never the article, whatever else there is. */
const CERTAIN: ReadonlySet<Zone> = new Set(['navigation', 'consent', 'advertisement', 'screen-reader', 'sharing', 'caption']);

/** Another reading is believed where it finds more than twice the text, and at least this much (units). */
const WORTHWHILE = 400;

/** The article of a page that shows little: with names not believed, with what scripts would uncover, from its JSON-LD. */
function rescued(first: Article, page: OpenPage & { readonly rated: readonly RatedBlock[]; readonly total: number }, hints: ArticleHints): Article {
  let best = first;
  const offer = (other: Article, atLeast: number): void => {
    if (other.text.length > Math.max(best.text.length * 2, atLeast)) best = other;
  };
  if (best.text.length < TOO_LITTLE && page.total >= TOO_LITTLE * 2) {
    const believed = page.rated.map(
      (b): RatedBlock => (CERTAIN.has(b.zone) ? b : { ...b, zone: 'neutral', zoneNode: null, weight: Math.max(b.weight, b.prose) }),
    );
    offer(articleFrom(believed, page.root, hints), WORTHWHILE);
  }
  const reading = (shows: (node: PageNode) => boolean): Article => articleFrom(rateBlocks(blocksOf(page.root, shows), page.paid).rated, page.root, hints);
  if (page.paid.size > 0)
    offer(
      reading((node) => isShown(node) || (isPaid(node, page.paid) && !SILENT.has(node.name))),
      WORTHWHILE,
    );
  if (best.text.length < TOO_LITTLE)
    offer(
      reading((node) => node.name === 'noscript' || !SILENT.has(node.name)),
      WORTHWHILE,
    );
  const given = structuredBody(page.root);
  if (given !== undefined && given.text.length > Math.max(best.text.length * 2, WORTHWHILE)) offer(articleOfGiven(given, hints, best), WORTHWHILE);
  return best;
}

const NONE_PAID: ReadonlySet<string> = new Set();

/** `articleBody` as an article. What the page itself shows counts as removed. */
function articleOfGiven(given: StructuredBody, hints: ArticleHints, page: Article): Article {
  const root = givenTree(given);
  const { text, map, removals } = articleFrom(rateBlocks(blocksOf(root), NONE_PAID).rated, root, hints);
  const own = removals.map((r): Removal => ({ ...r, source: given.map.toSource(r.source!) }));
  const others = [...page.removals, ...page.blocks.map((b): Removal => ({ rule: 'outside-article', text: b.text, source: rangeOf(b) }))];
  const all = [...others, ...own].sort((a, b) => a.source!.from - b.source!.from);
  return { root: page.root, rated: page.rated, blocks: [], text, map: throughMap(map, given.map), removals: all, entries: [] };
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
  return { root, rated, blocks: kept, text, map, removals, entries: liveEntries(root, inside, { blocks: kept, spans }) };
}
