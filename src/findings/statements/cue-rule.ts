// The cue-driven rules: each verb of communication outside of quotation marks, its speaker and its content before, after or around it.
import { type CueWord, cueReadings, SPEAKING_THINGS } from '../lexicon/statement-cues.ts';
import { contentEnd, skipAddressee, skipAdjunct, subjectAfter } from './after-cue.ts';
import { type Draft, holdsContent } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { type Subject, subjectBefore } from './subject.ts';

/** A cue at a token with the verb's reading; `last` is the token after its particle. */
interface Seen {
  readonly at: number;
  readonly last: number;
  readonly word: CueWord;
}

/** Verbs whose content needs "that", a colon or a quotation: a bare clause after them is something else. */
const NO_BARE = new Set('write threaten recall propose request demand rule call post refer plead confess testify quote urge mention name describe'.split(' '));
const NOBODY = /^(?:no|nobody|none|neither|nor|any|anyone|whoever|nothing)$/;
const NOT_YET = /^(?:would|will|could|might|should|must|may|shall|'ll|'d)$/;
const ALWAYS = new Set('said says told tells saud'.split(' '));
const PLAIN_INVERTS = new Set('say add report state explain warn note write tell'.split(' '));
const INVERTS = new Set(
  'say add state report explain write tell note warn tweet declare read recall insist announce describe reply argue shout comment observe conclude'.split(' '),
);

function seeCue(g: Ground, at: number): Seen | null {
  const readings = cueReadings(g.norm(at));
  if (readings.length === 0) return null;
  const pos = g.upos(at);
  const before = g.norm(at - 1);
  const afterPronoun = /^(?:he|she|they)$/.test(before) && pos !== 'ADV';
  if (!ALWAYS.has(g.norm(at)) && pos !== 'VERB' && pos !== 'AUX' && !afterPronoun) return null;
  if (/^(?:the|a|an|this|of|his|her|their|its|'s|so|no)$/.test(before) && !ALWAYS.has(g.norm(at))) return null;
  if (before === '-' || before === 'so' || g.tokens[at + 1]?.text === '-') return null;
  for (const word of readings) if (word.particle !== null && g.norm(at + 1) === word.particle) return { at, last: at + 2, word };
  const word = readings.find((w) => w.particle === null && w.frames !== '_');
  return word === undefined ? null : { at, last: at + 1, word };
}

/** All statements whose cue stands in the unit, in text order. */
export function byCues(g: Ground, unit: Unit): Draft[] {
  const out: Draft[] = [];
  let shared: Run | null = null;
  for (let i = unit.first; i < unit.last; i++) {
    if (g.quoteOf[i] >= 0 && !quotedWhole(g, unit)) continue;
    const cue = seeCue(g, i);
    if (cue === null) continue;
    const made = one(g, unit, cue, shared ?? firstSubject(g, unit, i), out);
    if (made !== null) {
      out.push(made);
      if (made.speaker) shared = made.speaker;
    }
    i = cue.last - 1;
  }
  return out;
}

const quotedWhole = (_g: Ground, _unit: Unit): boolean => false;

/** The unit's first noun phrase before its first verb: what "and added" and ", saying" share where no cue came before. */
function firstSubject(g: Ground, unit: Unit, before: number): Run | null {
  for (let i = unit.first + 1; i < before; i++) {
    if (g.quoteOf[i] >= 0) continue;
    if (g.upos(i) !== 'VERB' && g.upos(i) !== 'AUX') continue;
    if (/ing$/.test(g.norm(i))) continue;
    const s = subjectBefore(g, i, unit.first);
    if (s.run !== null) return s.run;
  }
  return null;
}

function one(g: Ground, unit: Unit, cue: Seen, shared: Run | null, earlier: readonly Draft[]): Draft | null {
  const s = subjectBefore(g, cue.at, unit.first);
  if (cue.word.form === 'ing') return participle(g, unit, cue, s, shared);
  if (s.infinitive || s.negated) return null;
  if (cue.word.form === 'base' && (NOT_YET.test(g.norm(cue.at - 1)) || NOT_YET.test(g.norm(cue.at - 2)))) return null;
  if (cue.word.form === 'base' && s.kind !== 'plain' && s.kind !== 'relative') return null;
  if (s.passive && cue.word.form === 'past') return byAgent(g, unit, cue);
  const inverted = invert(g, unit, cue, s);
  if (inverted !== null) return inverted;
  const speaker = s.kind === 'shared' ? shared : s.run;
  if (speaker === null) return s.kind === 'none' ? quoteBefore(g, unit, cue, s) : null;
  if (!canSpeak(g, speaker, cue)) return null;
  if (g.norm(cue.at - 1) === 'and' && s.kind === 'shared' && earlier.length === 0 && !cue.word.frames.includes('S')) return null;
  return parenthetical(g, unit, cue, s, speaker) ?? ahead(g, unit, cue, speaker);
}

const BY_AGENT = /^(?:deny|announce|echo|confirm|reject|dismiss|disclose|reveal)$/;

/** "Reports of a stabbing were denied by the police": the passive subject is what was said. */
function byAgent(g: Ground, unit: Unit, cue: Seen): Draft | null {
  if (!g.hasTree || !BY_AGENT.test(cue.word.lemma)) return null;
  const theme = g.children(cue.at).find((k) => g.rel(k) === 'nsubj:pass' && k < cue.at);
  const agent = g.children(cue.at).find((k) => k > cue.at && /^obl/.test(g.rel(k)) && g.children(k).some((c) => g.norm(c) === 'by'));
  if (theme === undefined || agent === undefined || /^(?:he|she|they|who|which|that)$/.test(g.norm(theme))) return null;
  const by = g.children(agent).find((c) => g.norm(c) === 'by') ?? agent;
  const run = { first: Math.max(unit.first, g.left[theme]), last: g.right[theme] + 1 };
  const speaker = { first: by + 1, last: Math.min(unit.last, g.right[agent] + 1) };
  return holdsContent(g, run, 1) && speaker.last > speaker.first ? draft(cue, speaker, [run], 'passive-with-agent', ['the source follows "by"'], false) : null;
}

/** Things do not speak unless they are documents; "it" and "this" may. */
function canSpeak(g: Ground, speaker: Run, cue: Seen): boolean {
  const head = g.norm(speaker.last - 1);
  if (NOBODY.test(g.norm(speaker.first)) || g.norm(speaker.first) === 'â') return false;
  if (/^(?:which|what|there|that|this|these|nothing|everything)$/.test(head)) return false;
  if (cue.word.lemma === 'add' || cue.word.lemma === 'read') return !/^(?:blast|attack|explosion)$/.test(head);
  return head !== '' && (SPEAKING_THINGS.has(head) || !/^(?:blast|attack|explosion|incident|car|bomb|quake|storm|shooting|fire|earthquake)$/.test(head));
}

const LEAD_OUT = new Set(', and but while as that'.split(' '));

/** "…, police said." and "…, officials said, …": content before (and after) a short clause of speech. */
function parenthetical(g: Ground, unit: Unit, cue: Seen, s: Subject, speaker: Run): Draft | null {
  if (s.kind === 'relative' || (s.kind === 'shared' && /^(?:and|but|or|then|to)$/.test(g.norm(s.start)))) return null;
  const start = s.start;
  const before = start - 1;
  if (before <= unit.first) return null;
  const edge = g.norm(before);
  const mark = g.isMark[before] === 1;
  if (!mark && !/^[,—–?!-]$|^--$|^\.\.\.$|^…$/.test(edge)) return null;
  const tell = cue.word.frames.includes('A') ? skipAddressee(g, cue.last, unit.last) : cue.last;
  const after = skipAdjunct(g, tell, unit.last);
  const closes =
    (mark && !/^(?:that|:)$/.test(g.norm(after))) ||
    after >= unit.last ||
    g.isEnd(after) ||
    g.norm(after) === ',' ||
    (g.isMark[after] === 1 && !g.opens(after)) ||
    /^(?:as|after|when|while|who|—|--|–|through|during|of|at|in|on|before|by|about)$/.test(g.norm(after));
  if (!closes || (!mark && (g.opens(after) || (g.norm(after) === ',' && g.opens(after + 1) && g.quoteOf[before - 1] < 0)))) return null;
  const head: Run = { first: clauseStart(g, unit, before), last: before };
  if (!holdsContent(g, head, mark ? 1 : 3)) return null;
  if (!mark && !isClause(g, head)) return null;
  const content = [head, ...tail(g, unit, after, head)];
  return draft(cue, speaker, content, 'speech-clause-after-content', ['content stands before a short clause of speech'], true);
}

/** What goes on after ", he said,": the rest of a broken sentence or quotation. */
function tail(g: Ground, unit: Unit, after: number, head: Run): Run[] {
  const quoted = g.quoteOf[head.last - 1] >= 0 || g.isMark[head.last] === 1 || g.isMark[head.last - 1] === 1;
  for (let i = after; i < unit.last; i++) {
    if (g.opens(i) && g.quotes[g.quoteOf[i + 1]].last - g.quoteOf[i + 1] > 0 && quoted) {
      const q = g.quotes[g.quoteOf[i + 1]];
      return [{ first: i, last: Math.min(unit.last, q.last + 1) }];
    }
    if (quoted) continue;
    if (i === after && g.norm(i) !== ',') return [];
    if (i > after) break;
  }
  if (quoted || g.norm(after) !== ',') return [];
  const first = after + 1;
  const w = g.norm(first);
  if (
    /^(?:who|which|whose|citing|quoting|speaking|referring|pointing|according|he|she|they)$/.test(w) ||
    cueReadings(w).length > 0 ||
    /^(?:but|while|although|though)$/.test(w)
  )
    return [];
  const from = w === 'and' ? first + 1 : first;
  const end = contentEnd(g, from, unit.last, false);
  return g.words({ first: from, last: end }) >= 3 ? [{ first: from, last: end }] : [];
}

/** Content before a speech clause begins at the unit, or after an earlier cue's cut (";", "but"). */
function clauseStart(g: Ground, unit: Unit, before: number): number {
  for (let i = before - 1; i > unit.first; i--) {
    if (g.quoteOf[i] >= 0) continue;
    if (/^;$/.test(g.norm(i))) return i + 1;
  }
  const w = g.norm(unit.first);
  return w === 'but' || w === 'and' || w === 'however' || w === 'meanwhile' ? unit.first + 1 + (g.norm(unit.first + 1) === ',' ? 1 : 0) : unit.first;
}

function isClause(g: Ground, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) if (/^(?:VERB|AUX)$/.test(g.upos(i)) || g.isMark[i] === 1) return true;
  return g.words(run) > 7;
}

/** "…," said John Doe, a baker. The subject follows the verb. */
function invert(g: Ground, unit: Unit, cue: Seen, s: Subject): Draft | null {
  if (!INVERTS.has(cue.word.lemma) || (cue.word.form !== 'past' && cue.word.form !== 'present')) return null;
  const before = cue.at - 1;
  if (before <= unit.first || !(g.isMark[before] === 1 || /^[,?!.]$/.test(g.norm(before)))) return null;
  if (g.opens(cue.last) || /^(?:that|:|,|to)$/.test(g.norm(cue.last))) return null;
  const speaker = subjectAfter(g, cue.last, unit.last);
  if (speaker === null || /^(?:NUM|ADV)$/.test(g.upos(speaker.last - 1))) return null;
  const head: Run = { first: clauseStart(g, unit, before), last: before };
  if (!holdsContent(g, head, 2) || !(g.isMark[before] === 1 || isClause(g, head))) return null;
  if (g.isMark[before] !== 1 && (!ends(g, speaker.last, unit.last) || !PLAIN_INVERTS.has(cue.word.lemma) || !canSpeak(g, speaker, cue) || s.kind === 'plain'))
    return null;
  let after = speaker.last;
  while (after < unit.last && !g.opens(after) && !g.isEnd(after)) after++;
  const content = [head, ...(g.opens(after) ? tail(g, unit, after, head) : invertedTail(g, unit, speaker.last, head))];
  return draft(cue, speaker, content, 'inverted-speech-clause', ['verb of speech before its subject, after the content'], true);
}

const ends = (g: Ground, i: number, high: number): boolean =>
  i >= high || g.isEnd(i) || /^(?:,|in|on|at|during|who|through|after|as|when|while|by)$/.test(g.norm(i)) || g.isMark[i] === 1 || /day$/.test(g.norm(i));

function invertedTail(g: Ground, unit: Unit, at: number, head: Run): Run[] {
  if (g.norm(at) === ',' && g.norm(at + 1) === 'and' && g.isMark[head.last] === 0 && g.upos(at + 2) !== 'DET') return tail(g, unit, at, head);
  return [];
}

/** A quotation right before a cue without a subject that we can see: left to the quotation rules. */
const quoteBefore = (_g: Ground, _unit: Unit, _cue: Seen, _s: Subject): null => null;

/** "Police said (on Monday) (that) …": content after the cue. */
function ahead(g: Ground, unit: Unit, cue: Seen, speaker: Run): Draft | null {
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
    startsClause(g, at, unit.last)
  )
    return whole(g, unit, cue, speaker, at, 'bare-clause');
  return null;
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

function draft(cue: Seen, speaker: Run, content: Run[], rule: string, because: string[], open: boolean): Draft {
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

/** ", adding that …", "by saying …", "a banner saying …", ", citing police": participles share the speaker of their clause. */
function participle(g: Ground, unit: Unit, cue: Seen, s: Subject, shared: Run | null): Draft | null {
  const before = g.norm(cue.at - 1);
  if (s.infinitive || cue.word.lemma === 'cite' || cue.word.lemma === 'read') return null;
  if (s.passive) return s.run !== null && !/^(?:call|describe|name)$/.test(cue.word.lemma) ? ahead(g, unit, cue, s.run) : null;
  const follows =
    before === ',' ||
    /^(?:by|in|and|—|--|while|after|when|before|without)$/.test(before) ||
    g.isMark[cue.at - 1] === 1 ||
    (g.upos(cue.at - 1) === 'ADV' && s.kind !== 'plain');
  const afterNoun = s.kind === 'plain' && /^(?:NOUN|PROPN)$/.test(g.upos(cue.at - 1));
  if (before === 'without') return null;
  const speaker = follows ? shared : afterNoun ? s.run : shared;
  if (speaker === null || (!follows && !afterNoun)) return null;
  if (/^(?:call|name|describe|report|order|post|begin|continue|offer|identify|term|label)$/.test(cue.word.lemma) && !follows) return null;
  return canSpeak(g, speaker, cue) ? ahead(g, unit, cue, speaker) : null;
}
