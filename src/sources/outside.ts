// Sources outside of the reports: words that several families have, each from a third party. That is no copying between them, and yet one source.
import type { DerivationEdge, Family, OutsideKind, OutsideSource, Report, Span } from '../model/index.ts';
import { compareText } from './family.ts';
import type { Stretch } from './quoted.ts';

/** Reports that one fingerprint is followed through, and passages listed of one source. */
const MOST_PER_PRINT = 60;
const MOST_PASSAGES = 100;

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

/** All outside sources, by id. The order of the reports changes nothing where places are in order of ids. */
export function outsideSources(
  reports: readonly Report[],
  told: readonly Told[],
  families: readonly Family[],
  edges: readonly DerivationEdge[],
): OutsideSource[] {
  const familyOf = new Map(families.flatMap((f) => f.reports.map((id) => [id, f.id] as const)));
  const make = (kind: OutsideKind, source: string | null, reason: string, passages: OutsideSource['passages']): OutsideSource => ({
    id: `${kind}-${passages[0].report}-${passages[0].span.from}`,
    kind,
    source,
    reason,
    families: [...new Set(passages.map((p) => familyOf.get(p.report) ?? ''))].sort(),
    passages: passages.slice(0, MOST_PASSAGES),
  });
  return [...quotations(reports, told, edges, make), ...agencies(reports, edges, make), ...standing(reports, told, make)].sort((x, y) =>
    compareText(x.id, y.id),
  );
}

type Make = (kind: OutsideKind, source: string | null, reason: string, passages: OutsideSource['passages']) => OutsideSource;

/** Quotations that reports without an edge between them have in common. */
function quotations(reports: readonly Report[], told: readonly Told[], edges: readonly DerivationEdge[], make: Make): OutsideSource[] {
  const pieces = told.flatMap((t, report) => t.quoted.map((stretch): Piece => ({ report, stretch })));
  const groups = new Groups(pieces.length);
  const first = new Map<number, number[]>();
  for (const [i, piece] of pieces.entries()) {
    for (const print of piece.stretch.prints) {
      const met = first.get(print);
      if (met === undefined) first.set(print, [i]);
      else if (met.length < MOST_PER_PRINT) {
        groups.join(met[0], i);
        met.push(i);
      }
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

const byReport = (x: { report: string; span: Span }, y: { report: string; span: Span }): number => compareText(x.report, y.report) || x.span.from - y.span.from;

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

/** Related reports that credit one agency, whose own report is not among them: each may have the text from there. */
function agencies(reports: readonly Report[], edges: readonly DerivationEdge[], make: Make): OutsideSource[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const own = new Set(reports.flatMap((r) => (isOwn(r) ? [r.agency?.toLowerCase() ?? ''] : [])));
  const groups = new Map<string, Map<string, Span>>();
  for (const e of edges) {
    const [a, b] = [byId.get(e.from), byId.get(e.to)];
    if (!a?.agency || a.agency !== b?.agency || own.has(a.agency.toLowerCase())) continue;
    const longest = [...(e.passages ?? [])].sort((x, y) => y.from.to - y.from.from - (x.from.to - x.from.from) || x.from.from - y.from.from)[0];
    if (longest === undefined) continue;
    const group = groups.get(a.agency) ?? new Map<string, Span>();
    if (!group.has(a.id)) group.set(a.id, longest.from);
    if (!group.has(b.id)) group.set(b.id, longest.to);
    groups.set(a.agency, group);
  }
  return [...groups].map(([agency, passages]) =>
    make(
      'agency',
      agency,
      `${passages.size} related reports credit ${agency}, whose own report is not among them`,
      [...passages].map(([report, span]) => ({ report, span })).sort(byReport),
    ),
  );
}

const isOwn = (r: Report): boolean => r.agency !== undefined && r.outlet?.toLowerCase().includes(r.agency.toLowerCase()) === true;

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

/** Union-find over 0 … count-1. */
class Groups {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  #find(of: number): number {
    let at = of;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]];
      at = this.#parent[at];
    }
    return at;
  }

  join(x: number, y: number): void {
    const [a, b] = [this.#find(x), this.#find(y)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Sets of two and more, by their least member. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.#find(i);
      const set = sets.get(root);
      if (set) set.push(i);
      else sets.set(root, [i]);
    }
    return [...sets.values()].filter((s) => s.length > 1);
  }
}
