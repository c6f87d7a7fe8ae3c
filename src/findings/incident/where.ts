// Where the main incident happened: the places of the head, nearest to the words that name it.
import type { Analysis, PlacePrecision, Quoted, Sentence } from '../../model/index.ts';

export interface IncidentPlace {
  readonly country: string | null;
  readonly locality: string | null;
  readonly site: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision | null;
  readonly evidence: Quoted | null;
}

/** The place of the incident, null values where the head names none. */
export function placeOf(analysis: Analysis, head: readonly Sentence[]): IncidentPlace {
  const end = head[head.length - 1]?.to ?? 0;
  const places = analysis.places.filter((place) => place.span.to <= end);
  const local = places.find((place) => place.precision === 'locality') ?? null;
  const best = local ?? places.find((place) => place.country !== null) ?? null;
  return {
    country: best?.country ?? null,
    locality: local?.name ?? null,
    site: null,
    lat: best?.lat ?? null,
    lon: best?.lon ?? null,
    precision: best?.precision ?? null,
    evidence: best === null ? null : { quote: best.quote, span: best.span },
  };
}
