// The main incident of a report: whether there is one, what kind, when and where, from title and head of the text.
import type { Analysis, MainIncident, Report, Sentence } from '../../model/index.ts';
import { happeningScore } from './happening.ts';
import { flat, type TypeVote, voteType } from './kind.ts';
import { dateOf } from './when.ts';
import { placeOf } from './where.ts';

/** Sentences of the head that decide; what comes later hardly ever does, so that text added at the end changes nothing. */
const HEAD = 10;
const ENOUGH = 2;

/** The main incident. Decisions rest on the title and the first sentences. `published`: YYYY-MM-DD or null. */
export function findIncident(report: Report, analysis: Analysis, published: string | null): MainIncident {
  const head = headOf(analysis);
  const vote = voteType(report.title, analysis, head);
  const signs = happeningScore([
    { text: flat(report.title), weight: 1 },
    ...head.slice(0, 8).map((sentence, i) => ({ text: flat(analysis.text.slice(sentence.from, sentence.to)), weight: i < 2 ? 1 : i < 4 ? 0.5 : 0.25 })),
  ]);
  const score = (vote?.score ?? 0) + signs.score;
  const isIncident = score >= ENOUGH;
  const date = dateOf(analysis, head, vote, published);
  const place = placeOf(analysis, head);
  return {
    isIncident,
    type: vote?.type ?? 'other',
    date: date?.edtf ?? null,
    country: place.country,
    locality: place.locality,
    site: place.site,
    lat: place.lat,
    lon: place.lon,
    precision: place.precision,
    evidence: {
      ...(vote?.evidence ? { type: vote.evidence } : {}),
      ...(date ? { date: date.evidence } : {}),
      ...(place.evidence ? { country: place.evidence, ...(place.locality === null ? {} : { locality: place.evidence }) } : {}),
    },
    ...(date?.inferred ? { inferred: { date: date.inferred } } : {}),
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
    if (head.length >= HEAD) break;
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
