// Whether the words that name a speaker mean a person, a body or a thing: "she" never goes back to a message or a news conference.
import { SPEAKING_THINGS } from '../lexicon/statement-cues.ts';
import type { Ground, Run, SimpleName } from './ground.ts';

export type Being = 'person' | 'people' | 'body' | 'thing' | 'unknown';

/** Nouns for one person by office, trade, kinship or part in the event. */
export const PERSON_NOUN =
  /^(?:(?:spokes|police|chair|congress|business|fisher|fire|crafts|gun|noble|states|states|service|country)?(?:man|woman|person)|minister|president|premier|chancellor|official|officer|chief|sheriff|deputy|mayor|governor|governor-general|general|colonel|captain|lieutenant|sergeant|major|admiral|inspector|commissioner|detective|constable|superintendent|trooper|ranger|marshal|victim|survivor|lawyer|attorney|prosecutor|leader|head|source|witness|bystander|eyewitness|passer-by|commander|director|manager|owner|judge|magistrate|archbishop|bishop|priest|imam|pastor|rabbi|cleric|pope|monk|nun|doctor|surgeon|nurse|paramedic|physician|professor|lecturer|scientist|researcher|analyst|expert|historian|economist|author|writer|journalist|reporter|editor|correspondent|blogger|photographer|senator|congressman|lawmaker|legislator|councillor|councilor|councilman|councilwoman|ambassador|envoy|diplomat|consul|secretary|undersecretary|attache|adviser|advisor|aide|coordinator|administrator|executive|representative|delegate|member|candidate|activist|campaigner|negotiator|mediator|teacher|student|pupil|principal|headmaster|dean|father|mother|dad|mum|mom|brother|sister|son|daughter|uncle|aunt|cousin|niece|nephew|grandfather|grandmother|grandson|granddaughter|husband|wife|widow|widower|fiance|fiancee|boyfriend|girlfriend|friend|neighbour|neighbor|resident|villager|colleague|co-worker|coworker|worker|employee|guard|soldier|pilot|driver|passenger|tourist|visitor|guest|customer|shopkeeper|trader|baker|fisherman|farmer|sailor|docker|shopper|teenager|teen|girl|boy|child|baby|lady|guy|suspect|gunman|attacker|shooter|killer|bomber|assailant|defendant|accused|caller|militant|rebel|king|queen|prince|princess|sultan|emir|sheikh|actor|actress|singer|player|coach|engineer|builder|architect|firefighter|volunteer|rescuer|diver|climber|founder|boss|ceo|chairman|chairwoman|chairperson|counsel|coroner|ombudsman|hostage|prisoner|detainee|refugee|migrant|parent|relative|speaker|moderator|operator|keeper|caretaker|mechanic|plumber|electrician|clerk|cashier|waiter|waitress|bartender|barman|chef|cook|barber|hairdresser|stylist|veteran|one)$/;
/** Nouns for bodies that "it" or "they" stand for and "he" never does. */
const BODY_NOUN =
  /^(?:police|department|ministry|agency|office|authority|council|court|company|firm|corporation|government|administration|parliament|congress|senate|army|navy|military|force|forces|air-force|group|organi[sz]ation|movement|front|league|party|union|association|committee|commission|bureau|institute|centre|center|service|services|network|channel|station|radio|television|newspaper|daily|magazine|hospital|school|university|bank|embassy|consulate|mission|team|brigade|unit|command|federation|alliance|coalition|board|church|family|crew|cartel|gang|militia|faction|wing|branch|press|media|news|fbi|cia|nypd|cnn|bbc|reuters|afp|ap|un|nato|eu|taliban|isis|congress|kingdom|republic|state|states|country|city|town|village|province|district|county|region|directorate|secretariat|foundation|charity|club|airline|operator|regime|opposition)$/;
const NO_NAME_OF_PERSON = /[/.@\d]|^(?:twitter|facebook|instagram|youtube|telegram|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The token that the rest of the run hangs on; without a tree the last word before a comma or a preposition. */
export function headOf(g: Ground, run: Run): number {
  if (g.hasTree)
    for (let i = run.first; i < run.last; i++) {
      const up = g.tokens[i].head;
      if ((up < run.first || up >= run.last) && /^(?:NOUN|PROPN|PRON|NUM|ADJ|X)$/.test(g.upos(i))) return i;
    }
  let at = run.first;
  while (at + 1 < run.last && g.norm(at + 1) !== ',' && !(g.upos(at + 1) === 'ADP' && at > run.first)) at++;
  return at;
}

/** What the phrase's head means, from the names in it, its noun and its kind of word. */
export function beingOf(g: Ground, run: Run): Being {
  const head = headOf(g, run);
  const w = g.norm(head);
  const named = nameOn(g, run, head);
  const own = named !== null;
  if (own && named.kind === 'person') return /^(?:and|&)$/.test(g.norm(named.last)) && named.last < run.last ? 'people' : 'person';
  if (PERSON_NOUN.test(w)) return 'person';
  if (BODY_NOUN.test(w)) return 'body';
  if (SPEAKING_THINGS.has(w)) return 'thing';
  if (own) return named.kind === 'place' || NO_NAME_OF_PERSON.test(w) ? 'thing' : 'body';
  if (/^NNP?S$/.test(g.tokens[head]?.xpos ?? ''))
    return /(?:er|or|an|ist|ee|nt)s$|^(?:officials|people|police|authorities|parents|relatives|witnesses)$/.test(w) ? 'people' : 'body';
  if (g.upos(head) === 'PROPN') return NO_NAME_OF_PERSON.test(w) || NO_NAME_OF_PERSON.test(g.tokens[head].text) ? 'thing' : 'unknown';
  return g.upos(head) === 'NOUN' ? 'thing' : 'unknown';
}

/** The name that the head stands in or hangs together with. */
function nameOn(g: Ground, run: Run, head: number): SimpleName | null {
  const own = g.nameAt(head);
  if (own !== null) return own;
  for (let i = run.first; i < Math.min(run.last, run.first + 60); i++) {
    const n = g.nameAt(i);
    if (n !== null && leads(g, n.head, head)) return n;
  }
  return null;
}

/** "the service's commander, Sofia Brandão": the name hangs on the head as an apposition or the head on the name. */
const leads = (g: Ground, name: number, head: number): boolean =>
  (g.tokens[name]?.head === head && /^(?:appos|flat)/.test(g.rel(name))) || (g.tokens[head]?.head === name && /^(?:appos|flat|compound)/.test(g.rel(head)));
