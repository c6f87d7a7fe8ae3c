// Ties each counted phrase to what happened to those people: small, ordered, named rules over a sentence's words.
import type { Effect } from '../../model/index.ts';
import { EFFECT_PHRASES } from './effect-phrase.ts';
import { isHypothetical, type LinkedCount, type LinkScope } from './effect-scope.ts';
import { effectOf, effectOfNoun } from './effect-word.ts';
import { COUNTED_HARM } from './person-noun.ts';

const BE = /^(?:was|were|is|are|be|been|being|got|get|gets|'s|'re)$/;
const SKIP_BACK =
  /^(?:was|were|is|are|be|been|being|has|have|had|having|got|get|gets|getting|reportedly|also|later|then|now|still|seriously|severely|critically|slightly|lightly|badly|fatally|gravely|mortally|instantly|both|either|all|each|already|subsequently|allegedly|initially|eventually|finally|immediately|presumably|feared|confirmed|reported|believed|presumed|declared|pronounced|found|said|known|thought|listed|remain|remained|remains|went|go|gone|going|to|as|left|even|only|just|currently|again|,|shot|stabbed|burned|beaten|and|or|may|might|apparently|safely|successfully|briefly|so|far|officially|who|that|which|including|estimated|not|necessarily|actually|himself|themselves|quickly|being|'s|'re|:|-|–|—)$/;

/** The words from `at` on, joined, at most `count`. */
const joined = (scope: LinkScope, at: number, count: number): string => scope.norms.slice(at, Math.min(scope.to, at + count)).join(' ');

/** Counted phrases joined by commas and "and": "three Tunisians and three Algerians". `group` holds indexes into `phrases`. */
function groupOf(scope: LinkScope, index: number, side: 'left' | 'right'): number[] {
  const group = [index];
  const step = side === 'left' ? -1 : 1;
  for (let k = index + step; k >= 0 && k < scope.phrases.length; k += step) {
    const a = scope.phrases[Math.min(k, k - step)];
    const b = scope.phrases[Math.max(k, k - step)];
    if (a === undefined || b === undefined || !joins(scope, a.last, b.first)) break;
    group.push(k);
  }
  return group;
}

/** True where only "and", a comma or a short phrase of place stands between two counted phrases. */
function joins(scope: LinkScope, from: number, to: number): boolean {
  const between = scope.norms.slice(from, to);
  if (between.length === 0 || between.length > 7) return false;
  const last = between[between.length - 1] ?? '';
  if (!/^(?:and|,|or|&|plus|as|well|also|with)$/.test(last) && !(between.includes('and') && /^(?:the|another|other)$/.test(last))) return false;
  for (const norm of between)
    if (effectOf(norm) !== undefined || /^(?:who|which|when|while|but|said|says|;|was|were|is|are|had|has|have|including)$/.test(norm)) return false;
  return between.length <= 3 || /^(?:in|of|from|at|on|aged)$/.test(between[0] ?? '');
}

/** The phrase that ends at or shortly before `at`, skipping auxiliaries, adverbs and one inserted phrase. */
function subjectBefore(scope: LinkScope, at: number): { index: number; skipped: number } | null {
  let i = at - 1;
  let skipped = 0;
  for (; i >= scope.from && skipped < 12; i--) {
    const index = scope.phrases.findIndex((phrase) => phrase.last === i + 1);
    if (index >= 0) return { index, skipped };
    const norm = scope.norms[i] ?? '';
    const token = scope.tokens[i];
    if (SKIP_BACK.test(norm) || token?.upos === 'ADV' || token?.upos === 'AUX') {
      skipped++;
      continue;
    }
    break;
  }
  return null;
}

/** As `subjectBefore`, over a prepositional phrase or an insertion between commas: "five people on board the bus were killed". */
function farSubjectBefore(scope: LinkScope, at: number): { index: number; skipped: number } | null {
  let best: { index: number; skipped: number } | null = null;
  for (let k = scope.phrases.length - 1; k >= 0; k--) {
    const phrase = scope.phrases[k];
    if (phrase === undefined || phrase.last > at) continue;
    const gap = at - phrase.last;
    if (gap > 16) break;
    const between = scope.norms.slice(phrase.last, at);
    const verb = between.some((norm, j) => breaks(scope, phrase.last + j, norm, between));
    if (verb) break;
    const opener = between[0] ?? '';
    if (
      !/^(?:in|on|at|from|of|aboard|inside|outside|near|including|who|,|with|among|between|aged|\(|and|or|to|by|as|for|working|traveling|travelling|trying|living)$/.test(
        opener,
      ) &&
      !effectOpener(opener)
    )
      break;
    const before = scope.norms[phrase.first - 1] ?? '';
    if (/^(?:of|in|by|with|from|for|including|against|between|than)$/.test(before) && (best === null || k > 0)) {
      if (before === 'including' || before === 'of') continue;
      continue;
    }
    best = { index: k, skipped: gap };
    break;
  }
  return best;
}

const effectOpener = (norm: string): boolean => /ing$/.test(norm);

/** True where a finite verb or a clause mark stands between subject and predicate. */
function breaks(scope: LinkScope, at: number, norm: string, between: readonly string[]): boolean {
  if (norm === ';' || norm === ':') return true;
  if (/^(?:said|says|told|when|while|after|but|because|although|if|whether)$/.test(norm)) return true;
  const token = scope.tokens[at];
  if (token === undefined) return true;
  const relative = between.includes('who') || between.includes('that') || between.includes('which');
  if (relative) return false;
  const effect = effectOf(norm);
  if (effect?.frames.includes('subject')) return true;
  return token.upos === 'VERB' && /^VB[DPZ]$/.test(token.xpos);
}

/** A phrase that starts right after `at`, or after a name and "and". */
function objectAfter(scope: LinkScope, at: number): { index: number; near: boolean } | null {
  let i = at + 1;
  for (let k = 0; k < 3 && /^(?:up|to|the|a|total|of|another|also|both|either|at|about|and|"|“|'|:|only|just|or)$/.test(scope.norms[i] ?? ''); k++) {
    if (scope.phrases.some((phrase) => phrase.first === i)) break;
    i++;
  }
  const exact = scope.phrases.findIndex((phrase) => phrase.first === i || (phrase.first < i && phrase.first > at && phrase.last > i));
  if (exact >= 0) return { index: exact, near: true };
  // "the murder of Minister X and two of his bodyguards": over names and nouns to a conjoined phrase
  for (let j = i; j < Math.min(scope.to, i + 22); j++) {
    const norm = scope.norms[j] ?? '';
    const index = scope.phrases.findIndex((phrase) => phrase.first === j);
    if (index >= 0) return /^(?:and|,|including|plus|least|as)$/.test(scope.norms[j - 1] ?? '') ? { index, near: false } : null;
    const token = scope.tokens[j];
    if (
      /^(?:when|after|before|while|;|who|said|says|was|were|is|are|in|at|on|by|for|but|that|which|has|had|have|with)$/.test(norm) ||
      token?.upos === 'VERB' ||
      token?.upos === 'AUX' ||
      token?.upos === 'PRON'
    )
      return null;
    if (effectOf(norm) !== undefined) return null;
  }
  return null;
}

type Links = Map<number, LinkedCount>;

function link(scope: LinkScope, links: Links, indexes: readonly number[], value: Omit<LinkedCount, 'phrase' | 'part'>): void {
  for (const index of indexes) {
    const phrase = scope.phrases[index];
    if (phrase !== undefined && !links.has(index)) links.set(index, { phrase, part: false, ...value });
  }
}

/** Rule `inner`: the harm is said within the phrase ("two arrested men", "19 deaths", "no arrests", "20 bodies"). */
function linkInner(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    for (let i = phrase.last - 1; i >= phrase.first; i--) {
      const harm = COUNTED_HARM.get(scope.norms[i] ?? '');
      if (harm === undefined || phrase.implicit || phrase.partitive) continue;
      if (harm === 'affected' && phrase.low !== 0) continue;
      link(scope, links, [index], { effect: harm as Effect, rule: 'counted-harm', trigger: i });
      return;
    }
    if (phrase.inner >= 0 && !phrase.ordinal) {
      const effect = effectOf(scope.norms[phrase.inner] ?? '');
      if (effect !== undefined && !effect.weak) link(scope, links, [index], { effect: effect.effect, rule: 'participle-within', trigger: phrase.inner });
    }
  });
}

/** Rule `toll`: "the death toll rose to 17", "put the number of dead at 40". */
function linkToll(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    const rest = joined(scope, i, 5);
    const effect: Effect | null =
      /^(?:death tolls?|tolls?|body count|confirmed deaths|number of (?:the )?(?:dead|deaths|fatalities|people killed|victims|those killed|bodies)|deaths)\b/.test(
        rest,
      )
        ? 'killed'
        : /^number of (?:the )?(?:injured|wounded|people injured|injuries)\b/.test(rest)
          ? 'injured'
          : /^number of (?:the )?(?:missing|people missing)\b/.test(rest)
            ? 'missing'
            : /^number of (?:the )?(?:casualties|cases|infections|people infected)\b/.test(rest)
              ? 'affected'
              : /^number of (?:the )?(?:arrests|arrested|detained|people arrested|detainees)\b/.test(rest)
                ? 'detained'
                : null;
    if (effect === null) continue;
    for (let j = i + 1; j < Math.min(scope.to, i + 16); j++) {
      const index = scope.phrases.findIndex((phrase) => phrase.first === j);
      if (index >= 0) {
        const phrase = scope.phrases[index];
        const verb = scope.norms
          .slice(i, j)
          .some((norm) =>
            /^(?:to|at|is|was|stands?|stood|reached|reaches|hit|hits|passed|passes|topped|tops|exceeded|exceeds|:|of|climbed|rose|rises|as|past|above|over|be)$/.test(
              norm,
            ),
          );
        if (verb && phrase !== undefined && (!phrase.noun || phrase.people)) link(scope, links, [index], { effect, rule: 'toll-of', trigger: i });
        if (/^(?:from|of)$/.test(scope.norms[j - 1] ?? '') && phrase !== undefined) continue;
        break;
      }
      if (/^[;.]$/.test(scope.norms[j] ?? '')) break;
    }
  }
}

/** Rule `phrase`: several words that say it ("lost their lives", "taken to hospital", "held hostage"). */
function linkPhrases(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    const rest = joined(scope, i, 9);
    const hit = EFFECT_PHRASES.find(([pattern]) => pattern.test(rest));
    if (hit === undefined || isHypothetical(scope, i)) continue;
    const subject = subjectBefore(scope, i) ?? (hit[1] === 'affected' ? null : farSubjectBefore(scope, i));
    if (subject === null) continue;
    const phrase = scope.phrases[subject.index];
    if (phrase === undefined || (phrase.noun && !phrase.people)) continue;
    if (/^(?:hit|struck)\b/.test(rest) && !BE.test(scope.norms[i - 1] ?? '')) continue;
    link(scope, links, groupOf(scope, subject.index, 'left'), { effect: hit[1], rule: 'phrase', trigger: i });
  }
}

const ELLIPTIC = /^(?:,|and|while|with|;|but)$/;

/** True where "killed" and its like must be passive here: an auxiliary before, or a counted phrase before and none behind. */
function passiveSubject(scope: LinkScope, at: number): { index: number; skipped: number } | null {
  return (
    subjectBefore(scope, at) ??
    (BE.test(scope.norms[at - 1] ?? '') || /^(?:died|dead|perished)$/.test(scope.norms[at] ?? '') ? farSubjectBefore(scope, at) : null)
  );
}

function auxBefore(scope: LinkScope, at: number): boolean {
  for (let k = 1; k <= 4; k++) {
    const norm = scope.norms[at - k] ?? '';
    if (BE.test(norm)) return true;
    if (!/ly$/.test(norm) && !/^(?:also|later|then|all|both|not|still|confirmed|feared|reported|believed|already)$/.test(norm)) return false;
  }
  return false;
}

/** Rules `verb-object`, `subject-verb` and `noun-of`, word by word. */
function linkWords(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    const norm = scope.norms[i] ?? '';
    const word = effectOf(norm);
    const nounEffect = effectOfNoun(norm);
    if (word === undefined && nounEffect === undefined) continue;
    if (scope.phrases.some((phrase) => phrase.first <= i && i < phrase.last && phrase.inner !== i && phrase.last - phrase.first > 1 && phrase.head !== i))
      continue;
    if (nounEffect !== undefined) linkNoun(scope, links, i, nounEffect);
    if (word === undefined || isHypothetical(scope, i)) continue;
    const passive = auxBefore(scope, i);
    let linked = false;
    if (word.frames.includes('object') && !passive) linked = linkObject(scope, links, i, word.effect, word.weak === true);
    if (word.frames.includes('subject') && !linked) linkSubject(scope, links, i, word.effect, word.weak === true);
  }
}

function linkNoun(scope: LinkScope, links: Links, at: number, effect: Effect): void {
  if (scope.norms[at + 1] === 'of') {
    const object = objectAfter(scope, at + 1);
    if (object !== null) link(scope, links, groupOf(scope, object.index, 'right'), { effect, rule: 'noun-of', trigger: at });
    return;
  }
  // "three officers' deaths", "claimed 12 lives"
  const before = scope.norms[at - 1] ?? '';
  if (before === "'" || before === "'s" || before === '’') {
    const index = scope.phrases.findIndex((phrase) => phrase.last === at - 1 || phrase.last === at);
    if (index >= 0) link(scope, links, groupOf(scope, index, 'left'), { effect, rule: 'owner-noun', trigger: at });
  }
  const own = scope.phrases.findIndex(
    (phrase) => phrase.first < at && at < phrase.last && phrase.head === at && /^(?:lives|life)$/.test(scope.norms[at] ?? ''),
  );
  const own0 = own >= 0 ? scope.phrases[own] : undefined;
  if (own0 !== undefined && /^(?:claimed|claiming|cost|costing|took|taking|taken|claims|lost|killed)$/.test(scope.norms[own0.first - 1] ?? ''))
    link(scope, links, [own], { effect, rule: 'lives-lost', trigger: at });
}

function linkObject(scope: LinkScope, links: Links, at: number, effect: Effect, weak: boolean): boolean {
  let from = at;
  let value = effect;
  // "killing or wounding 12": one figure for both
  const next2 = effectOf(scope.norms[at + 2] ?? '');
  if (/^(?:or|and)$/.test(scope.norms[at + 1] ?? '') && next2?.frames.includes('object')) {
    from = at + 2;
    value =
      next2.effect === effect
        ? effect
        : scope.norms[at + 1] === 'or'
          ? 'affected'
          : weak
            ? next2.effect
            : effect === 'killed' && next2.effect === 'injured'
              ? 'affected'
              : effect;
  }
  const object = objectAfter(scope, from);
  if (object === null) return false;
  const phrase = scope.phrases[object.index];
  if (phrase === undefined || ((weak || !object.near) && !phrase.people) || (phrase.implicit && !object.near)) return false;
  if (/^(?:captured|released|saved|freed|release|capture|holding|seized|hijacked|saving|evacuated)$/.test(scope.norms[at] ?? '') && !phrase.people)
    return false;
  const group = groupOf(scope, object.index, 'right').filter((k) => k === object.index || !ownPredicate(scope, k));
  link(scope, links, group, { effect: value, rule: 'verb-object', trigger: at });
  return true;
}

/** True where a conjoined phrase has its own predicate ("killed two and three were hurt"). */
function ownPredicate(scope: LinkScope, index: number): boolean {
  const phrase = scope.phrases[index];
  if (phrase === undefined) return false;
  for (let i = phrase.last; i < Math.min(scope.to, phrase.last + 5); i++) {
    const norm = scope.norms[i] ?? '';
    if (BE.test(norm) || /^(?:had|have|has)$/.test(norm)) return true;
    const effect = effectOf(norm);
    if (effect?.frames.includes('subject')) return true;
    if (/^[,;.]$/.test(norm) || ELLIPTIC.test(norm)) return false;
  }
  return false;
}

function linkSubject(scope: LinkScope, links: Links, at: number, effect: Effect, weak: boolean): void {
  const subject = passiveSubject(scope, at);
  if (subject === null) return;
  const phrase = scope.phrases[subject.index];
  if (phrase === undefined) return;
  if (phrase.noun && !phrase.people && (weak || effect === 'rescued' || effect === 'missing' || effect === 'detained')) return;
  if (!phrase.noun && weak && subject.skipped > 2) return;
  // an active verb in between would make the phrase the doer ("five men killed")
  const active = effectOf(scope.norms[at] ?? '')?.frames.includes('object') === true && !auxBefore(scope, at) && activeObject(scope, at);
  if (active) return;
  link(scope, links, groupOf(scope, subject.index, 'left'), { effect, rule: 'subject-verb', trigger: at });
}

/** True where the word after the participle starts an object ("two men killed the mayor"). */
function activeObject(scope: LinkScope, at: number): boolean {
  const next = scope.norms[at + 1] ?? '';
  if (/^(?:him|her|them|the|his|their|an?|its|this|himself|themselves|john)$/.test(next)) return true;
  const token = scope.tokens[at + 1];
  return token?.upos === 'PROPN' && !/day$/.test(next);
}

/** Rule `part-of`: what follows "including" or "among them" shares the effect of the figure before it. */
function linkParts(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    if (links.has(index)) return;
    const before = joined({ ...scope, to: phrase.first }, Math.max(scope.from, phrase.first - 4), 4);
    const listed = /(?:including|among them|among whom|of whom|them|included|comprising)(?: also| at least)?(?: the)?$/.test(before);
    const whole = [...links.entries()].filter(([k, value]) => k < index && !value.part).pop() ?? null;
    if (listed && whole !== null && phrase.people && phrase.last - (scope.phrases[whole[0]]?.last ?? 0) < 24) {
      for (const k of groupOf(scope, index, 'right')) {
        const part = scope.phrases[k];
        if (part !== undefined && !links.has(k) && part.people)
          links.set(k, { phrase: part, effect: whole[1].effect, rule: 'part-of', trigger: whole[1].trigger, part: true });
      }
      return;
    }
    // apposition: "20 bodies were recovered, eleven women and nine men"
    if (whole !== null && phrase.people && /^(?:,|:|-|–|—|\()$/.test(scope.norms[phrase.first - 1] ?? '') && phrase.first - whole[1].phrase.last <= 6) {
      const group = groupOf(scope, index, 'right');
      const lastPhrase = scope.phrases[group[group.length - 1] ?? index];
      if (group.length < 2 || lastPhrase === undefined || ownPredicate(scope, index)) return;
      for (const k of group) {
        const part = scope.phrases[k];
        if (part !== undefined && !links.has(k))
          links.set(k, { phrase: part, effect: whole[1].effect, rule: 'apposition', trigger: whole[1].trigger, part: true });
      }
    }
  });
}

/** All links of a sentence, in text order. Rules run strongest first; the first that ties a phrase keeps it. */
export function linkEffects(scope: LinkScope): LinkedCount[] {
  if (scope.phrases.length === 0) return [];
  const links: Links = new Map();
  linkToll(scope, links);
  linkPhrases(scope, links);
  linkWords(scope, links);
  linkInner(scope, links);
  linkParts(scope, links);
  return [...links.entries()].sort((a, b) => a[0] - b[0]).map(([, value]) => value);
}
