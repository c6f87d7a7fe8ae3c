// data table: words by which a text holds someone responsible, clears or charges them, and the deeds they are held for.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Deeds of violence, any form. */
export const DEEDS =
  set(`kill kills killed killing murder murdered murdering shoot shoots shot shooting bomb bombed bombing attack attacked attacking stab stabbed stabbing
ambush ambushed ambushing kidnap kidnapped kidnapping abduct abducted abducting assassinate assassinated detonate detonated detonating plant planted planting
commit committed committing perpetrate perpetrated perpetrating massacre massacred behead beheaded execute executed rape raped assault assaulted assaulting strafed shelled
mastermind masterminded orchestrate orchestrated plan planned plotted carried carry staged launched fired opened hurled threw blew burned destroyed rammed drove gunned strangled
wounded injured hijacked robbed ransacked brandished pulled torched hit struck took slaughtered peppered sprayed machinegunned sank sunk dynamited executing firing wielded participated financed`);
/** Nouns of deeds ("responsible for the attack"). */
export const DEED_NOUNS =
  set(`attack attacks bombing bombings bomb shooting shootings killing killings murder murders massacre assassination explosion explosions blast blasts kidnapping
abduction raid strike airstrike assault assaults crime crimes crash downing ambush violence deaths death fire arson stabbing rampage siege hijacking poisoning robbery incident act acts strikes airstrikes raids assaults ambushes kidnappings abductions stabbings cyberattack cyberattacks hack breach blaze arsons hijackings shelling bombardment hostage-taking`);
/** Arrest, charge, verdict: verb forms whose object is the accused. */
export const CHARGE_VERBS =
  set(`arrest arrested arrests arresting detain detained detaining charge charged charging indict indicted indicting convict convicted convicting sentence sentenced
sentencing jail jailed imprison imprisoned prosecute prosecuted apprehend apprehended arraigned extradited tried`);
export const ROLE_WORDS =
  set(`suspect suspects gunman gunmen attacker attackers shooter shooters killer killers bomber bombers assailant assailants accused defendant defendants perpetrator perpetrators
members member operatives operative murderer assassin assassins terrorists terrorist militants militant rebels guerrillas insurgents extremists fighters kidnappers pirates robbers hijackers stabber driver knifeman`);
/** Who may do a deed where no name is given: bodies and groups beside ROLE_WORDS. */
export const ARMED_NOUNS =
  set(`army military forces police troops soldiers group organization militia militias cartel gang movement front mafia paramilitaries government regime air-force squad squads
separatists jihadists gangs traffickers members commandos sicarios hitmen faction factions drug-traffickers subversives extremists planes helicopters`);
/** Words at which some rule of responsibility may start, deeds and charges aside; a new rule adds its own here. */
const STARTS =
  set(`behind responsible blame blames blamed blaming do did done responsibility credit confess confessed confesses confessing claim claims claimed claiming
boast boasts boasted boasting plead pleaded pled pleads pleading admit admits admitted deny denies denied denying reject rejects rejected dismiss dismisses dismissed
refute refutes refuted nothing innocent acquitted exonerated warrant warrants charge charges custody jail prison detention guilty found sentence wanted arrest arrests
conviction indictment prosecution extradition accuse accuses accused accusing attribute attributes attributed attributing ascribe ascribed finger fingers doubt doubts doubted doubting
work link links linked linking tied tying ties connect connected connecting traced contact contacts point points pointed pointing lead leads led identify identifies
identified named involvement complicity gunman gunmen shooter shooters killer killers bomber bombers attacker attackers mastermind masterminds perpetrator perpetrators culprit
culprits suspect suspects suspected believe believes believed think thought allegedly reportedly allege alleged presumed involved part participated implicated caused
triggered sparked started investigating investigate probing looking searching seeking hunting questioning questioned interviewing investigation probe inquiry disputed disputes
disavowed disavows suspicion suspicions trial plea pleas evidence proof grounds indication indications innocence say says said revenge reprisal retaliation targeted conducted
downed shelled seized captured eliminated neutralized neutralised target strike fire launch carry shell abduct destroy convicted`);

/** True where a rule may start at this word. */
export const mayStart = (norm: string): boolean => STARTS.has(norm) || DEEDS.has(norm) || CHARGE_VERBS.has(norm);
