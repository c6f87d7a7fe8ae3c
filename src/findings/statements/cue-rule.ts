// The cue-driven rules: each verb of communication outside of quotation marks, its speaker and its content before, after or around it.
import { cueReadings, SPEAKING_THINGS } from '../lexicon/statement-cues.ts';
import { contentEnd, skipAddressee, skipAdjunct, subjectAfter } from './after-cue.ts';
import { ahead, draft, type Seen } from './ahead-rule.ts';
import { type Draft, holdsContent } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { beingOf, headOf } from './person.ts';
import { type Subject, subjectBefore } from './subject.ts';

const NOBODY = /^(?:no|nobody|none|neither|nor|any|anyone|whoever|nothing)$/;
const NOT_YET = /^(?:would|will|could|might|should|must|may|shall|'ll|'d)$/;
const ALWAYS = new Set('said says told tells saud'.split(' '));
const PLAIN_INVERTS = new Set('say add report state explain warn note write'.split(' '));
const INVERTS = new Set(
  'say add state report explain write note warn tweet declare read recall insist announce describe reply argue shout comment observe conclude'.split(' '),
);

/** "…, the Pentagon confirmed." with the verb read as a part of the name before it. */
const misreadEnd = (g: Ground, at: number): boolean =>
  /ed$/.test(g.norm(at)) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(g.upos(at)) &&
  /^(?:NOUN|PROPN)$/.test(g.upos(at - 1)) &&
  (g.isEnd(at + 1) || g.norm(at + 1) === ',' || /day$/.test(g.norm(at + 1)) || (g.norm(at + 1) === 'on' && /day$/.test(g.norm(at + 2))));

function seeCue(g: Ground, at: number): Seen | null {
  const readings = cueReadings(g.norm(at));
  if (readings.length === 0) return null;
  const pos = g.upos(at);
  const before = g.norm(at - 1);
  const afterPronoun = /^(?:he|she|they)$/.test(before) && pos !== 'ADV';
  if (!ALWAYS.has(g.norm(at)) && pos !== 'VERB' && pos !== 'AUX' && !afterPronoun && !misreadEnd(g, at)) return null;
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
    if (g.quoteOf[i] >= 0) continue;
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
  if (cue.word.form === 'ing' && cue.word.lemma === 'cite') return citing(g, unit, cue, earlier);
  if (cue.word.form === 'ing') return participle(g, unit, cue, s, shared);
  if (s.infinitive || s.negated) return null;
  if (cue.word.form === 'base' && (NOT_YET.test(g.norm(cue.at - 1)) || NOT_YET.test(g.norm(cue.at - 2)))) return null;
  if (cue.word.form === 'base' && s.kind !== 'plain' && s.kind !== 'relative') return null;
  if (s.passive && cue.word.form === 'past') return byAgent(g, unit, cue);
  const inverted = invert(g, unit, cue);
  if (inverted !== null) return inverted;
  const speaker = s.kind === 'shared' ? shared : s.run;
  if (speaker === null) return null;
  if (!canSpeak(g, speaker, cue)) return null;
  if (g.norm(cue.at - 1) === 'and' && s.kind === 'shared' && earlier.length === 0 && !cue.word.frames.includes('S')) return null;
  return parenthetical(g, unit, cue, s, speaker) ?? ahead(g, unit, cue, speaker);
}

/** "X reported …, citing Y": Y said what X reported. */
function citing(g: Ground, unit: Unit, cue: Seen, earlier: readonly Draft[]): Draft | null {
  const source = subjectAfter(g, cue.last, unit.last);
  const told = [...earlier].reverse().find((d) => d.content.every((c) => c.last <= cue.at));
  if (source === null || told === undefined || g.norm(cue.at - 1) !== ',' || !/^(?:person|people|body|unknown)$/.test(beingOf(g, source))) return null;
  return draft(cue, source, told.content.slice(), 'citing', ['a source is cited for what was said before'], false);
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

/** What threatens without a word. */
const NATURE =
  /^(?:dam|dams|fires?|wildfires?|blaze|flames|floods?|floodwaters?|waters?|waves?|river|rivers|lake|storm|hurricane|typhoon|cyclone|rain|rains|lava|ash|slope|hillside|landslide|avalanche|snow|ice|cliff|wall|roof|building|bridge|disease|virus|outbreak|epidemic|crisis|conflict|violence|fighting|drought|heat|shortage|strike|delay|inflation)$/;

/** Things do not speak unless they are documents; "it" and "this" may. */
function canSpeak(g: Ground, speaker: Run, cue: Seen): boolean {
  const head = g.norm(speaker.last - 1);
  if (NOBODY.test(g.norm(speaker.first)) || /^(?:no|neither|nor)$/.test(g.norm(speaker.first - 1)) || g.norm(speaker.first) === 'â') return false;
  if (/^(?:which|what|there|that|this|these|nothing|everything)$/.test(head)) return false;
  if (cue.word.lemma === 'threaten' && NATURE.test(g.norm(headOf(g, speaker)))) return false;
  if (cue.word.lemma === 'add' || cue.word.lemma === 'read') return !/^(?:blast|attack|explosion)$/.test(head);
  return head !== '' && (SPEAKING_THINGS.has(head) || !/^(?:blast|attack|explosion|incident|car|bomb|quake|storm|shooting|fire|earthquake)$/.test(head));
}

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
  // "Following the blast, but before the mayor spoke, Doe said at a rally that …": a lead-in, and the content comes after.
  if (!mark && /^(?:following|after|before|during|despite|amid)$/.test(g.norm(head.first)) && after < unit.last && !g.isEnd(after) && g.norm(after) !== ',')
    return null;
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
function invert(g: Ground, unit: Unit, cue: Seen): Draft | null {
  if (!INVERTS.has(cue.word.lemma) || (cue.word.form !== 'past' && cue.word.form !== 'present')) return null;
  const before = cue.at - 1;
  if (before <= unit.first || !(g.isMark[before] === 1 || /^[,?!.]$/.test(g.norm(before)))) return null;
  if (g.opens(cue.last) || /^(?:that|:|,|to)$/.test(g.norm(cue.last))) return null;
  const speaker = subjectAfter(g, cue.last, unit.last);
  if (speaker === null || /^(?:NUM|ADV)$/.test(g.upos(speaker.last - 1))) return null;
  const head: Run = { first: clauseStart(g, unit, before), last: before };
  if (!holdsContent(g, head, 2) || !(g.isMark[before] === 1 || isClause(g, head))) return null;
  if (
    g.isMark[before] !== 1 &&
    (!ends(g, speaker.last, unit.last) ||
      !PLAIN_INVERTS.has(cue.word.lemma) ||
      !canSpeak(g, speaker, cue) ||
      (!g.children(cue.at).some((k) => k > cue.at && /^nsubj/.test(g.rel(k))) && !finiteIn(g, head)))
  )
    return null;
  let after = speaker.last;
  while (after < unit.last && !g.opens(after) && !(g.isEnd(after) && !g.opens(after + 1))) after++;
  const content = [head, ...(g.opens(after) ? tail(g, unit, after, head) : invertedTail(g, unit, speaker.last, head))];
  return draft(cue, speaker, content, 'inverted-speech-clause', ['verb of speech before its subject, after the content'], true);
}

function finiteIn(g: Ground, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) if (g.upos(i) === 'AUX' || /^VB[DZP]$/.test(g.tokens[i].xpos)) return true;
  return false;
}

const ends = (g: Ground, i: number, high: number): boolean =>
  i >= high || g.isEnd(i) || /^(?:,|in|on|at|during|who|through|after|as|when|while|by)$/.test(g.norm(i)) || g.isMark[i] === 1 || /day$/.test(g.norm(i));

function invertedTail(g: Ground, unit: Unit, at: number, head: Run): Run[] {
  if (g.norm(at) === ',' && g.norm(at + 1) === 'and' && g.isMark[head.last] === 0 && g.upos(at + 2) !== 'DET') return tail(g, unit, at, head);
  return [];
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
