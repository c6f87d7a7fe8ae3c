// Free ways of holding someone responsible: linking a deed to an actor, naming the suspect, evidence that points to someone, a cause found by a probe.
import { DEED_NOUNS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground } from '../statements/ground.ts';
import type { Actors } from './actor.ts';
import { agentHead, isPassive, negated, objectHead, oblique, phraseOf, subjectHead } from './clause.ts';
import { canAct } from './doer.ts';
import type { RawAct } from './raw-act.ts';

const HAVING = /^(?:had|has|have|having|maintained)$/;
const HEDGED = /^(?:may|might|could|possibly|probably|likely|appears?|appeared|seems?|suspected|believed|allegedly)$/;
const hedged = (g: Ground, i: number): boolean => {
  for (let k = Math.max(0, i - 5); k < i; k++) if (HEDGED.test(g.norm(k)) && g.tokens[k].sentence === g.tokens[i].sentence) return true;
  return false;
};
/** A deed among the words `from` to `to` of the sentence that word `at` stands in. */
const deedIn = (g: Ground, at: number, from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < Math.min(to, g.tokens.length); i++)
    if (DEED_NOUNS.has(g.norm(i)) && g.tokens[i].sentence === g.tokens[at].sentence) return true;
  return false;
};
const isDeed = (g: Ground, head: number | null): boolean => head !== null && DEED_NOUNS.has(g.norm(head));

/** All of this file's ways in turn; the first that fits. */
export function links(g: Ground, i: number, actors: Actors): RawAct | null {
  return (
    linked(g, i) ??
    pointed(g, i) ??
    identified(g, i) ??
    toBlame(g, i) ??
    allegedRole(g, i) ??
    wanted(g, i) ??
    contacts(g, i) ??
    wasTheGunman(g, i, actors) ??
    ownStrike(g, i, actors)
  );
}

/** The name behind the next "to" of the sentence: the tree often hangs it on the noun before. */
function nameAfterTo(g: Ground, i: number): number | null {
  for (let k = i + 1; k < Math.min(g.tokens.length - 1, i + 9) && g.tokens[k].sentence === g.tokens[i].sentence && !g.isPunct(k); k++) {
    if (g.norm(k) === 'to' && g.upos(k + 1) === 'PROPN') return k + 1;
  }
  return null;
}

/** "linked the blast to the League", "linked the League to the blast", "proof linking X to the killing": the deed's other end is the actor. */
function linked(g: Ground, i: number): RawAct | null {
  if (!/^(?:link|links|linked|linking|tied|tying|connect|connected|connecting|traced)$/.test(g.norm(i)) || g.upos(i) !== 'VERB' || negated(g, i)) return null;
  const to = oblique(g, i, /^(?:to|with)$/) ?? nameAfterTo(g, i);
  const passive = isPassive(g, i);
  const one = passive ? subjectHead(g, i, true) : objectHead(g, i);
  if (to === null || one === null) return null;
  // suspects without a name are the deed's end: who they are linked to is the actor
  const nameless = /^(?:suspects?|attackers?|gunm[ae]n|assailants?|perpetrators?|bombers?)$/.test(g.norm(one)) && /^PROPN$/.test(g.upos(to));
  const of = isDeed(g, one) || nameless || !canAct(g, one) ? to : isDeed(g, to) || deedIn(g, i, i + 1, g.right[to] + 1) ? one : null;
  if (of === null || !canAct(g, of) || !(isDeed(g, one) || isDeed(g, to) || deedIn(g, i, i - 6, i + 14))) return null;
  const by = passive ? agentHead(g, i) : subjectHead(g, i, false);
  return { act: 'suspects', at: i, of, by: by !== null && canAct(g, by) ? by : null, said: true, rule: 'links' };
}

/** "The evidence points to the League", "everything leads to X": hedged without a speaker. */
function pointed(g: Ground, i: number): RawAct | null {
  if (!/^(?:point|points|pointed|pointing|lead|leads|led)$/.test(g.norm(i)) || g.upos(i) !== 'VERB' || negated(g, i)) return null;
  const of = oblique(g, i, /^(?:to|at|towards?)$/);
  const s = subjectHead(g, i, false);
  if (/^fingers?$/.test(g.norm(objectHead(g, i) ?? -1))) return null;
  if (of === null || s === null || !/^(?:PROPN)$/.test(g.upos(of)) || !canAct(g, of)) return null;
  const evidence =
    /^(?:evidence|signs?|clues?|traces?|trail|everything|indications?|intelligence|findings?|hallmarks?|suspicions?|timer|money|van|proof|documents?)$/.test(
      g.norm(s),
    );
  const person = /^point/.test(g.norm(i)) && canAct(g, s);
  if (!evidence && !person) return null;
  return { act: 'suspects', at: i, of, by: person ? s : null, said: true, rule: 'points-to' };
}

/** "identified the suspect as Doe", "Doe was named as the gunman": an identification by police or others. */
function identified(g: Ground, i: number): RawAct | null {
  if (!/^(?:identified|identify|identifies|named)$/.test(g.norm(i)) || g.upos(i) !== 'VERB' || negated(g, i)) return null;
  const passive = isPassive(g, i);
  const one = passive ? subjectHead(g, i, true) : objectHead(g, i);
  const as = oblique(g, i, /^as$/);
  if (one === null || as === null) return null;
  const role = ROLE_WORDS.has(g.norm(one)) ? one : ROLE_WORDS.has(g.norm(as)) ? as : null;
  if (role === null) return null;
  const of = role === one ? as : one;
  if (!/^(?:PROPN|PRON|NUM|NOUN)$/.test(g.upos(of))) return null;
  return { act: 'suspects', at: i, of, by: passive ? agentHead(g, i) : subjectHead(g, i, false), said: true, rule: 'identified-as' };
}

/** "The League is to blame for the attack". */
function toBlame(g: Ground, i: number): RawAct | null {
  if (g.norm(i) !== 'blame' || g.norm(i - 1) !== 'to' || !/^(?:is|are|was|were|be)$/.test(g.norm(i - 2)) || negated(g, i)) return null;
  let of = subjectHead(g, i, false);
  if (of === null) {
    const head = g.tokens[i - 2].head;
    of = head >= 0 ? subjectHead(g, head, false) : null;
  }
  if (of === null || !canAct(g, of, false)) return null;
  return { act: hedged(g, i) ? 'suspects' : 'blames', at: i, of, by: null, said: true, rule: 'to-blame' };
}

/** "alleged Iranian involvement", "pointed to rebel involvement". */
function allegedRole(g: Ground, i: number): RawAct | null {
  if (!/^(?:involvement|complicity)$/.test(g.norm(i))) return null;
  const v = g.tokens[i].head;
  if (v < 0 || !/^(?:allege|alleged|alleges|claimed|claim|suspect|suspected|blamed)$/.test(g.norm(v)) || negated(g, v)) return null;
  const of = g.children(i).find((k) => k < i && /^(?:amod|nmod:poss|compound)/.test(g.rel(k)) && (g.upos(k) === 'PROPN' || /^\p{Lu}/u.test(g.tokens[k].text)));
  if (of === undefined) return null;
  return { act: /^suspect/.test(g.norm(v)) ? 'suspects' : 'blames', at: v, of, by: subjectHead(g, v, false), said: true, rule: 'alleged-role' };
}

/** "Doe is still wanted": sought by police, without "for". */
function wanted(g: Ground, i: number): RawAct | null {
  if (g.norm(i) !== 'wanted' || !isPassive(g, i) || /^(?:for|to)$/.test(g.norm(i + 1)) || objectHead(g, i) !== null) return null;
  const of = subjectHead(g, i, true);
  if (of === null || !canAct(g, of) || !(ROLE_WORDS.has(g.norm(of)) || g.nameAt(of)?.kind === 'person')) return null;
  return { act: 'suspects', at: i, of, by: agentHead(g, i), said: true, rule: 'wanted', quote: { first: phraseOf(g, of).first, last: i + 1 } };
}

/** "They had contacts on the Ruritanian side": ties to a side, told by someone. */
function contacts(g: Ground, i: number): RawAct | null {
  if (!/^(?:contacts?|ties|links)$/.test(g.norm(i)) || g.upos(i) !== 'NOUN') return null;
  let v = i - 1;
  while (v >= Math.max(0, i - 4) && !HAVING.test(g.norm(v))) v--;
  if (v < Math.max(0, i - 4) || g.tokens[v].sentence !== g.tokens[i].sentence || negated(g, v)) return null;
  for (let k = i + 1; k < Math.min(g.tokens.length, i + 7); k++) {
    if (g.isPunct(k)) return null;
    if (
      /^\p{Lu}/u.test(g.tokens[k].text) &&
      /^(?:ADJ|PROPN)$/.test(g.upos(k)) &&
      /^(?:side|with|to|in)$/.test(g.norm(g.norm(k + 1) === 'side' ? k + 1 : k - 1))
    )
      return { act: 'suspects', at: i, of: k, by: null, said: true, rule: 'contacts', quote: { first: v, last: g.norm(k + 1) === 'side' ? k + 2 : k + 1 } };
  }
  return null;
}

/** "Doe was the shooter, detectives said": a role of guilt as the predicate, told by someone. */
function wasTheGunman(g: Ground, i: number, actors: Actors): RawAct | null {
  if (
    !/^(?:gunman|gunmen|shooter|shooters|killer|killers|bomber|bombers|attacker|attackers|mastermind|masterminds|perpetrator|perpetrators|culprit|culprits)$/.test(
      g.norm(i),
    )
  )
    return null;
  const cop = g.children(i).find((k) => g.rel(k) === 'cop');
  if (cop === undefined || actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to }) === null) return null;
  const of = /^(?:PROPN|PRON)$/.test(g.upos(cop - 1)) ? cop - 1 : subjectHead(g, i, false);
  if (of === null || !canAct(g, of)) return null;
  return { act: negated(g, i) ? 'denies' : hedged(g, i) ? 'suspects' : 'blames', at: i, of, by: null, said: true, rule: 'was-the-gunman' };
}

const STRIKE = /^(?:airstrikes?|strikes?|drones?|raids?|operation|missiles?|warplanes?|jets|aircraft|forces|troops|commandos)$/;
const US = /^(?:us|u\.s\.|american|u\.s)$/;

/** "The Pentagon said a US air strike had killed …": a state tells of its own strike. */
function ownStrike(g: Ground, i: number, actors: Actors): RawAct | null {
  if (!/^(?:killed|destroyed|hit|struck|targeted|conducted|carried|sunk|bombed)$/.test(g.norm(i)) || g.upos(i) !== 'VERB') return null;
  const statement = actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to });
  if (statement === null || statement.stance === 'denies') return null;
  const speaker = statement.resolved.toLowerCase();
  const doer = isPassive(g, i) ? (agentHead(g, i) ?? oblique(g, i, /^in$/)) : subjectHead(g, i, false);
  if (doer === null || !STRIKE.test(g.norm(doer))) return null;
  for (let k = doer - 1; k >= Math.max(0, doer - 5); k--) {
    const w = g.norm(k);
    if (/^(?:VERB|AUX|ADP)$/.test(g.upos(k))) break;
    if (!/^\p{Lu}/u.test(g.tokens[k].text) || !/^(?:ADJ|PROPN)$/.test(g.upos(k))) continue;
    const own = US.test(w)
      ? /\b(?:us|u\.s\.|american|pentagon|white house|united states)(?![\p{L}])/u.test(speaker)
      : w.length > 3 && speaker.includes(w.slice(0, 4));
    if (own) return { act: 'claims', at: i, of: k, by: null, said: true, rule: 'own-strike' };
  }
  return null;
}
