// Repetition: "every week", "each July", "daily", "annually", "twice a year".
import { REPEATS, WEEKDAYS } from '../lexicon.ts';
import { durationText, readCount, readMonth, readUnit } from '../read.ts';
import { draft, type Rule } from '../types.ts';

/** "every day", "each month", "every two weeks", "each July", "every Friday". */
export const every: Rule = (w, at) => {
  if (w.norms[at] !== 'every' && w.norms[at] !== 'each') return null;
  const month = readMonth(w, at + 1);
  if (month !== null) return draft(at, at + 2, { kind: 'set', value: `XXXX-${String(month).padStart(2, '0')}` });
  const day = WEEKDAYS.get(w.norms[at + 1] ?? '');
  if (day !== undefined) return draft(at, at + 2, { kind: 'set', value: `XXXX-WXX-${day}` });
  const count = w.norms[at] === 'every' ? readCount(w, at + 1) : null;
  const step = count ? count.end : at + 1;
  const unit = readUnit(w, step);
  if (unit === null || unit === 'S') return null;
  return draft(at, step + 1, { kind: 'set', value: durationText(unit, count ? count.value : 1) });
};

/** "daily", "weekly", "annually"; "twice a year", "$300 a month". */
export const adverb: Rule = (w, at) => {
  const unit = REPEATS.get(w.norms[at] ?? '');
  // names of papers and programmes: "Daily Mail"
  if (unit !== undefined)
    return /^\p{Lu}/u.test(w.surfaces[at]) && /^\p{Lu}/u.test(w.surfaces[at + 1] ?? '')
      ? null
      : draft(at, at + 1, { kind: 'set', value: durationText(unit, 1) });
  if (w.norms[at] !== 'a' && w.norms[at] !== 'per') return null;
  const before = w.norms[at - 1] ?? '';
  const priced = /^(?:million|billion|\d[\d.,]*)$/.test(before) && (w.norms[at - 2] === '$' || w.norms[at - 3] === '$');
  if (!priced && !/^(?:times|once|twice)$/.test(before)) return null;
  const per = readUnit(w, at + 1);
  return per === null ? null : draft(at, at + 2, { kind: 'set', value: durationText(per, 1) });
};
