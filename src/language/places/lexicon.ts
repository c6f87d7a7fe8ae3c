// data table
// Words around place names: states as agencies abbreviate them, nouns that tell the level, words that are no places although the gazetteer has them.

/** Agency and postal abbreviations of US states; asked only after a comma and a town. */
const states =
  'Ala.|AL|Alabama;Alaska|AK|Alaska;Ariz.|AZ|Arizona;Ark.|AR|Arkansas;Calif.|CA|California;Colo.|CO|Colorado;Conn.|CT|Connecticut;Del.|DE|Delaware;D.C.|DC|District of Columbia;Fla.|FL|Florida;Ga.|GA|Georgia;Ida.|ID|Idaho;Ill.|IL|Illinois;Ind.|IN|Indiana;Ia.|IA|Iowa;Kan.|KS|Kansas;Ky.|KY|Kentucky;La.|LA|Louisiana;Me.|ME|Maine;Md.|MD|Maryland;Mass.|MA|Massachusetts;Mich.|MI|Michigan;Minn.|MN|Minnesota;Miss.|MS|Mississippi;Mo.|MO|Missouri;Mont.|MT|Montana;Neb.|NE|Nebraska;Nev.|NV|Nevada;N.H.|NH|New Hampshire;N.J.|NJ|New Jersey;N.M.|NM|New Mexico;N.Y.|NY|New York;N.C.|NC|North Carolina;N.D.|ND|North Dakota;Oh.|OH|Ohio;Okla.|OK|Oklahoma;Ore.|OR|Oregon;Pa.|PA|Pennsylvania;R.I.|RI|Rhode Island;S.C.|SC|South Carolina;S.D.|SD|South Dakota;Tenn.|TN|Tennessee;Tex.|TX|Texas;Ut.|UT|Utah;Vt.|VT|Vermont;Va.|VA|Virginia;Wash.|WA|Washington;W.Va.|WV|West Virginia;Wis.|WI|Wisconsin;Wyo.|WY|Wyoming';
export const STATE_ABBREVIATIONS = new Map<string, string>(
  states.split(';').flatMap((row) => {
    const [agency, postal, name] = row.split('|');
    return [[agency.toLowerCase().replace(/\./g, ''), name] as const, [postal.toLowerCase(), name] as const];
  }),
);

/** Nouns after a name that say which level is meant. */
export const LEVEL_AFTER = new Map<string, 'admin1' | 'admin2' | 'city' | 'water'>([
  ['province', 'admin1'],
  ['state', 'admin1'],
  ['region', 'admin1'],
  ['governorate', 'admin1'],
  ['department', 'admin1'],
  ['oblast', 'admin1'],
  ['prefecture', 'admin1'],
  ['county', 'admin2'],
  ['district', 'admin2'],
  ['city', 'city'],
  ['town', 'city'],
  ['village', 'city'],
  ['sea', 'water'],
  ['river', 'water'],
  ['ocean', 'water'],
]);
/** Nouns after a name that make it the name of something else: "Boston University", "Delta Airlines", "Washington Post". */
export const OWNERS = new Set(
  'university college school hospital airlines airline post times herald tribune journal gazette news bank street avenue road ave st blvd boulevard stadium arena hotel mall church mosque bridge airport museum club fc united party institute foundation agency corp inc ltd company group press radio television tv daily chronicle globe mail court hall plaza square center centre college elementary library cathedral temple cemetery prison jail treaty agreement accord accords protocol convention act summit marathon cup derby stock exchange'.split(
    ' ',
  ),
);
/** Words that the gazetteer knows as towns and news English uses as words. Multi-word names are never stopped. */
export const STOP_WORDS = new Set(
  `of nice police reading mobile most along same march may april june august split bath sale hit man many bad orange best young union independence liberty enterprise justice hope eagle marshall home temple beaver
  central bay buy tours angry battle police general minister president king queen prince major price bush grant ford carter reagan clinton obama trump lincoln jackson madison monroe jefferson franklin hamilton lee long
  bill mark will pat rose grace faith joy sunday monday tuesday wednesday thursday friday saturday east west north south northern southern eastern western center centre city town village valley lake river island
  beach park hill hills forest field fields bridge church school university college hospital airport station house white black green brown red blue gold silver stone wood rock moon sun star time times post herald
  the and for with from that this they have has had not but are was were been all one two three first last new old good great high low big small little fire flood storm bomb attack war peace army navy police
  force guard security national federal state states united republic people party government congress senate parliament council court judge law order press radio news voice media mail world global international
  january february july september october november december today mission bell baker cook potter miller smith taylor cooper fisher hunter mason mayor chief captain colonel sergeant officer agent spokesman
  bar bear wolf fox lion tiger bull ram deer bass salmon marine marines guerrilla guerrillas rebel rebels soldier soldiers troops group groups front movement so as at by in is it of on or to up us we he me my no an am be do go if
  san santa saint los las el la le les de da di do dos das van von bin ben ali hassan mohammed muhammad ahmed khan omar abu ibn al del della mac san sir lord lady miss mrs mr ms dr rev jr sr
  media santo granada? commander mayo marina alma luna sol paz rey reina boss hero sandy dale glen ross craig scott gordon douglas murray stewart kelly casey riley tracy stacy dallas? logan carson tyler taylor
  jordan? chad? victoria charlotte austin? houston? florence? paris? israel? georgia? bobo bella martin martinez lopez garcia perez gonzalez hernandez rodriguez sanchez ramirez torres flores rivera gomez diaz
  reyes cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza castillo moreno romero herrera medina aguilar vargas castro guzman mendez salazar soto delgado pena rios alvarado sandoval contreras valdez
  guerrero estrada santiago? escobar ortega alan salvador enrique alfredo alfonso cesar luis carlos jose juan pedro pablo jorge miguel rafael roberto ricardo
  christmas easter allah god jesus christ bible koran islam muslim christian catholic jewish sunni shiite taliban hamas hezbollah isis nato un eu fbi cia nasa opec twitter facebook google apple microsoft amazon
  boeing airbus toyota honda reuters ap afp efe acan xinhua tass bbc cnn nbc abc cbs fox guardian telegraph interstate highway route pentagon kremlin congress downing wall broadway hollywood? capitol clerk deputy
  sheriff trooper suspect victim victims witness gunman attacker driver pilot passenger crew nurse doctor teacher student students residents mother father son daughter brother sister family friend friends
  also another when where while after before during since until about above over under between among through because although however meanwhile here there now then just only even still yet already both each every
  more much such than too very well back down out off near far left right early late long short open close full free some any none other others several few half`
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith('?')),
);

/** Prepositions that put an event at a place, with how strongly. */
export const LOCATING = new Map<string, number>([
  ['in', 1],
  ['at', 1],
  ['near', 1],
  ['outside', 0.9],
  ['inside', 0.9],
  ['around', 0.7],
  ['across', 0.8],
  ['throughout', 0.7],
  ['off', 0.9],
  ['on', 0.6],
  ['of', 0.6],
  ['over', 0.5],
  ['between', 0.7],
  ['through', 0.5],
  ['within', 0.8],
  ['to', 0.5],
  ['from', 0.4],
  ['into', 0.5],
  ['toward', 0.4],
  ['towards', 0.4],
  ['for', 0.3],
  ['with', 0.2],
  ['by', 0.2],
  ['against', 0.3],
]);
/** Verbs that a government does: their subject "Washington" is a state, not a town. */
export const STATECRAFT = new Set(
  'said says warned warns denied denies accused accuses insisted insists announced condemned rejected rejects agreed vowed vows believes wants hopes urged demanded claims claimed recognises recognizes'.split(
    ' ',
  ),
);
/** Readings that news means by a bare name, whatever the sizes say (GeoNames ids). */
export const PREFERRED = new Map<string, number>([
  ['new york', 5128581],
  ['washington', 4140963],
  ['mexico city', 3530597],
  ['birmingham', 2655603],
  ['san jose', 3621849],
  ['cambridge', 2653941],
  ['santiago', 3871336],
  ['hyderabad', 1269843],
  ['granada', 2517117],
]);
