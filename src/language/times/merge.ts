// Refiners: neighbouring drafts that say one time become one ("noon" + "Thursday"), and words that belong to an expression join it ("early", "the end of").
import { PARTS } from './lexicon.ts';
import { isHyphen } from './read.ts';
import type { CalendarMeaning, Draft, Meaning, NearMeaning, Way, Words } from './types.ts';

const isDay = (m: Meaning): m is CalendarMeaning | NearMeaning =>
  (m.kind === 'calendar' && m.hour === undefined && (m.day !== undefined || m.weekday !== undefined)) || (m.kind === 'near' && m.unit === 'D');
const isClock = (m: Meaning): m is CalendarMeaning => m.kind === 'calendar' && m.hour !== undefined && m.day === undefined && m.weekday === undefined;

/** All refiners in their order. Drafts come and go in text order and do not overlap. */
export function refine(w: Words, drafts: readonly Draft[]): Draft[] {
  const parted = drafts.map((d) => withPart(w, d));
  const joined: Draft[] = [];
  for (const d of parted) {
    const before = joined.at(-1);
    if (before && d.first < before.last) continue;
    const both = before && before.last <= d.first ? join(w, before, d) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(d);
  }
  let floor = 0;
  return joined
    .map((found, i) => withYearOf(w, found, joined[i + 1]))
    .map((d) => {
      const led = withLead(w, d, floor);
      floor = led.last;
      return led;
    });
}

/** "from March to May 2019", "March 3 and March 9, 2016": the year stands after the second. */
function withYearOf(w: Words, d: Draft, next: Draft | undefined): Draft {
  if (next === undefined || next.first !== d.last + 1 || !/^(?:to|and|through|-|–|or)$/.test(w.norms[d.last])) return d;
  const [a, b] = [d.meaning, next.meaning];
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.month === undefined || a.year !== undefined || b.month === undefined || b.year === undefined)
    return d;
  return { ...d, meaning: { ...a, year: a.month <= b.month ? b.year : b.year - 1 } };
}

/** "Friday night", "yesterday morning", "Oct. 5 evening". */
function withPart(w: Words, d: Draft): Draft {
  if (!isDay(d.meaning)) return d;
  const early = /^(?:early|late)$/.test(w.norms[d.last] ?? '') ? d.last + 1 : d.last;
  const part = PARTS.get(w.norms[early] ?? '');
  if (part === undefined || d.meaning.part !== undefined) return d;
  const inThe = { ...d.meaning, part } as Meaning;
  return { first: d.first, last: early + 1, meaning: inThe };
}

function join(w: Words, a: Draft, b: Draft): Draft | null {
  const gap = b.first - a.last;
  // "10 p.m. Wednesday": the dot of "p.m." may have ended the sentence for the splitter
  if (gap > 2 || (gap > 0 && w.sentence[a.first] !== w.sentence[b.first])) return null;
  const between = gap > 0 ? w.norms[a.last] : '';
  const linked = gap === 0 || (gap === 1 && (between === ',' || between === 'on'));
  // "Monday, Oct. 26", "Friday Oct. 13"
  if (
    linked &&
    between !== 'on' &&
    a.meaning.kind === 'calendar' &&
    b.meaning.kind === 'calendar' &&
    a.meaning.weekday !== undefined &&
    a.meaning.day === undefined &&
    b.meaning.month !== undefined &&
    b.meaning.day !== undefined
  )
    return { first: a.first, last: b.last, meaning: { ...b.meaning, part: a.meaning.part ?? b.meaning.part } };
  // "10 p.m. Wednesday", "noon on Thursday"
  if (linked && isClock(a.meaning) && isDay(b.meaning)) return { first: a.first, last: b.last, meaning: timed(b.meaning, a.meaning) };
  if (gap === 0 && isDay(a.meaning) && isClock(b.meaning)) return { first: a.first, last: b.last, meaning: timed(a.meaning, b.meaning) };
  // "the morning of Sept. 11"
  if (gap === 1 && between === 'of' && a.meaning.kind === 'near' && a.meaning.part && isDay(b.meaning))
    return { first: a.first, last: b.last, meaning: { ...b.meaning, part: a.meaning.part } as Meaning };
  return null;
}

/** A day with a clock time. A near day keeps its shift in `weekday`-less form: the resolver reads `near` first. */
function timed(day: CalendarMeaning | NearMeaning, clock: CalendarMeaning): Meaning {
  if (day.kind === 'calendar') return { ...day, hour: clock.hour, minute: clock.minute, part: undefined };
  const minute = clock.minute === undefined ? '' : `:${String(clock.minute).padStart(2, '0')}`;
  return { ...day, part: `=${String(clock.hour).padStart(2, '0')}${minute}` };
}

const EDGES = new Set('early late earlier later mid beginning start end middle close'.split(' '));
const ROUGH = new Set('about around nearly almost approximately roughly over only just some'.split(' '));

/** Words before a draft that belong to it; "last 12 January" also says which way. */
function withLead(w: Words, d: Draft, floor: number): Draft {
  let { first, meaning } = d;
  const at = (i: number): string => (i >= floor && w.sentence[i] === w.sentence[d.first] ? w.norms[i] : '');
  const way = at(first - 1);
  if (
    meaning.kind === 'calendar' &&
    meaning.way === 'tense' &&
    meaning.year === undefined &&
    meaning.hour === undefined &&
    (way === 'last' || way === 'this' || way === 'next' || way === 'past')
  ) {
    meaning = { ...meaning, way: (way === 'past' ? 'last' : way) as Way };
    first--;
  }
  const of = at(first - 1) === 'of' && isDay(meaning) ? at(first - 2) : '';
  const part = of === 'hours' && /^(?:early|small|wee)$/.test(at(first - 3)) ? 'MO' : PARTS.get(of);
  if (part !== undefined) {
    // "the night of 14 July", "the early hours of Monday"
    if ((meaning.kind === 'calendar' || meaning.kind === 'near') && meaning.part === undefined && (meaning as CalendarMeaning).hour === undefined)
      meaning = { ...meaning, part };
    first -= of === 'hours' ? 3 : 2;
    if (at(first - 1) === 'the') first--;
  } else if (isHyphen(at(first - 1)) && at(first - 2) === 'mid') first -= 2;
  else if (at(first - 1) === 'of' && EDGES.has(at(first - 2))) first -= at(first - 3) === 'the' ? 3 : 2;
  else if (at(first - 1) === 'in' && /^(?:earlier|later|early|late)$/.test(at(first - 2))) first -= 2;
  else if (EDGES.has(at(first - 1)) && !/^(?:beginning|start|end|middle|close)$/.test(at(first - 1))) first--;
  if (meaning.kind === 'duration' || meaning.kind === 'offset') {
    if (ROUGH.has(at(first - 1))) first--;
    else if (at(first - 1) === 'than' && /^(?:more|less)$/.test(at(first - 2))) first -= 2;
    else if (at(first - 1) === 'least' && at(first - 2) === 'at') first -= 2;
    else if (at(first - 1) === 'the') first--;
  }
  const wide = meaning.kind === 'calendar' && (meaning.season !== undefined || meaning.prefix !== undefined);
  if (first > floor && at(first - 1) === 'the' && (wide || /^(?:early|late|mid|\d{1,2}(?:st|nd|rd|th))$/.test(w.norms[first]))) first--;
  return { first, last: d.last, meaning };
}
