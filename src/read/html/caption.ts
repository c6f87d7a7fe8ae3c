// Captions of the article's pictures: what a figure or an element named as a caption says, its credit with it.
import type { PagePart } from '../../model/index.ts';
import type { RatedBlock } from './body.ts';
import type { PageNode } from './node.ts';
import { furnitureRule } from './phrase.ts';

const MOST = 200;
const SHORTEST_WORDS = 3;
/** What is longer (units) is a box that is named as a caption. */
const LONGEST = 1200;
/** Players and galleries speak for themselves in these words. */
const CONTROL =
  /^(?:hide caption|toggle caption|view image|click to|enlarge|play|autoplay|pause|mute|open (?:image|gallery|full)|media playback|image \d|photo \d|\d+ ?[/|] ?\d+|[\d:.\s|/–-]+(?:min)?$|\d{1,2}:\d\d\b)/i;

/**
 * Captions among the blocks from `first` to `last` (indices into `rated`). Blocks of one figure are one caption. A figure around a quotation or
 * a table has none: its caption names a speaker or a column; a linked one belongs to another story; one with an address to an author.
 */
export function captionsIn(rated: readonly RatedBlock[], first: number, last: number): PagePart[] {
  const groups = new Map<PageNode, RatedBlock[]>();
  for (let i = Math.max(0, first); i <= last && i < rated.length; i++) {
    const block = rated[i];
    if (block.zone !== 'caption') continue;
    const holder = figureOf(block);
    const group = groups.get(holder);
    if (group === undefined) groups.set(holder, [block]);
    else group.push(block);
  }
  const captions = [...groups.values()].flatMap((group): PagePart[] => captionOf(group) ?? []);
  return [...new Map(captions.map((c) => [c.text, c])).values()].slice(0, MOST);
}

/** The innermost figure, else the element that is called a caption. */
function figureOf(block: RatedBlock): PageNode {
  for (let n: PageNode | null = block.node; n !== null && n !== block.zoneNode; n = n.parent) if (n.name === 'figure') return n;
  return block.zoneNode ?? block.node;
}

const OTHERS: ReadonlySet<string> = new Set(['blockquote', 'table', 'address', 'pre']);

function captionOf(group: readonly RatedBlock[]): PagePart[] | undefined {
  if (group.some((b) => isBelow(b, OTHERS) || OFFER.test(b.text))) return undefined;
  const unlike = group.filter((b, i) => group.findIndex((other) => other.text === b.text) === i);
  const said = unlike.filter((b) => b.node.name !== 'button' && !CONTROL.test(b.text) && !isFurniture(b.text) && b.linked <= b.text.length * 0.5);
  const text = said.map((b) => b.text.replace(/\n/g, ' ')).join(' ');
  if (text.split(/\s+/).filter((w) => /\p{L}/u.test(w)).length < SHORTEST_WORDS && text.length < 40) return undefined;
  if (text.length > LONGEST) return undefined;
  const last = said[said.length - 1].items;
  return [{ text, source: { from: said[0].items[0].from, to: last[last.length - 1].to } }];
}

/** Boxes that sell something come as figures too. */
const OFFER = /\bnewsletters?\b|privacy (?:notice|policy)/i;
const isFurniture = (text: string): boolean => {
  const rule = furnitureRule(text);
  return rule !== undefined && rule !== 'caption';
};
function isBelow({ node, zoneNode }: RatedBlock, names: ReadonlySet<string>): boolean {
  for (let n: PageNode | null = node; n !== null && n !== zoneNode?.parent; n = n.parent) if (names.has(n.name)) return true;
  return false;
}
