// Title, outlet, authors, dates, address and language of a page, each with the signal that gave it; contradicting signals are kept.
import type { DateSignal, MetadataConflict, Report } from '../../model/index.ts';
import { authorsOf } from './author.ts';
import { type PageFacts, stringIn } from './collect.ts';
import { outletCandidates, outletOfHost } from './outlet.ts';
import { modifiedCandidates, publishedCandidates } from './published.ts';
import type { Said } from './signal.ts';
import { titleOf, titleSignals } from './title.ts';

export interface PageMetadata {
  readonly title: string;
  readonly outlet?: string;
  readonly bylines: readonly string[];
  readonly published?: string;
  readonly publishedFrom?: DateSignal;
  readonly modified?: string;
  /** The address that the page gives itself. */
  readonly canonical?: string;
  readonly language?: string;
  readonly conflicts: readonly MetadataConflict[];
  readonly signals: NonNullable<Report['signals']>;
}

/** Reads what a page says of itself. `url` is where it was found. */
export function metadataOf(facts: PageFacts, url: string | undefined): PageMetadata {
  const addresses = addressCandidates(facts, url);
  const names = outletCandidates(facts);
  const outlet = names[0];
  const site = outlet?.written ?? outletOfHost(url ?? addresses[0]?.value);
  const title = titleOf(facts, site);
  const authors = authorsOf(facts, outlet?.value);
  const dates = publishedCandidates(facts, url ?? addresses[0]?.value);
  const [published] = dates;
  const changes = modifiedCandidates(facts);
  const language = languageCandidates(facts)[0];
  return {
    title: title.value,
    outlet: outlet?.value,
    bylines: authors.names,
    published: published?.value,
    publishedFrom: published?.signal,
    modified: changes[0]?.value,
    canonical: addresses[0]?.value,
    language: language?.value,
    signals: {
      title: title.signal,
      outlet: outlet?.signal,
      bylines: authors.signal,
      modified: changes[0]?.signal,
      canonical: addresses[0]?.signal,
      language: language?.signal,
    },
    conflicts: [
      ...contradictions('title', title.value, titleSignals(facts, site), sameWords),
      ...contradictions('outlet', outlet?.value, names, sameWords),
      ...contradictions('published', published?.value, dates.filter(ofArticle), sameDate),
      ...contradictions('modified', changes[0]?.value, changes.filter(ofArticle), sameDate),
      ...contradictions('url', url ?? addresses[0]?.value, addresses, sameAddress),
    ],
  };
}

/** Other stories' times stand on the page too: they contradict nothing. */
const ofArticle = ({ signal }: Said): boolean => signal !== 'time';

/** Addresses that the page gives itself, the strongest signal first. */
function addressCandidates(facts: PageFacts, base: string | undefined): Said[] {
  const given: [string, string | undefined][] = [
    ['link', facts.canonical],
    ['meta', facts.metas.get('og:url')?.[0]],
    ...facts.articles.map((n): [string, string | undefined] => ['json-ld', stringIn(n['url'])]),
  ];
  return given.flatMap(([signal, href]) => {
    const value = absolute(href, base);
    return value === undefined ? [] : [{ signal, value }];
  });
}

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || href.trim() === '') return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const found = new URL(href, base);
  return /^https?:$/.test(found.protocol) && found.pathname !== '/' ? found.href : undefined;
}

function languageCandidates(facts: PageFacts): Said[] {
  const given: [string, string | undefined][] = [
    ...facts.articles.map((n): [string, string | undefined] => ['json-ld', stringIn(n['inLanguage'])]),
    ['html', facts.lang],
    ...['og:locale', 'language', 'content-language'].map((key): [string, string | undefined] => ['meta', facts.metas.get(key)?.[0]]),
  ];
  return given.flatMap(([signal, raw]) => {
    const value = /^[a-z]{2,3}(?=$|[-_])/i.exec(raw?.trim() ?? '')?.[0].toLowerCase();
    return value === undefined ? [] : [{ signal, value }];
  });
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

/** Equal instants, or the same day where one gives no more. */
export function sameDate(a: string, b: string): boolean {
  if (a.length === 10 || b.length === 10) return a.slice(0, 10) === b.slice(0, 10);
  return a === b || Date.parse(a) === Date.parse(b);
}

/** Equal but for the scheme, "www." and "m.", what is asked for behind "?" and "#", and a slash at the end. */
const sameAddress = (a: string, b: string): boolean => bareAddress(a) === bareAddress(b);
const bareAddress = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/:(?:80|443)(?=\/|$)/, '')
    .replace(/\/(?:amp\/?)?$/, '')
    .toLowerCase();
