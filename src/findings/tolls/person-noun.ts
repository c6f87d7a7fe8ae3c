// data table: nouns that count people, units that never do, and the question whether a noun counts people.

const PERSON = new Set(
  `person persons people man men woman women child children boy boys girl girls baby babies infant infants toddler toddlers newborn newborns teen teens teenager
teenagers adult adults minor minors youth youths youngster youngsters kid kids male males female females individual individuals human humans soul souls
passenger passengers pedestrian pedestrians bystander bystanders motorist motorists driver drivers rider riders cyclist cyclists motorcyclist motorcyclists
biker bikers occupant occupants commuter commuters traveler travelers traveller travellers tourist tourists visitor visitors guest guests pilgrim pilgrims
hiker hikers climber climbers skier skiers holidaymaker holidaymakers vacationer vacationers crew crewman crewmen crewmember crewmembers sailor sailors seaman
seamen seafarer seafarers fisherman fishermen pilot pilots copilot steward stewards stewardess attendant attendants conductor conductors engineer engineers
mechanic mechanics worker workers laborer laborers labourer labourers employee employees staffer staffers staff clerk clerks farmer farmers peasant peasants
shepherd shepherds miner miners builder builders shopkeeper shopkeepers trader traders merchant merchants vendor vendors businessman businessmen businesswoman
industrialist industrialists banker bankers rancher ranchers landowner landowners contractor contractors technician technicians driver janitor janitors
cleaner cleaners cook cooks waiter waiters waitress waitresses customer customers shopper shoppers patron patrons client clients
student students pupil pupils schoolchild schoolchildren schoolboy schoolboys schoolgirl schoolgirls teacher teachers professor professors lecturer academic
academics scientist scientists researcher researchers doctor doctors nurse nurses medic medics paramedic paramedics physician physicians patient patients
firefighter firefighters fireman firemen rescuer rescuers volunteer volunteers aid-worker responder responders lifeguard lifeguards
policeman policemen policewoman policewomen police officer officers cop cops constable constables detective detectives sergeant sergeants lieutenant
lieutenants captain captains major majors colonel colonels general generals admiral admirals commander commanders corporal corporals private privates
soldier soldiers troop troops trooper troopers serviceman servicemen servicewoman servicewomen marine marines conscript conscripts recruit recruits reservist
reservists paratrooper paratroopers guardsman guardsmen guard guards bodyguard bodyguards sentry escort escorts peacekeeper peacekeepers gendarme gendarmes
cadet cadets veteran veterans personnel agent agents spy spies diplomat diplomats ambassador ambassadors consul attache official officials bureaucrat
minister ministers senator senators congressman congressmen lawmaker lawmakers deputy deputies legislator legislators mayor mayors governor governors
councilman councilmen councillor councillors councilor councilors politician politicians candidate candidates president premier leader leaders chief chiefs
judge judges prosecutor prosecutors lawyer lawyers attorney attorneys magistrate magistrates juror jurors justice
journalist journalists reporter reporters newsman newsmen newspaperman photographer photographers photojournalist photojournalists cameraman cameramen editor
editors correspondent correspondents broadcaster blogger bloggers writer writers author
priest priests nun nuns monk monks bishop bishops archbishop pastor pastors cleric clerics imam imams rabbi rabbis jesuit jesuits clergyman clergymen
missionary missionaries worshipper worshippers worshiper worshipers parishioner parishioners churchgoer churchgoers believer believers
civilian civilians citizen citizens national nationals resident residents inhabitant inhabitants villager villagers local locals townspeople native natives
islander islanders foreigner foreigners expatriate expatriates immigrant immigrants migrant migrants refugee refugees evacuee evacuees asylum-seeker
homeowner homeowners tenant tenants neighbor neighbors neighbour neighbours camper campers
relative relatives mother mothers father fathers parent parents son sons daughter daughters brother brothers sister sisters sibling siblings wife wives
husband husbands spouse spouses widow widows cousin cousins uncle uncles aunt aunts nephew nephews niece nieces grandmother grandfather grandparents
grandson granddaughter grandchild grandchildren fiancee fiance girlfriend boyfriend friend friends colleague colleagues coworker coworkers co-worker
co-workers companion companions classmate classmates teammate teammates roommate couple family families twin twins orphan orphans
victim victims survivor survivors casualty casualties fatality fatalities dead deceased wounded injured missing hostage hostages captive captives prisoner
prisoners inmate inmates detainee detainees convict convicts abductee abductees kidnapped
attacker attackers assailant assailants gunman gunmen bomber bombers shooter shooters sniper snipers killer killers murderer murderers assassin assassins
hijacker hijackers kidnapper kidnappers pirate pirates terrorist terrorists militant militants insurgent insurgents rebel rebels guerrilla guerrillas guerilla
guerillas fighter fighters combatant combatants extremist extremists jihadist jihadists jihadi jihadis islamist islamists militiaman militiamen paramilitary
paramilitaries separatist separatists mercenary mercenaries subversive subversives criminal criminals gangster gangsters trafficker traffickers smuggler
smugglers suspect suspects robber robbers thief thieves burglar burglars looter looters arsonist rioter rioters vigilante vigilantes hooligan hooligans
protester protesters protestor protestors demonstrator demonstrators marcher marchers activist activists militant striker strikers supporter supporters
opponent opponents dissident dissidents unionist unionists member members follower followers partisan partisans sympathizer sympathizers
fan fans spectator spectators concertgoer concertgoers concert-goer concert-goers partygoer partygoers reveler revelers reveller revellers attendee attendees
participant participants player players footballer footballers athlete athletes runner runners racer racers coach coaches referee trainer trainers singer
singers musician musicians actor actors actress actresses dancer dancers artist artists celebrity celebrities performer performers swimmer swimmers surfer
surfers diver divers boater boaters
witness witnesses onlooker onlookers defendant defendants perpetrator perpetrators accomplice accomplices accused
other others more subject subjects body bodies corpse corpses remains life lives head
muslim muslims christian christians jew jews hindu hindus sikh sikhs shiite shiites sunni sunnis catholic catholics protestant protestants
american americans briton britons european europeans african africans asian asians arab arabs latino latinos indian indians israeli israelis palestinian
palestinians iraqi iraqis iranian iranians afghan afghans pakistani pakistanis turk turks kurd kurds russian russians ukrainian ukrainians german germans
italian italians spaniard spaniards dane danes swede swedes finn finns pole poles czech czechs slovak slovaks serb serbs croat croats bosnian bosnians albanian
albanians greek greeks bulgarian bulgarians romanian romanians hungarian hungarians austrian austrians swiss belgian belgians norwegian norwegians
frenchman frenchmen englishman englishmen irishman irishmen scotsman dutchman welshman canadian canadians mexican mexicans salvadoran salvadorans salvadoreans
guatemalan guatemalans honduran hondurans nicaraguan nicaraguans colombian colombians peruvian peruvians venezuelan venezuelans ecuadorian bolivian chilean
chileans argentine argentines argentinean argentinian brazilian brazilians cuban cubans haitian haitians dominican dominicans uruguayan panamanian panamanians
tunisian tunisians algerian algerians moroccan moroccans egyptian egyptians libyan libyans sudanese somali somalis ethiopian ethiopians kenyan kenyans
ugandan ugandans nigerian nigerians ghanaian congolese rwandan rwandans malian malians south-african syrian syrians lebanese jordanian jordanians saudi saudis
yemeni yemenis kuwaiti chinese japanese korean koreans taiwanese vietnamese thai thais filipino filipinos indonesian indonesians malaysian malaysians burmese
bangladeshi bangladeshis nepali nepalis nepalese sri-lankan sri-lankans tamil tamils australian australians zealander zealanders rohingya uighur uighurs chechen
chechens georgian georgians armenian armenians azeri azeris kazakh kazakhs uzbek uzbeks tajik tajiks
lady ladies gentleman gentlemen guy guys hero heroes elder elders senior seniors pensioner pensioners retiree retirees octogenarian schoolteacher housewife maid
maids nanny servant servants gardener gardeners chauffeur chauffeurs secretary secretaries executive executives manager managers director owner owners
cowboy porter porters stallholder user users addict addicts prostitute prostitutes beggar beggars nomad nomads herder herders herdsman herdsmen
cop inspector inspectors superintendent sheriff sheriffs ranger rangers warden wardens policemen airman airmen rifleman infantryman infantrymen
cadre cadres conspirator conspirators plotter plotters operative operatives informant informants defector defectors deserter deserters
monitor monitors observer observers negotiator negotiators envoy envoys delegate delegates adviser advisers advisor advisors
newborn foetus fetus twins triplet triplets stowaway stowaways castaway castaways pensioners`.split(/\s+/),
);

const NEVER = new Set(
  `day days week weeks month months year years hour hours minute minutes second seconds time times decade decades century centuries am pm a.m p.m a.m. p.m.
night nights evening morning afternoon
percent per % dollar dollars euro euros pound pounds peso pesos cent cents mile miles kilometer kilometers kilometre kilometres km meter meters metre metres feet
foot ft yard yards inch inches mph kph knots acre acres hectare hectares ton tons tonne tonnes kg kilogram kilograms kilo kilos gram grams liter liters litre litres
barrel barrels degree degrees magnitude volt round rounds shot shots bullet bullets shell shells rocket rockets missile missiles bomb bombs grenade grenades explosion
explosions blast blasts attack attacks gun guns rifle rifles pistol pistols weapon weapons knife knives car cars truck trucks bus buses vehicle vehicles van vans
train trains plane planes aircraft helicopter helicopters jet jets boat boats ship ships ferry motorcycle motorcycles house houses home homes building buildings
apartment apartments room rooms floor floors store stores shop shops school schools hospital hospitals mosque mosques church churches bridge bridges road roads
street streets village villages town towns city cities state states province provinces country countries nation nations district districts county counties area areas
region regions island islands place places location locations site sites base bases camp camps
charge charges count counts offence offences incident incidents vessel vessels trawler trawlers tanker tankers yacht yachts occasion occasions accident accidents event events crime crimes case reason reasons
cow cows cattle sheep goat goats horse horses dog dogs cat cats animal animals bird birds chicken chickens tree trees livestock pig pigs
part parts side sides step steps way ways word words page pages point points thing things member-states vote votes seat seats game games match matches
company companies group groups gang gangs unit units team teams party parties organization organizations agency agencies bank banks
storm storms hurricane hurricanes quake quakes earthquake earthquakes aftershock aftershocks tremor tremors fire fires flood floods
letter letters call calls report reports statement statements message messages interview interviews warrant warrants law laws document documents
night stage phase front level category edition draft half quarter third gear lady world anniversary ceremony meeting season round term period occasion`.split(
    /\s+/,
  ),
);

/** Words that fit a counted head only because they harm nobody: "no arrests" counts arrests, "19 deaths" counts deaths. */
export const COUNTED_HARM = new Map<string, string>([
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['fatality', 'killed'],
  ['fatalities', 'killed'],
  ['murders', 'killed'],
  ['homicides', 'killed'],
  ['killings', 'killed'],
  ['dead', 'killed'],
  ['deceased', 'killed'],
  ['bodies', 'killed'],
  ['body', 'killed'],
  ['corpses', 'killed'],
  ['corpse', 'killed'],
  ['survivor', 'rescued'],
  ['survivors', 'rescued'],
  ['infections', 'affected'],
  ['cases', 'affected'],
  ['injury', 'injured'],
  ['injuries', 'injured'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['casualty', 'affected'],
  ['casualties', 'affected'],
  ['arrest', 'detained'],
  ['arrests', 'detained'],
  ['detainee', 'detained'],
  ['detainees', 'detained'],
  ['hostage', 'hostage'],
  ['hostages', 'hostage'],
  ['captives', 'hostage'],
  ['kidnappings', 'hostage'],
  ['abductions', 'hostage'],
  ['missing', 'missing'],
  ['rescues', 'rescued'],
  ['evacuees', 'rescued'],
]);

/** True for nouns of the table, and for agent nouns by their ending ("-men", "-women", "-ists"). */
export function isPersonNoun(norm: string): boolean {
  if (PERSON.has(norm)) return true;
  if (NEVER.has(norm) || norm.length < 5) return false;
  if (/(?:wom[ae]n|person|people|boys?|girls?|ists?|children|members?|workers?|goers?|makers?|keepers?)$/.test(norm)) return true;
  return /m[ae]n$/.test(norm) && norm.length > 6 && !/(?:specimen|regimen|acumen|abdomen)$/.test(norm);
}

/** True for nouns that are things, units or places: "12 houses" is no toll. */
export const isThingNoun = (norm: string): boolean => NEVER.has(norm);
