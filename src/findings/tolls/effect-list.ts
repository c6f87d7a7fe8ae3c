// Lists of those harmed: "including six children", "the dead included two women", "two Britons were among the dead".
import type { Effect } from '../../model/index.ts';
import { ownPredicate } from './effect-clause.ts';
import { groupOf, type Links, subjectBefore } from './effect-reach.ts';
import type { LinkScope } from './effect-scope.ts';

/** Rule `part-of`: what follows "including" or "among them" shares the effect of the figure before it. */
export function linkParts(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    if (links.has(index)) return;
    const listed = isListed(scope, phrase.first);
    const whole = [...links.entries()].filter(([k, value]) => k < index && !value.part).pop() ?? null;
    if (listed && whole === null) return;
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

/** Rule `whole-of`: "five people, including four children, were killed": the verb reached only the part. */
export function linkWholes(scope: LinkScope, links: Links): void {
  scope.phrases.forEach((phrase, index) => {
    const part = links.get(index + 1);
    const next = scope.phrases[index + 1];
    if (part === undefined || next === undefined || links.has(index) || phrase.implicit || !phrase.people || next.first - phrase.last > 4) return;
    const listed = scope.norms[phrase.last] === ',' && (isListed(scope, next.first) || next.partitive);
    if (!listed || part.trigger < next.last) return;
    links.set(index, { phrase, effect: part.effect, rule: 'whole-of', trigger: part.trigger, part: false });
    links.set(index + 1, { ...part, part: true });
  });
}

/** True where "including", "among them" opens the list that the token `at` stands in. */
function isListed(scope: LinkScope, at: number): boolean {
  const before = scope.norms.slice(Math.max(scope.from, at - 4), at).join(' ');
  if (/(?:including|among them|among whom|of whom|of them|included|comprising)(?: also| at least| ,)?(?: the)?$/.test(before)) return true;
  // "including, according to government reports, 54 children"
  return /\bincluding , [^;]{3,60} ,$/.test(scope.norms.slice(Math.max(scope.from, at - 9), at).join(' '));
}

const WHOLE: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:injured|wounded|surviving|hurt|hospitali[sz]ed)$/, 'injured'],
  [/^(?:dead|deceased|killed|slain|murdered|victims|fatalities|bodies)$/, 'killed'],
  [/^(?:arrested|detained|apprehended|captured|detainees)$/, 'detained'],
  [/^(?:hostages|kidnapped|abducted|captives)$/, 'hostage'],
  [/^(?:missing)$/, 'missing'],
  [/^(?:rescued|survivors|freed)$/, 'rescued'],
];

/** Rule `members`: "the dead included two women", "the injured are a boy and a girl", "X and Y were among the 84 killed". */
export function linkMembers(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    const norm = scope.norms[i] ?? '';
    if (/^(?:includ(?:e|ed|es)|are|were)$/.test(norm)) {
      const effect = wholeBefore(scope, i);
      const index = scope.phrases.findIndex(
        (phrase) => phrase.first === i + 1 || (phrase.first === i + 2 && /^(?:a|an|the|also)$/.test(scope.norms[i + 1] ?? '')),
      );
      const phrase = scope.phrases[index];
      if (effect !== null && phrase?.people && (!phrase.ordinal || /^incl/.test(norm))) addMembers(scope, links, groupOf(scope, index, 'right'), effect, i);
    }
    if (norm === 'among' && /^(?:was|were|is|are)$/.test(scope.norms[i - 1] ?? '')) {
      const rest = scope.norms.slice(i + 1, Math.min(scope.to, i + 9)).join(' ');
      const effect = /^(?:the|those) (?:[^,;]{0,40} )?(?:killed|dead|deceased|fatalities|victims|murdered)\b/.test(rest)
        ? 'killed'
        : /^(?:the|those) (?:[^,;]{0,40} )?(?:injured|wounded|hurt)\b/.test(rest)
          ? 'injured'
          : /^(?:the|those) (?:[^,;]{0,40} )?(?:arrested|detained)\b/.test(rest)
            ? 'detained'
            : null;
      const subject = effect === null ? null : subjectBefore(scope, i);
      if (effect !== null && subject !== null) addMembers(scope, links, groupOf(scope, subject.index, 'left'), effect, i);
    }
  }
}

function wholeBefore(scope: LinkScope, at: number): Effect | null {
  const words = scope.norms.slice(Math.max(scope.from, at - 4), at);
  if (!words.includes('the') && !words.includes('other') && !words.includes('those')) return null;
  const head = words[words.length - 1] ?? '';
  if (!/^(?:victims|dead|deceased|killed|injured|wounded|arrested|detained|apprehended|fatalities|casualties|hostages|missing|survivors|rescued)$/.test(head))
    return null;
  for (const word of [...words].reverse())
    for (const [pattern, effect] of WHOLE)
      if (pattern.test(word) && (word !== 'victims' || !/^(?:surviving|injured|wounded)$/.test(words[words.length - 2] ?? ''))) return effect;
  return null;
}

function addMembers(scope: LinkScope, links: Links, indexes: readonly number[], effect: Effect, trigger: number): void {
  for (const index of indexes) {
    const phrase = scope.phrases[index];
    if (phrase !== undefined && !links.has(index)) links.set(index, { phrase, effect, rule: 'members', trigger, part: true });
  }
}
