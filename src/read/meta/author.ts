// Who wrote a report: JSON-LD, meta elements, microdata and bylines, cut into names, without jobs, outlets and addresses.
import { type PageNode, textOf } from '../html/node.ts';
import { zoneOfName } from '../html/zone.ts';
import type { JsonNode, PageFacts } from './collect.ts';

const NOT_A_NAME =
  /^(by|staff|admin|editor|editorial|newsroom|news desk|web desk|online|guest|author|contributor|unknown|null|undefined)$|https?:|www\.|@|\d{3,}|\.com\b|^name\b|[*:]$/i;

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
        .replace(/\s[–—-]+$/, '')
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

/** Login names and addresses of author pages ("ann-poe") are no names; they serve where nothing better stands. A site's host ("echo.de") never does. */
const isSlug = (name: string): boolean => /^[a-z0-9_.-]+$/.test(name);
const fromSlug = (slug: string): string =>
  slug
    .split(/[-_.]+/)
    .map((w) => w.slice(0, 1).toUpperCase() + w.slice(1))
    .join(' ');

/** Who wrote a page, with the signal that says so. */
export interface Authors {
  readonly names: readonly string[];
  readonly signal?: string;
}

export function authorsOf(facts: PageFacts, outlet: string | undefined): Authors {
  let slugs: Authors | undefined;
  for (const { signal, names } of authorCandidates(facts)) {
    const real = distinct(
      names.filter((n) => !isSlug(n)),
      outlet,
    );
    if (real.length > 0) return { names: real, signal };
    const logins = names.filter((n) => isSlug(n) && /[a-z0-9][-_.]+[a-z0-9]/.test(n) && !/\.[a-z]{2,4}$/.test(n));
    if (slugs === undefined && logins.length > 0) slugs = { names: logins.slice(0, 3).map(fromSlug), signal };
  }
  return slugs ?? { names: [] };
}

const META_AUTHORS = [
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
];
/** A byline is longer than none of these (units). */
const LONGEST_BYLINE = 100;
const FULL_NAME = /^\p{Lu}\S+(\s+\S+){1,4}$/u;

/** What each signal says, the strongest first. */
function* authorCandidates(facts: PageFacts): Generator<{ signal: string; names: string[] }> {
  for (const node of facts.articles) yield { signal: 'json-ld', names: jsonAuthors(node) };
  for (const key of META_AUTHORS) {
    if (key === 'twitter:data1' && !/written by|author/i.test(facts.metas.get('twitter:label1')?.[0] ?? '')) continue;
    yield { signal: 'meta', names: (facts.metas.get(key) ?? []).flatMap(namesIn) };
  }
  const props = facts.itemprops.filter((p) => /\b(author|creator)\b/.test(p.prop));
  yield { signal: 'microdata', names: props.flatMap((p) => namesIn(p.value || textOf(p.node, 200))) };
  for (const node of facts.authorNodes.filter((n) => !isOfReader(n))) {
    const written = textOf(node, 300);
    if (written.length <= LONGEST_BYLINE) yield { signal: 'byline', names: namesIn(written).filter((n) => FULL_NAME.test(n)) };
  }
}

/** Forms and comments name readers. */
function isOfReader(node: PageNode): boolean {
  for (let n: PageNode | null = node; n !== null && n.name !== 'article' && n.name !== 'body'; n = n.parent)
    if (n.name === 'form' || zoneOfName(n.get('class') ?? '') === 'comments' || zoneOfName(n.get('id') ?? '') === 'comments') return true;
  return false;
}

const distinct = (names: readonly string[], outlet: string | undefined): string[] =>
  [...new Map(names.map((n) => [n.toLowerCase(), n])).values()].filter((n) => n.toLowerCase() !== outlet?.toLowerCase());
