// Distances: "two years ago", "a year earlier", "three days later", "year-ago", "a decade ago".
import { durationText, isHyphen, readCount, readUnit } from '../read.ts';
import { draft, type OffsetMeaning, type Rule, type Words } from '../types.ts';

const MORE = new Set(['or', 'so', 'more', 'full', 'whole', 'additional']);

/** "two years ago", "a week or so ago", "months ago", "a day earlier", "10 days later", "three weeks from now". */
export const distance: Rule = (w, at) => {
  const bare = readUnit(w, at);
  const count = bare && w.norms[at].endsWith('s') ? { value: null, end: at } : readCount(w, at);
  if (!count) return null;
  const start = MORE.has(w.norms[count.end] ?? '') ? count.end + 1 : count.end;
  const unit = readUnit(w, start);
  if (unit === null) return null;
  let end = start + 1;
  while (end < start + 3 && /^(?:or|so)$/.test(w.norms[end] ?? '')) end++;
  const tail = tailOf(w, end);
  if (tail === null) return null;
  if (count.value === null && tail.from === 'text') return draft(at, tail.end, { kind: 'duration', value: durationText(unit, null) });
  return draft(at, tail.end, { kind: 'offset', unit, count: count.value, sign: tail.sign, from: tail.from });
};

function tailOf(w: Words, at: number): { readonly end: number; readonly sign: 1 | -1; readonly from: OffsetMeaning['from'] } | null {
  switch (w.norms[at]) {
    case 'ago':
    case 'back':
      return w.norms[at] === 'back' && w.xpos[at + 1] !== '.' && w.norms[at + 1] !== ',' ? null : { end: at + 1, sign: -1, from: 'published' };
    case 'earlier':
    case 'previously':
      return { end: at + 1, sign: -1, from: 'text' };
    case 'later':
    case 'afterward':
    case 'afterwards':
      return { end: at + 1, sign: 1, from: 'text' };
    case 'from':
      return w.norms[at + 1] === 'now' || w.norms[at + 1] === 'today' ? { end: at + 2, sign: 1, from: 'published' } : null;
    default:
      return null;
  }
}

/** "year-ago", "year-earlier", "the year-ago quarter": the same stretch one year before. */
export const yearAgo: Rule = (w, at) => {
  const start = w.norms[at] === 'the' ? at + 1 : at;
  const glued = /^(?:year|month|week)-(ago|earlier)$/.exec(w.norms[start] ?? '');
  const end = glued ? start + 1 : isHyphen(w.norms[start + 1]) && /^(?:ago|earlier)$/.test(w.norms[start + 2] ?? '') ? start + 3 : -1;
  if (end < 0) return null;
  const unit = glued ? (glued[0].startsWith('year') ? 'Y' : glued[0].startsWith('month') ? 'M' : 'W') : readUnit(w, start);
  if (unit === null) return null;
  const noun = /^(?:third|first|second|fourth)$/.test(w.norms[end] ?? '') ? end + 1 : end;
  const last = /^(?:quarter|period|month|week)$/.test(w.norms[noun] ?? '') ? noun + 1 : end;
  return draft(at, last, { kind: 'offset', unit, count: 1, sign: -1, from: 'text' });
};
