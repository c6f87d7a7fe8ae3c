// The door of the room: record → pages. Everything is text; who calls it writes the files.
import type { Change, DossierReport, IncidentRecord } from '../model/index.ts';
import { type Book, reportFile } from './book.ts';
import { html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { documentOf, type PageOptions, renderBody } from './page.ts';
import { evidenceByReport, type Pieces, reportArticle } from './report-view.ts';

export { renderIndex } from './index-page.ts';
export { type PageOptions, renderMarkdown };

/** One file of a dossier; `path` is relative to the dossier's folder, with `/`. */
export interface DossierFile {
  readonly path: string;
  readonly content: string;
}

/** The page: self-contained below 200 reports, with full reports in files beside it from there on. */
export const renderPage = (record: IncidentRecord, options: PageOptions = {}): string => renderBody(record, options).page;

/** JSON about more reports is for programs: with indentation it would near the longest string that V8 holds. */
const MOST_INDENTED = 1000;

/** The record as JSON, two spaces, with `changes` when there are any. */
export const toJson = (record: IncidentRecord, changes?: readonly Change[]): string =>
  `${JSON.stringify(changes && changes.length > 0 ? { ...record, changes } : record, null, record.reports.length > MOST_INDENTED ? 0 : 2)}\n`;

/** A page with one full report, for dossiers whose reports lie beside the page. */
export function renderReportPage(report: DossierReport, record: IncidentRecord): string {
  return reportPage(renderBody(record, {}).book, report, evidenceByReport(record));
}

function reportPage(book: Book, report: DossierReport, evidence: ReturnType<typeof evidenceByReport>): string {
  const pieces: Pieces = new Set();
  const article = reportArticle(book, report, evidence.get(report.id) ?? [], { home: '../index.html', pieces });
  const rules = [...pieces].map((id) => `:root:has(#${id}:target) .c-${id}{background:var(--lit);color:var(--lit-ink)}`).join('');
  const shown =
    '@media screen{main .report{display:block!important;position:static!important;max-height:none!important;box-shadow:none!important}.report .close{display:none!important}}';
  return documentOf(
    `${report.title || 'Report'} · report`,
    html`<main><p><a href="../index.html">Back to the dossier</a></p>${article}</main><p id="live" class="sr" role="status"></p>`,
    rules + shown,
  );
}

/** Everything that `hearsay dossier` writes for one incident: index.html, dossier.json, dossier.md, and from 200 reports on reports/rN.html. */
export function renderDossier(record: IncidentRecord, options: PageOptions = {}): DossierFile[] {
  const { book, page } = renderBody(record, options);
  const files: DossierFile[] = [
    { path: 'index.html', content: page },
    { path: 'dossier.json', content: toJson(record, options.changes) },
    { path: 'dossier.md', content: renderMarkdown(record, options.changes) },
  ];
  if (book.inline) return files;
  const evidence = evidenceByReport(record);
  for (const report of record.reports) files.push({ path: reportFile(book.numberOf(report.id)), content: reportPage(book, report, evidence) });
  return files;
}
