// Ways of holding someone responsible that are read off the words, where the tree is seldom right: presumed doers, parts in a deed, causes, trials, pleas.
import { DEED_NOUNS, DEEDS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground } from '../statements/ground.ts';
import type { Actors } from './actor.ts';
import { isPassive, negated, objectHead, oblique, phraseOf, subjectHead } from './clause.ts';
import { canAct } from './doer.ts';
import { nounAhead, type RawAct } from './raw-act.ts';

const sameSentence = (g: Ground, i: number, k: number): boolean => g.tokens[i]?.sentence === g.tokens[k]?.sentence;
const isNoun = (g: Ground, i: number): boolean => /^(?:NOUN|PROPN|NUM)$/.test(g.upos(i));
const HEDGE = /^(?:may|might|could|possibly|probably|likely|allegedly|reportedly|suspected|believed|thought)$/;

/** The index of the first word of `words` among the tokens `from` to `to` of the sentence of `at`, or -1. */
function find(g: Ground, at: number, from: number, to: number, words: RegExp): number {
  for (let i = Math.max(0, from); i < Math.min(to, g.tokens.length); i++) if (words.test(g.norm(i)) && sameSentence(g, i, at)) return i;
  return -1;
}

/** Subject by the tree, else the noun right before the verb over auxiliaries and adverbs. */
function doerBefore(g: Ground, v: number): number | null {
  const own = subjectHead(g, v, true);
  if (own !== null && /^(?:NOUN|PROPN|PRON|NUM)$/.test(g.upos(own))) return own;
  return nounAhead(g, v);
}

/** All of this file's ways in turn; the first that fits. */
export function plain(g: Ground, i: number, actors: Actors): RawAct | null {
  for (const rule of PLAIN) {
    const found = rule(g, i, actors);
    if (found !== null) return found;
  }
  return null;
}

/** "killed by suspected rebels", "an ambush by presumed guerrillas": nameless doers that are only presumed. */
function presumed(g: Ground, i: number): RawAct | null {
  if (!/^(?:presumed|suspected|alleged)$/.test(g.norm(i)) || g.norm(i - 1) !== 'by') return null;
  let of = i + 1;
  while (of < i + 6 && isNoun(g, of + 1)) of++;
  const deed = find(g, i, i - 8, i - 1, /./) < 0 ? -1 : lastDeed(g, i);
  return deed < 0 || !canAct(g, of)
    ? null
    : { act: 'suspects', at: deed, of, by: null, said: true, rule: 'presumed-doer', quote: { first: phraseOf(g, deed).first, last: of + 1 } };
}
function lastDeed(g: Ground, i: number): number {
  for (let k = i - 2; k >= Math.max(0, i - 12) && sameSentence(g, k, i); k--) if (DEEDS.has(g.norm(k)) || DEED_NOUNS.has(g.norm(k))) return k;
  return -1;
}

const PART_IN =
  /^(?:attacks?|riots?|unrest|violence|protests?|plot|coup|wave|killings?|murders?|bombings?|shootings?|kidnappings?|assassinations?|massacres?|crimes?|incident|explosions?|raids?|ambush|assault|robbery|planning|abductions?|disappearances?|sabotage)$/;

/** "Foreign agents were involved in the riots", told by someone or hedged. */
function tookPart(g: Ground, i: number, actors: Actors): RawAct | null {
  const w = g.norm(i);
  if (!(w === 'involved' || w === 'part' || w === 'participated' || w === 'implicated')) return null;
  if (g.norm(i + 1) !== 'in' || find(g, i, i + 2, i + 8, PART_IN) < 0) return null;
  const v = w === 'part' ? find(g, i, i - 2, i, /^(?:took|taken|take)$/) : i;
  if (v < 0 || /^acl/.test(g.rel(v)) || (w === 'involved' && find(g, i, i - 4, i, /^(?:be|been|is|was|are|were)$/) < 0)) return null;
  if (find(g, i, i - 4, i, /^to$/) >= 0) return null;
  const of = doerBefore(g, v);
  const hedged = find(g, i, i - 5, i, HEDGE) >= 0;
  const told = actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to }) !== null;
  if (of === null || !canAct(g, of) || !(told || hedged)) return null;
  return { act: negated(g, v) ? 'denies' : hedged ? 'suspects' : 'blames', at: v, of, by: null, said: true, rule: 'took-part' };
}

const HAPPENING =
  /^(?:fires?|blaze|blasts?|explosions?|collapse|crash|derailment|avalanche|landslide|mudslide|flood|flooding|outbreak|stampede|crush|sinking|capsizing|leak|spill|outage|deaths?|disaster|accident|incident|wildfires?|collision|breach|failure|poisoning|outages)$/;

/** "The blast was caused by a gas leak", "a short circuit caused the fire", told or hedged. */
function caused(g: Ground, i: number, actors: Actors): RawAct | null {
  if (!/^(?:caused|triggered|sparked|started)$/.test(g.norm(i)) || g.upos(i) !== 'VERB' || negated(g, i)) return null;
  const passive = isPassive(g, i);
  if (passive && find(g, i, i + 1, i + 4, /^by$/) < 0) return null;
  const event = passive ? subjectHead(g, i, true) : objectHead(g, i);
  if (event === null || !HAPPENING.test(g.norm(event))) return null;
  const hedged = find(g, i, i - 5, i, HEDGE) >= 0 || find(g, i, i - 9, i, /^(?:believe|believes|suspect|suspects|think)$/) >= 0;
  const of = passive ? oblique(g, i, /^by$/) : (subjectHead(g, i, false) ?? nounAhead(g, i));
  if (of === null || HAPPENING.test(g.norm(of)) || (!hedged && actors.speakerOf({ from: g.tokens[i].from, to: g.tokens[i].to }) === null)) return null;
  return { act: hedged ? 'suspects' : 'blames', at: i, of, by: null, said: true, rule: 'caused-by' };
}

/** "Police are looking for two men in connection with the kidnapping", "prosecutors are investigating the manager over it". */
function sought(g: Ground, i: number): RawAct | null {
  if (!/^(?:investigating|investigate|probing|looking|searching|seeking|hunting|questioning|questioned|interviewing)$/.test(g.norm(i)) || negated(g, i))
    return null;
  const by = subjectHead(g, i, false);
  const of = objectHead(g, i) ?? oblique(g, i, /^(?:for|into|against)$/);
  if (by === null || of === null || !canAct(g, of) || isPassive(g, i)) return null;
  const why = find(g, of, of + 1, of + 10, /^(?:connection|suspected|suspicion|allegedly)$/) >= 0;
  return why ? { act: 'suspects', at: i, of, by, said: true, rule: 'sought' } : null;
}

/** "ordered an investigation into the building's owner". */
function probed(g: Ground, i: number): RawAct | null {
  if (!/^(?:investigation|probe|inquiry)$/.test(g.norm(i))) return null;
  const of = oblique(g, i, /^(?:into|against)$/);
  const v = find(g, i, i - 5, i, /^(?:opened|launched|ordered|began|opens|started|opening)$/);
  if (v < 0 || of === null || !canAct(g, of) || negated(g, v)) return null;
  return { act: 'suspects', at: v, of, by: isPassive(g, v) ? null : subjectHead(g, v, false), said: true, rule: 'investigated' };
}

/** "Experts doubt that X did it", "cast doubt on claims that X …", "disputed the claim that X fired first". */
function doubted(g: Ground, i: number): RawAct | null {
  if (!/^(?:doubt|doubts|doubted|doubting|disputed|disputes|questioned|disavowed|disavows)$/.test(g.norm(i)) || negated(g, i)) return null;
  const cast = g.upos(i) === 'NOUN' ? find(g, i, i - 3, i, /^(?:cast|casts|casting)$/) : i;
  const that = find(g, i, i + 1, i + 16, /^(?:that|whether)$/);
  if (cast < 0 || that < 0) return null;
  let v = that + 1;
  while (v < that + 12 && sameSentence(g, v, i) && !DEEDS.has(g.norm(v)) && !/^(?:responsible|behind)$/.test(g.norm(v))) v++;
  const of = DEEDS.has(g.norm(v)) || /^(?:responsible|behind)$/.test(g.norm(v)) ? doerBefore(g, v) : null;
  return of === null || of < that || !canAct(g, of)
    ? null
    : {
        act: 'doubts',
        at: cast,
        of,
        by: subjectHead(g, cast, false),
        said: true,
        rule: 'doubts',
        quote: { first: Math.min(cast, phraseOf(g, subjectHead(g, cast, false) ?? cast).first), last: g.right[v] + 1 },
      };
}

/** "Suspicion fell on the Grey Hand". */
function suspicion(g: Ground, i: number): RawAct | null {
  if (!/^suspicions?$/.test(g.norm(i))) return null;
  const v = find(g, i, i + 1, i + 5, /^(?:fell|falls|fallen|centered|centred|focused|turned)$/);
  const of = v < 0 ? null : oblique(g, v, /^(?:on|upon|to)$/);
  return of === null || !canAct(g, of) ? null : { act: 'suspects', at: v, of, by: null, said: true, rule: 'suspicion' };
}

/** "will stand trial", "was brought to trial", "is on trial for murder". */
function onTrial(g: Ground, i: number): RawAct | null {
  if (g.norm(i) !== 'trial') return null;
  const v = find(g, i, i - 3, i, /^(?:stand|stands|stood|standing|brought|sent|faces|face|facing|put|on)$/);
  if (v < 0 || negated(g, v)) return null;
  const of = g.norm(v) === 'on' ? doerBefore(g, i) : doerBefore(g, v);
  return of === null || !canAct(g, of) ? null : { act: 'charges', at: g.norm(v) === 'on' ? i : v, of, by: null, said: false, rule: 'on-trial' };
}

/** "entered a not guilty plea", "entered an Alford plea". */
function pleaNoun(g: Ground, i: number): RawAct | null {
  if (!/^(?:plea|pleas)$/.test(g.norm(i))) return null;
  const v = find(g, i, i - 9, i, /^(?:entered|enter|enters|entering)$/);
  const of = v < 0 ? null : doerBefore(g, v);
  if (of === null || negated(g, v)) return null;
  const guilty = find(g, i, v, i + 4, /^guilty$/);
  const act = guilty < 0 ? 'charges' : find(g, i, v, guilty, /^not$/) >= 0 ? 'denies' : 'claims';
  return { act, at: v, of, by: null, said: false, rule: 'enters-plea', self: act !== 'charges' };
}

/** "There is no evidence linking X to the crime", "insufficient evidence that X …". */
function noEvidence(g: Ground, i: number): RawAct | null {
  if (!/^(?:evidence|proof|grounds|indication|indications)$/.test(g.norm(i))) return null;
  if (find(g, i, i - 8, i, /^(?:no|not|n't|insufficient|little|without)$/) < 0) return null;
  const v = find(g, i, i + 1, i + 5, /^(?:linking|link|connecting|tying|implicating)$/);
  const of = v < 0 ? null : objectHead(g, v);
  return of === null || !canAct(g, of)
    ? null
    : { act: 'doubts', at: v, of, by: null, said: true, rule: 'no-evidence', quote: { first: Math.max(0, i - 3), last: g.right[v] + 1 } };
}

/** "claiming his innocence", "maintains her innocence": of oneself or of a client. */
function innocence(g: Ground, i: number): RawAct | null {
  if (g.norm(i) !== 'innocence') return null;
  const v = find(
    g,
    i,
    i - 4,
    i,
    /^(?:claim|claims|claimed|claiming|maintain|maintains|maintained|maintaining|protest|protested|protests|proclaimed|proclaims)$/,
  );
  const of = find(g, i, i - 2, i, /^(?:his|her|their|'s)$/);
  const by = v < 0 ? null : doerBefore(g, v);
  if (v < 0 || of < 0 || negated(g, v)) return null;
  return { act: 'denies', at: v, of: g.norm(of) === "'s" ? of - 1 : of, by, said: false, rule: 'innocence' };
}

/** "one of the men investigators say fired shots", "the gunman, who police believe killed three". */
function whoTheySay(g: Ground, i: number): RawAct | null {
  if (!/^(?:say|says|said|believe|allege|alleged|suspect|think)$/.test(g.norm(i)) || !isPolice(g, i - 1)) return null;
  if (!DEEDS.has(g.norm(i + 1)) && !(/^(?:had|have|may|might)$/.test(g.norm(i + 1)) && find(g, i, i + 2, i + 5, DEED) >= 0)) return null;
  let of = i - 2;
  if (/^(?:the|that)$/.test(g.norm(of))) of--;
  if (/^(?:who|that|whom)$/.test(g.norm(of))) of--;
  if (g.norm(of) === ',') of--;
  if (!isNoun(g, of) || !(ROLE_WORDS.has(g.norm(of)) || canAct(g, of))) return null;
  const act = /^(?:say|says|said|allege|alleged)$/.test(g.norm(i)) && !/^(?:may|might)$/.test(g.norm(i + 1)) ? 'blames' : 'suspects';
  return {
    act,
    at: i + 1,
    of,
    by: i - 1,
    said: false,
    rule: 'who-they-say',
    quote: { first: Math.max(phraseOf(g, of).first, of - 6), last: Math.min(i + 9, g.analysis.sentences[g.tokens[i].sentence]?.last ?? i + 2) },
  };
}
const DEED = { test: (w: string): boolean => DEEDS.has(w) } as RegExp;
const isPolice = (g: Ground, i: number): boolean =>
  /^(?:police|investigators|prosecutors|authorities|detectives|officials|officers|witnesses|they)$/.test(g.norm(i));

const PLAIN = [presumed, tookPart, caused, sought, probed, doubted, suspicion, onTrial, pleaNoun, noEvidence, innocence, whoTheySay] as const;
