// First sieve: names of one thing. Same string, surname and full name, short form and long form, acronym and what it stands for.

import { COUNTRIES } from '../../gazetteer/index.ts';
import type { Name, Token } from '../../model/index.ts';
import type { Lexicon } from '../names/index.ts';
import type { Entities, Entity } from './entity.ts';
import type { Found } from './mention.ts';
import { chainKind, genderOfName } from './trait.ts';

const SMALL = /^(?:of|the|and|for|in|on|de|la|y|e|al|el|bin|ibn|von|van|der|da|do|dos|-|'s|&|,|\.|"|jr\.?|sr\.?|ii|iii)$/;
const PLAIN =
  /^(?:ministry|department|police|united|national|north|south|east|west|new|state|university|islamic|international|central|royal|federal|army|first|supreme|city|president|front|movement|party)$/;
const COUNTRY_CODE = new Map(COUNTRIES.flatMap((row) => row.names.map((n) => [n.toLowerCase().replace(/\./g, ''), row.code] as const)));

/** Indexes over the names seen so far; every list is short because names join their entity. */
class NameIndex {
  readonly whole = new Map<string, Entity>();
  readonly person = new Map<string, Entity[]>();
  readonly acronym = new Map<string, Entity>();
  readonly start = new Map<string, Entity[]>();
}

const wordsOf = (tokens: readonly Token[], name: Name): string[] => {
  const out: string[] = [];
  for (let i = name.first; i < name.last; i++) if (!SMALL.test(tokens[i].norm)) out.push(tokens[i].norm);
  return out.length > 0 ? out : [tokens[name.last - 1].norm];
};

const group = (kind: Name['kind']): string =>
  kind === 'person' ? 'p' : kind === 'organisation' || kind === 'armed-group' ? 'o' : kind === 'nationality' ? 'n' : 'l';

/** Letters that a name of several words may be shortened to. */
function lettersOf(words: readonly string[]): string {
  return words.map((w) => w[0]).join('');
}

/** Two person names agree where the words of the shorter are all in the longer; initials stand for words. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((w) => long.some((v) => v === w || (/^\p{L}\.?$/u.test(w) && v[0] === w[0]) || (/^\p{L}\.?$/u.test(v) && v[0] === w[0])));
}

/** Gives every name mention its entity. */
export function linkNames(tokens: readonly Token[], names: readonly Name[], mentions: readonly Found[], entities: Entities, lexicon: Lexicon | null): void {
  const index = new NameIndex();
  const wordLists = new Map<Entity, string[]>();
  for (const mention of mentions) {
    if (mention.name < 0) continue;
    const name = names[mention.name];
    const words = wordsOf(tokens, name);
    const key = `${group(name.kind)} ${placeKey(name, words)}`;
    let entity = index.whole.get(key) ?? null;
    if (entity === null && name.kind === 'person') entity = findPerson(index, words, wordLists, genderOfName(tokens, name, lexicon));
    else if (entity === null && group(name.kind) === 'o') entity = findBody(index, words, name);
    entity ??= entities.create(chainKind(name.kind));
    learn(entity, name, words, { tokens, lexicon });
    const known = wordLists.get(entity);
    if (known === undefined || words.length > known.length) wordLists.set(entity, words);
    enter(index, entity, name, words);
    index.whole.set(key, entity);
    entities.add(entity, mention);
    noteBracket(tokens, name, entity, index);
  }
}

const placeKey = (name: Name, words: readonly string[]): string => {
  const plain = words.join(' ');
  return name.kind === 'place' ? (COUNTRY_CODE.get(plain.replace(/\./g, '')) ?? plain) : plain;
};

function findPerson(index: NameIndex, words: readonly string[], lists: ReadonlyMap<Entity, string[]>, gender: string | undefined): Entity | null {
  const candidates = index.person.get(words[words.length - 1]) ?? (words.length === 1 ? [] : (index.person.get(words[0]) ?? []));
  for (let i = candidates.length - 1; i >= 0 && i >= candidates.length - 12; i--) {
    const entity = candidates[i];
    if (!agree(words, lists.get(entity) ?? [])) continue;
    if (gender !== undefined && entity.gender !== undefined && entity.gender !== gender && words.length === 1) continue;
    return entity;
  }
  return null;
}

function findBody(index: NameIndex, words: readonly string[], name: Name): Entity | null {
  if (words.length === 1) {
    const short = index.acronym.get(words[0].replace(/\./g, ''));
    if (short !== undefined && name.quote === name.quote.toUpperCase()) return short;
    if (PLAIN.test(words[0])) return null;
  }
  // "Harlow Airways" and "Harlow": one begins the other.
  for (const entity of index.start.get(words[0]) ?? []) {
    const known = entity.names.map((n) => n.quote.toLowerCase());
    const own = name.quote.toLowerCase();
    if (known.some((k) => k.startsWith(`${own} `) || own.startsWith(`${k} `)) && !(words.length === 1 && entity.names.length === 0)) return entity;
  }
  return words.length > 1 ? (index.acronym.get(`=${lettersOf(words)}`) ?? null) : null;
}

interface Sight {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon | null;
}

function learn(entity: Entity, name: Name, words: readonly string[], { tokens, lexicon }: Sight): void {
  entity.names.push(name);
  if (entity.nameKind === null || name.kind === 'armed-group') {
    entity.nameKind = name.kind;
    entity.kind = chainKind(name.kind);
  }
  if (name.kind === 'person') {
    entity.gender ??= genderOfName(tokens, name, lexicon);
    const age = tokens[name.last]?.norm === ',' && /^\d{1,3}$/.test(tokens[name.last + 1]?.norm ?? '') ? tokens[name.last + 1].norm : null;
    entity.age ??= age;
  } else if (name.kind === 'nationality') entity.plural = true;
  for (const w of words) entity.words.add(w);
  if (name.title !== undefined) {
    for (const w of name.title.quote.toLowerCase().match(/[\p{L}\p{N}'.-]+/gu) ?? []) {
      entity.words.add(w);
      entity.roles.add(w);
      for (const part of w.split('-')) entity.roles.add(part);
    }
    const old = /(\d{1,3})-year-old/.exec(name.title.quote);
    if (old !== null) entity.age ??= old[1];
  }
}

function enter(index: NameIndex, entity: Entity, name: Name, words: readonly string[]): void {
  const push = (map: Map<string, Entity[]>, key: string): void => {
    const list = map.get(key) ?? [];
    const at = list.indexOf(entity);
    if (at >= 0) list.splice(at, 1);
    list.push(entity);
    if (list.length > 40) list.shift();
    map.set(key, list);
  };
  if (name.kind === 'person') for (const w of words) push(index.person, w);
  else if (group(name.kind) === 'o') {
    push(index.start, words[0]);
    if (words.length > 1) index.acronym.set(lettersOf(words), entity);
    else if (name.quote === name.quote.toUpperCase() && words[0].length > 1) index.acronym.set(`=${words[0].replace(/\./g, '')}`, entity);
  }
}

/** "Northern Relief Agency (NRA)": what stands in the bracket is a name of the same thing. */
function noteBracket(tokens: readonly Token[], name: Name, entity: Entity, index: NameIndex): void {
  const at = name.last;
  if (!/^[([]$/.test(tokens[at]?.norm ?? '') || !/^[)\]]$/.test(tokens[at + 2]?.norm ?? '')) return;
  const inner = tokens[at + 1];
  if (inner.text === inner.text.toUpperCase() && inner.norm.length > 1 && /\p{L}/u.test(inner.norm)) index.acronym.set(inner.norm.replace(/\./g, ''), entity);
}
