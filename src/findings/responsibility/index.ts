// Responsibility: who is said to have done it (door of the folder).
import type { Act, Analysis, ResponsibilityAct, Span, Statement } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';
import { mayStart } from '../lexicon/responsibility-words.ts';
import { SPEAKING_THINGS } from '../lexicon/statement-cues.ts';
import { sentenceAt } from '../sentence-index.ts';
import { Ground, type Run } from '../statements/ground.ts';
import { blames, claims, denies, suspects } from './act-rule.ts';
import { Actors } from './actor.ts';
import { countryBehind } from './body.ts';
import { charges } from './charge-rule.ts';
import { clauseOf, hypothetical, phraseOf } from './clause.ts';
import { canAct } from './doer.ts';
import { links } from './link-rule.ts';
import { own } from './own-deed.ts';
import { plain } from './plain-rule.ts';
import type { RawAct } from './raw-act.ts';
import { told } from './told.ts';

/** Rules that look at the words alone; `told` also asks who the suspect is, so it is asked in each reading. */
const RULES = [own, claims, denies, charges, blames, links, plain, suspects] as const;

/** No rule starts at these: two words of five need not be asked at all. */
const NEVER_A_TRIGGER: ReadonlySet<string> = new Set(['PUNCT', 'DET', 'NUM', 'CCONJ', 'SYM', 'AUX']);

/** All acts in text order; `answers` points into the returned list. Needs a tree: without one there are none. `ground` must be of `analysis`. */
export function findResponsibility(
  analysis: Analysis,
  statements: readonly Statement[],
  context?: Partial<FindingContext>,
  ground?: Ground,
): ResponsibilityAct[] {
  const g = ground ?? new Ground(analysis);
  if (!g.hasTree) return [];
  const first = new Actors(g, statements);
  const places = placesOf(g, first);
  const votes = new Map<string, number>();
  for (const item of read(g, { places, actors: first, statements }, { ...context, hypotheses: true })) {
    if (!/^(?:charges|suspects|blames)$/.test(item.act)) continue;
    for (const name of (item.of ?? '').split(/, | and /)) votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  const found = read(g, { places, actors: new Actors(g, statements, votes), statements }, context);
  found.push(...fromCues(g, statements, found));
  const kept = distinct(
    g,
    found.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to),
  );
  return kept.map((item, i) => (item.act === 'denies' ? { ...item, answers: answered(kept, i) } : item));
}

/** Causes may be things ("blamed on pilot error"); whoever is charged, suspected or told to have done it may not. */
function holdsActor(g: Ground, raw: RawAct): boolean {
  if (raw.of === null) return true;
  if (raw.act === 'charges' && g.nameAt(raw.of)?.kind === 'place') return false;
  const cause = /^(?:is-accused|attributes|accuses|responsible-for|to-blame|contacts|own-strike|caused-by)$/.test(raw.rule);
  const held = raw.rule === 'charge-verb' && g.upos(raw.of) === 'NOUN' && /^(?:the|a|an|its|his|her|their)$/.test(g.norm(g.left[raw.of]));
  return canAct(g, raw.of, !cause && !held) || (cause && /^(?:NOUN|PROPN|X|ADJ)$/.test(g.upos(raw.of)) && !/^(?:tactics?|remains?)$/.test(g.norm(raw.of)));
}

/** A word at which a rule may start, with what the rules found there, in their order. */
interface Place {
  readonly at: number;
  readonly raws: readonly RawAct[];
}

function placesOf(g: Ground, actors: Actors): Place[] {
  const places: Place[] = [];
  for (const t of g.tokens) {
    if (NEVER_A_TRIGGER.has(t.upos) || !mayStart(g.norm(t.index))) continue;
    places.push({ at: t.index, raws: RULES.flatMap((rule) => rule(g, t.index, actors) ?? []) });
  }
  return places;
}

interface Reading {
  readonly places: readonly Place[];
  readonly actors: Actors;
  readonly statements: readonly Statement[];
}

/** One reading of all places; the first tells who is held most, so that the second knows whom "the suspect" means. */
function read(g: Ground, reading: Reading, context?: Partial<FindingContext> & { hypotheses?: boolean }): ResponsibilityAct[] {
  const { places, actors } = reading;
  const found: ResponsibilityAct[] = [];
  const holds = (raw: RawAct): boolean => (context?.hypotheses === true || !hypothetical(g, raw.at)) && holdsActor(g, raw);
  for (const { at, raws } of places) {
    let raw = raws.find(holds) ?? null;
    if (raw === null) {
      raw = told(g, at, actors);
      if (raw === null || !holds(raw)) continue;
    }
    const made = resolve(g, raw, reading, context);
    if (made === null) continue;
    found.push(made);
    actors.last = made.of;
    if (raw.of !== null && made.act === 'charges') actors.remember(raw.of, made.of);
    if (/^\p{Lu}.* and \p{Lu}/u.test(made.of ?? '') && /^(?:charges|suspects|blames)$/.test(made.act)) actors.lastPair = made.of;
  }
  return found;
}

/** The statements at an act: the one whose words hold it and the one whose cue it is. */
interface Voices {
  readonly around: Statement | null;
  readonly cue: Statement | null;
}

const OWN_PRONOUN = /^(?:they|it|we|i)$/;
const ANY_PRONOUN = /^(?:he|she|they|it|we|i)$/;

function resolve(g: Ground, raw: RawAct, { actors, statements }: Reading, context?: Partial<FindingContext>): ResponsibilityAct | null {
  const span = g.span(raw.quote ?? quoteRun(g, raw));
  if (span === null) return null;
  const at: Span = { from: g.tokens[raw.at].from, to: g.tokens[raw.at].to };
  const participle = raw.rule === 'is-accused' && g.norm(raw.at + 1) === 'of';
  const speaks = /^(?:claims|denies|blames)$/.test(raw.act) && !participle;
  const voices = { around: actors.speakerOf(at), cue: speaks ? (statements.find((s) => s.cueSpan !== null && s.cueSpan.from === at.from) ?? null) : null };
  const of = heldIn(g, raw, actors, voices);
  if (of === null || of === '' || (raw.rule === 'suspected-role' && !named(g, raw) && of !== actors.suspect && !actors.groupIn(phraseOf(g, raw.of ?? raw.at))))
    return null;
  const claims = raw.self === true && raw.act === 'claims';
  const body = claims || (raw.self && /\b(?:spokes\w+|commander|secretary)\b/i.test(of)) ? actors.groupOf(of) : of;
  return {
    act: raw.act,
    by: raw.self ? (claims ? body : of) : giverIn(g, raw, actors, voices),
    of: claims || raw.rule === 'own-strike' || raw.rule === 'contacts' || / side$/.test(body) ? countryBehind(body) : body,
    event: eventOf(g, raw.at, context),
    quote: g.text.slice(span.from, span.to),
    span,
    reason: { rule: raw.rule, because: [`"${g.tokens[raw.at].text}"`] },
  };
}

/** Who is held responsible: the words of the act, else who speaks, else whom the text has treated as the suspect. */
function heldIn(g: Ground, raw: RawAct, actors: Actors, { around, cue }: Voices): string | null {
  if (raw.rule === 'is-accused' && cue !== null && !/^(?:of|for|by)\b/i.test(cue.content[0])) return accused(cue);
  if (raw.self && (raw.of === null || cue !== null)) return (cue ?? (raw.rule === 'pleads' ? null : around))?.resolved ?? actors.suspect;
  if (raw.of !== null)
    return around !== null && /^(?:claims|denies)$/.test(raw.act) && OWN_PRONOUN.test(g.norm(raw.of))
      ? around.resolved
      : actors.name(raw.actor ?? phraseOf(g, raw.of), raw.of);
  if (raw.rule === 'no-reason-to-doubt') return actors.last;
  if (raw.rule === 'arrest-made') return actors.suspect;
  return cue === null ? null : accused(cue);
}

/** Who makes the act: the speaker of its cue, the subject or agent of its clause, or who tells of it. */
function giverIn(g: Ground, raw: RawAct, actors: Actors, { around, cue }: Voices): string | null {
  if (cue !== null) return cue.resolved;
  if (raw.by === null) return around !== null && (raw.said || (raw.act === 'charges' && POLICE.test(around.resolved))) ? around.resolved : null;
  const word = g.norm(raw.by);
  if (around !== null && ANY_PRONOUN.test(word)) return around.resolved;
  return canAct(g, raw.by, false) || /^(?:court|hospital)$/.test(word) || SPEAKING_THINGS.has(word) ? actors.name(phraseOf(g, raw.by), raw.by) : null;
}

/** The clause of the act; where the tree left it too few words, the words between its doer and what follows the verb. */
function quoteRun(g: Ground, raw: RawAct): Run {
  const run = clauseOf(g, raw.at);
  if (run.last - run.first > 4) return run;
  const sentence = g.analysis.sentences[g.tokens[raw.at].sentence];
  let { first, last } = run;
  for (const head of [raw.of, raw.by]) {
    if (head === null || Math.abs(head - raw.at) > 25 || g.tokens[head].sentence !== g.tokens[raw.at].sentence) continue;
    const phrase = phraseOf(g, head);
    first = Math.min(first, phrase.first);
    last = Math.max(last, phrase.last);
  }
  while (last < Math.min(sentence?.last ?? last, raw.at + 14) && !/^[,;:.]$/.test(g.norm(last))) last++;
  return { first, last };
}

/** "Suspected Grey Hand militants": a name stands in the phrase. */
function named(g: Ground, raw: RawAct): boolean {
  const run = phraseOf(g, raw.of ?? raw.at);
  for (let i = run.first; i < run.last; i++) if (g.upos(i) === 'PROPN') return true;
  return false;
}

const POLICE = /\b(?:police|officers?|prosecutors?|authorities|sheriff|detectives?|investigators|fbi|court|navy)\b/i;

/** "Accused police of keeping her": the words before the preposition. */
function accused(cue: Statement): string | null {
  const words = /^(.{2,80}?) (?:of|for|on)\b/i.exec(cue.content[0].replace(/\s+/g, ' '));
  return words === null ? null : words[1];
}

/** Another event where its sentence is dated to an earlier year than the report. */
function eventOf(g: Ground, at: number, context?: Partial<FindingContext>): 'main' | 'other' {
  const year = context?.published?.slice(0, 4);
  const sentence = g.analysis.sentences[g.tokens[at].sentence];
  if (year === undefined || sentence === undefined) return 'main';
  for (let i = sentence.first; i < sentence.last; i++) if (/^(?:19|20)\d\d$/.test(g.norm(i)) && g.norm(i) < year) return 'other';
  return 'main';
}

/** Claims and accusations whose words the tree did not join: read off the statement itself. */
function fromCues(g: Ground, statements: readonly Statement[], found: readonly ResponsibilityAct[]): ResponsibilityAct[] {
  return statements.flatMap((s): ResponsibilityAct[] => {
    const claim = /^claim/i.test(s.cue) && /^(?:responsibility|credit)\b/i.test(s.content[0]);
    if (s.speakerSpan === null || s.cueSpan === null || !(claim || /^(?:blam|accus)/i.test(s.cue))) return [];
    const span = { from: Math.min(s.speakerSpan.from, s.cueSpan.from), to: s.contentSpans[0].to };
    if (span.to - span.from > 600 || found.some((f) => f.span.from < span.to && span.from < f.span.to && f.act === (claim ? 'claims' : 'blames'))) return [];
    const of = claim ? s.resolved : accused(s);
    return of === null
      ? []
      : [
          {
            act: claim ? 'claims' : 'blames',
            by: s.resolved,
            of,
            event: 'main',
            quote: g.text.slice(span.from, span.to),
            span,
            reason: { rule: 'from-statement', because: [`cue "${s.cue}"`] },
          },
        ];
  });
}

/** One entry per act and actor of a sentence, the first; who is charged in it is not suspected in it once more. */
function distinct(g: Ground, items: readonly ResponsibilityAct[]): ResponsibilityAct[] {
  const keyOf = (item: ResponsibilityAct, act: Act): string => `${act}|${item.of}|${sentenceAt(g.analysis.sentences, item.span.from)}`;
  const charged = new Set(items.filter((item) => item.act === 'charges').map((item) => keyOf(item, 'charges')));
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = keyOf(item, item.act);
    const first = !seen.has(own) && !(item.act === 'suspects' && charged.has(keyOf(item, 'charges')));
    seen.add(own);
    return first;
  });
}

/** The last accusation of the same actor before a denial. */
function answered(items: readonly ResponsibilityAct[], i: number): number | null {
  const own = [key(items[i].of), key(items[i].by)];
  for (let k = i - 1; k >= 0; k--) if (/^(?:blames|suspects|charges)$/.test(items[k].act) && own.includes(key(items[k].of))) return k;
  return null;
}

const key = (name: string | null): string => (name ?? '').toLowerCase().replace(/^the /, '');
