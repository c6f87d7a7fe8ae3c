// Ties each counted phrase to what happened to those people: small, ordered, named rules over a sentence's words.
import type { Effect } from '../../model/index.ts';
import { activeObject, auxBefore, ownPredicate } from './effect-clause.ts';
import { linkFramed } from './effect-frame.ts';
import { linkMembers, linkParts, linkWholes } from './effect-list.ts';
import { EFFECT_PHRASES, PHRASE_STARTS } from './effect-phrase.ts';
import { BE, farSubjectBefore, groupOf, joined, type Links, link, objectAfter, subjectBefore } from './effect-reach.ts';
import { isHypothetical, type LinkedCount, type LinkScope } from './effect-scope.ts';
import { linkToll } from './effect-toll.ts';
import { type EffectWord, effectOf, effectOfNoun } from './effect-word.ts';
import { COUNTED_HARM } from './person-noun.ts';

/** Rule `counted-harm`: the counted noun says the harm ("19 deaths", "no arrests", "20 bodies"). */
function linkHarm(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    const harm = COUNTED_HARM.get(scope.norms[phrase.last - 1] ?? '');
    const norm = scope.norms[phrase.last - 1] ?? '';
    if (
      harm === undefined ||
      phrase.implicit ||
      (phrase.low === 0 && phrase.partitive) ||
      scope.norms[phrase.first] === 'none' ||
      (phrase.partitive && !/^(?:deceased|dead|fatalities|deaths)$/.test(norm))
    )
      return;
    // "threatened to kill one hostage an hour"
    if (phrase.low === 1 && isHypothetical(scope, phrase.first - 1)) return;
    if (harm === 'affected' && phrase.low !== 0 && norm !== 'infections') return;
    const either = /^(?:or|and\/or) (?:injured|wounded|hurt|missing)\b/.test(joined(scope, phrase.last, 3));
    link(scope, links, [index], { effect: either ? 'affected' : (harm as Effect), rule: 'counted-harm', trigger: phrase.last - 1 });
  });
}

/** Rule `participle-within`: "two arrested men". */
function linkInner(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    const word = phrase.inner >= 0 && !phrase.ordinal ? effectOf(scope.norms[phrase.inner] ?? '') : undefined;
    if (word !== undefined && !word.weak) link(scope, links, [index], { effect: word.effect, rule: 'participle-within', trigger: phrase.inner });
  });
}

/** Rule `phrase`: several words that say it ("lost their lives", "taken to hospital", "held hostage"). */
function linkPhrase(scope: LinkScope, links: Links, i: number): void {
  if (!PHRASE_STARTS.has(scope.norms[i] ?? '')) return;
  const rest = joined(scope, i, 9);
  const hit = EFFECT_PHRASES.find(([pattern]) => pattern.test(rest));
  if (hit === undefined || isHypothetical(scope, i)) return;
  const [, effect] = hit;
  if (/^(?:hit|struck)\b/.test(rest) && !BE.test(scope.norms[i - 1] ?? '')) return;
  if (effectOf(scope.norms[i] ?? '')?.frames.includes('object') === true || /^(?:shot|beaten|stabbed|taken|held|holding|taking)\b/.test(rest)) {
    const after = i + hit[0].exec(rest)![0].split(' ').length - 1;
    const object = auxBefore(scope, i) ? null : objectAfter(scope, after);
    if (object?.near === true && scope.phrases[object.index]?.people) {
      link(
        scope,
        links,
        groupOf(scope, object.index, 'right').filter((k) => k === object.index || !ownPredicate(scope, k)),
        { effect, rule: 'phrase-object', trigger: i },
      );
      return;
    }
  }
  const subject = subjectBefore(scope, i) ?? (effect === 'affected' ? null : farSubjectBefore(scope, links, i));
  if (subject === null) return;
  const phrase = scope.phrases[subject.index];
  if (phrase === undefined || (phrase.noun && !phrase.people)) return;
  link(scope, links, groupOf(scope, subject.index, 'left'), { effect, rule: 'phrase', trigger: i });
}

/** True where "killed" and its like must be passive here: an auxiliary before, or a counted phrase before and none behind. */
function passiveSubject(scope: LinkScope, links: Links, at: number): { index: number; skipped: number } | null {
  return (
    subjectBefore(scope, at) ??
    (BE.test(scope.norms[at - 1] ?? '') || /^(?:died|dead|perished)$/.test(scope.norms[at] ?? '') ? farSubjectBefore(scope, links, at) : null)
  );
}

const FATAL: EffectWord = { effect: 'killed', frames: ['object', 'subject', 'of'] };

/** "fatally shot", "the fatal stabbing of": the adverb says what the verb leaves open. */
const fatal = (scope: LinkScope, at: number): EffectWord | undefined =>
  /^(?:shot|shooting|stabbed|stabbing|beaten|beating|struck|wounded|injured|crushed|burned)$/.test(scope.norms[at] ?? '') &&
  /^fatal(?:ly)?$/.test(scope.norms[at - 1] ?? '')
    ? FATAL
    : undefined;

/** Rules `verb-object`, `subject-verb` and `noun-of`, word by word. */
function linkWords(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    const norm = scope.norms[i] ?? '';
    linkPhrase(scope, links, i);
    linkFramed(scope, links, i);
    const word = fatal(scope, i) ?? effectOf(norm);
    const nounEffect = word?.effect === 'killed' && /^(?:shooting|stabbing|beating)$/.test(norm) ? 'killed' : effectOfNoun(norm);
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

/** True where a release or rescue is only hoped for or demanded. */
const wished = (scope: LinkScope, at: number): boolean =>
  /^(?:rescue|evacuation|release|liberation|arrest|capture)$/.test(scope.norms[at] ?? '') &&
  /\b(?:expect\w*|demand\w*|call\w*|negotiat\w*|hop\w+|secur\w+|urg\w+|ensur\w+|for|seek\w*|exchange|allow\w*|toward|towards|about|agree\w*)\b/.test(
    scope.norms.slice(Math.max(scope.from, at - 7), at).join(' '),
  );

function linkNoun(scope: LinkScope, links: Links, at: number, effect: Effect): void {
  if (scope.norms[at + 1] === 'of') {
    const object = wished(scope, at) ? null : objectAfter(scope, at + 1);
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
  const last = scope.phrases[group[group.length - 1]] ?? phrase;
  if (value === 'affected' && /^(?:to death|dead\b)/.test(joined(scope, last.last, 2))) value = 'killed';
  link(scope, links, group, { effect: value, rule: 'verb-object', trigger: at });
  return true;
}

function linkSubject(scope: LinkScope, links: Links, at: number, effect: Effect, weak: boolean): void {
  const subject = passiveSubject(scope, links, at);
  if (subject === null) return;
  const phrase = scope.phrases[subject.index];
  if (phrase === undefined) return;
  if (phrase.noun && !phrase.people && (weak || effect === 'rescued' || effect === 'missing' || effect === 'detained')) return;
  if (!phrase.noun && weak && subject.skipped > 2) return;
  if (
    scope.norms[at] === 'released' &&
    /\b(?:identit\w+|names?|photos?|videos?|statements?|details|footage|reports?|results)\b/.test(scope.norms.slice(scope.from, at).join(' '))
  )
    return;
  // an active verb in between would make the phrase the doer ("five men killed")
  const active = effectOf(scope.norms[at] ?? '')?.frames.includes('object') === true && !auxBefore(scope, at) && activeObject(scope, at);
  if (active) return;
  link(scope, links, groupOf(scope, subject.index, 'left'), { effect, rule: 'subject-verb', trigger: at });
}

/** Rule `within`: a participle inside a phrase that something else tied ("a rescued woman died") gives a second link. */
function withinLinks(scope: LinkScope, links: Links): LinkedCount[] {
  return [...links.values()].flatMap((linked) => {
    const { inner, ordinal } = linked.phrase;
    const word = inner < 0 || ordinal || inner === linked.trigger ? undefined : effectOf(scope.norms[inner] ?? '');
    return word === undefined || word.weak || word.effect === linked.effect
      ? []
      : [{ ...linked, effect: word.effect, rule: 'participle-within', trigger: inner }];
  });
}

/** All links of a sentence, in text order. Rules run strongest first; the first that ties a phrase keeps it. */
export function linkEffects(scope: LinkScope): LinkedCount[] {
  if (scope.phrases.length === 0) return [];
  const links: Links = new Map();
  linkHarm(scope, links);
  linkToll(scope, links);
  linkWords(scope, links);
  linkInner(scope, links);
  linkMembers(scope, links);
  linkWholes(scope, links);
  linkParts(scope, links);
  return [...links.values(), ...withinLinks(scope, links)].sort((a, b) => a.phrase.first - b.phrase.first || (a.effect < b.effect ? -1 : 1));
}
