// Headlines and list lines that name their source without a verb: "Police: three dead in ferry fire", "Three dead in ferry fire - police".
import type { Draft } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { beingOf } from './person.ts';

/** The statement of a line without a full stop, where no other rule found one. */
export function byHeadline(g: Ground, unit: Unit): Draft[] {
  const last = unit.last - 1;
  if (last - unit.first < 3 || last - unit.first > 30 || g.isEnd(last) || g.quoteOf[unit.first] >= 0) return [];
  const made = sourceFirst(g, unit) ?? sourceLast(g, unit);
  return made === null ? [] : [made];
}

function sourceFirst(g: Ground, unit: Unit): Draft | null {
  let colon = unit.first + 1;
  while (colon < unit.first + 6 && g.norm(colon) !== ':') colon++;
  const source = { first: unit.first, last: colon };
  const content = { first: colon + 1, last: unit.last };
  return g.norm(colon) === ':' && !g.opens(colon + 1) && isSource(g, source) && says(g, content) ? line(source, content) : null;
}

function sourceLast(g: Ground, unit: Unit): Draft | null {
  let dash = unit.last - 2;
  while (dash > unit.last - 6 && !/^(?:[-–—]|--)$/.test(g.tokens[dash]?.text ?? '')) dash--;
  if (dash <= unit.first + 2 || !/^(?:[-–—]|--)$/.test(g.tokens[dash]?.text ?? '')) return null;
  const apart = g.tokens[dash - 1].to < g.tokens[dash].from && g.tokens[dash].to < g.tokens[dash + 1].from;
  const source = { first: dash + 1, last: unit.last };
  const content = { first: unit.first, last: dash };
  return apart && /^\p{Ll}|^[A-Z]{2,4}$/u.test(g.tokens[dash + 1].text) && isSource(g, source) && says(g, content) ? line(source, content) : null;
}

/** A person, people or a body, and nothing but the words that name them. */
function isSource(g: Ground, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(g.upos(i))) return false;
  // A capitalised word alone may as well be a place ("Norland: 12 killed").
  if (g.words(run) === 1 && g.upos(run.first) === 'PROPN' && !/^\p{Lu}{2,5}$/u.test(g.tokens[run.first].text)) return false;
  return /^(?:person|people|body)$/.test(beingOf(g, run)) && g.words(run) <= 4;
}

/** Something that can be said: a verb, a participle or a number among at least three words. */
function says(g: Ground, run: Run): boolean {
  if (g.words(run) < 3) return false;
  for (let i = run.first; i < run.last; i++) if (/^(?:VERB|AUX|NUM)$/.test(g.upos(i)) || /ed$/.test(g.norm(i))) return true;
  return false;
}

const line = (speaker: Run, content: Run): Draft => ({
  speaker,
  cue: null,
  lemma: '',
  content: [content],
  rule: 'headline-source',
  because: ['a line without a full stop names its source'],
  open: false,
});
