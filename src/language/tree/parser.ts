// Greedy arc-hybrid parser: one judge picks the action, a second one the label of each arc as it is built.
import { addScores, type SparseModel } from '../model/sparse.ts';
import { PAD, type SentenceTraits } from '../words/traits.ts';
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures, type Tagged } from './features.ts';
import { LEFT, RIGHT, SHIFT, TreeState } from './state.ts';

/** Opened parser. `actions` holds two int8 weights per bucket, of LEFT (low byte) and RIGHT (high byte) against SHIFT. `marks[l]`: label `l` is case or mark; `bits[l]`: its bit in a child mask. */
export interface TreeModel {
  readonly labels: readonly string[];
  readonly bits: Int32Array;
  readonly marks: Uint8Array;
  /** Number of the tag PUNCT and of the label `punct`. */
  readonly mark: number;
  readonly punct: number;
  readonly actionShift: number;
  /** How many of the action features the weights know: templates are only ever added at the end. */
  readonly templates: number;
  readonly actions: Int16Array;
  readonly labelWeights: SparseModel;
}

const MASKED = [
  'nsubj',
  'obj',
  'iobj',
  'csubj',
  'ccomp',
  'xcomp',
  'obl',
  'advcl',
  'advmod',
  'aux',
  'cop',
  'mark',
  'nmod',
  'appos',
  'nummod',
  'acl',
  'amod',
  'det',
  'case',
  'conj',
  'cc',
  'punct',
  'flat',
  'compound',
  'expl',
  'parataxis',
  'nmod:poss',
  'compound:prt',
  'acl:relcl',
];

/** Mask bits and marker flags of a list of labels. */
export function labelTraits(labels: readonly string[]): { bits: Int32Array; marks: Uint8Array } {
  const bits = labels.map((label) => {
    const exact = MASKED.indexOf(label);
    const k = exact >= 0 ? exact : MASKED.indexOf(label.split(':')[0]);
    return k < 0 ? 1 << 29 : 1 << k;
  });
  return { bits: Int32Array.from(bits), marks: Uint8Array.from(labels.map((l) => (l === 'case' || l === 'mark' ? 1 : 0))) };
}

/** Puts tags beside the traits, with padding and running counts. `tagNames[c]` is [UPOS, XPOS]. */
export function withTags(
  traits: SentenceTraits,
  classes: Int32Array,
  tagNames: readonly (readonly [string, string])[],
  uposNumbers: ReadonlyMap<string, number>,
): Tagged {
  const n = traits.count;
  const tag = new Int32Array(n + 2 * PAD).fill(-41);
  const upos = new Int32Array(n + 2 * PAD).fill(-41);
  const verbs = new Int32Array(n + 2);
  const commas = new Int32Array(n + 2);
  const joins = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) {
    const [u, x] = tagNames[classes[i]];
    tag[i + PAD] = classes[i];
    upos[i + PAD] = uposNumbers.get(u) ?? -1;
    verbs[i + 1] = verbs[i] + (u === 'VERB' || u === 'AUX' ? 1 : 0);
    commas[i + 1] = commas[i] + (x === ',' ? 1 : 0);
    joins[i + 1] = joins[i] + (u === 'CCONJ' || (u === 'PUNCT' && x !== ',' && x !== 'HYPH') ? 1 : 0);
  }
  verbs[n + 1] = verbs[n];
  commas[n + 1] = commas[n];
  joins[n + 1] = joins[n];
  return { traits, tag, upos, verbs, commas, joins };
}

const features = new Int32Array(ACTION_FEATURES);
const arcFeatures = new Int32Array(LABEL_FEATURES);

function chooseAction(model: TreeModel, tagged: Tagged, state: TreeState): number {
  const may = [state.allows(SHIFT), state.allows(LEFT), state.allows(RIGHT)];
  if (!may[LEFT] && !may[RIGHT]) return SHIFT;
  if (!may[SHIFT]) return may[RIGHT] ? RIGHT : LEFT;
  const { actions, actionShift } = model;
  const count = Math.min(actionFeatures(tagged, state, features), model.templates);
  let left = 0;
  let right = 0;
  for (let k = 0; k < count; k++) {
    const pair = actions[features[k] >>> actionShift];
    left += (pair << 24) >> 24;
    right += pair >> 8;
  }
  if (may[RIGHT] && right > 0 && (right > left || !may[LEFT])) return RIGHT;
  return may[LEFT] && left > 0 ? LEFT : SHIFT;
}

/** Parses a tagged sentence; answers heads (-1 for the root) and label numbers. Exactly one word is the root. */
export function parseSentence(model: TreeModel, tagged: Tagged): { head: Int32Array; label: Int32Array } {
  const n = tagged.traits.count;
  const state = new TreeState(n);
  const scores = new Int32Array(model.labels.length);
  while (!state.done) {
    const action = chooseAction(model, tagged, state);
    if (action === SHIFT) {
      state.shift();
      continue;
    }
    const head = state.headOf(action);
    const child = state.top(0);
    // A mark's relation is `punct`: no judge needs to be asked.
    if (tagged.upos[child + PAD] === model.mark && head < n) {
      state.attach(head, model.punct, model.bits[model.punct], false);
      continue;
    }
    scores.fill(0);
    addScores(model.labelWeights, arcFeatures, labelFeatures(tagged, state, head, child, arcFeatures), scores);
    let best = 0;
    for (let l = 1; l < scores.length; l++) if (scores[l] > scores[best]) best = l;
    state.attach(head, best, model.bits[best], model.marks[best] === 1);
  }
  const head = state.head.slice(0, n);
  for (let i = 0; i < n; i++) if (head[i] === n) head[i] = -1;
  return { head, label: state.label.slice(0, n) };
}
