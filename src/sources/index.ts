// The door of the room: which reports derive from which, and the families that count as one origin.
import type { DerivationEdge, Report, Sources } from '../model/index.ts';
import { candidates } from './candidate.ts';
import { compare, Side } from './compare.ts';
import { decide } from './decide.ts';
import { byTime } from './direct.ts';
import { families, type Link } from './family.ts';
import { type Scan, scan, wordSpan } from './scan.ts';
import { BINS, sketch } from './sketch.ts';

export type { Link } from './family.ts';

export interface TraceOptions {
  /** Joins to add and cuts to make, whatever the texts say. */
  readonly links?: readonly Link[];
}

/** Finds which reports derive from which. The order of the reports changes nothing; every id is in exactly one family. */
export function traceSources(reports: readonly Report[], options: TraceOptions = {}): Sources {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const scans: Scan[] = sorted.map((r) => scan(r.text));
  const sides = scans.map((s) => new Side(s.words));
  const sketches = new Uint32Array(BINS * sorted.length);
  for (const [i, s] of scans.entries()) sketch(s.words, sketches, i * BINS);
  const edges: DerivationEdge[] = [];
  candidates(sketches, sorted.length, (y, x) => {
    const [a, b] = [sorted[x], sorted[y]];
    const likeness = compare(sides[x], sides[y]);
    const verdict = decide(likeness, scans[x].words.length, scans[y].words.length, a.outlet !== undefined && a.outlet === b.outlet);
    if (!verdict) return;
    const when = byTime(a, b);
    const swap = when.first < 0;
    const passages = likeness.runs.map((r) => {
      const [inA, inB] = [wordSpan(scans[x], r.a, r.a + r.length), wordSpan(scans[y], r.b, r.b + r.length)];
      return swap ? { from: inB, to: inA, likeness: 1 } : { from: inA, to: inB, likeness: 1 };
    });
    const [from, to] = swap ? [b.id, a.id] : [a.id, b.id];
    const reasons = when.reason ? [...verdict.reasons, when.reason] : verdict.reasons;
    edges.push({
      from,
      to,
      kind: verdict.kind,
      share: Math.round(100 * (swap ? verdict.shareA : verdict.shareB)) / 100,
      directed: when.first !== 0,
      reasons,
      passages,
    });
  });
  return withLinks(sorted, edges, options.links ?? []);
}

function withLinks(reports: readonly Report[], found: readonly DerivationEdge[], links: readonly Link[]): Sources {
  const key = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
  const asked = new Map(links.map((l) => [key(l.from, l.to), l]));
  const ids = new Set(reports.map((r) => r.id));
  const edges: DerivationEdge[] = found.filter((e) => !asked.has(key(e.from, e.to)));
  const joined = new Set<DerivationEdge>();
  for (const link of asked.values()) {
    if (!link.join || !ids.has(link.from) || !ids.has(link.to)) continue;
    const edge: DerivationEdge = {
      from: link.from,
      to: link.to,
      kind: 'edited',
      share: 1,
      directed: true,
      reasons: [`joined by hand${link.reason ? `: ${link.reason}` : ''}`],
    };
    edges.push(edge);
    joined.add(edge);
  }
  edges.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  return { families: families([...ids], edges, (e) => joined.has(e) || e.kind !== 'partial' || e.share > 0.5), edges };
}

export { mix, rarity, type Scan, STARTS_SENTENCE, scan, stemHash } from './scan.ts';
