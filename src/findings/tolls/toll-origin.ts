// Who gives a figure: the speaker of the statement that holds it, or "according to …" in its sentence.
import type { Sentence, Span, Statement } from '../../model/index.ts';
import { contains } from '../../model/index.ts';

/** The origin of a figure at `span`, or null where the report gives it in its own voice. */
export function originOf(text: string, sentence: Sentence, span: Span, statements: readonly Statement[]): { by: string; bySpan: Span | null } | null {
  let best: Statement | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    for (const content of statement.contentSpans) {
      if (contains(content, span) && content.to - content.from < size) {
        best = statement;
        size = content.to - content.from;
      }
    }
  }
  if (best !== null && ownVoice(text, best, span)) return null;
  if (best !== null && best.resolved !== '') return { by: best.resolved, bySpan: best.speakerSpan };
  return accordingTo(text, sentence);
}

/** "denied any part in the bombing, in which 26 people were killed": the side clause is the report's own, not denied with the rest. */
function ownVoice(text: string, statement: Statement, span: Span): boolean {
  const content = statement.contentSpans.find((item) => contains(item, span));
  if (content === undefined || statement.mode === 'direct' || !/^(?:den|reject|dismiss|claim|condemn|disput|disavow|disown)/i.test(statement.cue)) return false;
  const before = text.slice(content.from, span.from).replace(/\s/g, ' ');
  return /^(?!(?:that|it|he|she|they|we|there) )[^,]*, (?:(?:in|by|during|after) which|which|where|when|who)\b[^,]*$/i.test(before);
}

function accordingTo(text: string, sentence: Sentence): { by: string; bySpan: Span } | null {
  const body = text.slice(sentence.from, sentence.to);
  const match = /\baccording to (?:reports? (?:by|from) )?([^,.;()]{2,80}?)(?=[,.;()]|$| (?:who|which|that|said|and)\b)/i.exec(body);
  if (match?.[1] === undefined) return null;
  const from = sentence.from + match.index + match[0].length - match[1].length;
  return { by: match[1], bySpan: { from, to: from + match[1].length } };
}
