// Entities → chains: the fullest name, what is kept.
import type { Chain, Mention, Name, Token } from '../../model/index.ts';
import type { Entity } from './entity.ts';
import type { Found } from './mention.ts';

const LONGEST_NAME = 14;

/** The name that says most: for people a full name, with the title where only a surname is known; for bodies the long form. */
function bestName(entity: Entity, mentions: readonly Found[]): { readonly quote: string; readonly from: number; readonly to: number } | null {
  let best: Name | null = null;
  for (const n of entity.names) if (best === null || size(n) > size(best)) best = n;
  if (best === null) return null;
  const { quote, span } = best;
  if (entity.kind === 'person' && best.last - best.first === 1) {
    const titled = mentions.find((m) => m.form === 'name' && m.last - m.first > 1 && m.last - m.first < LONGEST_NAME && m.span.to - m.span.from < 90);
    if (titled !== undefined) return { quote: titled.quote, ...titled.span };
  }
  return { quote, ...span };
}

const size = (name: Name): number => (name.last - name.first) * 100 + name.quote.length;

/** The description that says most among noun phrases: the longest of moderate length, else the first. */
function bestNoun(text: string, tokens: readonly Token[], mentions: readonly Found[]): { readonly quote: string; readonly from: number; readonly to: number } {
  let best: Found | null = null;
  for (const m of mentions) {
    if (m.form !== 'noun') continue;
    if (best === null || (m.last - m.first > best.last - best.first && m.last - m.first <= LONGEST_NAME)) best = m;
  }
  const m = best ?? mentions[0];
  let end = Math.min(m.last, Math.max(m.head + 1, m.first + LONGEST_NAME));
  for (let i = m.head + 1; i < end; i++) {
    // A description ends where a clause or a time begins: taggers err there, and neither tells who it is.
    const clause = /^(?:VERB|AUX|PRON|SCONJ|ADV)$/.test(tokens[i].upos) || /^(?:that|who|which)$/.test(tokens[i].norm);
    if (clause || (tokens[i].upos === 'ADP' && isTime(tokens[i + 1]?.norm ?? ''))) end = i;
  }
  const { from } = m.span;
  const to = tokens[end - 1].to;
  return { quote: text.slice(from, to), from, to };
}

const isTime = (norm: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^\d+$/.test(norm);

/** Chains in the order of their first mentions. Things and places mentioned once without a name are left out. */
export function toChains(text: string, tokens: readonly Token[], entities: readonly Entity[]): Chain[] {
  const kept = entities.filter(
    (e) =>
      e.mentions.length > 1 ||
      (e.mentions.length === 1 && e.mentions[0].form !== 'pronoun' && (e.names.length > 0 || (e.kind !== 'thing' && e.kind !== 'place'))),
  );
  for (const e of kept) e.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  kept.sort((a, b) => a.mentions[0].first - b.mentions[0].first || b.mentions[0].last - a.mentions[0].last || a.id - b.id);
  return kept.map((e, id) => {
    const name = bestName(e, e.mentions) ?? bestNoun(text, tokens, e.mentions);
    const mentions: Mention[] = e.mentions.map(({ quote, span, first, last, head, form }) => ({ quote, span, first, last, head, form }));
    const chain: Chain = {
      id,
      kind: e.kind === 'person' && e.plural ? 'people' : e.kind,
      name: name.quote,
      nameSpan: { from: name.from, to: name.to },
      mentions,
    };
    return e.gender === undefined ? chain : { ...chain, gender: e.gender };
  });
}
