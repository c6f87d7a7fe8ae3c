// The main incident of a report: whether there is one, what kind, when and where, from title and head of the text.
import type { Analysis, MainIncident, Report, Sentence } from '../../model/index.ts';
import { happeningScore } from './happening.ts';
import { flat, type TypeVote, voteType } from './kind.ts';
import { victimsOf, weaponsOf } from './means.ts';
import { dateOf } from './when.ts';
import { placeOf } from './where.ts';

/** Sentences of the head that decide; what comes later hardly ever does, so that text added at the end changes nothing. */
const HEAD = 10;
const LONG_HEAD = 16;
const ENOUGH = 1.4;
/** Below this there is no doubt that there is none, so that no place of it is named either. */
const NEARLY = 1.1;

/** The main incident. Decisions rest on the title and the first sentences. `published`: YYYY-MM-DD or null. */
export function findIncident(report: Report, analysis: Analysis, published: string | null): MainIncident {
  const longHead = headOf(analysis);
  const head = longHead.slice(0, HEAD);
  const vote = voteType(report.title, analysis, longHead);
  const signs = happeningScore([
    { text: flat(report.title), weight: 1, counts: 1 },
    ...longHead.map((sentence, i) => ({
      text: flat(analysis.text.slice(sentence.from, sentence.to)),
      weight: i < 2 ? 1 : i < 4 ? 0.5 : i < 8 ? 0.25 : 0,
      counts: 0.6,
    })),
  ]);
  const score = (vote?.score ?? 0) + signs.score;
  const isIncident = score >= ENOUGH;
  const date = dateOf(analysis, longHead, vote, { published, header: report.published === undefined ? published : null });
  const weapons = isIncident ? weaponsOf(analysis, head) : [];
  const victims = isIncident ? victimsOf(analysis, head) : [];
  const place = placeOf(analysis, head, vote, report.title);
  return {
    isIncident,
    type: vote?.type ?? 'other',
    date: date?.edtf ?? null,
    country: place.country,
    locality: score >= NEARLY ? place.locality : null,
    site: place.site,
    lat: place.lat,
    lon: place.lon,
    precision: place.precision,
    evidence: {
      ...(vote?.evidence ? { type: vote.evidence } : {}),
      ...(date ? { date: date.evidence } : {}),
      ...place.evidence,
    },
    ...(date?.inferred || place.inferred
      ? { inferred: { ...(date?.inferred ? { date: date.inferred } : {}), ...(place.inferred ? { country: place.inferred } : {}) } }
      : {}),
    ...(weapons.length > 0 ? { weapons } : {}),
    ...(victims.length > 0 ? { victims } : {}),
    reason: { rule: `incident/${vote?.rule ?? 'no-word'}`, because: becauseOf(vote, signs.because), score: Math.round(score * 100) / 100 },
  };
}

const becauseOf = (vote: TypeVote | null, signs: readonly string[]): string[] => [
  vote === null ? 'no word names a kind' : `${vote.type}: ${vote.words.join(', ')}`,
  ...(signs.length > 0 ? [`signs: ${signs.join(', ')}`] : []),
];

/** The first sentences that say something: no furniture, no lines that hold a date or a name alone. */
function headOf(analysis: Analysis): Sentence[] {
  const head: Sentence[] = [];
  for (const sentence of analysis.sentences) {
    if (head.length >= LONG_HEAD) break;
    if (sentence.kind === 'furniture' || sentence.last - sentence.first < 4 || isDateLine(analysis.text.slice(sentence.from, sentence.to))) continue;
    head.push(sentence);
  }
  return head;
}

const isDateLine = (text: string): boolean =>
  text.length < 60 &&
  /^(?:(?:last )?updated:?|posted:?|published:?)?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s*[a-z0-9,.: ]*\b(?:19|20)\d\d\b[a-z0-9,.: ]*$/i.test(
    text,
  );
