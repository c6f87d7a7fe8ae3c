// Who speaks for whom: "a ministry spokesman" gives the ministry's word, so that he and the ministry are one source.

/** Words that name a body with one voice. A country, a party of a conflict or "local" is none: its officials may say different things. */
const BODIES = new Set(
  `ministry police hospital clinic army military navy force forces government department agency service services office authority guard brigade court
  prosecutor prosecutors council commission committee party movement union university school airline airlines company embassy consulate command crescent
  cross society institute centre center bureau administration secretariat observatory coastguard firefighters operator railway railways airport parliament
  kremlin pentagon interpol europol nato`.split(/\s+/),
);
const SPEAKER = 'spokes(?:man|men|woman|women|person|people)|press (?:service|office|officer|secretary|release|statement)';
/** Those who speak for a body where it is named beside them. */
const STAFF = 'officials?|sources?|director|chief|head|commander|commissioner|representatives?|statements?|release|communiqu[eé]|report|reports';
/** "a spokesman for the ministry", "officials at the hospital". */
const FOR = new RegExp(`\\b(?:(${SPEAKER})|${STAFF}) (?:for|of|from|at|with|within|in|by) (.{2,80})$`, 'iu');
/** "the ministry's spokesman Ali Haddad", "police chief Ann Berg". */
const BEFORE = new RegExp(
  `^(.{2,80}?)(?:['’]s)? (?:(?:chief|senior|main|deputy|assistant|official|own) ){0,2}(?:(${SPEAKER})|${STAFF})(?:$| (?=[\\p{Lu}]))`,
  'iu',
);
const ARTICLE = /^(?:(?:an?|the|its|their|his|her|some|one|another|senior|local|official|top|deputy|assistant|chief) )+/i;
const LONGEST = 160;

/** The body that a speaker's description speaks for, without its article; null where it names none. */
export function spokenFor(description: string): string | null {
  for (const part of [description, ...description.split(/,\s+/)].map((piece) => piece.slice(0, LONGEST))) {
    const found = bodyAfter(part) ?? bodyBefore(part);
    if (found !== null) return found;
  }
  return null;
}

function bodyAfter(part: string): string | null {
  const m = FOR.exec(part);
  return m === null ? null : named(m[2], m[1] !== undefined);
}

function bodyBefore(part: string): string | null {
  const m = BEFORE.exec(part.replace(ARTICLE, ''));
  return m === null ? null : named(m[1], m[2] !== undefined);
}

/** A body cut out of its phrase. `sure`: a spokesman speaks for whatever is named, others only for a body. */
function named(phrase: string, sure: boolean): string | null {
  const body = phrase
    .replace(ARTICLE, '')
    .split(/,| (?:who|which|that|said|told|and|as|on|about)\b/i, 1)[0]
    .replace(/['’]s?$/, '')
    .trim();
  if (body === '' || !/\p{L}/u.test(body)) return null;
  const words = body.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const known = words.some((word) => BODIES.has(word)) || /^(?!USA?$|UK$|UAE$)\p{Lu}{2,6}$/u.test(body);
  return known || (sure && !PEOPLE.has(words.at(-1) as string)) ? body : null;
}

/** What "a US spokesman" or "a local spokesman" leaves open. */
const PEOPLE = new Set(['us', 'local', 'official', 'regional', 'national', 'provincial', 'state', 'unnamed', 'another', 'public', 'second', 'first']);

/** "an official", "witnesses", "a resident": in two reports these may be two people or one. */
const SOMEBODY =
  /^(?:(?:an?|one|another|some|several|many|two|three|other|local|unnamed|anonymous) |(?:eye)?witness(?:es)?\b|residents?\b|survivors?\b|relatives?\b|neighbou?rs?\b|locals\b|sources?\b|people\b|villagers?\b|passengers?\b|reports?\b|(?:local )?media\b)/i;

/** True where a description without a name and without a body may mean another person in each report. */
export const isSomebody = (description: string): boolean => SOMEBODY.test(description) && spokenFor(description) === null && !/,\s+\p{Lu}/u.test(description);
