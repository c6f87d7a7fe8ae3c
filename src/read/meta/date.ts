// Dates as pages write them, to ISO 8601 with the offset as given; a date alone where the page gives no more.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
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
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const dmy = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]*(?:of )?${month}[ ,-]*(\\d{4})`, 'i').exec(s);
  const mdy = new RegExp(`\\b${month} ?(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})`, 'i').exec(s);
  const numeric = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(s);
  const ymd = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/.exec(s);
  let day: string | undefined;
  if (dmy !== null) day = dayOf(+dmy[3], MONTHS.indexOf(dmy[2].toLowerCase()) + 1, +dmy[1]);
  else if (mdy !== null) day = dayOf(+mdy[3], MONTHS.indexOf(mdy[1].toLowerCase()) + 1, +mdy[2]);
  else if (ymd !== null) day = dayOf(+ymd[1], +ymd[2], +ymd[3]);
  else if (numeric !== null)
    day = +numeric[1] > 12 ? dayOf(+numeric[3], +numeric[2], +numeric[1]) : +numeric[2] > 12 ? dayOf(+numeric[3], +numeric[1], +numeric[2]) : undefined;
  if (day === undefined) return undefined;
  const time = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?(?![\d])\s*\(?(Z\b|[+-]\d{2}:?\d{2}|[A-Za-z]{1,4}\b)?/i.exec(
    s.replace(/\d{1,2}[/.]\d{1,2}[/.]\d{4}/, ''),
  );
  if (time === null) {
    const hour = /\b(\d{1,2})\s*([ap])\.?m\b/i.exec(s);
    return hour === null ? day : withTime(day, hour[1], '00', undefined, undefined, hour[2]);
  }
  return withTime(day, time[1], time[2], time[3], time[5], time[4]);
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
  return `${day}T${pad(hour)}:${m}:${s ?? '00'}${offset}`;
}

/** The day that an article's address carries ("/2024/03/22/", "/2024-03-22-", "20240322"), undefined for none. */
export function dateInUrl(url: string): string | undefined {
  const m =
    /[/_-](\d{4})[/_-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(url) ??
    /[/_-](20\d{2}|19\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url);
  if (m === null) return undefined;
  const month = /^\d/.test(m[2]) ? +m[2] : MONTHS.indexOf(m[2].toLowerCase()) + 1;
  return +m[1] >= 1980 ? dayOf(+m[1], month, +m[3]) : undefined;
}
