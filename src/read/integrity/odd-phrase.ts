// data table: fixed names and terms of news as synonym spinners leave them, which no writer would use ("tortured phrases", Cabanac et al. 2021).
// Made by replacing the parts of each term by dictionary synonyms, as such programs do.
const PHRASES = [
  // United States, United Kingdom, United Nations, United Arab Emirates, Saudi Arabian
  'joined states|joined together states|assembled states|joined kingdom|joined realm|unified realm|assembled kingdom|assembled realm',
  'joined countries|assembled countries|joined nations|assembled nations|joined bedouin emirates|unified bedouin emirates|saudi middle easterner',
  // Associated Press, White House, Supreme Court, Human Rights Watch, Central Intelligence Agency
  'related press reported|white place spokes\\w+|preeminent court|incomparable court|human rights observe said|focal insight (?:organization|office)',
  // prime, foreign, defence, interior, health minister; Ministry of Foreign Affairs
  'top state leader|prime clergyman|unfamiliar (?:clergyman|pastor)|(?:guard|safeguard|protection|wellbeing|equity) clergyman|service of unfamiliar undertakings',
  // law enforcement, intelligence agencies, emergency services
  'law authorization (?:officials?|officers?|offices?|organizations?)|insight (?:organizations|offices) said|crisis administrations|crisis laborers',
  // terrorist, suicide bombing, car bomb
  'fear[- ]based oppress\\w+|dread monger\\w*|psychological oppress\\w+|psychological militants?|(?:suicide|vehicle) besieging|self[- ]destruction besieging',
];
const PATTERN = new RegExp(`\\b(?:${PHRASES.join('|')})\\b`, 'gi');

/** Places of spun terms in a text. */
export function oddPhrases(text: string): { readonly from: number; readonly to: number; readonly phrase: string }[] {
  return [...text.matchAll(PATTERN)].map((m) => ({ from: m.index, to: m.index + m[0].length, phrase: m[0] }));
}
