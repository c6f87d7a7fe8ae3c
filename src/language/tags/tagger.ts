// Part-of-speech tagger: greedy, left to right, one class per pair of UD and Penn tag.
import { addScores, type SparseModel } from '../model/sparse.ts';
import type { SentenceTraits } from '../words/traits.ts';
import { historyFeatures, TAG_FEATURES, windowFeatures } from './features.ts';

/** Opened tagger. `tags[c]` is [UPOS, XPOS] of class `c`. */
export interface TagModel {
  readonly tags: readonly (readonly [string, string])[];
  readonly weights: SparseModel;
  /** Word hash → class of frequent words that have only one tag: they need no judge. */
  readonly fixed: ReadonlyMap<number, number>;
}

const features = new Int32Array(TAG_FEATURES);

/** Class numbers of a sentence's words. */
export function tagSentence(model: TagModel, s: SentenceTraits): Int32Array {
  const classes = new Int32Array(s.count);
  const scores = new Int32Array(model.tags.length);
  let t1 = -1;
  let t2 = -1;
  for (let i = 0; i < s.count; i++) {
    const sure = model.fixed.get(s.forms[i].word);
    if (sure !== undefined) {
      classes[i] = sure;
      t2 = t1;
      t1 = sure;
      continue;
    }
    const n = historyFeatures(s, i, t1, t2, features, windowFeatures(s, i, features));
    scores.fill(0);
    addScores(model.weights, features, n, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
    classes[i] = best;
    t2 = t1;
    t1 = best;
  }
  return classes;
}
