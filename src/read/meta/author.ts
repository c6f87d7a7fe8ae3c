// Who wrote a report: JSON-LD, meta elements, microdata and bylines, cut into names, without jobs, outlets and addresses.
import { textOf } from '../html/node.ts';
import type { JsonNode, PageFacts } from './collect.ts';

const NOT_A_NAME =
  /^(by|staff|admin|editor|editorial|newsroom|news desk|web desk|online|guest|author|contributor|unknown|null|undefined)$|https?:|www\.|@|\d{3,}|\.com\b/i;

/** Names in a byline as written: "By Ann Poe and Raj Sen, political editor" → Ann Poe, Raj Sen. */
export function namesIn(byline: string): string[] {
  const bare = byline
    .replace(/<[^>]{0,300}>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:(?:written|reported|words|story|text|posted|published|edited|review|reviewed|analysis|opinion|photographs?)\s+)?by:?\s+/i, '')
    .replace(/\s*(?:\bfor\b|\bin\b|\bat\b|\bfrom\b)\s+\p{Lu}.*$/u, '')
    .trim();
  return bare
    .split(/\s*(?:;|\||•|·|\band\b|&|\bwith\b|\/|\n)\s*|\s*,\s*(?=\p{Lu}\S+\s+\p{Lu})/iu)
    .map((n) =>
      n
        .replace(/\s*,.*$/, '')
        .replace(/^by\s+/i, '')
        .replace(/\s*\([^)]*\)\s*$/, '')
        .trim(),
    )
    .filter((n) => n.length >= 2 && n.length <= 60 && /\p{L}/u.test(n) && !NOT_A_NAME.test(n));
}

function jsonAuthors(node: JsonNode): string[] {
  const raw = node['author'] ?? node['creator'];
  const list = Array.isArray(raw) ? raw : [raw];
  return list.flatMap((a): string[] => {
    if (typeof a === 'string') return namesIn(a);
    if (typeof a !== 'object' || a === null) return [];
    const name = (a as JsonNode)['name'];
    if (Array.isArray(name)) return name.filter((n): n is string => typeof n === 'string').flatMap(namesIn);
    return typeof name === 'string' ? namesIn(name) : [];
  });
}

/** Login names and addresses of author pages ("ann-poe") are no names; they serve where nothing better stands. */
const isSlug = (name: string): boolean => /^[a-z0-9_.-]+$/.test(name);
const fromSlug = (slug: string): string =>
  slug
    .split(/[-_.]+/)
    .map((w) => w.slice(0, 1).toUpperCase() + w.slice(1))
    .join(' ');

export function authorsOf(facts: PageFacts, outlet: string | undefined): string[] {
  const slugs: string[] = [];
  const found = namedAuthors(facts, outlet, slugs);
  return found.length > 0
    ? found
    : slugs
        .filter((s) => /[-_.]/.test(s))
        .slice(0, 3)
        .map(fromSlug);
}

function namedAuthors(facts: PageFacts, outlet: string | undefined, slugs: string[]): string[] {
  const unique = (list: string[]): string[] => {
    slugs.push(...list.filter(isSlug));
    return distinct(
      list.filter((n) => !isSlug(n)),
      outlet,
    );
  };
  for (const node of facts.articles) {
    const names = unique(jsonAuthors(node));
    if (names.length > 0) return names;
  }
  for (const key of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'article.author',
    'og:article:author',
    'cxenseparse:author',
    'twitter:data1',
  ]) {
    if (key === 'twitter:data1' && !/written by|author/i.test(facts.metas.get('twitter:label1')?.[0] ?? '')) continue;
    const names = unique((facts.metas.get(key) ?? []).flatMap(namesIn));
    if (names.length > 0) return names;
  }
  const props = unique(facts.itemprops.filter((p) => /\b(author|creator)\b/.test(p.prop)).flatMap((p) => namesIn(p.value || textOf(p.node, 200))));
  if (props.length > 0) return props;
  for (const node of facts.authorNodes) {
    const written = textOf(node, 300);
    if (written.length > 100) continue;
    const names = unique(namesIn(written)).filter((n) => /^\p{Lu}\S+(\s+\S+){1,4}$/u.test(n));
    if (names.length > 0) return names;
  }
  return [];
}

const distinct = (names: readonly string[], outlet: string | undefined): string[] =>
  [...new Map(names.map((n) => [n.toLowerCase(), n])).values()].filter((n) => n.toLowerCase() !== outlet?.toLowerCase());
