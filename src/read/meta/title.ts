// The headline: what the page's own signals agree on, without the outlet's name that titles carry.
import { type PageNode, textOf } from '../html/node.ts';
import type { PageFacts } from './collect.ts';

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Takes the outlet's name off a title: "Bridge falls in Sado | Coastline Herald" → "Bridge falls in Sado". */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = /^(.*\S)\s+[|–—\-·•»:]+\s+([^|–—·•»]{2,60})$/u.exec(title);
  if (cut === null) return title;
  const tail = fold(cut[2]);
  if (outlet !== undefined && (tail === fold(outlet) || fold(outlet).includes(tail) || tail.includes(fold(outlet)))) return withoutOutlet(cut[1], outlet);
  return title;
}

const plain = (s: string): string =>
  (s.includes('<') || s.includes('&')
    ? s
        .replace(/<[^>]{0,200}>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"')
        .replace(/&#0?39;|&apos;|&#x27;/gi, "'")
        .replace(/&nbsp;/g, ' ')
        .replace(/&rsquo;|&#8217;/g, '’')
        .replace(/&lsquo;|&#8216;/g, '‘')
        .replace(/&ldquo;|&#8220;/g, '“')
        .replace(/&rdquo;|&#8221;/g, '”')
        .replace(/&[mn]dash;/g, '–')
    : s
  )
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The headline of a page: JSON-LD's where another signal bears it out, else an h1 that the title element or Open Graph bears out, else Open Graph's
 * or the title element's without the outlet's name.
 */
export function titleOf(facts: PageFacts, outlet: string | undefined): string {
  const og = facts.metas.get('og:title')?.[0];
  const page = facts.title;
  const heads = facts.h1.map((n: PageNode) => textOf(n, 600)).filter((t) => t.length > 3);
  const headline = facts.articles.map((n) => n['headline']).find((v): v is string => typeof v === 'string' && v.trim() !== '');
  const stated = headline === undefined ? '' : withoutOutlet(plain(headline), outlet);
  if (stated.split(' ').length > 2 && [og, page, ...heads].some((t) => t !== undefined && shareWords(stated, t))) return stated;
  const witnesses = [og, headline, page].filter((t): t is string => t !== undefined).map((t) => fold(plain(t)));
  const borne = heads.find((h) => witnesses.some((w) => w.includes(fold(h)) && fold(h).length > 10 && fold(h).split(' ').length > 2));
  if (borne !== undefined) return borne;
  if (heads.length === 1 && heads[0].split(' ').length >= 4 && fold(heads[0]) !== fold(outlet ?? '')) return heads[0];
  return withoutOutlet(plain(headline ?? og ?? page), outlet) || heads[0] || '';
}

/** True where at least half of the words of one title stand in the other. */
function shareWords(a: string, b: string): boolean {
  const words = fold(a).split(' ');
  const other = new Set(fold(plain(b)).split(' '));
  return words.filter((w) => other.has(w)).length * 2 >= words.length;
}
