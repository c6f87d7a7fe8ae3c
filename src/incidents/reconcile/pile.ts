// The reports of one incident made ready for reconciling: in one fixed order, with the origin of every passage.
import type { Backing, Evidence, Findings, IncidentGroup, Quoted, Report, Sources, Span } from '../../model/index.ts';

/** Everything that the parts of `reconcile` ask. All of it is independent of the order of inputs. */
export interface Pile {
  readonly group: IncidentGroup;
  /** By time of publication, then id; undated last. */
  readonly reports: readonly Report[];
  readonly findings: ReadonlyMap<string, Findings>;
  readonly report: (id: string) => Report | undefined;
  readonly familyOf: (report: string) => string;
  /** Family that a passage comes from: the report's own, or that of the report it was copied from. */
  readonly originOf: (report: string, span: Span) => string;
  readonly cite: (report: Report, item: Quoted & { readonly altered?: true }) => Evidence;
  /** Sorts, drops doubles. */
  readonly sorted: (evidence: readonly Evidence[]) => Evidence[];
  readonly backing: (evidence: readonly Evidence[], reports?: readonly string[]) => Backing;
}

/** Code unit order: the same on every machine, unlike localeCompare. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Milliseconds since 1970 of an ISO 8601 date; without an offset it is read as UTC. Null where it is none. */
export function instantOf(iso: string | null | undefined): number | null {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const zoned = iso.length <= 10 || /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? (Number.isNaN(Date.parse(iso.slice(0, 10))) ? null : Date.parse(iso.slice(0, 10))) : at;
}

/** True where a machine probably changed some of a report's sentences. */
export const isAltered = (report: Report): boolean => report.integrity.some((flag) => flag.code === 'altered');

/** The name that an outlet counts under: its name, else the host, else the report alone. */
export function outletOf(report: Report): string {
  if (report.outlet) return report.outlet.trim().toLowerCase();
  if (report.url !== undefined && URL.canParse(report.url)) return new URL(report.url).hostname.replace(/^www\./, '');
  return `report ${report.id}`;
}

/** Lays out a group's reports. Reports and findings that the group does not name are left aside. */
export function layOut(group: IncidentGroup, reports: readonly Report[], findings: ReadonlyMap<string, Findings>, sources: Sources): Pile {
  const wanted = new Set(group.reports);
  const kept = reports.filter((report) => wanted.has(report.id));
  const instants = new Map(kept.map((report) => [report.id, instantOf(report.published) ?? Number.POSITIVE_INFINITY]));
  kept.sort((a, b) => {
    const [first, second] = [instants.get(a.id)!, instants.get(b.id)!];
    return first < second ? -1 : first > second ? 1 : byCode(a.id, b.id);
  });
  const place = new Map(kept.map((report, index) => [report.id, index]));
  const byId = new Map(kept.map((report) => [report.id, report]));
  const family = new Map(sources.families.flatMap((f) => f.reports.map((id) => [id, f.id] as const)));
  const familyOf = (id: string): string => family.get(id) ?? id;
  const originOf = passageOrigins(sources, familyOf, byId);
  const sorted = (evidence: readonly Evidence[]): Evidence[] => {
    const seen = new Map(evidence.map((e) => [`${e.report}\n${e.span.from}\n${e.span.to}`, e]));
    return [...seen.values()].sort((a, b) => place.get(a.report)! - place.get(b.report)! || a.span.from - b.span.from || a.span.to - b.span.to);
  };
  const backing = (evidence: readonly Evidence[], alone: readonly string[] = []): Backing => {
    const families = new Set([...evidence.map((e) => originOf(e.report, e.span)), ...alone.map(familyOf)]);
    const outlets = new Set([...evidence.map((e) => e.report), ...alone].map((id) => outletOf(byId.get(id)!)));
    return { origins: families.size, outlets: outlets.size, families: [...families].sort(byCode) };
  };
  return { group, reports: kept, findings, report: (id) => byId.get(id), familyOf, originOf, cite: citeFrom(familyOf, originOf), sorted, backing };
}

function citeFrom(familyOf: Pile['familyOf'], originOf: Pile['originOf']): Pile['cite'] {
  return (report, item) => {
    const { from, to } = item.span;
    const altered = item.altered === true || report.integrity.some((flag) => flag.code === 'altered' && flag.span.from < to && from < flag.span.to);
    const origin = originOf(report.id, item.span);
    const taken = origin === familyOf(report.id) ? {} : { origin };
    return { report: report.id, quote: item.quote, span: { from, to }, ...(altered ? { altered: true as const } : {}), ...taken };
  };
}

/** Most steps that a passage is followed back through copies of copies; also what ends a circle of edges. */
const MOST_STEPS = 8;

/**
 * A copied paragraph inside an independent report makes only that paragraph dependent: evidence of which more than half lies in a passage that an
 * edge from another family brought belongs to that family (followed back, when that passage was itself taken from elsewhere).
 */
function passageOrigins(sources: Sources, familyOf: (id: string) => string, byId: ReadonlyMap<string, Report>): Pile['originOf'] {
  const incoming = new Map<string, { readonly from: string; readonly to: Span; readonly source: Span }[]>();
  const edges = sources.edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to) && familyOf(edge.from) !== familyOf(edge.to));
  for (const edge of [...edges].sort((a, b) => byCode(a.to, b.to) || byCode(a.from, b.from))) {
    for (const passage of edge.passages ?? []) {
      const list = incoming.get(edge.to) ?? [];
      list.push({ from: edge.from, to: passage.to, source: passage.from });
      incoming.set(edge.to, list);
    }
  }
  return (report, span) => {
    let [at, where] = [report, span];
    for (let step = 0; step < MOST_STEPS; step++) {
      const size = where.to - where.from;
      const passage = incoming.get(at)?.find((p) => Math.min(p.to.to, where.to) - Math.max(p.to.from, where.from) > size / 2);
      if (passage === undefined) break;
      [at, where] = [passage.from, passage.source];
    }
    return familyOf(at);
  };
}
