// Clock times: "10:35 a.m.", "5 p.m. EST", "noon", "midnight", "1430 GMT", "5 o'clock".
import { ZONES } from '../lexicon.ts';
import { isCapital } from '../read.ts';
import { draft, type Rule, type Words } from '../types.ts';

const half = (word: string | undefined): 'am' | 'pm' | null =>
  word === 'a.m.' || word === 'a.m' || word === 'am' ? 'am' : word === 'p.m.' || word === 'p.m' || word === 'pm' ? 'pm' : null;

/** A clock time with its half of the day or zone; a bare "7:15" needs "at", "around" or "about" before it. */
export const clock: Rule = (w, at) => {
  const word = w.norms[at] ?? '';
  if (word === 'noon' || word === 'midday') return draft(at, at + 1, { kind: 'calendar', way: 'tense', hour: 12, minute: 0 });
  if (word === 'midnight') return draft(at, at + 1, { kind: 'calendar', way: 'tense', hour: 24, minute: 0 });
  const m = /^(\d{1,2})(?:[:.](\d\d)(?::\d\d)?)?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(word) ?? /^(\d\d)(\d\d)(h|hrs)?$/.exec(word);
  if (m && /^\d{1,2}$/.test(word) && w.norms[at + 1] === 'in' && w.norms[at + 2] === 'the' && /^(?:morning|afternoon|evening)$/.test(w.norms[at + 3] ?? '')) {
    const later = w.norms[at + 3] !== 'morning' && Number(word) < 12 ? 12 : 0;
    return draft(at, at + 4, { kind: 'calendar', way: 'tense', hour: Number(word) + later });
  }
  if (!m || Number(m[1]) > 24 || Number(m[2] ?? 0) > 59) return null;
  const military = /^\d{4}/.test(word);
  if (military && !/^(?:gmt|utc|hours|hrs|local)$/.test(w.norms[at + 1] ?? '')) return null;
  const inside = !military && m[3] ? half(m[3]) : null;
  const after = inside ?? half(w.norms[at + 1]);
  let end = after && !inside ? at + 2 : at + 1;
  if (military && /^(?:hours|hrs)$/.test(w.norms[end] ?? '')) end++;
  const oclock = /^o['’]clock$/.test(w.norms[end] ?? '');
  if (oclock) end++;
  const zoned = zone(w, end);
  if (
    !after &&
    !oclock &&
    !zoned &&
    !(m[2] && !military && word.includes(':') && /^(?:at|around|about|by|until|from|before|after|since)$/.test(w.norms[at - 1] ?? '')) &&
    !military
  )
    return null;
  if (!after && !oclock && !word.includes(':') && !military) return null;
  let hour = Number(m[1]);
  if (after === 'pm' && hour < 12) hour += 12;
  if (after === 'am' && hour === 12) hour = 0;
  return draft(at, zoned ?? end, { kind: 'calendar', way: 'tense', hour, minute: m[2] ? Number(m[2]) : undefined });
};

function zone(w: Words, at: number): number | null {
  const word = w.norms[at] ?? '';
  if (word === 'local' && w.norms[at + 1] === 'time') return at + 2;
  if (word === '(' && ZONES.has(w.norms[at + 1] ?? '') && w.norms[at + 2] === ')') return at + 3;
  if (!ZONES.has(word) || !isCapital(w, at)) return null;
  let end = at + 1;
  while (end < at + 3 && /^(?:time|daylight|standard)$/.test(w.norms[end] ?? '')) end++;
  return end;
}
