// data table: words that name a kind of incident, with weights.
import type { IncidentType } from '../../model/index.ts';

/** `pattern` is matched on lower-case text; `weight` 1 = a hint, 3 = says it outright. */
export const TYPE_WORDS: readonly { readonly type: IncidentType; readonly pattern: RegExp; readonly weight: number }[] = [
  {
    type: 'bombing',
    pattern:
      /\b(?:suicide bomb(?:er|ers|ing|ings)?|car bombs?|truck bombs?|bombings?|bombers?|bomb attacks?|dynamite (?:attacks?|charges?)|explosive (?:devices?|charges?)|roadside bombs?|bombs? (?:exploded|went off|blast|kills?|killed)|blew (?:himself|herself|themselves) up|blown up|detonat\w+|dynamited)\b/,
    weight: 3,
  },
  { type: 'bombing', pattern: /\b(?:bombs?|bombed|explosives?|dynamite|grenades?)\b/, weight: 1.2 },
  {
    type: 'shooting',
    pattern:
      /\b(?:mass shootings?|shootings?|gunm[ae]n (?:opened|opens)|opened fire|opens fire|shooting spree|shot dead|shot and killed|gunfire|gunned down|shooters?|active shooter|gun attack)\b/,
    weight: 3,
  },
  { type: 'shooting', pattern: /\b(?:gunm[ae]n|shots?|fired|machine ?gunned|rifle|ambush(?:ed)?|massacre)\b/, weight: 1.1 },
  { type: 'stabbing', pattern: /\b(?:stabbings?|stabbed|stabs|knife attacks?|knifem[ae]n|knife-wielding|stabs|slashed)\b/, weight: 3 },
  {
    type: 'vehicle_ramming',
    pattern:
      /\b(?:ramm(?:ed|ing) (?:into )?(?:a )?(?:crowd|pedestrians)|(?:plow|plough)(?:ed|s|ing) (?:\w+ ){0,4}into (?:\w+ ){0,3}(?:crowds?|people|pedestrians|protesters|market)|(?:truck|van|lorry|car|vehicle)[- ](?:ramming|attack)|drove (?:\w+ ){0,5}into (?:\w+ ){0,3}(?:crowds?|people|pedestrians))\b/,
    weight: 4,
  },
  {
    type: 'vehicle_ramming',
    pattern:
      /\b(?:car|truck|van|lorry|vehicle|driver|suv|pickup|bus|motorist)(?: \w+){0,4} (?:rammed|ramming|rams|ploughed|plowed|ploughs|plows|drove|drives|crashed)(?: \w+){0,3} (?:crowds?|people|pedestrians|market|parade|shoppers|protesters|worshippers|revellers|spectators|bus stop|procession)\b/,
    weight: 4,
  },
  { type: 'assassination', pattern: /\b(?:assassinat\w+|assassins?|murder of|murdered)\b/, weight: 2.6 },
  { type: 'assassination', pattern: /\b(?:murders?|slain|killing of|death of|execution of|attempt on (?:the|his|her) life)\b/, weight: 1 },
  {
    type: 'airstrike',
    pattern:
      /\b(?:air ?strikes?|air[- ]raids?|airstrikes?|drone strikes?|u\.?s\.? strikes?|strike that killed|warplanes?|fighter jets (?:bombed|struck)|aerial (?:bombing|bombardment)s?|bombed by (?:\w+ ){0,3}(?:planes|aircraft)|a-37s?|(?:planes?|helicopters?|aircraft) (?:had |have )?(?:bombed|strafed|attacked)|air force|attacked from the air)\b/,
    weight: 3,
  },
  {
    type: 'shelling',
    pattern:
      /\b(?:shell(?:ing|ed)|mortar (?:attacks?|fire|shells?|rounds?)|artillery (?:fire|attack|shells?)|rocket (?:attacks?|fire)|rockets? (?:hit|struck|fired))\b/,
    weight: 3,
  },
  {
    type: 'armed_clash',
    pattern:
      /\b(?:clash(?:es|ed)? (?:between|with|in)|firefight|gun ?battles?|gun ?fights?|(?:heavy|fierce|intense) fighting|fighting (?:between|broke|erupted|raged)|battles?|skirmish\w*)\b/,
    weight: 2,
  },
  { type: 'armed_clash', pattern: /\b(?:ambush(?:ed|es)?|offensive|fighting)\b/, weight: 1 },
  {
    type: 'armed_clash',
    pattern:
      /\b(?:militants?|insurgents?|rebels?|jihadists?|extremists?|bandits|guerrillas|armed men|fighters)(?: \w+){0,4} (?:kill(?:ed|s)|attack(?:ed|s)?|raid(?:ed|s)|storm(?:ed|s)|massacred|slaughtered|overran)\b/,
    weight: 1.6,
  },
  { type: 'arson', pattern: /\b(?:arson(?:ists?)?|set fire to|torched|firebomb\w*|petrol bombs?|molotov)\b/, weight: 3 },
  { type: 'hostage_taking', pattern: /\b(?:hostages?|hostage[- ]takers?|siege|hijack\w*)\b/, weight: 2.6 },
  { type: 'kidnapping', pattern: /\b(?:kidnap\w*|abduct\w*)\b/, weight: 3 },
  { type: 'piracy', pattern: /\b(?:pirates?|piracy)\b/, weight: 3 },
  {
    type: 'riot',
    pattern:
      /\b(?:riots?|rioting|rioters?|looting|communal violence|mob violence|mobs?|violence (?:broke out|erupted|breaks out|flared)|ethnic violence|unrest)\b/,
    weight: 2.6,
  },
  {
    type: 'protest',
    pattern:
      /\b(?:protests?|protesters?|protestors?|demonstrations?|demonstrators?|march(?:ed|ers)?|rall(?:y|ies|ied)|sit-in|general strike|on strike|hunger strike)\b/,
    weight: 1.8,
  },
  {
    type: 'sexual_violence',
    pattern: /\b(?:rap(?:e|ed|es|ist|ists)|gang[- ]raped?|sexual(?:ly)? (?:assault\w*|violence|attack\w*|abus\w*|harass\w*)|molest\w*)\b/,
    weight: 3,
  },
  { type: 'arrest', pattern: /\b(?:arrest(?:ed|s)?|detained|captured|taken into custody|raids?)\b/, weight: 1.2 },
  { type: 'release', pattern: /\b(?:(?:was|were|been|is|are) (?:freed|released)|released from|release of|freed)\b/, weight: 1.6 },
  {
    type: 'missile_launch',
    pattern: /\b(?:missile (?:launch\w*|tests?)|(?:test-)?fired (?:\w+ ){0,4}missiles?|launched (?:\w+ ){0,4}missiles?|ballistic missiles?)\b/,
    weight: 3,
  },
  { type: 'earthquake', pattern: /\b(?:earthquakes?|quakes?|tremors?|aftershocks?|magnitude|richter)\b/, weight: 3 },
  { type: 'flood', pattern: /\b(?:flood(?:s|ing|ed|waters?)?|flash floods?|inundat\w+|monsoon)\b/, weight: 2.6 },
  {
    type: 'storm',
    pattern:
      /\b(?:hurricanes?|typhoons?|cyclones?|tornado(?:es)?|twisters?|tropical (?:storm|depression)s?|storms?|blizzards?|snowstorms?|gales?|thunderstorms?)\b/,
    weight: 3,
  },
  { type: 'wildfire', pattern: /\b(?:wildfires?|bush ?fires?|forest fires?|brush fires?)\b/, weight: 4 },
  { type: 'landslide', pattern: /\b(?:landslides?|mudslides?|avalanches?|rockslides?)\b/, weight: 3 },
  {
    type: 'volcano',
    pattern: /\b(?:volcan(?:o|oes) (?:erupt\w*|spew\w*|belch\w*)|volcanic (?:ash|eruptions?)|lava|eruptions? of|erupting volcano)\b/,
    weight: 3,
  },
  {
    type: 'volcano',
    pattern:
      /\b(?:(?:mount|mt\.?) \w+(?: \w+){0,3} erupt\w*|volcan(?:o|oes)\b|(?:crater|ash|lava)\b.{0,80}\berupt\w*|erupt\w*\b.{0,80}\b(?:crater|ash|lava))\b/,
    weight: 2.6,
  },
  { type: 'tsunami', pattern: /\btsunamis?\b/, weight: 1.5 },
  { type: 'fire', pattern: /\b(?:fires?(?! extinguisher)|blaze|flames|burn(?:ed|t|ing) down|firefighters|inferno)\b/, weight: 1.7 },
  { type: 'explosion', pattern: /\b(?:explosions?|exploded|blasts?|gas leak)\b/, weight: 1.7 },
  { type: 'collapse', pattern: /\b(?:collaps(?:e|ed|es|ing)|caved? in)\b/, weight: 2 },
  {
    type: 'plane_crash',
    pattern:
      /\b(?:(?:plane|aircraft|airplane|jet|helicopter|flight|airliner|chopper)(?: \w+){0,6} (?:crash\w*|went down)|(?:crash\w*)(?: \w+){0,6} (?:plane|aircraft|airplane|jet|helicopter|airliner)|plane crash|air crash|air disaster)\b/,
    weight: 4,
  },
  {
    type: 'plane_crash',
    pattern: /\b(?:planes?|aircraft|airliners?|helicopters?|jetliner|cockpit|black boxe?s?|runway|ntsb|faa|cessna|boeing|airbus)\b/,
    weight: 0.9,
  },
  {
    type: 'train_crash',
    pattern:
      /\b(?:(?:trains?|locomotives?|trams?|railway|rail)(?: \w+){0,6} (?:crash\w*|derail\w*|collid\w*|collision)|derail\w*|train (?:crash|accident|wreck|disaster))\b/,
    weight: 4,
  },
  {
    type: 'road_crash',
    pattern:
      /\b(?:(?:bus|car|truck|vehicle|traffic|road|highway|motorway|motorcycle|coach|minibus|lorry|semi)(?: \w+){0,5} (?:crash\w*|accident|collision|collid\w*|pileup|overturned)|pile-?up|car crash|road accident|(?:crash|accident)(?: \w+){0,5} (?:bus|truck|highway|car)|head-on)\b/,
    weight: 3,
  },
  {
    type: 'road_crash',
    pattern:
      /\b(?:(?:bus|car|truck|coach|minibus|lorry|van|tanker)(?: \w+){0,6} (?:plung\w*|skidded|veered|rolled over|fell into|ran off)|(?:plung\w*|fell|veered)(?: \w+){0,3} (?:ravine|gorge|canyon|ditch|embankment))\b/,
    weight: 3,
  },
  {
    type: 'shipwreck',
    pattern:
      /\b(?:(?:boat|ship|ferry|vessel|trawler|dinghy)(?: \w+){0,5} (?:sank|sunk|sinks|capsiz\w*|overturned|went down|wreck\w*)|capsiz\w*|shipwreck\w*|ferry (?:disaster|accident))\b/,
    weight: 4,
  },
  { type: 'epidemic', pattern: /\b(?:epidemics?|outbreaks?|pandemic|virus|coronavirus|cholera|ebola|measles|infected|influenza|sars|flu)\b/, weight: 2.2 },
  {
    type: 'other',
    pattern: /\b(?:stampedes?|crowd (?:crush|surge)|crushed to death|heat ?waves?|cyber ?attacks?|ransomware|hackers?|mass poisoning)\b/,
    weight: 2.8,
  },
  { type: 'other', pattern: /\b(?:toxic gas|chemical (?:leak|spill)|gas leak(?:ed)?|power (?:outage|cut)s?|blackout|drown(?:ed|ing))\b/, weight: 1 },
  {
    type: 'other',
    pattern:
      /\b(?:sentenced|convicted|found guilty|trial|court|verdict|elections?|summit|cease-?fire|truce|candidate|rally|agreement|negotiat\w+|peace talks|threat(?:s|ened)?|resign(?:ed|ation)?|announc\w+)\b/,
    weight: 0.7,
  },
];
