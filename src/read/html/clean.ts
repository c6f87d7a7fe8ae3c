// Which blocks of the chosen element are the article. Each block left out gets the name of the rule that did it.
import type { RatedBlock } from './body.ts';
import type { PageNode } from './node.ts';
import { furnitureRule } from './phrase.ts';

export interface Verdict {
  readonly block: RatedBlock;
  /** Undefined for blocks of the article. */
  readonly rule?: string;
}

const HEADING = /^h[1-6]$/;
const isHeading = (block: RatedBlock): boolean => HEADING.test(block.node.name) || HEADING.test(block.node.parent?.name ?? '');
const linkShare = (block: RatedBlock): number => block.linked / block.text.length;

/** The closest ancestor with one of the names, within `top`. */
function within(node: PageNode, names: ReadonlySet<string>, top: PageNode): PageNode | undefined {
  for (let n: PageNode | null = node; n !== null && n !== top; n = n.parent) if (names.has(n.name)) return n;
  return undefined;
}
const LISTS = new Set(['ul', 'ol', 'dl']);
const ITEMS = new Set(['li', 'dd', 'dt']);

function ruleOf(block: RatedBlock, listLinks: ReadonlyMap<PageNode, number>, body: PageNode): string | undefined {
  if (block.zone !== 'neutral' && block.zone !== 'body') return block.zone;
  const text = block.text;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  const phrase = furnitureRule(text);
  if (phrase !== undefined) return phrase;
  const list = within(block.node, LISTS, body);
  if (list !== undefined && (listLinks.get(list) ?? 0) > 0.6) return 'link-list';
  const links = linkShare(block);
  if (
    links > 0.85 &&
    text.length < 250 &&
    !(isHeading(block) && text.length < 60) &&
    !(within(block.node, ITEMS, body) !== undefined && (listLinks.get(list!) ?? 0) < 0.5)
  )
    return 'link';
  return undefined;
}

/** Share of linked text per list. */
function linkedLists(blocks: readonly RatedBlock[], body: PageNode): Map<PageNode, number> {
  const sums = new Map<PageNode, { all: number; linked: number }>();
  for (const block of blocks) {
    const list = within(block.node, LISTS, body);
    if (list === undefined) continue;
    const sum = sums.get(list) ?? { all: 0, linked: 0 };
    sum.all += block.text.length;
    sum.linked += block.linked;
    sums.set(list, sum);
  }
  return new Map([...sums].map(([list, { all, linked }]) => [list, linked / (all || 1)]));
}

/** Judges the blocks below `body`, in page order; `title` is left out where it is repeated at the top. */
export function judgeBlocks(blocks: readonly RatedBlock[], body: PageNode, title: string): Verdict[] {
  const lists = linkedLists(blocks, body);
  const fold = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const folded = fold(title);
  let kept = 0;
  const rules = blocks.map((block) => {
    let rule = ruleOf(block, lists, body);
    if (rule === undefined && block.node.name === 'h1') rule = 'title';
    if (rule === undefined && kept < 3 && folded !== '' && fold(block.text) === folded) rule = 'title';
    if (rule === undefined) kept++;
    return rule;
  });
  dropEmptyHeadings(blocks, rules);
  return blocks.map((block, i) => ({ block, rule: rules[i] }));
}

/** A heading whose matter went away goes with it. */
function dropEmptyHeadings(blocks: readonly RatedBlock[], rules: (string | undefined)[]): void {
  let follower: 'none' | 'kept' | 'removed' = 'none';
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) {
      if (rules[i] !== 'empty' && rules[i] !== 'advertisement' && rules[i] !== 'caption' && follower !== 'kept') follower = 'removed';
      continue;
    }
    if (isHeading(blocks[i]) && follower !== 'kept') rules[i] = 'heading-without-text';
    else follower = 'kept';
  }
}
