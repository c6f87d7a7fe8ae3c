// Averaged structured perceptron over a linear chain (Collins 2002), with latent labels where a corpus leaves them open (Fernandes & Brefeld 2011).
import { MAX_FEATURES, type Sequence } from '../../src/language/names/feature.ts';
import { kindOfLabel, LABEL_COUNT, OUTSIDE } from '../../src/language/names/label.ts';
import { Viterbi } from '../../src/language/names/model.ts';
import { NOT_SURE, type Sample, UNKNOWN } from './corpus.ts';

export const DOMAINS = 3;
const FORBIDDEN = -1e8;

export interface Trained {
  readonly dense: Float32Array;
  readonly transitions: Float32Array;
}

/** Dense weights while training; averages are kept lazily (Daumé's trick). */
export class Perceptron {
  private readonly w: Float32Array;
  private readonly u: Float32Array;
  private readonly t = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  private readonly tu = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  private step = 1;
  private readonly viterbi = new Viterbi();
  /** Weights of their own for each domain beside the shared ones (Daumé 2007, feature augmentation). */
  private readonly tables: { readonly w: Float32Array; readonly u: Float32Array }[] = [];
  private readonly shift: number;

  constructor(
    bits: number,
    private readonly margin: number,
    private readonly drop: number,
    private readonly next: () => number,
    private readonly augmented: boolean,
  ) {
    this.w = new Float32Array(LABEL_COUNT << bits);
    this.u = new Float32Array(LABEL_COUNT << bits);
    this.shift = 32 - bits;
    const size = augmented ? LABEL_COUNT << bits : 0;
    for (let d = 0; d < DOMAINS; d++) this.tables.push({ w: new Float32Array(size), u: new Float32Array(size) });
  }

  /** One pass step over one sample; answers whether the prediction was wrong. */
  learn(sample: Sample, sequence: Sequence): boolean {
    const n = sample.words.length;
    const special = this.tables[sample.domain];
    sequence.read(
      n,
      (i) => sample.words[i],
      (i) => sample.norms[i],
    );
    const features: Int32Array[] = [];
    const scores = new Float64Array(n * LABEL_COUNT);
    const buffer = new Int32Array(MAX_FEATURES);
    for (let i = 0; i < n; i++) {
      const k = sequence.features(i, buffer);
      // Left-out features keep the model from leaning on the words of the training set alone.
      const own = this.drop > 0 ? buffer.slice(0, k).filter(() => this.next() >= this.drop) : buffer.slice(0, k);
      for (let f = 0; f < own.length; f++) {
        const base = (own[f] >>> this.shift) * LABEL_COUNT;
        own[f] = base;
        for (let y = 0; y < LABEL_COUNT; y++) scores[i * LABEL_COUNT + y] += this.w[base + y];
        if (this.augmented) for (let y = 0; y < LABEL_COUNT; y++) scores[i * LABEL_COUNT + y] += special.w[base + y];
      }
      features.push(own);
    }
    const gold = this.goldPath(sample, scores);
    for (let i = 0; i < n; i++) for (let y = 0; y < LABEL_COUNT; y++) if (y !== gold[i]) scores[i * LABEL_COUNT + y] += this.margin;
    const guess = new Uint8Array(n);
    this.viterbi.decode(n, scores, this.t, guess);
    return this.update(features, gold, guess, sample);
  }

  /** The best row of labels that the annotation allows. */
  private goldPath(sample: Sample, scores: Float64Array): Uint8Array {
    const { labels } = sample;
    if (!labels.some((l) => l >= UNKNOWN)) return labels;
    const own = scores.slice();
    for (let i = 0; i < labels.length; i++) {
      for (let y = 0; y < LABEL_COUNT; y++) {
        const fits = labels[i] === UNKNOWN || (labels[i] === NOT_SURE ? y === OUTSIDE || kindOfLabel(y) === 3 : y === labels[i]);
        if (!fits) own[i * LABEL_COUNT + y] += FORBIDDEN;
      }
    }
    const path = new Uint8Array(labels.length);
    this.viterbi.decode(labels.length, own, this.t, path);
    return path;
  }

  private update(features: Int32Array[], gold: Uint8Array, guess: Uint8Array, { weight: rate, domain }: Sample): boolean {
    const special = this.tables[domain];
    let wrong = false;
    const { w, u, t, tu, step } = this;
    for (let i = 0; i < gold.length; i++) {
      const g = gold[i];
      const p = guess[i];
      if (g !== p) {
        wrong = true;
        for (const base of features[i]) {
          w[base + g] += rate;
          u[base + g] += rate * step;
          w[base + p] -= rate;
          u[base + p] -= rate * step;
          if (!this.augmented) continue;
          special.w[base + g] += rate;
          special.u[base + g] += rate * step;
          special.w[base + p] -= rate;
          special.u[base + p] -= rate * step;
        }
      }
      if (i > 0 && (g !== p || gold[i - 1] !== guess[i - 1])) {
        const a = gold[i - 1] * LABEL_COUNT + g;
        const b = guess[i - 1] * LABEL_COUNT + p;
        t[a] += rate;
        tu[a] += rate * step;
        t[b] -= rate;
        tu[b] -= rate * step;
      }
    }
    this.step++;
    return wrong;
  }

  /** Averaged weights so far, for texts of the first domain: the shared ones and its own, added up. */
  average(): Trained {
    const mean = (w: Float32Array, u: Float32Array): Float32Array => w.map((x, i) => x - u[i] / this.step);
    const dense = mean(this.w, this.u);
    const own = mean(this.tables[0].w, this.tables[0].u);
    for (let i = 0; i < own.length; i++) dense[i] += own[i];
    return { dense, transitions: mean(this.t, this.tu) };
  }
}
