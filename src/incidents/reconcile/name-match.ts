// Which names of a pile mean one actor: equal, inside one another, initials, or one letter apart. Every joined name is kept as an alias.
import { byCode } from './pile.ts';

/** Words that stand before a name and say nothing about which one it is. */
const LEADING = new Set(
  'the a an mr mrs ms dr sir lord president prime minister chancellor general gen colonel col captain capt major lieutenant lt sergeant sgt chief senator sen governor gov mayor judge spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'la', 'al']);

/** Names as they stand → the cluster's fullest name. */
export interface NameClusters {
  readonly nameOf: (name: string) => string;
  /** Other spellings of a cluster, in code order. */
  readonly aliasesOf: (canonical: string) => string[];
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’']s\b/g, '')
    .replace(/[’'`]/g, '')
    .trim();

interface Entry {
  readonly key: string;
  readonly tokens: readonly string[];
  /** Some spelling has a capital or a sign of a script without case: a name, not a description. */
  proper: boolean;
  /** Some spelling is all capitals, two to six of them. */
  acronym: boolean;
  /** Some spelling has no "a" or "an" before it. */
  definite: boolean;
  readonly spellings: Set<string>;
}

/** The name in "Rui Teles, a spokesman" and in "the mayor, Duarte Pacheco": the first part that holds a capital. */
function namedPart(name: string): string {
  const parts = name.split(/,\s+/);
  return parts.find((part) => /\p{Lu}/u.test(part.replace(/^(?:The|An?)\s/, ''))) ?? parts[0]!;
}

function tokensOf(name: string): string[] {
  const words = fold(namedPart(name))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(ministry|department) of (?:the )?(\p{L}[\p{L} ]*)$/iu, '$2 $1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let start = 0;
  while (start < words.length - 1 && LEADING.has(words[start]!.toLowerCase())) start++;
  return words.slice(start);
}

/** Joins names. The result depends on the sets alone. A form in `spoiled` (only machine-altered reports have it) names a cluster where there is no other. */
export function clusterNames(names: Iterable<string>, spoiled: ReadonlySet<string> = new Set()): NameClusters {
  const entries = new Map<string, Entry>();
  for (const name of names) {
    const words = tokensOf(name);
    const key = words.join(' ').toLowerCase() || name.toLowerCase();
    const entry = entries.get(key) ?? {
      key,
      tokens: words.map((word) => word.toLowerCase()),
      proper: false,
      acronym: false,
      definite: false,
      spellings: new Set(),
    };
    entry.proper ||= words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
    entry.acronym ||= /^\p{Lu}{2,6}$/u.test(words.join(''));
    entry.definite ||= !/^an?\s/i.test(name);
    entry.spellings.add(name);
    // "the Iron Wicker, a banned movement" is called by its name
    if (name.includes(',') && entry.proper) entry.spellings.add(namedPart(name));
    entries.set(key, entry);
  }
  const ordered = [...entries.values()].sort((a, b) => b.tokens.length - a.tokens.length || byCode(a.key, b.key));
  const parent = joinEntries(ordered);
  return nameTables(ordered, parent, spoiled);
}

function joinEntries(ordered: readonly Entry[]): Map<string, string> {
  const parent = new Map(ordered.map((entry) => [entry.key, entry.key]));
  const root = (key: string): string => {
    let at = key;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const longer = {
    last: new Map<string, Entry[]>(),
    first: new Map<string, Entry[]>(),
    initials: new Map<string, Entry[]>(),
    shape: new Map<string, Entry[]>(),
  };
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry): void => void (map.get(key)?.push(entry) ?? map.set(key, [entry]));
  for (const entry of ordered) {
    // a description joins too when it is definite and longer than a word: "the civil protection service"
    if (!(entry.proper || (entry.definite && entry.tokens.length > 1)) || entry.tokens.length === 0) continue;
    const roots = new Set(candidates(entry, longer).map((other) => root(other.key)));
    if (roots.size === 1) parent.set(entry.key, [...roots][0]!);
    put(longer.last, entry.tokens.at(-1)!, entry);
    put(longer.first, entry.tokens[0]!, entry);
    put(longer.shape, `${entry.tokens.length} ${entry.key.slice(0, 3)}`, entry);
    if (entry.tokens.length > 1)
      put(
        longer.initials,
        entry.tokens
          .filter((word) => !SMALL.has(word))
          .map((word) => word[0])
          .join(''),
        entry,
      );
  }
  return new Map([...parent.keys()].map((key) => [key, root(key)]));
}

/** At most this many names of one ending are looked at: beyond that the ending says nothing. */
const MOST = 200;

function candidates(entry: Entry, longer: Record<'last' | 'first' | 'initials' | 'shape', Map<string, Entry[]>>): Entry[] {
  const { tokens, key } = entry;
  const found: Entry[] = [];
  for (const other of (longer.last.get(tokens.at(-1)!) ?? []).slice(0, MOST)) {
    const inside = other.tokens.length > tokens.length && tokens.every((word) => other.tokens.includes(word));
    if (inside || (tokens.length > 1 && other.tokens.length > 1 && oneApart(lastTwo(tokens), lastTwo(other.tokens)))) found.push(other);
  }
  if (tokens.length > 1) for (const other of (longer.first.get(tokens[0]!) ?? []).slice(0, MOST)) if (other.key.startsWith(`${key} `)) found.push(other);
  if (tokens.length === 1 && entry.acronym) found.push(...(longer.initials.get(key) ?? []));
  if (key.length >= 7)
    for (const other of (longer.shape.get(`${tokens.length} ${key.slice(0, 3)}`) ?? []).slice(0, MOST)) if (oneApart(key, other.key)) found.push(other);
  return found;
}

/** First and last name of a person, without the titles before them. */
const lastTwo = (tokens: readonly string[]): string => tokens.slice(-2).join(' ');

/** One letter changed, added or left out; figures must be equal, and a plural is no misspelt singular. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.replace(/\D/g, '') !== b.replace(/\D/g, '') || `${a}s` === b || a === `${b}s`) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function nameTables(ordered: readonly Entry[], parent: ReadonlyMap<string, string>, spoiled: ReadonlySet<string>): NameClusters {
  const spellings = new Map<string, Set<string>>();
  const best = new Map<string, { name: string; tokens: number }>();
  for (const entry of ordered) {
    const cluster = parent.get(entry.key)!;
    const set = spellings.get(cluster) ?? new Set();
    spellings.set(cluster, set);
    for (const name of entry.spellings) {
      set.add(name);
      const now = best.get(cluster);
      // Not the most frequent spelling: a copy must not change what an actor is called.
      const sound = now === undefined ? 1 : Number(spoiled.has(now.name)) - Number(spoiled.has(name));
      if (
        now === undefined ||
        sound > 0 ||
        (sound === 0 && (entry.tokens.length > now.tokens || (entry.tokens.length === now.tokens && preferred(name, now.name))))
      )
        best.set(cluster, { name, tokens: entry.tokens.length });
    }
  }
  const canonical = new Map<string, string>();
  for (const [cluster, set] of spellings) for (const name of set) canonical.set(name, best.get(cluster)!.name);
  const clusterOf = new Map([...best].map(([cluster, { name }]) => [name, cluster]));
  return {
    nameOf: (name) => canonical.get(name) ?? name,
    aliasesOf: (name) => [...(spellings.get(clusterOf.get(name) ?? '') ?? [])].filter((other) => other !== name).sort(byCode),
  };
}

/** Of two spellings of one length: without an article first, then shorter, then code order. */
function preferred(a: string, b: string): boolean {
  const article = (name: string): number => (/^(?:the|an?)\s/i.test(name) ? 1 : 0);
  return (article(a) - article(b) || a.length - b.length || byCode(a, b)) < 0;
}
