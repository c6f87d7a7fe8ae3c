// Tolls: every figure of people killed, injured, missing, detained, displaced, held, rescued, with bounds, event and origin.
import type { Sentence, Statement, Toll } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { bySentence, windowsOf } from '../sentence-index.ts';
import { findCountPhrases, normsOf } from './count-phrase.ts';
import { linkEffects } from './effect-link.ts';
import type { LinkedCount } from './effect-scope.ts';
import { counterOf } from './toll-counter.ts';
import { type EventView, eventOf } from './toll-event.ts';
import { originOf } from './toll-origin.ts';

/** All tolls of a report in text order. Definition: the project's gold guide (figure, qualifier, effect, bounds, event, origin). */
export function findTolls(context: FindingContext, statements: readonly Statement[]): Toll[] {
  const { analysis } = context;
  const norms = normsOf(analysis.tokens);
  const view: EventView = {
    text: analysis.text,
    tokens: analysis.tokens,
    norms,
    timesIn: bySentence(analysis.sentences, analysis.times, (time) => [time.span]),
    sentences: analysis.sentences,
    incident: context.incident,
    published: context.published,
  };
  const saidIn = bySentence(analysis.sentences, statements, (statement) => statement.contentSpans);
  const tolls: Toll[] = [];
  const implicitSeen = new Set<string>();
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'furniture') continue;
    for (const window of windowsOf(sentence, analysis.tokens)) {
      const phrases = findCountPhrases(analysis.tokens, norms, window.first, window.last);
      if (phrases.length === 0) continue;
      for (const linked of linkEffects({ tokens: analysis.tokens, norms, from: window.first, to: window.last, phrases })) {
        if (linked.phrase.implicit && isRepeat(analysis.text, view, linked, tolls, implicitSeen)) continue;
        tolls.push(toToll(view, window, linked, { statements: saidIn(sentence.index), tolls }));
      }
    }
  }
  return tolls;
}

/** An implicit one counts at its first mention: not again with "the", not in apposition to a name once the harm is counted. */
function isRepeat(text: string, view: EventView, linked: LinkedCount, tolls: readonly Toll[], seen: Set<string>): boolean {
  const { first, head } = linked.phrase;
  const key = `${linked.effect} ${view.norms[head]}`;
  const known = seen.has(key);
  seen.add(key);
  if (view.norms[first] === 'the')
    return known || tolls.some((toll) => toll.effect === linked.effect && toll.implicit && toll.group === view.tokens[head]?.text);
  const at = view.tokens[first]?.from ?? 0;
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  return /[\p{L}\d][,—–-]$/u.test(before) && tolls.some((toll) => toll.effect === linked.effect);
}

interface Around {
  readonly statements: readonly Statement[];
  /** The tolls before this one. */
  readonly tolls: readonly Toll[];
}

function toToll(view: EventView, sentence: Sentence, linked: LinkedCount, { statements, tolls }: Around): Toll {
  const { phrase } = linked;
  const from = view.tokens[phrase.first]?.from ?? 0;
  const to = view.tokens[phrase.last - 1]?.to ?? from;
  const span = { from, to };
  const event = eventOf(view, sentence, linked);
  const origin = originOf(view.text, sentence, span, statements) ?? counterOf(view, sentence, phrase.first);
  const trigger = view.tokens[linked.trigger]?.text ?? '';
  const head = view.tokens[phrase.head];
  return {
    quote: view.text.slice(from, to),
    span,
    effect: linked.effect,
    low: phrase.low,
    high: phrase.high,
    qualifier: phrase.qualifier,
    implicit: phrase.implicit,
    event: event.event,
    label: event.label,
    by: origin?.by ?? null,
    bySpan: origin?.bySpan ?? null,
    group: phrase.noun && head !== undefined ? head.text : null,
    asOf: asOf(view, sentence),
    ...(linked.part || isPart(view, sentence, linked) ? { part: true } : {}),
    ...(isIncrement(view, sentence, linked, tolls) ? { increment: true } : {}),
    ...(linked.earlier ? { earlier: true } : {}),
    reason: { rule: `toll/${linked.rule}`, because: [`"${trigger}" says ${linked.effect}`, `event: ${event.because}`] },
  };
}

/** The date of "as of Tuesday", "by Saturday": the figure holds for that day. */
function asOf(view: EventView, sentence: Sentence): string | null {
  for (const time of view.timesIn(sentence.index)) {
    const before = view.text.slice(Math.max(0, time.span.from - 12), time.span.from);
    if (time.edtf !== null && /\b(?:as of|as at|by) (?:late |early )?$/i.test(before)) return time.edtf.replace(/T[^/]*/g, '');
  }
  return null;
}

/** "Fourteen of the injured", "it did not include three people who died of heart failure": never a total. */
function isPart(view: EventView, sentence: Sentence, { phrase }: LinkedCount): boolean {
  if (
    phrase.partitive &&
    /^(?:injured|wounded|hurt|dead|killed|missing|victims|casualties|hostages|survivors|detained|arrested|them|those|whom)$/.test(view.norms[phrase.head] ?? '')
  )
    return true;
  const before = view.norms.slice(Math.max(sentence.first, phrase.first - 5), phrase.first).join(' ');
  return /\b(?:(?:not|n't|without) (?:\w+ )?(?:includ\w+|count\w*)|exclud(?:e|es|ed|ing)|excluding|leaves? out|left out)(?: the)?$/.test(before);
}

/** A figure that moved, then why: "rose to 23 on Saturday after four people died". */
const MOVED = /\b(?:ros\w+|rising|risen|climb\w*|increas\w+|grew|reach\w+|jump\w*|went up|up to)\b[^;]*\b(?:after|as|when|with)\b(?! of\b)[^;,]{0,40}$/i;

/** "five more bodies", "another three", "rose to 23 after four people died": new since an earlier figure. */
function isIncrement(view: EventView, sentence: Sentence, { phrase, effect, rule }: LinkedCount, tolls: readonly Toll[]): boolean {
  const from = view.tokens[phrase.first]?.from ?? sentence.from;
  const here = tolls.some((toll) => toll.effect === effect && toll.span.from >= sentence.from);
  if (here && !rule.startsWith('toll-') && MOVED.test(view.text.slice(sentence.from, from).replace(/\s/g, ' '))) return true;
  for (let i = phrase.first; i < phrase.last; i++) {
    const norm = view.norms[i] ?? '';
    if (norm === 'more' ? view.norms[i + 1] !== 'than' : /^(?:additional|further)$/.test(norm)) return true;
    // "three were killed and another 44 injured" adds to nothing
    if (norm === 'another') return tolls.length === 0 || tolls.some((toll) => toll.effect === effect && toll.event === 'main');
  }
  return false;
}
