// Which blocks of the chosen element are the article. Each block left out gets the name of the rule that did it.
import type { RatedBlock } from './body.ts';
import { ruleCards } from './card.ts';
import { isClock } from './clock.ts';
import { ruleAuthorLines, ruleEnds, ruleHead, ruleOtherReports, ruleTitle } from './edge.ts';
import { ruleFoot } from './foot.ts';
import { mainFormTest } from './form.ts';
import type { PageNode } from './node.ts';
import { furnitureRule } from './phrase.ts';
import { ruleRepeats } from './repeat.ts';
import { ITEMS, isHeading, proseLeft, type Rules } from './rule.ts';

export interface Verdict {
  readonly block: RatedBlock;
  /** Undefined for blocks of the article. */
  readonly rule?: string;
}

/** What metadata say that helps to tell the article from what stands around it. */
export interface ArticleHints {
  readonly title: string;
  readonly bylines: readonly string[];
  /** The page's own description of itself. */
  readonly description?: string;
}

const linkShare = (block: RatedBlock): number => block.linked / block.text.length;

/** The closest ancestor with one of the names, within `top`. */
function within(node: PageNode, names: ReadonlySet<string>, top: PageNode): PageNode | undefined {
  for (let n: PageNode | null = node; n !== null && n !== top; n = n.parent) if (names.has(n.name)) return n;
  return undefined;
}
const LISTS = new Set(['ul', 'ol', 'dl']);
const ROWS = new Set(['tr']);

/** Lines of one block are parted by `br`: a credit above a paragraph does not make the paragraph a credit. */
function longestLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '');
  return longest.length > 150 ? longest : text;
}

/** Share of linked text in each list and table row of the article. */
interface LinkShares {
  readonly body: PageNode;
  readonly lists: ReadonlyMap<PageNode, number>;
  readonly rows: ReadonlyMap<PageNode, number>;
}

function ruleOf(block: RatedBlock, { body, lists, rows }: LinkShares): string | undefined {
  if (block.zone !== 'neutral' && block.zone !== 'body') return block.zone;
  const text = block.text;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  const phrase = furnitureRule(longestLine(text));
  if (phrase !== undefined) return `line-${phrase}`;
  if (isClock(text) && !ITEMS.has(block.node.name)) return 'time';
  const list = within(block.node, LISTS, body);
  const listed = list === undefined ? undefined : lists.get(list);
  if (listed !== undefined && listed > 0.6) return 'link-list';
  if (linkShare(block) <= 0.85 || text.length >= 250 || (isHeading(block) && text.length < 60) || (listed !== undefined && listed < 0.5)) return undefined;
  const row = within(block.node, ROWS, body);
  return row !== undefined && rows.get(row)! < 0.5 ? undefined : 'link';
}

/** Share of linked text below each of the elements with one of the names. */
function sharesOf(blocks: readonly RatedBlock[], names: ReadonlySet<string>, body: PageNode): Map<PageNode, number> {
  const sums = new Map<PageNode, { all: number; linked: number }>();
  for (const block of blocks) {
    const node = within(block.node, names, body);
    if (node === undefined) continue;
    const sum = sums.get(node) ?? { all: 0, linked: 0 };
    sum.all += block.text.length;
    sum.linked += block.linked;
    sums.set(node, sum);
  }
  return new Map([...sums].map(([node, { all, linked }]) => [node, linked / (all || 1)]));
}

/** Judges the blocks below `body`, in page order. */
export function judgeBlocks(blocks: readonly RatedBlock[], body: PageNode, hints: ArticleHints): Verdict[] {
  const shares = { body, lists: sharesOf(blocks, LISTS, body), rows: sharesOf(blocks, ROWS, body) };
  const rules = blocks.map((block) => ruleOf(block, shares));
  ruleOffers(blocks, rules, body);
  ruleOtherReports(blocks, rules, hints.title);
  ruleCards(blocks, rules, { body, isMain: mainFormTest(blocks, proseLeft(blocks, rules)) });
  ruleFoot(blocks, rules);
  ruleTitle(blocks, rules, hints.title);
  ruleHead(blocks, rules);
  ruleAuthorLines(blocks, rules, hints.bylines);
  ruleRepeats(blocks, rules);
  ruleEnds(blocks, rules);
  ruleEmptyHeadings(blocks, rules);
  return blocks.map((block, i) => ({ block, rule: rules[i] }));
}

const OFFER = /^line-(newsletter|furniture|sharing|advertisement|comments)$/;

/** A list of which half is what a site offers its subscribers: the other items are offers too, whatever their words. */
function ruleOffers(blocks: readonly RatedBlock[], rules: Rules, body: PageNode): void {
  const items = new Map<PageNode, number[]>();
  blocks.forEach((block, i) => {
    const list = rules[i] === undefined || OFFER.test(rules[i]) ? within(block.node, LISTS, body) : undefined;
    if (list === undefined) return;
    const known = items.get(list);
    if (known === undefined) items.set(list, [i]);
    else known.push(i);
  });
  for (const list of items.values()) {
    const offers = list.filter((i) => rules[i] !== undefined).length;
    if (offers < 2 || offers * 2 < list.length) continue;
    for (const i of list) rules[i] ??= 'offers';
  }
}

/** A heading that is a sentence says something by itself. */
const isStatement = (text: string): boolean => text.length >= 40 && /[.!?。]["”»’)]?$/.test(text);

/** A heading whose matter went away goes with it. */
function ruleEmptyHeadings(blocks: readonly RatedBlock[], rules: Rules): void {
  let follower: 'none' | 'kept' | 'removed' = 'none';
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    if (isHeading(blocks[i]) && follower !== 'kept' && !isStatement(blocks[i].text)) rules[i] = 'heading-without-text';
    else follower = 'kept';
  }
}
