// Who wrote a report: JSON-LD, meta elements, microdata and bylines, cut into names, without jobs, outlets and addresses.
import { type PageNode, textOf } from '../html/node.ts';
import { zoneOfName } from '../html/zone.ts';
import type { JsonNode, PageFacts } from './collect.ts';
import { fold } from './title-text.ts';

const NOT_A_NAME =
  /^(by|article by|no author|agency|agencies|various|byline|news service reports|staff|admin|editor|editorial|newsroom|news desk|web desk|online|guest|author|contributor|unknown|null|undefined)$|https?:|www\.|@|\d{3,}|\.com\b|^name\b|[*:]$|^(?:veröffentlicht|geschrieben|posted|published|updated|he|she|they|was|is|we)\b|\b(?:is|was) (?:an?|the)\b/i;

/** What stands before the names of a byline. "Von" is a byline's only before a full name: "Von Miller" is one. */
const LEAD =
  /^\s*(?:(?:written|reported|words|story|text|posted|published|edited|review|reviewed|analysis|opinion|photographs?|post author|authors?|article)\s+)?by:?\s+/i;
const GERMAN_LEAD = /^\s*(?:(?:Artikel|Text|Veröffentlicht|Geschrieben)\s+von:?|Von:?(?= \p{Lu}\S+ \p{Lu}))\s+/u;

/** "Recipe by", "Revised edition edited by": no one is called By. */
const BEFORE_BY = /^(?:.{0,60}\s)?by\s+(?=\p{L})/iu;
/** What follows a name: another paper, a day, "Published …". */
const AFTER = /[.,]?\s+(?:for the\s+\p{L}.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\.?\s\d{1,2}|(?:published|updated|posted)\b.*)$/iu;
/** A name that a page shows twice, once for each width of screen. */
const DOUBLED = /^(\p{L}.{4,40}?)\s?\1$/u;

/** What parts names; a comma does where a full name follows it, else it begins a job or a place. */
const BETWEEN = /\s*(?:;|\||•|·|\b[Aa][Nn][Dd]\b|&|\b[Ww][Ii][Tt][Hh]\b|\/|\n)\s*|\s*,\s*(?=\p{Lu}\S+\s+\p{Lu})/u;
/** A job with a capital, after a name: "Political Editor". */
const JOB = /\b(?:editor|correspondent|reporter|writer|columnist|producer|photographer)$/i;

/** Names in a byline as written: "By Ann Poe and Raj Sen, political editor" → Ann Poe, Raj Sen. */
export function namesIn(byline: string): string[] {
  const bare = byline
    .replace(/<[^>]{0,300}>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(LEAD, '')
    .replace(GERMAN_LEAD, '')
    .replace(/\s*(?:\bfor\b|\bin\b|\bat\b|\bfrom\b)\s+\p{Lu}.*$/u, '')
    .trim();
  return bare
    .split(BETWEEN)
    .filter((n, i) => i === 0 || !JOB.test(n.replace(/\s*,.*$/, '')))
    .map((n) =>
      n
        .replace(/\s*,.*$/, '')
        .replace(BEFORE_BY, '')
        .replace(AFTER, '')
        .replace(/\s*\([^)]*\)\s*$/, '')
        .replace(/\s[–—-]+$/, '')
        .trim()
        .replace(DOUBLED, '$1'),
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

/** Each name once; the outlet's is none, whole ("Coastline Herald") or cut in two ("Jobs", "Hire"). */
function distinct(names: readonly string[], outlet: string | undefined): string[] {
  const site = fold(outlet ?? '');
  if (site !== '' && names.length === 2 && fold(names.join(' ')) === site) return [];
  return [...new Map(names.map((n) => [n.toLowerCase(), n])).values()].filter((n) => fold(n) !== site);
}
