// The voices of a pile: which names mean one speaker, and which source stands behind a speaker.
import type { Backing, Evidence, Findings, Report } from '../../model/index.ts';
import { clusterNames, type NameClusters } from './name-match.ts';
import { byCode, isAltered, outletOf, type Pile } from './pile.ts';
import { isSomebody, spokenFor } from './spoken-for.ts';

/** Names of a pile, joined, and the source behind each: the body that a spokesman speaks for, else the speaker. */
export interface Voices extends NameClusters {
  readonly sourceOf: (name: string) => string;
  /** Backing of what `source` (null: the reports' own voice) says, with the count of sources and the agencies on the way. */
  readonly chain: (evidence: readonly Evidence[], source: string | null) => Backing;
  /** The same for a thing that several voices say. */
  readonly chainOf: (said: readonly Said[]) => Backing;
  /** How many sources say any of several things. */
  readonly sourcesAmong: (said: readonly Said[]) => number;
}

/** A sentence and the voice that it gives; null for the report's own. */
export interface Said {
  readonly evidence: Evidence;
  readonly voice: string | null;
}

export function voicesOf(pile: Pile): Voices {
  const all = pile.reports.flatMap((report) => pile.findings.get(report.id) ?? []);
  const roles = all.flatMap((found) => [...rolesIn(found)]);
  const told = new Set(allNames(all));
  const unsaid = roles.map(([, body]) => body).filter((body) => !told.has(body));
  // a body that was only cut out of a longer name does not decide what its cluster is called
  const names = clusterNames([...told, ...unsaid], new Set([...spoiledNames(pile), ...unsaid]));
  const bodies = new Map<string, Set<string>>();
  for (const [name, body] of roles) {
    const key = names.nameOf(name);
    bodies.set(key, (bodies.get(key) ?? new Set()).add(names.nameOf(body)));
  }
  const sourceOf = (name: string): string => {
    const found = bodies.get(names.nameOf(name));
    return found?.size === 1 ? [...found][0] : names.nameOf(name);
  };
  const said = (evidence: readonly Evidence[], voice: string | null): Said[] => evidence.map((e) => ({ evidence: e, voice }));
  return {
    ...names,
    sourceOf,
    chain: (evidence, source) => chainOf(pile, said(evidence, source)),
    chainOf: (all) => chainOf(pile, all),
    sourcesAmong: (all) => sourcesAmong(pile, all),
  };
}

/** Speakers with the body that some wording says they speak for. */
function* rolesIn(found: Findings): Generator<readonly [string, string]> {
  const told = (name: string, wording = name): (readonly [string, string])[] => {
    const body = spokenFor(wording);
    return body === null ? [] : [[name, body]];
  };
  for (const { by } of found.tolls) if (by !== null) yield* told(by);
  for (const { speaker, resolved } of found.statements) {
    yield* told(resolved || speaker);
    if (/\p{Lu}/u.test(speaker.slice(1))) yield* told(resolved || speaker, speaker);
  }
  for (const act of found.responsibility) for (const name of [act.by, act.of]) if (name !== null) yield* told(name);
  for (const warning of found.warnings) if (warning.issuer !== null) yield* told(warning.issuer);
}

/** Every name of someone who speaks, acts, warns or is accused. */
function* allNames(findings: Iterable<Findings>): Generator<string> {
  for (const found of findings) {
    for (const toll of found.tolls) if (toll.by !== null) yield toll.by;
    for (const statement of found.statements) if (statement.resolved || statement.speaker) yield statement.resolved || statement.speaker;
    for (const act of found.responsibility) for (const name of [act.by, act.of]) if (name !== null) yield name;
    for (const warning of found.warnings) for (const name of [warning.issuer, warning.recipient, warning.response?.by ?? null]) if (name !== null) yield name;
  }
}

/** Names that only reports with machine-altered sentences have. */
function spoiledNames(pile: Pile): ReadonlySet<string> {
  const of = (altered: boolean): Set<string> =>
    new Set(allNames(pile.reports.filter((report) => isAltered(report) === altered).flatMap((report) => pile.findings.get(report.id) ?? [])));
  const sound = of(false);
  return new Set([...of(true)].filter((name) => !sound.has(name)));
}

function chainOf(pile: Pile, said: readonly Said[]): Backing {
  const via = [...new Set(said.flatMap(({ evidence }) => carrierOf(pile.report(evidence.report)) ?? []))].sort(byCode);
  const backing = pile.backing(said.map(({ evidence }) => evidence));
  return { ...backing, sources: sourcesAmong(pile, said), ...(via.length > 0 ? { via } : {}) };
}

/** The agency that a report credits, null where that is the outlet itself. */
function carrierOf(report: Report | undefined): string | null {
  if (report?.agency === undefined) return null;
  const [agency, outlet] = [report.agency, outletOf(report)].map((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = agency.every((word) => outlet.includes(word) || outlet.includes(`${word}news`)) || outlet.includes(agency.join(''));
  return own ? null : report.agency;
}

function sourcesAmong(pile: Pile, said: readonly Said[]): number {
  const known = new Set<string>();
  const own: Evidence[] = [];
  for (const { evidence, voice } of said) {
    if (voice === null || isSomebody(voice)) own.push(evidence);
    else known.add(voice);
  }
  return known.size + separate(pile, own);
}

/** Of reports that speak for themselves: those of one origin, and those of one outlet, are one source. Never more than either. */
function separate(pile: Pile, evidence: readonly Evidence[]): number {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(key, at);
    return at;
  };
  for (const e of evidence) {
    const report = pile.report(e.report);
    if (report !== undefined) parent.set(root(`origin ${pile.originOf(e.report, e.span)}`), root(`outlet ${outletOf(report)}`));
  }
  return new Set([...parent.keys()].map(root)).size;
}
