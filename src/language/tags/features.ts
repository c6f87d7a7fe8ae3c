// Features of the tagger: a window of words, affixes, shapes and clusters, and the two tags before (Ratnaparkhi 1996; clusters: Turian 2010).
import { feature1, feature2, feature3 } from '../model/hash.ts';
import { PAD, type SentenceTraits } from '../words/traits.ts';

/** More than the number of features that one word has. */
export const TAG_FEATURES = 72;

/** Writes the features of word `i` that do not depend on tags; answers their number. */
export function windowFeatures(s: SentenceTraits, i: number, out: Int32Array): number {
  const p = i + PAD;
  const { word, coarse, middle, fine, shape, mode } = s;
  const form = s.forms[i];
  const w = word[p];
  const wl = word[p - 1];
  const wr = word[p + 1];
  const sl = i > 0 ? s.forms[i - 1].suffixes[2] : -11;
  const sr = i + 1 < s.count ? s.forms[i + 1].suffixes[2] : -21;
  const sh = shape[p];
  let n = 0;
  out[n++] = feature1(1, w);
  out[n++] = feature1(2, wl);
  out[n++] = feature1(3, wr);
  out[n++] = feature1(4, word[p - 2]);
  out[n++] = feature1(5, word[p + 2]);
  out[n++] = feature2(6, wl, w);
  out[n++] = feature2(7, w, wr);
  out[n++] = feature2(8, wl, wr);
  out[n++] = feature2(9, w, sh);
  for (let k = 0; k < 4; k++) out[n++] = feature1(10 + k, form.prefixes[k]);
  for (let k = 0; k < 5; k++) out[n++] = feature1(15 + k, form.suffixes[k]);
  out[n++] = feature2(21, sh, mode);
  out[n++] = feature3(22, sh, i === 0 ? 1 : 0, shape[p + 1]);
  out[n++] = feature2(23, shape[p - 1], sh);
  out[n++] = feature2(24, sh, form.suffixes[2]);
  out[n++] = feature2(25, form.suffixes[1], form.prefixes[1]);
  out[n++] = feature1(26, sl);
  out[n++] = feature1(27, sr);
  out[n++] = feature2(28, form.suffixes[2], sl);
  out[n++] = feature2(29, form.suffixes[2], sr);
  out[n++] = feature1(30, coarse[p]);
  out[n++] = feature1(31, middle[p]);
  out[n++] = feature1(32, fine[p]);
  out[n++] = feature1(33, middle[p - 1]);
  out[n++] = feature1(34, middle[p + 1]);
  out[n++] = feature1(35, fine[p - 1]);
  out[n++] = feature1(36, fine[p + 1]);
  out[n++] = feature2(37, middle[p - 1], middle[p]);
  out[n++] = feature2(38, middle[p], middle[p + 1]);
  out[n++] = feature2(39, w, middle[p + 1]);
  out[n++] = feature2(40, middle[p - 1], w);
  out[n++] = feature1(41, middle[p - 2]);
  out[n++] = feature1(42, middle[p + 2]);
  out[n++] = feature3(43, middle[p - 1], middle[p], middle[p + 1]);
  out[n++] = feature2(44, fine[p], sh);
  out[n++] = feature2(45, i === 0 ? 1 : 0, w);
  out[n++] = feature2(46, w, word[p + 2]);
  out[n++] = feature3(47, w, wr, word[p + 2]);
  out[n++] = feature2(48, mode, form.suffixes[2]);
  return n;
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
