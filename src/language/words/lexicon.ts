// Word lists of the tokenizer: abbreviations that keep their full stop, prefixes that keep their hyphen, clitics.

/** Abbreviations (lower case, without the final stop) that keep it and as a rule do not end a sentence: a name or number follows. */
export const TITLES = new Set(
  `mr mrs ms messrs mme mlle dr prof rev fr sr st ste gen lt col maj capt cmdr cdr cpl sgt pvt adm brig gov sen sens rep reps pres hon
  supt insp det ofc amb atty msgr ft mt no nos vol pp fig figs art sec vs v cf al approx attn tel fax ext ph mob est dept univ cpt lcpl ssgt msgt spc pfc
  e.g i.e eg viz a.k.a gens lts cols det.sgt undersec asst assoc dir supt sub-lt vice-adm`.split(/\s+/),
);

/** Abbreviations (lower case, without the final stop) that keep it and may stand at a sentence's end. */
export const ABBREVIATIONS = new Set(
  `inc corp co cos ltd plc llc bros jr etc esp min mins hr hrs sq ft lb lbs oz yr yrs mo mos km kg
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  ont que alta b.c man ave blvd rd hwy rte sr ph.d m.d b.a m.a d.c u.s u.n u.k e.u p.m a.m p.s dist conf spec arrv lv para govt intl natl admin avg max`.split(
    /\s+/,
  ),
);

/** Short words that are abbreviations only with a capital or before a digit ("No. 5", "Art. 2", "Ill."), else a sentence's last word. */
export const ONLY_CAPITAL = new Set(
  'no art fig ill ind miss man mass wash ore del la pa conf spec sat sun mar may det dir sub al mo mon wed fri sec min est max'.split(' '),
);

/** Prefixes that UD EWT leaves joined to what follows the hyphen ("non-human", "pro-India"). */
export const PREFIXES = new Set(
  `anti arch bi bio co counter cross de e ex extra hyper inter intra macro mega meta micro mid mini mono multi neo non over para post pre pro proto
  pseudo psycho quasi re semi socio sub super tele trans tri ultra un under uni vice`.split(/\s+/),
);

/** What follows an apostrophe as a clitic of its own. */
export const CLITICS = new Set(['s', 'm', 'd', 'll', 're', 've']);

/** Fused words without an apostrophe → length of the first part. */
export const FUSED: ReadonlyMap<string, number> = new Map(
  'can:not gon:na got:ta wan:na do:nt did:nt does:nt is:nt was:nt would:nt could:nt should:nt have:nt has:nt had:nt are:nt were:nt ca:nt i:m i:ve that:s you:re out:ta let:s they:re you:ve'
    .split(' ')
    .map((pair) => [pair.replace(':', ''), pair.indexOf(':')]),
);
