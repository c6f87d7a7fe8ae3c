// What stands below an article: other stories, comments, offers under a heading that says so.
import type { RatedBlock } from './body.ts';
import { mainFormTest } from './form.ts';
import { type Extents, extentsOf } from './holder.ts';
import type { PageNode } from './node.ts';
import { FOOT_HEADING } from './phrase.ts';
import { proseLeft, type Rules } from './rule.ts';

/** No foot holds more of the prose than this: a heading such as "Related" also stands in the middle of an article. */
const FOOT_SHARE = 0.2;

/** Below the last paragraph of the article, a line that one of these rules took begins the foot of the page. */
const CUE = /^(line-)?(newsletter|comments|related|consent)$/;
/** Readers' comments are written as the article is, but stand below it: after this much prose (units) nothing of it follows their heading. */
const ENOUGH_BEFORE = 400;
const COMMENTS =
  /^\W*(?=.*\d)(\d+ )?(comments?|responses?|replies|kommentare?|kommentar(er)?|commentaires?|comentarios?|comentários|commenti|reacties|komentarze|komentáře)(\W*\d+)?\W*$/iu;

const lengthLeft = (blocks: readonly RatedBlock[], rules: Rules): number => blocks.reduce((sum, b, i) => sum + (rules[i] === undefined ? b.text.length : 0), 0);

/** Below a heading such as "More stories" stand other stories: the element around it goes, or what follows outside of the article's paragraphs. */
export function ruleFoot(blocks: readonly RatedBlock[], rules: Rules): void {
  const prose = proseLeft(blocks, rules);
  const isMain = mainFormTest(blocks, prose);
  const free = lengthLeft(blocks, rules);
  const extent = extentOf(blocks, prose);
  const untaken = new FreeBlocks(blocks.length);
  const lastMain = blocks.findLastIndex((block, i) => prose[i] > 0 && isMain(block));
  let swept = blocks.length; // all behind this one has been through the second kind of sweep
  const sweep = (after: number): void => {
    for (let k = after + 1; k < swept; k++) rules[k] ??= 'foot';
    swept = Math.min(swept, after + 1);
  };
  let left = 0; // of `free`, below this block
  for (let i = blocks.length - 1; i >= 0; i--) {
    const text = blocks[i].text;
    if (rules[i] === undefined) left += text.length;
    if (i > lastMain && CUE.test(rules[i] ?? '') && left < free * FOOT_SHARE) sweep(i);
    if (text.length < 80 && FOOT_HEADING.test(text)) {
      rules[i] ??= 'foot';
      if (extent.before[i] === 0) continue; // above the first paragraph it heads no foot
      const section = sectionOf(blocks, i, extent);
      if (COMMENTS.test(text) && extent.before[i] >= ENOUGH_BEFORE) sweep(i);
      else if (section === null)
        sweep(Math.max(i, lastMain)); // where the article goes on, the heading stood among its paragraphs
      else
        for (let k = untaken.from(i + 1); k <= section; k = untaken.from(k + 1)) {
          rules[k] ??= 'foot';
          untaken.take(k);
        }
    }
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

/** Where each element's blocks begin and end, and the prose before each block. */
interface Extent extends Extents {
  /** `before[i]`: prose of all blocks before block i; one more than there are blocks. */
  readonly before: readonly number[];
}

function extentOf(blocks: readonly RatedBlock[], prose: readonly number[]): Extent {
  const before = [0];
  for (let i = 0; i < blocks.length; i++) before.push(before[i] + prose[i]);
  return { ...extentsOf(blocks), before };
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
