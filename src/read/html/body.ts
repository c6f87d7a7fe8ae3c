// Which element holds the article: the one whose blocks sum to most, prose counting for it and link lists, furniture and chrome against it.
import type { Block } from './block.ts';
import type { PageNode } from './node.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A block with what its ancestors say of it. `zone` is the outermost furniture zone above it, `zoneNode` the element that is it. */
export interface RatedBlock extends Block {
  readonly zone: Zone;
  readonly zoneNode: PageNode | null;
  /** How much it speaks for its containers: units of prose, negative for links and furniture. */
  readonly weight: number;
}

/** Body zones are never furniture; a furniture zone that holds more than this share of the page's prose is a misnomer and ignored. */
const MISNOMER = 0.4;

/** Prose in a block, by its text alone: long, sentence-like and not linked. */
export function proseOf(block: Block): number {
  const length = block.text.length;
  const free = length - block.linked;
  if (length < 25 || block.linked > length * 0.5) return 0;
  const name = block.node.name;
  if (name === 'h1' || name === 'h2' || name === 'h3' || name === 'button' || name === 'label') return 0;
  const sentences = /[.!?…।。][”"'’)\]]*(\s|$)/.test(block.text);
  if (length < 80) return sentences ? free * 0.5 : 0;
  return sentences || length > 200 ? free : free * 0.5;
}

export function rateBlocks(blocks: readonly Block[]): { rated: RatedBlock[]; prose: Map<PageNode, number>; total: number } {
  const prose = new Map<PageNode, number>();
  let total = 0;
  for (const block of blocks) {
    const p = proseOf(block);
    if (p === 0) continue;
    total += p;
    for (let n: PageNode | null = block.node; n !== null; n = n.parent) prose.set(n, (prose.get(n) ?? 0) + p);
  }
  const zones = new Map<PageNode, { zone: Zone; node: PageNode | null }>();
  const zoneAt = (node: PageNode): { zone: Zone; node: PageNode | null } => {
    const known = zones.get(node);
    if (known !== undefined) return known;
    const above = node.parent === null ? { zone: 'neutral' as Zone, node: null } : zoneAt(node.parent);
    let answer = above;
    if (above.zone === 'neutral' || above.zone === 'body') {
      const own = node.name === 'body' || node.name === 'html' ? 'neutral' : zoneOf(node);
      if (own === 'body') answer = { zone: 'body', node };
      else if (own !== 'neutral' && (prose.get(node) ?? 0) <= total * MISNOMER) answer = { zone: own, node };
    }
    zones.set(node, answer);
    return answer;
  };
  const rated = blocks.map((block): RatedBlock => {
    const { zone, node } = zoneAt(block.node);
    const kept = zone === 'neutral' || zone === 'body';
    const p = proseOf(block);
    const length = block.text.length;
    let weight = p > 0 ? p : block.linked > length * 0.5 ? -Math.min(length, 120) : -Math.min(length, 40) * 0.3;
    if (!kept) weight = -Math.min(length, 60) * 0.5;
    return { ...block, zone, zoneNode: node, weight };
  });
  return { rated, prose, total };
}

/** The element with the greatest sum of weights; body names and article elements count a little more. */
export function chooseBody(rated: readonly RatedBlock[]): PageNode | null {
  const sums = new Map<PageNode, number>();
  for (const block of rated) for (let n: PageNode | null = block.node; n !== null; n = n.parent) sums.set(n, (sums.get(n) ?? 0) + block.weight);
  let best: PageNode | null = null;
  let bestSum = 0;
  for (const [node, sum] of sums) {
    if (sum <= 0) continue;
    let score = sum;
    const zone = zoneOf(node);
    if (zone === 'body') score *= node.get('itemprop') === undefined ? 1.2 : 1.4;
    else if (node.name === 'article') score *= 1.15;
    else if (node.name === 'main') score *= 1.05;
    if (score > bestSum) {
      best = node;
      bestSum = score;
    }
  }
  return best;
}
