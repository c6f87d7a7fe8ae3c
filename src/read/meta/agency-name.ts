// News agencies by the names that reports write them under.

/** Name as `agency` gives it, and how credits write it. Short forms count only as words of their own. */
const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['AP', /\b(AP|Associated Press)\b/],
  ['Reuters', /\bReuters\b|\bREUTERS\b/],
  ['AFP', /\b(AFP|Agence[ -]France[ -]Presse)\b/i],
  ['UPI', /\b(UPI|United Press International)\b/],
  ['PA', /\b(PA Media|Press Association|PA news agency)\b|^PA$/],
  ['dpa', /\b(dpa|DPA|Deutsche Presse-Agentur)\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['TASS', /\b(TASS|ITAR-TASS)\b/],
  ['Interfax', /\bInterfax\b/],
  ['RIA Novosti', /\bRIA Novosti\b/i],
  ['Xinhua', /\b(Xinhua|XINHUA)\b/],
  ['Kyodo', /\b(Kyodo|KYODO)( News)?\b/],
  ['Jiji', /\bJiji( Press)?\b/],
  ['Yonhap', /\bYonhap\b/],
  ['PTI', /\b(PTI|Press Trust of India)\b/],
  ['ANI', /^ANI$|\bANI\b(?=\))/],
  ['IANS', /\bIANS\b/],
  ['UNI', /^UNI$|\bUnited News of India\b/],
  ['APP', /^APP$|\bAssociated Press of Pakistan\b/],
  ['Bernama', /\bBernama\b/i],
  ['Antara', /\bANTARA\b|^Antara$/],
  ['PNA', /^PNA$|\bPhilippine News Agency\b/],
  ['Anadolu', /\b(Anadolu( Agency)?|AA)\b(?=\)|$)|\bAnadolu\b/],
  ['NAN', /^NAN$|\bNews Agency of Nigeria\b/],
  ['SAPA', /\b(SAPA|Sapa)\b/],
  ['Notimex', /\b(Notimex|NOTIMEX)\b/],
  ['Prensa Latina', /\bPrensa Latina\b/i],
  ['Europa Press', /\bEuropa Press\b/i],
  ['Lusa', /^(Lusa|LUSA)$/],
  ['Belga', /^(Belga|BELGA)$|\bBelga News Agency\b/],
  ['ANP', /^ANP$/],
  ['APA', /^APA$/],
  ['Ritzau', /\bRitzau\b/i],
  ['NTB', /^NTB$/],
  ['PAP', /^PAP$/],
  ['CNN', /^CNN$|\bCNN( Wire| Newsource)\b/],
  ['CP', /\b(The )?Canadian Press\b/],
  ['AAP', /\bAAP\b|\bAustralian Associated Press\b/],
  ['Bloomberg', /\bBloomberg( News)?\b/],
  ['TNS', /^TNS$|\bTribune News Service\b/],
];
/** An agency that the table does not know but whose name says that it is one: "Atlantic Wire". */
const SAYS_SO = /^(?:the )?((?:\p{Lu}[\p{L}.-]+ ){1,3}(?:Wire|News Agency|Press Agency|News Service|Wire Service))$/u;

/** The agency that a credit names, undefined for none. `credit` is short: a byline, a bracket, a line. */
export function agencyIn(credit: string): string | undefined {
  const s = credit.trim().slice(0, 200);
  return AGENCIES.find(([, pattern]) => pattern.test(s))?.[0] ?? SAYS_SO.exec(s)?.[1];
}
