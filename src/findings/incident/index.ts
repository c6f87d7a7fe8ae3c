// The main incident of a report: whether there is one, what kind, when and where, from title and head of the text.
import type { Analysis, IncidentType, MainIncident, Quoted, Report, Sentence, TimeExpression } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';
import { TYPE_WORDS } from './type-word.ts';

/** Sentences of the head that decide; what comes later never changes the decision. */
const HEAD = 10;

interface TypeVote {
  readonly type: IncidentType;
  readonly score: number;
  readonly evidence: Quoted | null;
  readonly words: readonly string[];
}

/** The main incident. Decisions rest on the title and the first sentences, so that text added at the end changes nothing. */
export function findIncident(report: Report, analysis: Analysis, published: string | null): MainIncident {
  const head = analysis.sentences.filter((sentence) => sentence.kind !== 'furniture').slice(0, HEAD);
  const vote = voteType(report.title, analysis, head);
  const isIncident = vote !== null && vote.score >= 2;
  const type: IncidentType = vote?.type ?? 'other';
  const date = findDate(analysis, head, vote, published);
  const place = findPlace(analysis, head);
  return {
    isIncident,
    type,
    date: date?.edtf ?? null,
    country: place.country,
    locality: place.locality,
    site: null,
    lat: place.lat,
    lon: place.lon,
    evidence: { ...(vote?.evidence ? { type: vote.evidence } : {}), ...(date ? { date: { quote: date.quote, span: date.span } } : {}) },
    reason: {
      rule: 'incident/weighted-words',
      because: vote === null ? ['no word names an incident'] : [`${vote.type}: ${vote.words.join(', ')}`],
      ...(vote ? { score: vote.score } : {}),
    },
  };
}

function voteType(title: string, analysis: Analysis, head: readonly Sentence[]): TypeVote | null {
  const scores = new Map<IncidentType, { score: number; evidence: Quoted | null; words: string[] }>();
  const count = (text: string, factor: number, offset: number | null): void => {
    for (const { type, pattern, weight } of TYPE_WORDS) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const entry = scores.get(type) ?? { score: 0, evidence: null, words: [] };
      entry.score += weight * factor;
      if (entry.evidence === null && offset !== null) entry.evidence = quoteAt(analysis.text, offset + match.index, offset + match.index + match[0].length);
      if (!entry.words.includes(match[0])) entry.words.push(match[0]);
      scores.set(type, entry);
    }
  };
  count(title.toLowerCase(), 1.5, null);
  head.forEach((sentence, index) => {
    const slice = analysis.text.slice(sentence.from, sentence.to);
    const lower = slice.toLowerCase();
    count(lower.length === slice.length ? lower.replace(/\n/g, ' ') : slice, index < 2 ? 1.2 : index < 4 ? 0.6 : 0.3, sentence.from);
  });
  let best: TypeVote | null = null;
  for (const [type, entry] of scores) if (best === null || entry.score > best.score) best = { type, ...entry };
  return best;
}

/** The date: the first resolved date in the head's sentences, those that name the incident first. */
function findDate(analysis: Analysis, head: readonly Sentence[], vote: TypeVote | null, published: string | null): TimeExpression | null {
  const patterns = TYPE_WORDS.filter((word) => word.type === vote?.type).map((word) => word.pattern);
  const usable = (sentence: Sentence): TimeExpression | null =>
    analysis.times.find(
      (time) =>
        time.type === 'DATE' &&
        time.edtf !== null &&
        /^\d{4}-\d\d/.test(time.edtf) &&
        time.span.from >= sentence.from &&
        time.span.to <= sentence.to &&
        (published === null || time.edtf.slice(0, 10) <= published),
    ) ?? null;
  for (const named of [true, false]) {
    for (const sentence of head) {
      const text = analysis.text.slice(sentence.from, sentence.to).toLowerCase();
      if (named && !patterns.some((pattern) => pattern.test(text))) continue;
      const time = usable(sentence);
      if (time !== null) return time;
    }
  }
  return null;
}

function findPlace(analysis: Analysis, head: readonly Sentence[]): { country: string | null; locality: string | null; lat: number | null; lon: number | null } {
  const end = head[head.length - 1]?.to ?? 0;
  const places = analysis.places.filter((place) => place.span.to <= end);
  const local = places.find((place) => place.precision === 'locality') ?? null;
  const any = local ?? places.find((place) => place.country !== null) ?? null;
  return { country: any?.country ?? null, locality: local?.name ?? null, lat: any?.lat ?? null, lon: any?.lon ?? null };
}
