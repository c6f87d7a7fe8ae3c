// Chooses a reading for each candidate: container after a comma, the countries that the text speaks of, the level that a noun names, size.
import { countryOfDemonym, nameKey, type PlaceEntry } from '../../gazetteer/index.ts';
import type { Candidate, Page } from './candidate.ts';
import { LEVEL_AFTER, PREFERRED, STATE_ABBREVIATIONS } from './lexicon.ts';

export interface Resolution {
  readonly candidate: Candidate;
  readonly entry: PlaceEntry;
  readonly others: readonly PlaceEntry[];
  /** 0..2, what the choice was worth. */
  readonly score: number;
}

/** What the text says for each country, and what each name put in: a name is not its own witness. */
interface Votes {
  readonly sums: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly total: number;
}

/** Share of a country in what the text speaks of, 0..1, without what the name itself put in. */
function shareOf(votes: Votes, country: string, key: string): number {
  const own = votes.own.get(key);
  let mine = 0;
  for (const v of own?.values() ?? []) mine += v;
  return ((votes.sums.get(country) ?? 0) - (own?.get(country) ?? 0)) / Math.max(votes.total - mine, 1.5);
}

/** By country and division: the names that lie in it, with a weight. */
type Divisions = Map<string, Map<string, number>>;
const keyOf = (page: Page, c: Candidate): string => nameKey(page.text.slice(page.tokens[c.first].from, page.tokens[c.last - 1].to));

/** Two passes: the sure ones vote for their countries, then all are chosen with the votes in sight. */
export function resolveAll(page: Page, candidates: readonly Candidate[]): Resolution[] {
  const votes = countVotes(page, candidates);
  const divisions: Divisions = new Map();
  const anchors = new Map<string, PlaceEntry>();
  const first = candidates.map((_, i) => choose(page, candidates, i, { votes, divisions: new Map(), anchors: new Map() }));
  for (const r of first) {
    if (r === null || r.score < 0.7) continue;
    if (anchors.size < MOST_ANCHORS && r.entry.level !== 'country') anchors.set(keyOf(page, r.candidate), r.entry);
    const { level, name, country } = r.entry;
    const own = level === 'admin1' || level === 'region';
    const division = own ? name : r.entry.admin1;
    if (division === null) continue;
    const key = `${country}|${division}`;
    const names = divisions.get(key) ?? new Map<string, number>();
    if (names.size < MOST_ANCHORS) names.set(keyOf(page, r.candidate), own || level === 'admin2' ? 2 : 1);
    divisions.set(key, names);
  }
  const known = new Map<string, PlaceEntry>();
  const out: Resolution[] = [];
  candidates.forEach((c, i) => {
    const alone = choose(page, candidates, i, { votes, divisions, anchors });
    if (alone === null) return;
    const chosen = asContainer(page, out.at(-1), alone);
    // one sense per text: a later bare mention means what the fuller one meant
    const key = keyOf(page, c);
    const before = known.get(key);
    if (before && before.index !== chosen.entry.index && chosen.score < 1.2)
      out.push({ ...chosen, entry: before, others: [chosen.entry, ...chosen.others.filter((o) => o.index !== before.index)].slice(0, 4) });
    else {
      if (!before || chosen.score >= 1.2) known.set(key, chosen.entry);
      out.push(chosen);
    }
  });
  return out;
}

/** "Atlanta, Georgia": once the town is known, the name after the comma is the division that holds it. */
function asContainer(page: Page, town: Resolution | undefined, alone: Resolution): Resolution {
  if (town === undefined || town.candidate.last + 1 !== alone.candidate.first || page.tokens[town.candidate.last].text !== ',') return alone;
  const { country, admin1, admin2 } = town.entry;
  const holds = (e: PlaceEntry): boolean =>
    e.country === country && (e.level === 'country' || (e.level !== 'city' && [admin1, admin2].some((a) => a !== null && nameKey(a) === nameKey(e.name))));
  if (holds(alone.entry)) return alone;
  const entry = alone.candidate.entries.find(holds);
  return entry === undefined
    ? alone
    : { ...alone, entry, others: [alone.entry, ...alone.others.filter((o) => o.index !== entry.index)].slice(0, 4), score: 1.5 };
}

function countVotes(page: Page, candidates: readonly Candidate[]): Votes {
  const sums = new Map<string, number>();
  const add = (code: string | null, weight: number): void => {
    if (code !== null) sums.set(code, (sums.get(code) ?? 0) + weight);
  };
  const own = new Map<string, Map<string, number>>();
  for (const c of candidates) {
    const name = keyOf(page, c);
    const again = own.has(name);
    if (again && c.entries[0].level !== 'country') continue;
    // every reading of an ambiguous name votes for its country by its rank; what several names share adds up
    const best = new Map<string, number>();
    for (const e of c.entries) if (e.country !== null && (best.get(e.country) ?? 0) < e.rank) best.set(e.country, e.rank);
    let all = 0;
    for (const rank of best.values()) all += rank ** 3;
    const strength = c.entries[0].level === 'country' ? (again ? 0.5 : 1) : c.entries[0].rank > 0.55 ? 0.6 : 0.2;
    if (c.entries[0].level !== 'country') own.set(name, new Map([...best].map(([code, rank]) => [code, (strength * rank ** 3) / all])));
    for (const [code, rank] of best) add(code, (strength * rank ** 3) / all);
    const inside = container(page, c);
    if (inside?.state) add('US', 1);
  }
  for (const token of page.tokens) {
    if (token.text.length < 4 || token.text[0] === token.norm[0]) continue;
    const code = countryOfDemonym(token.norm);
    if (code !== null) add(code, 0.6);
  }
  let total = 0;
  for (const v of sums.values()) total += v;
  return { sums, own, total };
}

/** What follows ", ": the state or the name that contains the candidate. */
function container(page: Page, c: Candidate): { readonly state?: string; readonly key: string } | null {
  const { tokens, text } = page;
  const paren = tokens[c.last]?.text === '(';
  if (tokens[c.last]?.text !== ',' && !paren) return null;
  const next = tokens[c.last + 1];
  if (next === undefined || !/^\p{Lu}/u.test(next.text)) return null;
  const bare = next.norm.replace(/\./g, '');
  const state = STATE_ABBREVIATIONS.get(bare);
  if (state !== undefined && (next.text.includes('.') || /^[A-Z]{2}$/.test(next.text) || tokens[c.last + 2]?.text === '.'))
    return { state, key: nameKey(state) };
  let end = c.last + 1;
  let key = '';
  for (let i = c.last + 1; i < Math.min(tokens.length, c.last + 5) && (/^\p{Lu}/u.test(tokens[i].text) || /^(?:of|and|de)$/.test(tokens[i].norm)); i++) {
    const run = text.slice(next.from, tokens[i].to);
    if (page.gazetteer.lookup(run).some((e) => e.level === 'country' || e.level === 'admin1' || e.level === 'admin2' || e.level === 'region')) {
      end = i + 1;
      key = nameKey(run);
    }
  }
  return end > c.last + 1 ? { key } : null;
}

interface Sight {
  readonly votes: Votes;
  readonly divisions: Divisions;
  /** Well resolved places, by name: what lies near them is meant rather than a namesake far off. */
  readonly anchors: ReadonlyMap<string, PlaceEntry>;
}

function choose(page: Page, candidates: readonly Candidate[], at: number, sight: Sight): Resolution | null {
  const c = candidates[at];
  const inside = container(page, c);
  const level = LEVEL_AFTER.get(page.tokens[c.last]?.norm ?? '');
  const before = page.tokens[c.first - 1]?.norm ?? '';
  const key = nameKey(page.text.slice(page.tokens[c.first].from, page.tokens[c.last - 1].to));
  const preferred = PREFERRED.get(key);
  const typed = before === 'of' ? LEVEL_AFTER.get(page.tokens[c.first - 2]?.norm ?? '') : undefined;
  const holders = inside ? new Set(page.gazetteer.lookup(inside.key).map((e) => (e.level === 'country' ? e.country! : `${e.country}|${e.name}`))) : null;
  const scored = c.entries
    .map((entry) => ({ entry, score: scoreOf(entry, { sight, holders, inside, level: level ?? typed, preferred, c, key }) }))
    .sort((a, b) => b.score - a.score || a.entry.index - b.entry.index);
  const best = preferCity(scored, level ?? typed);
  // a by-name of a small town, in a country that the text never speaks of, is chance
  const unheard = shareOf(sight.votes, best.entry.country ?? '', key) < 0.05 && best.score < 1;
  if (unheard && best.entry.level === 'city' && !best.entry.primary && best.entry.population < 300_000) return null;
  if (best.score < (c.sure ? 0.38 : 0.5)) return null;
  return {
    candidate: c,
    entry: best.entry,
    others: scored
      .filter((s) => s !== best)
      .slice(0, 4)
      .map((s) => s.entry),
    score: best.score,
  };
}

interface Evidence {
  readonly sight: Sight;
  readonly holders: ReadonlySet<string> | null;
  readonly inside: { readonly state?: string; readonly key: string } | null;
  readonly level: string | undefined;
  readonly preferred: number | undefined;
  readonly c: Candidate;
  readonly key: string;
}

function scoreOf(entry: PlaceEntry, e: Evidence): number {
  let score = entry.rank;
  const country = entry.country ?? '';
  if (e.holders) {
    const held = e.holders.has(country) || [...e.holders].some((h) => h.startsWith(`${country}|`) && (sameKey(h, entry.admin1) || sameKey(h, entry.admin2)));
    if (held && entry.level !== 'country') score += e.inside?.state && country !== 'US' ? 0 : 1;
  }
  score += 0.8 * shareOf(e.sight.votes, country, e.key);
  let around = 0;
  for (const [name, weight] of e.sight.divisions.get(`${country}|${entry.admin1}`) ?? []) if (name !== e.key) around += weight;
  if (around > 0) score += around > 1 ? 0.25 : 0.12;
  if (entry.level === 'city' && nearAnchor(entry, e)) score += 0.25;
  if (e.level === 'admin1' && (entry.level === 'admin1' || entry.level === 'region')) score += 0.3;
  if (e.level === 'admin2' && entry.level === 'admin2') score += 0.4;
  if (e.level === 'city' && entry.level === 'city') score += 0.3;
  if (e.preferred === entry.id && entry.id > 0 && e.level === undefined) score += 0.35;
  // what the text calls by a full name of several words is seldom a small town by chance
  if (e.c.last - e.c.first > 1) score += 0.12;
  return score;
}

const MOST_ANCHORS = 30;
const REACH_KM = 70;

/** True within 70 km of a place that the text names otherwise (seas and continents have no such middle). */
function nearAnchor(entry: PlaceEntry, e: Evidence): boolean {
  for (const [name, anchor] of e.sight.anchors) {
    if (name === e.key || anchor.index === entry.index || anchor.country !== entry.country) continue;
    const dy = (anchor.lat - entry.lat) * 111;
    if (Math.abs(dy) > REACH_KM) continue;
    const dx = (anchor.lon - entry.lon) * 111 * Math.cos((entry.lat * Math.PI) / 180);
    if (dx * dx + dy * dy < REACH_KM * REACH_KM) return true;
  }
  return false;
}

const sameKey = (holder: string, admin: string | null): boolean => admin !== null && nameKey(holder.slice(3)) === nameKey(admin);

/** "Cusco" is the town where town and division share the name, unless a noun says otherwise. */
function preferCity(scored: readonly { readonly entry: PlaceEntry; readonly score: number }[], level: string | undefined) {
  const best = scored[0];
  if (level !== undefined || (best.entry.level !== 'admin1' && best.entry.level !== 'admin2')) return best;
  const small = best.entry.level === 'admin2';
  const city = scored.find(
    (s) => s.entry.level === 'city' && (s.entry.primary || small) && s.entry.country === best.entry.country && s.entry.population >= (small ? 500 : 15_000),
  );
  const inIt =
    city &&
    (city.entry.admin1 === null ||
      best.entry.level === 'admin2' ||
      nameKey(city.entry.admin1) === nameKey(best.entry.name) ||
      city.entry.admin1.startsWith(best.entry.name));
  return city && inIt ? { entry: city.entry, score: best.score } : best;
}
