// The head of a dossier: what, when, where, the key figures, and one honest paragraph built from values alone.
import type { Act, IncidentPlace, LedgerActor, LedgerEntry, Sourced } from '../../model/index.ts';
import { type Book, evidenceList } from '../book.ts';
import { type Html, html, joined, listed } from '../html.ts';
import { backingWords, capital, counted, countryName, dateWords, EFFECT_WORDS, inline, placeWords, RESPONSE_WORDS, spreadWords } from '../words.ts';

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
    return html`<li><span class="big">${figure}</span><span class="lab">${words.endsWith(' or more') ? 'or more ' : ''}${EFFECT_WORDS[series.effect]}</span><span class="mute">${counted(series.origins, 'origin')}${series.sources === undefined ? null : `, ${counted(series.sources, 'source')}`}</span></li>`;
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
  const parts = book.record.responsibility.slice(0, 4).flatMap((actor) => heldClause(book, actor) ?? []);
  return parts.length === 0 ? null : html`Named as responsible: ${listed(parts)}.`;
}

/** "the Dock Syndicate (blamed by Lena Dorsay, which it denies)". Null where nothing but a denial is told. */
function heldClause(book: Book, { actor, entries }: LedgerActor): Html | null {
  const accused = entries.filter((e) => HELD[e.act] !== undefined).slice(0, 2);
  if (accused.length === 0) return null;
  const against = entries.filter((e) => e.act === 'denies' || e.act === 'doubts').slice(0, 2);
  const words = [...accused, ...against].map((e) => actWords(book, e, actor));
  return html`${inline(actor)} (${joined(words, ', ')})`;
}

const HELD: Partial<Record<Act, string>> = {
  claims: 'claimed',
  blames: 'blamed',
  suspects: 'suspected',
  charges: 'charged or arrested',
  confirms: 'confirmed',
};

function actWords(book: Book, { act, by, evidence }: LedgerEntry, actor: string): Html {
  const value = (words: string): Html => book.value(words, evidence, 'responsibility');
  if (act === 'claims') return value('by its own claim');
  if (act === 'denies' && by === actor) return html`which it ${value('denies')}`;
  const words = HELD[act] ?? (act === 'denies' ? 'denied' : 'doubted');
  return html`${value(words)}${by === null ? null : ` by ${inline(by)}`}`;
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
