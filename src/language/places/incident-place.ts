// Where the main incident happened: places of the sentences that tell it, weighed by how they stand there.
import { countryOfDemonym, nameKey } from '../../gazetteer/index.ts';
import type { Analysis, Place, PlacePrecision, Quoted, Sentence, Token } from '../../model/index.ts';
import { LEVEL_AFTER, LOCATING, STOP_WORDS } from './lexicon.ts';

/** A sentence that tells of the incident and how much it counts (1 for the lead, less for others). */
export interface FocusSentence {
  readonly sentence: number;
  readonly weight: number;
}

/** Where the incident is. `evidence` holds the words that gave each value; `inferred` says what was concluded and from what. */
export interface LocatedIncident {
  readonly country: string | null;
  readonly locality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision | null;
  readonly evidence: Partial<Record<'country' | 'locality', Quoted>>;
  readonly inferred?: Partial<Record<'country', string>>;
}

/** One thing in the text that speaks for a place. */
interface Vote {
  readonly place: Place | null;
  readonly country: string | null;
  readonly quoted: Quoted;
  readonly weight: number;
  readonly dateline: boolean;
  /** What a dateline says of the place of the event, 0..1: little where it gives the day and station of filing. */
  readonly filed: number;
  /** How the name stands: 1 after "in", less as a subject or an owner. */
  readonly stance: number;
}

/**
 * Chooses country and locality of the main incident. `focus` names the sentences that tell it; all others count a little, the earlier the more.
 * Nothing here knows the outlet: the country comes from the text.
 */
export function locateIncident(analysis: Analysis, focus: readonly FocusSentence[]): LocatedIncident {
  const weights = weightsOf(analysis, focus);
  const votes = [...placeVotes(analysis, weights), ...patternVotes(analysis, weights)].sort((a, b) => a.quoted.span.from - b.quoted.span.from);
  const country = chooseCountry(votes, demonymVotes(analysis, weights));
  const locality = chooseLocality(votes, country?.code ?? null);
  if (locality !== null && isWater(locality) && locality.country === null && locality.stance >= 0.7) {
    return {
      country: null,
      locality: locality.quoted.quote,
      lat: locality.place!.lat,
      lon: locality.place!.lon,
      precision: 'region',
      evidence: { locality: locality.quoted },
    };
  }
  const seat = locality?.place ?? country?.place ?? null;
  const evidence: Partial<Record<'country' | 'locality', Quoted>> = {};
  if (country) evidence.country = country.quoted;
  if (locality) evidence.locality = locality.quoted;
  const named = country?.place?.precision === 'country';
  return {
    country: country?.code ?? null,
    locality: locality ? locality.quoted.quote : null,
    lat: seat?.lat ?? null,
    lon: seat?.lon ?? null,
    precision: seat?.precision ?? null,
    evidence,
    ...(country && !named ? { inferred: { country: country.quoted.quote } } : {}),
  };
}

const isWater = (vote: Vote): boolean => vote.place !== null && vote.place.precision === 'region' && WATER.test(vote.place.name);

function weightsOf(analysis: Analysis, focus: readonly FocusSentence[]): number[] {
  const weights = analysis.sentences.map((s, i) => (s.kind === 'furniture' ? 0 : 0.2 / (1 + i / 10)));
  for (const f of focus) if (weights[f.sentence] !== undefined) weights[f.sentence] = Math.max(weights[f.sentence], f.weight);
  return weights;
}

const DATELINE_REACH = 90;
const DASH = /^\s*(?:,[^—–]{0,60})?(?:\([^)]{1,40}\)\s*)?(?:—|–|--|-\s|\[|:\s)/;

/** "QUITO, 22 Mar (EFE) --": the place where the report was written, at the head of the first prose sentences. */
function isDateline(analysis: Analysis, place: Place): boolean {
  if (place.span.from > 1500) return false;
  const line = analysis.text.lastIndexOf('\n', place.span.from) + 1;
  if (place.span.from - line > 40) return false;
  return DASH.test(analysis.text.slice(place.span.to, place.span.to + DATELINE_REACH));
}

/** "QUITO, 22 Mar (EFE)" says where a station stands; "FORT HOPE, Fla. (AP)" is mostly the place itself. */
const filing = (analysis: Analysis, place: Place): number =>
  /^[^\n]{0,60}?\b\d{1,2} [A-Z][A-Za-z]{2}/.test(analysis.text.slice(place.span.to, place.span.to + DATELINE_REACH))
    ? 0
    : (place.population ?? 0) > BUREAU
      ? 0.35
      : 0.9;
/** Agencies keep bureaus in large cities; a dateline of a small town is mostly the place itself. */
const BUREAU = 500_000;

function sentenceAt(sentences: readonly Sentence[], from: number): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if (sentences[mid].to <= from) low = mid + 1;
    else if (sentences[mid].from > from) high = mid - 1;
    else return sentences[mid];
  }
  return null;
}

/** Index of the first token that starts at or after `from`. */
function tokenAt(tokens: readonly Token[], from: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid].from < from) low = mid + 1;
    else high = mid;
  }
  return low;
}

const BETWEEN = new Set(
  'the a an downtown central northern southern eastern western north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern city town village district province state of capital neighborhood suburb island coastal remote tiny small , nearby port'.split(
    ' ',
  ),
);

/** How a name stands: the preposition before it, with "the town of" and the like skipped. */
function stanceOf(analysis: Analysis, sentence: Sentence, token: number): number {
  for (let i = token - 1; i >= sentence.first && i > token - 6; i--) {
    const norm = analysis.tokens[i].norm;
    if (norm === 'of' && BETWEEN.has(analysis.tokens[i - 1]?.norm ?? '')) continue;
    // "Jane Doe, 33, of Salem": where a person is from
    if ((norm === 'of' || norm === 'from') && /^(?:NNP|CD)$/.test(analysis.tokens[i - 1]?.xpos ?? '')) return 0.2;
    if (norm === 'of' && /^(?:,|old|-)$/.test(analysis.tokens[i - 1]?.norm ?? '')) return 0.2;
    const weight = LOCATING.get(norm);
    if (weight !== undefined) return ELSEWHERE.test(analysis.tokens[i - 1]?.norm ?? '') ? 0.3 * weight : weight;
    if (i === token - 1 && /^(?:city|town|village|capital)$/.test(norm)) return 0.8;
    if (!BETWEEN.has(norm) && countryOfDemonym(norm) === null && !analysis.tokens[i].xpos.startsWith('NNP')) break;
  }
  return BARE;
}

/** "a summit in Oslo", "felt in Tunis": what is told of there is not the incident. */
const ELSEWHERE = /^(?:summit|conference|speech|meeting|talks|interview|visit|reporters|statement|felt|born|office|headquarters|studio|embassy)$/;

/** A name without a preposition: a subject, an owner, a part of a longer name. */
const BARE = 0.45;
const WATER = /\b(?:gulf|sea|ocean|straits?|bay|channel|atlantic|pacific|mediterranean)\b/i;
const SHORE = /^\s+(?:port|coast|town|city|resort|shore|coastal|island)/i;

/** "southern Chad": a part of a country is its locality where nothing narrower is named. */
function directed(analysis: Analysis, sentence: Sentence, place: Place, token: number): Quoted | null {
  const before = analysis.tokens[token - 1];
  if (
    token <= sentence.first ||
    !/^(?:north|south|east|west|central|northern|southern|eastern|western|north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?)$/.test(
      before.norm,
    )
  )
    return null;
  const span = { from: before.from, to: place.span.to };
  return { quote: analysis.text.slice(span.from, span.to), span };
}

/** "US strike", "Boston police": the name only qualifies the noun after it. */
function isModifier(analysis: Analysis, sentence: Sentence, place: Place): boolean {
  const at = tokenAt(analysis.tokens, place.span.to);
  const next = analysis.tokens[at];
  if (next === undefined || at >= sentence.last || next.from - place.span.to > 1) return false;
  // "Hollis County Sheriff": a part of a longer name
  if (/^NNPS?$/.test(next.xpos) && place.precision.startsWith('admin')) return true;
  return /^(?:NN|NNS|JJ)$/.test(next.xpos) && !LEVEL_AFTER.has(next.norm) && !/^(?:last|late|early|next|time|area|coast|airport)$/.test(next.norm);
}

function placeVotes(analysis: Analysis, weights: readonly number[]): Vote[] {
  const out: Vote[] = [];
  // "Oslo, Norway": the second name only says where the first one is
  const ends = new Set(analysis.places.map((place) => place.span.to));
  for (const place of analysis.places) {
    const sentence = sentenceAt(analysis.sentences, place.span.from);
    if (sentence === null) continue;
    const dateline = isDateline(analysis, place);
    const filed = dateline ? filing(analysis, place) : 1;
    const token = tokenAt(analysis.tokens, place.span.from);
    const stood = dateline ? 0.7 : stanceOf(analysis, sentence, token);
    // a country without a preposition acts; the event is elsewhere as often as not ("US strike kills …")
    const modifies = isModifier(analysis, sentence, place);
    const acts = place.precision === 'country' && (stood === BARE || modifies);
    const stance = acts
      ? 0.2
      : modifies
        ? Math.min(stood, BARE)
        : WATER.test(place.quote) && SHORE.test(analysis.text.slice(place.span.to, place.span.to + 20))
          ? 0.1
          : stood;
    const part = place.precision === 'country' ? directed(analysis, sentence, place, token) : null;
    if (part !== null)
      out.push({
        place: { ...place, precision: 'region' },
        country: place.country,
        quoted: part,
        weight: 0.5 * weights[sentence.index] * stood,
        dateline: false,
        filed: 1,
        stance: stood,
      });
    out.push({
      place,
      country: place.country,
      quoted: { quote: place.quote, span: place.span },
      weight:
        (dateline && filed > 0.5 ? Math.max(weights[sentence.index], 0.7) : weights[sentence.index]) *
        stance *
        (ends.has(place.span.from - 2) && analysis.text[place.span.from - 2] === ',' ? 0.3 : 1),
      dateline,
      filed,
      stance,
    });
  }
  return out;
}

const NOT_PLACES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december congress parliament islam english spanish arabic facebook twitter custody'.split(
    ' ',
  ),
);

/** "in Pozo Verde": a capitalised run after "in", "near" or "at" that no list knows and no name model calls something else. */
function patternVotes(analysis: Analysis, weights: readonly number[]): Vote[] {
  const { tokens, text } = analysis;
  const out: Vote[] = [];
  const taken = new Set<number>();
  for (const place of analysis.places) for (let i = place.span.from; i < place.span.to; i++) taken.add(i);
  const named = new Set<number>();
  for (const name of analysis.names) if (name.kind !== 'place') for (let i = name.span.from; i < name.span.to; i++) named.add(i);
  for (const sentence of analysis.sentences) {
    if (weights[sentence.index] < 0.1 || isLoud(text, sentence)) continue;
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      if (!/^(?:in|near|outside)$/.test(tokens[i - 1].norm)) continue;
      let end = i;
      while (end < sentence.last && end < i + 4 && tokens[end].xpos.startsWith('NNP') && /^\p{Lu}/u.test(tokens[end].text)) end++;
      if (
        end === i ||
        taken.has(tokens[i].from) ||
        named.has(tokens[i].from) ||
        NOT_PLACES.has(tokens[i].norm) ||
        (end === i + 1 && STOP_WORDS.has(tokens[i].norm))
      )
        continue;
      if (/^(?:'s|and|streets?|avenue|road|mall)$/.test(tokens[end]?.norm ?? '')) continue;
      const span = { from: tokens[i].from, to: tokens[end - 1].to };
      const quoted = { quote: text.slice(span.from, span.to), span };
      out.push({ place: null, country: null, quoted, weight: 0.6 * weights[sentence.index], dateline: false, filed: 1, stance: 0.8 });
    }
  }
  return out;
}

const isLoud = (text: string, sentence: Sentence): boolean => {
  const line = text.slice(sentence.from, sentence.to);
  return line === line.toUpperCase();
};

function demonymVotes(analysis: Analysis, weights: readonly number[]): { readonly code: string; readonly quoted: Quoted; readonly weight: number }[] {
  const out: { code: string; quoted: Quoted; weight: number }[] = [];
  for (const token of analysis.tokens) {
    if (token.text.length < 4 || token.text[0] === token.norm[0]) continue;
    const code = countryOfDemonym(token.norm);
    if (code !== null)
      out.push({ code, quoted: { quote: token.text, span: { from: token.from, to: token.to } }, weight: 0.3 * (weights[token.sentence] ?? 0) });
  }
  return out;
}

interface ChosenCountry {
  readonly code: string;
  readonly quoted: Quoted;
  readonly place: Place | null;
}

function chooseCountry(
  votes: readonly Vote[],
  demonyms: readonly { readonly code: string; readonly quoted: Quoted; readonly weight: number }[],
): ChosenCountry | null {
  const sums = new Map<string, { sum: number; best: number; chosen: ChosenCountry }>();
  const add = (code: string, weight: number, chosen: ChosenCountry): void => {
    const known = sums.get(code);
    if (!known) sums.set(code, { sum: weight, best: weight, chosen });
    else {
      known.sum += weight;
      if (weight > known.best || (chosen.place?.precision === 'country' && known.chosen.place?.precision !== 'country' && weight > known.best / 3)) {
        known.best = Math.max(weight, known.best);
        known.chosen = chosen;
      }
    }
  };
  for (const v of votes)
    if (v.country !== null)
      add(v.country, v.weight * (v.dateline && (v.place?.population ?? 0) > BUREAU ? 0.5 : 1), { code: v.country, quoted: v.quoted, place: v.place });
  for (const d of demonyms) add(d.code, d.weight, { code: d.code, quoted: d.quoted, place: null });
  let best: { sum: number; chosen: ChosenCountry } | null = null;
  for (const entry of sums.values()) if (best === null || entry.sum > best.sum) best = entry;
  return best?.chosen ?? null;
}

const WIDTH: Readonly<Record<PlacePrecision, number>> = { site: 0.8, locality: 1, admin2: 0.7, admin1: 0.5, region: 0.55, country: 0 };
/** Territories that are one town or island: their name is the locality too. */
const CITY_STATES = new Set('HK SG MO MC VA GI BM SM'.split(' '));

function chooseLocality(votes: readonly Vote[], country: string | null): Vote | null {
  const sums = new Map<string, Tally>();
  for (const v of votes) {
    if (v.country !== null && v.country !== country) continue;
    const width = widthOf(v);
    if (width === 0) continue;
    const key = nameKey(v.quoted.quote);
    const weight = v.weight * width * (v.dateline ? v.filed : 1);
    const known = sums.get(key);
    if (!known) sums.set(key, { sum: weight, vote: v, best: weight });
    else {
      known.sum += weight;
      // the fullest form names the place; among equals the strongest
      const longer = fullness(v.quoted.quote) - fullness(known.vote.quoted.quote);
      if (longer > 0 || (longer === 0 && weight > known.best)) known.vote = v;
      known.best = Math.max(known.best, weight);
    }
  }
  let top: Tally | null = null;
  for (const entry of sums.values()) if (top === null || entry.sum > top.sum) top = entry;
  if (top === null || top.sum <= 0.05) return null;
  return wider(top, [...sums.values()]) ?? narrower(top, [...sums.values()]).vote;
}

/** A name in capitals is a headline's or dateline's form; the text's own form is better. */
const fullness = (quote: string): number => (quote === quote.toUpperCase() ? 0 : 100) + quote.length;

interface Tally {
  sum: number;
  vote: Vote;
  best: number;
}

function widthOf(v: Vote): number {
  if (v.place === null || v.country === null) return v.place?.precision === 'region' ? 0.4 : 0.8;
  return v.place.precision === 'country' && CITY_STATES.has(v.country) ? 0.6 : WIDTH[v.place.precision];
}

/** Riots or floods in three and more towns of one division that the text names: the division, unless one town stands out. */
function wider(top: Tally, all: readonly Tally[]): Vote | null {
  const division = top.vote.place?.precision === 'locality' ? top.vote.place.admin1 : undefined;
  if (division === undefined) return null;
  const towns = all.filter((t) => t.vote.place?.admin1 === division && t.vote.place.precision === 'locality' && t.sum > 0.4 * top.sum);
  if (towns.length < 3) return null;
  return (
    all.find(
      (t) => t.vote.place !== null && t.vote.place.precision !== 'locality' && nameKey(t.vote.place.name) === nameKey(division) && t.sum > 0.25 * top.sum,
    )?.vote ?? null
  );
}

/** A town beside its county or state, a district beside its metropolis: the narrower one, where the text makes enough of it. */
function narrower(top: Tally, all: readonly Tally[]): Tally {
  let best = top;
  const precision = top.vote.place?.precision ?? '';
  const wide = precision.startsWith('admin') || (precision === 'region' && top.vote.country === null && !isWater(top.vote));
  for (const other of all) {
    const place = other.vote.place;
    if (other === top || place === null || place.precision !== 'locality' || other.vote.dateline) continue;
    if (wide ? other.sum >= 0.35 * top.sum : other.sum >= 0.5 * top.sum && smallerNearby(top.vote.place, place)) {
      if (best === top || other.sum > best.sum) best = other;
    }
  }
  return best;
}

/** Within about 40 km and of less than half the people. */
function smallerNearby(large: Place | null, small: Place): boolean {
  if (large === null || large.lat === null || large.lon === null || small.lat === null || small.lon === null) return false;
  const dy = (large.lat - small.lat) * 111;
  const dx = (large.lon - small.lon) * 111 * Math.cos((large.lat * Math.PI) / 180);
  return dx * dx + dy * dy < 1600 && (small.population ?? 0) < (large.population ?? 0) / 2;
}
