// Which blocks of the chosen element are the article. Each block left out gets the name of the rule that did it.
import type { RatedBlock } from './body.ts';
import { proseOf } from './body.ts';
import { ruleCards } from './card.ts';
import type { PageNode } from './node.ts';
import { FOOT_HEADING, furnitureRule } from './phrase.ts';
import { ruleRepeats } from './repeat.ts';

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

const HEADING = /^h[1-6]$/;
export const isHeading = (block: RatedBlock): boolean => HEADING.test(block.node.name) || HEADING.test(block.node.parent?.name ?? '');
const linkShare = (block: RatedBlock): number => block.linked / block.text.length;

/** The closest ancestor with one of the names, within `top`. */
function within(node: PageNode, names: ReadonlySet<string>, top: PageNode): PageNode | undefined {
  for (let n: PageNode | null = node; n !== null && n !== top; n = n.parent) if (names.has(n.name)) return n;
  return undefined;
}
const LISTS = new Set(['ul', 'ol', 'dl']);
const ROWS = new Set(['tr']);
/** Short blocks of these are parts of a list or table, no labels. */
const ITEMS = new Set(['li', 'td', 'th', 'dt', 'dd']);

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
  ruleCards(blocks, rules, { body, isMain: mainFormTest(blocks, rules) });
  ruleFoot(blocks, rules);
  ruleTitle(blocks, rules, hints.title);
  ruleAuthorLines(blocks, rules, hints.bylines);
  ruleRepeats(blocks, rules);
  ruleEnds(blocks, rules);
  ruleEmptyHeadings(blocks, rules);
  return blocks.map((block, i) => ({ block, rule: rules[i] }));
}

type Rules = (string | undefined)[];

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

export const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The headline, and what stands above it (kicker, breadcrumbs, date): short lines only. */
function ruleTitle(blocks: readonly RatedBlock[], rules: Rules, title: string): void {
  const folded = fold(title);
  let at = -1;
  let before = 0;
  for (let i = 0; i < blocks.length && before < 600; i++) {
    const text = blocks[i].text;
    const same = folded !== '' && text.length < 300 && fold(text) === folded;
    if (same || (blocks[i].node.name === 'h1' && rules[i] === undefined)) {
      rules[i] = 'title';
      if (at < 0) at = i;
    }
    if (rules[i] === undefined) before += proseOf(blocks[i]);
  }
  for (let i = 0; i < at; i++)
    if (rules[i] === undefined && blocks[i].text.length < 150 && (blocks[i].text.length < 60 || proseOf(blocks[i]) === 0)) rules[i] = 'above-title';
}

/** No foot holds more of the prose than this: a heading such as "Related" also stands in the middle of an article. */
const FOOT_SHARE = 0.2;

/** Below a heading such as "More stories" stand other stories: the element around it goes, or what follows outside of the article's paragraphs. */
function ruleFoot(blocks: readonly RatedBlock[], rules: Rules): void {
  const prose = blocks.map((b, i) => (rules[i] === undefined ? proseOf(b) : 0));
  const total = prose.reduce((sum, p) => sum + p, 0);
  const isMain = mainFormTest(blocks, rules);
  const extent = extentOf(blocks, prose);
  const free = new FreeBlocks(blocks.length);
  let after = 0;
  let swept = blocks.length; // all behind this one has been through the second kind of sweep
  for (let i = blocks.length - 1; i >= 0; i--) {
    const text = blocks[i].text;
    if (text.length < 80 && FOOT_HEADING.test(text)) {
      const section = sectionOf(blocks, i, extent);
      if (rules[i] === undefined) rules[i] = 'foot';
      if (section !== null) {
        for (let k = free.from(i + 1); k <= section; k = free.from(k + 1)) {
          if (rules[k] === undefined) rules[k] = 'foot';
          free.take(k);
        }
      } else if (after < total * 0.5) {
        for (let k = i + 1; k < swept; k++) if (rules[k] === undefined && !isMain(blocks[k])) rules[k] = 'foot';
        swept = i + 1;
      }
    }
    after += prose[i];
  }
}

/** Blocks that no section has taken yet; finding the next one costs next to nothing however often it is asked (union-find with halving). */
class FreeBlocks {
  readonly #next: Int32Array;
  constructor(count: number) {
    this.#next = Int32Array.from({ length: count + 1 }, (_, i) => i);
  }
  take(k: number): void {
    this.#next[k] = k + 1;
  }
  from(start: number): number {
    let k = Math.min(start, this.#next.length - 1);
    while (this.#next[k] !== k) {
      this.#next[k] = this.#next[this.#next[k]];
      k = this.#next[k];
    }
    return k;
  }
}

/** Where each element's blocks begin and end (they stand side by side in the page's order), and the prose before each block. */
interface Extent {
  readonly first: ReadonlyMap<PageNode, number>;
  readonly last: ReadonlyMap<PageNode, number>;
  /** `before[i]`: prose of all blocks before block i; one more than there are blocks. */
  readonly before: readonly number[];
}

function extentOf(blocks: readonly RatedBlock[], prose: readonly number[]): Extent {
  const first = new Map<PageNode, number>();
  const last = new Map<PageNode, number>();
  const before = [0];
  for (const [i, block] of blocks.entries()) {
    before.push(before[i] + prose[i]);
    for (let n: PageNode | null = block.node; n !== null; n = n.parent) {
      if (!first.has(n)) first.set(n, i);
      last.set(n, i);
    }
  }
  return { first, last, before };
}

/** How a template writes a paragraph: its tag and class, or where it has none, those of what holds it too. */
const formOf = ({ node }: RatedBlock): string => {
  const own = node.get('class') ?? '';
  return own === '' ? `${node.name} ${node.parent?.name}.${node.parent?.get('class') ?? ''}` : `${node.name}.${own}`;
};

/** Tells blocks in a form that holds at least a tenth of the prose: paragraphs of the article itself. */
function mainFormTest(blocks: readonly RatedBlock[], rules: Rules): (block: RatedBlock) => boolean {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [i, block] of blocks.entries()) {
    const prose = rules[i] === undefined ? proseOf(block) : 0;
    if (prose === 0) continue;
    total += prose;
    const form = formOf(block);
    sums.set(form, (sums.get(form) ?? 0) + prose);
  }
  return (block) => (sums.get(formOf(block)) ?? 0) >= total * 0.1;
}

/** Last block of the largest element around a foot heading with none of the article before it and little prose in it; null where there is none with more than the heading. */
function sectionOf(blocks: readonly RatedBlock[], at: number, { first, last, before }: Extent): number | null {
  const total = before[before.length - 1];
  let section: number | null = null;
  for (let n: PageNode | null = blocks[at].node; n !== null; n = n.parent) {
    if (before[at] > before[first.get(n)!]) break;
    const end = last.get(n)!;
    if (before[end + 1] - before[at + 1] > total * FOOT_SHARE) break;
    if (end > at) section = end;
  }
  return section;
}

/** "By Ann Poe" and the biography at the end: "Ann Poe is a reporter with …". */
function ruleAuthorLines(blocks: readonly RatedBlock[], rules: Rules, bylines: readonly string[]): void {
  const names = bylines.map(fold).filter((n) => n.includes(' '));
  if (names.length === 0) return;
  let fromEnd = 0;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    const text = fold(blocks[i].text.slice(0, 200));
    const name = names.find((n) => text.startsWith(n) || text.startsWith(`by ${n}`));
    if (name !== undefined) {
      const rest = text.replace(/^by /, '').slice(name.length).trim();
      if (blocks[i].text.length < name.length + 50 && !/[.!?]["”]?$/.test(blocks[i].text)) rules[i] = 'byline';
      else if (fromEnd < 4 && /^(is|was|has|covers|writes|reports|can be|joined|works|serves|contributes) /.test(`${rest} `)) rules[i] = 'author-box';
    }
    fromEnd++;
  }
}

/** Short lines that are no sentences before the first and after the last paragraph: kickers, dates, tags, labels. */
function ruleEnds(blocks: readonly RatedBlock[], rules: Rules): void {
  const isLabel = (i: number): boolean => blocks[i].text.length < 70 && !/[.!?…:”"。！？」』。।۔؟»“)]$/.test(blocks[i].text);
  for (let i = 0; i < blocks.length; i++) {
    if (rules[i] !== undefined) continue;
    if (!isLabel(i)) break;
    if (isHeading(blocks[i]) || ITEMS.has(blocks[i].node.name)) break;
    rules[i] = 'label';
  }
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    if (!isLabel(i) || ITEMS.has(blocks[i].node.name)) break;
    rules[i] = 'label';
  }
}

/** A heading whose matter went away goes with it. */
function ruleEmptyHeadings(blocks: readonly RatedBlock[], rules: Rules): void {
  let follower: 'none' | 'kept' | 'removed' = 'none';
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    if (isHeading(blocks[i]) && follower !== 'kept') rules[i] = 'heading-without-text';
    else follower = 'kept';
  }
}
