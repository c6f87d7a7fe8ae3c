// How a template writes the paragraphs of an article, and what that says: which blocks are the article's own, and where a body in pieces ends.
import type { Block } from './block.ts';
import type { PageNode } from './node.ts';

/** Tag and class of a block's element, or where it has none, those of what holds it too. */
export const formOf = ({ node }: Block): string => {
  const own = node.get('class') ?? '';
  return own === '' ? `${node.name} ${node.parent?.name}.${node.parent?.get('class') ?? ''}` : `${node.name}.${own}`;
};
/** True for a form with a class in it: others are every template's. */
const isTelling = (form: string): boolean => !form.endsWith('.');

/** Units of prose per form. */
function proseByForm(blocks: readonly Block[], prose: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (prose[i] > 0) sums.set(formOf(block), (sums.get(formOf(block)) ?? 0) + prose[i]);
  });
  return sums;
}

/** Share of the prose from which a form is the article's own. */
const MAIN = 0.1;

/** Tells blocks written as the article's paragraphs are. `prose[i]`: units of prose in block i, 0 for what is no part of the article. */
export function mainFormTest(blocks: readonly Block[], prose: readonly number[]): (block: Block) => boolean {
  const sums = proseByForm(blocks, prose);
  const total = prose.reduce((sum, p) => sum + p, 0);
  return (block) => (sums.get(formOf(block)) ?? 0) >= total * MAIN;
}

/** A body in pieces: paragraphs in the form that most of its best piece has, outside of it, hold this much of what it holds. */
const PIECES = 0.3;
const MOST_OF = 0.5;
const NEARLY_ALL = 0.9;

/** The element itself, or where the body stands in pieces the closest one above it that holds nearly all of them. */
export function withItsLikes(best: PageNode, blocks: readonly Block[], prose: readonly number[]): PageNode {
  const homes = homesOf(best, blocks);
  const own = prose.map((p, i) => (homes[i] === best ? p : 0));
  const total = own.reduce((sum, p) => sum + p, 0);
  const inside = proseByForm(blocks, own);
  const pieces = new Map<PageNode, number>();
  let outside = 0;
  blocks.forEach((block, i) => {
    const home = homes[i];
    if (prose[i] === 0 || home === best || home === null) return;
    const form = formOf(block);
    if (!isTelling(form) || (inside.get(form) ?? 0) < total * MOST_OF) return;
    outside += prose[i];
    pieces.set(home, (pieces.get(home) ?? 0) + prose[i]);
  });
  if (outside < total * PIECES) return best;
  let sum = 0;
  for (let n: PageNode | null = best; n !== null && n.name !== 'body' && n.name !== 'html'; n = n.parent) {
    sum += pieces.get(n) ?? 0;
    if (sum >= outside * NEARLY_ALL) return n;
  }
  return best;
}

/** For each block the lowest element that holds both it and `best`: `best` itself for the blocks in it. */
function homesOf(best: PageNode, blocks: readonly Block[]): (PageNode | null)[] {
  const homes = new Map<PageNode, PageNode>();
  for (let n: PageNode | null = best; n !== null; n = n.parent) homes.set(n, n);
  return blocks.map((block) => {
    const passed: PageNode[] = [];
    let n: PageNode | null = block.node;
    while (n !== null && !homes.has(n)) {
      passed.push(n);
      n = n.parent;
    }
    const home = n === null ? null : homes.get(n)!;
    if (home !== null) for (const node of passed) homes.set(node, home);
    return home;
  });
}
