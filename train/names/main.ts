// Trains the name model: tsx train/names/main.ts --vectors FILE [--dev] [--runs N] [--epochs N] [--out FILE]. With --dev it leaves Wikigold from 0.6 to 0.8 out and measures on it.
import { readFileSync, writeFileSync } from 'node:fs';
import { COUNTRIES } from '../../src/gazetteer/index.ts';
import { openClusters } from '../../src/language/model/clusters.ts';
import { openContainer, type Section, writeContainer } from '../../src/language/model/container.ts';
import { packSparse } from '../../src/language/model/sparse.ts';
import { Sequence } from '../../src/language/names/feature.ts';
import { LABEL_COUNT, namesOfLabels, ROUGH_KINDS } from '../../src/language/names/label.ts';
import { EMPTY_LEXICON } from '../../src/language/names/lexicon.ts';
import { Labeller, openNameModel } from '../../src/language/names/model.ts';
import { normOf } from '../../src/language/words/traits.ts';
import { broadTwitter, gum, meantime, type Row, re3d, type Sample, toSample, wikigold, wnut17 } from './corpus.ts';
import { casingHabits, casingSections, firstNames, placeNames } from './list.ts';
import { Perceptron, type Trained } from './perceptron.ts';
import { bothGroups, codeSections, countUses, guessUses, readVectors } from './word-code.ts';

const argument = (name: string, other: string): string => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : other);
const dev = process.argv.includes('--dev');
const EPOCHS = Number(argument('--epochs', '4'));
const OUT = argument('--out', 'weights/names.bin');
const SETS = argument('--sets', 'wikigold,wnut,re3d,meantime,gum,btc').split(',');
const BITS = Number(argument('--bits', '19'));
const SCALE = Number(argument('--scale', '0.1'));

/** Seeded random numbers (mulberry32). */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const recase = (sample: Sample, change: (word: string) => string, weight: number): Sample => {
  const words = sample.words.map(change);
  return { words, norms: words.map(normOf), labels: sample.labels, weight, domain: sample.domain };
};

const next = random(7);
const rows: [string, Row[][], number][] = [
  ['wikigold', wikigold(0, dev ? 0.6 : 0.8), 1],
  ['wnut', wnut17(), 0.5],
  ['re3d', re3d(), 0.7],
  ['meantime', meantime(), 0.8],
  ['gum', gum(), 0.5],
  ['btc', broadTwitter('efg'), 0.5],
];
const samples: Sample[] = [];
for (const [name, sentences, weight] of rows) {
  if (!SETS.includes(name)) continue;
  const own = sentences.map((s) => toSample(s, name === 'wikigold' ? 1 : weight * SCALE, name === 'wikigold' ? 0 : name === 'wnut' || name === 'btc' ? 2 : 1));
  process.stderr.write(`${name}: ${own.length} sentences, ${own.reduce((n, s) => n + s.words.length, 0)} words\n`);
  samples.push(...own);
  for (const s of own) {
    const dice = next();
    if (s.words.length < 4 || name === 'btc') continue;
    if (dice < 0.3) samples.push(recase(s, (w) => w.toUpperCase(), s.weight / 2));
    else if (dice < 0.42) samples.push(recase(s, (w) => w.toLowerCase(), s.weight / 2));
    else if (dice < 0.5) samples.push(recase(s, (w) => (w.length > 3 ? w[0].toUpperCase() + w.slice(1) : w), s.weight / 2));
  }
}

const plain = rows.flatMap(([, sentences]) => sentences.map((s) => s.map((r) => r.word)));
const wikinews = ['2019', '2020'].flatMap((y) =>
  readFileSync(`.cache/data/wikinews/wikinews-2019-2020/wikinews_${y}.csv`, 'utf8')
    .split('\n')
    .map((l) => l.match(/[\p{L}\p{M}\d]+|[^\s\p{L}\d]/gu) ?? []),
);
const habits = casingHabits([...plain, ...wikinews]);
const lists = [
  ...firstNames(habits),
  placeNames(
    habits,
    COUNTRIES.flatMap((c) => c.names),
  ),
  ...casingSections(habits),
];
/** Groups of word vectors take minutes: they are kept here. Remove the file where their making has changed. */
const GROUPS = '.cache/name-groups.bin';

/** Codes from word vectors (`--vectors FILE`); without the file those of the names file that is there are kept. */
function wordCodes(): Section[] {
  if (!process.argv.includes('--vectors')) {
    const old = openContainer(readFileSync('weights/names.bin'));
    return ['codes.keys', 'codes.values'].map((name) => ({ name, bytes: old.section(name) }));
  }
  const vectors = readVectors(argument('--vectors', ''), 180_000);
  const groups = bothGroups(vectors, GROUPS);
  // A list of first names says a little where the corpora say nothing.
  const keys = new Int32Array(lists[0].bytes.buffer);
  const counts = countUses(
    samples,
    Array.from(keys, (hash) => [hash, 1, 0.5] as const),
  );
  return codeSections(vectors, groups, guessUses(vectors, counts, random(11)));
}
lists.push(...wordCodes());
const clusters = openClusters(readFileSync('weights/clusters.bin'));

const empty = writeContainer({}, [
  ...packSparse('emissions', new Float32Array(LABEL_COUNT * 2), LABEL_COUNT, 1),
  { name: 'transitions', bytes: new Uint8Array(2 * LABEL_COUNT * LABEL_COUNT) },
  ...lists,
]);
const lexicon = openNameModel(empty, clusters).lexicon ?? EMPTY_LEXICON;
const sequence = new Sequence(clusters, lexicon);
const RUNS = Number(argument('--runs', '3'));
const newRun = (): Perceptron =>
  new Perceptron(BITS, Number(argument('--margin', '2')), Number(argument('--drop', '0.2')), next, process.argv.includes('--augment'));
const order = samples.map((_, i) => i);

/** The mean of several runs over differently shuffled samples: what one run learnt by chance fades. */
function pack(runs: readonly Trained[]): Uint8Array {
  const dense = new Float32Array(runs[0].dense.length);
  const transitions = new Float32Array(runs[0].transitions.length);
  for (const run of runs) {
    for (let i = 0; i < dense.length; i++) dense[i] += run.dense[i] / runs.length;
    for (let i = 0; i < transitions.length; i++) transitions[i] += run.transitions[i] / runs.length;
  }
  const sizes = dense
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort();
  const unit = sizes[Math.floor(sizes.length * 0.9995)] / 127;
  // What is small beside the rest only costs room.
  const cut = Number(argument('--cut', '0')) * unit;
  const steps = Int16Array.from(transitions, (x) => Math.round(x / unit));
  const meta = { kinds: ROUGH_KINDS, epochs: EPOCHS, runs: runs.length, samples: samples.length, sets: SETS };
  const kept = dense.map((x) => (Math.abs(x) < cut ? 0 : x));
  return writeContainer(meta, [...packSparse('emissions', kept, LABEL_COUNT, unit), { name: 'transitions', bytes: new Uint8Array(steps.buffer) }, ...lists]);
}

/** Exact spans, micro F1 over person, organisation, place on whole sentences. */
export function measure(bytes: Uint8Array, gold: readonly Sample[]): string {
  const labeller = new Labeller(openNameModel(bytes, clusters));
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const s of gold) {
    const labels = labeller.label(
      s.words.length,
      (i) => s.words[i],
      (i) => s.norms[i],
    );
    const mine = new Set(
      namesOfLabels(labels, s.words.length)
        .filter((n) => n.kind < 3)
        .map((n) => `${n.first}-${n.last}-${n.kind}`),
    );
    const theirs = namesOfLabels(
      s.labels.map((l) => (l >= 254 ? 0 : l)),
      s.words.length,
    )
      .filter((n) => n.kind < 3)
      .map((n) => `${n.first}-${n.last}-${n.kind}`);
    found += mine.size;
    wanted += theirs.length;
    for (const t of theirs) if (mine.has(t)) right++;
  }
  return `F1 ${((2 * right) / (found + wanted)).toFixed(4)} P ${(right / found).toFixed(4)} R ${(right / wanted).toFixed(4)}`;
}

function report(bytes: Uint8Array): void {
  const gold = wikigold(0.6, 0.8).map((s) => toSample(s, 1));
  const caps = gold.map((s) => recase(s, (w) => w.toUpperCase(), 1));
  const low = gold.map((s) => recase(s, (w) => w.toLowerCase(), 1));
  process.stderr.write(`${measure(bytes, gold)} | caps ${measure(bytes, caps)} | low ${measure(bytes, low)} | ${bytes.length} bytes\n`);
}

/** One run over shuffled samples. */
function trainOnce(): Trained {
  const perceptron = newRun();
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    let wrong = 0;
    for (const i of order) if (perceptron.learn(samples[i], sequence)) wrong++;
    process.stderr.write(`epoch ${epoch}: ${wrong} of ${order.length} wrong\n`);
  }
  return perceptron.average();
}

const runs: Trained[] = [];
for (let run = 0; run < RUNS; run++) {
  runs.push(trainOnce());
  if (dev) report(pack([runs[run]]));
  if (dev && run > 0) report(pack(runs));
  // Written after each run: a training that is cut short leaves the mean of what is done.
  const bytes = pack(runs);
  writeFileSync(OUT, bytes);
  process.stderr.write(`${OUT}: ${runs.length} runs, ${bytes.length} bytes\n`);
}
