// Errors as signs: a spelling that only two related reports share against the others, and one that only one of them has.
import type { Direction } from './direct.ts';
import { mix } from './scan.ts';
import type { Related } from './settle.ts';
import { isOtherFigure, isSlip, WordUse } from './word-use.ts';

/** Errors named of one pair, at most. */
const MOST_NAMED = 3;
/** So many other reports must give the other figure: tolls change from hour to hour. */
const AGREED = 2;

/** A spelling and what other reports of the same story write. */
interface Slip {
  readonly written: string;
  readonly others: string;
}

/** What two related reports have as errors: both, or one of them where the other writes as others do. */
interface Errors {
  readonly equal: readonly Slip[];
  readonly onlyA: readonly Slip[];
  readonly onlyB: readonly Slip[];
}

const NO_ERRORS: Errors = { equal: [], onlyA: [], onlyB: [] };

/** Two related reports by their places; how their kin write proves nothing, `asked` are other reports of the same story. */
interface Pair {
  readonly a: number;
  readonly b: number;
  isKin(place: number): boolean;
  asked(): readonly number[];
}

/** Errors of a pair. The spellings of other reports are gathered only where a word stands in the pair and its kin alone. */
function errorsOf(pair: Pair, use: WordUse): Errors {
  const { a, b } = pair;
  const alone = (word: string): boolean => use.users(word)?.every((place) => place === a || place === b || pair.isKin(place)) ?? false;
  const [ownA, ownB] = [use.words(a).filter(alone), use.words(b).filter(alone)];
  if (ownA.length === 0 && ownB.length === 0) return NO_ERRORS;
  const uses = new Map<string, number>();
  for (const place of pair.asked()) for (const word of use.words(place)) uses.set(word, (uses.get(word) ?? 0) + 1);
  if (uses.size === 0) return NO_ERRORS;
  const others = [...uses.keys()].sort();
  const [inA, inB] = [new Set(use.words(a)), new Set(use.words(b))];
  const slips = (words: readonly string[], fits: (near: string, written: string) => boolean): Slip[] =>
    words.flatMap((written) => {
      const near = others.find((other) => fits(other, written));
      return near === undefined ? [] : [{ written, others: near }];
    });
  const agreed = (other: string): boolean => (uses.get(other) ?? 0) >= AGREED;
  return {
    equal: slips(
      ownA.filter((w) => inB.has(w)),
      (near, w) => !inA.has(near) && !inB.has(near) && (isSlip(w, near) || (isOtherFigure(w, near) && agreed(near))),
    ),
    onlyA: slips(
      ownA.filter((w) => !inB.has(w)),
      (near, w) => inB.has(near) && !inA.has(near) && isSlip(w, near),
    ),
    onlyB: slips(
      ownB.filter((w) => !inA.has(w)),
      (near, w) => inA.has(near) && !inB.has(near) && isSlip(w, near),
    ),
  };
}

const shown = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Reasons in words for the errors that both share. */
const errorReasons = (errors: Errors): string[] =>
  errors.equal
    .slice(0, MOST_NAMED)
    .map((s) => `equal error: both ${s.written.includes(' ') ? 'give' : 'write'} “${shown(s.written)}”, others “${shown(s.others)}”`);

/** A report with an error that the other lacks came later: copying brings errors in. Unknown where both have such. */
function directionByErrors(errors: Errors): Direction {
  const [inA, inB] = [errors.onlyA[0], errors.onlyB[0]];
  if ((inA === undefined) === (inB === undefined)) return { first: 0 };
  const slip = inA ?? inB;
  return { first: inB ? 1 : -1, reason: `the other alone writes “${shown(slip.written)}” for “${shown(slip.others)}”` };
}

/** Errors of related pairs, remembered as long as no report is added that says something of them. */
export class ErrorSigns {
  readonly #use = new WordUse();
  readonly #known = new Map<string, { readonly version: string; readonly errors: Errors }>();

  /** Adds the next report, with its rare words. */
  add(id: string, words: readonly string[]): void {
    this.#use.add(id, words);
  }

  /** Reports added. */
  get count(): number {
    return this.#use.count;
  }

  /** The related pairs with the errors that both share among their reasons, and with a direction where only errors tell it. `placeOf`: place of adding. */
  apply(found: readonly Related[], placeOf: (report: number) => number): Related[] {
    const round = new Round(this.#use);
    for (const r of found) round.relate(placeOf(r.a), placeOf(r.b));
    return found.map((r) => {
      const errors = this.#errors(placeOf(r.a), placeOf(r.b), round);
      if (errors === NO_ERRORS) return r;
      const verdict = errors.equal.length === 0 ? r.verdict : { ...r.verdict, reasons: [...r.verdict.reasons, ...errorReasons(errors)] };
      return { ...r, verdict, direction: r.direction.first === 0 ? directionByErrors(errors) : r.direction };
    });
  }

  #errors(a: number, b: number, round: Round): Errors {
    const version = `${round.version(a)} ${round.version(b)}`;
    const key = `${a} ${b}`;
    const known = this.#known.get(key);
    if (known?.version === version) return known.errors;
    const errors = errorsOf(round.pair(a, b), this.#use);
    this.#known.set(key, { version, errors });
    return errors;
  }
}

/** What one call knows of each report: its kin, its story, and a mark that changes when either does. */
class Round {
  readonly #kin = new Map<number, Set<number>>();
  readonly #stories = new Map<number, readonly number[]>();
  readonly #versions = new Map<number, string>();
  constructor(readonly use: WordUse) {}

  relate(a: number, b: number): void {
    this.#kin.set(a, (this.#kin.get(a) ?? new Set()).add(b));
    this.#kin.set(b, (this.#kin.get(b) ?? new Set()).add(a));
  }

  pair(a: number, b: number): Pair {
    const [kinA, kinB] = [this.#kin.get(a), this.#kin.get(b)];
    const isKin = (place: number): boolean => kinA?.has(place) === true || kinB?.has(place) === true;
    const asked = (): number[] => [...new Set([...this.#story(a), ...this.#story(b)])].filter((place) => place !== a && place !== b && !isKin(place));
    return { a, b, isKin, asked };
  }

  version(place: number): string {
    let version = this.#versions.get(place);
    if (version === undefined) {
      let sum = 0;
      for (const kin of this.#kin.get(place) ?? []) sum += mix(kin + 1); // exact, so the same in any order
      version = `${this.use.version(place)} ${sum}`;
      this.#versions.set(place, version);
    }
    return version;
  }

  #story(place: number): readonly number[] {
    let story = this.#stories.get(place);
    if (story === undefined) {
      story = this.use.sameStory(place);
      this.#stories.set(place, story);
    }
    return story;
  }
}
