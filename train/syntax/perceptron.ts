// Averaged perceptron over hashed features (Collins 2002): weights per bucket and class, averaged over all steps.

export class Perceptron {
  readonly weights: Float32Array;
  private readonly sums: Float32Array;
  private steps = 1;
  readonly shift: number;

  constructor(
    readonly bits: number,
    readonly classes: number,
  ) {
    this.weights = new Float32Array(2 ** bits * classes);
    this.sums = new Float32Array(2 ** bits * classes);
    this.shift = 32 - bits;
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    const { weights, classes, shift } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const at = (features[k] >>> shift) * classes;
      for (let c = 0; c < classes; c++) scores[c] += weights[at + c];
    }
  }

  /** One example has been seen. */
  step(): void {
    this.steps++;
  }

  update(features: Int32Array, count: number, good: number, bad: number): void {
    const { weights, sums, classes, shift, steps } = this;
    for (let k = 0; k < count; k++) {
      const at = (features[k] >>> shift) * classes;
      weights[at + good] += 1;
      sums[at + good] += steps;
      weights[at + bad] -= 1;
      sums[at + bad] -= steps;
    }
  }

  /** Averaged weights; training may go on afterwards. */
  averaged(): Float32Array {
    const out = new Float32Array(this.weights.length);
    for (let i = 0; i < out.length; i++) out[i] = this.weights[i] - this.sums[i] / this.steps;
    return out;
  }
}

export const best = (scores: ArrayLike<number>, count: number): number => {
  let at = 0;
  for (let c = 1; c < count; c++) if (scores[c] > scores[at]) at = c;
  return at;
};

/** The size of one step of int8 weights: all but one in 20,000 of the weights that are not tiny fit. */
export function unitOf(dense: Float32Array): number {
  const sizes: number[] = [];
  for (let i = 0; i < dense.length; i += 3) {
    const size = Math.abs(dense[i]);
    if (size > 0.01) sizes.push(size);
  }
  const sorted = Float32Array.from(sizes).sort();
  return (sorted[Math.floor(sorted.length * 0.9999)] ?? 1) / 127;
}

/** Mean of several runs' weights. A linear model's score is a sum, so the mean of the weights votes as the runs together would, at no cost. */
export function meanOf(runs: number, train: (run: number) => Float32Array): Float32Array {
  const sum = train(0);
  for (let run = 1; run < runs; run++) {
    const more = train(run);
    for (let i = 0; i < sum.length; i++) sum[i] += more[i];
  }
  for (let i = 0; i < sum.length; i++) sum[i] /= runs;
  return sum;
}
