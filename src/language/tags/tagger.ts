// Part-of-speech tagger: greedy, left to right, one class per pair of UD and Penn tag.
import { addScores, type SparseModel } from '../model/sparse.ts';
import type { FormTraits, SentenceTraits } from '../words/traits.ts';
import { historyFeatures, type Neighbour, neighbourFeatures, neighbourOf, ownFeatures, pairFeatures, TAG_FEATURES } from './features.ts';

/** Opened tagger. `tags[c]` is [UPOS, XPOS] of class `c`. */
export interface TagModel {
  readonly tags: readonly (readonly [string, string])[];
  readonly weights: SparseModel;
  /** Word hash → class of frequent words that have only one tag: they need no judge. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Sums of the weights that one form alone brings: by case mode for the word itself, then by place as a neighbour. */
  readonly kept: Map<Neighbour, (Int16Array | undefined)[]>;
}

const features = new Int32Array(TAG_FEATURES);
const FIRST_PLACE = 4;
const MOST_KEPT = 12_000;

function sumOf(model: TagModel, count: number): Int16Array {
  const scores = new Int32Array(model.tags.length);
  addScores(model.weights, features, count, scores);
  return Int16Array.from(scores);
}

/** The kept sums of a form; all are dropped when there are too many, so that memory stays bounded. */
function keptOf(model: TagModel, form: Neighbour): (Int16Array | undefined)[] {
  let sums = model.kept.get(form);
  if (sums === undefined) {
    if (model.kept.size >= MOST_KEPT) model.kept.clear();
    sums = [];
    model.kept.set(form, sums);
  }
  return sums;
}

function ownSum(model: TagModel, form: FormTraits, mode: number): Int16Array {
  const sums = keptOf(model, form);
  const sum = sums[mode] ?? sumOf(model, ownFeatures(form, mode, features));
  sums[mode] = sum;
  return sum;
}

function placeSum(model: TagModel, form: Neighbour, place: number): Int16Array {
  const sums = keptOf(model, form);
  const sum = sums[FIRST_PLACE + place] ?? sumOf(model, neighbourFeatures(form, place, features, 0));
  sums[FIRST_PLACE + place] = sum;
  return sum;
}

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
    const own = ownSum(model, s.forms[i], s.mode);
    const a = placeSum(model, neighbourOf(s, i, 0), 0);
    const b = placeSum(model, neighbourOf(s, i, 1), 1);
    const c = placeSum(model, neighbourOf(s, i, 2), 2);
    const d = placeSum(model, neighbourOf(s, i, 3), 3);
    for (let k = 0; k < scores.length; k++) scores[k] = own[k] + a[k] + b[k] + c[k] + d[k];
    const n = historyFeatures(s, i, t1, t2, features, pairFeatures(s, i, features, 0));
    addScores(model.weights, features, n, scores);
    let best = 0;
    for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k;
    classes[i] = best;
    t2 = t1;
    t1 = best;
  }
  return classes;
}
