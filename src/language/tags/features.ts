// Features of the tagger: a window of words, affixes, shapes and clusters, and the two tags before (Ratnaparkhi 1996; clusters: Turian 2010).
// They fall in groups, so that what one word alone brings can be summed once per form and kept.
import { feature1, feature2, feature3 } from '../model/hash.ts';
import { type FormTraits, PAD, type SentenceTraits, shapeIn } from '../words/traits.ts';

/** More than the number of features that one word has. */
export const TAG_FEATURES = 72;

/** Places of a neighbour: its features depend on nothing but its form. */
export const BEFORE = 0;
export const AFTER = 1;
export const TWO_BEFORE = 2;
export const TWO_AFTER = 3;

/** What a neighbour shows. */
export type Neighbour = Pick<FormTraits, 'word' | 'middle' | 'fine' | 'suffixes'>;

const edge = (value: number, suffix: number): Neighbour => ({ word: value, middle: value, fine: value, suffixes: [suffix, suffix, suffix] });
/** What stands beyond the sentence's ends: [before, two before the first word, after, two after the last one]. */
const EDGES = [edge(-13, -11), edge(-12, -11), edge(-23, -21), edge(-22, -21)] as const;

/** The neighbour of word `i` at a place; edges where the sentence ends. */
export function neighbourOf(s: SentenceTraits, i: number, place: number): Neighbour {
  if (place === BEFORE) return i > 0 ? s.forms[i - 1] : EDGES[0];
  if (place === TWO_BEFORE) return i > 1 ? s.forms[i - 2] : i === 1 ? EDGES[0] : EDGES[1];
  const last = s.count - 1;
  if (place === AFTER) return i < last ? s.forms[i + 1] : EDGES[2];
  return i + 1 < last ? s.forms[i + 2] : i + 1 === last ? EDGES[2] : EDGES[3];
}

/** Writes the features that a word's own form gives in a sentence of case mode `mode`; answers their number. */
export function ownFeatures(form: FormTraits, mode: number, out: Int32Array): number {
  const w = form.word;
  const sh = shapeIn(form, mode);
  let n = 0;
  out[n++] = feature1(1, w);
  out[n++] = feature2(9, w, sh);
  for (let k = 0; k < 4; k++) out[n++] = feature1(10 + k, form.prefixes[k]);
  for (let k = 0; k < 5; k++) out[n++] = feature1(15 + k, form.suffixes[k]);
  out[n++] = feature2(21, sh, mode);
  out[n++] = feature2(24, sh, form.suffixes[2]);
  out[n++] = feature2(25, form.suffixes[1], form.prefixes[1]);
  out[n++] = feature1(30, form.coarse);
  out[n++] = feature1(31, form.middle);
  out[n++] = feature1(32, form.fine);
  out[n++] = feature2(44, form.fine, sh);
  out[n++] = feature2(48, mode, form.suffixes[2]);
  return n;
}

/** Writes the features that a neighbour alone gives; answers the number of features so far. */
export function neighbourFeatures(form: Neighbour, place: number, out: Int32Array, from: number): number {
  let n = from;
  if (place === BEFORE) {
    out[n++] = feature1(2, form.word);
    out[n++] = feature1(26, form.suffixes[2]);
    out[n++] = feature1(33, form.middle);
    out[n++] = feature1(35, form.fine);
  } else if (place === AFTER) {
    out[n++] = feature1(3, form.word);
    out[n++] = feature1(27, form.suffixes[2]);
    out[n++] = feature1(34, form.middle);
    out[n++] = feature1(36, form.fine);
  } else if (place === TWO_BEFORE) {
    out[n++] = feature1(4, form.word);
    out[n++] = feature1(41, form.middle);
  } else {
    out[n++] = feature1(5, form.word);
    out[n++] = feature1(42, form.middle);
  }
  return n;
}

/** Writes the features of two and more words together; answers the number of features so far. */
export function pairFeatures(s: SentenceTraits, i: number, out: Int32Array, from: number): number {
  const p = i + PAD;
  const { word, middle, shape } = s;
  const suffix = s.forms[i].suffixes[2];
  const w = word[p];
  const wl = word[p - 1];
  const wr = word[p + 1];
  const sh = shape[p];
  let n = from;
  out[n++] = feature2(6, wl, w);
  out[n++] = feature2(7, w, wr);
  out[n++] = feature2(8, wl, wr);
  out[n++] = feature3(22, sh, i === 0 ? 1 : 0, shape[p + 1]);
  out[n++] = feature2(23, shape[p - 1], sh);
  out[n++] = feature2(28, suffix, i > 0 ? s.forms[i - 1].suffixes[2] : -11);
  out[n++] = feature2(29, suffix, i + 1 < s.count ? s.forms[i + 1].suffixes[2] : -21);
  out[n++] = feature2(37, middle[p - 1], middle[p]);
  out[n++] = feature2(38, middle[p], middle[p + 1]);
  out[n++] = feature2(39, w, middle[p + 1]);
  out[n++] = feature2(40, middle[p - 1], w);
  out[n++] = feature3(43, middle[p - 1], middle[p], middle[p + 1]);
  out[n++] = feature2(45, i === 0 ? 1 : 0, w);
  out[n++] = feature2(46, w, word[p + 2]);
  out[n++] = feature3(47, w, wr, word[p + 2]);
  return n;
}

/** Writes all features of word `i` that do not depend on tags; answers their number. */
export function windowFeatures(s: SentenceTraits, i: number, out: Int32Array): number {
  let n = ownFeatures(s.forms[i], s.mode, out);
  for (let place = 0; place < 4; place++) n = neighbourFeatures(neighbourOf(s, i, place), place, out, n);
  return pairFeatures(s, i, out, n);
}

/** Adds the features that look at the tags of the two words before (`t1` the nearer). */
export function historyFeatures(s: SentenceTraits, i: number, t1: number, t2: number, out: Int32Array, from: number): number {
  const p = i + PAD;
  const form = s.forms[i];
  let n = from;
  out[n++] = feature1(50, t1);
  out[n++] = feature2(51, t1, t2);
  out[n++] = feature2(52, t1, s.word[p]);
  out[n++] = feature2(53, t1, s.word[p + 1]);
  out[n++] = feature3(54, t1, t2, s.word[p]);
  out[n++] = feature2(55, t1, form.suffixes[2]);
  out[n++] = feature2(56, t1, s.middle[p]);
  out[n++] = feature3(57, t1, s.middle[p], s.middle[p + 1]);
  out[n++] = feature2(58, t1, s.shape[p]);
  out[n++] = feature3(59, t1, t2, s.middle[p]);
  out[n++] = feature2(60, t2, s.word[p]);
  out[n++] = feature3(61, t1, s.word[p - 1], s.word[p]);
  return n;
}
