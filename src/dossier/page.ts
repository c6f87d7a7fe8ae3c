// The page of one incident: self-contained, no network by its own policy, readable without JavaScript.
import type { Change, IncidentRecord } from '../model/index.ts';
import { type Book, openBook, outletName } from './book.ts';
import { Html, html } from './html.ts';
import { evidenceByReport, type Pieces, reportArticle } from './report-view.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './script.ts';
import { changeSection } from './section/change-section.ts';
import { disagreementSection, responsibilitySection, speakerSection, warningSection } from './section/claim-section.ts';
import { headSection } from './section/head-section.ts';
import { matrixSection } from './section/matrix-section.ts';
import { sourceSection, timelineSection } from './section/source-section.ts';
import { tollSection } from './section/toll-section.ts';
import { PAGE_STYLE } from './style.ts';
import { counted, publishedWords } from './words.ts';

/** What a page may show beside its record. */
export interface PageOptions {
  /** What is new since an earlier run (`whatChanged`). */
  readonly changes?: readonly Change[];
  /** Address of the index page over several incidents, for the link back. */
  readonly indexHref?: string;
}

/** A whole document round a body. No part of it may reach the network: the policy forbids it even where a report smuggles markup in. */
export function documentOf(title: string, body: Html, style = ''): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay">
<title>${title}</title>
<style>${new Html(PAGE_STYLE + style)}</style>
</head>
<body>
${body}
<script>${new Html(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}

const KEYS = html`<dialog id="keys" aria-labelledby="keys-t"><h2 id="keys-t">Keys</h2><dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous value</dd></div><div><dt><kbd>Enter</kbd></dt><dd>open the report at the value’s sentence</dd></div><div><dt><kbd>Esc</kbd></dt><dd>back to the value</dd></div><div><dt><kbd>?</kbd></dt><dd>show or hide this list</dd></div></dl><form method="dialog"><button>Close</button></form></dialog>`;

interface Part {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly body: Html;
}

function partsOf(book: Book, changes: readonly Change[]): Part[] {
  const { record } = book;
  const matrix = matrixSection(book);
  return [
    ...(changes.length > 0 ? [{ id: 'changes', title: 'What changed', count: changes.length, body: changeSection(book, changes) }] : []),
    { id: 'disagreements', title: 'Disagreements', count: record.disagreements.length, body: disagreementSection(book) },
    ...(matrix ? [{ id: 'matrix', title: 'By origin', count: null, body: matrix }] : []),
    { id: 'tolls', title: 'Tolls', count: null, body: tollSection(book) },
    { id: 'responsibility', title: 'Responsibility', count: record.responsibility.length, body: responsibilitySection(book) },
    { id: 'warnings', title: 'Warnings', count: record.warnings.length, body: warningSection(book) },
    { id: 'statements', title: 'Statements', count: record.speakers.reduce((sum, s) => sum + s.statements.length, 0), body: speakerSection(book) },
    { id: 'timeline', title: 'Timeline', count: null, body: timelineSection(book) },
    { id: 'sources', title: 'Sources', count: record.sources.reports, body: sourceSection(book) },
  ];
}

/** The page's values and the citations they made, so that report pages can lead back to them. */
export function renderBody(record: IncidentRecord, options: PageOptions): { readonly book: Book; readonly page: string } {
  const book = openBook(record);
  const head = headSection(book);
  const parts = partsOf(book, options.changes ?? []);
  const pieces: Pieces = new Set();
  const pane = book.inline ? reportPane(book, pieces) : null;
  const nav = html`<nav class="parts" aria-label="Parts of the dossier"><ul>${options.indexHref ? html`<li><a href="${options.indexHref}">All incidents</a></li>` : null}${parts.map((part) => html`<li><a href="#${part.id}">${part.title}${part.count === null ? null : html` <span class="n">${part.count}</span>`}</a></li>`)}</ul></nav>`;
  const sections = parts.map(
    (part) => html`<section class="part" id="${part.id}" aria-labelledby="${part.id}-t"><h2 id="${part.id}-t">${part.title}</h2>${part.body}</section>`,
  );
  const foot = html`<footer class="foot"><p>Every value on this page is a link to the sentence that it rests on. Origins are counted by text, not by name: copies of one text are one origin. Nothing here says which report is right.</p><p><span class="keyhint">Press <kbd>?</kbd> for keys. </span>Made by hearsay. The same values stand in dossier.json and dossier.md.</p></footer>`;
  const body = html`<a class="skip" href="#disagreements">Skip to the values</a><div class="lay${pane ? ' two' : ''}"><main>${head}${nav}${sections}${foot}</main>${pane}</div>${KEYS}<p id="live" class="sr" role="status"></p>`;
  return { book, page: documentOf(`${record.title || 'Incident'} · dossier`, body, pieceRules(pieces)) };
}

/** Marks that were cut in two by another one light up as one. */
const pieceRules = (pieces: Pieces): string =>
  [...pieces].map((id) => `:root:has(#${id}:target) .c-${id}{background:var(--lit);color:var(--lit-ink);}`).join('');

function reportPane(book: Book, pieces: Pieces): Html {
  const { record } = book;
  const evidence = evidenceByReport(record);
  const list = record.reports.map(
    (report) =>
      html`<li><a class="rt" href="${book.reportHref(report.id)}">${report.title || 'Untitled'}</a> <span class="mute">${outletName(report)}, ${publishedWords(report.published)}</span></li>`,
  );
  const articles = record.reports.map((report) => reportArticle(book, report, evidence.get(report.id) ?? [], { home: '', pieces }));
  return html`<aside class="pane" id="reports" aria-label="Full reports"><div class="rest"><h2>Reports</h2><p class="mute">Choose any value: its report opens here at the sentence. ${counted(record.reports.length, 'report')}:</p><ol class="toc">${list}</ol></div>${articles}</aside>`;
}
