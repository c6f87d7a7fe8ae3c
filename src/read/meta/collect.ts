// Everything a page says about itself, gathered once: meta elements, JSON-LD, time elements, itemprops, links, headings.
import { type PageNode, textOf } from '../html/node.ts';

export interface PageFacts {
  /** Lower-case name or property → values in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** JSON-LD nodes of the kinds that describe an article, outermost first. */
  readonly articles: readonly JsonNode[];
  readonly nodes: readonly JsonNode[];
  readonly times: readonly { readonly node: PageNode; readonly datetime: string }[];
  readonly itemprops: readonly { readonly prop: string; readonly node: PageNode; readonly value: string }[];
  readonly h1: readonly PageNode[];
  readonly title: string;
  readonly canonical?: string;
  readonly lang?: string;
  readonly authorNodes: readonly PageNode[];
}
export type JsonNode = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /^(.*Article|BlogPosting|LiveBlogPosting|Report|NewsArticle|WebPage|VideoObject)$/;
const AUTHOR_NAME = /(^|[\s_-])(byline|author|writer|reporter|contributor)s?($|[\s_-])|byline|author/i;

export function collectFacts(root: PageNode): PageFacts {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  const times: { node: PageNode; datetime: string }[] = [];
  const itemprops: { prop: string; node: PageNode; value: string }[] = [];
  const h1: PageNode[] = [];
  const authorNodes: PageNode[] = [];
  let title = '';
  let canonical: string | undefined;
  let lang: string | undefined;
  const stack: PageNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    const name = node.name;
    if (name === '') continue;
    if (name === 'meta') {
      const key = (node.get('property') ?? node.get('name') ?? node.get('itemprop'))?.toLowerCase();
      const value = node.get('content');
      if (key !== undefined && value !== undefined && value.trim() !== '') metas.get(key)?.push(value.trim()) ?? metas.set(key, [value.trim()]);
      continue;
    }
    if (name === 'script') {
      if (/^application\/ld\+json/i.test(node.get('type')?.trim() ?? '')) scripts.push(node.children.map((c) => c.text).join(''));
      continue;
    }
    if (name === 'title' && title === '' && node.parent?.name !== 'svg') title = textOf(node, 2000);
    else if (name === 'html') lang = node.get('lang') ?? node.get('xml:lang');
    else if (name === 'link' && /\bcanonical\b/i.test(node.get('rel') ?? '')) canonical ??= node.get('href');
    else if (name === 'time') times.push({ node, datetime: node.get('datetime') ?? '' });
    else if (name === 'h1') h1.push(node);
    if (node.attributes !== null) {
      const prop = node.get('itemprop');
      if (prop !== undefined && itemprops.length < 500) itemprops.push({ prop, node, value: node.get('content') ?? node.get('datetime') ?? '' });
      if (
        name !== 'body' &&
        name !== 'html' &&
        authorNodes.length < 200 &&
        (AUTHOR_NAME.test(node.get('class') ?? '') || /\bauthor\b/i.test(node.get('rel') ?? '') || /\bauthor\b/.test(prop ?? ''))
      )
        authorNodes.push(node);
    }
    for (let i = node.children.length - 1; i >= 0; i--) if (node.children[i].name !== '') stack.push(node.children[i]);
  }
  const nodes = scripts.flatMap(jsonLdNodes);
  return {
    metas,
    nodes,
    articles: nodes.filter((n) => typesOf(n).some((t) => ARTICLE_TYPES.test(t) && t !== 'WebPage' && t !== 'VideoObject')),
    times,
    itemprops,
    h1,
    title,
    canonical,
    lang,
    authorNodes,
  };
}

/** The first text in a value of JSON-LD, which may be a list. */
export const stringIn = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (Array.isArray(value))
    for (const v of value) {
      const s = stringIn(v);
      if (s !== undefined) return s;
    }
  return undefined;
};

/** Types of a JSON-LD node, without the vocabulary's address. */
export function typesOf(node: JsonNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === 'string').map((t) => t.replace(/^.*[/#:]/, ''));
}

/** All objects of a JSON-LD script, graphs flattened; broken JSON is mended where it is only raw line breaks or a stray comment. */
function jsonLdNodes(script: string): JsonNode[] {
  if (script.length > 2_000_000) return [];
  const parsed = parseLoose(script);
  const out: JsonNode[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 5 || out.length > 500) return;
    if (Array.isArray(value)) for (const v of value) visit(v, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      const node = value as JsonNode;
      out.push(node);
      visit(node['@graph'], depth + 1);
      visit(node['mainEntity'], depth + 1);
      visit(node['mainEntityOfPage'], depth + 1);
    }
  };
  visit(parsed, 0);
  return out;
}
function parseLoose(script: string): unknown {
  const body = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim();
  for (const attempt of [
    () => body,
    () => body.replace(/[\u0000-\u001f]+/g, ' '),
    () =>
      body
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt()) as unknown;
    } catch {
      // SyntaxError: try the next mending
    }
  }
  return undefined;
}
