// Words that change the truth of a clause's event.
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Lemmas of verbs that report speech, thought or documents. */
export const REPORTING = set(
  `say tell report state claim allege assert announce declare add confirm deny warn note explain insist argue believe think suspect maintain acknowledge admit
  concede reveal disclose testify estimate indicate suggest stress emphasize reiterate predict fear hope vow promise pledge threaten accuse charge complain
  comment reply respond answer recall recount describe write tweet post quote cite contend conclude determine find learn hear understand observe remark
  speculate swear urge demand call ask wonder question doubt dispute reject dismiss refute rule`,
);
/** Verbs whose clause did not happen ("failed to detonate"). */
export const UNDONE = set('fail refuse decline neglect avoid prevent stop block thwart foil avert forget');
/** Verbs and adjectives whose clause is not vouched for ("is believed to have fled", "likely to rise"). */
export const UNSURE = set(
  'believe think suspect allege report rumor rumour fear expect assume presume suppose seem appear likely unlikely possible suspected alleged expected feared thought believed reported said understood estimate hope plan want intend threaten try attempt consider',
);
export const HEDGE_MODALS = set('may might could would should can');
export const HEDGE_ADVERBS = set(
  'allegedly reportedly apparently possibly perhaps probably likely supposedly presumably maybe seemingly purportedly ostensibly potentially conceivably',
);
export const NEGATIONS = set("not n't nt never neither nor hardly barely scarcely");
export const NO_ONE = set('nobody none nothing neither no-one nowhere');
export const CONDITIONS = set('if unless whether lest provided assuming');
