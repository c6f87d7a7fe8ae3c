// The door of the room: names.
import type { Gazetteer } from '../../gazetteer/index.ts';
import type { Name, Sentence, Token } from '../../model/index.ts';

export interface NameModel {
  readonly bytes: Uint8Array;
}
export const openNameModel = (bytes: Uint8Array): NameModel => ({ bytes });

/** Placeholder until the model stands: finds nothing. */
export const findNames = (
  _text: string,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _model: NameModel | null,
  _gazetteer: Gazetteer | null,
): Name[] => [];
