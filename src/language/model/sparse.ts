// A linear model over hashed features with many classes: each bucket lists only the classes whose weight is not zero.
import type { Container, Section } from './container.ts';

/** Opened model: bucket `b` holds entries `offsets[b]` to `offsets[b + 1]`. */
export interface SparseModel {
  readonly shift: number;
  readonly offsets: Uint32Array;
  /** Class in the high byte, int8 weight in the low one: one read brings both. */
  readonly entries: Int16Array;
}

/** Opens the sections `${name}.counts`, `.classes`, `.weights`. */
export function openSparse(file: Container, name: string): SparseModel {
  const counts = file.section(`${name}.counts`);
  const offsets = new Uint32Array(counts.length + 1);
  for (let b = 0, sum = 0; b < counts.length; b++) {
    sum += counts[b];
    offsets[b + 1] = sum;
  }
  const weights = file.section(`${name}.weights`);
  const classes = file.section(`${name}.classes`);
  // One entry more than there are weights, so that a read at the end of an empty last bucket stays inside.
  const entries = new Int16Array(weights.length + 1);
  for (let e = 0; e < weights.length; e++) entries[e] = (classes[e] << 8) | weights[e];
  return { shift: 32 - Math.log2(counts.length), offsets, entries };
}

/** Where the entries of each feature at hand begin and end; `touched` keeps the reads ahead from being optimised away. */
let begins = new Uint32Array(256);
let ends = new Uint32Array(256);
const touched = new Int32Array(1);

/**
 * Adds the weights of `count` features to `scores`. Reading goes ahead of adding: the tables are larger than the processor's
 * caches, and reads that wait for no branch are waited for together.
 */
export function addScores(model: SparseModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { shift, offsets, entries } = model;
  if (count > begins.length) {
    begins = new Uint32Array(2 * count);
    ends = new Uint32Array(2 * count);
  }
  const begin = begins;
  const end = ends;
  for (let k = 0; k < count; k++) {
    const bucket = features[k] >>> shift;
    begin[k] = offsets[bucket];
    end[k] = offsets[bucket + 1];
  }
  let ahead = 0;
  for (let k = 0; k < count; k++) ahead ^= entries[begin[k]];
  touched[0] = ahead;
  for (let k = 0; k < count; k++) {
    for (let e = begin[k], stop = end[k]; e < stop; e++) {
      const entry = entries[e];
      scores[(entry >> 8) & 255] += (entry << 24) >> 24;
    }
  }
}

/** Sections of a trained model: `dense[bucket * classes + class]` in steps of `unit` as int8; weights of less than `least` steps are left out. */
export function packSparse(name: string, dense: Float32Array, classCount: number, unit: number, least = 1): Section[] {
  const buckets = dense.length / classCount;
  const counts = new Uint8Array(buckets);
  const classes: number[] = [];
  const weights: number[] = [];
  for (let b = 0; b < buckets; b++) {
    for (let c = 0; c < classCount; c++) {
      const w = Math.max(-127, Math.min(127, Math.round(dense[b * classCount + c] / unit)));
      if (Math.abs(w) < least || counts[b] === 255) continue;
      counts[b]++;
      classes.push(c);
      weights.push(w & 255);
    }
  }
  return [
    { name: `${name}.counts`, bytes: counts },
    { name: `${name}.classes`, bytes: Uint8Array.from(classes) },
    { name: `${name}.weights`, bytes: Uint8Array.from(weights) },
  ];
}
