// Speech as a noun: "warnings from X that …", "the minister's claim that …", "a report by the agency that …".
import { SPEECH_NOUNS } from '../lexicon/statement-cues.ts';
import { contentEnd } from './after-cue.ts';
import { type Draft, holdsContent } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { beingOf } from './person.ts';

const singular = (w: string): string => w.replace(/s$/, '');

/** Statements of a unit whose cue is a noun of speech with a source beside it and a that-clause behind it. */
export function byNouns(g: Ground, unit: Unit): Draft[] {
  const out: Draft[] = [];
  for (let i = unit.first; i + 2 < unit.last; i++) {
    const w = g.norm(i);
    if (g.quoteOf[i] >= 0 || g.upos(i) !== 'NOUN' || !(SPEECH_NOUNS.has(w) || SPEECH_NOUNS.has(singular(w)))) continue;
    const that = thatAfter(g, i, unit.last);
    if (that < 0) continue;
    const source = sourceAfter(g, i, that) ?? owner(g, i, unit.first);
    if (source === null || beingOf(g, source) === 'thing') continue;
    const edge = g.right[i] > that + 2 ? Math.min(unit.last, g.right[i] + 1) : unit.last;
    const content = { first: that + 1, last: contentEnd(g, that + 1, edge, false) };
    if (!holdsContent(g, content, 3)) continue;
    out.push({
      speaker: source,
      cue: { first: i, last: i + 1 },
      lemma: w,
      content: [content],
      rule: 'noun-of-speech',
      because: [`"${w}" with its source and a that-clause`],
      open: false,
    });
  }
  return out;
}

/** "that" as a clause opener within 14 words, before any verb or mark; -1 where none. */
function thatAfter(g: Ground, noun: number, high: number): number {
  for (let i = noun + 1; i < Math.min(high, noun + 15); i++) {
    if (g.norm(i) === 'that') return g.upos(i) === 'SCONJ' && !/^(?:VERB|AUX)$/.test(g.upos(i + 1)) ? i : -1;
    if (/^(?:VERB|AUX)$/.test(g.upos(i)) || g.isPunct(i)) return -1;
  }
  return -1;
}

function sourceAfter(g: Ground, noun: number, that: number): Run | null {
  if (!/^(?:from|by)$/.test(g.norm(noun + 1)) || that - noun < 3) return null;
  return { first: noun + 2, last: that };
}

function owner(g: Ground, noun: number, low: number): Run | null {
  const poss = g.children(noun).find((k) => k < noun && g.rel(k) === 'nmod:poss' && k >= low);
  if (poss === undefined) return null;
  const last = g.norm(g.right[poss]) === "'s" || g.norm(g.right[poss]) === '’s' || g.norm(g.right[poss]) === "'" ? g.right[poss] : g.right[poss] + 1;
  const first = Math.max(low, g.left[poss]);
  return last > first && last <= noun ? { first, last } : null;
}
