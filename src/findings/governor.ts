// What a time expression dates: the verb or event noun that it hangs on in the tree.
import type { Token } from '../model/index.ts';

const EVENT_NOUN =
  /^(?:attacks?|assaults?|shootings?|bombings?|massacres?|killings?|murders?|assassinations?|deaths?|earthquakes?|quakes?|tsunamis?|crash(?:es)?|fires?|floods?|storms?|hurricanes?|wars?|elections?|arrests?|protests?|demonstrations?|riots?|deals?|agreements?|treat(?:y|ies)|coups?|revolutions?|invasions?|incidents?|kidnappings?|strikes?|raids?|trials?|rall(?:y|ies)|resolutions?|burglar(?:y|ies)|slayings?|outbreaks?|collisions?|games?|meetings?|visits?|summits?|offensives?|violence|unrest)$/;

/** The token of a run that hangs on something outside of it. */
export const headOf = (run: readonly Token[]): Token | undefined => run.find((token) => !run.some((other) => other.index === token.head)) ?? run[0];

/** Climbs from the time to the verb it hangs on, or to an event noun on the way. */
export function governor(tokens: readonly Token[], from: Token): { token: Token; rule: string } | null {
  let token: Token | undefined = from;
  for (let up = 0; up < 6 && token !== undefined; up++) {
    const here: Token = token;
    if (here !== from && (here.upos === 'VERB' || (here.upos === 'AUX' && here.deprel === 'root'))) return { token: here, rule: 'predicate' };
    if (here !== from && here.upos === 'NOUN' && EVENT_NOUN.test(here.norm)) return { token: here, rule: 'event-noun' };
    if (here !== from && tokens.some((child) => child.head === here.index && child.deprel === 'cop')) return { token: here, rule: 'predicate' };
    token = tokens.find((item) => item.index === here.head);
  }
  return null;
}
