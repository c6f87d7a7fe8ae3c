// Which language a text is in: script first, then the share of function words. Enough to tell English from the rest; `und` where unsure.

const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in that was for on with he as is said by at from his it have has were are had who which this been their they',
  es: 'de la que el en los del las por con una su para es al lo como más fue pero sus le ha este sin sobre entre también',
  fr: 'de la le les des et en un une du que est pour qui dans par sur au plus pas ne se avec ce sont aux été mais cette',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass',
  it: 'di che il la per un una del della con non sono le dei gli al nel alla più ha anche si come lo ma dal',
  pt: 'de que o a os do da em um para com não uma no na por mais as dos como mas foi ao ele das tem seu são pela',
  nl: 'de van het een en in is dat op te zijn met voor niet die aan er om ook als bij nog maar door wordt werd',
  sv: 'och i att det som en på är av för med den till inte om ett har de så var från men kan han eller',
  no: 'og i det som en på er av for med den til ikke om et har de så var fra men kan han eller seg ble også',
  da: 'og i det som en på er af for med den til ikke om et har de så var fra men kan han eller sig blev også',
  pl: 'w i na z do się nie to że o jest po za od przez jak dla co ale tym oraz jego był została',
  tr: 've bir bu da de için ile olarak çok daha en olan gibi sonra ne kadar var ise olduğu ancak dedi',
  id: 'yang dan di dengan untuk dari ini itu pada tidak dalam akan ke oleh juga telah ada mereka adalah karena',
  ro: 'de și în la cu a din pe că care pentru nu este o un mai au sunt al fost sau după cele',
  fi: 'ja on ei että se oli hän mutta myös ovat joka kun niin kuin ole tai mukaan sekä jos vain',
};
const TABLE = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS))
  for (const word of words.split(' ')) TABLE.get(word)?.push(language) ?? TABLE.set(word, [language]);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['uk', /[іїєґІЇЄҐ]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['fa', /[پچژگ]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
];

/** Units at the start of a text that decide. */
const SAMPLE = 2000;

/** BCP 47 primary subtag of a text, `und` where it is too short or mixed. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { letters, latin } = countLetters(sample);
  if (letters < 12) return 'und';
  if (latin < letters * 0.5) {
    for (const [language, pattern] of SCRIPTS) {
      const count = sample.match(pattern)?.length ?? 0;
      if (count > letters * (language === 'uk' || language === 'fa' ? 0.03 : language === 'ja' ? 0.1 : 0.3)) return language;
    }
    return 'und';
  }
  const scores = new Map<string, number>();
  let words = 0;
  for (const m of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    for (const language of TABLE.get(m[0]) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] / words < 0.06 || first[1] < 2) return 'und';
  if (second !== undefined && first[1] === second[1]) return 'und';
  return first[0];
}

/** Letters of a text, and those of the Latin script among them. */
function countLetters(text: string): { letters: number; latin: number } {
  let letters = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)) latin++;
    else if (code > 127 && /\p{L}/u.test(text[i])) letters++;
  }
  return { letters: letters + latin, latin };
}
