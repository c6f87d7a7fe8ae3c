// Title, outlet, authors, dates, address and language of a page, each with the signal that gave it; contradicting signals are kept.
import type { DateSignal, MetadataConflict } from '../../model/index.ts';
import type { PageNode } from '../html/node.ts';
import { textOf } from '../html/node.ts';
import { authorsOf } from './author.ts';
import type { JsonNode, PageFacts } from './collect.ts';
import { dateInUrl, isoDate } from './date.ts';
import type { Said } from './signal.ts';
import { titleOf, titleSignals } from './title.ts';

export interface PageMetadata {
  readonly title: string;
  readonly outlet?: string;
  readonly bylines: readonly string[];
  readonly published?: string;
  readonly publishedFrom?: DateSignal;
  readonly modified?: string;
  readonly url?: string;
  readonly language?: string;
  readonly conflicts: readonly MetadataConflict[];
}

export const stringIn = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (Array.isArray(value))
    for (const v of value) {
      const s = stringIn(v);
      if (s !== undefined) return s;
    }
  return undefined;
};
const nameIn = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return nameIn(value[0]);
  if (typeof value === 'object' && value !== null) return stringIn((value as JsonNode)['name']);
  return stringIn(value);
};

const META_PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'cse-pubdate',
  'published_time_telegram',
  'publication_date',
  'published-date',
  'og:pubdate',
  'article:post_date',
  'ptime',
  'rnews:datepublished',
  'bt:pubdate',
  'date_published',
  'datecreated',
  'created',
  'live_date',
  'published',
];
const META_MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
  'article.updated',
  'revision_date',
  'og:modified_time',
];

interface Candidate {
  readonly value: string;
  readonly signal: DateSignal;
}

/** Dates from every signal, best first. */
function publishedCandidates(facts: PageFacts, url: string | undefined): Candidate[] {
  const out: Candidate[] = [];
  const push = (value: string | undefined, signal: DateSignal): void => {
    const iso = value === undefined ? undefined : isoDate(value);
    if (iso !== undefined) out.push({ value: iso, signal });
  };
  for (const node of facts.articles) push(stringIn(node['datePublished']), 'json-ld');
  for (const key of META_PUBLISHED) for (const v of facts.metas.get(key) ?? []) push(v, 'meta');
  for (const node of facts.nodes) if (!facts.articles.includes(node)) push(stringIn(node['datePublished']), 'json-ld');
  for (const node of facts.articles) push(stringIn(node['dateCreated']), 'json-ld');
  for (const { prop, value, node } of facts.itemprops) if (/\b(datePublished|dateCreated)\b/.test(prop)) push(value || textOf(node, 200), 'microdata');
  for (const { node, datetime } of [...facts.times].sort((a, b) => rankTime(b.node) - rankTime(a.node))) push(datetime || textOf(node, 200), 'time');
  if (url !== undefined) push(dateInUrl(url), 'url');
  return out;
}
/** A `time` that says that it is the publication beats others; one in a teaser or comment comes last. */
function rankTime(node: PageNode): number {
  let rank = 0;
  if (node.get('pubdate') !== undefined) rank += 4;
  if (/publish|posted|entry-date/i.test(node.get('class') ?? '')) rank += 2;
  if (/updat|modif/i.test(node.get('class') ?? '')) rank -= 2;
  for (let n: PageNode | null = node.parent; n !== null; n = n.parent) {
    if (/related|comment|sidebar|recommend|popular|latest|teaser/i.test(`${n.get('class') ?? ''} ${n.get('id') ?? ''}`)) rank -= 3;
    if (n.name === 'article' || n.name === 'main') rank += 1;
  }
  return rank;
}

/** Modification dates, the strongest signal first. */
function modifiedCandidates(facts: PageFacts): Said[] {
  const given: [string, string | undefined][] = [
    ...facts.articles.map((n): [string, string | undefined] => ['json-ld', stringIn(n['dateModified'])]),
    ...META_MODIFIED.flatMap((k) => (facts.metas.get(k) ?? []).map((v): [string, string] => ['meta', v])),
    ...facts.itemprops.filter((p) => /\bdateModified\b/.test(p.prop)).map((p): [string, string | undefined] => ['microdata', p.value || textOf(p.node, 200)]),
  ];
  return given.flatMap(([signal, raw]) => {
    const value = raw === undefined ? undefined : isoDate(raw);
    return value === undefined ? [] : [{ signal, value }];
  });
}

/** Names of the outlet, the strongest signal first. */
function outletCandidates(facts: PageFacts): Said[] {
  const meta = (...keys: string[]): Said[] => keys.flatMap((k) => facts.metas.get(k)?.slice(0, 1) ?? []).map((value) => ({ signal: 'meta', value }));
  const published = facts.articles.flatMap((n) => nameIn(n['publisher']) ?? []).map((value) => ({ signal: 'json-ld', value }));
  return [...meta('og:site_name'), ...published, ...meta('application-name', 'twitter:app:name:iphone', 'dc.publisher', 'cre')];
}

/** The values that say something else than the one taken, each once; at most `MOST_CONFLICTS` a field. */
function contradictions(
  field: MetadataConflict['field'],
  taken: string | undefined,
  candidates: readonly Said[],
  same: (a: string, b: string) => boolean,
): MetadataConflict[] {
  const found: MetadataConflict[] = [];
  for (const { value, signal } of candidates)
    if (taken !== undefined && found.length < MOST_CONFLICTS && !same(value, taken) && !found.some((c) => same(c.value, value)))
      found.push({ field, signal, value });
  return found;
}
const MOST_CONFLICTS = 8;

/** Equal but for case, punctuation and what one of the two adds to the other. */
export function sameWords(a: string, b: string): boolean {
  const x = bare(a);
  const y = bare(b);
  return x === '' || y === '' || x.includes(y) || y.includes(x);
}
const bare = (s: string): string =>
  s
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

export function metadataOf(facts: PageFacts, url: string | undefined): PageMetadata {
  const meta = (...keys: string[]): string | undefined => keys.map((k) => facts.metas.get(k)?.[0]).find((v) => v !== undefined);
  const ownUrl = absolute(facts.canonical, url) ?? absolute(meta('og:url'), url) ?? url;
  const dates = publishedCandidates(facts, url ?? ownUrl);
  const best = dates[0];
  const changes = modifiedCandidates(facts);
  const names = outletCandidates(facts);
  const outlet = names[0]?.value;
  const title = titleOf(facts, outlet);
  const lang =
    facts.articles.map((n) => stringIn(n['inLanguage'])).find((v) => v !== undefined) ?? facts.lang ?? meta('og:locale', 'language', 'content-language');
  return {
    title: title.value,
    outlet,
    bylines: authorsOf(facts, outlet),
    published: best?.value,
    publishedFrom: best?.signal,
    modified: changes[0]?.value,
    url: ownUrl,
    language: lang === undefined ? undefined : primarySubtag(lang),
    conflicts: [
      ...contradictions('title', title.value, titleSignals(facts, outlet), sameWords),
      ...contradictions('outlet', outlet, names, sameWords),
      ...contradictions(
        'published',
        best?.value,
        dates.filter((d) => d.signal !== 'time'),
        sameDate,
      ), // other stories' times stand on the page too
      ...contradictions('modified', changes[0]?.value, changes, sameDate),
    ],
  };
}

const primarySubtag = (lang: string): string | undefined => /^[a-z]{2,3}(?=$|[-_])/i.exec(lang.trim())?.[0].toLowerCase();
/** Equal instants, or the same day where one gives no more. */
export function sameDate(a: string, b: string): boolean {
  if (a.length === 10 || b.length === 10) return a.slice(0, 10) === b.slice(0, 10);
  return a === b || Date.parse(a) === Date.parse(b);
}
function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || href.trim() === '') return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const found = new URL(href, base);
  return /^https?:$/.test(found.protocol) && found.pathname !== '/' ? found.href : undefined;
}
