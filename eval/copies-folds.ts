// Would the thresholds hold on copies never seen? npx tsx eval/copies-folds.ts [--margins]
// Refits them on half of the incidents of gold/copies/dev and judges the other half, many times; and tells how far each labelled pair stands from the threshold.

import { seeded } from '../bench/scale/generator.ts';
import { compare, type Likeness } from '../src/sources/compare.ts';
import { type Circumstance, decide, THRESHOLDS, type Thresholds } from '../src/sources/decide.ts';
import { scan } from '../src/sources/scan.ts';
import { Side } from '../src/sources/side.ts';
import { goldReports, goldTruth } from './copies/gold.ts';

const SPLITS = 200;
const SEED = 7;
const FACTORS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.6, 2];
const NAMES = Object.keys(THRESHOLDS) as (keyof Thresholds)[];
/** Fitting and judging look at these alone; a pair that is neither is left out. */
interface Pair {
  readonly name: string;
  readonly kind: string;
  readonly incident: string;
  readonly copied: boolean;
  readonly likeness: Likeness;
  readonly known: Circumstance;
}

const dayOf = (published: string | undefined): number | null => (published ? Math.floor(Date.parse(published.slice(0, 10)) / 86_400_000) : null);

/** All labelled pairs with what the two reports have in common. */
function labelledPairs(): Pair[] {
  const truth = goldTruth();
  const incidentOf = new Map(Object.entries(truth.incidents).flatMap(([incident, ids]) => ids.map((id) => [id, incident] as const)));
  const reports = new Map(goldReports().map((r) => [r.id, { report: r, side: new Side(scan(r.text).words) }]));
  const pair = (from: string, to: string, kind: string, copied: boolean): Pair => {
    const [a, b] = [reports.get(from), reports.get(to)];
    if (!a || !b) throw new Error(`no report ${from} or ${to}`);
    const [dayA, dayB] = [dayOf(a.report.published), dayOf(b.report.published)];
    const known = {
      wordsA: a.side.words.length,
      wordsB: b.side.words.length,
      sameOutlet: a.report.outlet !== undefined && a.report.outlet === b.report.outlet,
      days: dayA === null || dayB === null ? null : Math.abs(dayA - dayB),
    };
    return { name: `${from} ${to}`, kind, incident: incidentOf.get(from) ?? from, copied, likeness: compare(a.side, b.side), known };
  };
  return [...truth.edges.map((e) => pair(e.from, e.to, e.kind, true)), ...truth.independentPairs.map(([a, b]) => pair(a, b, 'independent', false))];
}

const says = (p: Pair, t: Thresholds): boolean => decide(p.likeness, p.known, t) !== null;

interface Score {
  readonly f1: number;
  readonly recall: number;
  /** Of spun and translated copies. */
  readonly anew: number;
  /** Part of the independent pairs taken for copies. */
  readonly wrong: number;
}

const isAnew = (p: Pair): boolean => p.kind === 'spun' || p.kind === 'translated-style';
const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);

function score(pairs: readonly Pair[], t: Thresholds): Score {
  const found = pairs.filter((p) => says(p, t));
  const [copies, hits] = [pairs.filter((p) => p.copied), found.filter((p) => p.copied)];
  return {
    f1: share(2 * hits.length, copies.length + found.length),
    recall: share(hits.length, copies.length),
    anew: share(hits.filter(isAnew).length, copies.filter(isAnew).length),
    wrong: share(found.length - hits.length, pairs.length - copies.length),
  };
}

/** Thresholds for these pairs alone, from a poor start: each in turn to the middle of the values that judge best, twice over. */
function fit(pairs: readonly Pair[], random: () => number): Thresholds {
  let t = { ...THRESHOLDS };
  for (const name of NAMES) t = { ...t, [name]: THRESHOLDS[name] * (0.6 + random()) };
  for (let round = 0; round < 3; round++) {
    for (const name of NAMES) {
      const tried = FACTORS.map((f) => ({ value: THRESHOLDS[name] * f, f1: score(pairs, { ...t, [name]: THRESHOLDS[name] * f }).f1 }));
      const best = Math.max(...tried.map((x) => x.f1));
      const equal = tried.filter((x) => x.f1 === best);
      t = { ...t, [name]: equal[Math.floor(equal.length / 2)].value };
    }
  }
  return t;
}

const mean = (xs: readonly number[]): number => xs.reduce((n, x) => n + x, 0) / xs.length;
const least = (xs: readonly number[]): number => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 20)];

function folds(pairs: readonly Pair[]): void {
  const incidents = [...new Set(pairs.map((p) => p.incident))].sort();
  const scores: Score[] = [];
  for (let n = 0; n < SPLITS; n++) {
    const random = seeded(SEED, n);
    const learn = new Set(incidents.filter(() => random() < 0.5));
    const t = fit(
      pairs.filter((p) => learn.has(p.incident)),
      random,
    );
    scores.push(
      score(
        pairs.filter((p) => !learn.has(p.incident)),
        t,
      ),
    );
  }
  const all = score(pairs, THRESHOLDS);
  const line = (name: string, of: (s: Score) => number): string =>
    `  ${name.padEnd(32)} mean ${mean(scores.map(of)).toFixed(3)}, worst twentieth ${least(scores.map(of)).toFixed(3)}, as shipped ${of(all).toFixed(3)}`;
  console.log(`${SPLITS} splits by incident: refitted on one half, judged on the other (pairs alone, standing text and candidates left out)`);
  console.log(line('edges F1', (s) => s.f1));
  console.log(line('edges recall', (s) => s.recall));
  console.log(line('spun and translated recall', (s) => s.anew));
  console.log(line('independent pairs kept apart', (s) => 1 - s.wrong));
}

/** By how much all thresholds could rise together (copies) or must sink (independent reports) before the answer changes. */
function margin(p: Pair): number {
  const at = (f: number): boolean => says(p, Object.fromEntries(NAMES.map((n) => [n, THRESHOLDS[n] * f])) as unknown as Thresholds);
  let [low, high] = [0.02, 10];
  if (!at(low)) return 0;
  for (let i = 0; i < 30; i++) {
    const mid = Math.sqrt(low * high);
    if (at(mid)) low = mid;
    else high = mid;
  }
  return low;
}

function margins(pairs: readonly Pair[]): void {
  const by = (copied: boolean): { p: Pair; m: number }[] => pairs.filter((p) => p.copied === copied).map((p) => ({ p, m: margin(p) }));
  const near = (list: { p: Pair; m: number }[]): string =>
    list
      .slice(0, 8)
      .map(({ p, m }) => `${m.toFixed(2)} ${p.name} ${p.kind}`)
      .join('; ');
  const copies = by(true).sort((x, y) => x.m - y.m);
  const apart = by(false).sort((x, y) => y.m - x.m);
  console.log('margins: the factor on all thresholds at which the answer turns (1 = at the threshold)');
  console.log(`  copies, nearest first: ${near(copies)}`);
  console.log(`  independent, nearest first: ${near(apart)}`);
  console.log(
    `  within a tenth of the threshold: ${copies.filter((x) => x.m < 1.1).length} of ${copies.length} copies, ${apart.filter((x) => x.m > 0.9).length} of ${apart.length} independent`,
  );
}

const pairs = labelledPairs();
folds(pairs);
if (process.argv.includes('--margins')) margins(pairs);
