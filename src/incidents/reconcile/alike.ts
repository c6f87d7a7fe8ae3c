// Joins wordings of one thing: the same warning, the same statement told by several reports.
import { byCode } from './pile.ts';

/** Words of a wording in lower case without marks; figures stay. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];

/** Fewest words for joining by likeness; shorter wordings join only when equal. */
const FEWEST = 4;
/** Most leaders compared with one wording. */
const MOST = 48;

export interface AlikeOptions {
  /** Share of the shorter wording's words that the longer one must hold, 0..1. */
  readonly atLeast: number;
  /** Wordings join only within one scope (a speaker, an issuer). */
  readonly scope: (index: number) => string;
}

/**
 * Groups of indexes of wordings that say the same, by leaders: longest first, each joins the first leader that is close enough. Candidates share a run
 * of two words, so cost grows with the number of likely pairs and not with all pairs. Figures of the shorter wording must stand in the longer one.
 */
export function joinAlike(wordings: readonly string[], options: AlikeOptions): number[][] {
  const items = wordings.map((wording, index) => ({ index, words: wordsOf(wording), scope: options.scope(index) }));
  items.sort((a, b) => b.words.length - a.words.length || byCode(a.scope, b.scope) || byCode(a.words.join(' '), b.words.join(' ')) || a.index - b.index);
  const exact = new Map<string, number>();
  const leaders: { readonly words: ReadonlySet<string>; readonly members: number[] }[] = [];
  const index = new Map<string, number[]>();
  for (const item of items) {
    const key = `${item.scope}\n${item.words.join(' ')}`;
    const known = exact.get(key) ?? (item.words.length >= FEWEST ? closest(item, leaders, index, options.atLeast) : undefined);
    if (known !== undefined) {
      leaders[known]!.members.push(item.index);
      exact.set(key, known);
      continue;
    }
    exact.set(key, leaders.length);
    for (const pair of new Set(pairsOf(item.words))) {
      const list = index.get(`${item.scope}\n${pair}`);
      if (list === undefined) index.set(`${item.scope}\n${pair}`, [leaders.length]);
      else if (list.length < MOST) list.push(leaders.length);
    }
    leaders.push({ words: new Set(item.words), members: [item.index] });
  }
  return leaders.map((leader) => leader.members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);

function closest(
  item: { readonly words: readonly string[]; readonly scope: string },
  leaders: readonly { readonly words: ReadonlySet<string> }[],
  index: ReadonlyMap<string, readonly number[]>,
  atLeast: number,
): number | undefined {
  const counts = new Map<number, number>();
  for (const pair of pairsOf(item.words)) for (const leader of index.get(`${item.scope}\n${pair}`) ?? []) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  const own = new Set(item.words);
  for (const [leader] of ranked) {
    const held = leaders[leader]!.words;
    let shared = 0;
    let figures = true;
    for (const word of own) {
      if (held.has(word)) shared++;
      else if (/\d/.test(word)) figures = false;
    }
    if (figures && shared / own.size >= atLeast && own.size / held.size >= 0.4) return leader;
  }
  return undefined;
}
