// Word vectors laid side by side in one array, as both k-means runs of the training read them.

/** Numbers of one vector. */
export const DIMENSIONS = 100;

/** Which of `k` centres vector `i` points to most (largest dot product; spherical k-means). */
export function nearest(vectors: Float32Array, i: number, centres: Float32Array, k: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const v = i * DIMENSIONS;
  for (let c = 0; c < k; c++) {
    const o = c * DIMENSIONS;
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += vectors[v + d] * centres[o + d];
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  return best;
}
