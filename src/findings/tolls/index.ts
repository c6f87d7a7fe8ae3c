// Tolls: every figure of people killed, injured, missing, detained, displaced, held, rescued, with bounds, event and origin.
import type { Sentence, Statement, Toll } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { bySentence, windowsOf } from '../sentence-index.ts';
import { findCountPhrases, normsOf } from './count-phrase.ts';
import { linkEffects } from './effect-link.ts';
import type { LinkedCount } from './effect-scope.ts';
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
        tolls.push(toToll(view, window, linked, saidIn(sentence.index)));
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

function toToll(view: EventView, sentence: Sentence, linked: LinkedCount, statements: readonly Statement[]): Toll {
  const { phrase } = linked;
  const from = view.tokens[phrase.first]?.from ?? 0;
  const to = view.tokens[phrase.last - 1]?.to ?? from;
  const span = { from, to };
  const event = eventOf(view, sentence, linked);
  const origin = originOf(view.text, sentence, span, statements);
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
    ...(linked.part ? { part: true } : {}),
    ...(isIncrement(view, linked) ? { increment: true } : {}),
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

/** "five more bodies", "another three": new since an earlier figure. */
function isIncrement(view: EventView, linked: LinkedCount): boolean {
  for (let i = linked.phrase.first; i < linked.phrase.last; i++) if (/^(?:more|another|additional|further)$/.test(view.norms[i] ?? '')) return true;
  return false;
}
