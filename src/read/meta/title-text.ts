// A title as one signal writes it, made comparable: entities decoded, the outlet's name and what else a site adds taken off.

/** Case and punctuation aside. */
export const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Takes the outlet's name off a title: "Bridge falls in Sado | Coastline Herald" → "Bridge falls in Sado". */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = /^(.*\S)\s+[|–—\-·•»:]+\s+([^|–—·•»]{2,60})$/u.exec(title);
  if (cut === null) return title;
  return outlet !== undefined && (namesOutlet(fold(cut[2]), fold(outlet)) || namesHost(fold(cut[2]), outlet)) ? withoutOutlet(cut[1], outlet) : title;
}

/** What a site adds to its name at the end of a title: "Herald", "The Herald Online", "Herald World News". More words are a part of the headline. */
const MOST_ADDED = 3;

function namesOutlet(tail: string, outlet: string): boolean {
  if (outlet === '') return false;
  if (outlet.includes(tail)) return true;
  return tail.includes(outlet) && tail.split(' ').length <= outlet.split(' ').length + MOST_ADDED;
}

/** "The Brinmouth Echo" for an outlet that is only known by its host, "brinmouthecho.co.uk". */
function namesHost(tail: string, outlet: string): boolean {
  const label = /^([a-z0-9-]{3,})\.[a-z.]{2,}$/.exec(outlet)?.[1].replace(/-/g, '');
  const squeezed = tail.replace(/ /g, '');
  if (label === undefined || squeezed.length < 3) return false;
  return label.includes(squeezed) || (squeezed.includes(label) && tail.split(' ').length <= MOST_ADDED + 1);
}

/** No headline is longer (units); what is, is cut before any pattern looks at it. */
const LONGEST = 1000;

/** A title as text: tags and entities of feeds and JSON-LD resolved, white space single. */
export const plain = (raw: string): string => plainOf(raw.slice(0, LONGEST));
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

/** Marks at which titles part; a colon may also stand within a headline. */
export const BARS = /(\s+[|–—\-·•»]+\s+|\s*[|»•]\s*)/u;
export const BARS_AND_COLONS = /(\s+[|–—\-·•»:]+\s+|\s*[|»•]\s*|:\s+)/u;

/** Takes off what follows or precedes a headline, parted by `marks`, that another signal gives without it: a section, a site's slogan, an author. */
export function withoutSurplus(title: string, bare: readonly string[], marks: RegExp): string {
  const folded = fold(title);
  for (const other of bare) {
    const inner = fold(other);
    if (inner.split(' ').length < 3 || inner === folded || inner.length * 3 < folded.length) continue;
    // The cut must fall on a mark that parts titles; "Bridge falls" is no cut of "Bridge falls in Sado".
    if (folded.startsWith(`${inner} `)) {
      const parts = title.split(marks);
      for (let n = parts.length - 2; n > 0; n -= 2) if (fold(parts.slice(0, n).join('')) === inner) return parts.slice(0, n).join('').trim();
    }
    if (folded.endsWith(` ${inner}`)) {
      const parts = title.split(marks);
      for (let n = 2; n < parts.length; n += 2) if (fold(parts.slice(n).join('')) === inner) return parts.slice(n).join('').trim();
    }
  }
  return title;
}

/** A headline that a signal gives only in part ("Bridge falls in…"): the whole of it, where another signal has it. */
export function uncut(title: string, others: readonly string[]): string {
  const cut = /^(.{20,}?)\s*(?:…|\.{3})$/u.exec(title)?.[1];
  return (cut !== undefined && others.find((o) => o.length > cut.length && o.startsWith(cut) && !/(?:…|\.{3})$/u.test(o))) || title;
}

/** True where at least half of the words of one title stand in the other. */
export function shareWords(a: string, b: string): boolean {
  const words = fold(a).split(' ');
  const other = new Set(fold(plain(b)).split(' '));
  return words.filter((w) => other.has(w)).length * 2 >= words.length;
}
