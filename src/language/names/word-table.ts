// data table
// Words that tell what kind of name stands beside or around them. All lower case; plural forms where news uses them.

/** Small words that may stand inside a name. */
export const CONNECTORS =
  "of the and for & de la las los el del della di da do dos das du des van von der den bin ibn bint abu al el- al- - ' 's o' y e i in on at to";

/** Titles and roles that stand right before a person's name. */
export const TITLES =
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. reverend pastor father bishop archbishop cardinal pope rabbi imam sheikh sheik mullah ayatollah ' +
  'president vice-president premier chancellor minister secretary senator sen sen. congressman congresswoman rep rep. representative governor gov gov. mayor ambassador consul king queen prince princess emir sultan emperor ' +
  'general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal cpl cpl. private pvt pfc admiral adm adm. commander cmdr brigadier brig brig. marshal commodore ' +
  'officer detective inspector superintendent constable sheriff chief commissioner deputy judge justice attorney prosecutor coroner spokesman spokeswoman spokesperson director chairman chairwoman chair ceo coach manager captain ' +
  'leader founder author actor actress singer journalist reporter correspondent analyst doctor nurse engineer lawyer activist suspect gunman victim agent special maj.-gen. lt.-gen. lt.-col. msgr. monsignor fr fr. sr. ing. comrade comandante don doña';

/** Last words (or first ones before "of") of organisations. */
export const ORGANISATIONS =
  'ministry department agency bureau office committee commission council organisation organization association federation union league party congress parliament senate assembly government university college institute school academy ' +
  'bank corporation corp corp. company co co. inc inc. ltd ltd. llc plc group holdings airlines airways motors records press news times post journal herald tribune gazette telegraph guardian network radio television tv agency ' +
  'foundation society trust fund club team court police army navy force forces command guard guards corps regiment brigade battalion division authority administration service services board center centre alliance coalition front movement ' +
  'fc united city rovers nations intelligence observatory syndicate chamber church diocese hospital embassy consulate ltda gmbh sa ag bbc cnn ap afp reuters nato un eu fbi cia fsb kgb nsa isi';

/** Further words in names of firms, clubs, bands, media and institutes: signs for the model alone, too weak for a rule. */
export const BODIES =
  'exchange trains railway railways rail lottery laboratory laboratories lab labs orchestra symphony philharmonic ensemble choir band quartet trio brothers sisters entertainment studio studios pictures films productions music media publishing publishers publications books ' +
  'magazine review journal weekly daily sun mirror globe chronicle observer independent broadcasting channel systems industries technologies technology software solutions electronics semiconductor motor motors aircraft aviation aerospace engineering ' +
  'energy oil gas petroleum electric power steel chemical pharmaceuticals insurance financial finance securities capital investments partners associates consulting enterprises ventures international worldwide global ' +
  'rangers wanderers athletic athletics albion hotspur county town villa dynamo dinamo sparta spartak lokomotiv inter sporting real racing olympique borussia bayern afc cf sc sk fk ac as rc rfc ' +
  'giants lions tigers bears eagles hawks bulls braves cardinals cowboys dolphins raiders packers patriots saints vikings panthers falcons rams jets broncos chiefs colts steelers bengals browns ravens titans jaguars texans chargers buccaneers redskins ' +
  'yankees mets dodgers cubs phillies pirates reds astros orioles mariners royals twins indians brewers marlins padres rockies diamondbacks nationals expos rays lakers celtics knicks nets heat magic pistons pacers bucks suns spurs mavericks rockets nuggets jazz blazers warriors clippers kings ' +
  'bruins canadiens leafs flyers penguins capitals sabres senators hurricanes thrashers predators blackhawks blues wings avalanche wild flames oilers canucks sharks ducks coyotes stars islanders devils wolves bulldogs wildcats huskies spartans trojans wolverines buckeyes hokies tar heels gators seminoles ' +
  'faculty department seminary conservatory polytechnic ministries mission convention synod alumni fraternity sorority order lodge guild theatre theater ballet opera troupe circus federal directorate secretariat registry tribunal parliament legislature caucus assembly bloc socialist democratic democrats republican republicans communist labour liberal conservative conservatives';

/** Last words of sites. */
export const FACILITIES =
  'airport airfield airbase base embassy consulate hospital clinic mosque church cathedral synagogue temple shrine chapel hall stadium arena theater theatre cinema museum gallery library palace castle tower towers building plaza mall market bazaar ' +
  'hotel restaurant cafe café bar nightclub club pub station terminal port harbour harbor bridge tunnel dam plant reactor refinery factory warehouse prison jail camp barracks school university college square street avenue road highway boulevard park ' +
  'garden gardens center centre resort pier monument memorial cemetery zoo pipeline checkpoint headquarters house';

/** Sites whose name is the site itself and hardly ever a body that speaks. */
export const PLAIN_SITES =
  'airport airfield airbase mosque cathedral synagogue temple shrine chapel hall stadium arena theater theatre cinema palace castle tower towers plaza mall market bazaar hotel restaurant cafe café nightclub pub station terminal bridge tunnel dam ' +
  'refinery square street avenue road highway boulevard park pier monument memorial cemetery zoo pipeline checkpoint';

/** Last words of events. */
export const EVENTS =
  'war wars cup games olympics marathon festival championship championships league summit conference revolution uprising intifada massacre attack attacks bombing bombings earthquake hurricane typhoon cyclone tsunami crisis coup election elections ' +
  'open grand prix prize award awards day battle siege offensive operation movement spring crusade crusades genocide holocaust protests riots fire fires accords';

/** Words that make a run before or after them an event ("Operation X", "Hurricane X", "Battle of X"). */
export const EVENT_STARTS = 'operation hurricane typhoon cyclone battle siege tropical';

export const CALENDAR =
  'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday ' +
  'mon mon. tue tue. tues tues. wed wed. thu thu. thurs thurs. fri fri. sat sat. sun sun. ramadan christmas easter eid ashura passover thanksgiving';

/** Words beside the names of land and water. */
export const LANDS =
  'river lake sea ocean gulf bay strait island islands isle peninsula cape mount mt mt. mountain mountains valley desert forest hills hill plateau coast beach province state county district region city town village township borough municipality governorate ' +
  'oblast krai republic kingdom territory territories north south east west northern southern eastern western central upper lower new san santa fort port saint st st. québec strip';

/** Heads of armed groups' names. */
export const ARMED_HEADS =
  'front army brigade brigades battalions battalion militia militias faction movement command guard guards fighters mujahideen mujahedin guerrilla guerrillas rebels insurgents jihad liberation resistance martyrs tigers path cartel gang state';

/** Known armed groups, lower case, one to four words, by `|`. A name that equals one, or holds it with "the" or a bracket before, is an armed group. */
export const ARMED_GROUPS =
  "isis|isil|daesh|islamic state|islamic state of iraq|islamic state of iraq and syria|islamic state of iraq and the levant|isis-k|is-k|iskp|islamic state khorasan|al-qaeda|al qaeda|al-qaida|al qaida|al-qa'ida|aqap|aqim|al-qaeda in iraq|al-qaeda in the arabian peninsula|al-qaeda in the islamic maghreb|" +
  'taliban|taleban|the taliban|pakistani taliban|afghan taliban|ttp|tehrik-i-taliban|tehreek-e-taliban pakistan|tehrik-i-taliban pakistan|haqqani network|jamaat-ul-ahrar|lashkar-e-taiba|lashkar-e-tayyiba|lashkar-e-jhangvi|let|jaish-e-mohammed|jaish-e-mohammad|hizbul mujahideen|indian mujahideen|sipah-e-sahaba|jundullah|jundallah|jaish al-adl|jaish ul-adl|' +
  "hamas|qassam brigades|al-qassam brigades|izz ad-din al-qassam brigades|islamic jihad|palestinian islamic jihad|fatah|al-aqsa martyrs brigades|al-aqsa martyrs' brigades|plo|pflp|popular front for the liberation of palestine|hezbollah|hizbollah|hizballah|hizbullah|lions' den|" +
  "houthi|houthis|huthi|huthis|ansar allah|ansarullah|boko haram|iswap|islamic state west africa province|ansaru|al-shabaab|al-shabab|al shabaab|al shabab|shabaab|lord's resistance army|lra|m23|adf|allied democratic forces|fdlr|janjaweed|rsf|rapid support forces|jnim|ansar dine|mujao|seleka|anti-balaka|oromo liberation army|tplf|tigray people's liberation front|onlf|" +
  "jabhat al-nusra|al-nusra front|nusra front|jabhat fateh al-sham|hayat tahrir al-sham|hts|ahrar al-sham|jaysh al-islam|free syrian army|fsa|ypg|ypj|sdf|syrian democratic forces|pkk|kurdistan workers' party|kurdistan workers party|tak|kurdistan freedom falcons|pjak|dhkp-c|peshmerga|mahdi army|kataib hezbollah|asaib ahl al-haq|badr organization|popular mobilization forces|ansar al-islam|ansar bait al-maqdis|wilayat sinai|mujahedin-e khalq|mek|" +
  'eta|ira|provisional ira|irish republican army|real ira|new ira|continuity ira|uvf|uda|ulster volunteer force|red brigades|red army faction|baader-meinhof|november 17|17 november|farc|farc-ep|revolutionary armed forces of colombia|eln|national liberation army|auc|m-19|april 19 movement|epl|popular liberation army|clan del golfo|' +
  'shining path|sendero luminoso|sl|mrta|tupac amaru revolutionary movement|tupac amaru|fmln|farabundo marti national liberation front|urng|guatemalan national revolutionary unity|contras|sandinistas|fpmr|manuel rodriguez patriotic front|lautaro|maximiliano hernandez martinez|extraditables|the extraditables|medellin cartel|cali cartel|sinaloa cartel|jalisco new generation cartel|los zetas|zetas|ms-13|mara salvatrucha|tren de aragua|cinchoneros|morazanist patriotic front|alfaro lives|' +
  "tamil tigers|ltte|liberation tigers of tamil eelam|naxalites|naxals|communist party of india (maoist)|maoists|ulfa|united liberation front of asom|ndfb|abu sayyaf|abu sayyaf group|milf|moro islamic liberation front|mnlf|new people's army|npa|jemaah islamiyah|jemaah islamiah|jamaah ansharut daulah|free papua movement|west papua national liberation army|brn|arakan army|arsa|arakan rohingya salvation army|kachin independence army|karen national liberation army|khmer rouge|east turkestan islamic movement|etim|" +
  "aum shinrikyo|caucasus emirate|imarat kavkaz|chechen rebels|azov|azov battalion|wagner|wagner group|donetsk people's republic|dpr|luhansk people's republic|lpr|kla|kosovo liberation army|grey wolves|balochistan liberation army|baluchistan liberation army|bla|balochistan liberation front|ku klux klan|kkk|atomwaffen division|animal liberation front|earth liberation front|weather underground|army of god|black september|abu nidal organization|" +
  'armed islamic group|gia|gspc|salafist group for preaching and combat|muslim brotherhood|polisario|polisario front|unita|renamo|frelimo|swapo|rwandan patriotic front|interahamwe|mai-mai|mayi-mayi|revolutionary guards|revolutionary guard|islamic revolutionary guard corps|irgc|quds force|basij|mujahideen|mujahedeen';

/** Words for peoples that no country lends its name to. */
export const PEOPLES =
  'european europeans african africans asian asians arab arabs arabic arabian kurdish kurd kurds palestinian palestinians chechen chechens tibetan tibetans uighur uighurs uyghur uyghurs basque basques catalan catalans scottish scot scots welsh english british briton britons irish ' +
  'soviet soviets western latin american americans anglo-american african-american hispanic hispanics rohingya tamil tamils sinhalese sikh sikhs pashtun pashtuns tajik tajiks uzbek uzbeks hazara hazaras baloch baluch bosniak bosniaks serb serbs croat croats slavic slav slavs tatar tatars ' +
  'hutu hutus tutsi tutsis yazidi yazidis druze maronite assyrian berber tuareg tuaregs yoruba hausa igbo roman greek byzantine ottoman persian mesopotamian crimean corsican sicilian bavarian siberian texan californian hawaiian scandinavian nordic balkan caribbean dutch danish swedish spaniard spaniards frenchman frenchmen englishman dane danes swede swedes finn finns turk turks pole poles czech czechs thai swiss';

/** Verbs of saying: what a source stands beside. */
export const SAYING =
  'said says say told tells added adds announced claimed warned denied confirmed reported stated explained insisted according spokesman spokeswoman spokesperson';
