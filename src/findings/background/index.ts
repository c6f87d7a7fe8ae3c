// Background: other events told with a time, dated apart from the main incident.
import type { BackgroundEvent, Sentence, TimeExpression } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { LONGEST, sentenceAt } from '../sentence-index.ts';
import { eventClause } from './event-clause.ts';

/** Dated mentions of events other than the main incident, in text order, one per clause. */
export function findBackground(context: FindingContext): BackgroundEvent[] {
  const { analysis } = context;
  const found: BackgroundEvent[] = [];
  for (const time of analysis.times) {
    const sentence = analysis.sentences[sentenceAt(analysis.sentences, time.span.from)];
    const because = sentence === undefined ? null : (setApart(time, context) ?? besides(time, sentence, context));
    if (because === null) continue;
    if (
      sentence === undefined ||
      inName(context, time) ||
      sentence.to < time.span.to ||
      sentence.last - sentence.first > LONGEST ||
      sentence.kind === 'furniture' ||
      isLabel(analysis.text, sentence) ||
      inDateline(analysis.text, sentence, time) ||
      isClock(analysis.text, time)
    )
      continue;
    const clause = eventClause(analysis, sentence, time, context.incident.date !== null);
    if (clause === null || found.slice(-8).some((item) => item.span.from === clause.from && item.span.to === clause.to)) continue;
    const { quote, span } = quoteAt(analysis.text, clause.from, clause.to);
    found.push({
      quote,
      span,
      date: time.edtf,
      what: quote.replace(/\s+/g, ' ').slice(0, 100),
      reason: { rule: `background/${clause.rule}`, because: [`"${time.quote}" is ${time.edtf}`, because] },
    });
  }
  return found;
}

/** "Another fire on Saturday", "earlier this month": another event though its date holds the main one's. */
function besides(time: TimeExpression, sentence: Sentence, context: FindingContext): string | null {
  if (time.type !== 'DATE' || time.edtf === null || !/^\d{4}/.test(time.edtf)) return null;
  const main = context.incident.date;
  const { text } = context.analysis;
  const before = text.slice(Math.max(sentence.from, time.span.from - 8), time.span.to).replace(/\s/g, ' ');
  const wide = /\bearlier (?:this|in the) (?:week|month|year)\b/i.test(before) && time.edtf.length !== 10;
  if (wide) return 'earlier in a stretch of time that holds the main incident';
  const opening = text.slice(sentence.from, time.span.from).replace(/\s/g, ' ');
  const other =
    main !== null &&
    time.edtf.slice(0, 10) === main.slice(0, 10) &&
    /^(?:an?other|a second|a third|a separate|similar|separate) (?:[\p{L}-]+ ){1,3}(?:on|in|late|early)? ?$/iu.test(opening);
  return other ? 'another event on the same day' : null;
}

/** "The Great Orchestra of Christmas Charity": the word is a part of a name. */
const inName = (context: FindingContext, time: TimeExpression): boolean =>
  context.analysis.names.some(
    (n) => n.kind !== 'event' && n.span.from <= time.span.from && time.span.to <= n.span.to && n.span.to - n.span.from > time.span.to - time.span.from,
  );

/** Why a time is another event's, or null where it is the main incident's, comes later, or cannot be placed. */
function setApart(time: TimeExpression, context: FindingContext): string | null {
  if (/\b(?:tomorrow|next|coming|following)\b/i.test(time.quote)) return null;
  if ((time.type !== 'DATE' && time.type !== 'TIME') || time.edtf === null || !/^-?\d{3,4}/.test(time.edtf)) return null;
  const { incident, published } = context;
  const end = lastDay(time.edtf);
  const main = incident.isIncident || published === null ? incident.date : null;
  if (main !== null) {
    if (time.edtf === main || main.startsWith(time.edtf) || time.edtf.startsWith(main)) return null;
    return end < firstDay(main) ? `before the main incident (${main})` : null;
  }
  if (published !== null) return end < published && !published.startsWith(time.edtf) ? `before the report (${published})` : null;
  return 'the report has no date of its own';
}

/** First and last day of an EDTF date or interval as YYYY-MM-DD, comparable as strings. */
const firstDay = (edtf: string): string => pad(edtf.split('/')[0] ?? edtf, '-01-01');
const lastDay = (edtf: string): string => pad((edtf.split('/')[1] || edtf.split('/')[0]) ?? edtf, '-12-31');
function pad(edtf: string, rest: string): string {
  const date = edtf
    .replace(/T.*$/, '')
    .replace(/[~?%]/g, '')
    .replace(/X/g, rest === '-01-01' ? '0' : '9');
  return /^\d{4}$/.test(date) ? `${date}${rest}` : /^\d{4}-\d\d$/.test(date) ? `${date}${rest.slice(3)}` : date;
}

/** In "CITY, 1 JAN 90 (AGENCY) -- [TEXT]" the date is the report's. */
const inDateline = (text: string, sentence: Sentence, time: TimeExpression): boolean =>
  sentence.index < 3 &&
  time.span.to - sentence.from < 60 &&
  /^[^.]{0,60}(?:--|\[TEXT\])/.test(text.slice(time.span.to, sentence.from + 200).replace(/\s/g, ' '));

/** "at 1800 (0000 GMT)" is a time of day. */
const isClock = (text: string, time: TimeExpression): boolean =>
  /^\d{4}$/.test(time.quote) && /\bat $/i.test(text.slice(Math.max(0, time.span.from - 4), time.span.from).replace(/\s/g, ' '));

/** Lines that only say when something was published or who holds the rights. */
const isLabel = (text: string, sentence: Sentence): boolean => {
  const words = text.slice(sentence.from, sentence.to);
  return (
    /(?:©|\bcopyright\b|all rights reserved|\bupdated:|\bpublished:|\bposted:|last updated|\(photo|getty images|\(@\w+\) \w+ \d|^\W*dated\b)/i.test(words) ||
    sentence.last - sentence.first < 6
  );
};
