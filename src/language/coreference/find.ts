// Resolution by sieves from sure to unsure (after Raghunathan et al. 2010): names over the whole text, then phrases and pronouns from left to right.
import type { Chain, Name, Quotation, Token } from '../../model/index.ts';
import type { Lexicon } from '../names/index.ts';
import { toChains } from './chain.ts';
import { Entities, type Entity } from './entity.ts';
import { type Found, findMentions } from './mention.ts';
import { linkNames } from './name-link.ts';
import { linkNoun, NounIndex } from './nominal.ts';
import { linkPronoun, type Scene } from './pronoun.ts';
import { speakersOf, speaks } from './speaker.ts';

/** Chains of a text. Works on rough tags too; a tree makes spans and subjects better. Search windows are bounded: linear in the number of tokens. */
export function findChains(text: string, tokens: readonly Token[], names: readonly Name[], quotations: readonly Quotation[], lexicon: Lexicon | null): Chain[] {
  const owner = new Int32Array(tokens.length).fill(-1);
  for (const [k, n] of names.entries()) owner.fill(k, n.first, n.last);
  const mentions = findMentions(text, tokens, names, owner);
  const entities = new Entities();
  linkNames(tokens, names, mentions, entities, lexicon);
  const speaking = new Set<Found>(mentions.filter((m) => speaks(tokens, m)));
  const scene: Scene = {
    tokens,
    quotations,
    quoted: quotedBy(tokens, quotations),
    speakers: speakersOf(tokens, mentions, quotations),
    entities,
    speaking,
    we: new Map(),
  };
  const index = new NounIndex();
  const titled = titledBy(names, mentions, entities);
  const later: Found[] = [];
  for (const mention of mentions) {
    if (mention.form === 'noun') {
      const bearer = titled.get(mention.span.from);
      if (bearer !== undefined) entities.add(bearer, mention);
      else linkNoun(tokens, mention, entities, index);
    } else if (mention.form === 'pronoun') {
      if (isFirstPerson(mention)) later.push(mention);
      else linkPronoun(scene, mention);
    }
    entities.pass(mention);
    const entity = entities.of.get(mention);
    if (entity !== undefined && speaking.has(mention)) entity.spoke = mention.first;
  }
  // The speaker of a quotation often stands behind it: "I" waits until all else is known.
  for (const mention of later) linkPronoun(scene, mention);
  return toChains(text, tokens, entities.all);
}

/** Where a phrase in apposition to a name begins, and whose it is. */
function titledBy(names: readonly Name[], mentions: readonly Found[], entities: Entities): Map<number, Entity> {
  const out = new Map<number, Entity>();
  for (const m of mentions) {
    const title = m.name < 0 ? undefined : names[m.name].title;
    const entity = entities.of.get(m);
    if (title !== undefined && entity !== undefined && (title.span.to <= m.span.from || title.span.from >= m.span.to)) out.set(title.span.from, entity);
  }
  return out;
}

const isFirstPerson = (mention: Found): boolean => /^(?:i|me|my|myself|we|us|our|ours|ourselves)$/.test(mention.norm);

/** Index of the outer quotation around each token, or -1. */
function quotedBy(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const quoted = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [k, q] of quotations.entries()) {
    if (q.depth > 0) continue;
    while (at < tokens.length && tokens[at].to <= q.from) at++;
    for (let i = at; i < tokens.length && tokens[i].from < q.to; i++) quoted[i] = k;
  }
  return quoted;
}
