// Gender, number and kind of mentions, from titles, first names and nouns.
import type { Chain, Name, Token } from '../../model/index.ts';
import { FEMALE_WORDS, genderOfFirstName, isRole, type Lexicon, MALE_WORDS } from '../names/index.ts';
import type { Entity, Gender } from './entity.ts';
import { BARE_SOURCES, COLLECTIVES, KIND_NOUNS, PLAIN_PEOPLE, SUSPECTS } from './word-table.ts';

const FEMALE = new Set(FEMALE_WORDS.split(' '));
const MALE = new Set(MALE_WORDS.split(' '));
const PEOPLE = new Set(`${PLAIN_PEOPLE} ${SUSPECTS} ${BARE_SOURCES} old people`.split(' '));
const MANY = new Set(COLLECTIVES.split(' '));
const KINDS: Record<Name['kind'], Chain['kind']> = {
  person: 'person',
  organisation: 'organisation',
  'armed-group': 'group',
  place: 'place',
  facility: 'place',
  nationality: 'people',
  event: 'thing',
};

export const chainKind = (kind: Name['kind']): Chain['kind'] => KINDS[kind];

/** Gender that a word tells outright ("spokeswoman", "Mr."). */
export const genderOfWord = (norm: string): Gender | undefined => (FEMALE.has(norm) ? 'female' : MALE.has(norm) ? 'male' : undefined);

/** Gender of a person's name: by title words before it, else by the custom of its first name. */
export function genderOfName(tokens: readonly Token[], name: Name, lexicon: Lexicon | null): Gender | undefined {
  for (let i = Math.max(0, name.first - 3); i < name.first; i++) {
    const told = tokens[i].sentence === tokens[name.first].sentence ? genderOfWord(tokens[i].norm) : undefined;
    if (told !== undefined && (i === name.first - 1 || (i === name.first - 2 && tokens[i + 1].norm === '.'))) return told;
  }
  if (name.title !== undefined)
    for (const word of name.title.quote.toLowerCase().split(/[^\p{L}.-]+/u)) if (genderOfWord(word) !== undefined) return genderOfWord(word);
  if (lexicon === null || name.last - name.first < 2) return undefined;
  return genderOfFirstName(lexicon, tokens[name.first].norm);
}

/** Kind of a noun phrase by its head noun. */
export function kindOfNoun(norm: string): Chain['kind'] {
  if (PEOPLE.has(norm) || isRole(norm)) return isManyNoun(norm) ? 'people' : 'person';
  if (MANY.has(norm)) return 'people';
  const taken = KIND_NOUNS[norm];
  if (taken === undefined) return 'thing';
  return taken[0] === 'g' ? 'group' : taken[0] === 'o' ? 'organisation' : 'place';
}

export const isManyNoun = (norm: string): boolean => MANY.has(norm) || /(?:[^s'u]s|men|people|children|personnel)$/.test(norm);

/** True where a pronoun of this gender may stand for the entity. */
export const fitsGender = (entity: Entity, gender: Gender): boolean => entity.gender === undefined || entity.gender === gender;
