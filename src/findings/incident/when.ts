// When the main incident happened: the time expression that stands nearest to the words that name it.
import type { Analysis, Quoted, Sentence, TimeExpression } from '../../model/index.ts';
import { flat, type TypeVote } from './kind.ts';
import { TYPE_WORDS } from './type-word.ts';

export interface IncidentDate {
  readonly edtf: string;
  readonly evidence: Quoted;
  readonly inferred?: string;
}

const HARM =
  /\b(?:killed|killing|died|dead|injured|wounded|hit|struck|exploded|crashed|attack(?:ed)?|shot|stabbed|arrested|sentenced|erupted|broke out|collapsed|rocked|happened|occurred|took place|kidnapped|murdered)\b/;

/** The date as EDTF, or null where no time of the head can be resolved. */
export function dateOf(analysis: Analysis, head: readonly Sentence[], vote: TypeVote | null, published: string | null): IncidentDate | null {
  const patterns = TYPE_WORDS.filter((word) => word.type === vote?.type).map((word) => word.pattern);
  let best: { readonly time: TimeExpression; readonly score: number } | null = null;
  head.forEach((sentence, index) => {
    const text = flat(analysis.text.slice(sentence.from, sentence.to));
    const named = patterns.some((pattern) => pattern.test(text)) ? 2 : HARM.test(text) ? 1 : 0;
    for (const time of analysis.times) {
      if (time.span.from < sentence.from || time.span.to > sentence.to || !usable(time, published)) continue;
      const score = named * 2 + (index < 2 ? 1.5 : index < 4 ? 0.8 : 0) + (/^\d{4}-\d\d-\d\d/.test(time.edtf ?? '') ? 1 : 0) - index * 0.25;
      if (best === null || score > best.score) best = { time, score };
    }
  });
  const chosen = best as { readonly time: TimeExpression; readonly score: number } | null;
  if (chosen === null) return null;
  const { time } = chosen;
  const inferred = time.implied.length > 0 && published !== null ? `${time.implied.join(' and ')} from the publication date ${published}` : null;
  return { edtf: time.edtf ?? '', evidence: { quote: time.quote, span: time.span }, ...(inferred === null ? {} : { inferred }) };
}

function usable(time: TimeExpression, published: string | null): boolean {
  if ((time.type !== 'DATE' && time.type !== 'TIME') || time.edtf === null || !/^\d{4}-\d\d/.test(time.edtf)) return false;
  return published === null || time.edtf.slice(0, 10) <= published;
}
