// The head of a dossier: what, when, where, the key figures, and one honest paragraph built from values alone.
import type { IncidentPlace, LedgerActor, Sourced } from '../../model/index.ts';
import { type Book, evidenceList } from '../book.ts';
import { type Html, html, joined, listed } from '../html.ts';
import { ACT_WORDS, backingWords, capital, counted, countryName, dateWords, EFFECT_WORDS, inline, placeWords, RESPONSE_WORDS, spreadWords } from '../words.ts';

const typeWords = (type: string): string => type.replaceAll('_', ' ');

export function headSection(book: Book): Html {
  const { record } = book;
  const facts = [
    fact(book, 'What', record.what, (type) => capital(typeWords(type))),
    fact(book, 'When', record.when, dateWords),
    fact(book, 'Where', record.where, placeWords),
  ];
  const { reports, outlets, origins } = record.sources;
  return html`<header class="head" id="top"><p class="kicker">Incident dossier</p><h1>${record.title || 'Untitled incident'}</h1><p class="summary">${summary(book)}</p>${figures(book)}<dl class="facts">${facts}<div><dt>Heard from</dt><dd><a href="#sources"><b>${counted(origins, 'origin')}</b></a><span class="mute"> in ${counted(reports, 'report')} from ${counted(outlets, 'outlet')}</span></dd></div></dl>${locationBlock(record.where[0]?.value)}</header>`;
}

/** The best-backed value with its sentences, and the others that reports give. */
function fact<T>(book: Book, name: string, values: readonly Sourced<T>[], words: (value: T) => string): Html {
  const [first, ...others] = values;
  if (first === undefined) return html`<div><dt>${name}</dt><dd class="mute">not said</dd></div>`;
  const inferred = first.inferred ? html`<span class="mute">worked out: ${first.inferred}</span>` : null;
  const more =
    others.length > 0
      ? html`<ul class="others">${others.slice(0, 5).map((o) => html`<li>${book.value(words(o.value), o.evidence, name)} <span class="mute">${backingWords(o.backing)}</span></li>`)}</ul>`
      : null;
  return html`<div><dt>${name}</dt><dd>${book.value(words(first.value), first.evidence, name)}<details class="more"><summary>${backingWords(first.backing)}</summary>${inferred}${first.evidence.length > 0 ? evidenceList(book, first.evidence, first.backing) : null}${more ? html`<p class="mute">Also given:</p>${more}` : null}</details></dd></div>`;
}

/** The latest totals, large. */
function figures(book: Book): Html | null {
  const shown = book.record.tolls.filter((series) => series.spread !== null).slice(0, 4);
  if (shown.length === 0) return null;
  return html`<ul class="figures">${shown.map((series) => {
    const latest = series.points.filter((p) => p.latest);
    const words = spreadWords(series);
    const figure = book.value(
      words.replace(/ or more$/, '').replace(' to ', '–'),
      latest.flatMap((p) => p.evidence),
      series.effect,
    );
    return html`<li><span class="big">${figure}</span><span class="lab">${words.endsWith(' or more') ? 'or more ' : ''}${EFFECT_WORDS[series.effect]}</span><span class="mute">${counted(series.origins, 'origin')}</span></li>`;
  })}</ul>`;
}

function locationBlock(place: IncidentPlace | undefined): Html | null {
  if (place === undefined || place.lat === null || place.lon === null) return null;
  const side = (n: number, plus: string, minus: string): string => `${Math.abs(n).toFixed(3)}° ${n < 0 ? minus : plus}`;
  const precision = place.precision ? `, good to the ${place.precision.replace('admin1', 'province').replace('admin2', 'district')}` : '';
  return html`<p class="location"><span class="mute">Position</span> ${side(place.lat, 'N', 'S')}, ${side(place.lon, 'E', 'W')}<span class="mute">${precision}${place.country ? ` (${countryName(place.country)})` : ''}</span></p>`;
}

/** Sentences out of values; what no report gives is not mentioned. */
function summary(book: Book): Html {
  const { what, when, where, sources, disagreements } = book.record;
  const type = what[0] ? book.value(typeWords(what[0].value), what[0].evidence, 'what') : null;
  const kind = type === null ? html`an incident` : html`${/^[aeiou]/.test(what[0]!.value) ? 'an' : 'a'} ${type}`;
  const place = where[0] ? html` at ${book.value(placeWords(where[0].value), where[0].evidence, 'where')}` : null;
  const day = when[0] ? html` on ${book.value(dateWords(when[0].value), when[0].evidence, 'when')}` : null;
  const first = html`${counted(sources.reports, 'report')}, going back to ${counted(sources.origins, 'independent origin')}, ${sources.reports === 1 ? 'tells' : 'tell'} of ${kind}${place}${day}.`;
  const open = disagreements.length > 0 ? html`They <a href="#disagreements">disagree on ${counted(disagreements.length, 'point')}</a>.` : null;
  return joined(
    [first, tollSentence(book), responsibilitySentence(book), warningSentence(book), open].filter((s) => s !== null),
    ' ',
  );
}

function tollSentence(book: Book): Html | null {
  const told = book.record.tolls.filter((s) => s.spread !== null).slice(0, 3);
  if (told.length === 0) return null;
  const parts = told.map(
    (s) =>
      html`${book.value(
        spreadWords(s),
        s.points.filter((p) => p.latest).flatMap((p) => p.evidence),
        s.effect,
      )} ${EFFECT_WORDS[s.effect]}`,
  );
  return html`The latest totals are ${listed(parts)}.`;
}

function responsibilitySentence(book: Book): Html | null {
  const parts: Html[] = [];
  for (const { actor, entries } of book.record.responsibility.slice(0, 3)) {
    const part = actorClause(book, { actor, entries, first: parts.length === 0 });
    if (part !== null) parts.push(part);
  }
  return parts.length === 0 ? null : html`${joined(parts, '; ')}.`;
}

function actorClause(
  book: Book,
  { actor, entries, first }: { readonly actor: string; readonly entries: LedgerActor['entries']; readonly first: boolean },
): Html | null {
  const claims = entries.find((e) => e.act === 'claims');
  const accuser = entries.find((e) => (e.act === 'blames' || e.act === 'charges' || e.act === 'suspects') && e.by !== null);
  const denial = entries.find((e) => e.act === 'denies');
  const main = claims ?? accuser;
  if (main === undefined) return null;
  const by = inline(claims ? actor : main.by!);
  const object = claims ? null : html` ${inline(actor)}`;
  const act = book.value(main.act === 'charges' ? 'charges' : ACT_WORDS[main.act], main.evidence, 'responsibility');
  const denied = denial === undefined ? null : html`, ${denialClause(book, denial, actor)}`;
  return html`${first ? capital(by) : by} ${act}${object}${denied}`;
}

function denialClause(book: Book, { by, evidence }: LedgerActor['entries'][number], actor: string): Html {
  if (by === null) return html`which ${book.value('is denied', evidence, 'denial')}`;
  return html`which ${by === actor ? 'it' : inline(by)} ${book.value('denies', evidence, 'denial')}`;
}

function warningSentence(book: Book): Html | null {
  const warning = book.record.warnings.find((w) => w.leadDays !== null && w.leadDays > 0) ?? book.record.warnings[0];
  if (warning === undefined) return null;
  const answer = warning.responses[0];
  const time = warning.leadDays !== null && warning.leadDays > 0 ? html` ${counted(warning.leadDays, 'day')} before` : null;
  const answered = answer
    ? html`; ${answer.by ? inline(answer.by) : 'its recipient'} ${book.value(RESPONSE_WORDS[answer.kind], answer.evidence, 'answer')}`
    : null;
  return html`${warning.issuer ? capital(warning.issuer) : 'Someone'} had ${book.value(warning.threat ? 'threatened' : 'warned', warning.evidence, 'warning')}${time}${answered}.`;
}
