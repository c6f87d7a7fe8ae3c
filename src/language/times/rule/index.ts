// The rules in the order they are asked; of the drafts that start at a word the longest counts, among equals the earlier rule.
import type { Rule } from '../types.ts';
import { bareYear, dayFirst, holiday, monthFirst, numericDate, ordinalCentury } from './absolute.ts';
import { clock } from './clock.ts';
import { counted, plural } from './duration.ts';
import { distance, yearAgo } from './offset.ts';
import { fiscal, ordinalUnit, quarter, yearEnd } from './period.ts';
import { reference } from './reference.ts';
import { definiteUnit, nearDay, nearStretch, nearUnit, partOrSeason, weekday } from './relative.ts';
import { adverb, every } from './repeat.ts';

export const RULES: readonly Rule[] = [
  numericDate,
  dayFirst,
  monthFirst,
  holiday,
  clock,
  quarter,
  fiscal,
  yearEnd,
  weekday,
  nearDay,
  nearUnit,
  nearStretch,
  yearAgo,
  distance,
  every,
  adverb,
  ordinalCentury,
  counted,
  plural,
  bareYear,
  definiteUnit,
  partOrSeason,
  ordinalUnit,
  reference,
];
