// The door of the room: places, tied to the gazetteer.
import { countryOfDemonym, type Gazetteer, type PlaceEntry } from '../../gazetteer/index.ts';
import { type Name, type Place, type PlacePrecision, quoteAt, type Sentence, type Token } from '../../model/index.ts';
import { type Candidate, findCandidates, type Page } from './candidate.ts';
import { OWNERS, STATECRAFT, STOP_WORDS } from './lexicon.ts';
import { type Resolution, resolveAll } from './resolve.ts';

export { type FocusSentence, type LocatedIncident, locateIncident } from './incident-place.ts';

const PRECISION: Readonly<Record<PlaceEntry['level'], PlacePrecision>> = {
  region: 'region',
  country: 'country',
  admin1: 'admin1',
  admin2: 'admin2',
  city: 'locality',
};

/**
 * The places that a text names, in text order. A name that the gazetteer lacks but the name model calls a place is given without country and position.
 * Without a gazetteer only those are given.
 */
export function findPlaces(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  gazetteer: Gazetteer | null,
): Place[] {
  const resolved: Resolution[] = [];
  if (gazetteer !== null) {
    const page = pageOf(text, tokens, sentences, { names, gazetteer });
    resolved.push(...resolveAll(page, findCandidates(page)));
  }
  const out = resolved.map((r) => placeOf(text, tokens, r, gazetteer));
  const taken = new Set<number>();
  for (const { candidate } of resolved) for (let i = candidate.first; i < candidate.last; i++) taken.add(i);
  for (const name of names) {
    if (name.kind !== 'place' || taken.has(name.first) || taken.has(name.last - 1) || !mayBePlace(tokens, name)) continue;
    out.push({ quote: name.quote, span: name.span, name: name.quote, country: null, lat: null, lon: null, precision: 'locality', runnersUp: [] });
  }
  return out.sort((a, b) => a.span.from - b.span.from);
}

/** What the name model may have got wrong: addresses, institutions, peoples. */
function mayBePlace(tokens: readonly Token[], name: Name): boolean {
  const last = tokens[name.last - 1].norm;
  // "Rear Adm. Hall": one word at the head of a longer name
  if (name.last - name.first === 1 && tokens[name.last]?.xpos.startsWith('NNP') && /^\p{Lu}/u.test(tokens[name.last].text)) return false;
  return (
    !/[@/]|^\P{L}/u.test(name.quote) &&
    name.quote.length > 2 &&
    !OWNERS.has(last) &&
    !/^(?:police|alliance|front|movement|fire|review|reuters|street|avenue)$/.test(last) &&
    countryOfDemonym(last) === null &&
    !/(?:ican|ese|ish)$/.test(last)
  );
}

function pageOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  given: { readonly names: readonly Name[]; readonly gazetteer: Gazetteer },
): Page {
  const kinds = new Map<number, Name['kind']>();
  for (const name of given.names) for (let i = name.first; i < name.last; i++) kinds.set(i, name.kind);
  const loud = new Set<number>();
  for (const s of sentences) if (isLoud(tokens, s)) loud.add(s.index);
  const lower = new Set<string>();
  for (const t of tokens) if (t.text === t.norm && t.norm.length > 2) lower.add(t.norm);
  const placeNames = new Map(given.names.filter((n) => n.kind === 'place').map((n) => [n.first, n] as const));
  return { text, tokens, gazetteer: given.gazetteer, kinds, loud, lower, placeNames, towns: townsOf(tokens, given.gazetteer, loud) };
}

/** "in Nice", "near Reading": a capital after a preposition inside a sentence, and a town of 100,000 or more of that name. */
function townsOf(tokens: readonly Token[], gazetteer: Gazetteer, loud: ReadonlySet<number>): Set<string> {
  const out = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const { norm, text, sentence, xpos } = tokens[i];
    if (
      !STOP_WORDS.has(norm) ||
      loud.has(sentence) ||
      !/^\p{Lu}\p{Ll}/u.test(text) ||
      !xpos.startsWith('NN') ||
      !/^(?:in|near|at|of|from|outside)$/.test(tokens[i - 1].norm)
    )
      continue;
    const next = tokens[i + 1]?.text ?? '';
    if (/^\p{Lu}/u.test(next)) continue;
    const top = gazetteer.lookup(norm)[0];
    if (top?.primary && top.population >= 100_000) out.add(norm);
  }
  return out;
}

/** A sentence in capitals: nearly all of its words of three letters and more have no small letter. */
function isLoud(tokens: readonly Token[], sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens[i].text;
    if (word.length < 3 || !/^\p{L}/u.test(word)) continue;
    words++;
    if (word === word.toUpperCase()) capitals++;
  }
  return words >= 3 && capitals / words > 0.8;
}

function placeOf(text: string, tokens: readonly Token[], r: Resolution, gazetteer: Gazetteer | null): Place {
  const { candidate, others } = r;
  const { quote, span } = quoteAt(text, tokens[candidate.first].from, tokens[candidate.last - 1].to);
  const state = gazetteer !== null && isGovernment(tokens, candidate, r.entry) ? gazetteer.country(r.entry.country ?? '') : null;
  const entry = state ?? r.entry;
  return {
    quote,
    span,
    name: entry.name,
    country: entry.country,
    lat: entry.lat,
    lon: entry.lon,
    precision: PRECISION[entry.level],
    ...(entry.admin1 ? { admin1: entry.admin1 } : {}),
    ...(entry.id > 0 ? { geonamesId: entry.id } : {}),
    ...(entry.population > 0 ? { population: entry.population } : {}),
    runnersUp: others.map((o) => ({ name: o.name, country: o.country, ...(o.admin1 ? { admin1: o.admin1 } : {}), ...(o.id > 0 ? { geonamesId: o.id } : {}) })),
  };
}

/** "Washington said": a capital that speaks is its government. */
function isGovernment(tokens: readonly Token[], c: Candidate, entry: PlaceEntry): boolean {
  if (!entry.capital || entry.level !== 'city') return false;
  const before = tokens[c.first - 1];
  const starts = before === undefined || before.sentence !== tokens[c.first].sentence || /^(?:that|,|but|and|"|“)$/.test(before.norm);
  return starts && STATECRAFT.has(tokens[c.last]?.norm ?? '');
}
