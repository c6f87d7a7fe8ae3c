// A full report with every sentence that a value rests on as an anchor.
import type { DossierReport, Evidence, IncidentRecord } from '../model/index.ts';
import { type Book, evidenceId, outletName } from './book.ts';
import { type Cover, coverText } from './cover.ts';
import { type Html, html, webLink } from './html.ts';
import { counted, publishedWords } from './words.ts';

/** All evidence of a record by report, each span once. */
export function evidenceByReport(record: IncidentRecord): Map<string, Evidence[]> {
  const found = new Map<string, Map<string, Evidence>>();
  const take = (list: readonly Evidence[]): void => {
    for (const e of list) {
      const own = found.get(e.report) ?? new Map<string, Evidence>();
      own.set(`${e.span.from}-${e.span.to}`, e);
      found.set(e.report, own);
    }
  };
  for (const item of [...record.what, ...record.when, ...record.where, ...record.otherTolls, ...record.warnings, ...record.timeline]) take(item.evidence);
  for (const warning of record.warnings) for (const response of warning.responses) take(response.evidence);
  for (const series of record.tolls) for (const point of series.points) take(point.evidence);
  for (const actor of record.responsibility) for (const entry of actor.entries) take(entry.evidence);
  for (const speaker of record.speakers) for (const statement of speaker.statements) take(statement.evidence);
  return new Map([...found].map(([id, own]) => [id, [...own.values()]]));
}

/** Ids of marks that another one cuts in two: the page needs a rule to light their further pieces. */
export type Pieces = Set<string>;

/** The text with its marks. `home`: address of the page that holds the values ("" where it is this one). */
export function markedText(book: Book, report: DossierReport, evidence: readonly Evidence[], from: { readonly home: string; readonly pieces: Pieces }): Html {
  const number = book.numberOf(report.id);
  const marks = evidence.map((e): Cover => {
    const id = evidenceId(number, e);
    const cited = book.citedBy(id);
    return {
      ...e.span,
      open: (continued) => {
        if (continued) from.pieces.add(id);
        return continued ? html`<mark class="c c-${id}">` : html`<mark id="${id}" tabindex="-1"${e.altered ? html` class="alt"` : null}>`;
      },
      tail: cited ? html`<a class="back" href="${from.home}#${cited.value}" aria-label="Back to ${cited.label}"></a>` : null,
      close: '</mark>',
    };
  });
  const flags = report.integrity.map(
    (flag): Cover => ({ ...flag.span, open: () => html`<span class="flag ${flag.code}" title="${flag.code}: ${flag.note}">`, close: '</span>' }),
  );
  return html`<div class="text">${coverText(report.text, [...flags, ...marks])}</div>`;
}

/** An article element: head, text, way back. */
export function reportArticle(
  book: Book,
  report: DossierReport,
  evidence: readonly Evidence[],
  from: { readonly home: string; readonly pieces: Pieces },
): Html {
  const number = book.numberOf(report.id);
  const web = webLink(report.url);
  const link = web ? html` · <a href="${web}" rel="noreferrer noopener">original page</a>` : null;
  const altered =
    report.altered > 0
      ? html`<p class="altered-note"><span class="altered">Altered by machine?</span> About ${Math.round(report.altered * 100)} % of this report’s sentences read as if a program had changed them. They are underlined with a wave.</p>`
      : null;
  return html`<article class="report" id="report-${number}" aria-labelledby="rt-${number}"><p class="close"><span class="mute">${outletName(report)}</span><a href="${from.home}#reports">Close</a></p><header><p class="kicker">${outletName(report)} <span class="o"><span class="sr">origin </span>${book.letter(report.family)}</span></p><h3 id="rt-${number}">${report.title || 'Untitled'}</h3><p class="mute">${publishedWords(report.published)}${report.bylines.length > 0 ? ` · ${report.bylines.join(', ')}` : ''}${report.agency ? ` · ${report.agency}` : ''}${link}</p><p class="mute">${counted(evidence.length, 'cited passage')}</p>${altered}</header>${markedText(book, report, evidence, from)}</article>`;
}
