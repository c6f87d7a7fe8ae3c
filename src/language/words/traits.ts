// What the models see of a word: hashes of its form and parts, its shape, its clusters. Computed once per word of a sentence.
import { type Clusters, coarse, fine, middle } from '../model/clusters.ts';
import { hashWord } from '../model/hash.ts';

/** Traits of one surface form, none of which depends on its neighbours. */
export interface FormTraits {
  readonly word: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly shape: number;
  /** 1: has upper case first, 2: all upper (2+ letters), 4: has letters, 8: is punctuation. */
  readonly flags: number;
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
}

/** Shape of a form in a sentence of case mode `mode`: in text of one case the shape says nothing of names, only its kind is told. */
export const shapeIn = (form: FormTraits, mode: number): number => (mode === 0 || !(form.flags & 4) ? form.shape : 1000 + mode);

/** Padding on both sides of a sentence's arrays, so that windows need no bounds checks. */
export const PAD = 3;

/** A sentence as parallel arrays; word `i` stands at `i + PAD`. */
export interface SentenceTraits {
  readonly count: number;
  readonly word: Int32Array;
  readonly coarse: Int32Array;
  readonly middle: Int32Array;
  readonly fine: Int32Array;
  readonly shape: Int32Array;
  readonly forms: readonly FormTraits[];
  /** 0 mixed case, 1 all upper, 2 all lower, 3 title case. */
  readonly mode: number;
}

function shapeOf(surface: string): number {
  let shape = '';
  let last = '';
  for (let i = 0; i < surface.length && i < 24; i++) {
    const c = surface[i];
    const kind = /\d/.test(c) ? 'd' : c !== c.toLowerCase() ? 'X' : /[\p{L}\p{M}]/u.test(c) ? 'x' : c;
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
  }
  return hashWord(shape);
}

/** Lower-case form with straight quotes: what lexicons are asked with. */
export const normOf = (surface: string): string => surface.toLowerCase().replace(/[‘’`´]/g, "'");

/** Computes and remembers the traits of forms; one per analysis or training run. */
export class TraitTable {
  private readonly known = new Map<string, FormTraits>();
  constructor(private readonly clusters: Clusters) {}

  of(surface: string): FormTraits {
    let traits = this.known.get(surface);
    if (traits === undefined) {
      traits = this.compute(surface.length > 80 ? surface.slice(0, 80) : surface);
      if (this.known.size > 60_000) this.known.clear();
      this.known.set(surface, traits);
    }
    return traits;
  }

  private compute(surface: string): FormTraits {
    const norm = normOf(surface);
    const packed = this.clusters.of(norm);
    const first = surface[0] !== norm[0] && norm[0] !== "'";
    const letters = /\p{L}/u.test(norm);
    const upper = letters && norm.length > 1 && surface === surface.toUpperCase();
    const flags = (first ? 1 : 0) | (upper ? 2 : 0) | (letters ? 4 : 0) | (/[\p{L}\p{N}]/u.test(norm) ? 0 : 8);
    return {
      word: hashWord(norm),
      prefixes: [1, 2, 3, 4].map((n) => hashWord(norm.slice(0, n))),
      suffixes: [1, 2, 3, 4, 5].map((n) => hashWord(norm.slice(-n))),
      shape: shapeOf(surface),
      flags,
      coarse: coarse(packed),
      middle: middle(packed),
      fine: fine(packed),
    };
  }

  /** Traits of a sentence's words. */
  sentence(surfaces: readonly string[]): SentenceTraits {
    const forms = surfaces.map((s) => this.of(s));
    const size = forms.length + 2 * PAD;
    const arrays = {
      word: new Int32Array(size),
      coarse: new Int32Array(size),
      middle: new Int32Array(size),
      fine: new Int32Array(size),
      shape: new Int32Array(size),
    };
    const mode = caseMode(forms);
    for (let k = 0; k < PAD; k++) {
      for (const a of Object.values(arrays)) {
        a[k] = -11 - k;
        a[size - 1 - k] = -21 - k;
      }
    }
    for (let i = 0; i < forms.length; i++) {
      const f = forms[i];
      arrays.word[i + PAD] = f.word;
      arrays.coarse[i + PAD] = f.coarse;
      arrays.middle[i + PAD] = f.middle;
      arrays.fine[i + PAD] = f.fine;
      arrays.shape[i + PAD] = shapeIn(f, mode);
    }
    return { count: forms.length, ...arrays, forms, mode };
  }
}

/** How a sentence is cased: 0 mixed, 1 all upper, 2 all lower, 3 title case. */
function caseMode(forms: readonly FormTraits[]): number {
  let words = 0;
  let first = 0;
  let upper = 0;
  for (const f of forms) {
    if (!(f.flags & 4) || f.suffixes[1] === f.suffixes[0]) continue;
    words++;
    if (f.flags & 1) first++;
    if (f.flags & 2) upper++;
  }
  if (words < 3) return 0;
  if (upper >= 0.9 * words) return 1;
  if (first === 0) return 2;
  return first >= 0.75 * words && words >= 4 ? 3 : 0;
}
