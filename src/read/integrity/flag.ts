// Doubts about a text, each with its place and reason. Precision before recall: real newspaper prose is hardly ever flagged.
import type { IntegrityFlag, Span } from '../../model/index.ts';
import { furnitureRule } from '../html/phrase.ts';
import { linesOf } from '../plain/line.ts';
import { tailRules } from '../plain/tail.ts';
import { alterationSigns, weightOf } from './altered.ts';
import { damageFlags } from './damage.ts';
import { gluedSentences, gluedWords } from './glue.ts';
import type { AlterationSign } from './sign.ts';

export interface IntegrityOptions {
  /** True for a text that came as it is: furniture is then flagged instead of removed. */
  readonly given?: boolean;
  /** BCP 47 primary subtag of the text. */
  readonly language?: string;
}

/** Weight of signs that a report must show before any of its sentences is called altered; one sign is a misprint. */
const ENOUGH = 1.5;

/** All flags of a text in the order of their places. Time grows with the length of the text. */
export function integrityOf(text: string, options: IntegrityOptions = {}): IntegrityFlag[] {
  const flags: IntegrityFlag[] = [...damageFlags(text)];
  const furniture = options.given ? furnitureFlags(text) : [];
  flags.push(...furniture);
  if (options.language === undefined || options.language === 'en') {
    const outside = <T extends Span>(found: readonly T[]): T[] => found.filter((s) => !furniture.some((f) => f.span.from <= s.from && s.to <= f.span.to));
    const glued = gluedWords(text);
    const signs = outside(alterationSigns(text, glued));
    if (signs.some((s) => s.weight >= 1) && weightOf(text, signs) >= ENOUGH) flags.push(...alteredSentences(text, signs));
    for (const { from, to, note } of outside([...glued, ...gluedSentences(text)])) flags.push({ code: 'glued', span: { from, to }, note });
  } else if (options.language !== 'und')
    flags.push({ code: 'language', span: { from: 0, to: Math.min(text.length, 100) }, note: `the text is not in English but in “${options.language}”` });
  return flags.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

/** One flag per sentence with a sign in it. */
function alteredSentences(text: string, signs: readonly AlterationSign[]): IntegrityFlag[] {
  const found = new Map<number, { span: Span; notes: string[] }>();
  for (const sign of signs) {
    const span = sentenceAt(text, sign);
    const entry = found.get(span.from) ?? { span, notes: [] };
    entry.notes.push(sign.note);
    found.set(span.from, { span: span.to > entry.span.to ? span : entry.span, notes: entry.notes });
  }
  return [...found.values()].map(({ span, notes }) => ({ code: 'altered', span, note: `probably altered by a machine: ${notes.join('; ')}` }));
}

/** No sentence is longer than this (units): a sign in a longer one is shown with what stands near it. */
const LONGEST_SENTENCE = 600;

/** The sentence around a sign; a fragment brings along the sentence that it was torn from. */
function sentenceAt(text: string, sign: AlterationSign): Span {
  const window = { from: Math.max(0, sign.from - LONGEST_SENTENCE), to: Math.min(text.length, sign.to + LONGEST_SENTENCE) };
  const before = text.slice(window.from, sign.from).lastIndexOf('\n');
  const after = text.slice(sign.to, window.to).indexOf('\n');
  const lineFrom = before < 0 ? window.from : window.from + before + 1;
  const lineTo = after < 0 ? window.to : sign.to + after;
  let from = lineFrom;
  for (const m of text
    .slice(lineFrom, sign.kind === 'capital' || sign.kind === 'glued' ? sign.from : Math.max(lineFrom, sign.from - 3))
    .matchAll(/[.!?][”"’)]*\s+(?=[\p{Lu}“"‘\d])/gu))
    from = lineFrom + m.index + m[0].length;
  const rest = /[.!?][”"’)]*(?=\s|$)/u.exec(text.slice(sign.to, lineTo));
  return { from, to: rest === null ? lineTo : sign.to + rest.index + rest[0].length };
}

/** Lines of page furniture in a text that must stay as it is. */
function furnitureFlags(text: string): IntegrityFlag[] {
  const lines = linesOf(text);
  if (lines.length < 3) return [];
  const tail = tailRules(lines.map((l) => l.text));
  return lines.flatMap((line, i): IntegrityFlag[] => {
    const rule = tail[i] ?? (i === 0 || line.text.length > 120 ? undefined : furnitureRule(line.text));
    return rule === undefined ? [] : [{ code: 'furniture', span: { from: line.from, to: line.to }, note: `probably no part of the report (${rule})` }];
  });
}

/** Share of a text's sentences that are flagged as altered, 0..1; sentences are counted by their final stops. */
export function alteredShare(text: string, flags: readonly IntegrityFlag[]): number {
  const altered = flags.filter((f) => f.code === 'altered').length;
  const sentences = text.match(/[.!?…][”"’)]*(?=\s|$)/gu)?.length ?? 0;
  return altered === 0 ? 0 : Math.min(1, altered / Math.max(sentences, altered));
}
