// The trained judge of sentence boundaries, with the rules that it may not overrule.
import { BOUNDARY_FEATURES, type BoundaryText, boundaryFeatures } from './features.ts';

/** Opened judge: one weight per bucket; `bias` is added to each sum. */
export interface BoundaryModel {
  readonly shift: number;
  readonly weights: Int8Array;
}

const features = new Int32Array(BOUNDARY_FEATURES);
const CLOSER = /^["'”’»)\]}›]+$/;

/** True where a sentence may begin at word `i` at all: white space before it, and no closing mark. */
export function mayBegin(t: BoundaryText, i: number): boolean {
  if (t.gaps[i] === 0) return /^(?:[.!?…]{2,}|[.!?])$/.test(t.surfaces[i - 1]) && /^[\p{Lu}(]/u.test(t.surfaces[i]) && /^\p{L}{2,}/u.test(t.surfaces[i]);
  return !(CLOSER.test(t.surfaces[i]) && t.surfaces[i] !== '"' && t.surfaces[i] !== "'");
}

/** A stop of its own after three words or more, white space, and a capital of a mixed-case word: no context makes that a middle. */
function surelyBegins(t: BoundaryText, i: number, start: number): boolean {
  return t.surfaces[i - 1] === '.' && t.gaps[i] > 0 && i - start > 3 && /^\p{Lu}[\p{Ll}'’]/u.test(t.surfaces[i]);
}

/** Marks with 1 the words of `[first, last)` that begin a sentence. */
export function splitByJudge(model: BoundaryModel, t: BoundaryText, first: number, last: number, begins: Uint8Array): void {
  begins[first] = 1;
  let start = first;
  const bounds = { first, last };
  for (let i = first + 1; i < last; i++) {
    if (!mayBegin(t, i)) continue;
    if (surelyBegins(t, i, start)) {
      begins[i] = 1;
      start = i;
      continue;
    }
    const n = boundaryFeatures(t, i, start, bounds, features);
    let sum = 0;
    for (let k = 0; k < n; k++) sum += model.weights[features[k] >>> model.shift];
    if (sum > 0) {
      begins[i] = 1;
      start = i;
    }
  }
}
