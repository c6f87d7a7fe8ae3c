// Word-for-word runs of two reports, and what they weigh as a sign of copying.
import { QUOTED, stemHash, UNCLOSED } from './scan.ts';
import { gramAt, RUN_WORDS, type Side } from './side.ts';

/** Equal runs looked at from one place. */
const MOST_TRIES = 12;
/** Words of a run that equal facts bring about: "at 1:35 a.m.", "the 2300 block of". What is beyond is choice of words. */
const FACT_WORDS = 3;
/** Words changed between two runs that still are one edited passage. */
const BRIDGE = 4;

/** A word-for-word stretch: word indexes where it starts in each, and its length in words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run in one number (places and length are below 2^15 each), for keeping very many: eight bytes. */
export const packRun = (r: Run): number => (r.length * 2 ** 15 + r.a) * 2 ** 15 + r.b;

export function unpackRun(n: number): Run {
  const upper = Math.floor(n / 2 ** 15);
  return { a: upper % 2 ** 15, b: n % 2 ** 15, length: Math.floor(upper / 2 ** 15) };
}

/** Words at the very end of both reports, no more than these, are a foot (a notice, a credit), not news. */
const MOST_FOOT = 30;

/** What two reports have word for word. A free word is one that neither puts in quotation marks anywhere; each word of a counts once. */
export interface RunLikeness {
  readonly runs: readonly Run[];
  /** Words of a and of b that lie in runs. */
  readonly runA: number;
  readonly runB: number;
  /** The same with the few words that were changed between two runs. */
  readonly passageA: number;
  readonly passageB: number;
  /** Free words in runs, and the most in one run. */
  readonly freeRun: number;
  readonly longest: number;
  /** Free words outside of headlines, teasers and menus too. */
  readonly closedRun: number;
  /** Free words beyond those that equal facts bring about in each run. */
  readonly excess: number;
}

/** Weighs the runs of two reports. */
export function compareRuns(a: Side, b: Side): RunLikeness {
  const runs = findRuns(a, b);
  const seen = new Uint8Array(a.words.length);
  const sum = { runA: 0, runB: 0, passageA: 0, passageB: 0, freeRun: 0, longest: 0, closedRun: 0, excess: 0 };
  for (const run of runs) weigh(run, a, b, seen, sum);
  const [gapsA, gapsB] = bridged(runs);
  return { runs, ...sum, passageA: sum.runA + gapsA, passageB: sum.runB + gapsB };
}

/** Words of a and of b that stand between neighbouring runs of one edited passage. */
function bridged(runs: readonly Run[]): [number, number] {
  let [inA, inB] = [0, 0];
  for (let i = 1; i < runs.length; i++) {
    const before = runs[i - 1];
    const gapA = runs[i].a - before.a - before.length;
    const gapB = runs[i].b - before.b - before.length;
    if (gapA < 0 || gapA > BRIDGE || gapB > BRIDGE) continue;
    inA += gapA;
    inB += gapB;
  }
  return [inA, inB];
}

type Sum = { -readonly [K in Exclude<keyof RunLikeness, 'runs'>]: number };

function weigh(run: Run, a: Side, b: Side, seen: Uint8Array, sum: Sum): void {
  let free = 0;
  let closed = 0;
  for (let k = 0; k < run.length; k++) {
    if (seen[run.a + k] === 1) continue;
    seen[run.a + k] = 1;
    sum.runA++;
    if (isQuoted(run, k, a, b)) continue;
    free++;
    if (!(b.words[run.b + k] & UNCLOSED)) closed++;
  }
  sum.runB += run.length;
  if (free < RUN_WORDS || isFoot(run, a, b)) return;
  sum.freeRun += free;
  sum.closedRun += closed;
  sum.longest = Math.max(sum.longest, free);
  sum.excess += free - FACT_WORDS;
}

/** Both reports end with the run, and it is all that they end with alike. */
const isFoot = (run: Run, a: Side, b: Side): boolean =>
  run.length <= MOST_FOOT && run.a + run.length === a.words.length && run.b + run.length === b.words.length;

/** True where either report has the word in quotation marks, here or elsewhere (a post that is quoted and then shown). */
function isQuoted(run: Run, k: number, a: Side, b: Side): boolean {
  if ((a.words[run.a + k] | b.words[run.b + k]) & QUOTED) return true;
  if (a.quoted === null && b.quoted === null) return false;
  const gram = gramAt(b.words, run.b + Math.min(k, run.length - RUN_WORDS));
  return a.quoted?.has(gram) === true || b.quoted?.has(gram) === true;
}

/** Runs of equal stems in the order of b, none overlapping in b; each as long as it can be from its start. */
function findRuns(a: Side, b: Side): Run[] {
  const runs: Run[] = [];
  const grams = a.grams;
  for (let i = 0; i + RUN_WORDS <= b.words.length; ) {
    const gram = gramAt(b.words, i);
    let best = 0;
    let at = -1;
    for (let place = grams.place(gram), tries = 0; place >= 0 && tries < MOST_TRIES; place = grams.place(gram, place), tries++) {
      const length = extent(a.words, place, b.words, i);
      if (length > best) {
        best = length;
        at = place;
      }
    }
    if (best >= RUN_WORDS) {
      runs.push({ a: at, b: i, length: best });
      i += best;
    } else i++;
  }
  return runs;
}

function extent(a: Int32Array, i: number, b: Int32Array, j: number): number {
  let n = 0;
  while (i + n < a.length && j + n < b.length && stemHash(a[i + n]) === stemHash(b[j + n])) n++;
  return n;
}
