// "What changed since": two records of one incident side by side.
import type { Change, Evidence, IncidentRecord } from '../../model/index.ts';
import { phraseFigure } from '../../model/index.ts';
import { byCode } from './pile.ts';
import { sizeOf } from './toll-reading.ts';

interface Fact {
  readonly kind: Change['kind'];
  readonly about: string;
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** Differences from an earlier record to a later one of the same incident, in a fixed order: what is new, what is gone, what reads otherwise. */
export function whatChanged(before: IncidentRecord, after: IncidentRecord): Change[] {
  const [old, now] = [indexed(before), indexed(after)];
  const changes: Change[] = [];
  for (const [key, fact] of now) {
    const was = old.get(key);
    if (was?.value !== fact.value) changes.push({ kind: fact.kind, about: fact.about, before: was?.value ?? null, after: fact.value, evidence: fact.evidence });
  }
  for (const [key, fact] of old)
    if (!now.has(key)) changes.push({ kind: fact.kind, about: fact.about, before: fact.value, after: null, evidence: fact.evidence });
  return changes;
}

function indexed(record: IncidentRecord): Map<string, Fact> {
  const facts = [...headFacts(record), ...tollFacts(record), ...saidFacts(record)];
  return new Map(facts.map((fact) => [`${fact.kind}\n${fact.about}`, fact]));
}

function* headFacts({ what, when, where, sources, reports }: IncidentRecord): Generator<Fact> {
  yield { kind: 'reports', about: 'reports', value: String(sources.reports), evidence: [] };
  yield { kind: 'origins', about: 'independent origins', value: String(sources.origins), evidence: [] };
  for (const report of [...reports].sort((a, b) => byCode(a.id, b.id)))
    yield { kind: 'reports', about: `report ${report.id}`, value: report.title, evidence: [] };
  if (what[0]) yield { kind: 'type', about: 'kind of incident', value: what[0].value, evidence: what[0].evidence };
  if (when[0]) yield { kind: 'date', about: 'date', value: when[0].value, evidence: when[0].evidence };
  const place = where[0];
  if (place)
    yield {
      kind: 'place',
      about: 'place',
      value: [place.value.site, place.value.locality, place.value.country].filter((part) => part !== null).join(', '),
      evidence: place.evidence,
    };
}

function* tollFacts({ tolls }: IncidentRecord): Generator<Fact> {
  for (const { effect, points, spread } of tolls) {
    const latest = points.filter((point) => point.latest);
    if (spread)
      yield {
        kind: 'toll',
        about: effect,
        value: spread.low === spread.high ? `${spread.low}${spread.open ? ' or more' : ''}` : `${spread.low} to ${spread.high}${spread.open ? ' or more' : ''}`,
        evidence: [...latest].sort((a, b) => Number(sizeOf(b) === spread.high) - Number(sizeOf(a) === spread.high)).flatMap((p) => p.evidence),
      };
    const voices = new Map(points.filter((p) => !p.part && p.by !== null && !p.evidence.every((e) => e.altered)).map((p) => [p.by!, p]));
    for (const [by, p] of [...voices].sort((a, b) => byCode(a[0], b[0])))
      yield { kind: 'toll', about: `${effect} according to ${by}`, value: phraseFigure(p.low, p.high, p.qualifier), evidence: p.evidence };
  }
}

function* saidFacts({ responsibility, warnings, speakers, disagreements }: IncidentRecord): Generator<Fact> {
  for (const { actor, entries } of responsibility) {
    for (const entry of entries)
      yield { kind: 'responsibility', about: `${entry.by ?? 'the report'} ${entry.act} ${actor}`, value: originsOf(entry.origins), evidence: entry.evidence };
  }
  for (const warning of warnings) {
    const answers = warning.responses.map((response) => `${response.kind}${response.by === null ? '' : ` by ${response.by}`}`).join(', ');
    yield {
      kind: 'warning',
      about: `${warning.issuer ?? 'unnamed issuer'}${warning.given === null ? `: ${warning.evidence[0]?.quote ?? ''}` : ` on ${warning.given}`}`,
      value: answers || 'no answer told',
      evidence: warning.evidence,
    };
  }
  for (const { speaker, statements } of speakers)
    yield {
      kind: 'statement',
      about: speaker,
      value: `${statements.length} statement${statements.length === 1 ? '' : 's'}`,
      evidence: statements.flatMap((s) => s.evidence.slice(0, 1)),
    };
  for (const { kind, about, sides } of disagreements)
    yield {
      kind: 'disagreement',
      about: `${kind}: ${about}`,
      value: sides.map((side) => side.value).join(' / '),
      evidence: sides.flatMap((side) => side.evidence.slice(0, 1)),
    };
}

const originsOf = (n: number): string => `${n} origin${n === 1 ? '' : 's'}`;
