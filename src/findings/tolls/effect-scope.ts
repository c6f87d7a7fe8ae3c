// What the linking rules look at: a sentence's words and counted phrases, and whether a word only says what could be.
import type { Effect, Token } from '../../model/index.ts';
import type { CountPhrase } from './phrase-edge.ts';

/** A counted phrase with its effect and the rule that tied them; `trigger` is the token that says the effect. */
export interface LinkedCount {
  readonly phrase: CountPhrase;
  readonly effect: Effect;
  readonly rule: string;
  readonly trigger: number;
  readonly part: boolean;
  /** Replaced in the same sentence: "from 26 to 24". */
  readonly earlier?: true;
}

/** A sentence as the rules see it: tokens and norms of the whole text, the range, and its counted phrases. */
export interface LinkScope {
  readonly tokens: readonly Token[];
  readonly norms: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly CountPhrase[];
}

const MODAL = /^(?:could|would|can|might|may|should|will|shall|must|'ll|'d|cannot|did|does|do|n't|never)$/;

const HYPOTHESIS = /^(?:if|whether|unless)$/;

/** True where the trigger only says what could, should or is wanted to be. */
export function isHypothetical(scope: LinkScope, at: number): boolean {
  const norm = scope.norms[at] ?? '';
  const base =
    /^(?:kill|murder|injure|arrest|rescue|kidnap|abduct|release|free|evacuate|die|assassinate|wound|hurt|execute|capture|detain|shoot|rape|save)$/.test(norm);
  if (base && /^(?:and|or)$/.test(scope.norms[at - 1] ?? '') && (scope.norms[at - 3] === 'to' || MODAL.test(scope.norms[at - 3] ?? ''))) return true;
  for (let k = 1; k <= 3; k++) {
    const before = scope.norms[at - k] ?? '';
    if (base && (before === 'to' || MODAL.test(before))) return true;
    if (/^(?:could|would|might|should|will|can|'ll|shall)$/.test(before) && !/^(?:have|had)$/.test(scope.norms[at - k + 1] ?? '')) return true;
    if (/^(?:not|n't|never)$/.test(before)) return true;
    if (!/^(?:be|have|been|to|also|even|later|get|being)$/.test(before)) break;
  }
  for (let j = at - 1; j >= Math.max(scope.from, at - 14); j--) {
    const before = scope.norms[j] ?? '';
    if (HYPOTHESIS.test(before)) return true;
    if (before === ',' || before === ';') return false;
  }
  return false;
}
