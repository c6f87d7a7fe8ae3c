// Analysis → CoNLL-U: words with UD tags and heads; clitics stand under a range line of their surface word.
import type { Analysis, Sentence, Token } from '../../model/index.ts';
import { isCliticOf } from '../words/clitic.ts';

const field = (value: string): string => (value === '' ? '_' : value.replace(/\s+/gu, ''));

function wordLine(token: Token, first: number, misc: string): string {
  const head = token.head < 0 ? 0 : token.head - first + 1;
  return [
    token.index - first + 1,
    field(token.text),
    field(token.lemma),
    token.upos,
    token.xpos,
    '_',
    head,
    head === 0 ? 'root' : token.deprel,
    '_',
    misc,
  ].join('\t');
}

function sentenceLines(tokens: readonly Token[], sentence: Sentence): string[] {
  const lines: string[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    let end = i + 1;
    while (end < sentence.last && isCliticOf(tokens[end - 1], tokens[end])) end++;
    const misc = tokens[end - 1].spaceAfter ? '_' : 'SpaceAfter=No';
    if (end > i + 1) {
      const surface = tokens
        .slice(i, end)
        .map((t) => field(t.text))
        .join('');
      lines.push([`${i - sentence.first + 1}-${end - sentence.first}`, surface, ...Array(7).fill('_'), misc].join('\t'));
      for (let k = i; k < end; k++) lines.push(wordLine(tokens[k], sentence.first, '_'));
    } else lines.push(wordLine(tokens[i], sentence.first, misc));
    i = end;
  }
  return lines;
}

/** CoNLL-U of the whole analysis: one block per sentence; the forms put together are the input without white space. */
export function toConllu(analysis: Analysis): string {
  const out: string[] = [];
  let paragraph = -1;
  for (const sentence of analysis.sentences) {
    if (sentence.first >= sentence.last) continue;
    if (sentence.paragraph !== paragraph) out.push(`# newpar`);
    paragraph = sentence.paragraph;
    out.push(`# sent_id = ${sentence.index + 1}`, `# text = ${analysis.text.slice(sentence.from, sentence.to).replace(/\s+/gu, ' ')}`);
    out.push(...sentenceLines(analysis.tokens, sentence), '');
  }
  return out.length > 0 ? `${out.join('\n')}\n` : '';
}
