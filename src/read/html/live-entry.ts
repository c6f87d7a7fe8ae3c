// Entries of a live blog, each with its own time: elements side by side, or stretches between times in one run of paragraphs.
// A time that stands alone is no part of the text.
import type { LiveEntry } from '../../model/index.ts';
import type { Block } from './block.ts';
import { isClock } from './clock.ts';
import { type Extents, extentsOf } from './holder.ts';
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

/** Where each element's kept blocks stand, and the units of text before each block. */
interface Layout extends Extents {
  readonly before: readonly number[];
  /** Index of the first block at or behind a place in the source. */
  readonly at: (from: number) => number;
}

function layoutOf(blocks: readonly Block[]): Layout {
  const before = [0];
  for (const [i, block] of blocks.entries()) before.push(before[i] + block.text.length);
  const at = (from: number): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (blocks[mid].items[0].from < from) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  return { ...extentsOf(blocks), before, at };
}

/** Entries that are elements side by side, each with its time before its words. */
function wrappedEntries(times: readonly TimeMark[], { blocks, spans }: KeptText): LiveEntry[] {
  const layout = layoutOf(blocks);
  const groups = new Map<PageNode, Map<PageNode, Found>>();
  for (const mark of times) {
    const behind = layout.before[layout.at(mark.from)];
    for (let child = mark.node; child.parent !== null; child = child.parent) {
      if (!layout.first.has(child) || !opens(behind, child, layout)) continue;
      const group = groups.get(child.parent) ?? new Map<PageNode, Found>();
      groups.set(child.parent, group);
      if (!group.has(child)) group.set(child, { child, mark });
    }
  }
  return bestGroup(groups, layout)
    .map(
      ({ child, mark }): LiveEntry => ({
        span: { from: spans[layout.first.get(child)!].from, to: spans[layout.last.get(child)!].to },
        ...timeOf(mark.written),
      }),
    )
    .sort((a, b) => a.span.from - b.span.from);
}

const lengthOf = (node: PageNode, { first, last, before }: Layout): number => before[last.get(node)! + 1] - before[first.get(node)!];

/** True where hardly anything of the entry stands before the time; `behind` is the text of the page before it (units). */
function opens(behind: number, child: PageNode, layout: Layout): boolean {
  const above = behind - layout.before[layout.first.get(child)!];
  return above <= LONGEST_BEFORE && above < lengthOf(child, layout) / 2;
}

function bestGroup(groups: ReadonlyMap<PageNode, ReadonlyMap<PageNode, Found>>, layout: Layout): readonly Found[] {
  let best: readonly Found[] = [];
  let most = layout.before[layout.before.length - 1] * SHARE;
  for (const group of groups.values()) {
    if (group.size < FEWEST) continue;
    let sum = 0;
    for (const child of group.keys()) sum += lengthOf(child, layout);
    if (sum > most) {
      most = sum;
      best = [...group.values()];
    }
  }
  return best;
}
