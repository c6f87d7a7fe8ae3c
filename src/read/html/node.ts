// The page as a light tree: elements and text pieces with their places in the source. Built by parse.ts, read by everything else here.

const NONE: PageNode[] = [];

/** An element (`name` is its lower-case tag) or a piece of text (`name` is ''). A text piece is a copy of its source range or one decoded entity. */
export class PageNode {
  readonly name: string;
  readonly parent: PageNode | null;
  readonly children: PageNode[];
  /** Attribute names and values in turn; null for none. */
  attributes: string[] | null = null;
  text: string;
  from: number;
  to: number;
  constructor(name: string, parent: PageNode | null, text: string, range: { from: number; to: number }) {
    this.name = name;
    this.parent = parent;
    this.children = name === '' ? NONE : [];
    this.text = text;
    this.from = range.from;
    this.to = range.to;
  }

  /** Value of an attribute, undefined where it is absent. */
  get(name: string): string | undefined {
    const list = this.attributes;
    if (list === null) return undefined;
    for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
    return undefined;
  }
}

/** All text below a node, white space collapsed. Iterative, so that depth costs no stack. */
export function textOf(node: PageNode, limit = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  walk(node, (n) => {
    if (n.name === '') {
      parts.push(n.text);
      length += n.text.length;
    } else if (SILENT.has(n.name)) return false;
    else if (n.name === 'br' || n.name === 'p' || n.name === 'div' || n.name === 'li') parts.push(' ');
    return length < limit;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Elements whose content is never text of the page. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
  'head',
  'select',
  'textarea',
  'datalist',
  'noembed',
  'applet',
  'input',
  'dialog',
]);

/** Visits a node and all below it in the order of the page; `visit` returns false to skip what is below. */
export function walk(root: PageNode, visit: (node: PageNode) => boolean | undefined): void {
  const stack: PageNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (visit(node) === false) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
}
