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

/** Reads a headline. */
export function headlineToll(title: string): HeadlineToll {
  const line = title
    .slice(0, 300)
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/(\d+)-year-old/g, 'aged')
    .replace(/, \d{1,2}(?:,|$)/g, '');
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
