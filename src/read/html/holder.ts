// Elements that hold blocks, and what stands below each: summed from child to parent once, so that depth costs nothing extra.
import type { Block } from './block.ts';
import type { PageNode } from './node.ts';

/** All elements with a block below them, each after the one it stands in. */
export function holdersOf(blocks: readonly Block[]): PageNode[] {
  const seen = new Set<PageNode>();
  const order: PageNode[] = [];
  const path: PageNode[] = [];
  for (const block of blocks) {
    for (let n: PageNode | null = block.node; n !== null && !seen.has(n); n = n.parent) {
      seen.add(n);
      path.push(n);
    }
    while (path.length > 0) order.push(path.pop()!);
  }
  return order;
}

/** Sum of a value over all blocks below each element; elements without any are absent. */
export function sumsBelow(blocks: readonly Block[], holders: readonly PageNode[], worth: (i: number) => number): Map<PageNode, number> {
  const sums = new Map<PageNode, number>();
  const add = (node: PageNode, value: number): void => {
    sums.set(node, (sums.get(node) ?? 0) + value);
  };
  for (let i = 0; i < blocks.length; i++) {
    const value = worth(i);
    if (value !== 0) add(blocks[i].node, value);
  }
  for (let k = holders.length - 1; k >= 0; k--) {
    const value = sums.get(holders[k]);
    const parent = holders[k].parent;
    if (value !== undefined && parent !== null) add(parent, value);
  }
  return sums;
}

/** Indices of the first and last block below each element: they stand side by side in the page's order. */
export interface Extents {
  readonly first: ReadonlyMap<PageNode, number>;
  readonly last: ReadonlyMap<PageNode, number>;
}

export function extentsOf(blocks: readonly Block[]): Extents {
  const first = new Map<PageNode, number>();
  const last = new Map<PageNode, number>();
  blocks.forEach((block, i) => {
    if (!first.has(block.node)) first.set(block.node, i);
    last.set(block.node, i);
  });
  const holders = holdersOf(blocks);
  for (let k = holders.length - 1; k >= 0; k--) {
    const node = holders[k];
    const parent = node.parent;
    if (parent === null) continue;
    first.set(parent, Math.min(first.get(parent) ?? Number.POSITIVE_INFINITY, first.get(node)!));
    last.set(parent, Math.max(last.get(parent) ?? -1, last.get(node)!));
  }
  return { first, last };
}
