// What changed since an earlier run: figures and acts first, new reports and statements folded up.
import type { Change } from '../../model/index.ts';
import { type Book, outletName, quoteLine } from '../book.ts';
import { type Html, html } from '../html.ts';
import { capital, counted } from '../words.ts';

/** Most changes of one list on a page; the rest stands in dossier.json. */
const MOST_CHANGES = 60;

export function changeSection(book: Book, changes: readonly Change[]): Html {
  const known = new Set(book.record.reports.map((report) => report.id));
  const rest = changes.filter((change) => reportOf(change) === null);
  const [reports, statements, others] = [
    changes.filter((change) => reportOf(change) !== null),
    rest.filter((change) => change.kind === 'statement'),
    rest.filter((change) => change.kind !== 'statement'),
  ];
  return html`${reportList(book, reports)}${list(book, others, known)}${
    statements.length > 0
      ? html`<details class="fold"><summary>${counted(statements.length, 'speaker')} with other statements</summary>${list(book, statements, known)}</details>`
      : null
  }`;
}

/** Id of the report that a change brings or takes away, null for a change of another kind. */
const reportOf = ({ kind, about }: Change): string | null => (kind === 'reports' && about.startsWith('report ') ? about.slice('report '.length) : null);

function reportList(book: Book, changes: readonly Change[]): Html | null {
  if (changes.length === 0) return null;
  const [come, gone] = [changes.filter((change) => change.after !== null), changes.filter((change) => change.after === null)];
  const items = changes.slice(0, MOST_CHANGES).map((change) => {
    const id = reportOf(change)!;
    if (change.after === null) return html`<li><del>${change.before || 'Untitled'}</del></li>`;
    return html`<li><a class="rt" href="${book.reportHref(id)}">${change.after || 'Untitled'}</a> <span class="mute">${outletName(book.report(id))}</span></li>`;
  });
  const words = [come.length > 0 ? counted(come.length, 'new or retitled report') : '', gone.length > 0 ? `${counted(gone.length, 'report')} gone` : ''];
  return html`<details class="fold"><summary>${words.filter((part) => part !== '').join(', ')}</summary><ul class="toc">${items}</ul></details>`;
}

function list(book: Book, changes: readonly Change[], known: ReadonlySet<string>): Html {
  const items = changes.slice(0, MOST_CHANGES).map((change) => {
    const evidence = change.evidence.filter((e) => known.has(e.report));
    const now =
      change.after === null
        ? html`<del>${change.before}</del>`
        : html`${change.before === null ? html`<span class="tag latest">new</span> ` : html`<del>${change.before}</del> → `}${book.value(change.after, evidence, 'change')}`;
    return html`<li><b>${capital(change.about)}</b>: ${now}${evidence[0] ? quoteLine(book, evidence[0]) : null}</li>`;
  });
  const left = changes.length - items.length;
  return html`<ul class="changes">${items}</ul>${left > 0 ? html`<p class="none">${left} more in dossier.json.</p>` : null}`;
}
