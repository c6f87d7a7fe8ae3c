// The page as the reader sees it: a flat list of blocks (paragraphs, headings, list items, cells) in page order, each with its text pieces.
import { type PageNode, SILENT } from './node.ts';

const BLOCK = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A run of text between two block boundaries. `node` is the block element that holds it directly. */
export interface Block {
  readonly node: PageNode;
  /** Text pieces and `br` elements in order. */
  readonly items: PageNode[];
  /** White space collapsed; a `br` is a line feed. */
  readonly text: string;
  /** Units of `text` that stand in links. */
  readonly linked: number;
  /** Units of `text` that stand in bold or strong. */
  readonly bold: number;
  /** How much of it is prose, by its text alone (units of an alphabet): long, sentence-like and not linked. */
  readonly prose: number;
}

/** Chinese and Japanese write in one unit what takes two or three in an alphabet. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff]{3}/;
const DENSITY = 2.5;
/** The end of a sentence; a full-width stop needs no space after it. */
const STOP = /[.!?…।。۔؟][”"'’»)\]]*(\s|$)|[。！？]/;
/** Headlines and controls are no prose, however long. */
const NO_PROSE = new Set(['h1', 'h2', 'h3', 'button', 'label']);

function proseIn(text: string, linked: number, name: string): number {
  if (text.length < 10 || NO_PROSE.has(name)) return 0;
  const density = DENSE.test(text) ? DENSITY : 1;
  const length = text.length * density;
  const free = length - linked * density;
  if (length < 25 || free < length * 0.5) return 0;
  const sentences = STOP.test(text);
  if (length < 80) return sentences ? free * 0.5 : 0;
  return sentences || length > 200 ? free : free * 0.5;
}

const isHidden = (node: PageNode): boolean => {
  if (node.attributes === null) return false;
  const list = node.attributes;
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i];
    if (name === 'hidden' && list[i + 1] !== 'until-found') return true;
    if (name === 'style' && HIDDEN_STYLE.test(list[i + 1])) return true;
    if (name === 'aria-hidden' && list[i + 1] === 'true') return true;
  }
  return false;
};
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

class Linearizer {
  readonly blocks: Block[] = [];
  #items: PageNode[] = [];
  #linked = 0;
  #bold = 0;
  #chars = 0;

  flush(node: PageNode): void {
    if (this.#chars > 0) {
      const text = this.#items
        .map((n) => (n.name === 'br' ? '\n' : n.text.replace(/\s+/g, ' ')))
        .join('')
        .replace(/ ?\n[ \n]*/g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim();
      if (text !== '') {
        const linked = Math.min(this.#linked, text.length);
        const bold = Math.min(this.#bold, text.length);
        this.blocks.push({ node, items: this.#items, text, linked, bold, prose: proseIn(text, linked, node.name) });
      }
    }
    if (this.#items.length > 0) this.#items = [];
    this.#linked = 0;
    this.#bold = 0;
    this.#chars = 0;
  }
  add(node: PageNode, inLink: boolean, inBold: boolean): void {
    if (node.text.length > 11 && node.text.length < 40 && SPOKEN.test(node.text)) return;
    if (node.name === 'br') {
      this.#items.push(node);
      return;
    }
    this.#items.push(node);
    const visible = isBlank(node.text) ? 0 : node.text.length;
    this.#chars += visible;
    if (inLink) this.#linked += visible;
    if (inBold) this.#bold += visible;
  }
  /** True where the last item was a `br` (white space between does not count): a second one ends the paragraph. */
  afterBreak(): boolean {
    for (let i = this.#items.length - 1; i >= 0; i--) {
      if (this.#items[i].name === 'br') return true;
      if (!isBlank(this.#items[i].text)) return false;
    }
    return false;
  }
}
/** What a link tells a screen reader about itself. */
const SPOKEN = /\bopens? (?:in(?:to)? )?(?:a )?new (?:tab|window)\)?\s*$/i;
const BLANK = /^\s*$/;
/** Most texts begin with a letter: the pattern is for the others. */
const isBlank = (text: string): boolean => (!(text.charCodeAt(0) > 32) || text.charCodeAt(0) > 126 ? BLANK.test(text) : false);

/** True for elements whose text the reader sees, unless something above them hides it. */
export const isShown = (node: PageNode): boolean => !SILENT.has(node.name) && !isHidden(node);

/** Blocks of a page in page order, without what `shows` refuses. Recursion is bounded by the parser's depth limit. */
export function blocksOf(root: PageNode, shows: (node: PageNode) => boolean = isShown): Block[] {
  const line = new Linearizer();
  const visit = (node: PageNode, block: PageNode, inLink: boolean, inBold: boolean): void => {
    for (const child of node.children) {
      const name = child.name;
      if (name === '') {
        line.add(child, inLink, inBold);
        continue;
      }
      if (name === 'br') {
        if (line.afterBreak()) line.flush(block);
        else line.add(child, false, false);
        continue;
      }
      if (!shows(child)) continue;
      const isBlock = BLOCK.has(name);
      if (isBlock) {
        line.flush(block);
        visit(child, child, inLink || name === 'button', name === 'h1' || name === 'h2' ? false : inBold);
        line.flush(child);
      } else visit(child, block, inLink || name === 'a', inBold || name === 'b' || name === 'strong');
    }
  };
  visit(root, root, false, false);
  line.flush(root);
  return line.blocks;
}
