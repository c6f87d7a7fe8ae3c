// Entries of a live blog: side by side in one element, each with its own time before its words. The times are no part of the text.
import type { LiveEntry, Span } from '../../model/index.ts';
import { isoDate } from '../meta/date.ts';
import type { Block } from './block.ts';
import { type PageNode, textOf, walk } from './node.ts';

/** Fewer stand in any article with its dates of publication and change. */
const FEWEST = 3;
/** Time elements looked at; a page with more is read without its further entries. */
const MOST_TIMES = 2000;
/** Share of the article that stands in the entries; below it they are embedded posts or a box. */
const SHARE = 0.5;
/** An entry's headline may stand before its time, its paragraphs not (units). */
const LONGEST_BEFORE = 200;

const TIME_NAME = /(^|[\s_-])(time|timestamp|datetime|date)([\s_-]|$)|timestamp/i;
const CLOCK = /^\W{0,4}\d{1,2}[:.h]\d{2}(?!\d)/;

interface Found {
  readonly child: PageNode;
  readonly time: PageNode;
}

/** Entries of the article, or none where it is no live blog. `spans` are the blocks' places in the text. */
export function liveEntries(root: PageNode, blocks: readonly Block[], spans: readonly Span[]): LiveEntry[] {
  const times = timesOf(root);
  if (times.length < FEWEST) return [];
  const kept = new Map<PageNode, number[]>();
  blocks.forEach((block, i) => {
    for (let n: PageNode | null = block.node; n !== null; n = n.parent) {
      const list = kept.get(n);
      if (list === undefined) kept.set(n, [i]);
      else list.push(i);
    }
  });
  const groups = new Map<PageNode, Map<PageNode, Found>>();
  for (const time of times)
    for (let child = time; child.parent !== null; child = child.parent) {
      const held = kept.get(child);
      if (held === undefined || !opens(time, held, blocks)) continue;
      const group = groups.get(child.parent) ?? new Map<PageNode, Found>();
      groups.set(child.parent, group);
      if (!group.has(child)) group.set(child, { child, time });
    }
  return entriesOf(bestGroup(groups, kept, blocks), kept, spans);
}

function timesOf(root: PageNode): PageNode[] {
  const times: PageNode[] = [];
  walk(root, (node) => {
    if (times.length >= MOST_TIMES || node.name === 'head') return false;
    if (node.name === 'time') {
      times.push(node);
      return false;
    }
    if (node.attributes !== null && TIME_NAME.test(node.get('class') ?? '') && CLOCK.test(textOf(node, 40))) {
      times.push(node);
      return false;
    }
    return undefined;
  });
  return times;
}

/** True where hardly anything of the entry stands before the time. */
function opens(time: PageNode, held: readonly number[], blocks: readonly Block[]): boolean {
  let before = 0;
  let all = 0;
  for (const i of held) {
    const length = blocks[i].text.length;
    all += length;
    if (blocks[i].items[0].from < time.from) before += length;
    if (before > LONGEST_BEFORE) return false;
  }
  return before < all / 2;
}

function bestGroup(
  groups: ReadonlyMap<PageNode, ReadonlyMap<PageNode, Found>>,
  kept: ReadonlyMap<PageNode, readonly number[]>,
  blocks: readonly Block[],
): readonly Found[] {
  const total = blocks.reduce((sum, b) => sum + b.text.length, 0);
  let best: readonly Found[] = [];
  let most = total * SHARE;
  for (const group of groups.values()) {
    if (group.size < FEWEST) continue;
    let sum = 0;
    for (const child of group.keys()) for (const i of kept.get(child) ?? []) sum += blocks[i].text.length;
    if (sum > most) {
      most = sum;
      best = [...group.values()];
    }
  }
  return best;
}

/** The time of day in words of an entry ("2 hours ago 10:05" gives "10:05"), else the words. */
const clockIn = (written: string): string => /\d{1,2}[:.h]\d{2}(?!\d)/.exec(written)?.[0] ?? written.slice(0, 60);

function entriesOf(found: readonly Found[], kept: ReadonlyMap<PageNode, readonly number[]>, spans: readonly Span[]): LiveEntry[] {
  return found
    .map(({ child, time }): LiveEntry => {
      const held = kept.get(child)!;
      const written = (time.get('datetime') ?? '').trim() || textOf(time, 60);
      return {
        span: { from: spans[held[0]].from, to: spans[held[held.length - 1]].to },
        ...(written === '' ? {} : { time: isoDate(written) ?? clockIn(written) }),
      };
    })
    .sort((a, b) => a.span.from - b.span.from);
}
