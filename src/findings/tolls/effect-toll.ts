// The words "death toll", "number of injured" with their figure.
import type { Effect } from '../../model/index.ts';
import { ownPredicate } from './effect-clause.ts';
import { groupOf, joined, type Links, link } from './effect-reach.ts';
import type { LinkedCount, LinkScope } from './effect-scope.ts';

/** Rule `toll`: "the death toll rose to 17", "put the number of dead at 40". */
export function linkToll(scope: LinkScope, links: Links): void {
  for (let i = scope.from; i < scope.to; i++) {
    if (!/^(?:death|tolls?|body|confirmed|number|deaths)$/.test(scope.norms[i] ?? '')) continue;
    const rest = joined(scope, i, 5);
    const effect: Effect | null =
      /^(?:death tolls?|tolls?|body count|confirmed deaths|number of (?:the )?(?:dead|deaths|fatalities|(?:people|persons|those) killed|victims|those killed|bodies)|deaths)\b/.test(
        rest,
      )
        ? 'killed'
        : /^number of (?:the )?(?:injured|wounded|(?:people|persons|those) injured|injuries)\b/.test(rest)
          ? 'injured'
          : /^number of (?:the )?(?:missing|people missing)\b/.test(rest)
            ? 'missing'
            : /^number of (?:the )?(?:casualties|cases|infections|people infected)\b/.test(rest)
              ? 'affected'
              : /^number of (?:the )?(?:arrests|arrested|detained|(?:people|persons|those) (?:arrested|detained)|detainees)\b/.test(rest)
                ? 'detained'
                : null;
    if (effect === null) continue;
    for (let j = i + 1; j < Math.min(scope.to, i + 34); j++) {
      const index = scope.phrases.findIndex((phrase) => phrase.first === j);
      const phrase = scope.phrases[index];
      if (phrase !== undefined && !phrase.implicit && (!phrase.noun || phrase.people) && reaches(scope, i, j)) {
        link(
          scope,
          links,
          groupOf(scope, index, 'right').filter((k) => k === index || !ownPredicate(scope, k)),
          { effect, rule: 'toll-of', trigger: i },
        );
        linkReplaced(scope, links, index, { effect, rule: 'toll-from', trigger: i });
        break;
      }
      if (/^[;.]$/.test(scope.norms[j] ?? '')) break;
    }
  }
}

/** Rule `toll-from`: the 26 of "lowered the toll from 26 to 24" is a figure too, one that no longer holds. */
function linkReplaced(scope: LinkScope, links: Links, index: number, value: Omit<LinkedCount, 'phrase' | 'part' | 'earlier'>): void {
  const now = scope.phrases[index];
  const before = scope.phrases[index - 1];
  if (now === undefined || before === undefined || links.has(index - 1) || before.implicit) return;
  if (scope.norms[before.first - 1] !== 'from' || scope.norms[now.first - 1] !== 'to' || now.first - before.last > 4) return;
  links.set(index - 1, { phrase: before, part: false, earlier: true, ...value });
}

/** True where the words before a figure lead to it: "toll … rose to", "toll at", "toll of", "toll: ". */
function reaches(scope: LinkScope, from: number, at: number): boolean {
  const before = scope.norms[at - 1] ?? '';
  if (at - from <= 2) return /^(?:tolls?|is|was|at|:|of|to|now|put|stands|deaths|dead|injured|wounded)$/.test(before);
  if (/^(?:reached|reaches|passed|passes|hit|hits|topped|tops|is|was|stands|above|past|over|exceeded)$/.test(before) || scope.norms[at] === 'exceeded')
    return true;
  if (!/^(?:to|at|up|as|of)$/.test(before)) return false;
  const verb = scope.norms.slice(from, at).concat(scope.norms.slice(Math.max(scope.from, from - 5), from));
  return before === 'of'
    ? at - from <= 5
    : verb.some((norm) =>
        /^(?:ros\w+|rising|risen|rises?|climb\w*|put|puts|putting|bring\w*|brought|rais\w+|stands?|stood|went|gone|goes|increas\w+|jump\w*|revis\w+|lower\w*|grew|grown|soar\w*|up|mount\w*|reduc\w+|fell|dropped|cut|taking|took|estimat\w+|set|given|listed|announc\w+)$/.test(
          norm,
        ),
      );
}
