// When a page says that it was published and changed: JSON-LD, meta elements, microdata, `time` elements, address, each with its signal.
import type { DateSignal } from '../../model/index.ts';
import { type PageNode, textOf } from '../html/node.ts';
import { type JsonNode, type PageFacts, stringIn } from './collect.ts';
import { dateInUrl, isoDate } from './date.ts';
import type { Said } from './signal.ts';
import { fold } from './title-text.ts';

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

export interface DateSaid {
  readonly value: string;
  readonly signal: DateSignal;
}

/** Dates from every signal, best first. */
export function publishedCandidates(facts: PageFacts, url: string | undefined): DateSaid[] {
  const out: DateSaid[] = [];
  const push = (value: string | undefined, signal: DateSignal): void => {
    const iso = value === undefined ? undefined : isoDate(value);
    if (iso !== undefined) out.push({ value: iso, signal });
  };
  const own = ownArticles(facts);
  for (const node of own) push(stringIn(node['datePublished']), 'json-ld');
  for (const key of META_PUBLISHED) for (const v of facts.metas.get(key) ?? []) push(v, 'meta');
  for (const node of facts.nodes) if (!facts.articles.includes(node)) push(stringIn(node['datePublished']), 'json-ld');
  for (const node of own) push(stringIn(node['dateCreated']), 'json-ld');
  push(microdata(facts, /\b(datePublished|dateCreated)\b/), 'microdata');
  push(bestTime(facts), 'time');
  if (url !== undefined) push(dateInUrl(url), 'url');
  return out;
}

/** The first article of the JSON-LD and what else has its headline or none: others are teasers. */
function ownArticles({ articles }: PageFacts): JsonNode[] {
  const headlineOf = (node: JsonNode): string => fold(stringIn(node['headline']) ?? '');
  const title = articles.map(headlineOf).find((h) => h !== '') ?? '';
  return articles.filter((node) => headlineOf(node) === '' || headlineOf(node) === title);
}

/** The first date of that property that is no other story's. */
function microdata(facts: PageFacts, property: RegExp): string | undefined {
  const dated = facts.itemprops.filter((p) => property.test(p.prop)).map((p) => ({ written: p.value || textOf(p.node, 200), rank: rankTime(p.node) }));
  return dated.filter(({ written }) => isoDate(written) !== undefined).find(({ rank }, _, all) => rank >= 0 || all.every((other) => other.rank < 0))?.written;
}

/** What the `time` element says that most looks like the publication; other stories' and comments' times stand on the page too. */
function bestTime(facts: PageFacts): string | undefined {
  let best: { written: string; rank: number } | undefined;
  for (const { node, datetime } of facts.times) {
    const rank = rankTime(node);
    if (best !== undefined && rank <= best.rank) continue;
    const written = datetime || textOf(node, 200);
    if (isoDate(written) !== undefined) best = { written, rank };
  }
  return best?.written;
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
export function modifiedCandidates(facts: PageFacts): Said[] {
  const given: [string, string | undefined][] = [
    ...ownArticles(facts).map((n): [string, string | undefined] => ['json-ld', stringIn(n['dateModified'])]),
    ...META_MODIFIED.flatMap((k) => (facts.metas.get(k) ?? []).map((v): [string, string] => ['meta', v])),
    ['microdata', microdata(facts, /\bdateModified\b/)],
    ...facts.times.filter(({ node }) => saysChanged(node)).map(({ node, datetime }): [string, string] => ['time', datetime || textOf(node, 200)]),
  ];
  return given.flatMap(([signal, raw]) => {
    const value = raw === undefined ? undefined : isoDate(raw);
    return value === undefined ? [] : [{ signal, value }];
  });
}

/** A `time` that is named as the one of the last change, itself or what it stands in, outside of other stories. */
function saysChanged(node: PageNode): boolean {
  const names = (n: PageNode | null): string => `${n?.get('class') ?? ''} ${n?.get('data-testid') ?? ''}`;
  return rankTime(node) > -5 && /updat|modif|changed/i.test(`${names(node)} ${names(node.parent)}`);
}
