// Who says what: responsibility, warnings, statements, disagreements.
import type { Disagreement, LedgerActor, SpeakerRecord, WarningRecord } from '../../model/index.ts';
import { type Book, badges, evidenceList, MOST_SHOWN, outletName, quoteLine } from '../book.ts';
import { type Html, html, joined } from '../html.ts';
import { ACT_WORDS, backingWords, CONFLICT_WORDS, capital, chainWords, counted, countryName, dateWords, RESPONSE_WORDS } from '../words.ts';

/** Aliases that differ by more than an article or a capital. */
function otherNames(name: string, aliases: readonly string[]): string[] {
  const bare = (words: string): string => words.replace(/^(?:the|an?) /i, '').toLowerCase();
  const kept = new Map(aliases.map((alias) => [bare(alias), alias]));
  kept.delete(bare(name));
  return [...kept.values()].slice(0, 8);
}

function alsoCalled(name: string, aliases: readonly string[]): Html | null {
  const others = otherNames(name, aliases);
  return others.length === 0 ? null : html` <small>also: ${others.join(', ')}</small>`;
}

/** One table per actor: who says it, the act, the sentences; a denial names what it answers. */
export function responsibilitySection(book: Book): Html {
  const { responsibility } = book.record;
  if (responsibility.length === 0) return html`<p class="none">No report says who is responsible.</p>`;
  return html`${responsibility.slice(0, 40).map((actor, i) => actorBlock(book, actor, i))}`;
}

function actorBlock(book: Book, { actor, aliases, entries }: LedgerActor, index: number): Html {
  const rows = entries.map((entry) => {
    const who = entry.by === null ? 'the report itself' : entry.by === actor ? html`${actor} <span class="mute">itself</span>` : entry.by;
    const answered = entry.answers === null ? undefined : entries[entry.answers];
    const answers = answered ? html`<span class="answers">answers ${answered.by ?? 'the report'}, who ${answered.act}</span>` : null;
    const chain = chainWords(entry.by ?? 'the report itself', entry);
    return html`<tr><th scope="row">${who}<br>${book.value(html`<span class="act ${entry.act}">${ACT_WORDS[entry.act]}</span>`, entry.evidence, `${entry.by ?? 'report'} on ${actor}`)}${answers}${chain ? html`<span class="answers">${chain}</span>` : null}</th><td>${evidenceList(book, entry.evidence, entry)}</td></tr>`;
  });
  return html`<section class="block" aria-labelledby="actor-${index}"><h3 id="actor-${index}">${capital(actor)}${alsoCalled(actor, aliases)}</h3><table class="acts"><caption class="sr">What is said about the responsibility of ${actor}</caption><thead class="sr"><tr><th scope="col">Who says it</th><th scope="col">Sentences</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

const lead = (days: number): string =>
  days === 0 ? 'on the day of the incident' : days > 0 ? `${counted(days, 'day')} before` : `${counted(-days, 'day')} after`;

export function warningSection(book: Book): Html {
  const { warnings } = book.record;
  if (warnings.length === 0) return html`<p class="none">No report tells of a warning.</p>`;
  return html`<ol class="warnings">${warnings.slice(0, 40).map((warning) => warningItem(book, warning))}</ol>`;
}

function warningItem(book: Book, warning: WarningRecord): Html {
  const who = html`${warning.issuer ? capital(warning.issuer) : 'Issuer not named'}${warning.recipient ? html` → ${warning.recipient}` : null}`;
  const when =
    warning.leadDays === null
      ? warning.given === null
        ? 'day not given'
        : dateWords(warning.given)
      : html`<b>${lead(warning.leadDays)}</b>, ${dateWords(warning.given)}`;
  const answers = warning.responses.map(
    (response) =>
      html`<li class="answer"><span class="rk ${response.kind}">${book.value(html`${response.by ? `${capital(response.by)} ` : 'It was answered: '}${RESPONSE_WORDS[response.kind]}`, response.evidence, 'answer')}</span> ${response.evidence.slice(0, 3).map((e) => quoteLine(book, e))}</li>`,
  );
  return html`<li><h3>${book.value(who, warning.evidence, 'warning')} ${warning.threat ? html`<span class="tag down">threat</span>` : null} <small>${when}</small></h3>${evidenceList(book, warning.evidence, warning)}${answers.length > 0 ? html`<ul class="answers-list">${answers}</ul>` : html`<p class="none">No report tells how it was answered.</p>`}</li>`;
}

/** Speakers beyond this many are only counted. */
const MOST_SPEAKERS = 60;

export function speakerSection(book: Book): Html {
  const { speakers } = book.record;
  if (speakers.length === 0) return html`<p class="none">No statements were found.</p>`;
  const left = speakers.length - MOST_SPEAKERS;
  return html`${speakers.slice(0, MOST_SPEAKERS).map((speaker, i) => speakerBlock(book, speaker, i))}${left > 0 ? html`<p class="none">${counted(left, 'further speaker')} in dossier.json.</p>` : null}`;
}

function speakerBlock(book: Book, { speaker, aliases, statements }: SpeakerRecord, index: number): Html {
  const items = statements.slice(0, MOST_SHOWN).map((statement) => {
    const words = joined(statement.content.slice(0, 6), ' … ');
    const cue = [statement.cue, statement.mode === 'direct' ? 'in quotation marks' : statement.mode === 'mixed' ? 'partly quoted' : 'reported speech']
      .filter((part) => part !== '')
      .join(' · ');
    return html`<li><blockquote class="${statement.mode}">${book.value(words, statement.evidence, speaker)}</blockquote><div class="under"><span class="mute">${cue}</span>${sayings(book, speaker, statement)}</div></li>`;
  });
  const left = statements.length - items.length;
  const others = otherNames(speaker, aliases);
  return html`<details class="speaker"${index < 8 ? html` open` : null}><summary><h3>${capital(speaker)}</h3> <small>${counted(statements.length, 'statement')}</small></summary>${others.length > 0 ? html`<p class="mute">Also named ${others.join(', ')}.</p>` : null}<ul class="said">${items}</ul>${left > 0 ? html`<p class="none">${left} more in dossier.json.</p>` : null}</details>`;
}

function sayings(book: Book, speaker: string, statement: SpeakerRecord['statements'][number]): Html {
  const reports = [...new Map(statement.evidence.map((e) => [e.report, e])).values()];
  const chain = chainWords(speaker, statement);
  const places = reports.slice(0, MOST_SHOWN).map((e) => html`<li>${quoteLine(book, e)}</li>`);
  if (reports.length < 2)
    return html` · <span class="mute">${reports.map((e) => outletName(book.report(e.report))).join('')}</span> ${badges(book, statement.families)}`;
  return html`<details class="more"><summary>${backingWords(statement)}${chain ? html`<span class="hint"> · ${chain}</span>` : null}</summary><ul>${places}</ul></details>`;
}

/** Nothing is decided here: every side with its sentences and its origins. */
export function disagreementSection(book: Book): Html {
  const { disagreements } = book.record;
  if (disagreements.length === 0) return html`<p class="none">The reports do not contradict one another in figures, responsibility, date, place or kind.</p>`;
  return html`<ul class="clashes">${disagreements.slice(0, 60).map((clash) => clashItem(book, clash))}</ul>`;
}

function clashItem(book: Book, { kind, about, sides }: Disagreement): Html {
  const items = sides
    .slice(0, 8)
    .map(
      (side) =>
        html`<li><p class="side">${book.value(capital(kind === 'date' ? dateWords(side.value) : kind === 'place' ? side.value.replace(/(?<=^|, )[A-Z]{2}$/, countryName) : side.value), side.evidence, 'disagreement')} <span class="backing">${backingWords(side.backing)}</span> ${badges(book, side.backing.families)}</p>${side.evidence[0] ? quoteLine(book, side.evidence[0]) : null}</li>`,
    );
  return html`<li class="clash"><h3><span class="tag">${CONFLICT_WORDS[kind]}</span> ${capital(about.replace(/\d{4}-\d{2}-\d{2}/, (day) => dateWords(day)))}</h3><ul class="sides">${items}</ul></li>`;
}
