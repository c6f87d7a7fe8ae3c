// Sources outside of the reports: words that several families have, each from a third party. That is no copying between them, and yet one source.
import type { DerivationEdge, Family, OutsideSource, Report, Span } from '../model/index.ts';
import { creditedSources } from './credited.ts';
import { compareText } from './family.ts';
import { Groups } from './groups.ts';
import { byReport, type Make, maker } from './outside-source.ts';
import type { Stretch } from './quoted.ts';

/** A stretch of text of a report (by place) that may stand in others. */
interface Piece {
  readonly report: number;
  readonly stretch: Stretch;
}

/** A standing sentence: where it stands in a report, and a hash of its words. */
export interface Standing {
  readonly hash: number;
  readonly span: Span;
}

/** What is known of each report by place: its quotations and its standing sentences. */
export interface Told {
  readonly quoted: readonly Stretch[];
  readonly standing: readonly Standing[];
}

/** All outside sources, by id. The order of the reports changes nothing. */
export function outsideSources(
  reports: readonly Report[],
  told: readonly Told[],
  families: readonly Family[],
  edges: readonly DerivationEdge[],
): OutsideSource[] {
  const make = maker(families);
  return [...quotations(reports, told, edges, make), ...creditedSources(reports, families, edges, make), ...standing(reports, told, make)].sort((x, y) =>
    compareText(x.id, y.id),
  );
}

/** Quotations that reports without an edge between them have in common. */
function quotations(reports: readonly Report[], told: readonly Told[], edges: readonly DerivationEdge[], make: Make): OutsideSource[] {
  const pieces = told.flatMap((t, report) => t.quoted.map((stretch): Piece => ({ report, stretch })));
  const groups = new Groups(pieces.length);
  const first = new Map<number, number>();
  for (const [i, piece] of pieces.entries()) {
    for (const print of piece.stretch.prints) {
      const met = first.get(print);
      if (met === undefined) first.set(print, i);
      else groups.join(met, i);
    }
  }
  const edgeOf = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    edgeOf.set(from, (edgeOf.get(from) ?? new Set()).add(to));
    edgeOf.set(to, (edgeOf.get(to) ?? new Set()).add(from));
  }
  return groups.sets().flatMap((set) => {
    const members = set.map((i) => pieces[i]);
    const ids = [...new Set(members.map((p) => reports[p.report].id))];
    const holders = separate(ids, edgeOf);
    if (holders < 2) return [];
    const source = credited(members.flatMap((p) => p.stretch.speaker ?? []));
    const released = members.some((p) => p.stretch.released);
    const from = holders === ids.length ? 'none of them from another' : `${holders} of them not from another`;
    const reason = `${ids.length} reports quote the same words${source === null ? '' : ` of ${source}`}, ${from}`;
    return [
      make(released ? 'release' : 'quotation', source, reason, members.map((p) => ({ report: reports[p.report].id, span: p.stretch.span })).sort(byReport)),
    ];
  });
}

/** How many of the reports are left when those tied by edges count as one. */
function separate(ids: readonly string[], edgeOf: ReadonlyMap<string, ReadonlySet<string>>): number {
  const left = new Set(ids);
  let count = 0;
  for (const id of ids) {
    if (!left.delete(id)) continue;
    count++;
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) for (const other of edgeOf.get(at) ?? []) if (left.delete(other)) queue.push(other);
  }
  return count;
}

/** Sentences that outlets repeat over weeks. */
function standing(reports: readonly Report[], told: readonly Told[], make: Make): OutsideSource[] {
  const groups = new Map<number, { report: string; span: Span; outlet: string }[]>();
  for (const [place, t] of told.entries()) {
    for (const { hash, span } of t.standing) {
      const list = groups.get(hash) ?? [];
      list.push({ report: reports[place].id, span, outlet: reports[place].outlet ?? '' });
      groups.set(hash, list);
    }
  }
  return [...groups.values()].flatMap((list) => {
    if (new Set(list.map((p) => p.report)).size < 2) return [];
    const outlets = [...new Set(list.map((p) => p.outlet))];
    const source = outlets.length === 1 && outlets[0] !== '' ? outlets[0] : null;
    const reason = `stands in ${list.length} reports over more than a week`;
    return [make('standing', source, reason, list.map(({ report, span }) => ({ report, span })).sort(byReport))];
  });
}

/** The person or body that most passages credit (by last name, the first by letters among equals), in the fullest form. */
function credited(names: readonly string[]): string | null {
  const forms = new Map<string, string[]>();
  for (const name of names) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    forms.set(last, [...(forms.get(last) ?? []), name]);
  }
  const most = [...forms].sort(([p, x], [q, y]) => y.length - x.length || compareText(p, q))[0]?.[1] ?? [];
  return [...most].sort((x, y) => y.length - x.length || compareText(x, y))[0] ?? null;
}
