// HTML to a tree with positions, over htmlparser2's tokenizer. Depth is bounded, so a nesting bomb costs no more than its length.
import { Tokenizer } from 'htmlparser2';
import { PageNode } from './node.ts';

const VOID = new Set([
  'area',
  'base',
  'basefont',
  'br',
  'col',
  'command',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'keygen',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const CLOSES_P = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** An open `p` is not closed through one of these (button scope of the HTML standard). */
const P_SCOPE = new Set(['applet', 'caption', 'html', 'table', 'td', 'th', 'marquee', 'object', 'template', 'button']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LIST_ITEM = new Set(['li']);
const DEFINITION = new Set(['dt', 'dd']);
const CELL = new Set(['td', 'th']);
const ROW = new Set(['td', 'th', 'tr']);
const SECTION = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);
const OPTION = new Set(['option']);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const TABLES = new Set(['table']);
const DLISTS = new Set(['dl']);
const SELECTS = new Set(['select', 'datalist']);
/** Start tag → open elements that it closes, and where the search for them ends. */
const CLOSES = new Map<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>([
  ['li', [LIST_ITEM, LISTS]],
  ['dt', [DEFINITION, DLISTS]],
  ['dd', [DEFINITION, DLISTS]],
  ['td', [CELL, TABLES]],
  ['th', [CELL, TABLES]],
  ['tr', [ROW, TABLES]],
  ['thead', [SECTION, TABLES]],
  ['tbody', [SECTION, TABLES]],
  ['tfoot', [SECTION, TABLES]],
  ['option', [OPTION, SELECTS]],
]);
/** An end tag of an inline element does not reach through one of these. */
const BLOCKY = new Set([...CLOSES_P, 'body', 'html', 'td', 'th', 'tr', 'tbody', 'li', 'dd', 'dt', 'button', 'template', 'select', 'caption']);
/** What may stand in a `head`; the start tag of anything else ends it (a page whose author forgot `</head>` loses nothing). */
const HEAD_ONLY = new Set(['html', 'head', 'base', 'basefont', 'bgsound', 'link', 'meta', 'title', 'script', 'style', 'noscript', 'template', 'object']);
const FOREIGN = new Set(['svg', 'math']);
const MARKUP_IN_FOREIGN = new Set(['foreignobject', 'desc', 'title', 'script', 'style', 'annotation-xml']);
const MAX_DEPTH = 300;

class TreeBuilder {
  readonly root = new PageNode('#page', null, '', { from: 0, to: 0 });
  readonly #html: string;
  readonly #stack: PageNode[] = [this.root];
  #openPs = 0;
  #foreign = 0;
  #tooDeep = 0;
  #tag = '';
  #tagFrom = 0;
  #attributes: string[] | null = null;
  #attribute = '';
  #value = '';
  #entityFrom = 0;

  constructor(html: string) {
    this.#html = html;
  }

  #top(): PageNode {
    return this.#stack[this.#stack.length - 1];
  }
  #text(text: string, from: number, to: number): void {
    const top = this.#top();
    top.children.push(new PageNode('', top, text, { from, to }));
  }
  ontext(from: number, to: number): void {
    this.#entityFrom = to;
    if (to > from) this.#text(this.#html.slice(from, to), from, to);
  }
  ontextentity(code: number, to: number): void {
    // The tokenizer does not say where an entity starts: it starts where the text before it ended.
    const from = Math.max(this.#entityFrom, this.#html.lastIndexOf('&', to - 1));
    this.#text(String.fromCodePoint(code), from, to);
    this.#entityFrom = to;
  }
  oncdata(from: number, to: number): void {
    this.#text(this.#html.slice(from, to), from, to);
  }
  onopentagname(from: number, to: number): void {
    this.#tag = this.#html.slice(from, to).toLowerCase();
    this.#tagFrom = from - 1;
    this.#attributes = null;
  }
  onattribname(from: number, to: number): void {
    this.#attribute = this.#html.slice(from, to).toLowerCase();
    this.#value = '';
  }
  onattribdata(from: number, to: number): void {
    this.#value += this.#html.slice(from, to);
  }
  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }
  onattribend(): void {
    this.#attributes ??= [];
    if (this.#attributes.length < 200) this.#attributes.push(this.#attribute, this.#value);
  }
  onopentagend(to: number): void {
    this.#open(to + 1);
  }
  onselfclosingtag(to: number): void {
    this.#open(to + 1);
    if (SELF_CLOSING.has(this.#tag)) this.#close(this.#tag, to + 1);
  }
  onclosetag(from: number, to: number): void {
    this.#close(this.#html.slice(from, to).toLowerCase(), to + 1);
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.#popTo(0, this.#html.length);
  }
  /** In an `svg` a `title` is an element like others: one that never ends would else swallow the page. */
  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  #open(to: number): void {
    const name = this.#tag;
    this.#entityFrom = to;
    if (this.#top().name === 'head' && !HEAD_ONLY.has(name)) this.#popTo(this.#stack.length - 1, this.#tagFrom);
    if (this.#foreign > 0 && CLOSES_P.has(name)) this.#leaveForeign();
    if (this.#openPs > 0 && CLOSES_P.has(name)) this.#closeP();
    if (HEADINGS.has(name) && HEADINGS.has(this.#top().name)) this.#popTo(this.#stack.length - 1, this.#tagFrom);
    const closes = CLOSES.get(name);
    if (closes !== undefined) this.#closeImplied(closes[0], closes[1]);
    const top = this.#top();
    if (name === 'body' || name === 'html') {
      // A second <body> or <html> adds nothing.
      if (this.#stack.some((n) => n.name === name)) return;
    }
    if (VOID.has(name)) {
      const node = new PageNode(name, top, '', { from: this.#tagFrom, to });
      node.attributes = this.#attributes;
      top.children.push(node);
      return;
    }
    if (this.#stack.length >= MAX_DEPTH) {
      this.#tooDeep++;
      return;
    }
    const node = new PageNode(name, top, '', { from: this.#tagFrom, to });
    node.attributes = this.#attributes;
    top.children.push(node);
    this.#stack.push(node);
    if (name === 'p') this.#openPs++;
    else if (FOREIGN.has(name)) this.#foreign++;
  }

  /** A block that begins in an unclosed `svg` ends it, as in browsers; within the places for markup it stays. */
  #leaveForeign(): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const name = this.#stack[i].name;
      if (MARKUP_IN_FOREIGN.has(name)) return;
      if (!FOREIGN.has(name)) continue;
      this.#popTo(i, this.#tagFrom);
      return;
    }
  }

  #closeP(): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const name = this.#stack[i].name;
      if (name === 'p') {
        this.#popTo(i, this.#tagFrom);
        return;
      }
      if (P_SCOPE.has(name)) return;
    }
  }

  #closeImplied(names: ReadonlySet<string>, until: ReadonlySet<string>): void {
    let found = -1;
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const name = this.#stack[i].name;
      if (until.has(name)) break;
      if (names.has(name)) found = i;
    }
    if (found > 0) this.#popTo(found, this.#tagFrom);
  }

  #close(name: string, to: number): void {
    this.#entityFrom = to;
    if (VOID.has(name)) {
      if (name === 'br') this.#top().children.push(new PageNode('br', this.#top(), '', { from: to, to }));
      return;
    }
    if (this.#tooDeep > 0 && this.#stack.length >= MAX_DEPTH) {
      this.#tooDeep--;
      return;
    }
    const inline = !BLOCKY.has(name);
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#stack[i].name;
      if (open === name || (HEADINGS.has(name) && HEADINGS.has(open))) {
        this.#popTo(i, to);
        return;
      }
      if (inline ? BLOCKY.has(open) : P_SCOPE.has(open) && open !== 'button' && name !== 'table' && name !== 'tr' && name !== 'tbody' && name !== 'td') return;
    }
  }

  #popTo(length: number, to: number): void {
    while (this.#stack.length > Math.max(1, length)) {
      const node = this.#stack.pop()!;
      node.to = Math.max(node.to, to);
      if (node.name === 'p') this.#openPs--;
      else if (FOREIGN.has(node.name)) this.#foreign--;
    }
    if (length === 0) this.root.to = to;
  }
}
const SELF_CLOSING = new Set(['svg', 'path', 'circle', 'rect', 'use', 'g', 'line', 'polygon', 'polyline', 'ellipse', 'stop', 'math']);

/** Parses a page. Never throws on any string; time and memory grow with its length alone. */
export function parsePage(html: string): PageNode {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}
