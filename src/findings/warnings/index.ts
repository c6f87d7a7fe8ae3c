// Warnings and threats: someone alerts others to danger to come, or a would-be attacker announces it.
import type { Sentence, Span, Statement, TimeExpression, Warning, WarningResponse } from '../../model/index.ts';
import { overlaps, quoteAt } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { bySentence, LONGEST } from '../sentence-index.ts';
import { answerOf } from './answer.ts';
import { clauseOf, subjectOf } from './clause.ts';
import { ARMED, NO_WARNING, WARNINGS, type WarningPattern } from './warning-word.ts';

const CUE_WARNS = /^(?:warn\w*|caution\w*|alert\w*|threaten\w*|vow\w*|forecast\w*|predict\w*)\b/i;
const CUE_THREATENS = /^(?:threaten\w*|vow\w*)\b/i;

const OFFICIAL =
  /\b(?:police|army|minist\w+|officials?|spokesm\w+ for the (?:army|government)|government|president|authorit\w+|mayor|governor|sheriff|agency|department)\b/i;
const WILL_HARM =
  /\b(?:will|shall|we'll|be prepared for)\b[\s\S]{0,120}\b(?:punish\w*|execut\w*|kill\w*|attack\w*|intensif\w*|thrown|destroy\w*|sabotag\w*|bring to bear|not stop|strike\w*|target\w*|blood|war|retaliat\w*|aveng\w*|suffer|die|bomb\w*)\b/i;

/** Whose task it is to foresee: weather, quakes, floods. */
export const SERVICE =
  /\b(?:weather|meteorolog\w+|forecasters?|met (?:office|éireann)|hurricane cent(?:er|re)|seismolog\w+|geological|volcanolog\w+|hydrolog\w+|avalanche cent(?:er|re)|climatolog\w+)\b/i;
const COMING = /\b(?:could|may|might|will|would|is expected|are expected|expected to|likely)\b/i;
const HAZARD =
  /\b(?:storm|hurricane|typhoon|cyclone|tornado\w*|winds?|gusts?|rain(?:s|fall)?|floods?|flooding|surge|swell|waves?|landfall|landslides?|avalanches?|aftershocks?|erupt\w*|lava|heat|temperatures?|snow\w*|tsunami|water levels?)\b/i;

interface Draft {
  readonly span: Span;
  readonly sentence: Sentence;
  readonly issuer: string | null;
  readonly recipient: string | null;
  readonly threat: boolean;
  readonly lifted: boolean;
  readonly rule: string;
  readonly word: string;
}

/** All warnings and threats in text order, each with its answer where the text tells one. `statements` give issuer and words. */
export function findWarnings(context: FindingContext, statements: readonly Statement[]): Warning[] {
  const { analysis } = context;
  const saidIn = bySentence(analysis.sentences, statements, (statement) => statement.contentSpans);
  const timesIn = bySentence(analysis.sentences, analysis.times, (time) => [time.span]);
  const drafts: Draft[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'furniture') continue;
    if (sentence.last - sentence.first > LONGEST) continue;
    const said = saidIn(sentence.index);
    const here = said.flatMap((statement) => spokenWarning(context, sentence, statement));
    for (const draft of toldWarnings(context, sentence, said))
      if (!here.some((known) => overlaps(known.span, draft.span) || (known.issuer !== null && known.issuer === draft.issuer))) here.push(draft);
    here.sort((a, b) => a.span.from - b.span.from);
    for (const draft of here) drafts.push(inherit(draft, drafts));
  }
  return drafts.map((draft, i) => finish(context, draft, drafts[i + 1]?.sentence.index ?? null, timesIn(draft.sentence.index)));
}

/** "The warning also applies to …": the issuer is the one of the warning before. */
function inherit(draft: Draft, before: readonly Draft[]): Draft {
  const passive =
    /\b(?:warnings?|alerts?|watch(?:es)?)\b.* (?:issued|in effect|in force|in place)$|^receiv\w+ .*(?:warnings?|alerts?)$/i.test(draft.word) &&
    before.at(-1)?.sentence.paragraph === draft.sentence.paragraph;
  if (draft.issuer !== null || (!passive && !/\b(?:the|these|those) (?:\w+ )?(?:warnings?|alerts?|threats?|advisory)\b/i.test(draft.word))) return draft;
  const last = before.findLast((item) => item.issuer !== null);
  return last === undefined ? draft : { ...draft, issuer: last.issuer, threat: draft.threat || last.threat };
}

/** Rule `warned-in-words`: a statement under a cue that warns. */
function spokenWarning(context: FindingContext, sentence: Sentence, statement: Statement): Draft[] {
  const span = statement.contentSpans[0];
  if (span === undefined || span.from < sentence.from || span.from >= sentence.to) return [];
  const armed = ARMED.test(statement.resolved) && !OFFICIAL.test(statement.resolved);
  if (armed && WILL_HARM.test(statement.content.join(' ')))
    return [{ span, sentence, issuer: statement.resolved, recipient: null, threat: true, lifted: false, rule: 'armed-will', word: statement.cue }];
  const content = statement.content.join(' ');
  if (SERVICE.test(statement.resolved) && COMING.test(content) && HAZARD.test(content))
    return [{ span, sentence, issuer: statement.resolved, recipient: null, threat: false, lifted: false, rule: 'forecast-in-words', word: statement.cue }];
  const foretold =
    /^(?:advis|anticipat|expect)/i.test(statement.cue) &&
    WILL_HARM.test(content) &&
    /\b(?:attacks?|sabotag\w*|terroris\w*|danger|violence|strike)\b/i.test(content);
  if (!CUE_WARNS.test(statement.cue) && !foretold) return [];
  const from = Math.min(statement.cueSpan?.from ?? span.from, span.from);
  if (NO_WARNING.test(`${statement.cue} ${statement.content[0] ?? ''}`) || NO_WARNING.test(context.analysis.text.slice(from, Math.min(span.to, from + 200))))
    return [];
  const threat = CUE_THREATENS.test(statement.cue) || armed;
  return [
    {
      span,
      sentence,
      issuer: statement.resolved,
      recipient: warnedOne(context, statement, span),
      threat,
      lifted: false,
      rule: 'warned-in-words',
      word: statement.cue,
    },
  ];
}

/** "warned the mine's owner last month that …": the words between the cue and what was said, without the time and the conjunction. */
function warnedOne(context: FindingContext, statement: Statement, span: Span): string | null {
  if (statement.cueSpan === null || statement.cueSpan.to >= span.from || span.from - statement.cueSpan.to > 90) return null;
  const between = context.analysis.text.slice(statement.cueSpan.to, span.from).replace(/\s+/g, ' ');
  const words =
    /^ ((?:the |a |its |their |his |her |all |local )?[\p{L}'’. -]{2,60}?)(?: (?:on|last|this|late|early|in|earlier|again|repeatedly)\b[^,]{0,40})? (?:that|of|about|against|not to)\W*$/iu.exec(
      between,
    )?.[1];
  return words === undefined || /^(?:for|since|on|in|last|late|early|that|of|against|about|again|also|on\b.*|in\b.*|\w+day)$/i.test(words) ? null : words;
}

/** "The dam threatened to burst" is nobody's threat. */
const NATURE =
  /\b(?:dam|fire|wildfire|blaze|flames|flood|water|waters|waves?|river|lake|storm|rain|rains|lava|slope|landslide|avalanche|cliff|roof|building|bridge|outbreak|crisis|strike|violence|fighting)s? (?:\w+ )?$/i;

const EVERYWHERE = WARNINGS.map((pattern) => ({ pattern, every: new RegExp(pattern.pattern.source, pattern.pattern.unicode ? 'giu' : 'gi') }));
/** A cheap look: a sentence without any of these roots warns of nothing. */
const ALERTING =
  /warn|alert|threat|advis|urg|order|told|tell|instruct|ask|caution|call|evacuat|curfew|lockdown|vow|pledg|promis|swore|will be|will suffer|watch|emergency|imminent|danger|risk|ruled out|lightly|worsen|predict|forecast|expect|lift|withdr|cancel/i;

/** Rules over the words of a sentence: the first pattern that fits each clause. */
function toldWarnings(context: FindingContext, sentence: Sentence, said: readonly Statement[]): Draft[] {
  const { text } = context.analysis;
  const flat = text.slice(sentence.from, sentence.to).replace(/\s/g, ' ');
  if (flat.length > 900) return [];
  const found: Draft[] = [];
  if (!ALERTING.test(flat)) return [];
  for (const { pattern, every } of EVERYWHERE) {
    for (const match of flat.matchAll(every)) {
      if (NO_WARNING.test(flat.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30))) continue;
      const word = { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length };
      if (pattern.rule === 'threatened-to' && NATURE.test(flat.slice(0, match.index))) continue;
      const draft = toldWarning(context, sentence, said, pattern, word);
      if (!found.some((known) => overlaps(known.span, draft.span))) found.push(draft);
    }
  }
  return found;
}

const HELD = new Set(['imminent', 'forecast-said']);
const NAMELESS = new Set(['alert-in-force', 'evacuation-order']);

function toldWarning(context: FindingContext, sentence: Sentence, said: readonly Statement[], pattern: WarningPattern, word: Span): Draft {
  const { text } = context.analysis;
  const words = text.slice(word.from, word.to).replace(/\s/g, ' ');
  const span = clauseOf(text, sentence, word);
  const issuer = issuerOf(context, sentence, pattern, word) ?? speakerFor(pattern, said, word);
  const threat = pattern.threat || (pattern.rule === 'warned' && issuer !== null && ARMED.test(issuer));
  return { span, sentence, issuer, recipient: recipientOf(words), threat, lifted: pattern.lifted === true, rule: pattern.rule, word: words };
}

/** The speaker in whose words the warning stands; where the sentence has only one statement, its speaker. */
function speakerFor(pattern: WarningPattern, said: readonly Statement[], word: Span): string | null {
  if (pattern.rule === 'threatened-people') return null;
  const holder = said.find((statement) => statement.contentSpans.some((content) => content.from <= word.from && word.from < content.to))?.resolved ?? null;
  if (pattern.lifted) return SERVICE.test(holder ?? '') ? holder : null;
  if (NAMELESS.has(pattern.rule)) return OFFICIAL.test(holder ?? '') || SERVICE.test(holder ?? '') ? holder : null;
  return holder ?? (pattern.rule === 'imminent' && said.length === 1 ? said[0].resolved : null);
}

function issuerOf(context: FindingContext, sentence: Sentence, pattern: WarningPattern, word: Span): string | null {
  const { analysis } = context;
  const flat = analysis.text.slice(sentence.from, sentence.to).replace(/\s/g, ' ');
  const by = /\b(?:issued|given|announced|imposed|ordered) by ((?:the )?[^,.;]{3,70}?)(?= (?:applied|was|were|is|are|in|on|for|that|who)\b|[,.;]|$)/i.exec(
    flat,
  );
  if (by?.[1] !== undefined) return by[1];
  const words = analysis.text.slice(word.from, word.to);
  if (pattern.rule === 'warning-noun')
    return (
      /\b(?:from|by) ((?:the )?[^,.;]{3,60}?)(?= (?:that|of|about|who|was|were|had|over)\b|[,.;]|$)/i.exec(flat.slice(word.from - sentence.from))?.[1] ?? null
    );
  if (HELD.has(pattern.rule) || (NAMELESS.has(pattern.rule) && !/^(?:placed|imposed|declared|clamped)/i.test(words))) return null;
  if (pattern.rule === 'threatened-people' || pattern.rule === 'threat-of') {
    const owner = /((?:the |an? )?[\p{L}\d-]+(?: [\p{L}\d-]+){0,3})['’]s?\s*$/iu.exec(flat.slice(0, word.from - sentence.from));
    return owner?.[1]?.replace(/^(?:from|by|of|with|to|in|at|under|after) /i, '') ?? (/^threatened/i.test(words) ? subjectOf(analysis, sentence, word) : null);
  }
  if (/^(?:prompt|trigger|receiv)/i.test(words) || /lockdown$/i.test(words)) return null;
  const subject = subjectOf(analysis, sentence, word);
  // "the fact that officials were warning of it shows …"
  if (subject !== null && /\bfact$/i.test(subject))
    return (
      /\bthat ([\p{L}.’'-]+(?: [\p{L}.’'-]+){0,3}?) (?:(?:was|were|is|are|had|has|have)(?: been| also)? )?$/u.exec(
        flat.slice(0, word.from - sentence.from),
      )?.[1] ?? null
    );
  return subject !== null && /\b(?:warnings?|threats?|alerts?|situation|danger|possibility|fact)$/i.test(subject) ? null : subject;
}

/** "The guerrillas", "the rebels": the one armed group that the text names. */
function named(context: FindingContext, issuer: string | null): string | null {
  if (
    issuer === null ||
    !/^(?:the )?(?:\w+ )?(?:guerrillas?|rebels?|militants?|insurgents?|extremists?|terrorists?|group|traffickers)(?: today)?$/i.test(issuer)
  )
    return issuer;
  const { text } = context.analysis;
  const groups = new Set<string>();
  for (const match of text.matchAll(/((?:the )?\p{Lu}[\p{L}-]+(?: (?:of |for |the |and )?\p{Lu}[\p{L}-]+){1,6}) [([]\p{Lu}[\p{Lu}-]{1,8}[)\]]/giu))
    if (/\b(?:front|army of|liberation|movement|brigades?|extraditables|party|resistance)\b/i.test(match[1])) groups.add(match[1]);
  return groups.size === 1 ? ([...groups][0] ?? issuer) : issuer;
}

/** "urged residents to evacuate" → "residents". */
function recipientOf(words: string): string | null {
  return /^(?:advis|urg|order|told|tell|ask|instruct|warn|caution)\w* ((?:[^ .;]+ ){1,8}?)(?:to|that|of|about|against)\b/i.exec(words)?.[1]?.trim() ?? null;
}

function finish(context: FindingContext, draft: Draft, nextAt: number | null, times: readonly TimeExpression[]): Warning {
  const { text } = context.analysis;
  const { quote, span } = quoteAt(text, draft.span.from, draft.span.to);
  const response: WarningResponse | null = draft.lifted
    ? { by: draft.issuer, kind: 'lifted', quote, span }
    : answerOf(context.analysis, draft.sentence, nextAt);
  return {
    quote,
    span,
    issuer: named(context, draft.issuer),
    recipient: draft.recipient,
    threat: draft.threat,
    response,
    given: givenOn(times),
    reason: { rule: `warning/${draft.rule}`, because: [`"${draft.word.slice(0, 60)}"`, ...(draft.threat ? ['comes from the would-be attacker'] : [])] },
  };
}

/** The date of the sentence that tells of the warning, where it has just one. */
function givenOn(times: readonly TimeExpression[]): string | null {
  const dates = times.filter((time) => time.type === 'DATE' && time.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(time.edtf));
  return dates.length === 1 ? (dates[0]?.edtf ?? null) : null;
}
