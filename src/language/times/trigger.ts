// Which words can begin an expression of time: a cheap test, so that rules are asked for few words of a text.
import { DECADES, HOLIDAYS, MONTHS, ORDINALS, PARTS, REFERENCES, REPEATS, SEASONS, UNITS, WEEKDAY_PLURALS, WEEKDAYS, WORD_NUMBERS } from './lexicon.ts';

const OTHERS =
  'a an the last past previous preceding this current next coming upcoming following same that these recent future today tonight yesterday tomorrow overnight every each per couple dozen half several many some few numerous countless fiscal year-end year-ago year-earlier noon midday midnight nineteen eighteen twenty right at from as first-quarter second-quarter third-quarter fourth-quarter first-half second-half';
const WORDS = new Set<string>([
  ...OTHERS.split(' '),
  ...[MONTHS, WEEKDAYS, WEEKDAY_PLURALS, UNITS, REPEATS, PARTS, SEASONS, WORD_NUMBERS, ORDINALS, DECADES, REFERENCES].flatMap((map) => [...map.keys()]),
  ...[...HOLIDAYS.keys()].map((name) => name.split(' ')[0]),
]);

/** True for a word that some rule may start at. */
export const mayStart = (norm: string): boolean => {
  const code = norm.charCodeAt(0);
  if ((code >= 48 && code <= 57) || code === 39 || code === 0x2019 || code === 0x2018) return true;
  return WORDS.has(norm) || (norm.includes('-') && WORDS.has(norm.slice(0, norm.indexOf('-'))));
};
