// Background: other events told with a time, dated apart from the main incident.
import type { BackgroundEvent, TimeExpression } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';

/** Dated mentions of events other than the main incident, in text order, one per time expression. */
export function findBackground(context: FindingContext): BackgroundEvent[] {
  const { analysis, incident, published } = context;
  const found: BackgroundEvent[] = [];
  for (const time of analysis.times) {
    if (time.type !== 'DATE' || time.edtf === null) continue;
    if (!isPast(time, published) || isMain(time, incident.date, published)) continue;
    const sentence = analysis.sentences.find((item) => item.from <= time.span.from && time.span.to <= item.to);
    if (sentence === undefined || sentence.kind === 'furniture') continue;
    const quote = analysis.text.slice(sentence.from, sentence.to).replace(/[.,;]\s*$/, '');
    found.push({
      quote,
      span: { from: sentence.from, to: sentence.from + quote.length },
      date: time.edtf,
      what: quote.slice(0, 80),
      reason: { rule: 'background/dated-clause', because: [`"${time.quote}" is ${time.edtf}`] },
    });
  }
  return found;
}

const isPast = (time: TimeExpression, published: string | null): boolean => published === null || (time.edtf ?? '').slice(0, 10) <= published;

/** True where the time is the main incident's own, or the days around its report. */
function isMain(time: TimeExpression, main: string | null, published: string | null): boolean {
  const edtf = time.edtf ?? '';
  if (main !== null && (edtf.startsWith(main) || main.startsWith(edtf))) return true;
  return published !== null && edtf.slice(0, 10) === published;
}
