// Who published a page: the names that it gives itself, else the host of its address.
import { type JsonNode, type PageFacts, stringIn } from './collect.ts';
import type { Said } from './signal.ts';

const nameIn = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return nameIn(value[0]);
  if (typeof value === 'object' && value !== null) return stringIn((value as JsonNode)['name']);
  return stringIn(value);
};

/** `written` is the name as titles carry it, slogan and all. */
export interface OutletSaid extends Said {
  readonly written: string;
}

/** Names of the outlet, the strongest signal first. */
export function outletCandidates(facts: PageFacts): OutletSaid[] {
  const meta = (...keys: string[]): Said[] => keys.flatMap((k) => facts.metas.get(k)?.slice(0, 1) ?? []).map((value) => ({ signal: 'meta', value }));
  const published = facts.articles.flatMap((n) => nameIn(n['publisher']) ?? []).map((value) => ({ signal: 'json-ld', value }));
  const title = facts.metas.get('og:title')?.[0];
  return [...meta('og:site_name'), ...published, ...meta('application-name', 'twitter:app:name:iphone', 'dc.publisher', 'cre')].flatMap(({ signal, value }) => {
    const name = siteName(value, title);
    return name === undefined ? [] : [{ signal, value: name, written: value.startsWith(name) ? value : name }];
  });
}

/** A name of more units or parts carries a slogan: "WKEV 7 | Brinmouth News, Weather, Sports | West Coast". */
const SLOGAN = { length: 60, parts: 3 };
/** A headline has more words than a site's name. */
const HEADLINE_WORDS = 6;

/** A site's name without its slogan, as a host where it is an address; undefined where it is the headline of the page. */
function siteName(written: string, title: string | undefined): string | undefined {
  const host = /^(?:https?:\/\/|www\.)\S+$/i.test(written) ? outletOfHost(written.replace(/^www\./i, 'https://')) : undefined;
  if (host !== undefined) return host;
  const parts = written.slice(0, 300).split(/\s+[|–—-]\s+/);
  const isHeadline = (part: string): boolean => title !== undefined && part.split(/\s+/).length >= HEADLINE_WORDS && title.startsWith(part);
  if (parts.some(isHeadline)) return parts.find((part) => !isHeadline(part));
  return written.length > SLOGAN.length || parts.length >= SLOGAN.parts ? parts.find((part) => /\p{L}/u.test(part)) : written;
}

/** Labels under which countries register companies and bodies: "co.uk", "com.au", "go.ke". */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|edu|gov|gob|gouv|go|or|ne|nom|in|web|info|press|asso)$/;
/** Hosts under which each name is somebody else's. */
const SHARED_HOSTS =
  /(?:^|\.)(?:blogspot|wordpress|substack|medium|tumblr|github|gitlab|wixsite|weebly|typepad|livejournal)\.(?:com|io|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/;
/** An address of the archive carries the one that was archived. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/[^/]{1,40}\/(https?:\/\/.*)$/i;

/** The registrable part of an address's host ("www.news.brinmouth.co.uk" → "brinmouth.co.uk"), undefined for addresses without a name. */
export function outletOfHost(url: string | undefined): string | undefined {
  const own = url === undefined ? undefined : (ARCHIVED.exec(url)?.[1] ?? url);
  if (own === undefined || !URL.canParse(own)) return undefined;
  const { protocol, hostname } = new URL(own);
  const host = hostname.replace(/\.$/, '').toLowerCase();
  const labels = host.split('.');
  if (!/^https?:$/.test(protocol) || labels.length < 2 || /^[\d.]+$/.test(host) || host.includes(':')) return undefined;
  if (SHARED_HOSTS.test(host)) return host.replace(/^www\./, '');
  const [second, top] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) && labels.length > 2 ? -3 : -2).join('.');
}
