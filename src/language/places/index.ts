// The door of the room: places.
import type { Gazetteer } from '../../gazetteer/index.ts';
import type { Name, Place, Sentence, Token } from '../../model/index.ts';

/** Placeholder until the resolver stands: finds nothing. */
export const findPlaces = (
  _text: string,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _names: readonly Name[],
  _gazetteer: Gazetteer | null,
): Place[] => [];
