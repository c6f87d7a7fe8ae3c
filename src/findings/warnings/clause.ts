// The clause around a word and its subject, from commas, conjunctions and chains.
import type { Analysis, Sentence, Span } from '../../model/index.ts';

const EDGE =
  /[;:]|, (?:and|but|while|which|who|after|as|with|although|though|where)\b|,? (?:and|but|while|although) (?=(?:the |a |an |local |other )?[\p{L}-]+(?: [\p{L}-]+){0,5} (?:was|were|is|are|has|have|had|warned|urged|ordered|issued|said|told|advised|predicted)\b)/gu;

/** The clause of the sentence that holds `word`, without closing marks; a short sentence is one clause. */
export function clauseOf(text: string, sentence: Sentence, word: Span): Span {
  const flat = text.slice(sentence.from, sentence.to).replace(/\s/g, ' ');
  let from = 0;
  let to = flat.length;
  if (flat.length > 90) {
    for (const match of flat.matchAll(EDGE)) {
      const end = match.index + match[0].length;
      if (sentence.from + end <= word.from)
        from = /^,? (?:while|although|after|as|with|who|which|where)/.test(match[0]) || /and|but|[;:]/.test(match[0]) ? end : from;
      else if (sentence.from + match.index >= word.to) {
        to = match.index;
        break;
      }
    }
  }
  while (from < to && /[\s"“”'‘’,;:.-]/.test(flat[from] ?? '')) from++;
  while (to > from && /[\s"“,;:.]/.test(flat[to - 1] ?? '')) to--;
  return { from: sentence.from + from, to: sentence.from + to };
}

const TRIM =
  /^(?:(?:and|but|while|although|as|also|however|meanwhile|later|earlier|after|where|in|on|at)\b[^,]*,\s*)+|^(?:and|but|while|although|as|when|that|after|who|which)\s+/i;

/** The subject before the verb at `at` as the fullest name that the text gives, or null where none is plain. */
export function subjectOf(analysis: Analysis, sentence: Sentence, at: number, rule: string): string | null {
  const clause = clauseOf(analysis.text, sentence, { from: at, to: at + 1 });
  const end = at;
  let from = clause.from;
  if (from >= end) return byPhrase(analysis, sentence, at);
  const raw = analysis.text.slice(from, end).replace(/\s/g, ' ');
  const trimmed = raw.replace(TRIM, '');
  from += raw.length - trimmed.length;
  const subject = trimmed
    .replace(
      /,?\s*(?:has|have|had|also|is|are|was|were|been|be|reportedly|then|already|later|again|since|themselves|today|yesterday|on \w+day)?(?:\s+(?:also|been|later|then|again|since|already))*\s*$/i,
      '',
    )
    .trim();
  if (/^(?:was|were|is|are)\b/i.test(raw.slice(subject.length).trim()) || rule === 'alert-in-force' || rule === 'evacuation-order' || rule === 'imminent')
    return byPhrase(analysis, sentence, at);
  if (subject === '' || subject.split(/\s+/).length > 14) return nearestActor(analysis, { from: sentence.from, to: at });
  const pronoun = /^(?:he|she|they|it|the group|the organi[sz]ation)$/i.test(subject);
  const chain = analysis.chains.find((item) => item.mentions.some((mention) => mention.span.from === from && mention.span.to <= from + subject.length + 1));
  if (pronoun) return chain?.name ?? null;
  return chain !== undefined && chain.name.length > subject.length ? chain.name : subject;
}

/** "… issued by Met Éireann". */
function byPhrase(analysis: Analysis, sentence: Sentence, at: number): string | null {
  const match =
    /\b(?:issued|given|announced|imposed|ordered|made) by ((?:the )?[^,.;]{3,70}?)(?= (?:applied|was|were|is|are|in|on|for|that|who)\b|[,.;]|$)/i.exec(
      analysis.text.slice(sentence.from, sentence.to).replace(/\s/g, ' '),
    );
  return match?.[1] ?? (at < 0 ? null : null);
}

/** The last named person or body before a place in the sentence. */
function nearestActor(analysis: Analysis, span: Span): string | null {
  let best: string | null = null;
  for (const name of analysis.names) {
    if (name.span.from >= span.from && name.span.to <= span.to && (name.kind === 'person' || name.kind === 'organisation' || name.kind === 'armed-group'))
      best = name.quote;
  }
  return best;
}
