// The clause or noun phrase that tells of an event together with its time.

import type { Analysis, Sentence, Span, TimeExpression, Token } from '../../model/index.ts';
import { governor, headOf } from '../governor.ts';

export interface EventClause extends Span {
  readonly rule: string;
}

const SAYS = /^(?:say|tell|add|state|note|explain|comment)$/;
/** Dated before the main incident these are events; where that has no date they are most likely its news. */
const PUBLISHES = /^(?:report|write|confirm)$/;
/** The stretch that tells the event: its predicate's clause with the time in it, or null where the time dates nothing told. `dated`: the main incident has a date. */
export function eventClause(analysis: Analysis, sentence: Sentence, time: TimeExpression, dated = true): EventClause | null {
  const tokens = analysis.tokens.slice(sentence.first, sentence.last);
  const inside = tokens.filter((token) => token.from < time.span.to && token.to > time.span.from);
  const head = headOf(inside);
  if (head === undefined) return null;
  const climbed = governor(tokens, head);
  if (climbed === null) return commaClause(analysis.text, sentence, time);
  const { token, rule } = climbed;
  if (rule === 'predicate' && (SAYS.test(token.lemma) || (!dated && PUBLISHES.test(token.lemma))))
    return saidClause(analysis.text, sentence, { tokens, verb: token, inside });
  // What is foretold or holds in general has not happened.
  if (rule === 'predicate' && /^VB[ZP]$/.test(token.xpos) && token.upos === 'VERB' && !/\d{4}/.test(time.quote)) return null;
  const members = subtree(tokens, token, inside);
  const first = members[0];
  const last = members[members.length - 1];
  if (first === undefined || last === undefined) return null;
  const trimmed = trim(analysis.text, Math.min(first.from, time.span.from), Math.max(last.to, time.span.to));
  if (trimmed.to - trimmed.from < 12) return commaClause(analysis.text, sentence, time);
  // a sentence that a spoiled number broke apart goes on in the next
  const next = analysis.sentences[sentence.index + 1];
  if (
    next !== undefined &&
    trimmed.to >= sentence.to - 2 &&
    /\d\.$/.test(analysis.text.slice(sentence.from, sentence.to)) &&
    /^\d/.test(analysis.text.slice(next.from, next.from + 1))
  )
    return { ...trim(analysis.text, trimmed.from, next.to), rule };
  return { ...trimmed, rule };
}

/** "Police said that on 26 January rebels killed two": the time stands in what was said, though the tree hung it on the saying. */
function saidClause(text: string, sentence: Sentence, at: { tokens: readonly Token[]; verb: Token; inside: readonly Token[] }): EventClause | null {
  const first = at.tokens.indexOf(at.inside[0]);
  const that = at.tokens.findIndex((token, i) => i < first && i > first - 4 && token.norm === 'that' && token.index > at.verb.index);
  if (that < 0) return null;
  const from = at.tokens[that].to;
  const stop = /[;:]|, (?:and|but|while|which|who) /.exec(text.slice(from, sentence.to).replace(/\s/g, ' '));
  const trimmed = trim(text, from, stop === null ? sentence.to : from + stop.index);
  return trimmed.to - trimmed.from < 12 ? null : { ...trimmed, rule: 'said' };
}

const LEFT_OUT = /^(?:parataxis|advcl|conj|cc|punct|acl:relcl|mark|discourse|vocative)$/;

/** What hangs on `head`, without side clauses that don't hold the time, in text order. */
function subtree(tokens: readonly Token[], head: Token, time: readonly Token[]): Token[] {
  const keep = new Set<number>([head.index, ...time.map((token) => token.index)]);
  const path = new Set<number>();
  for (const token of time) {
    let at: Token | undefined = token;
    for (let up = 0; up < 12 && at !== undefined && at !== head; up++) {
      path.add(at.index);
      const next: number = at.head;
      at = tokens.find((item) => item.index === next);
    }
  }
  for (let pass = 0; pass < 8; pass++) {
    let grew = false;
    for (const token of tokens) {
      if (keep.has(token.index) || !keep.has(token.head)) continue;
      if (token.head === head.index && LEFT_OUT.test(token.deprel) && !path.has(token.index)) continue;
      keep.add(token.index);
      grew = true;
    }
    if (!grew) break;
  }
  return tokens.filter((token) => keep.has(token.index));
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”'‘’,;:.–—-]/.test(text[from] ?? '')) from++;
  while (to > from && /[\s"“,;:.–—-]/.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

/** Without a tree: the stretch between semicolons or long clauses' commas that holds the time. */
function commaClause(text: string, sentence: Sentence, time: TimeExpression): EventClause | null {
  const body = text.slice(sentence.from, sentence.to);
  let from = 0;
  let to = body.length;
  for (const match of body.matchAll(/[;:]|,\s(?:and|but|while|which|who)\s/g)) {
    if (sentence.from + match.index < time.span.from) from = match.index + match[0].length;
    else if (sentence.from + match.index >= time.span.to) {
      to = match.index;
      break;
    }
  }
  const trimmed = trim(text, sentence.from + from, sentence.from + to);
  return trimmed.to > trimmed.from ? { ...trimmed, rule: 'clause' } : null;
}
