// Decides whether a figure counts victims of the main incident or of another event, and names the other event.
import type { MainIncident, Sentence, TimeExpression, Token } from '../../model/index.ts';
import type { LinkedCount } from './effect-scope.ts';
import { isOccasion, labelOf, NEW_EVENT, OTHER_CUE, OTHER_EVENT_NOUN, strangeEvent, yearsIn } from './other-event.ts';

/** What the decision rests on. `norms` are the words of the whole text, `published` the report's date or null. */
export interface EventView {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly norms: readonly string[];
  /** Times by sentence index. */
  readonly timesIn: (index: number) => readonly TimeExpression[];
  readonly sentences: readonly Sentence[];
  readonly incident: MainIncident;
  readonly published: string | null;
}

/** Where a figure belongs; `label` names another event, `because` says why. */
export interface EventChoice {
  readonly event: 'main' | 'other';
  readonly label: string | null;
  readonly because: string;
}

const other = (clause: string, because: string): EventChoice => ({ event: 'other', label: labelOf(clause), because });

/** Kinds of incident that harm nobody themselves: those counted as killed or hurt belong to the event behind them. */
const HARMLESS = new Set(['arrest', 'release', 'other']);

/** What kills though the list of kinds has no name for it. */
const HARMFUL = /\b(?:stampedes?|crowd|crushed|heat ?waves?|poison\w*|toxic|leak(?:ed)?|spill|drown\w*)\b/i;
/** Kinds that go on for weeks: their figures are counted "since March". */
const LASTING = new Set(['epidemic', 'protest', 'riot', 'flood', 'wildfire', 'volcano', 'other']);

/** The event of a linked figure with its reason. */
export function eventOf(view: EventView, sentence: Sentence, linked: LinkedCount): EventChoice {
  const { incident } = view;
  const text = view.text.slice(sentence.from, sentence.to);
  if (!incident.isIncident) return other(text, 'the report has no main incident');
  if (
    incident.type !== null &&
    HARMLESS.has(incident.type) &&
    !HARMFUL.test(incident.evidence?.type?.quote ?? '') &&
    /^(?:killed|injured|hostage|affected)$/.test(linked.effect)
  ) {
    return other(text, `the main incident is ${incident.type}`);
  }
  const from = view.tokens[linked.phrase.first]?.from ?? sentence.from;
  const trigger = view.tokens[linked.trigger]?.from ?? from;
  const strange = strangeEvent(view.text.slice(sentence.from, from), incident.type);
  if (strange !== null) return other(text, `told of the ${strange}`);
  if (
    (incident.type === 'riot' || incident.type === 'protest') &&
    linked.effect === 'killed' &&
    trigger < from &&
    isOccasion(view.text.slice(sentence.from, trigger))
  )
    return other(text, 'the death is the occasion of the unrest');
  const own = otherIn(view, sentence, from);
  if (own !== null) return own;
  return carried(view, sentence) ?? { event: 'main', label: null, because: 'nothing sets it apart from the main incident' };
}

/** What the clause itself says of another event, or null. */
function otherIn(view: EventView, sentence: Sentence, at: number): EventChoice | null {
  const clause = clauseAround(view, sentence, at);
  const cue = OTHER_CUE.exec(clause) ?? OTHER_EVENT_NOUN.exec(clause) ?? (sentence.from > LEAD ? NEW_EVENT.exec(clause) : null);
  if (cue !== null) return other(clause, `"${cue[0]}"`);
  const date = view.incident.date ?? view.published;
  const years = yearsIn(clause);
  if (date !== null && years.length > 0 && !years.includes(Number(date.slice(0, 4)))) return other(clause, `dated ${years[0]}`);
  if (date === null && years.length > 0 && sentence.index > 4) return other(clause, `dated ${years[0]}`);
  const time = dateIn(view, sentence, at, clause);
  if (time !== null && view.incident.date !== null && time.edtf !== null && apart(time.edtf, view.incident.date)) return other(clause, `dated ${time.edtf}`);
  return null;
}

/** A sentence that goes on about the other event of the sentence before: "In that quake five people died". */
function carried(view: EventView, sentence: Sentence): EventChoice | null {
  const previous = view.sentences[sentence.index - 1];
  if (previous === undefined || sentence.index < 3) return null;
  const next = view.sentences[sentence.index + 1];
  if (next?.paragraph === sentence.paragraph && previous.paragraph === sentence.paragraph) {
    const around = [otherIn(view, previous, previous.to), otherIn(view, next, next.from)];
    if (around.every((choice) => choice !== null)) return { ...(around[0] as EventChoice), because: 'stands between sentences on other events' };
  }
  const text = view.text.slice(sentence.from, sentence.to);
  const same = previous.paragraph === sentence.paragraph;
  const refers =
    /\b(?:that|those|the) (?:event|quake|earthquake|attack|shooting|bombing|crash|accident|incident|disaster|tsunami|storm|fire|altercation|following)\b/i.test(
      text,
    );
  if (!refers || /\b(?:said|told|according to|announced|confirmed)\b/i.test(text) || view.timesIn(sentence.index).some((time) => time.type === 'DATE'))
    return null;
  const before = otherIn(view, previous, previous.to);
  return before === null || !(same || /^(?:in|during) that\b/i.test(text) || previous.to - previous.from < 260)
    ? null
    : { ...before, because: `goes on from: ${before.because}` };
}

/** Letters of a text that count as its lead. */
const LEAD = 420;

/** Where a sentence begins that a spoiled number broke apart ("a 6. | 4-magnitude quake"). */
function wholeFrom(view: EventView, sentence: Sentence): number {
  let at = sentence;
  for (let steps = 0; steps < 2; steps++) {
    const previous = view.sentences[at.index - 1];
    if (previous === undefined || !/^\d/.test(view.text.slice(at.from, at.from + 1)) || !/\d\.$/.test(view.text.slice(previous.from, previous.to).trimEnd()))
      break;
    at = previous;
  }
  return at.from;
}

/** The clause around a figure: cut at semicolons and ", while"; behind the figure, and in the lead before it too, at any side clause. */
function clauseAround(view: EventView, sentence: Sentence, at: number): string {
  const start = wholeFrom(view, sentence);
  const whole = view.text.slice(start, sentence.to).replace(/\s/g, ' ');
  const offset = at - start;
  let from = 0;
  let to = whole.length;
  for (const match of whole.matchAll(/;|, (?:while|whereas) | (?:as|that|which|where|whose|when|amid) |, /g)) {
    const hard = /^;|while|whereas/.test(match[0]);
    const end = match.index + match[0].length;
    if (end <= offset) {
      if (hard || (sentence.from < LEAD && !/^(?:In|On|Last|Since|Earlier) [^,]{2,30}$/.test(whole.slice(from, match.index)))) from = end;
    } else if (match.index > offset) {
      to = match.index;
      break;
    }
  }
  return whole.slice(from, to);
}

/** The date of the clause that stands nearest to the figure. */
function dateIn(view: EventView, sentence: Sentence, at: number, clause: string): TimeExpression | null {
  let best: TimeExpression | null = null;
  for (const time of view.timesIn(sentence.index)) {
    if (time.span.from < sentence.from || time.span.to > sentence.to || time.type !== 'DATE' || time.edtf === null) continue;
    if (time.span.from <= at && at < time.span.to) continue;
    if (LASTING.has(view.incident.type ?? '') && /\bsince (?:\w+ )?$/i.test(view.text.slice(Math.max(0, time.span.from - 14), time.span.from))) continue;
    if (!clause.includes(time.quote.replace(/\s/g, ' '))) continue;
    if (best === null || Math.abs(time.span.from - at) < Math.abs(best.span.from - at)) best = time;
  }
  return best;
}

/** Days since year 0 (30.4 days a month) of the start of an EDTF date, or null. */
function dayOf(edtf: string, missingDay: number): number | null {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf);
  return match ? Number(match[1]) * 365 + Number(match[2]) * 30.4 + Number(match[3] ?? missingDay) : null;
}

/** True where an EDTF date lies well before the main one (over 12 days), or in another year. */
function apart(date: string, main: string): boolean {
  if (date.startsWith(main) || main.startsWith(date)) return false;
  const end = date.split('/')[1] ?? date;
  const x = dayOf(end, 28);
  const y = dayOf(main, 1);
  if (x !== null && y !== null) return y - x > (date.length === 10 && main.length === 10 ? 3 : 12);
  return /^\d{4}/.test(end) && /^\d{4}/.test(main) && end.slice(0, 4) < main.slice(0, 4);
}
