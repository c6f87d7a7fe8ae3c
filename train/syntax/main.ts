// Trains tagger, parser, lemmas and sentence boundaries, and writes weights/syntax.bin.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { NO_CLUSTERS, openClusters } from '../../src/language/model/clusters.ts';
import { type Section, writeContainer } from '../../src/language/model/container.ts';
import { packSparse } from '../../src/language/model/sparse.ts';
import { tagSentence } from '../../src/language/tags/tagger.ts';
import { withTags } from '../../src/language/tree/parser.ts';
import { TraitTable } from '../../src/language/words/traits.ts';
import { trainBoundaries } from './boundary.ts';
import { type GoldSentence, readTreebanks, seeded, withNoise } from './conllu.ts';
import { packLemmas } from './lemma.ts';
import { type ParseExample, trainParser } from './parser.ts';
import { meanOf, unitOf } from './perceptron.ts';
import { asTagModel, examplesOf, fixedTags, packTagger, type TaggedExample, tagInventory, trainTagger } from './tagger.ts';

const FOLDS = 4;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** UPOS names in a fixed order; their numbers are features of the parser. */
export const uposNumbers = (tags: readonly (readonly [string, string])[]): Map<string, number> =>
  new Map([...new Set(tags.map(([u]) => u))].sort().map((u, i) => [u, i]));

/** Tags of every example by a tagger that has not seen it. Noisy copies stay in the fold of their original. */
export function jackknife(
  examples: readonly TaggedExample[],
  tags: readonly (readonly [string, string])[],
  fixed: ReadonlyMap<number, number>,
  epochs: number,
): Int32Array[] {
  let fold = -1;
  let last = '';
  const folds = examples.map(({ gold }) => {
    if (gold.text !== last) fold++;
    last = gold.text;
    return fold % FOLDS;
  });
  const out: Int32Array[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const model = asTagModel(
      trainTagger(
        examples.filter((_, i) => folds[i] !== k),
        tags.length,
        fixed,
        epochs,
      ),
      tags,
      fixed,
    );
    for (let i = 0; i < examples.length; i++) if (folds[i] === k) out[i] = tagSentence(model, examples[i].traits);
    say(`fold ${k + 1} of ${FOLDS} tagged`);
  }
  return out;
}

export function labelInventory(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const w of s.words) counts.set(w.deprel, (counts.get(w.deprel) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

export function parseExamples(
  examples: readonly TaggedExample[],
  predicted: readonly Int32Array[],
  tags: readonly (readonly [string, string])[],
  labels: readonly string[],
): ParseExample[] {
  const numbers = uposNumbers(tags);
  const labelNumber = new Map(labels.map((l, i) => [l, i]));
  return examples.map(({ gold, traits }, i) => ({
    tagged: withTags(traits, predicted[i], tags, numbers),
    head: Int32Array.from(gold.words, (w) => (w.head < 0 ? gold.words.length : w.head)),
    label: Int32Array.from(gold.words, (w) => labelNumber.get(w.deprel) ?? labelNumber.get(w.deprel.split(':')[0]) ?? 0),
  }));
}

/** int8 weights, one after the other. */
function packDense(name: string, dense: Float32Array, least = 1): Section {
  const unit = unitOf(dense);
  const bytes = new Uint8Array(dense.length);
  for (let i = 0; i < dense.length; i++) {
    const w = Math.max(-127, Math.min(127, Math.round(dense[i] / unit)));
    bytes[i] = Math.abs(w) < least ? 0 : w & 255;
  }
  return { name, bytes };
}

/** Two weights per bucket, LEFT and RIGHT against SHIFT: only the differences decide. */
export function againstShift(dense: Float32Array): Float32Array {
  const out = new Float32Array((dense.length / 3) * 2);
  for (let b = 0; 3 * b < dense.length; b++) {
    out[2 * b] = dense[3 * b + 1] - dense[3 * b];
    out[2 * b + 1] = dense[3 * b + 2] - dense[3 * b];
  }
  return out;
}

export interface SyntaxTraining {
  readonly data: string;
  readonly tagEpochs: number;
  readonly parseEpochs: number;
  /** Runs with other orders of the examples; their weights are averaged. */
  readonly tagRuns: number;
  readonly parseRuns: number;
  readonly out: string;
}

/** Trains everything of the syntax core and writes `out`. */
export function trainSyntax({ data, tagEpochs, parseEpochs, tagRuns, parseRuns, out }: SyntaxTraining): void {
  const started = Date.now();
  const clock = (): string => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  const treebanks = readTreebanks(data);
  const clusters = existsSync('weights/clusters.bin') ? openClusters(readFileSync('weights/clusters.bin')) : NO_CLUSTERS;
  const table = new TraitTable(clusters);
  const train = withNoise(treebanks.train, seeded(5));
  const tags = tagInventory(treebanks.train);
  const labels = labelInventory(treebanks.train);
  const examples = examplesOf(train, tags, table);
  say(`${treebanks.train.length} sentences, ${train.length} with noise, ${tags.length} tags, ${labels.length} labels (${clock()})`);
  const fixed = fixedTags(examples);
  const tagWeights = meanOf(tagRuns, (run) => trainTagger(examples, tags.length, fixed, tagEpochs, 17 + run));
  const tagModel = asTagModel(tagWeights, tags, fixed);
  let right = 0;
  let total = 0;
  for (const e of examplesOf(treebanks.dev, tags, table)) {
    const guess = tagSentence(tagModel, e.traits);
    for (let i = 0; i < guess.length; i++) {
      total++;
      if (tags[guess[i]][0] === e.gold.words[i].upos) right++;
    }
  }
  say(`tagger: UPOS ${((100 * right) / total).toFixed(2)} on dev, gold words (${clock()})`);
  const predicted = jackknife(examples, tags, fixed, Math.max(2, tagEpochs - 2));
  say(`jackknifed (${clock()})`);
  const parsed = parseExamples(examples, predicted, tags, labels);
  const labelRuns: Float32Array[] = [];
  const actions = meanOf(parseRuns, (run) => {
    const parser = trainParser(parsed, labels, parseEpochs, [22, 18], (line) => say(`${line} (${clock()})`), 23 + run);
    labelRuns.push(parser.labels);
    return parser.actions;
  });
  const labelWeights = meanOf(parseRuns, (run) => labelRuns[run]);
  const sections = [
    ...packTagger(tagWeights, tags.length),
    packDense('actions', againstShift(actions), 3),
    ...packSparse('labels', labelWeights, labels.length, unitOf(labelWeights), 4),
    ...packLemmas(treebanks.train),
    packDense('boundary', trainBoundaries(treebanks.train, table, 18, 8)),
  ];
  const meta = { what: 'hearsay syntax', tags, labels, fixed: [...fixed], data: 'UD EWT 2.15 train, GUM train (open genres)', licence: 'CC BY-SA 4.0' };
  writeFileSync(out, writeContainer(meta, sections));
  say(`${out}: ${sections.map((s) => `${s.name} ${(s.bytes.length / 1e6).toFixed(2)} MB`).join(', ')} (${clock()})`);
}
