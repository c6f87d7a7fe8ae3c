// A force, a group or a state tells of its own deeds: "its aircraft struck a depot", "it was behind the blast", "we did not bomb the camp".
import { DEED_NOUNS } from '../lexicon/responsibility-words.ts';
import type { Ground } from '../statements/ground.ts';
import type { Actors } from './actor.ts';
import { isPassive, negated, objectHead, subjectHead } from './clause.ts';
import type { RawAct } from './raw-act.ts';

/** Deeds that a force tells of itself. */
const OWN =
  /^(?:killed|shot|fired|bombed|attacked|destroyed|executed|carried|sank|sunk|gunned|struck|hit|launched|blew|assassinated|downed|targeted|shelled|kidnapped|abducted|detonated|planted|staged|conducted|seized|captured|hijacked|ambushed|eliminated|neutralized|neutralised)$/;
/** The same after "did not". */
const OWN_BASE = /^(?:target|attack|kill|bomb|strike|hit|fire|shoot|launch|carry|shell|plant|abduct|kidnap|execute|destroy)$/;
/** What a force owns: "its fighters", "our drones". */
const FORCE =
  /^(?:forces|fighters|troops|soldiers|militants|men|members|jets|planes|warplanes|aircraft|helicopters|drones?|missiles?|artillery|navy|army|air|pilots|snipers|defen[cs]es|rangers|marines|commandos|units?|gunmen|operatives|warships?|tanks)$/;
/** Who tells of its own deeds of war; a firm's launches and a doctor's strikes are none. */
const FIGHTER =
  /\b(?:army|armies|military|forces?|navy|ministry of defen[cs]e|defen[cs]e ministry|pentagon|command|guards?|rebels?|militants?|militia|insurgents?|guerrillas?|group|gang|cartel|front|brigades?|movement|taliban|kidnappers?|hackers?|hijackers?|separatists?|government|president|kremlin|side|colonel|general|brigadier|admiral|commander|spokes\w+)\b/i;

/** Who speaks for troops without saying "our". */
const COMMAND = /\b(?:army|military|navy|air force|armed forces|central command|pentagon|defen[cs]e (?:ministry|minister|forces)|ministry of defen[cs]e)\b/i;

/** Both ways in turn. */
export const own = (g: Ground, i: number, actors: Actors): RawAct | null => ownWar(g, i, actors) ?? ownGuilt(g, i, actors) ?? ownDoing(g, i, actors);

/** "Its aircraft struck a depot", "it had downed the jet", told by the force itself; "it did not bomb the camp" is its denial. */
function ownWar(g: Ground, i: number, actors: Actors): RawAct | null {
  const base = OWN_BASE.test(g.norm(i)) && negated(g, i);
  if (!(base || OWN.test(g.norm(i))) || g.upos(i) !== 'VERB' || isPassive(g, i)) return null;
  const of = subjectHead(g, i, false);
  const statement = actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to });
  if (of === null || statement === null) return null;
  const owned = g.children(of).some((k) => /^(?:our|its|their)$/.test(g.norm(k))) && FORCE.test(g.norm(of));
  const bare =
    COMMAND.test(statement.resolved) &&
    FORCE.test(g.norm(of)) &&
    !g.children(of).some((k) => /^\p{Lu}/u.test(g.tokens[k].text) && k > 0 && g.tokens[k].sentence === g.tokens[k - 1].sentence);
  if (!owned && !bare && !/^(?:it|we|they)$/.test(g.norm(of))) return null;
  const done = objectHead(g, i);
  const deed = done !== null && DEED_NOUNS.has(g.norm(done));
  if (
    !deed &&
    !FIGHTER.test(statement.resolved) &&
    !actors.speaksForGroup(statement.resolved) &&
    !g.analysis.places.some((p) => p.quote === statement.resolved)
  )
    return null;
  if (/^(?:they)$/.test(g.norm(of)) && !actors.speaksForGroup(statement.resolved)) return null;
  const act = negated(g, i) || statement.stance === 'denies' ? 'denies' : 'claims';
  return { act, at: i, by: null, of: null, said: true, rule: 'own-war', self: true };
}

/** "The group said it was behind the blast", "it was responsible for the raid", "it was not to blame". */
function ownGuilt(g: Ground, i: number, actors: Actors): RawAct | null {
  const w = g.norm(i);
  if (!(w === 'behind' || w === 'responsible' || (w === 'blame' && g.norm(i - 1) === 'to'))) return null;
  let v = i - 1;
  while (v > i - 4 && !/^(?:was|were|is|are|been)$/.test(g.norm(v))) v--;
  let s = v - 1;
  while (s > v - 3 && /^(?:had|has|have|not)$/.test(g.norm(s))) s--;
  if (!/^(?:was|were|is|are|been)$/.test(g.norm(v)) || !/^(?:it|we)$/.test(g.norm(s))) return null;
  if (actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to }) === null) return null;
  const no = /^(?:not|n't)$/.test(g.norm(v + 1));
  return {
    act: no ? 'denies' : 'claims',
    at: i,
    by: null,
    of: null,
    said: true,
    rule: 'own-guilt',
    self: true,
    quote: { first: s, last: toEdge(g, i + 1, i + 12) },
  };
}

/** "We did not do this", "I did it": said by the one who is meant. */
function ownDoing(g: Ground, i: number, actors: Actors): RawAct | null {
  if (!/^(?:do|did|done)$/.test(g.norm(i)) || g.upos(i) !== 'VERB' || !/^(?:it|this|that)$/.test(g.norm(i + 1))) return null;
  const of = subjectHead(g, i, false);
  if (of === null || !/^(?:we|i)$/.test(g.norm(of)) || actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to }) === null) return null;
  return { act: negated(g, i) ? 'denies' : 'claims', at: i, by: null, of: null, said: true, rule: 'own-doing', self: true };
}

/** The first punctuation among the words `from` to `to`. */
function toEdge(g: Ground, from: number, to: number): number {
  let i = from;
  while (i < Math.min(to, g.tokens.length) && !g.isPunct(i)) i++;
  return i;
}
