// Who acts where someone speaks: the body that a spokesman speaks for, the country behind "the Ruritanian side" or "American forces".
import { countryOfPeople } from '../../language/places/people.ts';

const VOICE = '(?:spokes(?:man|woman|person|men|people)|press secretary|press officer|official|officials|officer|commander|chief|leader)';
const OWNED = new RegExp(`^(?:the )?(.{2,60}?)['’]s? (?:\\w+ ){0,2}${VOICE}\\b`, 'i');
const FOR = /\b(?:spokes\w+|press secretary) (?:for|of) ((?:the )?[^,]{2,70})/i;
const BEFORE =
  /^(?:an? |the )?((?:[\p{L}.-]+ ){0,3}(?:navy|army|air force|military|coast guard|police|ministry|department|armed forces|government|cent(?:ral )?com(?:mand)?)) (?:spokes\w+|commander|officials?|officers?)\b/iu;
const UNITED_STATES =
  /^(?:the )?(?:us|u\.s\.|usa|pentagon|white house|american|americans|us government|u\.s\. government|us central command|u\.s\. central command|centcom)$/i;

/** The body for which a speaker speaks: "navy spokesman Oder" → "navy"; the speaker where the words name no body. */
export function bodyOf(speaker: string): string {
  return FOR.exec(speaker)?.[1] ?? BEFORE.exec(speaker)?.[1] ?? OWNED.exec(speaker)?.[1] ?? speaker;
}

/** The country that the words stand for: "the Ruritanian side", "American", "the Pentagon"; else the words. */
export function countryBehind(words: string): string {
  if (UNITED_STATES.test(words)) return 'United States';
  const side = /^(?:[Tt]he )?([\p{Lu}][\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?: side)?$/u.exec(words);
  return (side?.[1] === undefined || !/ side$|^(?:the )?\p{L}+(?:an|ese|ish|i|ic|ch)$/iu.test(words) ? null : countryOfPeople(side[1])) ?? words;
}
