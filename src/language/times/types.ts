// What a rule says of a run of words, before it is counted out against the publication date.
import type { Unit } from './lexicon.ts';

/** Which way from the anchor: named in the text ("last", "next", "this"), or left to the tense. */
export type Way = 'last' | 'this' | 'next' | 'tense';

/** A point or stretch of the calendar; what is missing is implied by the publication date. */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  readonly way: Way;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of a range inside a month ("March 3-5"). */
  readonly lastDay?: number;
  readonly weekday?: number;
  readonly season?: string;
  readonly quarter?: number;
  readonly half?: number;
  /** "199" for the 1990s, "19" for a century. */
  readonly prefix?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly part?: string;
  readonly zone?: 'Z';
  /** Ended by an explicit interval ("2016-2018"). */
  readonly until?: { readonly year: number; readonly month?: number };
}

/** A unit seen from the anchor: this week (0), last month (-1), next year (1). */
export interface NearMeaning {
  readonly kind: 'near';
  readonly unit: Unit;
  readonly shift: number;
  readonly part?: string;
  /** "the year", "the quarter": whichever the text spoke of last, else the current one. */
  readonly definite?: boolean;
}

/** A distance from the publication date ("two years ago") or from the date last named ("a year earlier"). `count` null: unknown number. */
export interface OffsetMeaning {
  readonly kind: 'offset';
  readonly unit: Unit;
  readonly count: number | null;
  readonly sign: 1 | -1;
  readonly from: 'published' | 'text';
}

export type Meaning =
  | CalendarMeaning
  | NearMeaning
  | OffsetMeaning
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'ref'; readonly value: string };

/** A found run: token indexes, `last` exclusive. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
}

/** The words of a text as rules read them: lower case, with a surface for letter case. */
export interface Words {
  readonly norms: readonly string[];
  readonly surfaces: readonly string[];
  readonly xpos: readonly string[];
  /** True where no white space stands between this word and the next. */
  readonly glued: readonly boolean[];
  readonly sentence: readonly number[];
}

/** Reads an expression that starts at `at`; null where there is none. */
export type Rule = (words: Words, at: number) => Draft | null;

export const draft = (first: number, last: number, meaning: Meaning): Draft => ({ first, last, meaning });
