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
