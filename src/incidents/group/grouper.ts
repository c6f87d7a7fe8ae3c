// Takes reports one by one and groups them by happening. More may be added after that: what no new report can reach is not looked at again.
import type { Findings, IncidentGroup, MainIncident, Report, Sources } from '../../model/index.ts';
import type { Link } from '../../sources/index.ts';
import { coreOf, type Group, RoundUps } from './also.ts';
import { cluster } from './cluster.ts';
import { dayOf } from './day.ts';
import { describe } from './describe.ts';
import { happeningOf } from './happening.ts';
import { Neighbourhoods } from './neighbourhood.ts';
import { type Counts, countTerms, plainVector, vectors } from './profile.ts';
import { LineTable } from './standing.ts';

/** Mean likeness (cosine, plus what time adds) that the reports of one happening must have. */
const THRESHOLD = 0.26;

export interface GroupOptions {
  /** Pairs that a user wants in one group or in two; only those with `about: 'incident'` count here. */
  readonly links?: readonly Link[];
}

/** A part of the pile that no link leads out of, and its groups. It holds as long as its members and their profiles stay the same. */
interface Settled {
  readonly members: readonly number[];
  readonly counts: readonly Counts[];
  readonly incidents: readonly (MainIncident | undefined)[];
  readonly groups: readonly Group[];
}

export class Grouper {
  readonly #links: readonly Link[];
  readonly #reports: Report[] = [];
  readonly #days: (number | null)[] = [];
  readonly #places = new Map<string, number>();
  readonly #lines = new LineTable();
  /** What each report says, and the lines that were left out of it. */
  readonly #counts: Counts[] = [];
  readonly #without: string[] = [];
  readonly #near = new Neighbourhoods((a, b) => this.#order(a, b));
  readonly #roundUps = new RoundUps();
  /** By first member. */
  #settled = new Map<number, Settled>();

  constructor(options: GroupOptions = {}) {
    this.#links = (options.links ?? []).filter((link) => link.about === 'incident');
  }

  add(report: Report): void {
    const place = this.#reports.push(report) - 1;
    this.#places.set(report.id, place);
    this.#days.push(dayOf(report.published));
    this.#lines.add(place, report.text);
  }

  /**
   * Groups all reports added. `findings` may be empty; a report that has some lends them to its group, and its day and town tell look-alikes apart. Neither the order of adding nor how often groups were
   * asked for in between changes anything: parts of the pile are settled by their members alone.
   */
  finish(findings: ReadonlyMap<string, Findings>, sources: Sources): IncidentGroup[] {
    this.#profile(relatives(sources));
    const [together, apart] = [this.#asked(true), this.#asked(false)];
    const settled = this.#near.parts(together).map((members) => this.#settle(members, findings, { together, apart }));
    this.#settled = new Map(settled.map((part) => [part.members[0], part]));
    const groups = settled.flatMap((part) => part.groups);
    const also = this.#roundUps.update(groups, this.#counts);
    const family = new Map(sources.families.flatMap((f) => f.reports.map((r) => [r, f.id] as const)));
    const pick = (places: readonly number[]): Report[] => places.map((place) => this.#reports[place]);
    return groups.map(({ members }, g) => describe(pick(members), pick(also[g]), findings, family)).sort((a, b) => compareText(a.id, b.id));
  }

  #order(a: number, b: number): number {
    const [x, y] = [this.#reports[a], this.#reports[b]];
    return compareText(x.published?.slice(0, 10) ?? '', y.published?.slice(0, 10) ?? '') || compareText(x.id, y.id) || a - b;
  }

  /** Profiles of new reports, and of those in which other lines are standing now. */
  #profile(relatives: ReadonlyMap<string, string>): void {
    const standing = this.#lines.standing((place) => relatives.get(this.#reports[place].id) ?? this.#reports[place].id);
    const changed = [...this.#reports.keys()].filter((place) => this.#without[place] !== (standing.get(place) ?? []).join(' '));
    for (const place of changed.sort((a, b) => this.#order(a, b))) {
      const lines = standing.get(place) ?? [];
      this.#without[place] = lines.join(' ');
      this.#counts[place] = countTerms(this.#reports[place], lines);
      this.#near.put(place, { vector: plainVector(this.#counts[place]), day: this.#days[place] });
    }
  }

  /** Pairs of places that the user joined (or cut). */
  #asked(join: boolean): Pairs {
    return this.#links.flatMap((link) => {
      const [a, b] = [this.#places.get(link.from), this.#places.get(link.to)];
      return link.join === join && a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : [];
    });
  }

  #settle(members: readonly number[], findings: ReadonlyMap<string, Findings>, asked: Asked): Settled {
    const counts = members.map((place) => this.#counts[place]);
    const incidents = members.map((place) => findings.get(this.#reports[place].id)?.incident);
    const known = this.#settled.get(members[0]);
    if (known !== undefined && same(known.members, members) && same(known.counts, counts) && same(known.incidents, incidents)) return known;
    const all = vectors(counts);
    const items = all.map((vector, i) => ({ vector, day: this.#days[members[i]], happening: happeningOf(incidents[i]) }));
    const index = new Map(members.map((place, i) => [place, i]));
    const clusters = cluster(items, { threshold: THRESHOLD, together: inside(asked.together, index), apart: inside(asked.apart, index) });
    return { members, counts, incidents, groups: clusters.map((of) => ({ members: of.map((i) => members[i]), core: coreOf(of, all) })) };
  }
}

type Pairs = readonly (readonly [number, number])[];

/** Pairs of places that the user joined, and cut. */
interface Asked {
  readonly together: Pairs;
  readonly apart: Pairs;
}

/** Pairs of which both are members, by their index among them. */
const inside = (pairs: Pairs, index: ReadonlyMap<number, number>): Pairs =>
  pairs.flatMap(([a, b]) => {
    const [x, y] = [index.get(a), index.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });

const same = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

/** For each report that copies or is copied one id that stands for all it is tied to: a shared line among them is a copied one. */
function relatives(sources: Sources): Map<string, string> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const { from, to } of sources.edges) parent.set(find(from), find(to));
  for (const id of [...parent.keys()]) find(id);
  return parent;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
