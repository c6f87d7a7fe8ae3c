// A record's reports and their families: what the dossier shows of its sources.
import type { DossierReport, Family, IncidentGroup, IncidentRecord, Report, Sources } from '../../model/index.ts';
import { byCode, outletOf, type Pile } from './pile.ts';

/** The sources of a record: families and edges that touch its reports, counts of outlets and origins. */
export function sourcesOf(pile: Pile, sources: Sources): IncidentRecord['sources'] {
  const inside = new Set(pile.reports.map((report) => report.id));
  const known: Family[] = sources.families
    .map((family) => ({
      id: family.id,
      root: family.root !== null && inside.has(family.root) ? family.root : null,
      reports: family.reports.filter((id) => inside.has(id)).sort(byCode),
    }))
    .filter((family) => family.reports.length > 0);
  const told = new Set(known.flatMap((family) => family.reports));
  const alone = [...inside].filter((id) => !told.has(id)).map((id) => ({ id, root: id, reports: [id] }));
  const families = [...known, ...alone].sort((a, b) => b.reports.length - a.reports.length || byCode(a.id, b.id));
  const edges = sources.edges
    .filter((edge) => inside.has(edge.from) && inside.has(edge.to))
    .sort((a, b) => byCode(a.from, b.from) || byCode(a.to, b.to) || byCode(a.kind, b.kind));
  return { reports: pile.reports.length, outlets: new Set(pile.reports.map(outletOf)).size, origins: families.length, families, edges };
}

/** A report as the dossier shows it, with its integrity notes quoted. */
export function dossierReport(pile: Pile, report: Report): DossierReport {
  const integrity = report.integrity
    .filter(({ span }) => span.from >= 0 && span.from < span.to && span.to <= report.text.length)
    .map(({ code, note, span }) => ({ code, note, quote: report.text.slice(span.from, span.to), span: { from: span.from, to: span.to } }));
  return {
    id: report.id,
    title: report.title,
    outlet: report.outlet ?? null,
    url: report.url ?? null,
    uri: report.uri,
    bylines: report.bylines,
    published: report.published ?? null,
    publishedFrom: report.publishedFrom ?? null,
    agency: report.agency ?? null,
    family: pile.familyOf(report.id),
    integrity,
    altered: report.altered ?? 0,
    text: report.text,
  };
}

/** The reports that tell of the incident beside another one; nothing where there are none. */
export function alsoTold({ alsoIn }: IncidentGroup, reports: readonly Report[]): Pick<IncidentRecord, 'alsoTold'> {
  if (alsoIn.length === 0) return {};
  const wanted = new Set(alsoIn);
  const told = reports.filter((report) => wanted.has(report.id)).sort((a, b) => byCode(a.id, b.id));
  return {
    alsoTold: told.map(({ id, title, outlet, url, published }) => ({ id, title, outlet: outlet ?? null, url: url ?? null, published: published ?? null })),
  };
}
