// Timeline and sources: what happened in which order, and which reports go back to which origin.
import type { DerivationEdge, Family, TimelineEntry } from '../../model/index.ts';
import { type Book, evidenceList, MOST_FAMILIES, outletName } from '../book.ts';
import { coverText } from '../cover.ts';
import { type Html, html, webLink } from '../html.ts';
import { backingWords, capital, counted, dateWords, publishedWords } from '../words.ts';

export function timelineSection(book: Book): Html {
  const entries = book.record.timeline.slice(0, 120);
  if (entries.length === 0) return html`<p class="none">No dated event was found.</p>`;
  return html`<ol class="timeline">${entries.map((entry) => timelineItem(book, entry))}</ol>`;
}

function timelineItem(book: Book, entry: TimelineEntry): Html {
  const kind = entry.kind === 'incident' ? 'this incident' : entry.kind;
  return html`<li class="${entry.kind}"><span class="date">${dateWords(entry.date)}</span><div><p>${book.value(capital(entry.what), entry.evidence, 'timeline')} <span class="tag">${kind}</span></p>${entry.evidence.length > 0 && entry.kind !== 'warning' ? evidenceList(book, entry.evidence, entry) : html`<span class="backing">${backingWords(entry)}</span>`}</div></li>`;
}

/** Families as trees: the root first, under it what derives from it, with the share and the reasons. */
export function sourceSection(book: Book): Html {
  const { families, edges, origins, reports, outlets } = book.record.sources;
  const shown = families.slice(0, MOST_FAMILIES);
  const intro = html`<p>${counted(reports, 'report')} from ${counted(outlets, 'outlet')} ${reports === 1 ? 'goes' : 'go'} back to <b>${counted(origins, 'origin')}</b>. Copies of one text count as one origin, however many outlets carry it.</p>`;
  const left = families.length - shown.length;
  return html`${intro}<ol class="families">${shown.map((family) => familyItem(book, family, edges))}</ol>${left > 0 ? html`<p class="none">${left} more origins in dossier.json.</p>` : null}${roundUps(book)}${sideBySide(book, edges)}`;
}

/** Reports about something else that tell of this incident too. */
function roundUps(book: Book): Html | null {
  const told = book.record.alsoTold ?? [];
  if (told.length === 0) return null;
  const items = told.slice(0, MOST_FAMILIES).map(({ title, outlet, url, published }) => {
    const [web, words] = [webLink(url), title || 'Untitled'];
    return html`<li>${web ? html`<a href="${web}" rel="noreferrer noopener">${words}</a>` : words} <span class="mute">${outlet ?? 'unknown outlet'}, ${publishedWords(published)}</span></li>`;
  });
  return html`<details class="fold"><summary>${counted(told.length, 'report')} about something else ${told.length === 1 ? 'tells' : 'tell'} of it too</summary><ul class="toc">${items}</ul></details>`;
}

/** Reports of one origin that the page lists: with very many it stays quick to open. */
const MOST_CARDS = 400;

function familyItem(book: Book, family: Family, edges: readonly DerivationEdge[]): Html {
  const letter = book.letter(family.id);
  const inside = new Set(family.reports);
  const own = edges.filter((edge) => inside.has(edge.from) && inside.has(edge.to));
  const parents = new Map(own.filter((edge) => edge.directed !== false).map((edge) => [edge.to, edge]));
  const tops = family.reports.filter((id) => !parents.has(id) || id === family.root);
  const children = new Map<string, DerivationEdge[]>();
  for (const edge of own) {
    if (edge.directed === false) continue;
    const list = children.get(edge.from);
    if (list) list.push(edge);
    else children.set(edge.from, [edge]);
  }
  const seen = new Set<string>();
  const branch = (id: string, depth: number): Html | null => {
    if (seen.has(id) || seen.size >= MOST_CARDS) return null;
    seen.add(id);
    const below = depth > 30 ? [] : (children.get(id) ?? []);
    return html`<li>${reportCard(book, id, { root: id === family.root && family.reports.length > 1, edge: parents.get(id) })}${below.length > 0 ? html`<ul>${below.map((edge) => branch(edge.to, depth + 1))}</ul>` : null}</li>`;
  };
  const ordered = [...tops].sort((a, b) => Number(b === family.root) - Number(a === family.root) || book.numberOf(a) - book.numberOf(b));
  const tree = [...ordered, ...family.reports].map((id) => branch(id, 0));
  const left = family.reports.length - seen.size;
  const count = new Set(family.reports.map((id) => outletName(book.report(id)))).size;
  return html`<li id="family-${letter}" tabindex="-1"><h3><span class="o">${letter}</span> ${family.reports.length === 1 ? 'Stands alone' : `1 origin, ${counted(count, 'outlet')}`}</h3><ul class="tree">${tree}</ul>${left > 0 ? html`<p class="none">${counted(left, 'more report')} of this origin in dossier.json.</p>` : null}</li>`;
}

function reportCard(book: Book, id: string, { root, edge }: { readonly root: boolean; readonly edge: DerivationEdge | undefined }): Html {
  const report = book.report(id);
  if (report === undefined) return html`<p>${id}</p>`;
  const how = edge
    ? html`<p class="how"><b>${Math.round(edge.share * 100)} %</b> from ${outletName(book.report(edge.from))}, ${edge.kind}${edge.reasons && edge.reasons.length > 0 ? html` <span class="mute">(${edge.reasons.slice(0, 6).join('; ')})</span>` : null}</p>`
    : null;
  const altered = report.altered > 0 ? html`<span class="altered">${Math.round(report.altered * 100)} % of sentences probably altered by machine</span>` : null;
  const other = report.integrity.filter((flag) => flag.code !== 'altered');
  const notes =
    other.length > 0
      ? html`<details class="more"><summary>${counted(other.length, 'integrity note')}</summary><ul>${other.slice(0, 12).map((flag) => html`<li><b>${flag.code}</b>: ${flag.note} <q>${flag.quote.slice(0, 160)}</q></li>`)}</ul></details>`
      : null;
  return html`<div class="card"><p><a class="rt" href="${book.reportHref(id)}">${report.title || 'Untitled'}</a></p><p class="mute">${outletName(report)} · ${publishedWords(report.published)}${report.publishedFrom ? ` (from ${report.publishedFrom})` : ''}${report.agency ? ` · ${report.agency}` : ''}${root ? ' · probable original' : ''}</p>${how}${altered}${notes}</div>`;
}

/** Up to this many pairs are shown as whole texts side by side. */
const MOST_PAIRS = 24;

/** The reasons for an edge, and the line that cuts it. */
function why({ from, to, reasons }: DerivationEdge): Html {
  const because = reasons && reasons.length > 0 ? html`${capital(reasons.join('; '))}. ` : null;
  return html`<p class="mute">${because}To part the two, run again with <code>--links FILE</code> and this line in it: <code>${JSON.stringify({ from, to, join: false })}</code></p>`;
}

/** Two reports beside each other, shared passages lit and numbered alike. */
function sideBySide(book: Book, edges: readonly DerivationEdge[]): Html | null {
  const shared = edges.filter((edge) => edge.passages && edge.passages.length > 0).sort((a, b) => b.share - a.share);
  const pairs = book.inline ? shared.slice(0, MOST_PAIRS) : [];
  if (pairs.length === 0) return null;
  return html`<h3 class="pairs-head">Side by side</h3>${pairs.map((edge, i) => pairBlock(book, edge, `p${i + 1}`))}`;
}

function pairBlock(book: Book, edge: DerivationEdge, id: string): Html {
  const [from, to] = [book.report(edge.from), book.report(edge.to)];
  const passages = edge.passages ?? [];
  const column = (side: 'from' | 'to'): Html => {
    const [report, other, twin] = side === 'from' ? [from, to, 'to'] : [to, from, 'from'];
    const covers = passages.map((passage, i) => ({
      ...passage[side],
      open: (continued: boolean): Html =>
        continued ? html`<mark class="lit">` : html`<mark class="lit" id="${id}-${side}-${i + 1}" tabindex="-1" data-n="${i + 1}">`,
      tail: html`<a class="twin" href="#${id}-${twin}-${i + 1}" aria-label="Passage ${i + 1} in ${outletName(other)}"></a>`,
      close: '</mark>',
    }));
    return html`<div class="col"><h4>${outletName(report)} <small>${publishedWords(report?.published ?? null)}</small></h4><div class="pre" tabindex="0" role="region" aria-label="${outletName(report)}, shared passages lit">${coverText(report?.text ?? '', covers)}</div></div>`;
  };
  return html`<details class="pair"><summary>${outletName(from)} ${edge.directed === false ? '↔' : '→'} ${outletName(to)} <small>${Math.round(edge.share * 100)} % ${edge.kind}, ${counted(passages.length, 'shared passage')}</small></summary>${why(edge)}<div class="cols">${column('from')}${column('to')}</div></details>`;
}
