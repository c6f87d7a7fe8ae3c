// Second pass over a whole text: a name means the same thing each time, and a surname is its bearer.
import type { Token } from '../../model/index.ts';
import { caseType } from './feature.ts';
import { FACILITY_BIT, fixedBits, LAND_BIT, MONTH_BIT, ORGANISATION_BIT, TITLE_BIT } from './lexicon.ts';

/** A name before its kind is settled: token indexes of the text, `kind` 0 person, 1 organisation, 2 place, 3 misc. */
export interface Draft {
  first: number;
  last: number;
  kind: number;
}

const keyOf = (tokens: readonly Token[], first: number, last: number): string => {
  let key = tokens[first].norm;
  for (let i = first + 1; i < last; i++) key += ` ${tokens[i].norm}`;
  return key;
};

/** Votes of the names of a text: how often each string was each kind. */
function count(tokens: readonly Token[], drafts: readonly Draft[]): { votes: Map<string, number[]>; surnames: Map<string, string> } {
  const votes = new Map<string, number[]>();
  const surnames = new Map<string, string>();
  for (const d of drafts) {
    const key = keyOf(tokens, d.first, d.last);
    const row = votes.get(key) ?? [0, 0, 0, 0];
    row[d.kind]++;
    votes.set(key, row);
    if (d.kind === 0 && d.last - d.first > 1) surnames.set(tokens[d.last - 1].norm, key);
  }
  return { votes, surnames };
}

const best = (row: readonly number[]): number => row.indexOf(Math.max(...row));

/** Settles kinds by majority, lends surnames their bearer's kind, and adds capitalised words that are names elsewhere in the text. */
export function settle(tokens: readonly Token[], drafts: readonly Draft[], shouting: (token: Token) => boolean): Draft[] {
  const { votes, surnames } = count(tokens, drafts);
  const taken = new Uint8Array(tokens.length);
  const out: Draft[] = [];
  for (const d of drafts) {
    const row = votes.get(keyOf(tokens, d.first, d.last))!;
    const single = d.last - d.first === 1;
    const bearer =
      single && surnames.has(tokens[d.first].norm) && (d.kind === 0 || !/^(?:in|at|near|from|to|of|outside|around)$/.test(tokens[d.first - 1]?.norm ?? ''));
    const major = best(row);
    const kind = bearer ? 0 : row[major] > row[d.kind] ? major : d.kind;
    out.push({ ...d, kind });
    taken.fill(1, d.first, d.last);
  }
  addMissed(tokens, taken, out, { votes, surnames, shouting });
  return out.sort((a, b) => a.first - b.first);
}

interface Known {
  readonly votes: ReadonlyMap<string, number[]>;
  readonly surnames: ReadonlyMap<string, string>;
  readonly shouting: (token: Token) => boolean;
}

const PLAIN_WORD = ORGANISATION_BIT | FACILITY_BIT | MONTH_BIT | LAND_BIT | TITLE_BIT;

function addMissed(tokens: readonly Token[], taken: Uint8Array, out: Draft[], known: Known): void {
  const starts = new Set<string>();
  for (const key of known.votes.keys()) starts.add(key.slice(0, key.indexOf(' ') < 0 ? key.length : key.indexOf(' ')));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (taken[i] || caseType(token.text) < 2 || (!starts.has(token.norm) && !known.surnames.has(token.norm))) continue;
    let found = 0;
    let kind = 0;
    let key = '';
    for (let k = i; k < tokens.length && k < i + 6 && !taken[k] && tokens[k].sentence === token.sentence; k++) {
      key = k === i ? token.norm : `${key} ${tokens[k].norm}`;
      const row = known.votes.get(key);
      if (row === undefined || (k === i && (fixedBits(key) & PLAIN_WORD) !== 0)) continue;
      // One word in a line of capitals or at the start of a sentence is weak: it must have been a name twice.
      const weak = k === i && (known.shouting(token) || i === 0 || tokens[i - 1].sentence !== token.sentence);
      if (Math.max(...row) < (weak ? 2 : 1)) continue;
      found = k + 1 - i;
      kind = best(row);
    }
    if (found === 0 && known.surnames.has(token.norm) && token.norm.length > 3 && fixedBits(token.norm) === 0) found = 1;
    const next = tokens[i + found];
    const inside =
      (next !== undefined && next.sentence === token.sentence && caseType(next.text) === 2 && !taken[i + found] && !known.shouting(token)) ||
      (i > 0 &&
        !taken[i - 1] &&
        tokens[i - 1].sentence === token.sentence &&
        caseType(tokens[i - 1].text) === 2 &&
        i - 1 > 0 &&
        tokens[i - 2].sentence === token.sentence);
    if (found === 0 || inside) continue;
    out.push({ first: i, last: i + found, kind });
    taken.fill(1, i, i + found);
  }
}
