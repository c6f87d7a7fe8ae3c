// Features of the parser's two judges: which action, and which label the arc gets (after Zhang & Nivre 2011, with clusters: Koo 2008).
import { feature1, feature2, feature3 } from '../model/hash.ts';
import { PAD, type SentenceTraits } from '../words/traits.ts';
import type { TreeState } from './state.ts';

/** More than the number of features of one state. */
export const ACTION_FEATURES = 136;
export const LABEL_FEATURES = 64;

/** What both judges see of a sentence: traits, tag classes and coarse tags; arrays carry PAD on both sides. */
export interface Tagged {
  readonly traits: SentenceTraits;
  readonly tag: Int32Array;
  readonly upos: Int32Array;
  /** Running counts of verbs, commas, and coordinators and other punctuation before each word. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly joins: Int32Array;
}

const NONE = -31;
const ROOT = -32;
const cap = (n: number, most: number): number => (n < most ? n : most);
const near = (d: number): number => (d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7);

/** What stands between two words: verbs, commas, coordinators, each up to 2 or 3. */
function between(t: Tagged, a: number, b: number): number {
  const from = a < b ? a : b;
  const to = a < b ? b : a;
  return cap(t.verbs[to] - t.verbs[from + 1], 2) + 3 * cap(t.commas[to] - t.commas[from + 1], 3) + 12 * cap(t.joins[to] - t.joins[from + 1], 2);
}

/** Value of word `i` in an array with padding; NONE where there is no such word. */
const paddedAt = (values: Int32Array, i: number): number => (i < 0 ? NONE : values[i + PAD]);
const labelAt = (s: TreeState, i: number): number => (i < 0 ? NONE : s.label[i]);

/** Writes the features of a state for the choice of an action; answers their number. */
export function actionFeatures(t: Tagged, s: TreeState, out: Int32Array): number {
  const { word, middle, fine } = t.traits;
  const { tag, upos } = t;
  const n = s.n;
  const s0 = s.top(0);
  const s1 = s.top(1);
  const s2 = s.top(2);
  const b0 = s.next;
  const s0w = s0 < 0 ? NONE : word[s0 + PAD];
  const s0t = s0 < 0 ? NONE : tag[s0 + PAD];
  const s0u = s0 < 0 ? NONE : upos[s0 + PAD];
  const s0c = s0 < 0 ? NONE : middle[s0 + PAD];
  const s1w = s1 < 0 ? NONE : word[s1 + PAD];
  const s1t = s1 < 0 ? NONE : tag[s1 + PAD];
  const s1u = s1 < 0 ? NONE : upos[s1 + PAD];
  const s1c = s1 < 0 ? NONE : middle[s1 + PAD];
  const s2w = s2 < 0 ? NONE : word[s2 + PAD];
  const s2t = s2 < 0 ? NONE : tag[s2 + PAD];
  const root = b0 === n;
  const b0w = root ? ROOT : word[b0 + PAD];
  const b0t = root ? ROOT : tag[b0 + PAD];
  const b0u = root ? ROOT : upos[b0 + PAD];
  const b0c = root ? ROOT : middle[b0 + PAD];
  const b1w = b0 + 1 < n ? word[b0 + 1 + PAD] : ROOT;
  const b1t = b0 + 1 < n ? tag[b0 + 1 + PAD] : ROOT;
  const b1c = b0 + 1 < n ? middle[b0 + 1 + PAD] : ROOT;
  const b2t = b0 + 2 < n ? tag[b0 + 2 + PAD] : ROOT;
  const b2w = b0 + 2 < n ? word[b0 + 2 + PAD] : ROOT;
  const d0 = s0 < 0 ? 9 : near(b0 - s0);
  const d1 = s1 < 0 ? 9 : near(s0 - s1);
  const g0 = s0 < 0 ? -1 : between(t, s0, b0);
  const g1 = s1 < 0 ? -1 : between(t, s1, s0);
  const m0 = s0 < 0 ? 0 : s.mask[s0];
  const m1 = s1 < 0 ? 0 : s.mask[s1];
  const mb = root ? 0 : s.mask[b0];
  const k0 = s0 >= 0 && s.marker[s0] >= 0 ? word[s.marker[s0] + PAD] : NONE;
  const kb = !root && s.marker[b0] >= 0 ? word[s.marker[b0] + PAD] : NONE;
  const k1 = s1 >= 0 && s.marker[s1] >= 0 ? word[s.marker[s1] + PAD] : NONE;
  const s0l = s0 < 0 ? -1 : s.left1[s0];
  const s0r = s0 < 0 ? -1 : s.right1[s0];
  const s1l = s1 < 0 ? -1 : s.left1[s1];
  const s1r = s1 < 0 ? -1 : s.right1[s1];
  const bl = s.left1[b0];
  let f = 0;
  // single words
  out[f++] = feature1(1, s0w);
  out[f++] = feature1(2, s0t);
  out[f++] = feature2(3, s0w, s0t);
  out[f++] = feature2(4, s0c, s0u);
  out[f++] = feature1(5, s1w);
  out[f++] = feature1(6, s1t);
  out[f++] = feature2(7, s1w, s1t);
  out[f++] = feature2(8, s1c, s1u);
  out[f++] = feature1(9, b0w);
  out[f++] = feature1(10, b0t);
  out[f++] = feature2(11, b0w, b0t);
  out[f++] = feature2(12, b0c, b0u);
  out[f++] = feature1(13, b1w);
  out[f++] = feature1(14, b1t);
  out[f++] = feature2(15, b1w, b1t);
  out[f++] = feature1(16, b1c);
  out[f++] = feature1(17, b2w);
  out[f++] = feature1(18, b2t);
  out[f++] = feature1(19, s2w);
  out[f++] = feature1(20, s2t);
  // pairs
  out[f++] = feature2(21, s0w, b0w);
  out[f++] = feature3(22, s0w, s0t, b0t);
  out[f++] = feature3(23, s0t, b0w, b0t);
  out[f++] = feature2(24, s0t, b0t);
  out[f++] = feature2(25, s0u, b0u);
  out[f++] = feature2(26, s0c, b0c);
  out[f++] = feature3(27, s0c, s0u, b0t);
  out[f++] = feature3(28, s0t, b0c, b0u);
  out[f++] = feature2(29, s1w, s0w);
  out[f++] = feature3(30, s1w, s1t, s0t);
  out[f++] = feature3(31, s1t, s0w, s0t);
  out[f++] = feature2(32, s1t, s0t);
  out[f++] = feature2(33, s1c, s0c);
  out[f++] = feature3(34, s1c, s1u, s0t);
  out[f++] = feature3(35, s1t, s0c, s0u);
  out[f++] = feature2(36, b0t, b1t);
  out[f++] = feature2(37, b0w, b1t);
  out[f++] = feature2(38, b0t, b1w);
  out[f++] = feature2(39, b0c, b1c);
  out[f++] = feature2(40, s1t, b0t);
  out[f++] = feature2(41, s1w, b0w);
  out[f++] = feature2(42, s1c, b0c);
  out[f++] = feature2(43, s1w, b0t);
  // triples
  out[f++] = feature3(44, s0t, b0t, b1t);
  out[f++] = feature3(45, s1t, s0t, b0t);
  out[f++] = feature3(46, s2t, s1t, s0t);
  out[f++] = feature3(47, b0t, b1t, b2t);
  out[f++] = feature3(48, s1w, s0t, b0t);
  out[f++] = feature3(49, s1t, s0w, b0t);
  out[f++] = feature3(50, s1t, s0t, b0w);
  out[f++] = feature3(51, s1c, s0c, b0c);
  out[f++] = feature3(52, s0t, paddedAt(tag, s0l), b0t);
  out[f++] = feature3(53, s0t, paddedAt(tag, s0r), b0t);
  out[f++] = feature3(54, s1t, paddedAt(tag, s1r), s0t);
  out[f++] = feature3(55, s1t, paddedAt(tag, s1l), s0t);
  out[f++] = feature3(56, s0t, b0t, paddedAt(tag, bl));
  out[f++] = feature3(57, s1t, s0t, paddedAt(tag, s0l));
  out[f++] = feature3(58, s1t, s0t, paddedAt(tag, s0r));
  // labels of children
  out[f++] = feature2(59, s0t, labelAt(s, s0l));
  out[f++] = feature2(60, s0t, labelAt(s, s0r));
  out[f++] = feature2(61, s1t, labelAt(s, s1l));
  out[f++] = feature2(62, s1t, labelAt(s, s1r));
  out[f++] = feature2(63, b0t, labelAt(s, bl));
  out[f++] = feature3(64, s1t, labelAt(s, s1r), s0t);
  out[f++] = feature3(65, s0t, labelAt(s, s0r), b0t);
  out[f++] = feature2(66, s0w, m0);
  out[f++] = feature3(67, s0u, m0, b0t);
  out[f++] = feature3(68, s1u, m1, s0t);
  out[f++] = feature3(69, s1t, s0u, m0);
  out[f++] = feature2(70, s1w, m1);
  out[f++] = feature3(71, b0u, mb, s0t);
  out[f++] = feature3(72, s1u, m1, b0t);
  out[f++] = feature3(73, m1, m0, b0u);
  // valency
  const v0 = s0 < 0 ? 0 : cap(s.rightCount[s0], 3) * 4 + cap(s.leftCount[s0], 3);
  const v1 = s1 < 0 ? 0 : cap(s.rightCount[s1], 3);
  const vb = cap(s.leftCount[b0], 3);
  out[f++] = feature2(74, s0w, v0);
  out[f++] = feature3(75, s0t, v0, b0t);
  out[f++] = feature2(76, s1w, v1);
  out[f++] = feature3(77, s1t, v1, s0t);
  out[f++] = feature2(78, b0w, vb);
  out[f++] = feature3(79, b0t, vb, s0t);
  // distance and what stands between
  out[f++] = feature3(80, s0t, b0t, d0);
  out[f++] = feature2(81, s0w, d0);
  out[f++] = feature2(82, b0w, d0);
  out[f++] = feature3(83, s1t, s0t, d1);
  out[f++] = feature2(84, s1w, d1);
  out[f++] = feature2(85, s0w, d1);
  out[f++] = feature3(86, s0u, b0u, g0);
  out[f++] = feature3(87, s1u, s0u, g1);
  out[f++] = feature3(88, s1u, b0u, g1);
  // prepositions and markers
  out[f++] = feature2(89, s1w, k0);
  out[f++] = feature3(90, s1t, k0, s0t);
  out[f++] = feature3(91, s2t, s1t, k0);
  out[f++] = feature2(92, s2w, k0);
  out[f++] = feature3(93, s1c, k0, s0c);
  out[f++] = feature3(94, s0t, kb, b0t);
  out[f++] = feature2(95, s0w, kb);
  out[f++] = feature2(96, k1, k0);
  out[f++] = feature3(97, s1t, k1, b0w);
  out[f++] = feature3(98, s0t, k0, b0w);
  // neighbours in the sentence
  const lt0 = s0 > 0 ? tag[s0 - 1 + PAD] : NONE;
  const rt0 = s0 >= 0 && s0 + 1 < n ? tag[s0 + 1 + PAD] : NONE;
  const rt1 = s1 >= 0 && s1 + 1 < n ? tag[s1 + 1 + PAD] : NONE;
  const lt1 = s1 > 0 ? tag[s1 - 1 + PAD] : NONE;
  out[f++] = feature3(99, lt0, s0t, b0t);
  out[f++] = feature3(100, s0t, rt0, b0t);
  out[f++] = feature3(101, s1t, rt1, s0t);
  out[f++] = feature3(102, lt1, s1t, s0t);
  out[f++] = feature3(103, s1t, s0t, b1t);
  out[f++] = feature3(104, s0t, b0t, b2t);
  out[f++] = feature3(105, s0w, b0t, b1t);
  out[f++] = feature3(106, s0t, b0w, b1w);
  out[f++] = feature3(107, s2t, s1t, b0t);
  out[f++] = feature3(108, s0u, b0w, b1t);
  out[f++] = feature2(109, s0 < 0 ? NONE : fine[s0 + PAD], b0u);
  out[f++] = feature2(110, root ? ROOT : fine[b0 + PAD], s0u);
  out[f++] = feature2(111, s1 < 0 ? NONE : fine[s1 + PAD], s0u);
  // what is still to come, and the children's words
  const restVerbs = cap(t.verbs[n] - t.verbs[b0], 2);
  const restJoins = cap(t.commas[n] - t.commas[b0], 1) * 2 + cap(t.joins[n] - t.joins[b0], 1);
  const s2u = s2 < 0 ? NONE : upos[s2 + PAD];
  out[f++] = feature3(112, s0t, b0t, restVerbs);
  out[f++] = feature3(113, s1u, s0u, restVerbs * 4 + restJoins);
  out[f++] = feature3(114, m0, b0u, restVerbs);
  out[f++] = feature3(115, paddedAt(word, s0l), s0t, b0t);
  out[f++] = feature3(116, paddedAt(word, s1r), s1t, s0t);
  out[f++] = feature3(117, paddedAt(word, s0r), s0t, b0t);
  out[f++] = feature3(118, s0 < 0 ? NONE : labelAt(s, s.right2[s0]), labelAt(s, s0r), s0t);
  out[f++] = feature3(119, s1 < 0 ? NONE : labelAt(s, s.right2[s1]), labelAt(s, s1r), s1t);
  out[f++] = feature3(120, labelAt(s, bl), b0t, b1t);
  out[f++] = feature3(121, s2u * 32 + s1u, s0t, b0t);
  out[f++] = feature3(122, s1u, s0t, b0w);
  out[f++] = feature3(123, s1t, k1, s0t);
  out[f++] = feature3(124, m1, k1, s0w);
  out[f++] = feature3(125, s.top(3) < 0 ? NONE : upos[s.top(3) + PAD], s2u, s1u);
  out[f++] = feature3(126, t.traits.mode, s0t, b0t);
  return f;
}

/** Writes the features of the arc `head` → `child` for the choice of its label; answers their number. `head` is `n` for the root. */
export function labelFeatures(t: Tagged, s: TreeState, head: number, child: number, out: Int32Array): number {
  const { word, middle, fine } = t.traits;
  const { tag, upos } = t;
  const root = head === s.n;
  const h = head + PAD;
  const c = child + PAD;
  const hw = root ? ROOT : word[h];
  const ht = root ? ROOT : tag[h];
  const hu = root ? ROOT : upos[h];
  const hc = root ? ROOT : middle[h];
  const cw = word[c];
  const ct = tag[c];
  const cc = middle[c];
  const dir = root ? 2 : child < head ? 0 : 1;
  const far = root ? 0 : near(Math.abs(head - child));
  const gap = root ? 0 : between(t, head, child);
  const cm = s.mask[child];
  const hm = root ? 0 : s.mask[head];
  const ck = s.marker[child] >= 0 ? word[s.marker[child] + PAD] : NONE;
  const hk = !root && s.marker[head] >= 0 ? word[s.marker[head] + PAD] : NONE;
  const first = s.left1[child] < 0 ? NONE : word[s.left1[child] + PAD];
  const sibling = root ? -1 : dir === 0 ? s.left1[head] : s.right1[head];
  const sl = sibling < 0 ? NONE : s.label[sibling];
  let f = 0;
  out[f++] = feature2(201, hw, dir);
  out[f++] = feature2(202, ht, dir);
  out[f++] = feature2(203, cw, dir);
  out[f++] = feature2(204, ct, dir);
  out[f++] = feature3(205, cw, ct, dir);
  out[f++] = feature3(206, hw, cw, dir);
  out[f++] = feature3(207, ht, ct, dir);
  out[f++] = feature3(208, hw, ct, dir);
  out[f++] = feature3(209, ht, cw, dir);
  out[f++] = feature3(210, hc, cc, dir);
  out[f++] = feature3(211, hc, ct, dir);
  out[f++] = feature3(212, ht, cc, dir);
  out[f++] = feature3(213, ht * 3 + dir, ct, far);
  out[f++] = feature3(214, ht * 3 + dir, ct, gap);
  out[f++] = feature3(215, ct * 3 + dir, cm, hu);
  out[f++] = feature3(216, cw, cm, dir);
  out[f++] = feature3(217, ht * 3 + dir, hm, ct);
  out[f++] = feature3(218, hw, hm, ct * 3 + dir);
  out[f++] = feature3(219, ck, ct, hu * 3 + dir);
  out[f++] = feature3(220, ck, cw, dir);
  out[f++] = feature3(221, ck, hw, dir);
  out[f++] = feature3(222, ck, cc, hu * 3 + dir);
  out[f++] = feature3(223, hk, ck, hu * 3 + dir);
  out[f++] = feature3(224, tag[c - 1], ct, tag[c + 1]);
  out[f++] = feature2(225, tag[c - 1], ct * 3 + dir);
  out[f++] = feature2(226, tag[c + 1], ct * 3 + dir);
  out[f++] = feature3(227, word[c - 1], ct, dir);
  out[f++] = feature3(228, word[c + 1], ct, dir);
  out[f++] = feature3(229, root ? ROOT : tag[h + 1], ht, ct * 3 + dir);
  out[f++] = feature3(230, root ? ROOT : tag[h - 1], ht, ct * 3 + dir);
  out[f++] = feature3(231, first, ct, hu * 3 + dir);
  out[f++] = feature3(232, sl, ct, ht * 3 + dir);
  out[f++] = feature3(233, sl, cw, dir);
  out[f++] = feature3(234, cap(s.leftCount[child], 3), cap(s.rightCount[child], 3), ct * 3 + dir);
  out[f++] = feature3(235, fine[c], hu, dir);
  out[f++] = feature3(236, root ? ROOT : fine[h], ct, dir);
  out[f++] = feature3(237, fine[c], ck, dir);
  out[f++] = feature2(238, cm, hm);
  out[f++] = feature3(239, word[c + 1], cw, dir);
  out[f++] = feature3(240, ck, far, hu * 3 + dir);
  return f;
}
