// Who published a page: the names that it gives itself, else the host of its address.
import { type JsonNode, type PageFacts, stringIn } from './collect.ts';
import type { Said } from './signal.ts';

const nameIn = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return nameIn(value[0]);
  if (typeof value === 'object' && value !== null) return stringIn((value as JsonNode)['name']);
  return stringIn(value);
};

/** Names of the outlet, the strongest signal first. */
export function outletCandidates(facts: PageFacts): Said[] {
  const meta = (...keys: string[]): Said[] => keys.flatMap((k) => facts.metas.get(k)?.slice(0, 1) ?? []).map((value) => ({ signal: 'meta', value }));
  const published = facts.articles.flatMap((n) => nameIn(n['publisher']) ?? []).map((value) => ({ signal: 'json-ld', value }));
  return [...meta('og:site_name'), ...published, ...meta('application-name', 'twitter:app:name:iphone', 'dc.publisher', 'cre')];
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
