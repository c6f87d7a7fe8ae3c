// Whether a report tells of a happening at all: harm and force in title and head speak for it, talk about policy against.

const FOR: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:deadly|devastating|terror(?:ist)?|suicide|brutal|horrific|massive|fatal|bloody) (?:\w+ )?(?:attacks?|assault|crash|explosion|blast|bombing|shooting|earthquake|quake|fire|flood|storm)\b/,
    1.2,
  ],
  [/\b(?:killed|dead|died|deaths?|murder\w*|massacre|injured|wounded|victims?|hurt|casualties)\b/, 1],
  [/\b(?:attack(?:s|ed|ers?)?|responsibility for|shot|stabbed|kidnapp\w*|hostages?|threats?|threatened|raid(?:ed|s)?|destroyed|damaged)\b/, 0.8],
  [/\b(?:arrested|sentenced|charged|acquitted|convicted|resigned|released|elected|elections? (?:was|were)|signed|rally|protest\w*)\b/, 0.7],
  [/\b(?:today|yesterday|last night|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/, 0.2],
];
const AGAINST: readonly (readonly [RegExp, number])[] = [
  [/\binterview (?:with|by)\b|\[interview/, 2],
  [/\b(?:profile|history of|opinion|editorial|commentary|analysis|explainer|column)\b/, 0.8],
  [
    /\b(?:will (?:establish|present|hold|begin|seek|propose)|plans? to|preview|drills?|exercises?|anniversar(?:y|ies)|commemorat\w+|had a meeting|summit|denounces?d?|speculated|gave assurances|new (?:security )?initiative|tougher action)\b/,
    1,
  ],
];

export const VICTIMS =
  /\b(?:at least|more than|some|about|nearly) \S+ (?:\S+ )?(?:people|persons|civilians|passengers|soldiers|students) (?:\w+ ){0,2}(?:killed|dead|died|shot|injured|wounded)\b|\b(?:kill(?:ed|ing)|injur(?:ed|ing)|left) (?:at least |more than |about )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:people|persons|others)\b/;

/** Adds up the signs in one text; `weight` scales them by place. */
export function happeningScore(texts: readonly { readonly text: string; readonly weight: number; readonly counts: number }[]): {
  score: number;
  because: string[];
} {
  let score = 0;
  const because: string[] = [];
  for (const { text, weight, counts } of texts) {
    if (VICTIMS.test(text)) {
      score += Math.max(weight, counts);
      if (because.length < 4) because.push('+a count of victims');
    }
    for (const [pattern, value] of FOR) {
      const match = pattern.exec(text);
      if (match === null) continue;
      score += value * weight;
      if (because.length < 4) because.push(`+${match[0]}`);
    }
    for (const [pattern, value] of AGAINST) {
      const match = pattern.exec(text);
      if (match === null) continue;
      score -= value * weight;
      if (because.length < 6) because.push(`-${match[0]}`);
    }
  }
  return { score, because };
}
