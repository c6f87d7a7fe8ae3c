// Decides whether a figure counts victims of the main incident or of another event, and names the other event.
import type { MainIncident, Sentence, TimeExpression, Token } from '../../model/index.ts';
import type { LinkedCount } from './effect-scope.ts';

/** What the decision rests on. `norms` are the words of the whole text. */
export interface EventView {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly norms: readonly string[];
  readonly times: readonly TimeExpression[];
  readonly incident: MainIncident;
}

const OTHER_CUE =
  /\b(?:years? ago|last (?:year|month|summer|winter|spring|autumn|fall|decade)|in recent (?:years|months)|over the (?:past|last)|in the past|since (?:19|20)\d\d|previous(?:ly)? (?:attack|incident|quake|earthquake|crash|shooting|bombing|flood)s?|earlier (?:this (?:year|month)|attack|incident|bombing|crash|quake)|another (?:attack|shooting|bombing|incident|earthquake|quake|crash|fire)|similar (?:attack|incident|shooting|bombing|crash)s?|separate(?:ly)?|elsewhere|(?:worst|deadliest|bloodiest) (?:\w+ ){0,4}since|decades ago|decades?-(?:long|old)|so far this (?:year|month)|per year|a year|every year|each year|annually|on average)\b/i;

/** Years named in a sentence, as numbers. */
function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d,.-])(?:19|20)\d\d(?![\d,-])/g)].map((match) => Number(match[0]));
}

/** The event of a linked figure with its reasons; `label` names another event by its time or cue words. */
export function eventOf(view: EventView, sentence: Sentence, linked: LinkedCount): { event: 'main' | 'other'; label: string | null; because: string } {
  const { incident } = view;
  const text = view.text.slice(sentence.from, sentence.to);
  if (!incident.isIncident) return { event: 'other', label: labelOf(text), because: 'the report has no main incident' };
  const killing = linked.effect === 'killed' || linked.effect === 'injured' || linked.effect === 'hostage';
  if (killing && (incident.type === 'arrest' || incident.type === 'release' || incident.type === 'protest') && linked.effect !== 'injured') {
    if (incident.type !== 'protest') return { event: 'other', label: labelOf(text), because: `the main incident is ${incident.type}` };
  }
  const from = view.tokens[linked.phrase.first]?.from ?? sentence.from;
  const clause = clauseAround(view.text, sentence, from);
  const year = incident.date === null ? null : Number(incident.date.slice(0, 4));
  const years = yearsIn(clause);
  if (year !== null && years.length > 0 && !years.includes(year)) return { event: 'other', label: labelOf(clause), because: 'dated in another year' };
  const cue = OTHER_CUE.exec(clause);
  if (cue !== null) return { event: 'other', label: labelOf(clause), because: `"${cue[0]}"` };
  const time = dateIn(view, sentence, from, clause);
  if (time !== null && incident.date !== null && time.edtf !== null && apart(time.edtf, incident.date))
    return { event: 'other', label: labelOf(clause), because: `dated ${time.edtf}` };
  return { event: 'main', label: null, because: 'nothing dates it apart from the main incident' };
}

/** The clause around a place: cut at semicolons and at ", while". */
function clauseAround(text: string, sentence: Sentence, at: number): string {
  const whole = text.slice(sentence.from, sentence.to);
  const offset = at - sentence.from;
  let from = 0;
  let to = whole.length;
  for (const match of whole.matchAll(/;|, (?:while|whereas) /g)) {
    if (match.index < offset) from = match.index + match[0].length;
    else {
      to = match.index;
      break;
    }
  }
  return whole.slice(from, to);
}

function dateIn(view: EventView, sentence: Sentence, at: number, clause: string): TimeExpression | null {
  let best: TimeExpression | null = null;
  for (const time of view.times) {
    if (time.span.from < sentence.from || time.span.to > sentence.to || time.type !== 'DATE' || time.edtf === null) continue;
    if (!clause.includes(time.quote)) continue;
    if (best === null || Math.abs(time.span.from - at) < Math.abs(best.span.from - at)) best = time;
  }
  return best;
}

/** True where two EDTF dates cannot be the same happening: more than a month apart, or different years. */
function apart(a: string, b: string): boolean {
  const day = (edtf: string): number | null => {
    const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf.split('/')[0] ?? '');
    return match ? Number(match[1]) * 365 + Number(match[2]) * 30.4 + Number(match[3] ?? 15) : null;
  };
  const x = day(a);
  const y = day(b);
  if (x !== null && y !== null) return y - x > 12;
  return a.slice(0, 4) !== b.slice(0, 4) && /^\d{4}$/.test(a.slice(0, 4)) && /^\d{4}/.test(b);
}

function labelOf(clause: string): string {
  const cue = /\b(?:in|on|since|of) (?:[A-Z]\w+ )?(?:\d{1,2},? )?(?:19|20)\d\d\b|\b(?:in|at|near) (?:[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)*)/u.exec(clause);
  return cue === null ? 'another event' : `event ${cue[0]}`;
}
