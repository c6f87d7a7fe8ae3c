// Features of a possible sentence boundary: the words on both sides, what stands between, how long the sentence has run.
import { feature1, feature2, feature3 } from '../model/hash.ts';
import { ABBREVIATIONS, TITLES } from '../words/lexicon.ts';
import type { FormTraits } from '../words/traits.ts';
import { normOf } from '../words/traits.ts';

/** More than the number of features of one boundary. */
export const BOUNDARY_FEATURES = 48;

/** A document's words as the judge sees them. */
export interface BoundaryText {
  readonly surfaces: readonly string[];
  readonly forms: readonly FormTraits[];
  /** What stands before each word: 0 nothing, 1 space, 2 a line break, 3 two or more spaces. */
  readonly gaps: Uint8Array;
  /** Kind of each word, see `kindOf`. */
  readonly kinds: Uint8Array;
}

/** Kind of a word: stop, other end mark, quote or bracket, mark, number, word by its case, abbreviation by its kind. */
export const kindOf = (surface: string, form: FormTraits): number => {
  if (/^[.!?…]+$/.test(surface)) return surface.length > 1 ? 8 : surface === '.' ? 1 : 2;
  if (form.flags & 8) return /^["'“”‘’«»)\]([]/.test(surface) ? 3 : 4;
  if (/^\d/.test(surface)) return 5;
  if (surface.length > 1 && surface.endsWith('.')) {
    const norm = normOf(surface).slice(0, -1);
    return norm.length === 1 ? 9 : TITLES.has(norm) ? 10 : ABBREVIATIONS.has(norm) ? 11 : 12;
  }
  return form.flags & 2 ? 13 : form.flags & 1 ? 6 : 7;
};

const OUTSIDE = -51;

interface Bounds {
  readonly first: number;
  readonly last: number;
}

const inside = (bounds: Bounds, k: number): boolean => k >= bounds.first && k < bounds.last;
const wordAt = (t: BoundaryText, bounds: Bounds, k: number): number => (inside(bounds, k) ? t.forms[k].word : OUTSIDE);
const kindAt = (t: BoundaryText, bounds: Bounds, k: number): number => (inside(bounds, k) ? t.kinds[k] : OUTSIDE);
const clusterAt = (t: BoundaryText, bounds: Bounds, k: number): number => (inside(bounds, k) ? t.forms[k].middle : OUTSIDE);

/** Writes the features of a boundary before word `i`; `start` is where the sentence so far begins, `first` and `last` bound the paragraph. */
export function boundaryFeatures(t: BoundaryText, i: number, start: number, bounds: Bounds, out: Int32Array): number {
  const w1 = wordAt(t, bounds, i - 1);
  const w2 = wordAt(t, bounds, i - 2);
  const n1 = wordAt(t, bounds, i);
  const n2 = wordAt(t, bounds, i + 1);
  const k1 = kindAt(t, bounds, i - 1);
  const k2 = kindAt(t, bounds, i - 2);
  const m1 = kindAt(t, bounds, i);
  const m2 = kindAt(t, bounds, i + 1);
  const gap = t.gaps[i];
  const run = Math.min(5, Math.ceil((i - start) / 4));
  let open = 0;
  for (let k = i - 1; k >= start && k > i - 60; k--) {
    const s = t.surfaces[k];
    if (s === '(' || s === '[') open |= 1;
    else if (s === ')' || s === ']') break;
    else if (s === '"' || s === '“' || s === '”') open ^= 2;
  }
  let f = 0;
  out[f++] = feature2(301, k1, m1);
  out[f++] = feature3(302, k1, m1, gap);
  out[f++] = feature3(303, k2, k1, m1);
  out[f++] = feature3(304, k1, m1, m2);
  out[f++] = feature2(305, w1, m1);
  out[f++] = feature2(306, k1, n1);
  out[f++] = feature3(307, w1, n1, m1);
  out[f++] = feature2(308, w2, w1);
  out[f++] = feature2(309, n1, n2);
  out[f++] = feature3(310, k1, clusterAt(t, bounds, i), m1);
  out[f++] = feature3(311, k1, m1, run);
  out[f++] = feature3(312, k1, m1, open);
  out[f++] = feature3(313, k2, k1, m1 * 8 + gap);
  out[f++] = feature3(314, k1, n1, m1);
  out[f++] = feature3(315, k2, k1, inside(bounds, i - 2) ? Math.min(t.surfaces[i - 2].length, 6) : 0);
  out[f++] = feature3(316, w2, k1, m1);
  out[f++] = feature2(317, gap, run);
  out[f++] = feature3(318, k1, m1, n2);
  out[f++] = feature3(319, clusterAt(t, bounds, i - 1), m1, clusterAt(t, bounds, i));
  out[f++] = feature3(320, clusterAt(t, bounds, i - 2), k1, m1);
  out[f++] = feature3(321, k1, m1, clusterAt(t, bounds, i + 1));
  out[f++] = feature3(322, kindAt(t, bounds, i - 3), k2 * 16 + k1, m1);
  out[f++] = feature3(323, k1 * 16 + m1, m2, open * 8 + gap);
  out[f++] = feature1(324, w1);
  out[f++] = feature1(325, n1);
  out[f++] = feature3(326, k1, m1 * 16 + m2, kindAt(t, bounds, i + 2));
  out[f++] = feature3(327, run, k1, n1);
  out[f++] = feature3(328, bounds.last - i < 4 ? bounds.last - i : 4, k1, m1);
  out[f++] = feature2(329, k1 === 1 || k1 === 2 || k1 === 8 ? 1 : 0, t.surfaces[i] === '' ? 0 : hashFirst(t.surfaces[i]));
  return f;
}

const hashFirst = (surface: string): number => surface.charCodeAt(0);
