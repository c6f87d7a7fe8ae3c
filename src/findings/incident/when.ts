// When the main incident happened: of the head's times, the one whose verb or noun tells of the incident itself.
import type { Analysis, Quoted, Sentence, Span, TimeExpression, Token } from '../../model/index.ts';
import { governor, headOf } from '../governor.ts';
import { flat, type TypeVote } from './kind.ts';
import { TYPE_WORDS } from './type-word.ts';

/** EDTF date with the words that gave it; `inferred` says what the publication date added. */
export interface IncidentDate {
  readonly edtf: string;
  readonly evidence: Quoted;
  readonly inferred?: string;
}

const HARM =
  /^(?:kill|die|injure|wound|hit|strike|explode|crash|attack|shoot|stab|erupt|break|collapse|rock|happen|occur|take|kidnap|murder|bomb|detonate|open|ram|plow|plough|derail|sink|capsize|set|burn|storm|ambush|abduct|seize|assassinate|destroy|blow|gun|drive|jolt|shake|flood|rape|assault|launch|fire|riot|protest|march|rally|collide|overturn|land|sweep|blast|claim)$/;
const SAYING =
  /^(?:say|tell|add|announce|report|state|confirm|note|explain|write|declare|warn|urge|claim|describe|identify|release|condemn|deny|reveal|admit|suggest|publish|update|interview|visit|express|point|indicate|speak|call)$/;
/** What is done with news and figures of an incident, never the incident. */
const FOLLOWS =
  /^(?:say|tell|add|announce|report|state|confirm|note|explain|write|declare|warn|describe|condemn|deny|reveal|admit|suggest|publish|update|interview|express|speak|claim|charge|indict|arraign|plead|convict|sentence|lower|climb|reach|revise|rise|raise|increase|double|correct|count|recount|reduce|cut|put|fall|drop|mourn|bury|investigate|thank|offer|pledge|vow|visit|receive|send|name|dismiss|reject|identify|arrest|detain|appear|testify)$/;
const AFTER =
  /^(?:arrest|charge|appear|plead|file|seek|sentence|convict|indict|arraign|bury|mourn|investigate|identify|die|search|end|stop|head|appeal|testify|remain|pledge|rise|resume|reopen|vow|hospitalize|recover|return|lower|climb|reach|revise|increase|raise|offer|thank)$/;

/** The report's date, and the date line of the text where it stands in for that. */
export interface KnownDays {
  readonly published: string | null;
  readonly header: string | null;
}

/** The text's own date line, where nothing else dates the incident. */
function headerDate(analysis: Analysis, header: string | null): IncidentDate | null {
  const time = header === null ? undefined : analysis.times.find((item) => item.edtf?.startsWith(header));
  return time === undefined || header === null
    ? null
    : { edtf: header, evidence: { quote: time.quote, span: time.span }, inferred: 'the date line of the text' };
}

/** Behind the lead "a gas explosion" is another one. */
const ANOTHER = /\ban? (?:[\w-]+ ){0,3}(?:explosion|attack|bombing|bomb|earthquake|quake|crash|shooting|fire|storm|flood|strike)\b/i;

/** An incident that the lead takes as known. */
const KNOWN = /\bthe (?:[\w-]+ ){0,3}(?:explosion|attack|bombing|earthquake|quake|crash|shooting|fire|flood|blast)\b/i;

/** Behind the lead: "An aftershock on Tuesday …", "In February, gunmen abducted …". */
const ASIDE =
  /\baftershocks?\b|^(?:In (?:January|February|March|April|May|June|July|August|September|October|November|December)|Last (?:year|month|\p{Lu}\w+)),? /u;

/** "Correction, 12 October: …" is dated itself. */
const NOTE = /^\W{0,3}(?:correction|clarification|editor['’]?s['’]? note|update[d]?|note)\b/i;

interface Candidate {
  readonly time: TimeExpression;
  readonly score: number;
}

/** Kinds whose own acts are said, signed or decided: there the day of the word may be the day itself. */
const OF_WORDS = new Set(['arrest', 'release', 'other', 'protest', 'epidemic', 'storm']);
const HARM_NOUN = /\b(?:attacks?|assaults?|killings?|deaths?|murders?|incident)\b/;

/** "charged two men with murder on Monday": the crime is named, not dated. */
const CHARGED_ON =
  /\b(?:charged|indicted|convicted|accused|arraigned)\b[^.;:]{0,120}? (?:with|of) (?:(?!in |at |over |from |for |during )[\w-]+,? ){1,8}?(?:on )?$/i;
const COURT = /^(?:charge|indict|arraign|plead|convict|sentence|accuse)$/;

/**
 * True where a time hangs on a word of the follow-up and no word of the incident stands between the two: "lowered the toll on Monday";
 * for a verb behind, between the sentence's start and the time.
 */
function datesFollowUp(text: string, sentence: Sentence, verb: Token, time: Span, clues: Clues): boolean {
  if (OF_WORDS.has(clues.vote?.type ?? 'other') || !FOLLOWS.test(verb.lemma)) return false;
  const tells = (words: string): boolean => [HARM_NOUN, ...clues.patterns].some((pattern) => pattern.test(words));
  // "Monday's attack", "the March 9 shooting", "the March 9 cookout"
  if (/\bthe $/i.test(text.slice(Math.max(0, time.from - 4), time.from)) && /^ \p{L}/u.test(text.slice(time.to, time.to + 2))) return false;
  if (tells(/^(?:['’]s)? ?(?!that\b|said\b)(?:[\w-]+ ){0,2}[\w-]+/.exec(flat(text.slice(time.to, time.to + 40)))?.[0] ?? '')) return false;
  if (verb.from >= time.to && verb.from - time.to < 3) return true;
  const between = flat(verb.to < time.from ? text.slice(verb.to, time.from) : text.slice(sentence.from, time.from));
  return !tells(COURT.test(verb.lemma) ? between.replace(/\bwith .*| murder\b/g, '') : between);
}

/** "said on Monday that", "charged Monday": the verb that stands right before the time, whatever the tree says. */
function verbBefore(tokens: readonly Token[], time: Span): Token | null {
  const last = tokens.findLastIndex((token) => token.to <= time.from);
  const at = /^(?:on|late|early)$/.test(tokens[last]?.norm ?? '') ? last - 1 : last;
  const verb = tokens[at];
  const next = tokens.find((token) => token.from >= time.to)?.norm ?? '';
  return verb?.upos === 'VERB' && !/^['’]/.test(next) ? verb : null;
}

/** Score from which a time of the head dates the incident; where the report has no date of its own, nothing tells how old the time is. */
const LEAST = -1.2;
const LEAST_UNDATED = 0;

/** The date as EDTF, or null where no time of the head can be resolved. Years that the text nowhere gives stay open. */
export function dateOf(analysis: Analysis, head: readonly Sentence[], vote: TypeVote | null, days: KnownDays): IncidentDate | null {
  const { published } = days;
  const patterns = TYPE_WORDS.filter((word) => word.type === vote?.type).map((word) => word.pattern);
  let best: Candidate | null = null;
  const lead = head[0] === undefined ? '' : analysis.text.slice(head[0].from, head[0].to).replace(/\s/g, ' ');
  const known = KNOWN.test(lead) && !ANOTHER.test(lead);
  head.forEach((sentence, index) => {
    if (NOTE.test(analysis.text.slice(sentence.from, sentence.from + 40))) return;
    const from = afterDateline(analysis.text, sentence, index);
    const named = patterns.some((pattern) => pattern.test(flat(analysis.text.slice(sentence.from, sentence.to))));
    let order = 0;
    for (const time of analysis.times) {
      if (time.span.from < from || time.span.to > sentence.to || !usable(time, published)) continue;
      const score =
        scoreOf(analysis, sentence, time, { vote, patterns, published }) +
        (named ? 1 : 0) -
        (index > (known ? 0 : 2) && ANOTHER.test(analysis.text.slice(sentence.from, sentence.to)) ? (known ? 9 : 3) : 0) -
        (index > 0 && ASIDE.test(analysis.text.slice(sentence.from, sentence.to)) ? 4 : 0) -
        index * 0.35 -
        order++ * 0.5;
      if (best === null || score > best.score) best = { time, score };
    }
  });
  const chosen = (best as Candidate | null)?.time;
  if (chosen === undefined || (best as Candidate | null)!.score < 2) {
    const hours = recentHours(analysis, head, published);
    if (hours !== null) return hours;
  }
  const least = published === null ? LEAST_UNDATED : LEAST;
  if (chosen === undefined || (best as Candidate | null)!.score < least) return headerDate(analysis, days.header);
  if (chosen.edtf === null) return null;
  const inferred = chosen.implied.length > 0 && published !== null ? `${chosen.implied.join(' and ')} from the publication date ${published}` : null;
  return { edtf: dayOf(chosen.edtf), evidence: { quote: chosen.quote, span: chosen.span }, ...(inferred === null ? {} : { inferred }) };
}

/** "In the past few hours": the day of the report. */
function recentHours(analysis: Analysis, head: readonly Sentence[], published: string | null): IncidentDate | null {
  if (published === null) return null;
  for (const sentence of head.slice(0, 4)) {
    const match = /\b(?:in|within|over|during) the (?:past|last) (?:few )?hours\b|\b(?:minutes|hours|moments) ago\b/i.exec(
      analysis.text.slice(sentence.from, sentence.to).replace(/\s/g, ' '),
    );
    if (match === null) continue;
    const from = sentence.from + match.index;
    const to = from + match[0].length;
    return { edtf: published, evidence: { quote: analysis.text.slice(from, to), span: { from, to } }, inferred: `day from the publication date ${published}` };
  }
  return null;
}

/** Where a sentence's own words begin: behind "CITY, 1 JAN 90 (AGENCY) -- [TEXT]". */
function afterDateline(text: string, sentence: Sentence, index: number): number {
  if (index > 1) return sentence.from;
  const match = /^[^.!?]{0,160}?(?:--|—|\[TEXT\]|\((?:AP|Reuters|AFP|UPI|EFE)\)\s*[-–—])/i.exec(text.slice(sentence.from, sentence.to).replace(/\s/g, ' '));
  return match === null ? sentence.from : sentence.from + match[0].length;
}

interface Clues {
  readonly vote: TypeVote | null;
  readonly patterns: readonly RegExp[];
  readonly published: string | null;
}

function scoreOf(analysis: Analysis, sentence: Sentence, time: TimeExpression, clues: Clues): number {
  const tokens = analysis.tokens.slice(sentence.first, sentence.last);
  const inside = tokens.filter((token) => token.from < time.span.to && token.to > time.span.from);
  const start = headOf(inside);
  const climbed = start === undefined ? null : governor(tokens, start);
  if (!OF_WORDS.has(clues.vote?.type ?? 'other') && CHARGED_ON.test(analysis.text.slice(Math.max(sentence.from, time.span.from - 200), time.span.from)))
    return Number.NEGATIVE_INFINITY;
  const beforeIt = verbBefore(tokens, time.span);
  if (beforeIt !== null && datesFollowUp(analysis.text, sentence, beforeIt, time.span, clues)) return Number.NEGATIVE_INFINITY;
  let score = 0;
  const before = tokens.filter((token) => token.to <= time.span.from).slice(-4);
  const noun = before.findLast((token) => !/^(?:on|in|of|the|late|early|,|at|this|that)$/.test(token.norm));
  const beside =
    noun !== undefined &&
    noun.upos === 'NOUN' &&
    clues.patterns.some((pattern) => pattern.test(noun.norm)) &&
    (before.length === 0 || before.indexOf(noun) >= before.length - 2);
  if (beside) score += 3;
  else if (climbed !== null) {
    const { token } = climbed;
    const own = clues.patterns.some((pattern) => pattern.test(token.norm));
    if (!own && datesFollowUp(analysis.text, sentence, token, time.span, clues)) return Number.NEGATIVE_INFINITY;
    const aftermath = clues.vote?.type !== 'arrest' && clues.vote?.type !== 'other' && clues.vote?.type !== 'release' && AFTER.test(token.lemma);
    if (own) score += 3;
    else if (climbed.rule === 'event-noun')
      score += /^(?:attacks?|assaults?|incidents?|killings?|deaths?|explosions?|blasts?|murders?)$/.test(token.norm) ? 1.5 : -1.5;
    else if (time.quote.toLowerCase() === 'today' && /^VB[ZP]$/.test(token.xpos)) score -= 4;
    else if (SAYING.test(token.lemma)) score -= 2;
    else if (aftermath) score -= 2.5;
    else if (HARM.test(token.lemma)) score += clues.vote?.type === 'other' ? 0 : 1.5;
  }
  const edtf = dayOf(time.edtf ?? '');
  if (clues.published !== null && sentence.from > 300 && daysBetween(edtf, clues.published) > 20) score -= 1.5;
  if (/\bas of (?:\w+ )?$/i.test(analysis.text.slice(Math.max(0, time.span.from - 14), time.span.from))) score -= 2;
  if (/©|\(photo|getty/i.test(analysis.text.slice(sentence.from, sentence.to))) score -= 2;
  if (time.implied.length < 2 && /\d/.test(time.quote)) score += 0.7;
  if (/^\d{4}-\d\d-\d\d$/.test(edtf) || isOpenDay(time)) score += 1.5;
  else if (edtf.includes('/')) score -= 0.5;
  if (clues.published !== null && edtf.slice(0, 4) < clues.published.slice(0, 4) && clues.published.slice(5, 7) > '02') score -= 3;
  return score;
}

/** Days from one date to another, months as 30.4 days; 0 where one is no date. */
function daysBetween(from: string, to: string): number {
  const day = (date: string): number => Number(date.slice(0, 4)) * 365 + Number(date.slice(5, 7) || 6) * 30.4 + Number(date.slice(8, 10) || 15);
  return day(to) - day(from) || 0;
}

/** A time of day is its day; a weekend stays an interval. */
const dayOf = (edtf: string): string => edtf.replace(/T[^/]*/g, '');

/** A clock time alone names no day. */
const CLOCK = /^(?:about |around )?\d/;
/** Goes back to another time, which is a candidate of its own. */
const SAME = /^(?:(?:on |later )?(?:the|that) (?:same|very)? ?(?:day|evening|night|morning))$/i;

/** Days that name an event of their own: whoever writes them dates nothing else. */
const EVENT_NAME = /^(?:9[/-]11|7\/7|26\/11)$/;

/** "Friday", "March 7" in a report without a date: the day is told, which one it was is not. */
const isOpenDay = (time: TimeExpression): boolean => time.edtf === null && /^XXXX-(?:WXX-\d|\d\d-\d\d)/.test(time.value ?? '');

function usable(time: TimeExpression, published: string | null): boolean {
  if (EVENT_NAME.test(time.quote)) return false;
  if (published === null && isOpenDay(time)) return true;
  if ((time.type !== 'DATE' && time.type !== 'TIME') || time.edtf === null || !/^\d{4}-\d\d/.test(time.edtf)) return false;
  if (time.type === 'TIME' && CLOCK.test(time.quote) && !/day|night|morning|evening|afternoon|noon|[a-z]{3,} \d|\d{4}/i.test(time.quote)) return false;
  if (SAME.test(time.quote)) return false;
  return published === null || time.edtf.slice(0, 10) <= published;
}
