// How the dossier words things: dates, counts, places, acts. Nothing depends on a locale or a time zone.
import type { Act, Backing, Disagreement, Effect, IncidentPlace, ResponseKind, TollPoint, TollSeries } from '../model/index.ts';
import { phraseFigure } from '../model/index.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "1 origin", "4 outlets". */
export const counted = (n: number, noun: string): string => `${n < 10_000 ? n : phraseFigure(n, n, 'exact')} ${noun}${n === 1 ? '' : 's'}`;

/** "2 origins, 4 outlets, 1 source": how many independent texts, how many carried them, and how many people or bodies say it. */
export function backingWords({ origins, outlets, sources }: Backing): string {
  const several = sources !== undefined && sources > 0 && (origins > 1 || outlets > 1);
  return `${counted(origins, 'origin')}, ${counted(outlets, 'outlet')}${several ? `, ${counted(sources, 'source')}` : ''}`;
}

/** How it came from who says it to the outlets: "police → Northern Wire → 4 outlets". Null where no agency is named. */
export function chainWords(by: string, { via, outlets }: Backing): string | null {
  if (via === undefined || via.length === 0) return null;
  return [by, via.join(', '), ...(outlets > 1 ? [counted(outlets, 'outlet')] : [])].join(' → ');
}

/** EDTF in words: "22 March 2024", "about March 2024", "2014 to 2015"; what it can't read it gives back unchanged. */
export function dateWords(edtf: string | null): string {
  if (edtf === null) return 'undated';
  const ends = edtf.split('/');
  if (ends.length === 2) return `${ends[0] && ends[0] !== '..' ? dateWords(ends[0]) : 'open'} to ${ends[1] && ends[1] !== '..' ? dateWords(ends[1]) : 'open'}`;
  const found = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})\S*?)?([~?%]?)$/.exec(edtf);
  if (found === null) return edtf;
  const [, year, month, day, time, doubt] = found;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return edtf;
  const plain = [day === undefined ? '' : String(Number(day)), name ?? '', year!.replace('XX', '00s').replace(/X$/, '0s')]
    .filter((part) => part !== '')
    .join(' ');
  const mark = doubt === '~' ? 'about ' : doubt === '?' ? 'perhaps ' : doubt === '%' ? 'perhaps about ' : '';
  return `${mark}${plain}${time === undefined ? '' : `, ${time}`}`;
}

/** Publication time: "23 March 2024, 14:05 +03:00". */
export function publishedWords(iso: string | null): string {
  if (iso === null) return 'no date';
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(iso);
  if (found === null) return iso;
  const zone = found[3] === 'Z' ? ' UTC' : found[3] === undefined ? '' : ` ${found[3]}`;
  return `${dateWords(found[1]!)}${found[2] === undefined ? '' : `, ${found[2]}${zone}`}`;
}

let regions: Intl.DisplayNames | undefined;

/** English name of an ISO 3166-1 alpha-2 code; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Crocus City Hall, Moscow, Russia". */
export const placeWords = ({ site, locality, country }: IncidentPlace): string =>
  [site, locality, country === null ? null : countryName(country)].filter((part, i, all) => part !== null && all.indexOf(part) === i).join(', ');

export const EFFECT_WORDS: Record<Effect, string> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  detained: 'detained',
  displaced: 'displaced',
  hostage: 'held hostage',
  rescued: 'rescued',
  affected: 'affected',
};
export const ACT_WORDS: Record<Act, string> = {
  claims: 'claims responsibility',
  blames: 'blames',
  suspects: 'suspects',
  charges: 'charges or arrests',
  confirms: 'confirms',
  doubts: 'doubts it',
  denies: 'denies it',
};
export const RESPONSE_WORDS: Record<ResponseKind, string> = {
  acted: 'acted on it',
  dismissed: 'dismissed it',
  ignored: 'ignored it',
  acknowledged: 'acknowledged it',
  lifted: 'lifted it',
};
export const CONFLICT_WORDS: Record<Disagreement['kind'], string> = {
  toll: 'Figures',
  responsibility: 'Responsibility',
  date: 'Date',
  place: 'Place',
  type: 'Kind',
};

const VAGUE =
  /\b(?:(?:tens|hundreds|dozens) of thousands|several (?:dozen|hundred|thousand)|a (?:few|number|handful)|dozens|scores|hundreds|thousands|several|many|few)\b/i;

/** A figure as published: "at least 133"; a vague one keeps its own word ("dozens"). */
export function figureWords(point: Pick<TollPoint, 'low' | 'high' | 'qualifier' | 'evidence'>): string {
  const word = point.qualifier === 'vague' ? VAGUE.exec(point.evidence[0]?.quote ?? '')?.[0].toLowerCase() : undefined;
  return word ?? phraseFigure(point.low, point.high, point.qualifier);
}

/** A name inside a sentence: its article in small letters. */
export const inline = (name: string): string => name.replace(/^(?:The|An?) (?=\S)/, (article) => article.toLowerCase());

/** Short form for charts: "≥133", "~40", "≤12". */
export function figureGlyph({ low, high, qualifier }: Pick<TollPoint, 'low' | 'high' | 'qualifier'>): string {
  if (qualifier === 'range' && low !== null && high !== null && low !== high) return `${low}–${high}`;
  const value = low ?? high ?? 0;
  if (qualifier === 'about') return `~${value}`;
  if (high === null) return `≥${value}`;
  return low === null ? `≤${value}` : String(value);
}

/** The latest totals in one line: a single figure as published, else the spread. */
export function spreadWords(series: TollSeries): string {
  const last = series.points.filter((p) => p.latest);
  const latest = new Set(last.map(figureWords));
  if (latest.size === 1 && !last.some((p) => p.side)) return [...latest][0]!;
  const { spread } = series;
  if (spread === null) return 'no total given';
  const n = (value: number | null): string => phraseFigure(value, value, 'exact');
  if (spread.low === spread.high) return `${n(spread.low)}${spread.open ? ' or more' : ''}`;
  return `${n(spread.low)} to ${n(spread.high)}${spread.open ? ' or more' : ''}`;
}

/** "A", "B" … "Z", "AA": the badge of an origin. */
export function letterOf(index: number): string {
  let [left, letters] = [index, ''];
  do {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
    left = Math.floor(left / 26) - 1;
  } while (left >= 0);
  return letters;
}

/** First letter upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
