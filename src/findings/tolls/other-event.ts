// Words that set a clause apart from the main incident: other times, comparisons, a second event of the kind.

export const OTHER_CUE =
  /\b(?:years? ago|last (?:year|summer|winter|spring|autumn|fall|decade|century)|in recent (?:years|months)|over the (?:past|last) (?:\w+ )?(?:years?|months?|decades?)|in the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks)|since (?:19|20)\d\d|earlier this (?:year|month)|decades ago|decades?-(?:long|old)|so far this (?:year|month)|per year|every year|each year|annually|on average|the last time|the previous (?:day|week|month|year)|months ago|days after|weeks after|in that event|the year before)\b/i;

const EVENT =
  '(?:attacks?|shootings?|bombings?|incidents?|earthquakes?|quakes?|crash(?:es)?|fires?|blasts?|explosions?|air ?strikes?|strikes?|floods?|storms?|killings?|massacres?|kidnappings?|ambush(?:es)?|accidents?|clash(?:es)?|raids?|protests?|riots?|outbreaks?|altercations?|tragedy|events?)';
export const OTHER_EVENT_NOUN = new RegExp(
  `\\b(?:(?:another|a second|a third|similar|previous|earlier|separate|different|past|recent|other|unrelated|worst|deadliest|bloodiest) (?:[\\p{L}-]+ ){0,2}?${EVENT}|followed (?:\\w+ )?deadly|followed by another|separate(?:ly)?|elsewhere)\\b`,
  'iu',
);

/** Years named in a text, as numbers. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d,.$-]|\bat )(?:1[89]|20)\d\d(?!\d|[,-][\d\p{L}]|'s|s\b)/gu)].map((match) => Number(match[0]));
}

/** A short name for another event: its time and place as the clause gives them. */
export function labelOf(clause: string): string {
  const cue =
    /\b(?:in|on|since|of) (?:[A-Z]\w+ )?(?:\d{1,2},? )?(?:19|20)\d\d\b|\b(?:in|at|near) (?:[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)*)/u.exec(clause) ??
    OTHER_CUE.exec(clause) ??
    OTHER_EVENT_NOUN.exec(clause);
  return cue === null ? 'another event' : `event ${cue[0]}`;
}

const KIN: readonly (readonly [RegExp, string])[] = [
  [/^airstrikes?$|^drones?$/, 'airstrike missile_launch shelling'],
  [/^tsunamis?$/, 'tsunami'],
  [/^(?:earth)?quakes?$|^tremors?$/, 'earthquake tsunami'],
  [/^shootings?$|^rampage$/, 'shooting assassination armed_clash'],
  [/^bombings?$|^blasts?$|^explosions?$/, 'bombing explosion airstrike assassination hostage_taking fire plane_crash'],
  [/^massacres?$|^assault$|^siege$/, 'shooting bombing armed_clash hostage_taking stabbing assassination riot'],
  [/^floods?$|^flooding$/, 'flood storm landslide'],
  [/^hurricanes?$|^typhoons?$|^cyclones?$|^storms?$/, 'storm flood landslide'],
  [/^kidnappings?$|^abductions?$/, 'kidnapping hostage_taking'],
  [/^outbreaks?$|^epidemics?$/, 'epidemic'],
  [/^riots?$/, 'riot protest arson'],
];

/** A cheap look: the end of the longer pattern, without which that one cannot fit. */
const RELATIVE_END = /\b(?:that|which|where)(?: [\p{L}']+){0,3} ?$/iu;

/** The event noun whose relative clause holds the figure ("the quake that killed"), where it is of another kind than the main incident. */
export function strangeEvent(before: string, type: string | null): string | null {
  if (type === null || type === 'other') return null;
  const near = before.slice(-130).replace(/\s/g, ' ');
  if (!RELATIVE_END.test(near)) return null;
  const match = /\b([\p{L}]+(?: ?strikes?)?)(?:[^.;:]{0,70})\b(?:that|which|in which|where)(?: [\p{L}']+){0,3} ?$/iu.exec(near);
  if (match === null) return null;
  const words = match[0].toLowerCase().match(/[\p{L}]+/gu) ?? [];
  for (const word of words.reverse()) for (const [noun, kinds] of KIN) if (noun.test(word)) return kinds.split(' ').includes(type) ? null : word;
  return null;
}

const AIMED =
  /\b(?:over|after|since|following|in connection with|involvement in|trial for|accused of|suspected of|blame for|protest(?:ing)?|anger at|because of|role in|charged with|responsible for)\b[^.;]{0,40}$/i;
/** True where a death is only what a protest, an arrest or a trial is about: "enraged over the killing of a teenager". */
export const isOccasion = (before: string): boolean => AIMED.test(before.slice(-70).replace(/\s/g, ' '));

/** A new happening brought in with "a" or "an" behind the lead: "were killed by a quake in eastern China". */
export const NEW_EVENT =
  /\b(?:by|in|from|after|when) an? (?:[\w.-]+ ){0,3}(?:earthquake|quake|tremor|tsunami|flood|storm|hurricane|typhoon|cyclone|crash|landslide|stampede)\b|\ban? (?:[\w. -]+ )?(?:earthquake|quake|tremor|tsunami|flood|hurricane|typhoon|cyclone|landslide)\b(?: [\w.,'-]+){0,9} (?:killed|killing|left|leaving|hit|struck|rocked|jolted|destroyed|that|which)\b/i;
