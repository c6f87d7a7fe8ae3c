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

/** No headline is longer (units); what is, is cut before any pattern looks at it. */
const LONGEST = 1000;

const plain = (raw: string): string => plainOf(raw.slice(0, LONGEST));
const plainOf = (s: string): string =>
  (s.includes('<') || s.includes('&')
    ? s
        .replace(/<[^>]{0,200}>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
        })
        .replace(/&nbsp;/g, ' ')
        .replace(/&rsquo;/g, '’')
        .replace(/&lsquo;/g, '‘')
        .replace(/&ldquo;/g, '“')
        .replace(/&rdquo;/g, '”')
        .replace(/&hellip;/g, '…')
        .replace(/&[mn]dash;/g, '–')
    : s
  )
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes off what follows or precedes a headline that another signal gives without it: a section, a site's slogan, an author. */
function withoutSurplus(title: string, bare: readonly string[], outlet: string | undefined): string {
  const stripped = withoutOutlet(title, outlet);
  const folded = fold(stripped);
  for (const other of bare) {
    const inner = fold(other);
    if (inner.split(' ').length < 3 || inner === folded || inner.length * 3 < folded.length) continue;
    // The cut must fall on a mark that parts titles; "Bridge falls" is no cut of "Bridge falls in Sado".
    if (folded.startsWith(`${inner} `)) {
      const parts = stripped.split(PARTING);
      for (let n = parts.length - 2; n > 0; n -= 2) if (fold(parts.slice(0, n).join('')) === inner) return parts.slice(0, n).join('').trim();
    }
    if (folded.endsWith(` ${inner}`)) {
      const parts = stripped.split(PARTING);
      for (let n = 2; n < parts.length; n += 2) if (fold(parts.slice(n).join('')) === inner) return parts.slice(n).join('').trim();
    }
  }
  return stripped;
}
const PARTING = /(\s+[|–—\-·•»:]+\s+|\s*[|»•]\s*|:\s+)/u;

/**
 * The headline of a page: JSON-LD's where another signal bears it out, else Open Graph's, else an h1 that the title element bears out,
 * else the title element's; all without the outlet's name and what else the site adds to it.
 */
export function titleOf(facts: PageFacts, outlet: string | undefined): string {
  const og = first(facts.metas.get('og:title')) ?? first(facts.metas.get('twitter:title'));
  const page = facts.title;
  const heads = facts.h1.map((n: PageNode) => textOf(n, 600)).filter((t) => t.length > 3);
  const given = facts.articles.map((n) => n['headline']).find((v): v is string => typeof v === 'string' && v.trim() !== '');
  const headline = given === undefined ? undefined : plain(given);
  const bare = [...heads, ...(headline === undefined ? [] : [headline])];
  const strip = (title: string): string => withoutSurplus(uncut(plain(title), [...bare, plain(og ?? ''), plain(page)]), bare, outlet);
  const isOutlet = (title: string): boolean => fold(title) === fold(outlet ?? '');
  const borneOut = (title: string | undefined, by: readonly (string | undefined)[]): title is string =>
    title !== undefined && !isOutlet(title) && title.split(' ').length > 2 && by.some((t) => t !== undefined && shareWords(title, t));
  const social = og === undefined ? undefined : strip(og);
  const stated = headline === undefined ? undefined : strip(headline);
  // The same words with other quote marks: Open Graph's are the ones that the desk typed.
  if (borneOut(stated, [og, page, ...heads])) return social !== undefined && fold(social) === fold(stated) ? social : stated;
  if (borneOut(social, [page, ...heads])) return social;
  const witnesses = [og, headline, page].filter((t): t is string => t !== undefined).map((t) => fold(plain(t)));
  const borne = heads.find(
    (h) => !isOutlet(h) && fold(h) !== '' && witnesses.some((w) => w === fold(h) || (w.includes(fold(h)) && fold(h).split(' ').length > 1)),
  );
  if (borne !== undefined) return borne;
  if (heads.length === 1 && heads[0].split(' ').length >= 4 && !isOutlet(heads[0])) return heads[0];
  return strip(headline ?? og ?? page) || heads[0] || '';
}
/** What each signal says the headline is, for the report of contradictions. Further h1s are headings of the page, not of the article. */
export function titleSignals(facts: PageFacts, outlet: string | undefined): { signal: string; value: string }[] {
  const headline = facts.articles.map((n) => n['headline']).find((v) => typeof v === 'string');
  const given: [string, unknown][] = [
    ['json-ld', headline],
    ['meta', first(facts.metas.get('og:title')) ?? first(facts.metas.get('twitter:title'))],
    ['h1', facts.h1.length === 1 ? textOf(facts.h1[0], 600) : undefined],
    ['title', facts.title],
  ];
  return given.flatMap(([signal, value]) => (typeof value === 'string' && value.trim() !== '' ? [{ signal, value: withoutOutlet(plain(value), outlet) }] : []));
}

/** A headline that a signal gives only in part ("Bridge falls in…"): the whole of it, where another signal has it. */
function uncut(title: string, others: readonly string[]): string {
  const cut = /^(.{20,}?)\s*(?:…|\.{3})$/u.exec(title)?.[1];
  return (cut !== undefined && others.find((o) => o.length > cut.length && o.startsWith(cut) && !/(?:…|\.{3})$/u.test(o))) || title;
}
const first = (values: readonly string[] | undefined): string | undefined => values?.find((v) => v.trim() !== '');

/** True where at least half of the words of one title stand in the other. */
function shareWords(a: string, b: string): boolean {
  const words = fold(a).split(' ');
  const other = new Set(fold(plain(b)).split(' '));
  return words.filter((w) => other.has(w)).length * 2 >= words.length;
}
