// Tolls: what each report counted, as published, and of which day.
import type { TollPoint, TollSeries } from '../../model/index.ts';
import { type Book, evidenceList } from '../book.ts';
import { type Html, html } from '../html.ts';
import { OWN_VOICE, tollChart } from '../toll-chart.ts';
import { capital, chainWords, counted, dateWords, EFFECT_WORDS, figureWords, spreadWords } from '../words.ts';

/** Most rows of one table on a page; the rest stands in dossier.json. */
const MOST_ROWS = 60;

export function tollSection(book: Book): Html {
  const { tolls, otherTolls } = book.record;
  if (tolls.length === 0 && otherTolls.length === 0) return html`<p class="none">No report gives a figure.</p>`;
  return html`${tolls.map((series) => seriesBlock(book, series))}${otherBlock(book)}`;
}

function seriesBlock(book: Book, series: TollSeries): Html {
  const name = EFFECT_WORDS[series.effect];
  const totals = series.points.filter((p) => !p.part);
  const parts = series.points.filter((p) => p.part);
  return html`<section class="block" aria-labelledby="toll-${series.effect}"><h3 id="toll-${series.effect}">${capital(name)}: <span class="num">${spreadWords(series)}</span> <small>latest totals, ${counted(series.origins, 'origin')}${series.sources === undefined ? null : `, ${counted(series.sources, 'source')}`}</small></h3>${tollChart(book, series)}${totals.length > 0 ? table(book, `Totals of people ${name}`, totals, name) : null}${parts.length > 0 ? html`<details class="fold"><summary>${counted(parts.length, 'figure')} for parts and single people</summary>${table(book, `Parts of the people ${name}`, parts, name)}</details>` : null}</section>`;
}

function table(book: Book, caption: string, points: readonly TollPoint[], name: string): Html {
  const shown = [
    ...points
      .filter((p) => p.asOf !== null)
      .slice(-MOST_ROWS)
      .reverse(),
    ...points.filter((p) => p.asOf === null),
  ].slice(0, MOST_ROWS);
  return html`<table class="tolls"><caption class="sr">${caption}</caption><thead><tr><th scope="col">Figure</th><th scope="col">As of</th><th scope="col">According to</th></tr></thead><tbody>${shown.map((p) => row(book, p, name))}</tbody></table>${points.length > shown.length ? html`<p class="none">${points.length - shown.length} earlier figures stand in dossier.json.</p>` : null}`;
}

function row(book: Book, point: TollPoint, name: string): Html {
  const tags = [
    point.latest ? html`<span class="tag latest">latest</span>` : null,
    point.revision ? html`<span class="tag ${point.revision}">${point.revision === 'down' ? '↓ revised down' : '↑ revised up'}</span>` : null,
    point.replaced
      ? html`<span class="tag">replaced</span>`
      : point.side
        ? html`<span class="tag">one group, no total</span>`
        : point.beside
          ? html`<span class="tag">beside a larger figure</span>`
          : null,
    point.increment ? html`<span class="tag">additional</span>` : null,
  ];
  const label = html`<span class="fig">${figureWords(point)}</span>${(point.part || point.side) && point.group ? html` <span class="grp">${point.group}</span>` : null}`;
  const who = chainWords(point.by ?? OWN_VOICE, point) ?? (point.by === null ? html`<span class="mute">${OWN_VOICE}</span>` : point.by);
  const day =
    point.asOf === null
      ? html`<span class="mute">not dated</span>`
      : html`${dateWords(point.asOf)}${point.asOfFrom === 'published' ? html` <span class="mute" title="the day of publication: the text does not say">published</span>` : null}`;
  return html`<tr class="top"><th scope="row">${book.value(label, point.evidence, name)} ${tags}</th><td>${day}</td><td>${who}</td></tr><tr class="under"><td colspan="3">${evidenceList(book, point.evidence, point)}</td></tr>`;
}

function otherBlock(book: Book): Html | null {
  const { otherTolls } = book.record;
  if (otherTolls.length === 0) return null;
  const rows = otherTolls
    .slice(0, MOST_ROWS)
    .map(
      (p) =>
        html`<tr class="top"><th scope="row">${book.value(html`<span class="fig">${figureWords(p)}</span> ${EFFECT_WORDS[p.effect]}`, p.evidence, 'other event')}</th><td colspan="2">${p.label ?? 'another event'}</td></tr><tr class="under"><td colspan="3">${evidenceList(book, p.evidence, p)}</td></tr>`,
    );
  return html`<section class="block" aria-labelledby="toll-other"><h3 id="toll-other">Figures of other events <small>kept apart, not counted above</small></h3><table class="tolls"><caption class="sr">Tolls of other events</caption><thead><tr><th scope="col">Figure</th><th scope="col" colspan="2">Event</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}
