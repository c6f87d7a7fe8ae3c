// Torn sentences: full stops followed by a stop or by a small letter, where the word before is a whole word and no abbreviation.
import type { AlterationSign } from './sign.ts';
import { isKnownWord } from './word.ts';

/** Abbreviations and numbers after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:[A-Za-z]|[a-z]{1,3}\.[a-z]{1,3}|mr|mrs|ms|messrs|dr|prof|hon|st|sts|vs|etc|approx|cont|gen|col|sgt|cpl|pvt|lt|capt|maj|adm|cmdr|supt|insp|det|rev|sen|sens|rep|reps|gov|govs|atty|pres|no|nos|inc|ltd|co|cos|corp|bancorp|bros|assn|dist|twp|univ|jr|sr|dept|est|fig|min|max|sq|ft|km|kg|mm|cm|hrs?|mins?|secs?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|ave|blvd|hwy|pkwy|rd|al|cf|ie|eg|viz|ca|pp|vol|ed|eds|a\.m|p\.m|am|pm|u\.s|u\.k|u\.n|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mont|neb|nev|okla|ore|pa|penn|tenn|tex|va|vt|wash|wis|wyo|www)$/iu;

/** Buttons and headings of galleries and lists, glued to the text: "… said. less Two children were". */
const TOGGLES = new Set(['less', 'more', 'related', 'photo', 'image', 'via', 'video', 'advertisement', 'comments']);

/** Signs of torn sentences in the line `from`..`to`. */
export function fragments(text: string, from: number, to: number): AlterationSign[] {
  const signs: AlterationSign[] = [];
  const line = text.slice(from, to);
  for (const m of line.matchAll(/\. \.(?<=[\p{Ll}\d)”"]\. \.)(?!\s?\.)/gu)) {
    if (!/\. ?\.\s*$/.test(line.slice(Math.max(0, m.index - 6), m.index)))
      signs.push({ from: from + m.index, to: from + m.index + 3, kind: 'stops', note: 'two full stops in a row', weight: 1 });
  }
  for (const m of line.matchAll(/[.] (?<=\p{Ll}{2}[.] )(\p{Ll}[\p{Ll}’']*)(?=[\s,.])/gu)) {
    if (ABBREVIATION.test(line.slice(Math.max(0, m.index - 12), m.index)) || TOGGLES.has(m[1]) || !isKnownWord(m[1])) continue;
    const start = m.index + 2;
    const note = `a sentence that begins small: “${line.slice(start, start + 40).trim()}”`;
    signs.push({ from: from + start, to: from + start + m[1].length, kind: 'fragment', note, weight: 1 });
  }
  return signs;
}
