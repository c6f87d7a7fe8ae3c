// Tolls: every figure of people killed, injured, missing, detained, displaced, held, rescued, with bounds, event and origin.
import type { Sentence, Statement, Toll } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
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
    times: analysis.times,
    sentences: analysis.sentences,
    incident: context.incident,
    published: context.published,
  };
  const tolls: Toll[] = [];
  const implicitSeen = new Set<string>();
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'furniture') continue;
    const phrases = findCountPhrases(analysis.tokens, norms, sentence.first, sentence.last);
    if (phrases.length === 0) continue;
    for (const linked of linkEffects({ tokens: analysis.tokens, norms, from: sentence.first, to: sentence.last, phrases })) {
      if (linked.phrase.implicit && isRepeat(analysis.text, view, linked, tolls, implicitSeen)) continue;
      tolls.push(toToll(view, sentence, linked, statements));
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
  const before = text.slice(0, view.tokens[first]?.from ?? 0).trimEnd();
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
    ...(linked.part ? { part: true } : {}),
    ...(isIncrement(view, linked) ? { increment: true } : {}),
    reason: { rule: `toll/${linked.rule}`, because: [`"${trigger}" says ${linked.effect}`, `event: ${event.because}`] },
  };
}

/** "five more bodies", "another three": new since an earlier figure. */
function isIncrement(view: EventView, linked: LinkedCount): boolean {
  for (let i = linked.phrase.first; i < linked.phrase.last; i++) if (/^(?:more|another|additional|further)$/.test(view.norms[i] ?? '')) return true;
  return false;
}
