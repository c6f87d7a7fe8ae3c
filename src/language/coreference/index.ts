// The door of the room: chains of mentions.
import type { Chain, Name, Quotation, Sentence, Token } from '../../model/index.ts';
import type { Lexicon } from '../names/index.ts';
import { findChains as find } from './find.ts';

/** What resolution needs of the trained files: the list of first names with gender. */
export interface ChainModel {
  readonly lexicon: Lexicon;
}

/** Chains of a text in the order of their first mentions; never throws. */
export const findChains = (
  text: string,
  tokens: readonly Token[],
  _sentences: readonly Sentence[],
  names: readonly Name[],
  quotations: readonly Quotation[],
  model: ChainModel | null,
): Chain[] => find(text, tokens, names, quotations, model?.lexicon ?? null);
