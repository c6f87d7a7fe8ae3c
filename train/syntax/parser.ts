// Trains the parser with a dynamic oracle and exploration (Goldberg & Nivre 2013), on tags that a tagger predicted.
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures, type Tagged } from '../../src/language/tree/features.ts';
import { labelTraits } from '../../src/language/tree/parser.ts';
import { LEFT, RIGHT, SHIFT, TreeState } from '../../src/language/tree/state.ts';
import { seeded, shuffle } from './conllu.ts';
import { best, Perceptron } from './perceptron.ts';

export interface ParseExample {
  readonly tagged: Tagged;
  /** Gold heads, `n` for the root, and label numbers. */
  readonly head: Int32Array;
  readonly label: Int32Array;
}

/** A right answer must lead by this much, else it counts as an error. */
const ACTION_MARGIN = 50;
const LABEL_MARGIN = 20;

/** Number of gold arcs that an action makes impossible. */
function cost(action: number, s: TreeState, head: Int32Array): number {
  const s0 = s.top(0);
  const s1 = s.top(1);
  const b0 = s.next;
  let lost = 0;
  if (action === SHIFT) {
    for (let k = 0; k < s.size; k++) {
      const w = s.stack[k];
      if (head[w] === b0) lost++;
      if (k < s.size - 1 && head[b0] === w) lost++;
    }
    return lost;
  }
  for (let w = b0; w < s.n; w++) if (head[w] === s0) lost++;
  const h = head[s0];
  if (action === LEFT) {
    if (h !== b0 && (h === s1 || h > b0)) lost++;
  } else if (h >= b0) lost++;
  return lost;
}

export interface TrainedParser {
  readonly actions: Float32Array;
  readonly labels: Float32Array;
}

/** One training run over the examples; `report` hears of each epoch. */
export function trainParser(
  examples: readonly ParseExample[],
  labels: readonly string[],
  epochs: number,
  bits: readonly [number, number],
  report: (line: string) => void,
  seed: number,
): TrainedParser {
  const judge = new Perceptron(bits[0], 3);
  const namer = new Perceptron(bits[1], labels.length);
  const { bits: maskBits, marks } = labelTraits(labels);
  const features = new Int32Array(ACTION_FEATURES);
  const arcs = new Int32Array(LABEL_FEATURES);
  const scores = new Float32Array(3);
  const labelScores = new Float32Array(labels.length);
  const random = seeded(seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let total = 0;
    for (const e of order) {
      const { tagged, head, label } = examples[e];
      const state = new TreeState(head.length);
      while (!state.done) {
        const may = [state.allows(SHIFT), state.allows(LEFT), state.allows(RIGHT)];
        let action = may[LEFT] || may[RIGHT] ? -1 : SHIFT;
        if (action < 0) {
          const n = actionFeatures(tagged, state, features);
          judge.score(features, n, scores);
          let guess = -1;
          let good = -1;
          let least = 1e9;
          const costs = [0, 0, 0];
          for (let a = 0; a < 3; a++) {
            if (!may[a]) continue;
            if (guess < 0 || scores[a] > scores[guess]) guess = a;
            costs[a] = cost(a, state, head);
            if (costs[a] < least) least = costs[a];
          }
          for (let a = 0; a < 3; a++) if (may[a] && costs[a] === least && (good < 0 || scores[a] > scores[good])) good = a;
          judge.step();
          total++;
          let rival = -1;
          for (let a = 0; a < 3; a++) if (may[a] && costs[a] > least && (rival < 0 || scores[a] > scores[rival])) rival = a;
          if (rival >= 0 && scores[good] - scores[rival] <= ACTION_MARGIN) judge.update(features, n, good, rival);
          if (costs[guess] > least) {
            wrong++;
            action = epoch > 0 && random() < 0.9 ? guess : good;
          } else action = guess;
        }
        if (action === SHIFT) {
          state.shift();
          continue;
        }
        const parent = state.headOf(action);
        const child = state.top(0);
        const n = labelFeatures(tagged, state, parent, child, arcs);
        namer.score(arcs, n, labelScores);
        const guess = best(labelScores, labels.length);
        namer.step();
        if (head[child] === parent) {
          const good = label[child];
          let rival = -1;
          for (let l = 0; l < labels.length; l++) if (l !== good && (rival < 0 || labelScores[l] > labelScores[rival])) rival = l;
          if (labelScores[good] - labelScores[rival] <= LABEL_MARGIN) namer.update(arcs, n, good, rival);
        }
        state.attach(parent, guess, maskBits[guess], marks[guess] === 1);
      }
    }
    report(`parser epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of actions wrong`);
  }
  return { actions: judge.averaged(), labels: namer.averaged() };
}
