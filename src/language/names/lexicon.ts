// Word lists behind the name model: fixed tables, and the lists of first names, places and letter case that training compiled into its file.
import { COUNTRIES, countryOfDemonym } from '../../gazetteer/index.ts';
import type { Container } from '../model/container.ts';
import { hashWord } from '../model/hash.ts';
import { NO_CODES, openCodes, type WordCodes } from './word-code.ts';
import { ARMED_HEADS, BODIES, CALENDAR, CONNECTORS, EVENTS, FACILITIES, LANDS, ORGANISATIONS, PEOPLES, SAYING, TITLES } from './word-table.ts';

export const CONNECTOR_BIT = 1;
export const TITLE_BIT = 2;
export const ORGANISATION_BIT = 4;
export const FACILITY_BIT = 8;
export const EVENT_BIT = 16;
export const MONTH_BIT = 32;
export const DEMONYM_BIT = 64;
export const COUNTRY_BIT = 128;
export const FEMALE_BIT = 256;
export const MALE_BIT = 512;
export const ARMED_BIT = 1024;
export const LAND_BIT = 2048;
export const SAYING_BIT = 4096;
/** For the model alone, and only for one with codes: older weights were trained without it. */
export const BODY_BIT = 8192;

const TABLES: readonly (readonly [string, number])[] = [
  [CONNECTORS, CONNECTOR_BIT],
  [TITLES, TITLE_BIT],
  [ORGANISATIONS, ORGANISATION_BIT],
  [FACILITIES, FACILITY_BIT],
  [EVENTS, EVENT_BIT],
  [CALENDAR, MONTH_BIT],
  [PEOPLES, DEMONYM_BIT],
  [LANDS, LAND_BIT],
  [ARMED_HEADS, ARMED_BIT],
  [SAYING, SAYING_BIT],
];

const BODY_WORDS: ReadonlySet<string> = new Set(BODIES.split(' '));

const FIXED = new Map<string, number>();
for (const [words, bit] of TABLES) for (const word of words.split(' ')) FIXED.set(word, (FIXED.get(word) ?? 0) | bit);
for (const row of COUNTRIES) {
  for (const name of row.names) if (!name.includes(' ')) FIXED.set(name.toLowerCase(), (FIXED.get(name.toLowerCase()) ?? 0) | COUNTRY_BIT);
  for (const word of row.demonyms) {
    const norm = word.toLowerCase();
    for (const form of [norm, `${norm}s`]) if (!form.includes(' ')) FIXED.set(form, (FIXED.get(form) ?? 0) | DEMONYM_BIT);
  }
}

/** Compiled lists, by word hash: first names (1 female, 2 male, 3 both), place names, habits of letter case (0 small, 1 mixed, 2 capital). */
export interface Lexicon {
  readonly first: ReadonlyMap<number, number>;
  readonly places: ReadonlySet<number>;
  readonly casing: ReadonlyMap<number, number>;
  readonly codes: WordCodes;
}

export const EMPTY_LEXICON: Lexicon = { first: new Map(), places: new Set(), casing: new Map(), codes: NO_CODES };

const integers = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint8Array(bytes).buffer);

const pairs = (keys: Int32Array, values: Uint8Array): Map<number, number> => {
  const map = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) map.set(keys[i], values[i]);
  return map;
};

/** Opens the lists of a names file. */
export function openLexicon(file: Container): Lexicon {
  return {
    first: pairs(integers(file.section('first.keys')), file.section('first.values')),
    places: new Set(integers(file.section('places'))),
    casing: pairs(integers(file.section('casing.keys')), file.section('casing.values')),
    codes: openCodes(file),
  };
}

/** What the lists say of a word, as bits. */
export function lexBits(lexicon: Lexicon, norm: string, hash: number): number {
  const gender = lexicon.first.get(hash) ?? 0;
  return (
    (FIXED.get(norm) ?? 0) | (gender & 1 ? FEMALE_BIT : 0) | (gender & 2 ? MALE_BIT : 0) | (lexicon.codes !== NO_CODES && BODY_WORDS.has(norm) ? BODY_BIT : 0)
  );
}

export const fixedBits = (norm: string): number => FIXED.get(norm) ?? 0;

/** Gender that a first name has by custom, undefined where it is unknown or both. */
export function genderOfFirstName(lexicon: Lexicon, norm: string): 'female' | 'male' | undefined {
  const gender = lexicon.first.get(hashWord(norm)) ?? 0;
  return gender === 1 ? 'female' : gender === 2 ? 'male' : undefined;
}

/** True for "Russian", "Afghans", "Kurdish". */
export const isDemonym = (norm: string): boolean => (fixedBits(norm) & DEMONYM_BIT) !== 0 || countryOfDemonym(norm) !== null;
