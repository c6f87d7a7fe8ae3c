// The page over several incidents: one card each, incidents first.
import type { IncidentRecord } from '../model/index.ts';
import { html } from './html.ts';
import { documentOf } from './page.ts';
import { capital, counted, dateWords, EFFECT_WORDS, placeWords, spreadWords } from './words.ts';

/** `href`: address of a record's page; by default `<id>/index.html`, the layout that `hearsay dossier` writes. */
export function renderIndex(
  records: readonly IncidentRecord[],
  href: (record: IncidentRecord) => string = (record) => `${encodeURIComponent(record.id)}/index.html`,
): string {
  const [incidents, others] = [records.filter((r) => r.isIncident), records.filter((r) => !r.isIncident)];
  const card = (record: IncidentRecord) => {
    const facts = [
      record.what[0] ? capital(record.what[0].value.replaceAll('_', ' ')) : null,
      record.when[0] ? dateWords(record.when[0].value) : null,
      record.where[0] ? placeWords(record.where[0].value) : null,
    ].filter((fact) => fact !== null);
    const tolls = record.tolls
      .filter((series) => series.spread !== null)
      .slice(0, 3)
      .map((series) => html`<li><b>${spreadWords(series)}</b> ${EFFECT_WORDS[series.effect]}</li>`);
    const { reports, outlets, origins } = record.sources;
    return html`<li class="inc"><h2><a href="${href(record)}">${record.title || 'Untitled incident'}</a></h2><p>${facts.join(' · ')}</p>${tolls.length > 0 ? html`<ul class="mini">${tolls}</ul>` : null}<p class="mute">${counted(origins, 'origin')} · ${counted(reports, 'report')} · ${counted(outlets, 'outlet')}${record.disagreements.length > 0 ? html` · <span class="tag down">${counted(record.disagreements.length, 'disagreement')}</span>` : null}</p></li>`;
  };
  const rest = others.length > 0 ? html`<section class="part"><h2>Reports of something else</h2><ol class="incs">${others.map(card)}</ol></section>` : null;
  const all = records.reduce((sum, record) => sum + record.sources.reports, 0);
  const body = html`<main><header class="head"><p class="kicker">Dossiers</p><h1>${counted(incidents.length, 'incident')}</h1><p class="summary">${counted(all, 'report')} read.</p></header><ol class="incs">${incidents.map(card)}</ol>${rest}</main>`;
  return documentOf(
    `${counted(incidents.length, 'incident')} · dossiers`,
    body,
    '.incs{display:grid;gap:1.6rem;margin-top:1.8rem}.inc{border-top:1px solid var(--line);padding-top:1.1rem}.inc h2{margin-bottom:.3rem;font-size:1.35rem}.mini{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-family:var(--serif);font-size:1.1rem;margin:.2rem 0}',
  );
}
