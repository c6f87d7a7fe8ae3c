// Where the main incident happened: the language room weighs the places of the sentences that tell of it; the site is named beside.
import { type LocatedIncident, locateIncident } from '../../language/places/incident-place.ts';
import type { Analysis, Place, PlacePrecision, Quoted, Sentence } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';
import { flat, type TypeVote, toldAsPast } from './kind.ts';
import { TYPE_WORDS } from './type-word.ts';

export interface IncidentPlace {
  readonly country: string | null;
  readonly locality: string | null;
  readonly site: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision | null;
  readonly evidence: Partial<Record<'country' | 'locality' | 'site', Quoted>>;
  readonly inferred: string | null;
}

/** The place of the incident, null values where the text names none. Sentences with the incident's own words weigh most. */
export function placeOf(analysis: Analysis, head: readonly Sentence[], vote: TypeVote | null, title: string): IncidentPlace {
  const patterns = TYPE_WORDS.filter((word) => word.type === vote?.type).map((word) => word.pattern);
  const focus = head.map((sentence, i) => {
    const text = flat(analysis.text.slice(sentence.from, sentence.to));
    const named = patterns.some((pattern) => pattern.test(text)) || (i < 3 && HAPPENS.test(text));
    if (toldAsPast(text)) return { sentence: sentence.index, weight: 0.05 };
    return { sentence: sentence.index, weight: Math.max(0.05, (named ? 1 : 0.5) * (1 - i * 0.1)) };
  });
  const located = locateIncident(analysis, focus);
  const site = siteOf(analysis, head);
  const titled = inTitle(analysis, title, located);
  if (titled !== null) {
    const { name, country, lat, lon, precision, quote, span } = titled;
    return {
      country: located.country ?? country,
      locality: quote || name,
      site: site?.quote ?? null,
      lat,
      lon,
      precision,
      evidence: { ...located.evidence, locality: { quote, span }, ...(site === null ? {} : { site }) },
      inferred: located.inferred?.country ?? null,
    };
  }
  return {
    country: located.country,
    locality: located.locality,
    site: site?.quote ?? null,
    lat: located.lat,
    lon: located.lon,
    precision: located.precision,
    evidence: { ...located.evidence, ...(site === null ? {} : { site }) },
    inferred: located.inferred?.country ?? null,
  };
}

/** A place that the title names and the text too, of the chosen country, where the chosen locality is not in the title; null otherwise. */
function inTitle(analysis: Analysis, title: string, located: LocatedIncident): Place | null {
  const words = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const named = (name: string): boolean =>
    name.length > 2 &&
    words.includes(
      ` ${name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}-]+/gu, ' ')
        .trim()} `,
    );
  if (title === '' || (located.locality !== null && (located.precision === 'locality' || named(located.locality)))) return null;
  return (
    analysis.places.find(
      (place) =>
        (place.precision === 'locality' || (located.locality === null && /^admin/.test(place.precision))) &&
        named(place.quote) &&
        (located.country === null || place.country === located.country),
    ) ?? null
  );
}

const HAPPENS = /\b(?:attack(?:ed|s)?|killed|killing|shot|dead|injured|wounded|struck|hit|happened|occurred|crashed|exploded|arrested)\b/;

const SITE =
  /\b(?:at|inside|outside|in|into|near|on) (?:the |a |an )?((?:[A-Z][\p{L}'’.-]+ |[a-z]+ (?=[A-Z])){0,4}(?:[A-Z][\p{L}'’.-]+ )?(?:[Cc]oncert hall|City Hall|[Mm]all|[Aa]irport|[Cc]ourthouse|[Mm]osque|[Cc]hurch|[Cc]athedral|[Ss]chool|[Uu]niversity|[Cc]ollege|[Hh]ospital|[Hh]otel|[Nn]ightclub|[Cc]lub|[Ss]tadium|[Ss]tation|[Mm]arket|[Ee]mbassy|[Cc]onsulate|[Pp]rison|[Ss]upermarket|[Ss]tore|[Rr]estaurant|[Tt]heat(?:er|re)|[Ss]ynagogue|[Tt]emple|[Bb]ridge|[Ss]quare|[Pp]ark|[Ss]treet|Avenue|[Hh]ighway|Interstate \d+|Route \d+|[Bb]ase|[Bb]arracks|[Ff]actory|[Mm]ine|[Cc]amp|[Aa]partment (?:block|building)|[Ww]arehouse|[Pp]ipeline|[Bb]each))\b/u;

/** The first named or described site of the head. */
function siteOf(analysis: Analysis, head: readonly Sentence[]): Quoted | null {
  for (const sentence of head) {
    if (toldAsPast(flat(analysis.text.slice(sentence.from, sentence.to)))) continue;
    const match = SITE.exec(analysis.text.slice(sentence.from, sentence.to).replace(/\s/g, ' '));
    const facility = analysis.names.find((name) => name.kind === 'facility' && sentence.from <= name.span.from && name.span.to <= sentence.to);
    if (facility !== undefined && (match === null || facility.span.from <= sentence.from + match.index + match[0].length))
      return { quote: facility.quote, span: facility.span };
    if (match?.[1] === undefined) continue;
    const from = sentence.from + match.index + match[0].length - match[1].length;
    return quoteAt(analysis.text, from, from + match[1].length);
  }
  return null;
}
