// The article as a page's JSON-LD gives it (`articleBody`), with its places in the source: for pages whose text a script would write.
import { MappedTextBuilder, type OffsetMap } from '../../text/offset-map.ts';
import { PageNode, walk } from './node.ts';
import { parsePage } from './parse.ts';

/** The value of `articleBody`, decoded, and the way back to the page. */
export interface StructuredBody {
  readonly text: string;
  readonly map: OffsetMap;
}

const KEY = /"articleBody"\s*:\s*"/g;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The longest `articleBody` of the page, undefined where there is none. Broken JSON does no harm: only the string itself is read. */
export function structuredBody(root: PageNode): StructuredBody | undefined {
  let best: StructuredBody | undefined;
  walk(root, (node) => {
    if (node.name !== 'script') return undefined;
    if (node.get('type')?.trim().toLowerCase() !== 'application/ld+json') return false;
    // A script's text is a copy of the source, in one or more pieces.
    const script = { text: node.children.map((piece) => piece.text).join(''), from: node.children[0]?.from ?? node.from };
    for (const match of script.text.matchAll(KEY)) {
      const found = decodeString(script, match.index + match[0].length);
      if (found.text.length > (best?.text.length ?? 0)) best = found;
    }
    return false;
  });
  return best;
}

/** Reads a JSON string from behind its opening quote to the closing one. */
function decodeString(script: { readonly text: string; readonly from: number }, start: number): StructuredBody {
  const source = script.text;
  const out = new MappedTextBuilder();
  const stop = /["\\]/g;
  let at = start;
  while (at < source.length) {
    stop.lastIndex = at;
    const next = stop.exec(source)?.index ?? source.length;
    if (next > at) out.add(source.slice(at, next), script.from + at, script.from + next);
    if (source[next] !== '\\') break;
    const code = source[next + 1] === 'u' ? Number.parseInt(source.slice(next + 2, next + 6), 16) : Number.NaN;
    const length = Number.isNaN(code) ? 2 : 6;
    const decoded = Number.isNaN(code) ? (ESCAPES[source[next + 1]] ?? source[next + 1] ?? '') : String.fromCharCode(code);
    out.add(decoded, script.from + next, script.from + Math.min(next + length, source.length));
    at = next + length;
  }
  return out.build();
}

const PARAGRAPH = /<(p|br|div)\b/i;

/** The text as a tree: its markup is read; where it has none, each line is a paragraph. Places are places in the text. */
export function givenTree(given: StructuredBody): PageNode {
  const tree = parsePage(given.text);
  if (PARAGRAPH.test(given.text)) return tree;
  const root = new PageNode('#page', null, '', { from: 0, to: given.text.length });
  const begin = (at: number): void => {
    root.children.push(new PageNode('p', root, '', { from: at, to: at }));
  };
  begin(0);
  walk(tree, (node) => {
    if (node.name !== '') return undefined;
    const copied = node.to - node.from === node.text.length;
    let from = node.from;
    for (const [i, line] of (copied ? node.text.split('\n') : [node.text]).entries()) {
      if (i > 0) begin(from++);
      const paragraph = root.children[root.children.length - 1];
      if (line !== '') paragraph.children.push(new PageNode('', paragraph, line, { from, to: copied ? from + line.length : node.to }));
      from += line.length;
    }
    return undefined;
  });
  return root;
}
