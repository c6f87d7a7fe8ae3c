// The agency that a text credits: "(AP)" in the dateline, "— Reuters" at the end, "with files from", a byline.

const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['AP', /\b(AP|Associated Press)\b/],
  ['Reuters', /\bReuters\b|\bREUTERS\b/],
  ['AFP', /\b(AFP|Agence France-Presse)\b/],
  ['UPI', /\b(UPI|United Press International)\b/],
  ['PA', /\b(PA Media|Press Association|PA news agency)\b|^PA$/],
  ['dpa', /\b(dpa|DPA|Deutsche Presse-Agentur)\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['TASS', /\b(TASS|ITAR-TASS)\b/],
  ['Interfax', /\bInterfax\b/],
  ['Xinhua', /\bXinhua\b/],
  ['Kyodo', /\bKyodo( News)?\b/],
  ['PTI', /\b(PTI|Press Trust of India)\b/],
  ['ANI', /^ANI$|\bANI\b(?=\))/],
  ['IANS', /\bIANS\b/],
  ['Anadolu', /\b(Anadolu( Agency)?|AA)\b(?=\)|$)|\bAnadolu\b/],
  ['CNN', /^CNN$|\bCNN( Wire| Newsource)\b/],
  ['CP', /\b(The )?Canadian Press\b/],
  ['AAP', /\bAAP\b|\bAustralian Associated Press\b/],
  ['Bloomberg', /\bBloomberg( News)?\b/],
];
/** An agency that the table does not know but whose name says that it is one: "Atlantic Wire". */
const SAYS_SO = /^(?:the )?((?:\p{Lu}[\p{L}.-]+ ){1,3}(?:Wire|News Agency|Press Agency|News Service|Wire Service))$/u;
const named = (s: string): string | undefined => AGENCIES.find(([, pattern]) => pattern.test(s))?.[0] ?? SAYS_SO.exec(s.trim())?.[1];

/** The agency named as the text's source, from dateline, credit line or byline; undefined where none is. */
export function agencyOf(text: string, bylines: readonly string[]): string | undefined {
  for (const byline of bylines) {
    const found = named(byline);
    if (found !== undefined) return found;
  }
  for (const m of text.slice(0, 600).matchAll(/\(([A-Z][\w /.-]{1,30})\)\s*[-–—:]|(?:^|\n)[A-Z][\w ,.'’]{2,60}?\b([A-Z][A-Za-z]{1,10})\s[-–—]\s/g)) {
    const found = named(m[1] ?? m[2]);
    if (found !== undefined) return found;
  }
  const end = text.slice(-500);
  const credit =
    /(?:^|\n|[.!?”"]\s*)(?:[-–—]\s*|\(|source:\s*|with (?:files|reporting|inputs?|material|agency inputs?) (?:from|by)\s+|(?:additional )?reporting by\s+|©\s*(?:\d{4}\s*)?(?:the )?)((?:the )?[A-Z][\w -]{1,40}|dpa)[^\n]{0,60}$/i.exec(
      end.trimEnd(),
    );
  return credit === null ? undefined : named(credit[1]);
}
