// How a warning was answered: dismissed, ignored, acknowledged, acted on, lifted, and by whom in which words.
import type { Analysis, Sentence, WarningResponse } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';
import { clauseOf, subjectOf } from './clause.ts';
import { RESPONSES } from './warning-word.ts';

/** Looks for an answer in the warning's own sentence and the three behind it, not past the next warning's sentence. */
export function answerOf(analysis: Analysis, sentence: Sentence, nextAt: number | null): WarningResponse | null {
  const last = Math.min(sentence.index + 3, analysis.sentences.length - 1, nextAt === null ? Number.POSITIVE_INFINITY : Math.max(sentence.index, nextAt));
  for (let index = sentence.index; index <= last; index++) {
    const here = analysis.sentences[index];
    if (here === undefined || here.kind === 'furniture') continue;
    const flat = analysis.text.slice(here.from, here.to).replace(/\s/g, ' ');
    for (const { kind, pattern } of RESPONSES) {
      const match = pattern.exec(flat);
      if (match === null) continue;
      const at = here.from + match.index;
      const clause = clauseOf(analysis.text, here, { from: at, to: at + match[0].length });
      return { by: subjectOf(analysis, here, { from: at, to: at + match[0].length }), kind, ...quoteAt(analysis.text, clause.from, clause.to) };
    }
  }
  return null;
}
