// Entries of a live blog, each with its own time: elements side by side, or stretches between times in one run of paragraphs.
// A time that stands alone is no part of the text.
import type { LiveEntry } from '../../model/index.ts';
import type { Block } from './block.ts';
import { isClock } from './clock.ts';
import { flatEntries } from './live-flat.ts';
import { FEWEST, type KeptText, SHARE, type TimeMark, timeOf } from './live-mark.ts';
import { type PageNode, textOf, walk } from './node.ts';

/** Time elements looked at; a page with more is read without its further entries. */
const MOST_TIMES = 2000;
/** An entry's headline may stand before its time, its paragraphs not (units). */
const LONGEST_BEFORE = 200;

const TIME_NAME = /(^|[\s_-])(time|timestamp|datetime|date)([\s_-]|$)|timestamp/i;
const BEGINS_WITH_TIME = /^\W{0,4}\d{1,2}[:.h]\d{2}(?!\d)/;

/** Entries of the article, or none where it is no live blog. `all` are the blocks of its element, kept or not. */
export function liveEntries(root: PageNode, all: readonly Block[], kept: KeptText): LiveEntry[] {
  const times = timesOf(root);
  const wrapped = times.length < FEWEST ? [] : wrappedEntries(times, kept);
  return wrapped.length > 0 ? wrapped : flatEntries([...times, ...clockLines(all)], kept);
}

const markOf = (node: PageNode): TimeMark => ({ node, from: node.from, written: (node.get('datetime') ?? '').trim() || textOf(node, 60) });

function timesOf(root: PageNode): TimeMark[] {
  const times: TimeMark[] = [];
  walk(root, (node) => {
    if (times.length >= MOST_TIMES || node.name === 'head') return false;
    if (node.name === 'time' || (node.attributes !== null && TIME_NAME.test(node.get('class') ?? '') && BEGINS_WITH_TIME.test(textOf(node, 40)))) {
      times.push(markOf(node));
      return false;
    }
    return undefined;
  });
  return times;
}

/** Blocks that are a time of day and nothing else, whatever their element is called. */
const clockLines = (all: readonly Block[]): TimeMark[] =>
  all
    .filter((block) => isClock(block.text))
    .slice(0, MOST_TIMES)
    .map((block) => ({ node: block.node, from: block.items[0].from, written: block.text }));

interface Found {
  readonly child: PageNode;
  readonly mark: TimeMark;
}

/** Entries that are elements side by side, each with its time before its words. */
function wrappedEntries(times: readonly TimeMark[], { blocks, spans }: KeptText): LiveEntry[] {
  const held = new Map<PageNode, number[]>();
  blocks.forEach((block, i) => {
    for (let n: PageNode | null = block.node; n !== null; n = n.parent) {
      const list = held.get(n);
      if (list === undefined) held.set(n, [i]);
      else list.push(i);
    }
  });
  const groups = new Map<PageNode, Map<PageNode, Found>>();
  for (const mark of times)
    for (let child = mark.node; child.parent !== null; child = child.parent) {
      const own = held.get(child);
      if (own === undefined || !opens(mark, own, blocks)) continue;
      const group = groups.get(child.parent) ?? new Map<PageNode, Found>();
      groups.set(child.parent, group);
      if (!group.has(child)) group.set(child, { child, mark });
    }
  return bestGroup(groups, held, blocks)
    .map(({ child, mark }): LiveEntry => {
      const own = held.get(child)!;
      return { span: { from: spans[own[0]].from, to: spans[own[own.length - 1]].to }, ...timeOf(mark.written) };
    })
    .sort((a, b) => a.span.from - b.span.from);
}

/** True where hardly anything of the entry stands before the time. */
function opens(mark: TimeMark, own: readonly number[], blocks: readonly Block[]): boolean {
  let before = 0;
  let all = 0;
  for (const i of own) {
    const length = blocks[i].text.length;
    all += length;
    if (blocks[i].items[0].from < mark.from) before += length;
    if (before > LONGEST_BEFORE) return false;
  }
  return before < all / 2;
}

function bestGroup(
  groups: ReadonlyMap<PageNode, ReadonlyMap<PageNode, Found>>,
  held: ReadonlyMap<PageNode, readonly number[]>,
  blocks: readonly Block[],
): readonly Found[] {
  const total = blocks.reduce((sum, b) => sum + b.text.length, 0);
  let best: readonly Found[] = [];
  let most = total * SHARE;
  for (const group of groups.values()) {
    if (group.size < FEWEST) continue;
    let sum = 0;
    for (const child of group.keys()) for (const i of held.get(child) ?? []) sum += blocks[i].text.length;
    if (sum > most) {
      most = sum;
      best = [...group.values()];
    }
  }
  return best;
}
