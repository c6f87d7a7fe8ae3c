// Second sieve: noun phrases. Same phrase, apposition and copula, role nouns, nouns for kinds of things, nouns for suspects.
import type { Token } from '../../model/index.ts';
import { isRole } from '../names/index.ts';
import type { Entities, Entity } from './entity.ts';
import type { Found } from './mention.ts';
import { genderOfWord, isManyNoun, kindOfNoun } from './trait.ts';
import { BARE_SOURCES, KIND_NOUNS, PLAIN_PEOPLE, SUSPECTS } from './word-table.ts';

const BARE = new Set(BARE_SOURCES.split(' '));
const SUSPECT = new Set(SUSPECTS.split(' '));
const PLAIN = new Set(PLAIN_PEOPLE.split(' '));
const BUSINESS = /^(?:company|firm|corporation|carrier|airline|bank|newspaper|paper|magazine|broadcaster|channel|club|charity|utility)$/;
const PUBLIC =
  /^(?:department|ministry|police|court|government|parliament|senate|congress|house|council|committee|commission|bureau|agency|administration|authority|service|services|force|forces|army|navy|nations|union|party|board|sheriff|office|guard|district|university)$/;
const LOOSE =
  /^(?:leader|official|officer|source|man|woman|chief|head|spokesman|spokeswoman|executive|politician|lawmaker|expert|analyst|witness|commander|representative|figure)$/;
const REACH = 60;
const NEAR = 25;

/** Noun phrases seen so far, by phrase and by head noun. */
export class NounIndex {
  readonly phrase = new Map<string, Entity>();
  readonly head = new Map<string, Entity[]>();
}

const singular = (norm: string): string => (norm.length > 4 && /[^s'u]s$/.test(norm) ? norm.slice(0, -1) : norm);

/** Finds or makes the entity of a noun phrase. */
export function linkNoun(tokens: readonly Token[], mention: Found, entities: Entities, index: NounIndex): void {
  if (mention.last > mention.head + 1 && tokens[mention.last - 1].upos === 'PROPN' && / and |,/.test(mention.norm)) {
    addGroup(mention, entities, index);
    return;
  }
  const head = headNorm(tokens, mention);
  const entity = antecedent(tokens, mention, head, { entities, index }) ?? entities.create(kindOfNoun(head));
  entities.add(entity, mention);
  describe(entity, tokens, mention, head);
  if (mention.article !== 'indefinite' || !index.phrase.has(mention.norm)) index.phrase.set(mention.norm, entity);
  const list = index.head.get(head) ?? [];
  if (list[list.length - 1] !== entity) list.push(entity);
  if (list.length > 30) list.shift();
  index.head.set(head, list);
}

/** People named in a row are one thing that "they" may take up. */
function addGroup(mention: Found, entities: Entities, index: NounIndex): void {
  const entity = index.phrase.get(mention.norm) ?? entities.create('people');
  entity.plural = true;
  entities.add(entity, mention);
  index.phrase.set(mention.norm, entity);
}

/** "old" of "37-year-old" counts as a person. */
const headNorm = (tokens: readonly Token[], mention: Found): string => tokens[mention.head].norm;

function describe(entity: Entity, tokens: readonly Token[], mention: Found, head: string): void {
  if (isRole(head) || SUSPECT.has(head) || PLAIN.has(head)) entity.roles.add(head);
  for (let i = mention.first; i <= mention.head; i++) if (/\p{L}/u.test(tokens[i].norm) && tokens[i].upos !== 'DET') entity.words.add(tokens[i].norm);
  entity.gender ??= entity.kind === 'person' ? genderOfWord(head) : undefined;
  if (entity.names.length === 0) entity.plural = isManyNoun(head);
  entity.age ??= ageOf(tokens, mention);
}

/** "37" of "the 37-year-old (man)". */
function ageOf(tokens: readonly Token[], mention: Found): string | null {
  for (let i = mention.first; i <= mention.head; i++)
    if (/^years?$/.test(tokens[i].norm) && tokens[i + 1]?.norm === '-' && /^\d{1,3}$/.test(tokens[i - 2]?.norm ?? '')) return tokens[i - 2].norm;
  const whole = /^(\d{1,3})-year-old/.exec(tokens[mention.head].norm) ?? /^(\d{1,3})-year-old/.exec(tokens[Math.max(mention.first, mention.head - 1)].norm);
  return whole === null ? null : whole[1];
}

interface Sight {
  readonly entities: Entities;
  readonly index: NounIndex;
}

function antecedent(tokens: readonly Token[], mention: Found, head: string, sight: Sight): Entity | null {
  const { entities, index } = sight;
  const structural = byStructure(tokens, mention, head, entities);
  if (structural !== null) return structural;
  if (mention.article === 'indefinite') return null;
  const same = index.phrase.get(mention.norm) ?? null;
  if (same !== null && (mention.article === 'definite' || BARE.has(head)) && !possessive(tokens, mention)) return same;
  if (mention.article !== 'definite') return same !== null && same.kind !== 'thing' && mention.last - mention.first > 1 ? same : null;
  const old = ageOf(tokens, mention);
  if (old !== null) {
    const aged = entities.latest(400, (e) => e.kind === 'person' && e.age === old);
    if (aged !== null) return aged;
    if (head === 'old') return entities.latest(NEAR, (e) => e.kind === 'person' && !e.plural && e.age === null);
  }
  if (possessive(tokens, mention)) return null;
  return byRole(tokens, mention, head, entities) ?? byKind(tokens, mention, head, entities) ?? byHead(tokens, mention, head, sight);
}

const possessive = (tokens: readonly Token[], mention: Found): boolean => /^(?:his|her|its|their|our|my|your)$/.test(tokens[mention.first].norm);

/** "X, the director of Y" (apposition) and "X is the director" (copula), by the tree or by the marks between. */
function byStructure(tokens: readonly Token[], mention: Found, head: string, entities: Entities): Entity | null {
  const token = tokens[mention.head];
  const kind = kindOfNoun(head);
  const previous = entities.trail[entities.trail.length - 1];
  if (previous === undefined) return null;
  const fits = (e: Entity): boolean =>
    e.kind === kind ||
    (e.kind === 'group' && kind === 'organisation') ||
    (e.kind === 'organisation' && kind === 'group') ||
    (kind === 'thing' && e.kind === 'thing');
  if (token.deprel === 'appos') {
    const host = entities.latest(6, (_, m) => m.head === token.head || (m.first <= token.head && token.head < m.last));
    if (host !== null && fits(host)) return host;
  }
  const near = mention.first - previous.mention.last;
  if (
    near === 1 &&
    tokens[previous.mention.last].norm === ',' &&
    previous.mention.form === 'name' &&
    kind === 'person' &&
    previous.entity.kind === 'person' &&
    (mention.article !== 'none' || isRole(head)) &&
    closes(tokens, mention)
  )
    return previous.entity;
  const copula = token.deprel === 'dep' ? near === 1 && /^(?:is|was|were|are)$/.test(tokens[previous.mention.last].norm) : hasCopula(tokens, mention.head);
  if (copula && kind === 'person' && mention.article !== 'none') {
    const subject = entities.latest(
      8,
      (e, m) => e.kind === 'person' && !e.plural && m.sentence === mention.sentence && (token.deprel === 'dep' || tokens[m.head].head === mention.head),
    );
    if (subject !== null && subject.names.length > 0) return subject;
  }
  return null;
}

function closes(tokens: readonly Token[], mention: Found): boolean {
  const after = tokens[mention.last];
  return after === undefined || after.sentence !== mention.sentence || /^(?:[,.;:)—–]|of|for|at|in|from|who|with|--)$/.test(after.norm);
}

function hasCopula(tokens: readonly Token[], head: number): boolean {
  for (let i = head - 1; i >= 0 && head - i < 10 && tokens[i].sentence === tokens[head].sentence; i--)
    if (tokens[i].head === head && tokens[i].deprel === 'cop') return true;
  return false;
}

/** Words of a phrase that tell its bearer apart: all but article, head and number. */
function modifiers(tokens: readonly Token[], mention: Found): string[] {
  const out: string[] = [];
  for (let i = mention.first; i < mention.head; i++)
    if (
      /^(?:ADJ|NOUN|PROPN)$/.test(tokens[i].upos) &&
      !/^(?:former|late|same|other|new|first|second|last|alleged|suspected|accused|latter)$/.test(tokens[i].norm)
    )
      out.push(tokens[i].norm);
  return out;
}

/** "the president", "the spokeswoman": the latest person of that role; "the man": one that fits by number and gender. */
function byRole(tokens: readonly Token[], mention: Found, head: string, entities: Entities): Entity | null {
  if (kindOfNoun(head) !== 'person') return null;
  const own = modifiers(tokens, mention);
  const gender = genderOfWord(head);
  const agrees = (e: Entity): boolean => e.kind === 'person' && !e.plural && (gender === undefined || e.gender === undefined || e.gender === gender);
  if (SUSPECT.has(head)) {
    const found = entities.latest(4 * REACH, (e) => agrees(e) && [...e.roles].some((r) => SUSPECT.has(r)));
    if (found !== null) return found;
  }
  if (PLAIN.has(head))
    return entities.latest(
      NEAR,
      (e) => (agrees(e) && e.age !== null) || (agrees(e) && e.names.length === 0 && [...e.roles].some((r) => PLAIN.has(r) || SUSPECT.has(r) || r === 'victim')),
    );
  const bearer = entities.latest(4 * REACH, (e) => agrees(e) && e.roles.has(head) && own.every((w) => e.words.has(w)));
  if (bearer !== null || !LOOSE.test(head) || mention.last > mention.head + 1) return bearer;
  return entities.latest(NEAR, (e, m) => agrees(e) && e.names.length > 0 && e.spoke >= 0 && mention.sentence - m.sentence <= 2);
}

/** "the ministry", "the group", "the country": the latest name of a fitting kind, one that holds the word first. */
function byKind(tokens: readonly Token[], mention: Found, head: string, entities: Entities): Entity | null {
  const kinds = KIND_NOUNS[head];
  if (kinds === undefined || mention.last > mention.head + 1) return null;
  const own = modifiers(tokens, mention);
  const holding = entities.latest(4 * REACH, (e) => e.names.length > 0 && e.kind !== 'person' && e.words.has(head) && own.every((w) => e.words.has(w)));
  if (holding !== null) return holding;
  if (own.length > 0) return null;
  const fits = (e: Entity): boolean => {
    if (e.names.length === 0) return false;
    const letter =
      e.nameKind === 'organisation' ? 'o' : e.nameKind === 'armed-group' ? 'g' : e.nameKind === 'facility' ? 'f' : e.nameKind === 'place' ? 'cl' : '';
    return letter !== '' && [...letter].some((l) => kinds.includes(l));
  };
  if (BUSINESS.test(head)) return entities.latest(2 * REACH, (e) => fits(e) && ![...e.words].some((w) => PUBLIC.test(w)));
  const first = kinds[0] === 'g' ? entities.latest(2 * REACH, (e) => e.nameKind === 'armed-group') : null;
  return first ?? entities.latest(REACH, fits);
}

/** The latest phrase with the same head noun whose words hold all of this one's. */
function byHead(tokens: readonly Token[], mention: Found, head: string, { index }: Sight): Entity | null {
  const own = modifiers(tokens, mention);
  const list = index.head.get(head) ?? (isManyNoun(head) ? undefined : index.head.get(singular(head))) ?? [];
  for (let i = list.length - 1; i >= 0 && i >= list.length - 8; i--) {
    const e = list[i];
    if (own.every((w) => e.words.has(w))) return e;
  }
  return null;
}
