// Trains the tagger; its own predictions are the history, so that training looks like analysis.

import { openContainer, type Section, writeContainer } from '../../src/language/model/container.ts';
import { openSparse, packSparse } from '../../src/language/model/sparse.ts';
import { historyFeatures, TAG_FEATURES, windowFeatures } from '../../src/language/tags/features.ts';
import type { TagModel } from '../../src/language/tags/tagger.ts';
import type { SentenceTraits, TraitTable } from '../../src/language/words/traits.ts';
import { type GoldSentence, seeded, shuffle } from './conllu.ts';
import { best, Perceptron, unitOf } from './perceptron.ts';

export interface TaggedExample {
  readonly gold: GoldSentence;
  readonly traits: SentenceTraits;
  readonly classes: Int32Array;
}

/** Pairs of UD and Penn tag that occur at least three times. */
export function tagInventory(sentences: readonly GoldSentence[]): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const w of s.words) counts.set(`${w.upos} ${w.xpos}`, (counts.get(`${w.upos} ${w.xpos}`) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 250)
    .map(([pair]) => pair.split(' ') as [string, string]);
}

export function examplesOf(sentences: readonly GoldSentence[], tags: readonly (readonly [string, string])[], table: TraitTable): TaggedExample[] {
  const number = new Map(tags.map(([u, x], i) => [`${u} ${x}`, i]));
  return sentences.map((gold) => {
    const classOf = (u: string, x: string): number =>
      number.get(`${u} ${x}`) ??
      Math.max(
        0,
        tags.findIndex((t) => t[0] === u),
      );
    return { gold, traits: table.sentence(gold.words.map((w) => w.form)), classes: Int32Array.from(gold.words, (w) => classOf(w.upos, w.xpos)) };
  });
}

/** Frequent words that (nearly) always have one tag: hash of the word and class. */
export function fixedTags(examples: readonly TaggedExample[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { traits, classes } of examples) {
    for (let i = 0; i < traits.count; i++) {
      const of = counts.get(traits.forms[i].word) ?? new Map<number, number>();
      of.set(classes[i], (of.get(classes[i]) ?? 0) + 1);
      counts.set(traits.forms[i].word, of);
    }
  }
  const fixed = new Map<number, number>();
  for (const [word, of] of counts) {
    let total = 0;
    let most = -1;
    for (const [c, n] of of) {
      total += n;
      if (most < 0 || n > (of.get(most) ?? 0)) most = c;
    }
    if (total >= 60 && (of.get(most) ?? 0) >= 0.997 * total) fixed.set(word, most);
  }
  return fixed;
}

/** A right answer must lead by this much, else it counts as an error. */
const MARGIN = 20;

/** The class that must give way to `good`, or -1 where `good` leads by the margin. */
function rivalOf(scores: Float32Array, count: number, good: number): number {
  let rival = -1;
  for (let c = 0; c < count; c++) if (c !== good && (rival < 0 || scores[c] > scores[rival])) rival = c;
  return scores[good] - scores[rival] >= MARGIN ? -1 : rival;
}

/** Trains on `examples` for `epochs` rounds; `fixed` words are left alone. */
export function trainTagger(
  examples: readonly TaggedExample[],
  classCount: number,
  fixed: ReadonlyMap<number, number>,
  epochs: number,
  seed = 17,
): Float32Array {
  const model = new Perceptron(18, classCount);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(classCount);
  const order = examples.map((_, i) => i);
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const e of order) {
      const { traits, classes } = examples[e];
      let t1 = -1;
      let t2 = -1;
      for (let i = 0; i < traits.count; i++) {
        let guess = fixed.get(traits.forms[i].word) ?? -1;
        if (guess < 0) {
          const n = historyFeatures(traits, i, t1, t2, features, windowFeatures(traits, i, features));
          model.score(features, n, scores);
          guess = best(scores, classCount);
          const rival = rivalOf(scores, classCount, classes[i]);
          if (rival >= 0) model.update(features, n, classes[i], rival);
          model.step();
        }
        t2 = t1;
        t1 = guess;
      }
    }
  }
  return model.averaged();
}

/** Weights of fewer int8 steps are left out: a fifth of the table for 0.05 of UPOS on dev. */
const LEAST = 5;

export function packTagger(dense: Float32Array, classCount: number): Section[] {
  return packSparse('tagger', dense, classCount, unitOf(dense), LEAST);
}

/** A model for use at once, packed and opened as the engine would. */
export function asTagModel(dense: Float32Array, tags: readonly (readonly [string, string])[], fixed: ReadonlyMap<number, number>): TagModel {
  return { tags, fixed, kept: new Map(), weights: openSparse(openContainer(writeContainer({}, packTagger(dense, tags.length))), 'tagger') };
}
