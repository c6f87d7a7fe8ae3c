// Which of two related reports came first: by the address that one gives as the original's, by time, by who names whom, by marks of a machine. Unknown stays unknown.
import type { Report } from '../model/index.ts';

/** 1: a came first, -1: b came first, 0: not known. `reason` in words. */
export interface Direction {
  readonly first: -1 | 0 | 1;
  readonly reason?: string;
}

/** Shorter outlet names are ordinary words; a call sign ("WBTV") has as many letters. */
const LEAST_NAME = 5;
const LEAST_SIGN = 4;
/** Where a text credits: at its head and at its foot. */
const HEAD = 400;
const FOOT = 400;

/** Which report the other derives from, by the strongest sign there is. */
export function direction(a: Report, b: Report): Direction {
  for (const sign of [byAddress, byTime, byCredit, byAlteration]) {
    const found = sign(a, b);
    if (found.first !== 0) return found;
  }
  return { first: 0 };
}

/** A page that gives the other's address as its canonical one (RFC 6596) says itself that it is the copy. */
function byAddress(a: Report, b: Report): Direction {
  const [aToB, bToA] = [pointsTo(a, b), pointsTo(b, a)];
  if (aToB === bToA) return { first: 0 };
  return { first: bToA ? 1 : -1, reason: `the other gives ${bToA ? b.canonical : a.canonical} as the original` };
}

const pointsTo = (copy: Report, original: Report): boolean =>
  copy.canonical !== undefined &&
  copy.url !== undefined &&
  plainAddress(copy.canonical) !== plainAddress(copy.url) &&
  isAt(original, plainAddress(copy.canonical));
const isAt = ({ url, canonical }: Report, address: string): boolean => [url, canonical].some((own) => own !== undefined && plainAddress(own) === address);
/** An address without what makes no other page of it. */
const plainAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

/** Compares publication times; a date without a time only tells days apart. */
function byTime(a: Report, b: Report): Direction {
  const ta = a.published;
  const tb = b.published;
  if (!ta || !tb) return { first: 0 };
  if (ta.length < 16 || tb.length < 16) {
    const [da, db] = [ta.slice(0, 10), tb.slice(0, 10)];
    if (da === db) return { first: 0 };
    return { first: da < db ? 1 : -1, reason: `published ${da < db ? da : db}, the other ${da < db ? db : da}` };
  }
  const gap = (Date.parse(tb) - Date.parse(ta)) / 60_000;
  if (!Number.isFinite(gap) || gap === 0) return { first: 0 };
  return { first: gap > 0 ? 1 : -1, reason: `earlier by ${timeSpan(Math.abs(gap))}` };
}

const timeSpan = (minutes: number): string =>
  minutes < 90 ? `${Math.round(minutes)} min` : minutes < 36 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;

/** A report that names the other's outlet took from it; one that an agency sent out comes before one that names the agency only as its source. */
function byCredit(a: Report, b: Report): Direction {
  const [aNamesB, bNamesA] = [names(a, b.outlet), names(b, a.outlet)];
  if (aNamesB !== bNamesA) return { first: bNamesA ? 1 : -1, reason: `credit: the other names ${bNamesA ? a.outlet : b.outlet}` };
  const [aIsAgency, bIsAgency] = [isAgency(a), isAgency(b)];
  if (aIsAgency !== bIsAgency) return { first: aIsAgency ? 1 : -1, reason: `credit line: ${aIsAgency ? a.agency : b.agency}` };
  return { first: 0 };
}

function names(report: Report, outlet: string | undefined): boolean {
  if (!outlet || outlet === report.outlet) return false;
  const name = hostName(outlet);
  if (name.length >= LEAST_NAME && report.text.toLowerCase().includes(name)) return true;
  const own = report.outlet === undefined ? '' : hostName(report.outlet);
  return credits(report.text).some((sign) => name.startsWith(sign) && !own.startsWith(sign));
}

/** An outlet's name, or the first part of its host, in lower case. */
const hostName = (outlet: string): string => (outlet.includes(' ') ? outlet : outlet.replace(/^www\./, '').split('.')[0]).toLowerCase();

/** Call signs and names that a text credits in its dateline, "(WBTV) -", and after a copyright mark at its foot, in lower case without spaces. */
function credits(text: string): string[] {
  const found: string[] = [];
  for (const m of text.slice(0, HEAD).matchAll(/\(([A-Z][A-Za-z0-9 .&-]{1,24})\)\s{0,3}[-–—]/g)) found.push(m[1]);
  for (const m of text.slice(-FOOT).matchAll(/(?:Copyright|©)\s{0,3}(?:\d{4}\s{1,3})?(?:by\s)?([A-Z][A-Za-z0-9&-]{1,24})/g)) found.push(m[1]);
  return found.map((c) => c.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((c) => c.length >= LEAST_SIGN);
}

/** The outlet is the agency that the credit line names. */
const isAgency = ({ agency, outlet }: Report): boolean => agency !== undefined && outlet !== undefined && words(outlet).includes(words(agency));
/** The words of a name between spaces: "Capital Gazette" does not hold "AP". */
const words = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** A text that a machine altered was made from one that it did not. */
function byAlteration(a: Report, b: Report): Direction {
  const [inA, inB] = [altered(a), altered(b)];
  if (inA > 0 === inB > 0) return { first: 0 };
  return { first: inB > 0 ? 1 : -1, reason: 'the other was altered by a machine' };
}

const altered = (r: Report): number => r.integrity.reduce((n, flag) => n + (flag.code === 'altered' ? 1 : 0), 0);
