// From pairs that have text in common to edges: who derives from whom, which edges say something of their own, and which make one origin.
import type { DerivationEdge, DerivationKind, Report, SharedPassage } from '../model/index.ts';
import type { Verdict } from './decide.ts';
import type { Direction } from './direct.ts';
import type { SentencePair } from './order.ts';
import { unpackRun } from './run.ts';

/** A related pair; `a` stands before `b` in order of publication (then id). Indexes count in that order. */
export interface Related {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
  readonly direction: Direction;
  /** Packed runs. */
  readonly runs: readonly number[];
  readonly pairs: readonly SentencePair[];
}

export interface Settled {
  readonly related: Related;
  readonly from: number;
  readonly to: number;
  readonly directed: boolean;
  readonly kind: DerivationKind;
  readonly share: number;
  /** True where both are one origin. */
  readonly joins: boolean;
  /** True where the direction is known only because the later one is merged. */
  readonly byMerging: boolean;
}

/** More than this part of a report's words from one other: it is of that one's origin. */
const MAIN_PART = 0.5;
/** A merged report: two unrelated reports that each give this much of it, together nearly all, with little in common. */
const MERGED = { each: 0.25, together: 0.75, common: 0.3 };
/** A related source that gives this much less of a report adds nothing. */
const CLEARLY_LESS = 0.1;
/** Partners looked at to find out whether a report is merged. */
const MOST_PARTNERS = 12;

const key = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a);

/** Settles direction, kind and what joins; drops edges between copies of one original. */
export function settle(found: readonly Related[], words: (report: number) => number): Settled[] {
  const linked = new Set(found.map((r) => key(r.a, r.b)));
  const merged = mergedReports(found, linked, words);
  const edges = found.map((r) => settleOne(r, merged));
  return dropSiblings(edges, linked);
}

function settleOne(r: Related, merged: ReadonlySet<number>): Settled {
  const [mergedA, mergedB] = [merged.has(r.a), merged.has(r.b)];
  let { first } = r.direction;
  const byMerging = !r.direction.reason && mergedA !== mergedB && r.verdict.kind !== 'rewritten';
  if (byMerging) first = mergedB ? 1 : -1;
  const share = first < 0 ? r.verdict.shareA : r.verdict.shareB;
  const most = first === 0 ? Math.max(r.verdict.shareA, r.verdict.shareB) : share;
  const joins = most > MAIN_PART;
  const whole = r.verdict.kind === 'verbatim' || r.verdict.kind === 'rewritten';
  // a merged report and a rewritten one share an original at most
  const oneOrigin = joins && !(r.verdict.kind === 'rewritten' && mergedA !== mergedB);
  const [from, to] = first < 0 ? [r.b, r.a] : [r.a, r.b];
  return { related: r, from, to, directed: first !== 0, kind: whole ? r.verdict.kind : joins ? 'edited' : 'partial', share, joins: oneOrigin, byMerging };
}

/** Reports nearly all of whose words come from two reports that are not related to each other. */
function mergedReports(found: readonly Related[], linked: ReadonlySet<number>, words: (report: number) => number): Set<number> {
  const partners = new Map<number, { readonly other: number; readonly runs: readonly number[]; readonly isB: boolean }[]>();
  for (const { a, b, runs, verdict } of found) {
    if (verdict.kind === 'rewritten' || verdict.kind === 'verbatim') continue;
    for (const [me, other, isB] of [
      [a, b, false],
      [b, a, true],
    ] as const) {
      const list = partners.get(me) ?? [];
      if (list.length < MOST_PARTNERS) list.push({ other, runs, isB });
      partners.set(me, list);
    }
  }
  const merged = new Set<number>();
  for (const [me, list] of partners) {
    if (list.length < 2) continue;
    const n = words(me);
    const covers = list.map((p) => coverage(p.runs, p.isB, n));
    if (list.some((p, i) => list.some((q, j) => i < j && !linked.has(key(p.other, q.other)) && complement(covers[i], covers[j])))) merged.add(me);
  }
  return merged;
}

function coverage(runs: readonly number[], isB: boolean, n: number): Uint8Array {
  const cover = new Uint8Array(n);
  for (const packed of runs) {
    const r = unpackRun(packed);
    cover.fill(1, isB ? r.b : r.a, (isB ? r.b : r.a) + r.length);
  }
  return cover;
}

function complement(x: Uint8Array, y: Uint8Array): boolean {
  let [inX, inY, both] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    inX += x[i];
    inY += y[i];
    both += x[i] & y[i];
  }
  const least = Math.min(inX, inY);
  return least >= MERGED.each * x.length && inX + inY - both >= MERGED.together * x.length && both <= MERGED.common * least;
}

/** Of several known sources of a report that are related among themselves the best ones stay; one that is a copy of another, or gives clearly less, is no source of its own. */
function dropSiblings(edges: readonly Settled[], linked: ReadonlySet<number>): Settled[] {
  const kept = edges.filter((e) => !e.directed);
  const derives = new Set(edges.filter((e) => e.directed).map((e) => e.from * 2 ** 26 + e.to));
  const into = new Map<number, Settled[]>();
  for (const e of edges) {
    if (!e.directed) continue;
    const list = into.get(e.to);
    if (list) list.push(e);
    else into.set(e.to, [e]);
  }
  for (const list of into.values()) {
    list.sort((x, y) => Math.round(20 * (y.share - x.share)) || x.from - y.from);
    const sources: Settled[] = [];
    for (const e of list) {
      if (sources.some((s) => linked.has(key(s.from, e.from)) && (derives.has(s.from * 2 ** 26 + e.from) || e.share < s.share - CLEARLY_LESS))) continue;
      sources.push(e);
      kept.push(e);
    }
  }
  return kept;
}

/** Turns a settled pair into the edge that is printed. */
export function edgeOf(e: Settled, reports: readonly Report[], passages: readonly SharedPassage[]): DerivationEdge {
  return {
    from: reports[e.from].id,
    to: reports[e.to].id,
    kind: e.kind,
    share: Math.round(100 * e.share) / 100,
    directed: e.directed,
    reasons: reasonsOf(e),
    ...(passages.length > 0 ? { passages } : {}),
  };
}

/** Why, in words: what they share, then how the direction is known. */
function reasonsOf(e: Settled): string[] {
  const { verdict, direction } = e.related;
  const order = e.byMerging ? 'the other is put together from this and an unrelated report' : direction.reason;
  return order ? [...verdict.reasons, order] : [...verdict.reasons];
}
