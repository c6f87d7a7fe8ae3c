// Dates as pages write them, to ISO 8601 with the offset as given; a date alone where the page gives no more.

/** How the names of the months begin in the languages of western Europe. */
const MONTHS = [
  'jan|ene|gen',
  'feb|fév|fev',
  'mar|mär|mrz|maa',
  'apr|avr|abr',
  'may|mai|mei|mag',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|aoû|ago',
  'sep|set',
  'oct|okt|ott|out',
  'nov',
  'dec|dez|déc|dic',
];
const MONTH = `(${MONTHS.join('|')})\\p{L}*\\.?`;
const monthNumber = (name: string): number => MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|º|er|\\.)?[ -]*(?:of |de )?${MONTH}[ ,-]*(?:de )?(\\d{4})`, 'iu');
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})`, 'iu');
/** Offsets of the zone names that newspapers print; others are left out rather than guessed. */
const ZONES: Record<string, string> = {
  z: 'Z',
  gmt: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  et: '',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  wat: '+01:00',
  eat: '+03:00',
  cat: '+02:00',
  sast: '+02:00',
  hkt: '+08:00',
  sgt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  pkt: '+05:00',
  msk: '+03:00',
  eet: '+02:00',
  eest: '+03:00',
  wet: '+00:00',
  west: '+01:00',
  mez: '+01:00',
  mesz: '+02:00',
  pht: '+08:00',
  wib: '+07:00',
  awst: '+08:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
};
const pad = (n: number | string, w = 2): string => String(n).padStart(w, '0');

function dayOf(y: number, m: number, d: number): string | undefined {
  if (y < 1500 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
}

/** ISO form of a date as written, undefined where it is none. Offsets stay as given; a time without offset stays without one. */
export function isoDate(written: string): string | undefined {
  const s = written.trim().replace(/\s+/g, ' ').slice(0, 100);
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Za-z]{2,4})?)?/.exec(s);
  if (iso !== null)
    return withTime(
      dayOf(+iso[1], +iso[2], +iso[3]),
      iso[4],
      iso[5],
      iso[7] === undefined || +iso[7] === 0 ? iso[6] : `${iso[6]}.${iso[7].slice(0, 3)}`,
      iso[8],
      undefined,
    );
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(s);
  if (compact !== null) return withTime(dayOf(+compact[1], +compact[2], +compact[3]), compact[4], compact[5], compact[6], compact[7], undefined);
  if (/^\d{10}$|^\d{13}$/.test(s)) return new Date(Number(s) * (s.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  return wordyDate(s);
}

function wordyDate(s: string): string | undefined {
  const dmy = DAY_FIRST.exec(s);
  const mdy = MONTH_FIRST.exec(s);
  const numeric = /\b(\d{1,2})([/.])(\d{1,2})[/.](\d{4})\b/.exec(s);
  const ymd = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/.exec(s);
  let day: string | undefined;
  if (dmy !== null) day = dayOf(+dmy[3], monthNumber(dmy[2]), +dmy[1]);
  else if (mdy !== null) day = dayOf(+mdy[3], monthNumber(mdy[1]), +mdy[2]);
  else if (ymd !== null) day = dayOf(+ymd[1], +ymd[2], +ymd[3]);
  else if (numeric !== null) day = numericDay(numeric);
  if (day === undefined) return undefined;
  const time = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?(?![\d])\s*\(?(Z\b|[+-]\d{2}:?\d{2}|[A-Za-z]{1,4}\b)?/i.exec(
    s.replace(/\d{1,2}[/.]\d{1,2}[/.]\d{4}/g, ''),
  );
  if (time === null) {
    const hour = /\b(\d{1,2})\s*([ap])\.?m\b/i.exec(s);
    return hour === null ? day : withTime(day, hour[1], '00', undefined, undefined, hour[2]);
  }
  return withTime(day, time[1], time[2], time[3], time[5], time[4]);
}

/** Day and month by what they can be; between points the day stands first, between slashes it is not guessed. */
function numericDay([, first, mark, second, year]: readonly string[]): string | undefined {
  if (+first > 12 || mark === '.') return dayOf(+year, +second, +first);
  return +second > 12 || first === second ? dayOf(+year, +first, +second) : undefined;
}

function withTime(
  day: string | undefined,
  h: string | undefined,
  m: string | undefined,
  s: string | undefined,
  zone: string | undefined,
  half: string | undefined,
): string | undefined {
  if (day === undefined || h === undefined || m === undefined) return day;
  let hour = +h;
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || +m > 59) return day;
  let offset = '';
  if (zone !== undefined) {
    if (/^[+-]/.test(zone)) offset = zone.length === 3 ? `${zone}:00` : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    else offset = ZONES[zone.toLowerCase()] ?? '';
  }
  return `${day}T${pad(hour)}:${m}:${s ?? '00'}${/^[+-](?:1[5-9]|[2-9])/.test(offset) ? '' : offset}`;
}

/** The day that an article's address carries ("/2024/03/22/", "/2024-03-22-", "20240322"), undefined for none. */
export function dateInUrl(url: string): string | undefined {
  const m =
    /[/_-](\d{4})[/_-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(url) ??
    /[/_-](20\d{2}|19\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url);
  if (m === null) return undefined;
  const month = /^\d/.test(m[2]) ? +m[2] : monthNumber(m[2]);
  return +m[1] >= 1980 ? dayOf(+m[1], month, +m[3]) : undefined;
}
