// data table
// Words that resolution turns on: pronouns, verbs of saying, and nouns that stand for a kind of thing named before.

/** Pronoun → person (1, 2, 3), number, gender. */
export const PRONOUNS: Readonly<
  Record<string, { readonly person: 1 | 2 | 3; readonly number: 'one' | 'many' | 'any'; readonly gender?: 'female' | 'male' | 'neuter' }>
> = {
  he: { person: 3, number: 'one', gender: 'male' },
  him: { person: 3, number: 'one', gender: 'male' },
  his: { person: 3, number: 'one', gender: 'male' },
  himself: { person: 3, number: 'one', gender: 'male' },
  she: { person: 3, number: 'one', gender: 'female' },
  her: { person: 3, number: 'one', gender: 'female' },
  hers: { person: 3, number: 'one', gender: 'female' },
  herself: { person: 3, number: 'one', gender: 'female' },
  it: { person: 3, number: 'one', gender: 'neuter' },
  its: { person: 3, number: 'one', gender: 'neuter' },
  itself: { person: 3, number: 'one', gender: 'neuter' },
  they: { person: 3, number: 'many' },
  them: { person: 3, number: 'many' },
  their: { person: 3, number: 'many' },
  theirs: { person: 3, number: 'many' },
  themselves: { person: 3, number: 'many' },
  i: { person: 1, number: 'one' },
  me: { person: 1, number: 'one' },
  my: { person: 1, number: 'one' },
  mine: { person: 1, number: 'one' },
  myself: { person: 1, number: 'one' },
  we: { person: 1, number: 'many' },
  us: { person: 1, number: 'many' },
  our: { person: 1, number: 'many' },
  ours: { person: 1, number: 'many' },
  ourselves: { person: 1, number: 'many' },
  you: { person: 2, number: 'any' },
  your: { person: 2, number: 'any' },
};

/** Verbs of saying, all forms that news uses. */
export const SAYING =
  'said say says saying told tell tells added adds add announced announces claimed claims claim warned warns denied denies confirmed confirms reported reports stated states explained explains insisted insists argued argues noted notes acknowledged admitted admits alleged alleges asserted ' +
  'blamed called commented concluded conceded declared declares described disclosed emphasized emphasised expressed indicated informed maintained mentioned observed pledged pointed promised quoted recalled recounted remarked repeated replied responded revealed reveals stressed stresses suggested suggests testified tweeted urged vowed wrote writes posted predicted estimated accused asked asks cautioned condemned continued speaking according';

/** Nouns that take up an organisation or a group named before: which kinds fit. o organisation, g armed group, c country, l locality, f facility. */
export const KIND_NOUNS: Readonly<Record<string, string>> = {
  group: 'go',
  organisation: 'og',
  organization: 'og',
  movement: 'go',
  militia: 'g',
  faction: 'g',
  militants: 'g',
  guerrillas: 'g',
  rebels: 'g',
  insurgents: 'g',
  agency: 'o',
  company: 'o',
  firm: 'o',
  corporation: 'o',
  carrier: 'o',
  airline: 'o',
  bank: 'o',
  party: 'o',
  union: 'o',
  league: 'o',
  institute: 'o',
  ministry: 'o',
  department: 'o',
  office: 'o',
  bureau: 'o',
  committee: 'o',
  commission: 'o',
  council: 'o',
  association: 'o',
  federation: 'o',
  foundation: 'o',
  charity: 'o',
  network: 'o',
  newspaper: 'o',
  paper: 'o',
  magazine: 'o',
  broadcaster: 'o',
  channel: 'o',
  station: 'o',
  outlet: 'o',
  university: 'o',
  college: 'o',
  service: 'o',
  authority: 'o',
  administration: 'o',
  force: 'o',
  court: 'o',
  parliament: 'o',
  bloc: 'o',
  alliance: 'o',
  team: 'o',
  club: 'o',
  embassy: 'of',
  consulate: 'of',
  center: 'of',
  centre: 'of',
  country: 'c',
  nation: 'c',
  kingdom: 'c',
  republic: 'c',
  city: 'l',
  town: 'l',
  village: 'l',
  capital: 'l',
  province: 'l',
  region: 'l',
  state: 'lc',
  district: 'l',
  island: 'l',
  hospital: 'fo',
  airport: 'f',
  mosque: 'f',
  church: 'f',
  school: 'fo',
  hotel: 'f',
  nightclub: 'f',
  stadium: 'f',
  mall: 'f',
  prison: 'f',
};

/** Nouns for whoever is thought to have done it; any of them may take up another. */
export const SUSPECTS =
  'suspect gunman attacker assailant shooter bomber perpetrator killer murderer accused defendant culprit terrorist stabber driver knifeman sniper arsonist kidnapper hijacker robber intruder assassin offender gunmen attackers assailants suspects bombers shooters hijackers kidnappers';

/** Nouns for people of no other account; they take up a person by number and gender alone. */
export const PLAIN_PEOPLE = 'man woman boy girl person victim teenager teen youth youngster child infant individual men women boys girls';

/** Bodies that the news names without an article. */
export const BARE_SOURCES =
  'police authorities officials prosecutors investigators witnesses doctors residents firefighters troops soldiers rescuers relatives activists militants rebels insurgents medics detectives lawmakers researchers experts analysts scientists critics protesters demonstrators officers survivors eyewitnesses sources';

/** Nouns for many that look singular. */
export const COLLECTIVES = 'police people crowd staff crew team family military army government troops personnel public media press couple pair duo trio';
