// Round-ups: reports that tell of a happening beside the one they are mainly about.
import { type Counts, termRarity, type Vector } from './profile.ts';

/** Rare terms that stand for a happening, and how many of them a report must have to tell of it. */
const CORE = 12;
const TOLD = 7;
const LEAST_RARITY = 6;

/** Reports that are mainly about one happening, by their places, and the terms that stand for it. */
export interface Group {
  readonly members: readonly number[];
  readonly core: readonly number[];
}

/** The heaviest rare terms of a group; none where it has too few to be told apart. `all`: vectors by index of `members`. */
export function coreOf(members: readonly number[], all: readonly Vector[]): number[] {
  const sum = new Map<number, number>();
  for (const i of members)
    for (const [k, term] of all[i].terms.entries()) if (termRarity(term) >= LEAST_RARITY) sum.set(term, (sum.get(term) ?? 0) + all[i].weights[k]);
  const core = [...sum].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, CORE);
  return core.length < CORE ? [] : core.map(([term]) => term);
}

/** Who tells of which group beside its own. What is known of old reports and old groups is kept: only new ones are compared. */
export class RoundUps {
  #told = new Map<Group, ReadonlySet<number>>();
  #counts: readonly Counts[] = [];

  /** For each group the other groups' reports that tell of it too (places, ascending). `counts` are by place; a group that stays the same is the same object. */
  update(groups: readonly Group[], counts: readonly Counts[]): number[][] {
    const fresh = new Set([...counts.keys()].filter((i) => counts[i] !== this.#counts[i]));
    const told = new Map(groups.map((group) => [group, new Set([...(this.#told.get(group) ?? [])].filter((i) => !fresh.has(i)))]));
    const unknown = holdersOf(groups.filter((group) => !this.#told.has(group)));
    const all = holdersOf(groups);
    for (const [i, { terms }] of counts.entries()) for (const group of tellers(terms, fresh.has(i) ? all : unknown)) told.get(group)?.add(i);
    this.#told = told;
    this.#counts = [...counts];
    return groups.map((group) => {
      const members = new Set(group.members);
      return [...(told.get(group) ?? [])].filter((i) => !members.has(i)).sort((x, y) => x - y);
    });
  }
}

/** Groups by the terms that stand for them. */
function holdersOf(groups: readonly Group[]): Map<number, Group[]> {
  const holders = new Map<number, Group[]>();
  for (const group of groups) {
    for (const term of group.core) {
      const list = holders.get(term);
      if (list) list.push(group);
      else holders.set(term, [group]);
    }
  }
  return holders;
}

/** Groups of which a report has enough terms. */
function tellers(terms: Int32Array, holders: ReadonlyMap<number, readonly Group[]>): Group[] {
  if (holders.size === 0) return [];
  const hits = new Map<Group, number>();
  for (const term of terms) for (const group of holders.get(term) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
  return [...hits].flatMap(([group, n]) => (n >= TOLD ? [group] : []));
}
