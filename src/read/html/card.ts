// Teasers of other stories among the paragraphs: a linked headline with its few lines, often several side by side.
import type { RatedBlock } from './body.ts';
import { proseOf } from './body.ts';
import type { PageNode } from './node.ts';

const HEADING = /^h[1-6]$/;
/** A teaser holds no more than this (units of prose). */
const LARGEST_CARD = 500;
/* A teaser has a line or two under its headline: an element with more paragraphs than that is a part of an article with teasers in it. */

/** The link that a block stands in or that makes up nearly all of it. */
const isLinkedHeading = (block: RatedBlock): boolean => {
  if (block.linked < block.text.length * 0.85 || block.text.length < 20) return false;
  for (let n: PageNode | null = block.node, k = 0; n !== null && k < 3; n = n.parent, k++) if (HEADING.test(n.name)) return true;
  return false;
};

/** Marks the blocks of teasers. An element is a teaser where it holds a linked heading, little prose and none of the article's. */
export function ruleCards(blocks: readonly RatedBlock[], rules: (string | undefined)[], body: PageNode): void {
  const prose = new Map<PageNode, number>();
  const headings = new Map<PageNode, number>();
  const paragraphs = new Map<PageNode, number>();
  let any = false;
  let total = 0;
  for (const [i, block] of blocks.entries()) {
    const p = rules[i] === undefined ? proseOf(block) : 0;
    const linked = isLinkedHeading(block);
    any ||= linked;
    total += p;
    if (p === 0 && !linked) continue;
    for (let n: PageNode | null = block.node; n !== null && n !== body; n = n.parent) {
      if (p > 0) {
        prose.set(n, (prose.get(n) ?? 0) + p);
        paragraphs.set(n, (paragraphs.get(n) ?? 0) + 1);
      }
      if (linked) headings.set(n, (headings.get(n) ?? 0) + 1);
    }
  }
  if (!any) return;
  for (const [i, block] of blocks.entries()) {
    if (rules[i] !== undefined) continue;
    for (let n: PageNode | null = block.node; n !== null && n !== body; n = n.parent) {
      const count = headings.get(n) ?? 0;
      if (count > 0 && (paragraphs.get(n) ?? 0) <= count * 2 - (count > 1 ? 1 : 0) && (prose.get(n) ?? 0) <= Math.min(LARGEST_CARD * count, total * 0.3)) {
        rules[i] = 'teaser';
        break;
      }
    }
  }
}
