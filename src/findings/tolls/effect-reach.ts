// How far a word that says an effect reaches: to the counted phrases before it (subject) and behind it (object).
import type { LinkedCount, LinkScope } from './effect-scope.ts';
import { effectOf } from './effect-word.ts';

/** Links found so far, by index into the scope's phrases. */
export type Links = Map<number, LinkedCount>;

export const BE = /^(?:was|were|is|are|be|been|being|got|get|gets|'s|'re)$/;
const SKIP_BACK =
  /^(?:was|were|is|are|be|been|being|has|have|had|having|got|get|gets|getting|reportedly|also|later|then|now|still|seriously|severely|critically|slightly|lightly|badly|fatally|gravely|mortally|instantly|both|either|all|each|already|subsequently|allegedly|initially|eventually|finally|immediately|presumably|feared|confirmed|reported|believed|presumed|declared|pronounced|found|said|known|thought|listed|remain|remained|remains|went|go|gone|going|to|as|left|even|only|just|currently|again|,|shot|stabbed|burned|beaten|and|or|may|might|apparently|safely|successfully|briefly|so|far|officially|who|that|which|including|estimated|not|necessarily|actually|himself|themselves|quickly|being|'s|'re|:|-|–|—)$/;

/** The words from `at` on, joined, at most `count`. */
export const joined = (scope: LinkScope, at: number, count: number): string => scope.norms.slice(at, Math.min(scope.to, at + count)).join(' ');

/** Counted phrases joined by commas and "and": "three Tunisians and three Algerians". `group` holds indexes into `phrases`. */
export function groupOf(scope: LinkScope, index: number, side: 'left' | 'right'): number[] {
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
  if (!/^(?:and|,|or|&|plus|as|well|also)$/.test(last) && !(between.includes('and') && /^(?:the|another|other)$/.test(last))) return false;
  for (const norm of between)
    if (effectOf(norm) !== undefined || /^(?:who|which|when|while|but|said|says|;|was|were|is|are|had|has|have|including)$/.test(norm)) return false;
  return between.length <= 3 || /^(?:in|of|from|at|on|aged)$/.test(between[0] ?? '');
}

/** The phrase that ends at or shortly before `at`, skipping auxiliaries, adverbs and one inserted phrase. */
export function subjectBefore(scope: LinkScope, at: number): { index: number; skipped: number } | null {
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
export function farSubjectBefore(scope: LinkScope, links: Links, at: number): { index: number; skipped: number } | null {
  let best: { index: number; skipped: number } | null = null;
  for (let k = scope.phrases.length - 1; k >= 0; k--) {
    const phrase = scope.phrases[k];
    if (phrase === undefined || phrase.last > at || links.has(k)) continue;
    const gap = at - phrase.last;
    if (gap > 26) break;
    if (gap > 16 && !/^(?:who|,)$/.test(scope.norms[phrase.last] ?? '')) continue;
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
      continue;
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
export function objectAfter(scope: LinkScope, at: number): { index: number; near: boolean } | null {
  let i = at + 1;
  for (
    let k = 0;
    k < 3 && /^(?:up|down|to|the|a|total|of|another|also|both|either|and|"|“|'|:|only|just|or|reportedly|allegedly)$/.test(scope.norms[i] ?? '');
    k++
  ) {
    if (scope.phrases.some((phrase) => phrase.first === i)) break;
    i++;
  }
  const exact = scope.phrases.findIndex((phrase) => phrase.first === i || (phrase.first < i && phrase.first > at && phrase.last > i));
  if (exact >= 0) return { index: exact, near: true };
  if (/^[,;(–—-]$/.test(scope.norms[i] ?? '')) return null;
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

/** Ties phrases that no earlier rule has tied. */
export function link(scope: LinkScope, links: Links, indexes: readonly number[], value: Omit<LinkedCount, 'phrase' | 'part'>): void {
  for (const index of indexes) {
    const phrase = scope.phrases[index];
    if (phrase !== undefined && !links.has(index)) links.set(index, { phrase, part: false, ...value });
  }
}
