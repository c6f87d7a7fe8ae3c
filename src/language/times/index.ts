// The door of the room: expressions of time. Ordered rules find runs of words, refiners join them, the resolver counts them out (the plan of chrono: parsers, then refiners).
import { quoteAt, type Sentence, type TimeExpression, type Token } from '../../model/index.ts';
import { readDay } from './calendar.ts';
import { edtfOf } from './edtf.ts';
import { refine } from './merge.ts';
import { type Context, type Resolved, resolve } from './resolve.ts';
import { RULES } from './rule/index.ts';
import { tenseAt } from './tense.ts';
import { mayStart } from './trigger.ts';
import type { Draft, Words } from './types.ts';

/**
 * Every expression of time in a text, in text order, with TIMEX3 type and value (Pustejovsky et al. 2003, TimeML 1.2.1) and EDTF (ISO 8601-2).
 * `published` is the report's date, ISO 8601; without it what it implies stays open: the value is written with X, or null, and `edtf` is null.
 */
export function findTimes(tokens: readonly Token[], _sentences: readonly Sentence[], text: string, published?: string): TimeExpression[] {
  const words: Words = {
    norms: tokens.map((t) => bare(t.norm)),
    surfaces: tokens.map((t) => bare(t.text)),
    xpos: tokens.map((t) => t.xpos),
    glued: tokens.map((t) => !t.spaceAfter),
    sentence: tokens.map((t) => t.sentence),
  };
  const drafts = refine(words, scan(words));
  const context: Context = { published: readDay(published) ?? datelineDay(drafts), last: null, quarter: null };
  let sentence = -1;
  let last: Draft | null = null;
  const out: TimeExpression[] = [];
  for (const draft of drafts) {
    if (words.sentence[draft.first] > sentence + 3) context.last = null;
    sentence = words.sentence[draft.first];
    const found = resolve(draft.meaning, context, draft.first, () => tenseAt(words, draft.first, draft.last));
    const made = expression(tokens, text, draft, found);
    const before = out.at(-1);
    const range = before && last ? spanOf(words, last, draft, [before.edtf, made.edtf]) : null;
    if (range !== null) out[out.length - 1] = { ...before!, edtf: range };
    out.push(made);
    last = draft;
  }
  return out;
}

/** "mid-November" and "post-1959" are read as what follows the hyphen. */
const bare = (word: string): string => (word.length > 4 && LEADING.test(word) ? word.slice(word.indexOf('-') + 1) : word);
const LEADING = /^(?:mid|post|pre|early|late)-/i;

/** "between 2017 and 2018", "from March to May 2019": the first expression carries the whole stretch as EDTF. */
function spanOf(w: Words, a: Draft, b: Draft, [from, to]: readonly [string | null, string | null]): string | null {
  if (b.first !== a.last + 1 || from === null || to === null || !/^(?:and|to|through|until|till|-|–)$/.test(w.norms[a.last])) return null;
  if (!/^(?:between|from)$/.test(w.norms[a.first - 1] ?? '')) return null;
  const plain = /^\d{4}(?:-\d\d){0,2}$/;
  return plain.test(from) && plain.test(to) && from < to ? `${from}/${to}` : null;
}

function expression(tokens: readonly Token[], text: string, draft: Draft, found: Resolved): TimeExpression {
  const { quote, span } = quoteAt(text, tokens[draft.first].from, tokens[draft.last - 1].to);
  return { quote, span, type: found.type, value: found.value, edtf: found.edtf ?? edtfOf(found.value), implied: found.implied, anchor: found.anchor };
}

function scan(words: Words): Draft[] {
  const out: Draft[] = [];
  const size = words.norms.length;
  for (let at = 0; at < size; at++) {
    if (!mayStart(words.norms[at])) continue;
    let best: Draft | null = null;
    for (const rule of RULES) {
      const found = rule(words, at);
      if (found && found.last <= size && words.sentence[found.last - 1] === words.sentence[at] && (best === null || found.last > best.last)) best = found;
    }
    if (best === null) continue;
    out.push(best);
    at = best.last - 1;
  }
  return out;
}

const DATELINE_WORDS = 25;

/** A full date at the head of a text without a publication date stands in for one ("San Lucas, 22 Mar 89"). */
function datelineDay(drafts: readonly Draft[]): number | null {
  for (const { first, meaning } of drafts) {
    if (first > DATELINE_WORDS) return null;
    if (meaning.kind !== 'calendar' || meaning.year === undefined || meaning.month === undefined || meaning.day === undefined) continue;
    return readDay(resolve(meaning, { published: null, last: null, quarter: null }, 0, () => 'none').edtf?.slice(0, 10));
  }
  return null;
}
