// Which element holds the article: the one whose blocks sum to most, prose counting for it and link lists, furniture and chrome against it.
import type { Block } from './block.ts';
import { withItsLikes } from './form.ts';
import { holdersOf, sumsBelow } from './holder.ts';
import type { PageNode } from './node.ts';
import { isPaid } from './paid.ts';
import { type Zone, zoneOf, zoneOfName } from './zone.ts';

/** Readers' comments may well be longer than the article: where this much prose (units) stands outside of them, they are no misnomer. */
const OUTSIDE_COMMENTS = 600;

/** A block with what its ancestors say of it. `zone` is the outermost furniture zone above it, `zoneNode` the element that is it. */
export interface RatedBlock extends Block {
  readonly zone: Zone;
  readonly zoneNode: PageNode | null;
  /** How much it speaks for its containers: units of prose, negative for links and furniture. */
  readonly weight: number;
}

/** Body zones are never furniture; a furniture zone that holds more than this share of the page's prose is a misnomer and ignored. */
const MISNOMER = 0.4;

interface Place {
  readonly zone: Zone;
  readonly node: PageNode | null;
}

/** Prose below each element, and below all elements that share a class name (templates put one name on every paragraph). */
function countProse(blocks: readonly Block[]): { prose: Map<PageNode, number>; linked: Map<PageNode, number>; named: Map<string, number>; total: number } {
  const holders = holdersOf(blocks);
  const named = new Map<string, number>();
  let total = 0;
  for (const { prose, node } of blocks) {
    total += prose;
    const name = prose > 0 ? node.get('class') : undefined;
    if (name !== undefined) for (const word of name.split(/\s+/)) named.set(word, (named.get(word) ?? 0) + prose);
  }
  const prose = sumsBelow(blocks, holders, (i) => blocks[i].prose);
  const linked = sumsBelow(blocks, holders, (i) => blocks[i].linked);
  return { prose, linked, named, total };
}

/** Names that templates give to parts of the article too; prose below them with hardly a link is believed more than the name. */
const WEAK: ReadonlySet<Zone> = new Set(['related', 'navigation', 'sharing', 'furniture', 'byline', 'tags', 'advertisement', 'newsletter']);
/** Zones that consist of links: prose without a single one is no such thing, whatever its name. */
const LINKING: ReadonlySet<Zone> = new Set(['related', 'navigation', 'tags']);
/** Share of the page's prose from which a weak name is not believed; more for boxes that sell something, which are prose too. */
const WEAK_SHARE = 0.04;
const SELLING_SHARE = 0.2;

export function rateBlocks(blocks: readonly Block[], paid: ReadonlySet<string>): { rated: RatedBlock[]; prose: Map<PageNode, number>; total: number } {
  const { prose, linked, named, total } = countProse(blocks);
  const zones = new Map<PageNode, Place>();
  const misnamed = (node: PageNode, zone: Zone): boolean => {
    const own = prose.get(node) ?? 0;
    if (own > total * MISNOMER) return zone !== 'comments' || total - own < OUTSIDE_COMMENTS;
    if (own === 0 || node.name === 'aside' || node.name === 'nav' || node.name === 'footer') return false;
    const common = node
      .get('class')
      ?.split(/\s+/)
      .some((word) => (named.get(word) ?? 0) > total * 0.25 && zoneOfName(word) === zone);
    if (common && (linked.get(node) ?? 0) < own * 0.3) return true;
    if (LINKING.has(zone) && !linked.has(node)) return true;
    const share = zone === 'newsletter' || zone === 'advertisement' ? SELLING_SHARE : WEAK_SHARE;
    return WEAK.has(zone) && own > 300 && own > total * share && (linked.get(node) ?? 0) < own * 0.05;
  };
  const zoneAt = (node: PageNode): Place => {
    const known = zones.get(node);
    if (known !== undefined) return known;
    const above: Place = node.parent === null ? { zone: 'neutral', node: null } : zoneAt(node.parent);
    let answer = above;
    if (above.zone === 'neutral' || above.zone === 'body') {
      const own = node.name === 'body' || node.name === 'html' ? 'neutral' : isPaid(node, paid) ? 'body' : zoneOf(node);
      if (own === 'body') answer = { zone: 'body', node };
      else if (own !== 'neutral' && !misnamed(node, own)) answer = { zone: own, node };
    }
    zones.set(node, answer);
    return answer;
  };
  const rated = blocks.map((block): RatedBlock => {
    const { zone, node } = zoneAt(block.node);
    const length = block.text.length;
    const p = block.prose;
    let weight = p > 0 ? p : block.linked > length * 0.5 ? -Math.min(length, 120) : -Math.min(length, 40) * 0.3;
    if (zone !== 'neutral' && zone !== 'body') weight = -Math.min(length, 60) * 0.5;
    return { node: block.node, items: block.items, text: block.text, linked: block.linked, bold: block.bold, prose: block.prose, zone, zoneNode: node, weight };
  });
  return { rated, prose, total };
}

/**
 * The element with the greatest sum of weights; of the elements that hold nearly as much, one that is named as the body is preferred,
 * the deepest first: it leaves out more of the page around the article.
 */
export function chooseBody(rated: readonly RatedBlock[]): PageNode | null {
  const holders = holdersOf(rated);
  const sums = sumsBelow(rated, holders, (i) => rated[i].weight);
  let best: PageNode | null = null;
  let bestSum = 0;
  for (const node of holders) {
    const sum = sums.get(node) ?? 0;
    // Of elements that hold the same, the deepest.
    if (sum > bestSum || (sum === bestSum && sum > 0 && node.parent === best)) {
      best = node;
      bestSum = sum;
    }
  }
  if (bestSum < SHORT_PAGE) best = shortBody(rated, holders) ?? best;
  if (best === null) return null;
  const paragraphs = LEAVES.has(best.name) ? sumsBelow(rated, holders, (i) => (rated[i].prose > 0 ? 1 : 0)) : undefined;
  while (LEAVES.has(best.name) && !isColumn(best, paragraphs!) && best.parent !== null && best.parent.parent !== null) best = best.parent;
  best = withItsLikes(
    best,
    rated,
    rated.map((block) => (block.zone === 'neutral' || block.zone === 'body' ? block.prose : 0)),
  );
  bestSum = sums.get(best) ?? bestSum;
  let chosen = namedAbove(best, sums, bestSum) ?? best;
  let depth = -1;
  for (const [node, sum] of sums) {
    if (sum < bestSum * 0.9 || !isNamedBody(node)) continue;
    const d = depthOf(node);
    if (d > depth) {
      chosen = node;
      depth = d;
    }
  }
  return chosen;
}

/** Below this sum of weights (units of prose) no element has enough prose to be told by it. */
const SHORT_PAGE = 300;
const isNamedBody = (node: PageNode): boolean => node.name === 'article' || node.name === 'main' || zoneOf(node) === 'body';

/** The body of a page with hardly any prose: of the elements named as one, that with the most text outside of links and furniture. */
function shortBody(rated: readonly RatedBlock[], holders: readonly PageNode[]): PageNode | null {
  const free = sumsBelow(rated, holders, (i) => {
    const { zone, text, linked } = rated[i];
    return zone === 'neutral' || zone === 'body' ? text.length - linked * 2 : 0;
  });
  let best: PageNode | null = null;
  let most = 0;
  for (const node of holders) {
    const length = free.get(node) ?? 0;
    if (length <= most || !isNamedBody(node)) continue;
    best = node;
    most = length;
  }
  return best;
}

/** Elements that hold one paragraph or one row: never a whole article. */
const LEAVES = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'span',
  'font',
  'b',
  'i',
  'em',
  'strong',
  'a',
  'blockquote',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'center',
  'tbody',
  'pre',
]);

/** A cell with paragraphs in it is a column of a page laid out as a table. */
const COLUMN_PARAGRAPHS = 3;
const isColumn = (node: PageNode, paragraphs: ReadonlyMap<PageNode, number>): boolean =>
  (node.name === 'td' || node.name === 'center') && (paragraphs.get(node) ?? 0) >= COLUMN_PARAGRAPHS;

/** The closest element above that is named as the body, where it holds nearly as much: short lines around the prose are the article's too then. */
function namedAbove(best: PageNode, sums: ReadonlyMap<PageNode, number>, bestSum: number): PageNode | undefined {
  for (let n: PageNode | null = best, k = 0; n !== null && k < 4; n = n.parent, k++) {
    if (n.name === 'body' || n.name === 'html') return undefined;
    if (zoneOf(n) === 'body') return (sums.get(n) ?? 0) >= bestSum * 0.8 ? n : undefined;
  }
  return undefined;
}

function depthOf(node: PageNode): number {
  let depth = 0;
  for (let n = node.parent; n !== null; n = n.parent) depth++;
  return depth;
}
