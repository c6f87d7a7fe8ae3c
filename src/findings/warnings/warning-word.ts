// Words by which warnings, orders for safety, threats and the answers to them are told.

/** A pattern over one sentence (line breaks as spaces). Group 1, where there is one, is the issuer; group 2 the recipient. */
export interface WarningPattern {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly threat: boolean;
  /** The answer that the same words tell: "the warnings were lifted". */
  readonly lifted?: true;
}

const HAZARD =
  '(?:tsunami|storm|tropical storm|hurricane|flood|flash flood|weather|wind|snow|blizzard|tornado|terror(?:ism)?|travel|security|fire|heat|avalanche|bomb|evacuation|red|orange|yellow|amber|health|missile|air raid|public)';
const ALERT = '(?:warnings?|alerts?|advisor(?:y|ies)|watch(?:es)?|orders?)';
const SAFETY =
  "(?:evacuate|leave|stay (?:inside|indoors|away|at home|in(?: their)? homes?|in port|ashore|off|put|vigilant|alert)|remain (?:inside|indoors|in(?: their)? homes?|in port|at home|vigilant|alert)|keep (?:[\\w']+ ){1,3}(?:at home|indoors|inside|shut|closed|away|off)|shelter|take (?:shelter|cover|precautions)|avoid|seek (?:shelter|higher ground)|shut|close|boil|keep away|move to|make plans|prepare|call 911|be (?:alert|vigilant|careful|cautious))";
const ORDER =
  '(?:advis(?:ed|es|ing)|urg(?:ed|es|ing)|order(?:ed|s|ing)|told|tell(?:s|ing)?|ask(?:ed|s|ing)|instruct(?:ed|s|ing)|warn(?:ed|s|ing)|caution(?:ed|s|ing)|call(?:ed|s|ing) on)';

export const WARNINGS: readonly WarningPattern[] = [
  {
    rule: 'lifted',
    threat: false,
    lifted: true,
    pattern: new RegExp(
      `\\b(?:withdrew|lift(?:ed|s|ing)?|cancel(?:l?ed|s|l?ing)|discontinued|dropped|rescinded|called off)\\b(?: \\S+){0,4} (?:${HAZARD} )?(?:warnings?|alerts?|advisor(?:y|ies)|evacuation orders?|curfew|lockdown)\\b|\\b(?:warnings?|alerts?|advisor(?:y|ies)|orders?|curfew)(?: [^ .;]+){0,9}? (?:was|were|has been|have been|had been|and) (?:later |since |also |now |partially )?(?:lifted|withdrawn|cancel(?:l?ed)|discontinued|rescinded|relaxed)\\b`,
      'i',
    ),
  },
  { rule: 'threatened-to', threat: true, pattern: /\bthreat(?:en|ens|ened|ening) to (?!the\b)\w+/i },
  {
    rule: 'threatened-people',
    threat: true,
    pattern:
      /\b(?:threatened (?:people|him|her|them|us|the|those|members|journalists|residents)|(?:been|being|were|was) threatened(?! by the)|threatening (?:telephone )?(?:calls?|letters?|messages?|phone calls)|(?:death|bomb|assassination|anonymous|guerrilla|kidnapping) threats?)\b/i,
  },
  { rule: 'threat-of', threat: true, pattern: /\bthe (?:\w+ )?threats? (?:is|was|were|are) (?:aimed|directed|made|addressed)\b/i },
  {
    rule: 'vowed',
    threat: true,
    pattern:
      /\b(?:vow(?:ed|s|ing)?|pledg(?:ed|es)|promis(?:ed|es)|swore) (?:to (?:avenge|kill|attack|strike|carry out|continue (?:its|their) attacks|retaliate|punish|destroy|launch|sell|intensify)|revenge|retaliation|further attacks|more attacks|“?to? ?sell)|\bwill (?:be (?:\w+ )?(?:punished|executed|killed|attacked)|suffer (?:the consequences|further))\b/i,
  },
  {
    rule: 'warned',
    threat: false,
    pattern:
      /\b(?:warn(?:ed|s|ing)? (?:that|of|about|against|(?!against)(?:\w+ ){1,7}(?:that|of|about|to|not to|against)\b)|(?:have|has|had|been|also|were|was) warn(?:ed|ing)\b)/i,
  },
  {
    rule: 'issued-alert',
    threat: false,
    pattern: new RegExp(
      `\\b(?:issu(?:e|ed|es|ing)|rais(?:ed|es|ing)|trigger(?:ed|s|ing)|prompt(?:ed|s|ing)|receiv(?:ed|es|ing)|declar(?:ed|es|ing)|sent out|put out|extended|posted|released)\\b(?: [^ .;]+){0,6} (?:${HAZARD} )?(?:${ALERT}|state of emergency)\\b`,
      'i',
    ),
  },
  {
    rule: 'alert-in-force',
    threat: false,
    pattern: new RegExp(
      `\\b${HAZARD} (?:warnings?|alerts?|advisor(?:y|ies)|watch(?:es)?)\\b(?: [^ .;]+){0,8} (?:(?:was|were|is|are|remain(?:s|ed)?) (?:issued|in effect|in force|in place|posted|called|sounded)|appl(?:y|ied|ies)|called for|noted)|\\b(?:was|were|under) (?:a |an )?${HAZARD} (?:warnings?|alerts?|watch)\\b|\\bthe warnings? (?:called for|also applies|applies|apply|applied)\\b|\\b(?:under|into|on) (?:a )?(?:lockdown|evacuation orders?)\\b|\\bplaced [^.;]{1,60} under\\b`,
      'i',
    ),
  },
  {
    rule: 'told-to-be-safe',
    threat: false,
    pattern: new RegExp(
      `\\b${ORDER}\\b(?: [^ .;]+){0,8} to (?:\\w+ )?(?:${SAFETY})\\b|\\b(?:residents?|people|citizens|visitors|tourists|areas?|parents|villagers|families|passengers|students|pupils|workers|staff|drivers|motorists|hikers|skiers|fishermen|beachgoers|inhabitants|households|everyone|homes)\\b(?: [^ .;]+){0,10} (?:were|was|are|been) (?:also )?(?:advised|urged|ordered|told|instructed|warned|asked) to (?:\\w+ )?(?:${SAFETY})\\b`,
      'i',
    ),
  },
  {
    rule: 'evacuation-order',
    threat: false,
    pattern:
      /\b(?:mandatory evacuations?|evacuation (?:orders?|warnings?)|curfew (?:was|were|has been|had been) (?:imposed|declared|clamped|in force|extended)|(?:imposed|declared|clamped|under) (?:a |an )?(?:\w+ )?curfew|night curfew)\b/i,
  },
  {
    rule: 'warning-noun',
    threat: false,
    pattern:
      /\b(?:warnings?|alerts?) (?:from|by) (?:\S+ ){1,7}(?:that|of|about|over)\b|\b(?:despite|after|following|ignored|received) (?:\w+ ){0,3}warnings? (?:that|of|about)\b|\b(?:despite|ignor(?:ed|ing)|dismiss(?:ed|ing)|disregard(?:ed|ing)|heed(?:ed|ing)|defied|defying|after|following) (?:[\p{L}-]+ ){0,3}[\p{L}-]+['’]s? (?:\w+ )?warnings?\b/iu,
  },
  {
    rule: 'imminent',
    threat: false,
    pattern:
      /\b(?:imminent (?:plans?|attacks?|threats?|danger)|(?:there (?:was|is)|in) danger (?:that|of|the)|heightened risk of|high risk of|attempts? against .{2,40} cannot be ruled out|no one should take .{2,40} lightly|situation (?:will|would|could|may) worsen)\b/i,
  },
  {
    rule: 'forecast',
    threat: false,
    pattern:
      /\b(?:predict(?:ed|s)?|forecast(?:s|ed|ers)?|expect(?:ed|s)?)\b[^.;]{0,80}\b(?:landfall|storm surge|winds? of|flooding|high waves|strengthen|hurricane|heavy rain|worsen)\b/i,
  },
];

/** Not what they seem: nobody is alerted to a danger. */
export const NO_WARNING =
  /\b(?:life-threatening|non-life-threatening|threatening injuries|no (?:outstanding |specific |prior )?(?:\w+ )?(?:warnings?|threats?)|without warning|warning signs?|warned against (?:drawing|jumping|making|politici\w+)|early warning system|warning shots?|feel threatened|in the face of threats|duty to warn|possibility of lifting|may lift|not expected to)\b/i;

export const ARMED =
  /\b(?:guerrillas?|rebels?|militants?|insurgents?|terrorists?|taliban|isis|islamic state|is\b|al[- ]?qaeda|al[- ]?shabaa?b|boko haram|extraditables?|fmln|eln|farc|shining path|sendero|cartels?|traffickers|gunm[ae]n|pirates?|kidnappers?|hijackers?|extremists?|jihadists?|separatists?|hamas|hezbollah|houthis?|m-?19|paramilitar\w+|death squads?|gangs?|callers?|attackers?)\b/i;

/** How a warning was answered, by kind. */
export const RESPONSES: readonly { readonly kind: 'dismissed' | 'ignored' | 'acted' | 'acknowledged' | 'lifted'; readonly pattern: RegExp }[] = [
  {
    kind: 'dismissed',
    pattern:
      /\b(?:dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|brush(?:ed|es|ing) (?:off|aside)|downplay(?:ed|s|ing)|scoff(?:ed|s) at|mock(?:ed|s)|play(?:ed|s) down|ridicul(?:ed|es)|denounc(?:ed|es)|wav(?:ed|es) (?:off|away))\b(?: \S+){0,7} (?:warnings?|alerts?|threats?|advisor(?:y|ies)|advice|intelligence|concerns|fears|reports|findings)\b/i,
  },
  {
    kind: 'ignored',
    pattern:
      /\b(?:ignor(?:ed|es|ing)|disregard(?:ed|s|ing)|fail(?:ed|s|ing) to (?:heed|act on|respond to)|did not (?:heed|act on)|defied|defying|overlook(?:ed|s))\b(?: \S+){0,7} (?:warnings?|alerts?|threats?|orders?|advisor(?:y|ies)|advice|calls|appeals|intelligence)\b/i,
  },
  {
    kind: 'acknowledged',
    pattern:
      /\b(?:acknowledg(?:ed|es|ing)|confirmed (?:receiving|it had received)|admitted (?:receiving|to)|thanked)\b(?: \S+){0,7} (?:warnings?|alerts?|threats?|intelligence)\b/i,
  },
  {
    kind: 'acted',
    pattern:
      /\b(?:(?:as a result of|because of|in response to|following|after|due to|heeding|heeded|amid) (?:\S+ ){0,5}(?:warnings?|alerts?|threats?)|(?:warnings?|alerts?|threats?)\b[^.;]{0,60}\b(?:evacuated|fled|resigned|withdrawn|cancel(?:l?ed)|suspended|closed|hiding))\b/i,
  },
];
