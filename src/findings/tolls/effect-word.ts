// data table: words that say what happened to people, by effect and by the place of the people in the clause.
import type { Effect } from '../../model/index.ts';

/** `object`: what follows is harmed ("killing …"). `subject`: what stands before is harmed ("… died"). `of`: "the death of …". */
export type EffectFrame = 'object' | 'subject' | 'of';
export interface EffectWord {
  readonly effect: Effect;
  readonly frames: readonly EffectFrame[];
  /** Weak words say so only with people and in a plain frame ("shot", "attacked", "held"). */
  readonly weak?: true;
}

const TABLE = new Map<string, EffectWord>();
const add = (effect: Effect, frames: readonly EffectFrame[], words: string, weak?: true): void => {
  for (const word of words.split(/\s+/)) if (word !== '' && !TABLE.has(word)) TABLE.set(word, weak ? { effect, frames, weak } : { effect, frames });
};

// participles: both "X killed 5" and "5 killed"
add(
  'killed',
  ['object', 'subject'],
  'killed slain slew murdered assassinated massacred executed beheaded lynched drowned slaughtered electrocuted gunned suffocated martyred',
);
add(
  'killed',
  ['object'],
  'kill kills killing murder murders murdering assassinate assassinating massacring executing beheading slaying slay drowning slaughtering',
);
add('killed', ['subject'], 'died dies die dying perished perish dead deceased succumbed lifeless');
add(
  'killed',
  ['of'],
  'death deaths killing killings murder murders assassination assassinations slaying slayings massacre execution executions lives life bodies remains homicide slaughter corpses',
);
add('injured', ['object', 'subject'], 'injured wounded hurt hospitalized hospitalised maimed burned burnt burns scalded concussed');
add('injured', ['object'], 'injuring injure injures wounding wounds wound hurting hospitalizing hospitalising maiming burning');
add('injured', ['of'], 'wounding injuries injury');
add('injured', ['subject'], 'airlifted treated');
add('missing', ['subject'], 'missing unaccounted disappeared vanished');
add('missing', ['of'], 'disappearance disappearances');
add('detained', ['object', 'subject'], 'arrested detained apprehended imprisoned jailed interned nabbed captured');
add('detained', ['object'], 'arresting arrest arrests detaining capturing detain apprehending');
add('detained', ['of'], 'arrest arrests detention detentions capture imprisonment');
add('displaced', ['object', 'subject'], 'displaced uprooted');
add('displaced', ['subject'], 'homeless');
add('displaced', ['object'], 'displacing displaces');
add('hostage', ['object', 'subject'], 'kidnapped abducted hijacked');
add('hostage', ['object'], 'kidnapping abducting kidnap abduct holding');
add('hostage', ['of'], 'kidnapping kidnappings abduction abductions');
add('hostage', ['subject'], 'hostage captive');
add('rescued', ['object', 'subject'], 'rescued freed liberated saved evacuated released');
add('rescued', ['object'], 'rescuing freeing evacuating saving rescue evacuate releasing');
add('rescued', ['of'], 'rescue evacuation release liberation');
add('affected', ['object', 'subject'], 'infected sickened');
add('affected', ['object'], 'infecting sickening');
add('affected', ['object', 'subject'], 'poisoned raped assaulted stranded shot attacked stabbed', true);
add('affected', ['object'], 'poisoning raping shooting stabbing', true);
add('affected', ['subject'], 'trapped', true);
add('affected', ['of'], 'shooting rape', true);

/** What a word says, as a past participle, gerund or noun; undefined for every other word. */
export const effectOf = (norm: string): EffectWord | undefined => TABLE.get(norm);
/** Words that are nouns as well as verbs: "the killing of 5" but "killing 5". */
export const takesOf = (norm: string): boolean => OF.has(norm);
const OF = new Map<string, Effect>();
for (const [effect, words] of [
  [
    'killed',
    'death deaths killing killings murder murders assassination assassinations slaying slayings massacre execution executions lives homicide slaughter bodies corpses remains',
  ],
  ['injured', 'wounding injuries injury'],
  ['missing', 'disappearance disappearances'],
  ['detained', 'arrest arrests detention detentions capture imprisonment'],
  ['hostage', 'kidnapping kidnappings abduction abductions'],
  ['rescued', 'rescue evacuation release liberation'],
  ['affected', 'rape rapes'],
] as const)
  for (const word of words.split(' ')) OF.set(word, effect);
/** The effect of a noun before "of" ("the deaths of"), or undefined. */
export const effectOfNoun = (norm: string): Effect | undefined => OF.get(norm);
