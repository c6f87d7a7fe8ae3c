// Content that follows its cue: that-clause, quotation, bare clause, infinitive, object; where it begins and where it must end.
import type { CueWord } from '../lexicon/statement-cues.ts';
import { contentEnd, skipAddressee, skipAdjunct } from './after-cue.ts';
import { type Draft, holdsContent } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';

/** A cue at a token with the verb's reading; `last` is the token after its particle. */
export interface Seen {
  readonly at: number;
  readonly last: number;
  readonly word: CueWord;
}

/** Verbs whose content needs "that", a colon or a quotation: a bare clause after them is something else. */
const NO_BARE = new Set('write threaten recall propose request demand rule call post refer plead confess testify quote urge mention name describe'.split(' '));
const LEAD_OUT = new Set(', and but while as that'.split(' '));

/** "Police said (on Monday) (that) …": content after the cue. */
export function ahead(g: Ground, unit: Unit, cue: Seen, speaker: Run): Draft | null {
  const { frames } = cue.word;
  const start = frames.includes('A') ? skipAddressee(g, cue.last, unit.last) : cue.last;
  let at = skipAdjunct(g, start, unit.last);
  if (g.norm(at) === ',') {
    if (g.opens(at + 1) || g.norm(at + 1) === 'that' || (at > start && frames.includes('S') && startsClause(g, at + 1, unit.last))) at++;
    else return interrupted(g, unit, cue, speaker, at);
  }
  const that = frames.includes('S') ? thatWithin(g, at, unit.last) : -1;
  if (that >= 0) return whole(g, unit, cue, speaker, that + 1, 'that-clause');
  if (g.norm(at) === ':' || g.opens(at) || g.quoteOf[at] >= 0) return /[SQNO]/.test(frames) ? quoted(g, unit, cue, speaker, at) : null;
  return clauseAhead(g, unit, cue, speaker, at) ?? phraseAhead(g, unit, cue, speaker, at);
}

/** Where a cue in a subordinate clause must end: before the clause that the sentence goes on with. */
function clauseLimit(g: Ground, unit: Unit, cue: Seen, first: number): number {
  let start = cue.at - 1;
  while (start > unit.first && start > cue.at - 8 && !g.isPunct(start) && !/^(?:who|whom|which)$/.test(g.norm(start))) start--;
  const inRelative = /^(?:who|whom|which)$/.test(g.norm(start)) && g.norm(start - 1) === ',' && start < cue.at - 1;
  if (inRelative) for (let i = first + 1; i < unit.last; i++) if (g.norm(i) === ',' && g.quoteOf[i] < 0) return i;
  if (!g.hasTree) return unit.last;
  const rel = g.rel(cue.at);
  const head = g.tokens[cue.at].head;
  const edge = g.right[cue.at] + 1;
  if (edge <= first || edge >= unit.last) return unit.last;
  if (/^advcl/.test(rel) && head > cue.at && g.norm(edge - 1) === ',') return edge - 1;
  if (/^(?:advcl|acl)/.test(rel) && (head > cue.at || /^acl/.test(rel)) && (g.norm(edge) === ',' || (head > cue.at && /^advcl/.test(rel)))) return edge;
  return unit.last;
}

/** A quotation right after the cue; it ends the content where a new clause goes on after its mark. */
function quoted(g: Ground, unit: Unit, cue: Seen, speaker: Run, at: number): Draft | null {
  const first = g.norm(at) === ':' ? at + 1 : at;
  const q = g.quotes[g.quoteOf[first + 1] >= 0 ? g.quoteOf[first + 1] : g.quoteOf[first]];
  const made = whole(g, unit, cue, speaker, first, 'quotation-after-cue', cue.word.frames.includes('O'));
  if (made === null || q === undefined || !q.closed || g.norm(at) === ':') return made;
  const next = q.last + 1;
  if (next >= made.content[0].last) return made;
  const comma = g.norm(q.last - 1) === ',' || g.norm(next) === ',';
  const goesOn = /^(?:and|but|as|while|when|after|before|in|at|on|during|though|although|adding|which|who|about|of|from|for|with)$/.test(
    g.norm(g.norm(next) === ',' ? next + 1 : next),
  );
  if ((comma && goesOn && !laterQuote(g, next, made.content[0].last)) || cue.word.frames.includes('O')) made.content = [{ first, last: next }];
  return made;
}

function laterQuote(g: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (g.opens(i)) return true;
  return false;
}

/** A that-less clause, a question clause or an infinitive after the cue. */
function clauseAhead(g: Ground, unit: Unit, cue: Seen, speaker: Run, at: number): Draft | null {
  const { frames, lemma, preps } = cue.word;
  const marker = g.norm(at);
  if (/^(?:this|so|it)$/.test(marker) && (g.isPunct(at + 1) || /^(?:in|when|during|at|on|after|to|while)$/.test(g.norm(at + 1)))) return null;
  if (/^(?:how|why|whether|what|if)$/.test(marker) && /[SA]/.test(frames)) return whole(g, unit, cue, speaker, at, 'question-clause');
  if (frames.includes('P') && preps.includes(marker))
    return whole(g, unit, cue, speaker, /^(?:for|to|on|about|of)$/.test(marker) && lemma !== 'accuse' ? at + 1 : at, 'preposition', true);
  if (preps.length > 0 && frames === 'P') return objectThenPreposition(g, unit, cue, speaker, at);
  if (frames.includes('T') && (marker === 'to' || toWithin(g, at, unit.last))) return whole(g, unit, cue, speaker, at, 'infinitive', true);
  if (
    frames.includes('S') &&
    (!NO_BARE.has(lemma) || g.children(cue.at).some((k) => k > cue.at && g.rel(k) === 'ccomp')) &&
    marker !== 'by' &&
    marker !== 'to' &&
    !onlyObject(g, cue) &&
    startsClause(g, at, unit.last)
  )
    return whole(g, unit, cue, speaker, at, 'bare-clause');
  return null;
}

/** The tree gives the cue an object and no clause: "announced an agreement, he denied it" is no clause of the announcement. */
function onlyObject(g: Ground, cue: Seen): boolean {
  if (!g.hasTree || !cue.word.frames.includes('N')) return false;
  const after = g.children(cue.at).filter((k) => k > cue.at);
  return after.some((k) => g.rel(k) === 'obj') && !after.some((k) => /^(?:ccomp|parataxis|xcomp)/.test(g.rel(k)));
}

/** A noun phrase after the cue: "announced the arrest", "called it a lie", "said nothing new" for say-like verbs. */
function phraseAhead(g: Ground, unit: Unit, cue: Seen, speaker: Run, at: number): Draft | null {
  const { frames, lemma } = cue.word;
  if (frames.includes('O') && !(frames.includes('N') && lemma === 'declare')) return objectAndPredicate(g, unit, cue, speaker, at);
  if (lemma === 'attribute')
    return /\bto\b/.test(
      g.tokens
        .slice(at, unit.last)
        .map((t) => t.norm)
        .join(' '),
    )
      ? whole(g, unit, cue, speaker, at, 'object-and-preposition')
      : null;
  if (
    frames.includes('N') &&
    !/^(?:he|she|it|they|him|her|them|himself|herself|themselves|itself)$/.test(g.norm(at)) &&
    /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|VERB)$/.test(g.upos(at))
  )
    return whole(g, unit, cue, speaker, at, 'object', true);
  if (g.norm(at) === 'to') return null;
  if (/^(?:say|add|tell)$/.test(lemma) && frames.includes('S') && !g.isPunct(at) && g.words({ first: at, last: unit.last }) > 4)
    return whole(g, unit, cue, speaker, at, 'rest-of-sentence');
  return null;
}

const NAMING = /^(?:name|dub|term|label|brand|identify|call|pronounce)$/;

/** "called the deal lousy", "described him as calm": needs a predicate, a quotation or "as"; mere naming ("a man named X") is none. */
function objectAndPredicate(g: Ground, unit: Unit, cue: Seen, speaker: Run, at: number): Draft | null {
  const article = /^(?:a|an)$/.test(g.norm(speaker.first)) || (g.upos(speaker.last - 1) === 'NOUN' && g.upos(cue.at - 1) === 'NOUN' && g.upos(at) === 'PROPN');
  if (NAMING.test(cue.word.lemma) && article) return null;
  if (g.norm(at) === 'to' || g.upos(at) === 'ADP') return null;
  const describes = /^(?:describe|identify|characteri[sz]e|name)$/.test(cue.word.lemma);
  const made = whole(g, unit, cue, speaker, at, 'object-and-predicate', !describes);
  if (made === null) return null;
  const run = made.content[0];
  const words = g.tokens.slice(run.first, run.last).map((t) => t.norm);
  const rich = g.quotedShare(run) > 0 || words.includes('as') || words.includes('only');
  if (cue.word.lemma === 'call' && !rich && g.hasTree && !g.children(cue.at).some((k) => k > cue.at && g.rel(k) === 'xcomp')) return null;
  return rich || g.words(run) >= (describes ? 4 : 3) ? made : null;
}

/** "said, through a lawyer, that …": over an interruption to "that", a colon or a quotation. */
function interrupted(g: Ground, unit: Unit, cue: Seen, speaker: Run, comma: number): Draft | null {
  for (let i = comma + 1; i < Math.min(unit.last, comma + 30); i++) {
    if (g.norm(i) === 'that' && g.norm(i - 1) === ',') return whole(g, unit, cue, speaker, i + 1, 'that-clause');
    if ((g.opens(i) || g.norm(i) === ':') && g.norm(i - 1) !== 'the') return whole(g, unit, cue, speaker, i, 'quotation-after-cue');
    if (g.upos(i) === 'VERB' && !/(?:ing|ed)$/.test(g.norm(i))) break;
  }
  return null;
}

/** "accused police of …", "blamed the group for …", "attributed it to …": object and preposition stay together. */
function objectThenPreposition(g: Ground, unit: Unit, cue: Seen, speaker: Run, at: number): Draft | null {
  if (g.norm(at) === 'by') return null;
  for (let i = at + 1; i < Math.min(unit.last, at + 22); i++) {
    if (g.isEnd(i)) return null;
    if (cue.word.preps.includes(g.norm(i))) return whole(g, unit, cue, speaker, at, 'object-and-preposition', true);
  }
  return null;
}

function whole(g: Ground, unit: Unit, cue: Seen, speaker: Run, first: number, rule: string, narrow = false): Draft | null {
  const last = contentEnd(g, first, clauseLimit(g, unit, cue, first), narrow);
  const content = { first, last };
  if (/^(?:\d|dozens|hundreds|thousands)/.test(g.norm(first)) && g.norm(first + 1) === 'lives') return null;
  if (!holdsContent(g, content, rule === 'object' || rule === 'quotation-after-cue' ? 1 : 2)) return null;
  if (content.first <= cue.at && cue.at < content.last) return null;
  return draft(
    cue,
    speaker,
    [content],
    rule,
    [`content follows the cue as ${rule.replaceAll('-', ' ')}`],
    g.isMark[last - 1] === 1 || g.quoteOf[last - 1] >= 0,
  );
}

export function draft(cue: Seen, speaker: Run, content: Run[], rule: string, because: string[], open: boolean): Draft {
  return { speaker, cue: { first: cue.at, last: cue.last }, lemma: cue.word.lemma, content, rule, because: [`cue "${cue.word.lemma}"`, ...because], open };
}

/** "that" as the opener of a clause within a few words and before any verb, else -1. */
function thatWithin(g: Ground, at: number, high: number): number {
  for (let i = at; i < Math.min(high, at + 12); i++) {
    if (g.norm(i) === 'that') return /^(?:SCONJ|)$/.test(g.upos(i)) || i === at ? i : -1;
    if (/^(?:VERB|AUX)$/.test(g.upos(i)) || g.isPunct(i) || /^(?:he|she|they|it|there)$/.test(g.norm(i))) return -1;
  }
  return -1;
}

function toWithin(g: Ground, at: number, high: number): boolean {
  for (let i = at; i < Math.min(high, at + 14); i++) {
    if (g.norm(i) === 'to' && /^(?:VERB|AUX|ADV|)$/.test(g.upos(i + 1))) return true;
    if (/^(?:AUX)$/.test(g.upos(i)) || (LEAD_OUT.has(g.norm(i)) && i > at && g.norm(i) !== 'and')) return false;
  }
  return false;
}

/** A subject and a finite verb follow within the sentence before any comma that would end it. */
function startsClause(g: Ground, at: number, high: number): boolean {
  if (g.isPunct(at)) return false;
  for (let i = at; i < Math.min(high, at + 45); i++) {
    if (i > at && /^(?:who|which|that|whose|after|when|while|where|as|because|since|if)$/.test(g.norm(i)) && i > at + 1 && g.norm(i) !== 'that')
      return broken(g, i, high, at);
    if (g.upos(i) === 'AUX' && i > at) return true;
    if (g.upos(i) === 'VERB' && i > at && !/ing$/.test(g.norm(i)) && g.norm(i - 1) !== 'to') return true;
    if (g.isEnd(i)) return false;
  }
  return false;
}

/** A relative or adverbial clause comes before any verb: a clause only where a comma closes it and a verb follows. */
function broken(g: Ground, from: number, high: number, at: number): boolean {
  if (/^(?:who|which|whose|where)$/.test(g.norm(from)) && g.norm(from - 1) === ',') {
    for (let i = from + 1; i + 1 < Math.min(high, at + 45); i++)
      if (g.norm(i) === ',' && /^(?:VERB|AUX)$/.test(g.upos(i + 1)) && !/ing$/.test(g.norm(i + 1))) return true;
  }
  if (/^(?:when|if|as|after|because|while|since)$/.test(g.norm(from)) && from <= at + 1) return true;
  let verbs = 0;
  for (let i = from + 1; i < Math.min(high, at + 45); i++)
    if (/^(?:VERB|AUX)$/.test(g.upos(i)) && !/^(?:VERB|AUX|PART|ADV)$/.test(g.upos(i - 1)) && !/ing$/.test(g.norm(i))) verbs++;
  return verbs >= 2 && /^(?:who|which|that|whose|where)$/.test(g.norm(from));
}
