// Warnings and threats: someone alerts others to danger to come, or a would-be attacker announces it.
import type { Sentence, Span, Statement, Warning, WarningResponse } from '../../model/index.ts';
import { overlaps, quoteAt } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { answerOf } from './answer.ts';
import { clauseOf, subjectOf } from './clause.ts';
import { ARMED, NO_WARNING, WARNINGS, type WarningPattern } from './warning-word.ts';

const CUE_WARNS = /^(?:warn\w*|caution\w*|alert\w*|threaten\w*|vow\w*|forecast\w*|predict\w*)\b/i;
const CUE_THREATENS = /^(?:threaten\w*|vow\w*)\b/i;

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
  const drafts: Draft[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'furniture') continue;
    const said = statements.filter((statement) => statement.contentSpans.some((span) => overlaps(span, sentence)));
    const spoken = said.flatMap((statement) => spokenWarning(sentence, statement));
    const told = spoken.length > 0 ? [] : toldWarning(context, sentence, said);
    drafts.push(...spoken, ...told);
  }
  const seen = new Set<number>();
  const unique = drafts.filter((draft) => !seen.has(draft.span.from) && seen.add(draft.span.from));
  return unique.map((draft, i) => finish(context, draft, unique[i + 1]?.sentence.index ?? null));
}

/** Rule `warned-in-words`: a statement under a cue that warns. */
function spokenWarning(sentence: Sentence, statement: Statement): Draft[] {
  const span = statement.contentSpans[0];
  if (span === undefined || span.from < sentence.from || span.from >= sentence.to || !CUE_WARNS.test(statement.cue)) return [];
  if (NO_WARNING.test(`${statement.cue} ${statement.content[0] ?? ''}`)) return [];
  const threat =
    CUE_THREATENS.test(statement.cue) ||
    (ARMED.test(statement.resolved) && !/\b(?:police|army|minist\w+|official|spokesm\w+ for the (?:army|government))\b/i.test(statement.resolved));
  return [{ span, sentence, issuer: statement.resolved, recipient: null, threat, lifted: false, rule: 'warned-in-words', word: statement.cue }];
}

/** Rules over the words of a sentence. */
function toldWarning(context: FindingContext, sentence: Sentence, said: readonly Statement[]): Draft[] {
  const { text } = context.analysis;
  const flat = text.slice(sentence.from, sentence.to).replace(/\s/g, ' ');
  const hit = firstPattern(flat);
  if (hit === null || flat.length > 900) return [];
  const { pattern, match } = hit;
  if (NO_WARNING.test(flat.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30))) return [];
  const at = sentence.from + match.index;
  const span = clauseOf(text, sentence, { from: at, to: at + match[0].length });
  const holder = said.find((statement) => statement.contentSpans.some((content) => content.from <= at && at < content.to));
  const issuer = subjectOf(context.analysis, sentence, at, pattern.rule) ?? (pattern.lifted ? null : (holder?.resolved ?? null));
  const threat = pattern.threat || (pattern.rule === 'warned' && issuer !== null && ARMED.test(issuer));
  return [
    {
      span,
      sentence,
      issuer: issuer ?? holder?.resolved ?? null,
      recipient: recipientOf(match[0]),
      threat,
      lifted: pattern.lifted === true,
      rule: pattern.rule,
      word: match[0],
    },
  ];
}

function firstPattern(flat: string): { pattern: WarningPattern; match: RegExpExecArray } | null {
  for (const pattern of WARNINGS) {
    const match = pattern.pattern.exec(flat);
    if (match !== null) return { pattern, match };
  }
  return null;
}

/** "urged residents to evacuate" → "residents". */
function recipientOf(words: string): string | null {
  return /^(?:advis|urg|order|told|tell|ask|instruct|warn|caution)\w* ((?:[^ .;]+ ){1,8}?)(?:to|that|of|about|against)\b/i.exec(words)?.[1]?.trim() ?? null;
}

function finish(context: FindingContext, draft: Draft, nextAt: number | null): Warning {
  const { text } = context.analysis;
  const { quote, span } = quoteAt(text, draft.span.from, draft.span.to);
  const response: WarningResponse | null = draft.lifted
    ? { by: draft.issuer, kind: 'lifted', quote, span }
    : answerOf(context.analysis, draft.sentence, nextAt);
  return {
    quote,
    span,
    issuer: draft.issuer,
    recipient: draft.recipient,
    threat: draft.threat,
    response,
    given: givenOn(context, draft.sentence),
    reason: { rule: `warning/${draft.rule}`, because: [`"${draft.word.slice(0, 60)}"`, ...(draft.threat ? ['comes from the would-be attacker'] : [])] },
  };
}

/** The date of the sentence that tells of the warning, where it has just one. */
function givenOn(context: FindingContext, sentence: Sentence): string | null {
  const dates = context.analysis.times.filter(
    (time) =>
      time.span.from >= sentence.from && time.span.to <= sentence.to && time.type === 'DATE' && time.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(time.edtf),
  );
  return dates.length === 1 ? (dates[0]?.edtf ?? null) : null;
}
