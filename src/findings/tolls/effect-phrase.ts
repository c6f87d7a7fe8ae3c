// data table: several words that say an effect of the people before them.
import type { Effect } from '../../model/index.ts';

/** Several words that say an effect of the people before them. */
export const EFFECT_PHRASES: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:shot|stabbed|beaten|burned|burnt|hacked|crushed|trampled|bludgeoned|choked|strangled|tortured|frozen|starved|clubbed) (?:dead|to death)\b/, 'killed'],
  [/^(?:shot|stabbed) (?:and|&) (?:killed|murdered)\b/, 'killed'],
  [/^(?:shot|stabbed) (?:and|&) (?:injured|wounded)\b/, 'injured'],
  [/^(?:killed|dead|died|dead) (?:or|and\/or) (?:injured|wounded|hurt|missing)\b/, 'affected'],
  [/^(?:injured|wounded) or (?:killed|dead)\b/, 'affected'],
  [/^(?:lost|losing|lose) (?:their|his|her|its) (?:lives|life)\b/, 'killed'],
  [/^(?:lost|losing|lose) (?:their|his|her) homes?\b/, 'displaced'],
  [/^(?:fatally|mortally) (?:shot|stabbed|wounded|injured|struck)\b/, 'killed'],
  [/^into (?:police |federal |official )?custody\b/, 'detained'],
  [/^(?:taken|seized|snatched) by\b/, 'hostage'],
  [/^put to death\b/, 'killed'],
  [
    /^(?:taken|brought|rushed|transported|transferred|flown|airlifted|sent|evacuated|carried|admitted|hospitali[sz]ed|being taken) (?:\S+ ){0,5}?(?:hospitals?|clinics?|medical cent(?:er|re)s?)\b/,
    'injured',
  ],
  [/^(?:taken|brought|rushed|being treated|treated) (?:\S+ ){0,4}?(?:hospital|hospitals|injuries|wounds|burns)\b/, 'injured'],
  [
    /^(?:suffered|suffering|sustained|sustaining|received) (?:\S+ ){0,5}?(?:injur(?:y|ies)|wounds?|burns|legs|arms|bones|fractures|concussions?|gash(?:es)?|cuts?|bruises|trauma)\b/,
    'injured',
  ],
  [/^in (?:a |very |stable and )?(?:critical|serious|stable|grave|fair|guarded|good) (?:but stable )?(?:condition|states?)\b/, 'injured'],
  [/^in (?:the |local |area |a )?(?:hospital|hospitals|intensive care)\b/, 'injured'],
  [
    /^(?:taken|placed|held|kept|remain|remained|remains|are|is|were|was|currently|now|still|men|people|suspects?) (?:\w+ )?(?:in|into|under) (?:police |federal |official )?(?:custody|arrest|detention)\b/,
    'detained',
  ],
  [/^in (?:police |federal |jail |official )?(?:custody|detention|jail)\b/, 'detained'],
  [/^behind bars\b/, 'detained'],
  [/^(?:taken|held|taking|kept|holding|being held) (?:as )?(?:hostages?|captive|prisoner)\b/, 'hostage'],
  [/^(?:taken|took) prisoners?\b/, 'hostage'],
  [
    /^(?:fled|flee|fleeing|forced from|driven from|forced out of|left|leave|leaving|forced to (?:flee|leave)|had to leave) (?:their|his|her) (?:homes?|houses|villages?|country|places)\b/,
    'displaced',
  ],
  [/^(?:forced to flee|left homeless|made homeless|rendered homeless|without (?:homes?|shelter))\b/, 'displaced'],
  [/^(?:fled|flee|fleeing) (?:to|into) (?:\w+ ){0,2}(?:shelters?|safety|camps?|schools?|higher ground)\b/, 'displaced'],
  [/^(?:pulled|dug|brought|found|recovered|retrieved) (?:out )?(?:dead|lifeless)\b/, 'killed'],
  [
    /^(?:set free|pulled (?:alive )?(?:from|out)|plucked from|led to safety|brought to safety|airlifted to safety|rescued|dug out|led out|escorted out)\b/,
    'rescued',
  ],
  [/^(?:are|is|were|was|still|remain|remained|as|reported|gone|went|be) (?:still )?(?:missing|unaccounted)\b/, 'missing'],
  [
    /^(?:without (?:power|electricity|water)|in need of|struck by|hit by|affected by|diagnosed|tested positive|infected|sexually (?:assaulted|abused|attacked))\b/,
    'affected',
  ],
  [/^(?:hit|struck|down)\b/, 'affected'],
];

/** First words of the patterns above: where none stands, none is tried. */
export const PHRASE_STARTS = new Set(
  'shot stabbed beaten burned burnt hacked crushed trampled bludgeoned choked strangled tortured frozen starved clubbed killed dead died injured wounded lost losing lose fatally mortally into put taken brought rushed transported transferred flown airlifted sent evacuated carried admitted hospitalized hospitalised being treated suffered suffering sustained sustaining received in placed held kept remain remained remains are is were was currently now still men people suspects suspect behind taking keeping holding took fled flee fleeing forced driven left leave leaving had made rendered without set pulled plucked led dug escorted rescued as reported gone went be missing struck hit affected diagnosed tested infected sexually down seized snatched found recovered retrieved'.split(
    ' ',
  ),
);
