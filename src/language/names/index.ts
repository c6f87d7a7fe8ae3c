// The door of the room: names with kinds, heads and titles.
import type { Gazetteer } from '../../gazetteer/index.ts';
import type { Name, Sentence, Token } from '../../model/index.ts';
import { findNames as find } from './find.ts';
import type { NameModel } from './model.ts';

export { genderOfFirstName, isDemonym, type Lexicon } from './lexicon.ts';
export { type NameModel, openNameModel } from './model.ts';
export { FEMALE_WORDS, MALE_WORDS } from './role-table.ts';
export { isRole } from './title.ts';

/** Names of a text in its order. The model carries its own list of places; the gazetteer is not asked yet. */
export const findNames = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  model: NameModel | null,
  _gazetteer: Gazetteer | null,
): Name[] => find(text, tokens, sentences, model);
