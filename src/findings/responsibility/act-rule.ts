// One rule per way of holding someone responsible; each looks at one word and says who is held by whom.
import { DEED_NOUNS, DEEDS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground, Run } from '../statements/ground.ts';
import { agentHead, isPassive, negated, objectHead, oblique, phraseOf, subjectHead } from './clause.ts';
import { act, any, anyone, nounAhead, type Rule } from './raw-act.ts';

const DEED_DONE =
  /^(?:killed|shot|bombed|attacked|destroyed|carried|struck|hit|downed|launched|kidnapped|abducted|executed|ambushed|captured|sunk|planted|detonated|hacked|targeted)$/;

/** "claimed responsibility", "took credit", "confessed to", "admitted", "pleaded guilty". */
export const claims: Rule = (g, i) => {
  const w = g.norm(i);
  if (/^(?:responsibility|credit)$/.test(w)) {
    const v = any(g, i - 4, i, /^(?:claim|claims|claimed|claiming|took|take|taken|accepted|accepts|assumed|admitted)$/);
    if (v >= 0) return negated(g, v) ? null : act('claims', v, subjectHead(g, v, false), null, 'claims-responsibility', { self: true });
    const after = any(g, i + 1, i + 9, /^claimed$/);
    if (after >= 0 && isPassive(g, after)) return act('claims', after, agentHead(g, after), null, 'responsibility-claimed-by', { self: true });
    return null;
  }
  if (/^(?:confess|confessed|confesses|confessing)$/.test(w) || (w === 'claimed' && isPassive(g, i) && agentHead(g, i) !== null)) {
    const s = w === 'claimed' ? agentHead(g, i) : subjectHead(g, i, false);
    return s === null || negated(g, i) ? null : act('claims', i, s, null, 'confesses', { self: true });
  }
  if (/^claim(?:ed|s|ing)?$/.test(w) && g.upos(i) === 'VERB' && !isPassive(g, i) && !negated(g, i)) {
    const o = objectHead(g, i);
    const deed = o !== null && o - i < 8 && DEED_NOUNS.has(g.norm(o)) && !g.children(o).some((k) => /^(?:acl|cop)/.test(g.rel(k)));
    const done = g.norm(i + 1) === 'to' && g.norm(i + 2) === 'have' && any(g, i + 3, i + 6, DEED_DONE) >= 0;
    if (deed || done) return act('claims', i, subjectHead(g, i, false), null, 'claims-deed', { self: true });
  }
  if (/^(?:boast|boasts|boasted|boasting)$/.test(w) && any(g, i + 1, i + 7, DEED_DONE) >= 0)
    return act('claims', i, subjectHead(g, i, false), null, 'claims-deed', { self: true });
  if (/^(?:plead|pleaded|pled|pleads|pleading)$/.test(w)) {
    const guilty = any(g, i + 1, i + 5, /^guilty$/);
    if (guilty < 0 || /^(?:to|would|will|could|may|might)$/.test(g.norm(i - 1))) return null;
    return act(
      any(g, i + 1, guilty, /^not$/) >= 0 ? 'denies' : 'claims',
      i,
      /^acl/.test(g.rel(i)) ? null : (subjectHead(g, i, false) ?? nounAhead(g, i)),
      null,
      'pleads',
      {
        self: true,
      },
    );
  }
  if (/^(?:admitted|admits|admit)$/.test(w)) {
    const deed = any(
      g,
      i + 1,
      i + 8,
      /^(?:killing|shooting|stabbing|planting|attacking|carrying|involvement|role|guilt|guilty|responsibility|bombing|murder|planning)$/,
    );
    if (deed >= 0 && !negated(g, i)) return act('claims', i, subjectHead(g, i, false), null, 'admits', { self: true });
  }
  return null;
};

const GUILT =
  /^(?:involvement|responsibility|role|participation|charges|charge|allegations|allegation|accusations|accusation|claim|claims|suggestions|attacking|killing|shooting|connection|link|links|wrongdoing|carrying|bombing|complicity|blame|reports|report)$/;

/** "denied that its aircraft had been active", "denies he was there". */
function ownPart(g: Ground, v: number): boolean {
  const c = g.children(v).find((k) => k > v && /^ccomp/.test(g.rel(k)));
  const s = c === undefined ? undefined : g.children(c).find((k) => /^nsubj/.test(g.rel(k)));
  return s !== undefined && (/^(?:it|they|he|she|we)$/.test(g.norm(s)) || g.children(s).some((k) => /^(?:its|their|his|her|our)$/.test(g.norm(k))));
}

/** "denied involvement", "had nothing to do with it", "innocent", "acquitted". */
export const denies: Rule = (g, i) => {
  const w = g.norm(i);
  if (/^(?:deny|denies|denied|denying)$/.test(w)) {
    const own =
      /^(?:targeting|striking|hitting|firing|bombing|shelling|using|ordering|planning|starting|causing|sending|launching|poisoning|taking|having)$/.test(
        g.norm(i + 1),
      );
    const what = own ? i + 1 : any(g, i + 1, i + 12, GUILT);
    const of = what >= 0 ? null : any(g, i + 1, i + 14, /^(?:attack|attacks|bombed|killed|shot|carried|behind|involved|responsible|attacked|murder|bombing)$/);
    if (what < 0 && (of === null || of < 0) && !ownPart(g, i)) return null;
    const by = isPassive(g, i) ? agentHead(g, i) : subjectHead(g, i, false);
    return act('denies', i, by, by, 'denies-involvement', { self: true });
  }
  if (/^(?:rejects?|rejected|dismiss|dismisses|dismissed|refutes?|refuted)$/.test(w) && g.upos(i) === 'VERB' && !isPassive(g, i)) {
    const o = objectHead(g, i);
    if (o !== null && /^(?:accusations?|allegations?|charges|claims?|involvement|responsibility|blame|complicity|suggestions?)$/.test(g.norm(o)))
      return act('denies', i, subjectHead(g, i, false), null, 'rejects-accusation', { self: true });
  }
  if (w === 'nothing' && g.norm(i + 1) === 'to' && g.norm(i + 2) === 'do' && g.norm(i + 3) === 'with') {
    const v = any(g, i - 3, i, /^(?:had|has|have)$/);
    return v < 0 ? null : act('denies', v, subjectHead(g, v, false), null, 'nothing-to-do-with', { said: true });
  }
  if (w === 'innocent' && any(g, i - 4, i, /^(?:is|was|are|were|'s|be)$/) >= 0)
    return act('denies', i, subjectHead(g, i, false), null, 'innocent', { said: true });
  if (w === 'responsible' && any(g, i - 3, i, /^(?:not|n't)$/) >= 0) return act('denies', i, subjectHead(g, i, false), null, 'not-responsible', { said: true });
  if (/^(?:acquitted|exonerated)$/.test(w)) {
    const passive = isPassive(g, i);
    return act('denies', i, passive ? subjectHead(g, i, true) : objectHead(g, i), passive ? agentHead(g, i) : subjectHead(g, i, false), 'acquitted');
  }
  return null;
};

/** "blamed X for", "accused X of", "attributed it to X", "X is responsible for", "X was behind". */
export const blames: Rule = (g, i) => {
  const w = g.norm(i);
  if (/^(?:blame|blames|blamed|blaming|accuse|accuses|accused|accusing)$/.test(w) && (g.upos(i) === 'VERB' || misread(g, i))) {
    if (negated(g, i) || g.upos(i - 1) === 'DET') return null;
    const passive = isPassive(g, i) || (g.norm(i + 1) === 'of' && objectHead(g, i) === null);
    if (passive) {
      const on = w === 'blamed' ? oblique(g, i, /^on$/) : null;
      const of = on ?? subjectHead(g, i, true);
      return of === null || DEED_NOUNS.has(g.norm(of)) || anyone(g, of) ? null : act('blames', i, of, agentHead(g, i), 'is-accused');
    }
    const between = accusedBetween(g, i);
    if (between !== null) return act('blames', i, between.head, subjectHead(g, i, false), 'accuses', { actor: between });
    const on = objectHead(g, i);
    const of = on !== null && DEED_NOUNS.has(g.norm(on)) ? (oblique(g, i, /^on$/) ?? on) : on;
    return of === null ? null : act('blames', i, of, subjectHead(g, i, false), 'accuses');
  }
  if (/^(?:attribute|attributes|attributed|attributing|ascribed|ascribe)$/.test(w)) {
    const of = oblique(g, i, /^to$/);
    return of === null ? null : act('blames', i, of, isPassive(g, i) ? agentHead(g, i) : subjectHead(g, i, false), 'attributes');
  }
  if (w === 'responsible' && any(g, i - 3, i, /^(?:not|n't|those|anyone|whoever|person|persons|people|individuals|one|who)$/) < 0) {
    if (any(g, i - 12, i, /^(?:believe|believes|believed|suspect|suspects|think)$/) >= 0) return null;
    const held = any(g, i - 4, i, /^held$/) >= 0;
    const v = held ? any(g, i - 4, i, /^held$/) : i;
    const of = subjectHead(g, v, true);
    if (of === null || (!held && !g.children(i).some((k) => g.rel(k) === 'cop') && g.upos(of) !== 'PROPN')) return null;
    const forWhich = held && any(g, i - 14, i, /^which$/) >= 0;
    if (!(held || any(g, i + 1, i + 8, /^for$/) >= 0) || !(forWhich || deedNear(g, i, 12))) return null;
    return act('blames', i, of, held ? agentHead(g, v) : null, 'responsible-for', { said: true });
  }
  if (/^fingers?$/.test(w) && /^(?:at|to)$/.test(g.norm(i + 1))) {
    const v = any(g, i - 4, i, /^(?:point|points|pointed|pointing)$/);
    const of = oblique(g, i, /^(?:at|to)$/);
    return v < 0 || of === null ? null : act('blames', v, of, subjectHead(g, v, false), 'points-finger');
  }
  if (w === 'doubt' && any(g, i - 4, i, /^reason$/) >= 0 && any(g, i - 5, i, /^no$/) >= 0)
    return act('confirms', i, null, null, 'no-reason-to-doubt', { said: true, quote: { first: subjectStart(g, i), last: g.right[i] + 1 } });
  if (w === 'work' && g.norm(i + 1) === 'of' && any(g, i - 4, i, /^(?:be|was|is|been|were|as)$/) >= 0) {
    const of = oblique(g, i, /^of$/);
    return of === null
      ? null
      : act(any(g, i - 6, i, /^(?:may|might|could|possibly|probably|likely)$/) >= 0 ? 'suspects' : 'blames', i, of, null, 'work-of', { said: true });
  }
  if (w === 'behind' && deedNear(g, i, 6) && any(g, i - 4, i, /^(?:was|were|is|are|be|been|'s)$/) >= 0) {
    const head = g.tokens[i].head;
    const of = head >= 0 ? (subjectHead(g, head, false) ?? subjectHead(g, i, false)) : subjectHead(g, i, false);
    return of === null ? null : act('blames', head >= 0 ? head : i, of, null, 'was-behind', { said: true });
  }
  return null;
};

/** "Maza blamed …" with the verb read as a part of the name. */
const misread = (g: Ground, i: number): boolean => /^(?:blamed|blames|accuses)$/.test(g.norm(i)) && g.upos(i) === 'NOUN' && g.upos(i - 1) === 'PROPN';

/** "blamed the rebels and their allies for": the words up to the preposition; where two stand, the one before a deed in -ing. */
function accusedBetween(g: Ground, i: number): (Run & { head: number }) | null {
  const want = /^accus/.test(g.norm(i)) ? 'of' : 'for';
  let last = -1;
  for (let k = i + 1; k < Math.min(g.tokens.length, i + 22) && g.tokens[k].sentence === g.tokens[i].sentence; k++) {
    if (g.upos(k) === 'AUX' || /^VB[DZP]$/.test(g.tokens[k].xpos) || g.norm(k) === ';') break;
    if (g.norm(k) !== want) continue;
    if (last < 0 || g.tokens[k + 1]?.xpos === 'VBG') last = k;
    if (g.tokens[k + 1]?.xpos === 'VBG') break;
  }
  if (last <= i + 1) return null;
  const head = objectHead(g, i);
  if (head !== null && head < last && head > i) return DEED_NOUNS.has(g.norm(head)) ? null : { first: i + 1, last, head };
  for (let k = last - 1; k > i; k--) if (/^(?:NOUN|PROPN|PRON)$/.test(g.upos(k)) && !DEED_NOUNS.has(g.norm(k))) return { first: i + 1, last, head: k };
  return null;
}

/** Where the clause of "has no reason to doubt" begins: its subject, six words back at most. */
function subjectStart(g: Ground, i: number): number {
  const has = any(g, i - 6, i, /^(?:has|have|had|see|sees|saw|'s)$/);
  const s = has < 0 ? null : subjectHead(g, has, false);
  return s === null ? Math.max(0, i - 3) : Math.max(g.left[s], i - 14, 0);
}

function deedNear(g: Ground, i: number, width: number): boolean {
  for (let k = i + 1; k < Math.min(g.tokens.length, i + width); k++)
    if (DEED_NOUNS.has(g.norm(k)) || /^(?:killing|murdering|shooting|planning|attacking)$/.test(g.norm(k))) return true;
  return false;
}

/** What a patient is suspected of is no deed. */
const ILLNESS = /^(?:dying|infected|infection|virus|disease|cholera|ebola|flu|contracting|symptoms)$/;

/** "allegedly shot", "is suspected of", "the suspected gunman", "a suspect in", "believed to have", "linked to". */
export const suspects: Rule = (g, i) => {
  const w = g.norm(i);
  if (/^(?:suspect|suspects|believe|believes|think|suspected|believed)$/.test(w) && g.upos(i) === 'VERB' && !isPassive(g, i)) {
    const o = objectHead(g, i);
    if (/^suspect/.test(w) && o !== null && !negated(g, i) && (g.upos(o) === 'PROPN' || g.nameAt(o) !== null) && g.nameAt(o)?.kind !== 'place')
      return act('suspects', i, o, subjectHead(g, i, false), 'suspects-whom');
    const c = g.children(i).find((k) => k > i && /^ccomp/.test(g.rel(k)));
    if (c !== undefined && !negated(g, i) && (DEEDS.has(g.norm(c)) || /^(?:responsible|involved|behind|linked)$/.test(g.norm(c)) || deedNear(g, c, 9))) {
      const of = isPassive(g, c) ? (/^(?:linked|involved)$/.test(g.norm(c)) ? subjectHead(g, c, true) : agentHead(g, c)) : subjectHead(g, c, false);
      if (of !== null && negated(g, c)) return act('denies', c, of, subjectHead(g, i, false), 'believes-not', { said: true });
      if (of !== null && !DEED_NOUNS.has(g.norm(of))) return act('suspects', c, of, subjectHead(g, i, false), 'suspects-that', { said: true });
    }
  }
  if (w === 'allegedly' || w === 'reportedly') {
    const v = g.tokens[i].head;
    if (v < 0 || g.upos(v) !== 'VERB') return null;
    const passive = isPassive(g, v);
    if (w === 'reportedly' && !(passive && agentHead(g, v) !== null && (DEEDS.has(g.norm(v)) || g.norm(v) === 'conducted'))) return null;
    const of = passive ? agentHead(g, v) : subjectHead(g, v, false);
    return of === null ? null : act('suspects', v, of, null, 'allegedly', { said: true });
  }
  if (/^(?:suspected|alleged|presumed|accused)$/.test(w)) {
    const head = g.tokens[i].head;
    if (g.rel(i) === 'amod' && head > i && ROLE_WORDS.has(g.norm(head)) && w !== 'accused')
      return act('suspects', head, head, null, 'suspected-role', { said: true, quote: phraseOf(g, head) });
    if (w === 'suspected' && g.upos(i) === 'VERB') {
      const passive = isPassive(g, i);
      const of = passive ? subjectHead(g, i, true) : objectHead(g, i);
      return of === null || any(g, i + 1, i + 6, ILLNESS) >= 0 || (g.norm(i + 2) === 'have' && /^(?:it|the|a)$/.test(g.norm(i + 3)))
        ? null
        : act('suspects', i, of, passive ? agentHead(g, i) : subjectHead(g, i, false), 'is-suspected');
    }
    return null;
  }
  if (w === 'suspect' && g.upos(i) !== 'VERB') {
    if (g.children(i).some((k) => g.rel(k) === 'cop')) return act('suspects', i, subjectHead(g, i, false), null, 'is-a-suspect', { said: true });
    const named = g.children(i).find((k) => /^(?:appos|flat)/.test(g.rel(k)) && g.upos(k) === 'PROPN');
    if (named !== undefined) return act('suspects', i, named, null, 'suspect-named', { said: true, quote: phraseOf(g, i) });
    const up = g.tokens[i].head;
    if (up >= 0 && /^(?:named|identified|considered|described|called)$/.test(g.norm(up)))
      return act(
        'suspects',
        up,
        isPassive(g, up) ? subjectHead(g, up, true) : (g.children(up).find((k) => k > up && k < i && /^(?:PROPN|PRON)$/.test(g.upos(k))) ?? i),
        isPassive(g, up) ? agentHead(g, up) : subjectHead(g, up, false),
        'named-suspect',
        { said: true },
      );
    if (g.rel(i) === 'appos' && up >= 0) return act('suspects', i, up, null, 'suspect-named', { said: true, quote: phraseOf(g, up) });
    return null;
  }
  if (/^(?:believed|thought)$/.test(w) && g.norm(i + 1) === 'to' && isPassive(g, i)) {
    const deed = any(
      g,
      i + 2,
      i + 7,
      /^(?:carried|responsible|behind|involved|shot|killed|planted|fired|attacked|bombed|detonated|ordered|masterminded|planned|plotted|orchestrated|organi[sz]ed|financed|set|started|driven|murdered|kidnapped|abducted|directed|commissioned)$/,
    );
    return deed < 0 ? null : act('suspects', i, subjectHead(g, i, true), agentHead(g, i), 'believed-to');
  }
  return null;
};
