// Tolls of a headline ("Two dead, five hurt in …", "Gunman kills six"), by a cheap scan: the findings are made from the text below it.

/** How many a headline says were killed or injured, null where it does not say. */
export interface HeadlineToll {
  readonly killed: number | null;
  readonly injured: number | null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const NUMBER = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Words that may stand between a number and what happened: "three people, two of them children," is not taken. */
const BETWEEN = '(?: (?!in\\b|after\\b|year)[a-z-]+){0,3}?';
const KILLED = new RegExp(
  `\\b${NUMBER}(?: others?| more)?${BETWEEN},? (?:(?:is|are|was|were|left|found|shot|confirmed) )?(?:dead|killed|slain|die|dies|died)\\b`,
);
const KILLS = new RegExp(`\\b(?:kills?|killing|killed|claims?)(?: at least)? ${NUMBER}\\b(?! (?:injured|hurt|wounded|months?|years?|days?|hours?))`);
const INJURED = new RegExp(`\\b${NUMBER}(?: others?| more)?${BETWEEN},? (?:(?:is|are|was|were|left) )?(?:injured|wounded|hurt)\\b`);
const INJURES = new RegExp(`\\b(?:injur(?:es?|ing)|wound(?:s|ing)|hurts?|injured|wounded)(?: at least)? ${NUMBER}\\b(?! (?:months?|years?|days?|hours?))`);
const FATALLY = new RegExp(`\\b${NUMBER} fatally\\b`);
/** Shot and not said to be dead: those who lived, and the dead among them. */
const SHOT = new RegExp(`\\b${NUMBER}(?: others?| more)?${BETWEEN},? (?:(?:is|are|was|were) )?shot\\b(?! (?:and killed|dead|to death))`);
const ONE_KILLED =
  /\b(?:man|woman|boy|girl|teen|teenager|child|officer|toddler|baby|infant|mother|father|victim|student)(?: (?:is|was))?(?: (?:shot and|fatally shot|shot))? (?:killed|dead|dies|slain)\b/;
const ONE_INJURED =
  /\b(?:man|woman|boy|girl|teen|teenager|child|officer|toddler|baby|infant|mother|father|victim|student)(?: (?:is|was|critically|seriously))* (?:injured|wounded|hurt)\b/;

const PERSON =
  '(?:man|woman|boy|girl|teen|teenager|child|kid|toddler|baby|infant|officer|deputy|trooper|chief|mother|father|mom|dad|son|daughter|brother|sister|girlfriend|boyfriend|wife|husband|student|clerk|driver|juvenile|youth|person|guard|employee|neighbor|friend|grandmother|bystander|aged)';
const ADVERB = '(?:(?:is|was|gets?|got|being|\\w+ly) ){0,3}';
/** "Boy, woman shot", "teen and toddler grazed by bullets". */
const TWO_SHOT = new RegExp(`\\b${PERSON}(?:,| and| &) (?:[\\w-]+ ){0,2}${PERSON} ${ADVERB}(?:shot|grazed)\\b`);
const ONE_SHOT = new RegExp(
  `\\b${PERSON} ${ADVERB}(?:shot|grazed)\\b(?! (?:at\\b|\\d))|\\b(?:shoots?|shot|shooting)(?: of)? (?:(?:his|her|a|an|the|own|another|[a-z]+['’]s?) ){0,3}(?:[\\w-]+ ){0,2}?(?:${PERSON}|self|himself|herself)\\b`,
);

/** How many a headline says were shot, where it says nothing of a death; null where it does not say. */
export function headlineShot(title: string): number | null {
  const line = plain(title);
  if (/\bweekend\b/.test(line) || SOMEONE_KILLED.test(line)) return null;
  return numberOf(SHOT.exec(line)?.[1]) ?? (TWO_SHOT.test(line) ? 2 : ONE_SHOT.test(line) ? 1 : null);
}

/** Lower case, without possessives and ages. */
const plain = (title: string): string =>
  title
    .slice(0, 300)
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]year[- ]old/g, 'aged')
    .replace(/, \d{1,2}(?:,|$)/g, '');

/** Reads a headline. */
export function headlineToll(title: string): HeadlineToll {
  const line = plain(title);
  // a round-up counts over several happenings
  if (/\bweekend\b/.test(line)) return { killed: null, injured: null };
  const killed = count(line, KILLED, KILLS, ONE_KILLED) ?? numberOf(FATALLY.exec(line)?.[1]);
  const injured = count(line, INJURED, INJURES, ONE_INJURED);
  const shot = numberOf(SHOT.exec(line)?.[1]);
  return { killed, injured: injured ?? (shot === null ? null : Math.max(0, shot - (killed ?? 0))) };
}

function count(line: string, before: RegExp, after: RegExp, one: RegExp): number | null {
  return numberOf(before.exec(line)?.[1] ?? after.exec(line)?.[1]) ?? (one.test(line) ? 1 : null);
}

const SOMEONE_KILLED = /\b(?:fatal|fatally|deadly|killed|killing|slain|slaying|murder|murdered|homicide|dead|death|dies|died)\b/;
const SOMEONE_INJURED = /\b(?:wounded|injured|hurt|injures|wounds|wounding|injuring)\b/;

/** True where a headline says that someone was killed or injured without a number. */
export const someoneIn = (title: string, effect: 'killed' | 'injured'): boolean =>
  (effect === 'killed' ? SOMEONE_KILLED : SOMEONE_INJURED).test(title.slice(0, 300).toLowerCase());

const numberOf = (word: string | undefined): number | null => (word === undefined ? null : (NUMBERS[word] ?? Number(word)));
