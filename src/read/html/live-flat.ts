// Entries of a live blog without elements of their own: times between the paragraphs, or paragraphs that begin with their time.
import type { LiveEntry } from '../../model/index.ts';
import { beginsWithClock, clockIn, minutesOf } from './clock.ts';
import { FEWEST, type KeptText, SHARE, type TimeMark, timeOf } from './live-mark.ts';

/** Entries say something: a list of times with a word each is a programme (units of text on average). */
const SHORTEST = 60;
/** Fewer times than this may be lengths of films or a date among the paragraphs. */
const FEWEST_MARKS = FEWEST + 1;
/** Share of neighbouring times that go the same way; others are dates of all kinds. */
const ORDERED = 0.8;
/** A step back over more than this (minutes) is midnight. */
const MIDNIGHT = 12 * 60;

/** Entries between the marks of one kind, the best kind winning; none where the times do not run through most of the article in order. */
export function flatEntries(marks: readonly TimeMark[], kept: KeptText): LiveEntry[] {
  const kinds = new Map<string, TimeMark[]>();
  const add = (kind: string, mark: TimeMark): void => {
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [mark]);
    else list.push(mark);
  };
  for (const mark of marks) add(`${mark.node.name}.${mark.node.get('class') ?? ''}`, mark);
  for (const block of kept.blocks)
    if (beginsWithClock(block.text)) add('paragraph', { node: block.node, from: block.items[0].from, written: clockIn(block.text)! });
  let best: LiveEntry[] = [];
  for (const list of kinds.values()) {
    const found = between(list, kept);
    if (found.length > best.length) best = found;
  }
  return best;
}

function between(list: readonly TimeMark[], { blocks, spans }: KeptText): LiveEntry[] {
  if (list.length < FEWEST_MARKS) return [];
  const marks = [...list].sort((a, b) => a.from - b.from);
  const entries: LiveEntry[] = [];
  const total = blocks.reduce((sum, b) => sum + b.text.length, 0);
  let length = 0;
  let i = blocks.findIndex((b) => b.items[0].from >= marks[0].from);
  if (i < 0) return [];
  marks.forEach((mark, k) => {
    const end = marks[k + 1]?.from ?? Number.POSITIVE_INFINITY;
    const first = i;
    for (; i < blocks.length && blocks[i].items[0].from < end; i++) length += blocks[i].text.length;
    if (i > first) entries.push({ span: { from: spans[first].from, to: spans[i - 1].to }, ...timeOf(mark.written) });
  });
  const enough = entries.length >= FEWEST && length >= total * SHARE && length >= entries.length * SHORTEST;
  return enough && inOrder(marks) ? entries : [];
}

/** True where the times run forward or backward nearly throughout. */
function inOrder(marks: readonly TimeMark[]): boolean {
  let forward = 0;
  let backward = 0;
  for (let k = 1; k < marks.length; k++) {
    const step = minutesOf(clockIn(marks[k].written) ?? '') - minutesOf(clockIn(marks[k - 1].written) ?? '');
    if (Number.isNaN(step)) return false;
    const wraps = Math.abs(step) > MIDNIGHT;
    if (step >= 0 !== wraps || step === 0) forward++;
    if (step <= 0 !== wraps || step === 0) backward++;
  }
  return Math.max(forward, backward) >= (marks.length - 1) * ORDERED;
}
