// What stands around a page's headline: the kicker above it, the standfirst below it.
import { isoDate } from '../meta/date.ts';
import type { RatedBlock } from './body.ts';
import type { ArticleHints } from './clean.ts';
import { type PageNode, textOf, walk } from './node.ts';
import { furnitureRule } from './phrase.ts';
import { fold } from './rule.ts';
import { STANDFIRST_NAME } from './standfirst.ts';

/** A part found by the name of its element ("class"), by its place ("position") or because the page's description repeats it ("description"). */
export interface HeadPart {
  readonly signal: 'class' | 'position' | 'description';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PageHead {
  /** Index of the headline's block, -1 where it does not stand on the page. */
  readonly at: number;
  readonly kicker?: HeadPart;
  readonly standfirst?: HeadPart;
}

const KICKER_NAME =
  /(^|[\s_-])(kicker|eye-?brow|over-?(line|title|head)|dachzeile|spitzmarke|top-?(line|label)|rubrick?|flag|super-?title|sur-?(title|titre)|occhiello|ante-?titulo|volada|keyword|pre-?title|label|section(-(name|label|title|link))?|category|topic)([\s_-]|$)/i;
const HEADING = /^h[1-6]$/;
const LONGEST_KICKER = 60;
const MOST_KICKER_WORDS = 8;

/** Reads the head of a page from its blocks in page order. */
export function pageHead(rated: readonly RatedBlock[], hints: ArticleHints): PageHead {
  const at = headlineAt(rated, hints.title);
  if (at < 0) return { at };
  return { at, kicker: kickerOf(rated, at), standfirst: standfirstOf(rated, at, hints) };
}

const PASSED_BY: ReadonlySet<string> = new Set(['navigation', 'related', 'comments', 'consent']);

/** The block that is the title: an h1 before any other heading, that before any other block; else the only h1. */
function headlineAt(rated: readonly RatedBlock[], title: string): number {
  const wanted = fold(title);
  let best = -1;
  let rank = 0;
  const tops: number[] = [];
  for (const [i, block] of rated.entries()) {
    if (PASSED_BY.has(block.zone) || block.text.length > 400) continue;
    const heading = headingAbove(block.node);
    if (heading?.name === 'h1') tops.push(i);
    if (wanted === '' || Math.abs(block.text.length - title.length) > 40 || fold(block.text) !== wanted) continue;
    const own = heading?.name === 'h1' ? 3 : heading !== undefined ? 2 : 1;
    if (own > rank) {
      rank = own;
      best = i;
    }
  }
  return best >= 0 ? best : tops.length === 1 ? tops[0] : -1;
}

function headingAbove(node: PageNode): PageNode | undefined {
  for (let n: PageNode | null = node, k = 0; n !== null && k < 4; n = n.parent, k++) if (HEADING.test(n.name)) return n;
  return undefined;
}

/** True where the element or one of the two around it carries such a name; "articleKicker" counts as "article-kicker". */
function isNamed(node: PageNode, name: RegExp): boolean {
  for (let n: PageNode | null = node, k = 0; n !== null && k < 3 && n.name !== 'body'; n = n.parent, k++) {
    const value = n.get('class');
    if (value !== undefined && name.test(value.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1-$2'))) return true;
  }
  return false;
}

/** Elements that hold a headline with what belongs to it. */
function sharesHead(node: PageNode, headline: PageNode): boolean {
  const parent = headline.parent;
  if (parent !== null && (node === parent || node.parent === parent) && parent.name !== 'body') return true;
  for (let n: PageNode | null = headline.parent, k = 0; n !== null && k < 3; n = n.parent, k++)
    if (n.name === 'header' || n.name === 'hgroup') return n.name === 'hgroup' ? isWithin(node, n, 4) : node.parent === n;
  return false;
}
function isWithin(node: PageNode, top: PageNode, depth: number): boolean {
  for (let n: PageNode | null = node, k = 0; n !== null && k <= depth; n = n.parent, k++) if (n === top) return true;
  return false;
}

function kickerOf(rated: readonly RatedBlock[], at: number): HeadPart | undefined {
  const headline = headingAbove(rated[at].node) ?? rated[at].node;
  const inside = kickerInside(headline);
  if (inside !== undefined) return inside;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const block = rated[i];
    if (PASSED_BY.has(block.zone) || !isLabel(block.text) || block.node.name === 'li' || HEADING.test(block.node.name)) continue;
    if (isNamed(block.node, KICKER_NAME)) return partOf([block], 'class');
    if (i === at - 1 && (block.zone === 'neutral' || block.zone === 'body') && sharesHead(block.node, headline)) return partOf([block], 'position');
  }
  return undefined;
}

const isLabel = (text: string): boolean =>
  text.length <= LONGEST_KICKER &&
  text.split(/\s+/).length <= MOST_KICKER_WORDS &&
  /\p{L}{2}/u.test(text) &&
  !/\b\d{4}\b|\d:\d\d|[>›»|]|^by\s|^\S+:$|^\p{L}{3,9}\.?\s?\d{1,2}$/iu.test(text) &&
  furnitureRule(text) === undefined;

/** A kicker that is written into the h1: `<h1><span class="kicker">Sado</span> Bridge falls</h1>`. */
function kickerInside(headline: PageNode): HeadPart | undefined {
  for (const child of headline.children) {
    if (child.name === '' || !KICKER_NAME.test(child.get('class') ?? '')) continue;
    const text = textOf(child, 200);
    if (!isLabel(text) || text.length * 2 > textOf(headline, 600).length) return undefined;
    let from = -1;
    let to = -1;
    walk(child, (n) => {
      if (n.name !== '' || n.text.trim() === '') return undefined;
      if (from < 0) from = n.from;
      to = n.to;
      return undefined;
    });
    return { signal: 'class', text, from, to };
  }
  return undefined;
}

/** Blocks below the headline that are looked at, and how long a standfirst may be (units). */
const NEAR = 12;
const LONGEST = 700;
const SHORTEST = 15;
const MOST_BLOCKS = 4;

function standfirstOf(rated: readonly RatedBlock[], at: number, hints: ArticleHints): HeadPart | undefined {
  const headline = headingAbove(rated[at].node) ?? rated[at].node;
  const title = fold(hints.title);
  const found: RatedBlock[] = [];
  let signal: HeadPart['signal'] = 'class';
  for (let i = at + 1; i < Math.min(rated.length, at + 1 + NEAR) && found.length < MOST_BLOCKS; i++) {
    const block = rated[i];
    const why = standfirstSign(block, { headline, title, description: hints.description, next: rated[i + 1] });
    if (why !== undefined && (found.length === 0 || (why === signal && block.node.parent === found[0].node.parent))) {
      signal = why;
      found.push(block);
    } else if (found.length > 0 || (block.prose > 80 && (block.zone === 'neutral' || block.zone === 'body'))) break;
  }
  return found.length === 0 ? undefined : partOf(found, signal);
}

interface HeadContext {
  readonly headline: PageNode;
  readonly title: string;
  readonly description?: string;
  readonly next?: RatedBlock;
}

function standfirstSign(block: RatedBlock, { headline, title, description, next }: HeadContext): HeadPart['signal'] | undefined {
  const { text, node } = block;
  if (text.length < SHORTEST || text.length > LONGEST || block.linked > text.length * 0.5 || !/\s/.test(text) || fold(text) === title) return undefined;
  if (block.zone !== 'neutral' && block.zone !== 'body' && block.zone !== 'related' && block.zone !== 'furniture') return undefined;
  if (furnitureRule(text) !== undefined || /^(?:by|von|par|por)\s/i.test(text) || (text.length < 60 && isoDate(text) !== undefined)) return undefined;
  if (isNamed(node, STANDFIRST_NAME)) return 'class';
  if (block.zone === 'related' || block.zone === 'furniture') return undefined;
  if (HEADING.test(node.name) && text.length > 40 && sharesHead(node, headline)) return 'position';
  const apart = next === undefined || next.node.parent !== node.parent || next.node.get('class') !== node.get('class') || block.bold > text.length * 0.9;
  const start = fold((description ?? '').slice(0, 60));
  return apart && start.length >= 30 && fold(text.slice(0, 120)).startsWith(start) ? 'description' : undefined;
}

function partOf(blocks: readonly RatedBlock[], signal: HeadPart['signal']): HeadPart {
  const last = blocks[blocks.length - 1].items;
  return { signal, text: blocks.map((b) => b.text).join('\n'), from: blocks[0].items[0].from, to: last[last.length - 1].to };
}
