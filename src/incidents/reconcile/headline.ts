// What happened, when and where: every value that reports give, best backed first.
import type { Evidence, IncidentPlace, MainIncident, Report, Sourced } from '../../model/index.ts';
import { byCode, instantOf, type Pile } from './pile.ts';
import { foldPlace, samePart } from './place-match.ts';

interface Vote<T> {
  readonly key: string;
  readonly value: T;
  readonly report: Report;
  readonly evidence: readonly Evidence[];
  readonly inferred?: string;
}

/** Values with their reports, most origins first, ties in code order of the key. */
function count<T>(pile: Pile, votes: readonly Vote<T>[], choose: (values: readonly T[]) => T): Sourced<T>[] {
  const byKey = new Map<string, Vote<T>[]>();
  for (const vote of votes) void (byKey.get(vote.key)?.push(vote) ?? byKey.set(vote.key, [vote]));
  const made = [...byKey].map(([key, same]) => {
    const evidence = pile.sorted(same.flatMap((vote) => vote.evidence));
    const inferred =
      evidence.length === 0
        ? same
            .map((vote) => vote.inferred)
            .filter((note) => note !== undefined)
            .sort(byCode)[0]
        : undefined;
    const backing = pile.backing(
      evidence,
      same.filter((vote) => vote.evidence.length === 0).map((vote) => vote.report.id),
    );
    return { key, sourced: { value: choose(same.map((vote) => vote.value)), evidence, backing, ...(inferred === undefined ? {} : { inferred }) } };
  });
  return made.sort((a, b) => b.sourced.backing.origins - a.sourced.backing.origins || byCode(a.key, b.key)).map(({ sourced }) => sourced);
}

function votesOf<T>(pile: Pile, vote: (incident: MainIncident, report: Report) => Omit<Vote<T>, 'report'> | null): Vote<T>[] {
  return pile.reports.flatMap((report) => {
    const incident = pile.findings.get(report.id)?.incident;
    const made = incident === undefined ? null : vote(incident, report);
    return made === null ? [] : [{ ...made, report }];
  });
}

/** The types that reports give. */
export const typesOf = (pile: Pile) =>
  count(
    pile,
    votesOf(pile, ({ type, evidence, inferred }, report) =>
      type === null ? null : { key: type, value: type, evidence: evidence?.type ? [pile.cite(report, evidence.type)] : [], inferred: inferred?.type },
    ),
    (values) => values[0]!,
  );

/** The dates (EDTF) that reports give; a finer date stands before a coarser one with as many origins. */
export const datesOf = (pile: Pile): Sourced<string>[] =>
  count(
    pile,
    votesOf(pile, ({ date, evidence, inferred }, report) =>
      date === null ? null : { key: date, value: date, evidence: evidence?.date ? [pile.cite(report, evidence.date)] : [], inferred: inferred?.date },
    ),
    (values) => values[0]!,
  ).sort((a, b) => b.backing.origins - a.backing.origins || b.value.length - a.value.length);

/** Time zones, and reports dated by the day they are printed for. */
const DAY_AFTER = 2 * 86_400_000;

/** The dates on which the incident can have been: what was reported before cannot have happened after (a follow-up's trial or burial is another day). */
export function possibleDates(pile: Pile, dates: readonly Sourced<string>[]): Sourced<string>[] {
  const first = instantOf(pile.reports[0]?.published);
  return dates.filter(({ value }) => {
    const at = instantOf(value);
    return first === null || at === null || at < first + DAY_AFTER;
  });
}

/** Parts of a place that are written in capitals throughout, or as a tag. */
const shouting = ({ locality, site }: IncidentPlace): number =>
  [locality, site].filter((name) => name !== null && (/^#/.test(name) || (/\p{Lu}{2}/u.test(name) && name === name.toUpperCase()))).length;

/** The places that reports give. A place counts for a finer one that it does not contradict. */
export function placesOf(pile: Pile): Sourced<IncidentPlace>[] {
  const votes = votesOf<IncidentPlace>(pile, (incident, report) => {
    const { country, locality, site, lat, lon, precision, evidence, inferred } = incident;
    if (country === null && locality === null && site === null) return null;
    const cited = (['site', 'locality', 'country'] as const).flatMap((part) => (evidence?.[part] ? [pile.cite(report, evidence[part])] : []));
    const value = { country, locality, site, lat, lon, ...(precision ? { precision } : {}) };
    return {
      key: [country, locality, site].map((part) => foldPlace(part ?? '')).join('\n'),
      value,
      evidence: cited,
      inferred: inferred?.locality ?? inferred?.country,
    };
  });
  const places = count(
    pile,
    votes,
    (values) =>
      [...values].sort(
        (a, b) => Number(a.lat === null) - Number(b.lat === null) || shouting(a) - shouting(b) || byCode(JSON.stringify(a), JSON.stringify(b)),
      )[0]!,
  );
  return places
    .map((place, index) => ({ place, index, rank: rankOf(place, places) }))
    .sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || b.rank[2] - a.rank[2] || b.rank[3] - a.rank[3] || a.index - b.index)
    .map(({ place }) => place);
}

/** A finer part that fewer of those who name the coarser one give does not come first: one report in ten that names a site may mean another one. */
const LEAST_SHARE = 0.2;

/** How many origins name the place's country, then its locality, then say nothing against it; then how fine it is. */
function rankOf({ value }: Sourced<IncidentPlace>, places: readonly Sourced<IncidentPlace>[]): readonly [number, number, number, number] {
  const origins = (fits: (other: IncidentPlace) => boolean): number =>
    new Set(places.filter((other) => fits(other.value)).flatMap((other) => other.backing.families)).size;
  const same = (part: 'country' | 'locality' | 'site', other: IncidentPlace): boolean => other[part] !== null && samePart(part, other, value);
  const inCountry = value.country === null ? 0 : origins((other) => same('country', other));
  const inLocality = value.locality === null ? 0 : origins((other) => same('country', other) && same('locality', other));
  const atSite = value.site === null ? 0 : origins((other) => same('site', other));
  const doubtful = value.site !== null && atSite < LEAST_SHARE * Math.max(inCountry, inLocality);
  const fine = Number(value.country !== null) + Number(value.locality !== null) + Number(value.site !== null);
  return [inCountry, inLocality, doubtful ? -1 : origins((other) => agrees(other, value)), fine];
}

/** True where `coarse` says nothing against `fine`. */
export const agrees = (coarse: IncidentPlace, fine: IncidentPlace): boolean =>
  (['country', 'locality', 'site'] as const).every((part) => coarse[part] === null || samePart(part, coarse, fine));
