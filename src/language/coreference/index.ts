// The door of the room: chains of mentions.
import type { Chain, Name, Quotation, Sentence, Token } from '../../model/index.ts';

export interface ChainModel {
  readonly bytes: Uint8Array;
}
export const openChainModel = (bytes: Uint8Array): ChainModel => ({ bytes });

/** Placeholder until the resolver stands: finds nothing. */
export const findChains = (
  _text: string,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _names: readonly Name[],
  _quotations: readonly Quotation[],
  _model: ChainModel | null,
): Chain[] => [];
