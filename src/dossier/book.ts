// The citations of one dossier: an address for every piece of evidence, a number for every value, and the way back.
import type { Backing, DossierReport, Evidence, IncidentRecord } from '../model/index.ts';
import { type Fill, type Html, html, joined } from './html.ts';
import { backingWords, counted, dateWords, letterOf } from './words.ts';

export interface Book {
  readonly record: IncidentRecord;
  /** Where the full report of an evidence stands: a fragment of this page or a file beside it. */
  readonly href: (evidence: Evidence) => string;
  /** 1-based, in the order of `record.reports`. */
  readonly numberOf: (report: string) => number;
  readonly reportHref: (report: string) => string;
  readonly report: (id: string) => DossierReport | undefined;
  /** A value as a link to its first evidence, and its place in the order of j and k. */
  readonly value: (label: Fill, evidence: readonly Evidence[], kind?: string) => Html;
  /** Value that cites an evidence first, if one does. */
  readonly citedBy: (evidenceId: string) => { readonly value: string; readonly label: string } | undefined;
  readonly letter: (family: string) => string;
  /** True where the family has an entry on the page. */
  readonly shown: (family: string) => boolean;
  /** False where full reports lie in files beside the page. */
  readonly inline: boolean;
}

/** From this many reports on, full reports go to files beside the page. */
export const REPORTS_INLINE = 200;
/** Most sentences shown under one value; the rest is counted, and stands in dossier.json. */
export const MOST_SHOWN = 12;

/** Most families with an entry of their own on the page. */
export const MOST_FAMILIES = 100;

export const evidenceId = (number: number, { span }: Evidence): string => `r${number}-${span.from}-${span.to}`;
export const reportFile = (number: number): string => `reports/r${number}.html`;

/** Opens the citations of a record. The page must be rendered before `citedBy` knows its values. */
export function openBook(record: IncidentRecord): Book {
  const inline = record.reports.length < REPORTS_INLINE;
  const numbers = new Map(record.reports.map((report, index) => [report.id, index + 1]));
  const letters = new Map(record.sources.families.map((family, index) => [family.id, letterOf(index)]));
  const listed = new Set(record.sources.families.slice(0, MOST_FAMILIES).map((family) => family.id));
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const cited = new Map<string, { value: string; label: string }>();
  const numberOf = (id: string): number => numbers.get(id) ?? 0;
  const page = (number: number): string => (inline ? '' : reportFile(number));
  const href = (evidence: Evidence): string => `${page(numberOf(evidence.report))}#${evidenceId(numberOf(evidence.report), evidence)}`;
  let values = 0;
  const value = (label: Fill, evidence: readonly Evidence[], kind = 'value'): Html => {
    const first = evidence[0];
    if (first === undefined) return html`<span class="nv">${label}</span>`;
    const id = `v${++values}`;
    const words = textOf(html`${label}`);
    for (const e of evidence) {
      const key = evidenceId(numberOf(e.report), e);
      if (!cited.has(key)) cited.set(key, { value: id, label: `${kind}: ${words}` });
    }
    return html`<a class="v" id="${id}" href="${href(first)}">${label}</a>`;
  };
  return {
    record,
    href,
    numberOf,
    inline,
    value,
    reportHref: (id) => `${page(numberOf(id))}#report-${numberOf(id)}`,
    report: (id) => reports.get(id),
    citedBy: (id) => cited.get(id),
    letter: (family) => letters.get(family) ?? '?',
    shown: (family) => listed.has(family),
  };
}

/** Markup without its tags and references, for labels that must be plain text. */
export const textOf = (markup: Html): string =>
  markup.text
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39|#96|#13);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#96': '`', '#13': '\r' })[name]!);

/** A report's outlet, or what else it can be called by. */
export const outletName = (report: DossierReport | undefined): string =>
  report?.outlet ??
  (report?.url && URL.canParse(report.url) ? new URL(report.url).hostname.replace(/^www\./, '') : report?.uri.split('/').at(-1)) ??
  'unknown outlet';

/** How many units of a sentence are shown on either side of a quote. */
const AROUND = 150;

/** The sentence round a quote, cut at sentence ends and line ends, and at `AROUND` units; "…" stands where it was cut. */
export function sentenceAround(text: string, { span }: Evidence): { readonly before: string; readonly after: string } {
  const head = text.slice(Math.max(0, span.from - AROUND * 2), span.from);
  const withNext = text.slice(Math.max(0, span.from - AROUND * 2), span.from + 1);
  const starts = [...withNext.matchAll(/[.!?][”"’')]*\s+(?=[\p{Lu}\p{N}“"‘'])|\n+/gu)];
  const last = starts.at(-1);
  let before = last === undefined ? head : head.slice(last.index + last[0].length);
  const cutHead = last === undefined && span.from > head.length;
  if (before.length > AROUND || cutHead) before = `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}`;
  const tail = text.slice(span.to, span.to + AROUND * 2);
  const closed = /[.!?][”"’')]*$/.test(text.slice(span.from, span.to)) ? 0 : -1;
  const end = /[.!?][”"’')]*(?=\s|$)|\n/.exec(tail);
  let after = closed === 0 ? '' : end === null ? tail : tail.slice(0, end[0] === '\n' ? end.index : end.index + end[0].length);
  if (after.length > AROUND) after = `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …`;
  return { before, after };
}

/** Letter of the origin that a piece of evidence counts for. */
export function originBadge(book: Book, evidence: Evidence): Html {
  const family = evidence.origin ?? book.report(evidence.report)?.family ?? '';
  return badge(book, family, evidence.origin !== undefined);
}

/** A letter that leads to its family; one beyond the families shown leads nowhere. */
function badge(book: Book, family: string, copied = false): Html {
  const letter = book.letter(family);
  const words = html`<span class="sr">origin </span>${letter}${copied ? html`*<span class="sr"> copied passage</span>` : null}`;
  return book.shown(family) ? html`<a class="o" href="#family-${letter}">${words}</a>` : html`<span class="o">${words}</span>`;
}

/** One sentence with its quote lit, its outlet and its date. */
export function quoteLine(book: Book, evidence: Evidence, tail: Fill = null): Html {
  const report = book.report(evidence.report);
  const { before, after } = sentenceAround(report?.text ?? '', evidence);
  const altered = evidence.altered ? html` <span class="altered">altered by machine?</span>` : null;
  const day = report?.published ? html`, ${dateWords(report.published.slice(0, 10))}` : null;
  return html`<span class="q"><a class="qa" href="${book.href(evidence)}">${before}<b>${evidence.quote}</b>${after}</a>${altered} <span class="by">${outletName(report)}${day} ${originBadge(book, evidence)}${tail}</span></span>`;
}

/** The first sentence, and the others folded up under "2 origins, 4 outlets, 1 source". */
export function evidenceList(book: Book, evidence: readonly Evidence[], backing: Backing): Html {
  const [first, ...rest] = evidence;
  if (first === undefined) return html`<p class="none">Worked out, not said outright. ${backingWords(backing)}.</p>`;
  const shown = rest.slice(0, MOST_SHOWN);
  const left = rest.length - shown.length;
  const more = html`<details class="more"><summary>${backingWords(backing)}<span class="hint"> · ${counted(rest.length, 'further sentence')}</span></summary><ul>${shown.map((e) => html`<li>${quoteLine(book, e)}</li>`)}</ul>${left > 0 ? html`<p class="none">and ${left} more in dossier.json</p>` : null}</details>`;
  return html`<div class="ev">${quoteLine(book, first, rest.length === 0 ? html` <span class="backing">${backingWords(backing)}</span>` : null)}${rest.length === 0 ? null : more}</div>`;
}

/** Families as letters: "A B C". */
export const badges = (book: Book, families: readonly string[]): Html =>
  joined(
    families.slice(0, MOST_SHOWN).map((family) => badge(book, family)),
    ' ',
  );
