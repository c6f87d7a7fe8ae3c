// The words "death toll", "number of injured" with their figure.
import type { Effect } from '../../model/index.ts';
import { joined, type Links, link } from './effect-reach.ts';
import type { LinkScope } from './effect-scope.ts';

/** Rule `toll`: "the death toll rose to 17", "put the number of dead at 40". */
export function linkToll(scope: LinkScope, links: Links): void {
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
