// Teasers of other stories among the paragraphs: a linked headline with its few lines, often several side by side.
import type { RatedBlock } from './body.ts';
import type { PageNode } from './node.ts';

const HEADING = /^h[1-6]$/;
/** A teaser holds no more than this (units of prose). */
const LARGEST_CARD = 500;
/** A teaser is a small part of the page's prose. */
const CARD_SHARE = 0.3;

const isLinkedHeading = (block: RatedBlock): boolean => {
  if (block.linked < block.text.length * 0.85 || block.text.length < 20) return false;
  for (let n: PageNode | null = block.node, k = 0; n !== null && k < 3; n = n.parent, k++) if (HEADING.test(n.name)) return true;
  return false;
};

/** The element that holds the article, and whether a block is written as its paragraphs are. */
interface Frame {
  readonly body: PageNode;
  readonly isMain: (block: RatedBlock) => boolean;
}

/** What stands below an element: linked headings, paragraphs (all, written as the article's are, since the last heading, most in a row), units of prose. */
interface Holding {
  headings: number;
  paragraphs: number;
  main: number;
  row: number;
  longestRow: number;
  prose: number;
}
/** More paragraphs in a row than this under one headline are no teaser. */
const LONGEST_ROW = 2;

/**
 * A teaser has a line or two under its headline: an element with more is a part of an article with teasers in it, and so is one whose paragraphs are
 * written as the article's own and outnumber its headlines.
 */
const isCard = ({ headings, paragraphs, main, longestRow, prose }: Holding, total: number): boolean =>
  headings > 0 &&
  paragraphs <= headings * 2 - (headings > 1 ? 1 : 0) &&
  main <= headings &&
  longestRow <= LONGEST_ROW &&
  prose <= Math.min(LARGEST_CARD * headings, total * CARD_SHARE);

function count(held: Holding, { prose, main, linked }: { readonly prose: number; readonly main: boolean; readonly linked: boolean }): void {
  held.prose += prose;
  if (main) held.main++;
  if (prose > 0) {
    held.paragraphs++;
    held.longestRow = Math.max(held.longestRow, ++held.row);
  }
  if (linked) {
    held.headings++;
    held.row = 0;
  }
}

/** Marks the blocks of teasers. An element is a teaser where it holds a linked heading, little prose and none of the article's. */
export function ruleCards(blocks: readonly RatedBlock[], rules: (string | undefined)[], { body, isMain }: Frame): void {
  const holdings = new Map<PageNode, Holding>();
  let any = false;
  let total = 0;
  for (const [i, block] of blocks.entries()) {
    const prose = rules[i] === undefined ? block.prose : 0;
    const linked = isLinkedHeading(block);
    any ||= linked;
    total += prose;
    if (prose === 0 && !linked) continue;
    const main = prose > 0 && isMain(block);
    for (let n: PageNode | null = block.node; n !== null && n !== body; n = n.parent) {
      let held = holdings.get(n);
      if (held === undefined) {
        held = { headings: 0, paragraphs: 0, main: 0, row: 0, longestRow: 0, prose: 0 };
        holdings.set(n, held);
      }
      count(held, { prose, main, linked });
    }
  }
  if (!any) return;
  for (const [i, block] of blocks.entries()) {
    if (rules[i] !== undefined) continue;
    for (let n: PageNode | null = block.node; n !== null && n !== body; n = n.parent) {
      const held = holdings.get(n);
      if (held === undefined || !isCard(held, total) || headsText(blocks, i, { rules, isMain })) continue;
      rules[i] = 'teaser';
      break;
    }
  }
}

/** A linked heading right above a paragraph of the article, side by side with it, is a heading of the article. */
function headsText(blocks: readonly RatedBlock[], i: number, { rules, isMain }: { rules: readonly (string | undefined)[]; isMain: Frame['isMain'] }): boolean {
  const next = blocks[i + 1];
  if (next === undefined || rules[i + 1] !== undefined || !HEADING.test(blocks[i].node.name)) return false;
  return next.node.parent === blocks[i].node.parent && next.prose > 0 && isMain(next);
}
