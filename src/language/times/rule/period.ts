// Business periods: "the third quarter", "third-quarter", "the 1988 period", "the first half of 1990", "fiscal 1989", "year-end".
import { isHyphen, readOrdinal, readYear } from '../read.ts';
import { type Draft, draft, type Rule, type Way, type Words } from '../types.ts';

const QUARTERS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
]);

/** "the third quarter", "third-quarter", "the third quarter of 1984", "the 1988 third quarter", "next year's first quarter". */
export const quarter: Rule = (w, at) => {
  let start = w.norms[at] === 'the' ? at + 1 : at;
  let year = readYear(w, start);
  if (year) start = year.end;
  const ahead =
    /^(?:last|this|next)$/.test(w.norms[start] ?? '') && w.norms[start + 1] === 'year' && /^['’]s$/.test(w.norms[start + 2] ?? '')
      ? (w.norms[start] as Way)
      : null;
  if (ahead) start += 3;
  const fiscal = w.norms[start] === 'fiscal' ? start + 1 : start;
  const glued = /^(first|second|third|fourth)-(quarter|half)$/.exec(w.norms[fiscal] ?? '');
  const q = glued ? QUARTERS.get(glued[1]) : QUARTERS.get(w.norms[fiscal] ?? '');
  if (q === undefined) return null;
  let end = fiscal + 1;
  if (!glued && isHyphen(w.norms[end])) end++;
  const kind = glued ? glued[2] : (w.norms[end] ?? '');
  if (kind !== 'quarter' && kind !== 'half') return null;
  if (kind === 'half' && q > 2) return null;
  if (!glued) end++;
  if (!year) {
    year = readYear(w, /^(?:of|in|,)$/.test(w.norms[end] ?? '') ? end + 1 : end);
    if (year) end = year.end;
    else if (w.norms[end] === 'of' && w.norms[end + 1] === 'fiscal') {
      year = readYear(w, end + 2);
      if (year) end = year.end;
    }
  }
  if (kind === 'half' && !year && w.norms[at] !== 'the') return null;
  const way = ahead ?? trailing(w, end);
  if (!ahead && way !== 'tense') end += w.norms[end] === 'of' ? 3 : 2;
  return draft(at, end, kind === 'quarter' ? { kind: 'calendar', way, quarter: q, year: year?.value } : { kind: 'calendar', way, half: q, year: year?.value });
};

/** "… of this year", "… last year". */
function trailing(w: Words, end: number): Way {
  const at = w.norms[end] === 'of' ? end + 1 : end;
  return /^(?:last|this|next)$/.test(w.norms[at] ?? '') && w.norms[at + 1] === 'year' ? (w.norms[at] as Way) : 'tense';
}

/** "fiscal 1989", "the 1988 period", "the 1988 quarter", "fiscal year 1990". */
export const fiscal: Rule = (w, at) => {
  if (w.norms[at] === 'fiscal') {
    const year = readYear(w, w.norms[at + 1] === 'year' ? at + 2 : at + 1);
    return year ? draft(at, year.end, { kind: 'calendar', way: 'tense', year: year.value }) : null;
  }
  if (w.norms[at] !== 'the') return null;
  const year = readYear(w, at + 1);
  if (!year || !/^(?:period|quarter)$/.test(w.norms[year.end] ?? '')) return null;
  return draft(at, year.end + 1, { kind: 'calendar', way: 'tense', year: year.value, quarter: 0 });
};

/** "year-end", "year end", "the year's end", "the end of the year". */
export const yearEnd: Rule = (w, at) => {
  if (w.norms[at] === 'year-end') return ended(at, at + 1);
  if (w.norms[at] !== 'year') return null;
  const end = isHyphen(w.norms[at + 1]) ? at + 2 : /^['’]s$/.test(w.norms[at + 1] ?? '') ? at + 2 : at + 1;
  return w.norms[end] === 'end' && (isHyphen(w.norms[end - 1]) || w.xpos[end] === 'NN') ? ended(at, end + 1) : null;
};
const ended = (at: number, end: number): Draft => draft(at, end, { kind: 'calendar', way: 'this', season: 'end' });

/** "the second day", "the eighth day": counted from somewhere the text does not say. */
export const ordinalUnit: Rule = (w, at) => {
  const start = w.norms[at] === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(w, start);
  if (!ordinal || start === at || !/^(?:day|week|month|year)$/.test(w.norms[ordinal.end] ?? '')) return null;
  return w.norms[ordinal.end] === 'day' ? draft(at, ordinal.end + 1, { kind: 'near', unit: 'D', shift: 0 }) : null;
};
