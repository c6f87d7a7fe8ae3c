// The claim matrix: a row per claim, a column per origin, a mark where that origin tells it. What only one origin tells stands out at once.
import type { Backing, Evidence } from '../../model/index.ts';
import { type Book, outletName } from '../book.ts';
import { type Html, html } from '../html.ts';
import { ACT_WORDS, capital, counted, dateWords, EFFECT_WORDS, figureWords, inline, RESPONSE_WORDS } from '../words.ts';

/** Columns and rows shown at most; a matrix wider than a page tells nothing. */
const MOST_COLUMNS = 9;
const MOST_ROWS = 28;

interface Row {
  readonly kind: string;
  readonly label: string;
  readonly evidence: readonly Evidence[];
  readonly backing: Backing;
}

/** Null where there is only one origin to compare with. */
export function matrixSection(book: Book): Html | null {
  const families = book.record.sources.families.slice(0, MOST_COLUMNS);
  const rows = rowsOf(book);
  if (families.length < 2 || rows.length < 2) return null;
  const heads = families.map((family) => {
    const outlets = [...new Set([...(family.root === null ? [] : [family.root]), ...family.reports].map((id) => outletName(book.report(id))))];
    return html`<th scope="col"><a class="o" href="#family-${book.letter(family.id)}"><span class="sr">origin </span>${book.letter(family.id)}</a><span class="mx-out">${outlets[0]}${outlets.length > 1 ? html` <span class="nb">+${outlets.length - 1}</span>` : null}</span></th>`;
  });
  const left = book.record.sources.families.length - families.length;
  const body = rows.map(
    (row, i) =>
      html`<tr${i > 0 && rows[i - 1]!.kind !== row.kind ? html` class="cut"` : null}><th scope="row">${book.value(row.label, row.evidence, 'claim')}</th>${families.map((family) => cell(book, row, family.id))}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Claims by origin"><table class="matrix"><caption class="sr">Which origin tells which claim</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${body}</tbody></table></div><p class="key">● told by this origin, with the number of its outlets where there are several${left > 0 ? `; ${counted(left, 'further origin')} not shown` : ''}</p>`;
}

function rowsOf(book: Book): Row[] {
  const { tolls, responsibility, warnings, when } = book.record;
  const figures = tolls.flatMap(({ effect, points }) =>
    points
      .filter((p) => !p.part && !p.beside)
      .map((p) => ({
        kind: 'toll',
        label: `${figureWords(p)} ${EFFECT_WORDS[effect]}${p.by ? `, ${inline(p.by)}` : ''}${p.revision === 'down' ? ' ↓' : ''}`,
        evidence: p.evidence,
        backing: p,
        latest: p.latest,
      })),
  );
  const told = figures.length > 14 ? figures.filter((row) => row.latest) : figures;
  const acts = responsibility.flatMap(({ actor, entries }) =>
    entries.map((e) => ({
      kind: 'act',
      label:
        e.by === actor || e.by === null
          ? `${capital(actor)} ${e.by === null ? 'held responsible' : ACT_WORDS[e.act]}`
          : `${capital(e.by)} ${ACT_WORDS[e.act].replace(/ it$/, '')} ${inline(actor)}`,
      evidence: e.evidence,
      backing: e,
    })),
  );
  const warned = warnings.flatMap((w) => [
    {
      kind: 'warning',
      label: `${w.issuer ? capital(w.issuer) : 'Someone'} ${w.threat ? 'threatened' : 'warned'}${w.given ? `, ${dateWords(w.given)}` : ''}`,
      evidence: w.evidence,
      backing: w,
    },
    ...w.responses.map((r) => ({ kind: 'warning', label: `${r.by ? capital(r.by) : 'Answer'} ${RESPONSE_WORDS[r.kind]}`, evidence: r.evidence, backing: w })),
  ]);
  const dated = when.map((d) => ({ kind: 'date', label: `On ${dateWords(d.value)}`, evidence: d.evidence, backing: d.backing }));
  return [...dated, ...told, ...acts, ...warned].filter((row) => row.evidence.length > 0).slice(0, MOST_ROWS);
}

function cell(book: Book, row: Row, family: string): Html {
  const own = row.evidence.filter((e) => (e.origin ?? book.report(e.report)?.family) === family);
  if (own.length === 0) return html`<td></td>`;
  const outlets = [...new Set(own.map((e) => outletName(book.report(e.report))))];
  return html`<td><a class="dot" href="${book.href(own[0]!)}" title="${outlets.slice(0, 6).join(', ')}"><span aria-hidden="true">●</span>${outlets.length > 1 ? html` ${outlets.length}` : null}<span class="sr"> told by ${counted(outlets.length, 'outlet')} of origin ${book.letter(family)}</span></a></td>`;
}
