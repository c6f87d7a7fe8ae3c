// Raw text → tokens, sentences, paragraphs with tags and heads.
import type { IntegrityFlag, Paragraph, Sentence, SentenceKind, Span, Token } from '../model/index.ts';
import { findParagraphs } from './sentences/paragraph.ts';
import { splitByRule } from './sentences/split.ts';
import { roughTag } from './tags/rough.ts';
import { tokenize, type WordSpans } from './words/tokenize.ts';

/** Opened models of words, tags and trees. */
export type SyntaxModel = null;

export interface Syntax {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

export function openSyntax(_bytes: Uint8Array | undefined, _clusters: Uint8Array | undefined): SyntaxModel {
  return null;
}

/** Lower-case form with straight quotes: what lexicons are asked with. */
export const normOf = (surface: string): string => surface.toLowerCase().replace(/[‘’`´]/g, "'");

const FINAL = /[.!?…:;"”’')\]]$/;

function kindOf(text: string, span: Span, alone: boolean, flags: readonly IntegrityFlag[]): SentenceKind {
  if (flags.some((f) => f.code === 'furniture' && f.span.from <= span.from && f.span.to >= span.to)) return 'furniture';
  const head = text.slice(span.from, Math.min(span.to, span.from + 8));
  if (/^(?:[-•*‣▪●]\s|\(?\d{1,2}[.)]\s)/.test(head)) return 'list';
  if (alone && span.to - span.from < 200 && !FINAL.test(text.slice(span.to - 1, span.to))) return 'headline';
  return 'prose';
}

/** Analyses a text; never throws, linear in its length. */
export function analyseSyntax(text: string, _model: SyntaxModel, flags: readonly IntegrityFlag[]): Syntax {
  const words = tokenize(text);
  const paragraphSpans = findParagraphs(text);
  const doubts = flags.filter((f) => f.code === 'furniture');
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const tokens: Token[] = [];
  const begins = new Uint8Array(words.from.length + 1);
  let word = 0;
  for (const [index, span] of paragraphSpans.entries()) {
    const firstWord = word;
    while (word < words.from.length && words.from[word] < span.to) word++;
    if (word === firstWord) continue;
    splitByRule(text, words, firstWord, word, begins);
    begins[word] = 1;
    const firstSentence = sentences.length;
    for (let i = firstWord; i < word; ) {
      let end = i + 1;
      while (begins[end] === 0) end++;
      const sentence = { from: words.from[i], to: words.to[end - 1] };
      const alone = i === firstWord && end === word;
      sentences.push({ ...sentence, index: sentences.length, first: i, last: end, paragraph: index, kind: kindOf(text, sentence, alone, doubts) });
      addTokens(text, words, sentences[sentences.length - 1], tokens);
      i = end;
    }
    paragraphs.push({ ...span, index: paragraphs.length, first: firstSentence, last: sentences.length });
  }
  return { tokens, sentences, paragraphs };
}

function addTokens(text: string, words: WordSpans, sentence: Sentence, tokens: Token[]): void {
  for (let i = sentence.first; i < sentence.last; i++) {
    const surface = text.slice(words.from[i], words.to[i]);
    const norm = normOf(surface);
    const [upos, xpos] = roughTag(surface, norm, i === sentence.first);
    tokens.push({
      index: i,
      from: words.from[i],
      to: words.to[i],
      text: surface,
      norm,
      lemma: norm,
      upos,
      xpos,
      head: -1,
      deprel: 'dep',
      sentence: sentence.index,
      spaceAfter: i + 1 >= words.from.length || words.from[i + 1] > words.to[i],
    });
  }
}
