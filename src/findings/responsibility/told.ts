// A speaker tells who did the deed: "Police said Doe opened fire", "killed by guerrillas, the army reported".

import type { Statement } from '../../model/index.ts';
import { ARMED_NOUNS, DEEDS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground, Run } from '../statements/ground.ts';
import { headOf } from '../statements/person.ts';
import type { Actors } from './actor.ts';
import { agentHead, isPassive, negated, phraseOf, subjectHead } from './clause.ts';
import type { RawAct } from './raw-act.ts';

/** Verbs that are deeds only with a weapon, fire or deed as their object. */
const WITH_OBJECT =
  /^(?:took|opened|carried|carry|fired|planned|plan|launched|threw|hurled|pulled|hit|struck|executed|drove|participated|staged|burned|destroyed|dropped|fire|commit|committed|committing|planted|blew)$/;
const OBJECT =
  /^(?:hostages|hostage|fire|shots|shot|attack|attacks|bomb|bombs|explosives|grenade|grenades|rocket|rockets|gun|gunfire|pistol|rifle|crime|crimes|murder|murders|massacre|raid|ambush|bombing|bombings|up|into|out|at|rounds|weapon|car|drone|drones|missile|missiles|bombs|shells|mortars|strike|strikes|airstrike|airstrikes|cannon|teargas|gas|assault|operation|offensive)$/;

/** A deed inside of a statement whose doer is a named suspect, a role word or an armed group. */
export function told(g: Ground, i: number, actors: Actors): RawAct | null {
  const w = g.norm(i);
  if (/^(?:revenge|reprisal|retaliation)$/.test(w)) return revenge(g, i, actors);
  if (!DEEDS.has(w) || g.upos(i) !== 'VERB' || negated(g, i)) return null;
  if (/ing$/.test(w) && !g.children(i).some((k) => /^aux/.test(g.rel(k))) && !/^(?:began|started|opened)$/.test(g.norm(g.tokens[i].head))) return null;
  // "threatened to kill": nothing done yet
  if (g.norm(i - 1) === 'to' && !/^(?:have|had)$/.test(w)) return null;
  if (WITH_OBJECT.test(w) && !objectNear(g, i)) return null;
  const statement = actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to });
  if (statement === null) return null;
  const passive = isPassive(g, i);
  const of = passive ? agentHead(g, i) : (subjectHead(g, i, false) ?? (/^(?:NOUN|PROPN)$/.test(g.upos(i - 1)) ? i - 1 : opener(g, i, statement)));
  if (of !== null && !passive && ownDeed(g, of, statement, actors))
    return { act: 'claims', at: i, by: null, of: null, said: true, rule: 'own-deed', self: true };
  if (of === null || !doer(g, of, i, actors)) return null;
  if (statement.stance === 'denies') return null;
  const presumed = [g.norm(of - 1), g.norm(of - 2)].some((word) => /^(?:suspected|alleged|presumed)$/.test(word));
  const hedged = presumed || isHedged(g, i) || (g.rel(i) === 'conj' && isHedged(g, g.tokens[i].head));
  return { act: hedged ? 'suspects' : 'blames', at: i, by: null, of, said: true, rule: passive ? 'told-deed-by' : 'told-deed' };
}

const isHedged = (g: Ground, v: number): boolean => g.children(v).some((k) => /^(?:may|might|could|allegedly|reportedly|probably|possibly)$/.test(g.norm(k)));

/** "the second shooter, Doe, 29, opened fire" where the parser gives the verb no subject: the noun that the content opens with. */
function opener(g: Ground, deed: number, statement: Statement): number | null {
  const span = statement.contentSpans.find((c) => c.from <= g.tokens[deed].from && g.tokens[deed].to <= c.to);
  if (span === undefined) return null;
  let first = deed;
  while (first > 0 && deed - first < 16 && g.tokens[first - 1].from >= span.from) {
    first--;
    if (/^(?:VERB|AUX)$/.test(g.upos(first))) return null;
  }
  if (g.tokens[first].from - span.from > 2) return null;
  const head = headOf(g, { first, last: deed });
  return /^(?:NOUN|PROPN|PRON)$/.test(g.upos(head)) ? head : null;
}

/** "He shot the officer" where the suspect speaks of himself. */
const ownDeed = (g: Ground, of: number, statement: Statement, actors: Actors): boolean =>
  /^(?:he|she|i)$/.test(g.norm(of)) && statement.resolved === actors.suspect;

/** An armed group calls the attack its revenge. */
function revenge(g: Ground, i: number, actors: Actors): RawAct | null {
  const statement = actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to });
  const span = statement?.speakerSpan ?? null;
  const own = { act: 'claims' as const, at: i, by: null, said: true, rule: 'revenge', self: true, quote: sentenceAround(g, i) };
  if (span !== null && (actors.groupIn(spanRun(g, span)) || actors.speaksForGroup(statement?.resolved ?? ''))) return { ...own, of: null };
  let v = g.tokens[i].head;
  for (let steps = 0; v >= 0 && steps < 3 && g.upos(v) !== 'VERB'; steps++) v = g.tokens[v].head;
  const of = v >= 0 && /^(?:called|calls|described|said|calling)$/.test(g.norm(v)) ? subjectHead(g, v, false) : null;
  return of !== null && actors.groupIn(phraseOf(g, of)) ? { ...own, of } : null;
}

function spanRun(g: Ground, span: { from: number; to: number }): Run {
  const first = g.tokens.findIndex((t) => t.from >= span.from);
  let last = first;
  while (last < g.tokens.length && g.tokens[last].to <= span.to) last++;
  return { first, last };
}

/** The sentence of a token, 40 words at most around it. */
export function sentenceAround(g: Ground, i: number): Run {
  const s = g.analysis.sentences[g.tokens[i].sentence];
  return { first: Math.max(s?.first ?? i, i - 25), last: Math.min(s?.last ?? i + 1, i + 20) };
}

function objectNear(g: Ground, i: number): boolean {
  for (let k = i + 1; k < Math.min(g.tokens.length, i + 6); k++) if (OBJECT.test(g.norm(k))) return true;
  const subject = isPassive(g, i) ? subjectHead(g, i, true) : null;
  return subject !== null && OBJECT.test(g.norm(subject));
}

const STRONG =
  /^(?:murdered|killed|shot|opened|bombed|attacked|stabbed|blew|kidnapped|strafed|assassinated|abducted|planted|detonated|carried|committed|perpetrated|massacred|beheaded|ambushed|fired|peppered|gunned|strangled|rammed|raped|slaughtered|executed|sprayed|beat|assaulted|hurled|threw|torched|hijacked|took|launched|staged|orchestrated|masterminded)$/;
const THING =
  /^(?:bomb|bombs|explosion|blast|quake|earthquake|storm|truck|vehicle|car|fire|flames|train|bus|plane|bullet|bullets|crash|officer|officers|people|virus|disease|hurricane|shots|device|victim|victims|cholera|measles|malaria|ebola|covid|covid-19|coronavirus|influenza|flu|illness|infection|outbreak|epidemic|pandemic|heat|heatwave|wave|cold|flood|floods|flooding|rain|rains|mudslide|landslide|avalanche|tsunami|typhoon|cyclone|tornado|wildfire|wildfires|smoke|gas|debris|lightning|collapse|stampede|drone|missile|rocket|shell|attack|attacks|shooting|incident|gun|weapon)$/;

function doer(g: Ground, head: number, deed: number, actors: Actors): boolean {
  const w = g.norm(head);
  if (/^(?:i|we|you|it|who|that|which|this)$/.test(w)) return false;
  if (ROLE_WORDS.has(w) || ARMED_NOUNS.has(w)) return true;
  const name = actors.name(phraseOf(g, head), head);
  if (name !== null && name === actors.suspect) return true;
  if (STRONG.test(g.norm(deed)) && /^(?:NOUN|PROPN)$/.test(g.upos(head)) && !THING.test(w)) return true;
  return g.nameAt(head)?.kind === 'armed-group';
}
