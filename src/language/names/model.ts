// The trained name model: opening it, and decoding the best row of labels for one sentence (Viterbi over a linear chain).
import { type Clusters, NO_CLUSTERS } from '../model/clusters.ts';
import { openContainer } from '../model/container.ts';
import { addScores, openSparse, type SparseModel } from '../model/sparse.ts';
import { MAX_FEATURES, Sequence } from './feature.ts';
import { BEFORE, LABEL_COUNT, mayBegin, mayEnd, OUTSIDE } from './label.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';

/** Opened weights. `transitions[from * LABEL_COUNT + to]`. */
export interface NameModel {
  readonly emissions: SparseModel;
  readonly transitions: Int32Array;
  readonly lexicon: Lexicon;
  readonly clusters: Clusters;
}

/** Opens `weights/names.bin`. Throws RangeError where the bytes are of another format. */
export function openNameModel(bytes: Uint8Array, clusters: Clusters = NO_CLUSTERS): NameModel {
  const file = openContainer(bytes);
  // A copy: a section may begin anywhere, and a Buffer's slice would only be a view.
  const raw = new Uint8Array(file.section('transitions'));
  return { emissions: openSparse(file, 'emissions'), transitions: Int32Array.from(new Int16Array(raw.buffer)), lexicon: openLexicon(file), clusters };
}

const FLOOR = -1e9;
const NEVER = -1e7;

/** Best row of labels by scores per word and label. A forbidden label has a score under -1e8. Linear in `count`. */
export class Viterbi {
  private best = new Float64Array(0);
  private back = new Uint8Array(0);

  /** Writes labels into `out`; answers the score. */
  decode(count: number, scores: ArrayLike<number>, transitions: ArrayLike<number>, out: Uint8Array): number {
    if (count === 0) return 0;
    if (this.best.length < count * LABEL_COUNT) {
      this.best = new Float64Array(2 * count * LABEL_COUNT);
      this.back = new Uint8Array(2 * count * LABEL_COUNT);
    }
    const { best, back } = this;
    const labels = LABEL_COUNT;
    const rows = BEFORE;
    for (let y = 0; y < LABEL_COUNT; y++) best[y] = mayBegin(y) ? scores[y] : FLOOR;
    for (let i = 1; i < count; i++) {
      const row = i * labels;
      const above = row - labels;
      // A word that can only stand outside needs no more than its best forerunner.
      const only = scores[row + 1] === NEVER;
      for (let y = 0; y < labels; y++) {
        if (only && y !== OUTSIDE) {
          best[row + y] = FLOOR;
          back[row + y] = OUTSIDE;
          continue;
        }
        const before = rows[y];
        let top = -Infinity;
        let from = 0;
        for (let b = 0; b < before.length; b++) {
          const p = before[b];
          const s = best[above + p] + transitions[p * labels + y];
          if (s > top) {
            top = s;
            from = p;
          }
        }
        best[row + y] = top + scores[row + y];
        back[row + y] = from;
      }
    }
    const end = (count - 1) * LABEL_COUNT;
    let last = 0;
    for (let y = 1; y < LABEL_COUNT; y++) if (mayEnd(y) && best[end + y] > best[end + last]) last = y;
    for (let i = count - 1, y = last; i >= 0; i--) {
      out[i] = y;
      y = back[i * LABEL_COUNT + y];
    }
    return best[end + last];
  }
}

/** Labels sentences one after the other with reused memory. */
export class Labeller {
  readonly sequence: Sequence;
  private readonly features = new Int32Array(MAX_FEATURES);
  private readonly row = new Int32Array(LABEL_COUNT);
  private scores = new Int32Array(0);
  private readonly viterbi = new Viterbi();
  labels = new Uint8Array(0);

  constructor(private readonly model: NameModel) {
    this.sequence = new Sequence(model.clusters, model.lexicon);
  }

  /** Labels `count` words; the answer is good until the next call. */
  label(count: number, textAt: (i: number) => string, normAt: (i: number) => string): Uint8Array {
    if (this.labels.length < count) {
      this.labels = new Uint8Array(2 * count);
      this.scores = new Int32Array(2 * count * LABEL_COUNT);
    }
    this.sequence.read(count, textAt, normAt);
    for (let i = 0; i < count; i++) {
      this.row.fill(0);
      if (this.sequence.plain(i)) {
        this.row.fill(NEVER, OUTSIDE + 1);
        this.keepRow(i);
        continue;
      }
      const found = this.sequence.features(i, this.features);
      addScores(this.model.emissions, this.features, found, this.row);
      this.keepRow(i);
    }
    this.viterbi.decode(count, this.scores, this.model.transitions, this.labels);
    return this.labels;
  }

  /** A loop: for a row this short it is several times as fast as a typed array's own copy. */
  private keepRow(i: number): void {
    for (let y = 0, at = i * LABEL_COUNT; y < LABEL_COUNT; y++) this.scores[at + y] = this.row[y];
  }
}
