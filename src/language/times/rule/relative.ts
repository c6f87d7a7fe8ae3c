// Times seen from the day of writing: weekdays, "yesterday", "last week", "this month", "next year", "the past two months", "the weekend".
import { PARTS, SEASONS, UNITS, UNSURE_DAYS, WEEKDAY_PLURALS, WEEKDAYS } from '../lexicon.ts';
import { durationText, isCapital, isHyphen, readCount, readMonth, readUnit, readYear } from '../read.ts';
import { draft, type Meaning, type Rule, type Way, type Words } from '../types.ts';

const WAYS = new Map<string, Way>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['preceding', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
  ['following', 'next'],
  ['same', 'this'],
  ['that', 'this'],
]);

const sureDay = (w: Words, at: number): number | null => {
  const day = WEEKDAYS.get(w.norms[at] ?? '');
  if (day === undefined) return null;
  if (!UNSURE_DAYS.has(w.norms[at])) return isCapital(w, at) || w.norms[at].endsWith('day') ? day : null;
  // "Sun", "Sat", "Wed" are dates only beside a number or a comma and a month
  const next = w.norms[at + 1] === ',' ? at + 2 : at + 1;
  return isCapital(w, at) && (readMonth(w, next) !== null || /^\d{1,2}$/.test(w.norms[next] ?? '')) ? day : null;
};

/** "Friday", "Friday night", "last Friday", "this coming Sunday", "the previous Monday", "Mondays". */
export const weekday: Rule = (w, at) => {
  const plural = WEEKDAY_PLURALS.get(w.norms[at] ?? '');
  if (plural !== undefined) return draft(at, at + 1, { kind: 'set', value: `XXXX-WXX-${plural}` });
  const led = lead(w, at);
  const day = sureDay(w, led.end);
  if (day === null) return null;
  const meaning: Meaning = { kind: 'calendar', way: led.way, weekday: day };
  return draft(at, led.end + 1, meaning);
};

function lead(w: Words, at: number): { readonly way: Way; readonly end: number } {
  let end = w.norms[at] === 'the' ? at + 1 : at;
  let way: Way = 'tense';
  for (let i = 0; i < 2; i++) {
    const next = WAYS.get(w.norms[end] ?? '');
    if (next === undefined) break;
    way = next === 'this' && way !== 'tense' ? way : next;
    end++;
  }
  return way === 'tense' ? { way, end: at } : { way, end };
}

const SIMPLE = new Map<string, number>([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "today", "yesterday", "tomorrow night", "tonight", "last night", "this morning", "overnight". */
export const nearDay: Rule = (w, at) => {
  const word = w.norms[at];
  const shift = SIMPLE.get(word);
  if (shift !== undefined) return draft(at, at + 1, { kind: 'near', unit: 'D', shift, part: word === 'tonight' ? 'NI' : undefined });
  if (word === 'overnight') return draft(at, at + 1, { kind: 'near', unit: 'D', shift: 0, part: 'NI' });
  if (word !== 'last' && word !== 'this') return null;
  const part = PARTS.get(w.norms[at + 1] ?? '');
  if (part === undefined || (word === 'last' && part !== 'NI')) return null;
  return draft(at, at + 2, { kind: 'near', unit: 'D', shift: word === 'last' ? -1 : 0, part });
};

/** "last week", "this year", "the next month", "the current quarter", "last April", "this summer". */
export const nearUnit: Rule = (w, at) => {
  const start = w.norms[at] === 'the' ? at + 1 : at;
  const way = WAYS.get(w.norms[start] ?? '');
  if (way === undefined) return null;
  const second =
    w.norms[start + 1] === 'fiscal' || w.norms[start + 1] === 'full' || w.norms[start + 1] === 'past' || w.norms[start + 1] === 'coming'
      ? start + 2
      : start + 1;
  if (w.norms[start] === 'past' && /^(?:decade|century)$/.test(w.norms[second] ?? ''))
    return draft(at, second + 1, { kind: 'duration', value: durationText(readUnit(w, second)!, 1) });
  const season = SEASONS.get(w.norms[second] ?? '');
  if (season !== undefined) return draft(at, second + 1, { kind: 'calendar', way, season });
  const month = readMonth(w, second);
  if (month !== null && /^\d/.test(w.norms[second + 1] ?? '')) return null;
  if (month !== null && isCapital(w, second)) return draft(at, second + 1, { kind: 'calendar', way, month });
  const unit = readUnit(w, second);
  if (unit === null || unit === 'S' || unit === 'TM' || unit === 'H' || w.norms[second].endsWith('s')) return null;
  return draft(at, second + 1, nearMeaning(w.norms[start], way, { unit, at: second }));
};

function nearMeaning(word: string, way: Way, read: { unit: NonNullable<ReturnType<typeof readUnit>>; at: number }): Meaning {
  const { unit } = read;
  if ((word === 'that' || word === 'same') && unit === 'D') return { kind: 'near', unit, shift: 0, definite: true };
  if (word === 'that' || word === 'same') return { kind: 'near', unit, shift: 0, definite: true };
  if (word === 'following') return { kind: 'offset', unit, count: 1, sign: 1, from: 'text' };
  if (word === 'previous' || word === 'preceding') return { kind: 'offset', unit, count: 1, sign: -1, from: 'text' };
  return { kind: 'near', unit, shift: way === 'last' ? -1 : way === 'next' ? 1 : 0 };
}

/** "the past two months", "the next few days", "the last 24 hours", "recent weeks", "coming months": stretches, not points. */
export const nearStretch: Rule = (w, at) => {
  const start = w.norms[at] === 'the' || w.norms[at] === 'these' ? at + 1 : at;
  const word = w.norms[start];
  if (word === 'recent' || (word === 'coming' && start === at)) {
    const unit = readUnit(w, start + 1);
    if (unit && w.norms[start + 1].endsWith('s')) return draft(at, start + 2, { kind: 'duration', value: durationText(unit, null) });
    return null;
  }
  if ((!WAYS.has(word ?? '') && word !== 'first') || word === 'that' || word === 'same') return null;
  const count = readCount(w, start + 1);
  if (!count || w.norms[start + 1] === 'a') return null;
  const step = isHyphen(w.norms[count.end]) ? count.end + 1 : count.end;
  const unit = readUnit(w, step);
  return unit === null ? null : draft(at, step + 1, { kind: 'duration', value: durationText(unit, count.value) });
};

/** "the weekend", "the week", "the year", "the month", "the quarter", "the day": what the text is about. */
export const definiteUnit: Rule = (w, at) => {
  if (w.norms[at] !== 'the') return null;
  const adjective = /^(?:latest|full|fiscal|current|entire|whole)$/.test(w.norms[at + 1] ?? '');
  const start = adjective ? at + 2 : at + 1;
  const second = w.norms[start] === 'fiscal' ? start + 1 : start;
  const unit = UNITS.get(w.norms[second] ?? '');
  if (w.norms[at + 1] === 'latest' && w.norms[second] === 'period') return draft(at, second + 1, { kind: 'near', unit: 'Q', shift: 0, definite: true });
  if (unit === 'Y' && /^end(?:ed|ing)$/.test(w.norms[second + 1] ?? '')) return draft(at, second + 1, { kind: 'duration', value: 'P1Y' });
  if (unit === 'D' && w.norms[second + 1] !== 'after' && /^(?:in|of|for)$/.test(w.norms[at - 1] ?? ''))
    return draft(at, second + 1, { kind: 'near', unit, shift: 0, definite: true });
  if (unit === undefined || w.norms[second].endsWith('s') || w.norms[second + 1] === 'of') return null;
  if (unit === 'D' || unit === 'S' || unit === 'TM' || unit === 'H' || unit === 'E' || unit === 'C' || unit === 'L') return null;
  return draft(at, second + 1, { kind: 'near', unit, shift: 0, definite: true });
};

/** "in the morning", "the summer of 2021", "summer 2021", "the fall". */
export const partOrSeason: Rule = (w, at) => {
  const start = w.norms[at] === 'the' ? at + 1 : at;
  const season = SEASONS.get(w.norms[start] ?? '');
  if (season !== undefined) return seasonDraft(w, at, start, season);
  if (start === at) return null;
  const part = PARTS.get(w.norms[start] ?? '');
  if (part === undefined || w.norms[start] === 'dawn' || w.norms[start].endsWith('s')) return null;
  return w.norms[at - 1] === 'in' || w.norms[at - 1] === 'during' ? draft(at, start + 1, { kind: 'near', unit: 'D', shift: 0, part, definite: true }) : null;
};

function seasonDraft(w: Words, at: number, start: number, season: string) {
  const of = /^(?:of|,)$/.test(w.norms[start + 1] ?? '') ? start + 2 : start + 1;
  const year = readYear(w, of);
  if (year) return draft(at, year.end, { kind: 'calendar', way: 'tense', season, year: year.value } as const);
  const shift = w.norms[of] === 'last' || w.norms[of] === 'this' || w.norms[of] === 'next' ? (w.norms[of] as Way) : null;
  if (shift && w.norms[of + 1] === 'year') return draft(at, of + 2, { kind: 'calendar', way: shift, season } as const);
  // "fall" and "spring" are verbs and springs; they need an article and a preposition
  if (start === at || w.norms[start + 1] === 'of') return null;
  const before = w.norms[at - 1] ?? '';
  return /^(?:in|during|by|since|until|over|for)$/.test(before) ? draft(at, start + 1, { kind: 'calendar', way: 'tense', season } as const) : null;
}
