// data table and rule: a verb and what follows its people together say the effect ("pulled 140 people from the water", "sending 1,000 to hospital").
import type { Effect } from '../../model/index.ts';
import { groupOf, joined, type Links, link, objectAfter } from './effect-reach.ts';
import { isHypothetical, type LinkScope } from './effect-scope.ts';

interface Frame {
  readonly verb: RegExp;
  /** The words behind the people. */
  readonly behind: RegExp;
  readonly effect: Effect;
}

const FRAMES: readonly Frame[] = [
  {
    verb: /^(?:pulled|pulling|plucked|plucking|hauled|lifted|lifting|winched|brought|bringing)$/,
    behind:
      /^(?:alive|(?:from|out of|off) (?:the )?(?:\w+ )?(?:water|sea|river|rubble|wreck\w*|debris|ruins|mud|roofs?|rooftops?|snow|mine|boat|ship|vessel|building)|to safety)\b/,
    effect: 'rescued',
  },
  { verb: /^(?:treated|treating)$/, behind: /^(?:people )?for\b/, effect: 'injured' },
  {
    verb: /^(?:sent|sending|put|putting|took|taking|landed|landing|rushed|rushing)$/,
    behind: /^(?:to|in|into) (?:the |a |local |nearby )?(?:hospitals?|intensive care|clinics?)\b/,
    effect: 'injured',
  },
  {
    verb: /^(?:forced|forcing|drove|driving|prompted|prompting|caused|causing)$/,
    behind: /^(?:from (?:their|its)|out of (?:their|its)|to (?:flee|leave|abandon|evacuate)|into shelters?)\b/,
    effect: 'displaced',
  },
  { verb: /^(?:left|leaving|made|making|rendered|rendering)$/, behind: /^homeless\b/, effect: 'displaced' },
];

/** Rule `framed-object` for the verb at token `i`. */
export function linkFramed(scope: LinkScope, links: Links, i: number): void {
  const frames = FRAMES.filter((frame) => frame.verb.test(scope.norms[i] ?? ''));
  if (frames.length === 0 || isHypothetical(scope, i)) return;
  const object = objectAfter(scope, i);
  const phrase = object === null ? undefined : scope.phrases[object.index];
  if (object === null || !object.near || phrase === undefined || (phrase.noun && !phrase.people)) return;
  const rest = joined(scope, phrase.last, 6);
  const frame = frames.find((item) => item.behind.test(rest));
  if (frame !== undefined) link(scope, links, groupOf(scope, object.index, 'right').slice(0, 1), { effect: frame.effect, rule: 'framed-object', trigger: i });
}
