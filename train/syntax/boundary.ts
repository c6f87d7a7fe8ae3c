// Trains the judge of sentence boundaries on the treebanks' raw text, cut into words by our own tokenizer.
import { BOUNDARY_FEATURES, type BoundaryText, boundaryFeatures } from '../../src/language/sentences/features.ts';
import { mayBegin } from '../../src/language/sentences/judge.ts';
import { boundaryText } from '../../src/language/syntax.ts';
import { tokenize } from '../../src/language/words/tokenize.ts';
import type { TraitTable } from '../../src/language/words/traits.ts';
import { type GoldSentence, seeded, shuffle } from './conllu.ts';

interface Block {
  readonly text: BoundaryText;
  readonly begins: Uint8Array;
}

/** Paragraphs of the treebank as raw text with the words that begin sentences; `recase` changes the letters. */
function blocksOf(sentences: readonly GoldSentence[], table: TraitTable, recase: (s: string) => string): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let starts = new Set<number>();
  const flush = (): void => {
    if (text.trim() !== '') {
      const words = tokenize(text);
      blocks.push({ text: boundaryText(text, words, table), begins: Uint8Array.from(words.from, (from) => (starts.has(from) ? 1 : 0)) });
    }
    text = '';
    starts = new Set();
  };
  for (const s of sentences) {
    if (s.paragraph) flush();
    starts.add(text.length);
    const raw = recase(s.text);
    text += raw.endsWith('\u0000') ? raw.slice(0, -1) : `${raw} `;
  }
  flush();
  return blocks;
}

/** Averaged weights, one per bucket. `keep` favours no boundary (> 1) or more boundaries (< 1) in what counts as an error. */
export function trainBoundaries(sentences: readonly GoldSentence[], table: TraitTable, bits: number, epochs: number): Float32Array {
  const plain = blocksOf(sentences, table, (s) => s);
  const upper = blocksOf(
    sentences.filter((_, i) => Math.floor(i / 40) % 8 === 0),
    table,
    (s) => s.toUpperCase(),
  );
  const lower = blocksOf(
    sentences.filter((_, i) => Math.floor(i / 40) % 16 === 1),
    table,
    (s) => s.toLowerCase(),
  );
  const blocks = [...plain, ...upper, ...lower];
  const weights = new Float32Array(2 ** bits);
  const sums = new Float32Array(2 ** bits);
  const features = new Int32Array(BOUNDARY_FEATURES);
  const shift = 32 - bits;
  const random = seeded(3);
  let steps = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(blocks, random);
    for (const { text, begins } of blocks) {
      let start = 0;
      const bounds = { first: 0, last: begins.length };
      for (let i = 1; i < begins.length; i++) {
        if (!mayBegin(text, i)) continue;
        const n = boundaryFeatures(text, i, start, bounds, features);
        let sum = 0;
        for (let k = 0; k < n; k++) sum += weights[features[k] >>> shift];
        const gold = begins[i] === 1 ? 1 : -1;
        steps++;
        // A margin keeps the judge moving where it is right by luck.
        if (sum * gold < 3) {
          for (let k = 0; k < n; k++) {
            weights[features[k] >>> shift] += gold;
            sums[features[k] >>> shift] += gold * steps;
          }
        }
        if (begins[i] === 1) start = i;
      }
    }
  }
  return weights.map((w, i) => w - sums[i] / steps);
}
