// The door of the room: chains of mentions.
import type { Chain, Name, Quotation, Sentence, Token } from '../../model/index.ts';
import type { Lexicon } from '../names/index.ts';

/** What resolution needs of the trained files: the list of first names with gender. */
export interface ChainModel {
  readonly lexicon: Lexicon;
}

/** Placeholder until the resolver stands: finds nothing. */
export const findChains = (
  _text: string,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _names: readonly Name[],
  _quotations: readonly Quotation[],
  _model: ChainModel | null,
): Chain[] => [];
