// Round-ups: reports that tell of a happening beside the one they are mainly about.
import { type Counts, termRarity, type Vector } from './profile.ts';

/** Rare terms that stand for a happening, and how many of them a report must have to tell of it. */
const CORE = 12;
const TOLD = 7;
const LEAST_RARITY = 6;

/** For each group the other groups' reports that tell of it too (indexes, ascending). `all` and `counts` are by report. */
export function alsoTold(groups: readonly (readonly number[])[], all: readonly Vector[], counts: readonly Counts[]): number[][] {
  const holders = new Map<number, number[]>();
  const groupOf = new Map<number, number>();
  for (const [g, members] of groups.entries()) {
    for (const i of members) groupOf.set(i, g);
    for (const term of coreOf(members, all)) {
      const list = holders.get(term);
      if (list) list.push(g);
      else holders.set(term, [g]);
    }
  }
  const also: number[][] = groups.map(() => []);
  for (const [i, own] of counts.entries()) {
    const hits = new Map<number, number>();
    for (const term of own.keys()) for (const g of holders.get(term) ?? []) hits.set(g, (hits.get(g) ?? 0) + 1);
    for (const [g, n] of hits) if (n >= TOLD && groupOf.get(i) !== g) also[g].push(i);
  }
  return also.map((list) => list.sort((x, y) => x - y));
}

/** The heaviest rare terms of a group; none where it has too few to be told apart. */
function coreOf(members: readonly number[], all: readonly Vector[]): number[] {
  const sum = new Map<number, number>();
  for (const i of members)
    for (const [k, term] of all[i].terms.entries()) if (termRarity(term) >= LEAST_RARITY) sum.set(term, (sum.get(term) ?? 0) + all[i].weights[k]);
  const core = [...sum].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, CORE);
  return core.length < CORE ? [] : core.map(([term]) => term);
}
