// Lengths: "three days", "two-year", "16-hour", "nearly two years", "5 1/2 hours", "weeks", "a decade".
import { durationText, isHyphen, readCount, readUnit } from '../read.ts';
import { draft, type Rule } from '../types.ts';

const MORE = new Set('more full additional straight consecutive business trading working whole'.split(' '));

/** A number with a unit. An article with a unit ("a year") counts only after "for", "in", "within", "of", "than". */
export const counted: Rule = (w, at) => {
  const count = readCount(w, at);
  if (!count) return null;
  let step = count.end;
  if (isHyphen(w.norms[step])) step++;
  else if (w.norms[step] === 'to' || w.norms[step] === 'or') return range(w, at);
  if (MORE.has(w.norms[step] ?? '')) step++;
  const unit = readUnit(w, step);
  if (unit === null || (unit === 'Q' && count.value === 1) || (unit === 'S' && !w.norms[step].endsWith('s'))) return null;
  if (w.norms[step] === 'second' || (isHyphen(w.norms[step + 1]) && /^(?:old|olds)$/.test(w.norms[step + 2] ?? ''))) return null;
  if (/^(?:old|olds)$/.test(w.norms[step + 1] ?? '')) return null;
  const article = w.norms[at] === 'a' || w.norms[at] === 'an';
  if (article && count.value === 1)
    return articleUnit(w.norms[at - 1] ?? '', w.norms[step + 1] ?? '') ? draft(at, step + 1, { kind: 'duration', value: durationText(unit, 1) }) : null;
  return draft(at, step + 1, { kind: 'duration', value: durationText(unit, count.value) });
};

const articleUnit = (before: string, after: string): boolean =>
  /^(?:for|in|within|than|about|nearly|almost|over|after|lasted|took|spent|of|least|only|just|every|roughly|around)$/.test(before) ||
  /^(?:or|before|after|since|if)$/.test(after);

/** "two to three weeks", "a year or two". */
function range(w: Parameters<Rule>[0], at: number) {
  const low = readCount(w, at);
  const high = low && readCount(w, low.end + 1);
  if (!low || !high) return null;
  const unit = readUnit(w, high.end);
  return unit === null || low.value === null ? null : draft(at, high.end + 1, { kind: 'duration', value: durationText(unit, low.value) });
}

const LEADS = new Set('for in of over after within lasted weeks months several past earlier last many'.split(' '));

/** "for years", "in months", "decades of war", "weeks later". */
export const plural: Rule = (w, at) => {
  const unit = readUnit(w, at);
  if (unit === null || !/s$|ia$/.test(w.norms[at]) || unit === 'WE' || unit === 'Q' || unit === 'S') return null;
  const before = w.norms[at - 1] ?? '';
  const after = w.norms[at + 1] ?? '';
  if (unit === 'H' && /^(?:early|small|wee|late)$/.test(before)) return null;
  if (!LEADS.has(before) && after !== 'of' && after !== 'before' && after !== 'after' && !(isHyphen(after) && w.norms[at + 2] === 'long')) return null;
  if (before === 'of' && /^(?:hundreds|thousands|dozens|scores)$/.test(w.norms[at - 2] ?? ''))
    return draft(at - 2, at + 1, { kind: 'duration', value: durationText(unit, null) });
  return draft(at, at + 1, { kind: 'duration', value: durationText(unit, null) });
};
