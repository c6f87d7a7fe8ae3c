// data table: English words that are hardly ever capitalised within a sentence.
// Counted in Wikinews 2019-2020 (CC BY 2.5) and UD English EWT train and dev (CC BY-SA 4.0): at least 4 times in lower case, capitalised in
// 2 % of the places at most. Used to see capitals where no writer puts one, and words glued together.
const LIST = `
abandoned ability able aboard abortion abortions about above abroad absence absent absentee absolute absorb absorbed absurd abusers abusing academic
accept acceptable acceptance accepted accepting accessibility accessible accident accidentally accidents accompanied accomplished according
accordingly account accounting accounts accredited accrete accretion accurate accused accusing achieve achieved achievement achievements achieving
acknowledged acquire acquired acquiring acquisition acres acronym across acted acting action actions active actively activism activist activists
activities activity actors actress acts actual actually adaptive add added addiction adding addition additional address addressed addresses addressing
adds adjust adjusted adjustments administer administrative admire admission admit admitted adopt adopted adorable adult adults advancement advantage
advantages adventure advise advised adviser advisors advisory advocacy advocate advocates affair affect affected affecting affects affliction afford
affordable afraid after aftermath afternoon aftershocks again against age aged agenda agent ages aggression aggressive ago agree agreed agreeing
agreements agrees ahead ahu aim aimed aims airfare airlifted airline airports airstrike albums algae aligned alike alive all allegation allegations
alleged allegedly allies allocate allocated allow allowed allowing allows ally almost alone along alongside alot already alright also alt alter
altered alternate alternative alternatives although altogether always amazing ambassador ambitious ambulance ambulances amend amended amendments amid
ammunition among amongst amounts analyses analysing ancient and anger angle angry animal animals anime anniversary announce announced announcement
announcements announcing annoying annual anonymous another answer answered answering answers anti antibiotics anticipate anticipated anxiety any
anybody anymore anyone anything anytime anyway anyways anywhere aol apart apartment apologize apostasy app apparent apparently appear appearance
appearances appeared appears appetite applicable applied applies apply applying appointed appointment appreciate appreciated approach approached
approaches approaching appropriate appropriations approve approved approximately archive are areas aren argue argued arguing argument arguments arm
armed arms around arrange arranged arrangement arranging array arrest arrested arrests arrival arrive arrived arriving arrogant art artefact article
articles artificial artist artistic artists artwork aside ask asked asking asp aspect aspects ass assassinated assassination assault asses assess
assessment assets assigned assist assistance assisted assisting associated assume assumed assumes assuming assurance assurances assured astronauts
astronomers astronomical asymmetrical ate athists athletes atmosphere atmospheres attach attached attachments attack attacked attacker attacking
attacks attain attained attempt attempted attempting attempts attend attended attendees attending attention attentive attorneys attract attracted
attractions audience audiences audio audiobooks audit authentic author authored authorities authorization authorized authors automatic automatically
autonomous availability available average aversion avoid avoided avoiding awaiting award awarded aware awareness away awful awhile aye babies baby
back backed background bacteria bad badly bag bags bail balanced balcony ballot ballots ban bands bang bankrupt bankruptcy banks banned banners
banning bans bar bare barely barn barrels barrier barriers bars based bases basic basically basis basketball basking bat bathroom battle bbc bear
beard bearded bears beat beating beautiful became because become becomes becoming bed bedding bedroom beds beef been beer beers before began begin
beginning begun behalf behave behavior behaviour being beings belief beliefs believe believed believers believes bell belly belong belonged belonging
belongs beloved below belt bench beneath beneficial benefits beside besides best bet beta better between beyond bid big bigger biggest bigotry bike
billing billion billions bills bin binary biochemical biological biosignature bird birds birth birthday bit bite bites biting biz black blah blame
blamed blaming blank blanket blast blasted blaze bleeding bless blind block blocked blocks blog blogspot blood bloody blow blowing blown blows blue
boarding boat bodies body bomb bomber bombing bombings bombs bone book booked booking border borders boring born boss both bother bothered bottle
bottles bottom bought bound boundaries bovid bovids bowl box boxes boyfriend boys bpd brain branches brand brass brave bravery breaking breaks breast
breath breathe breathing breed breeding bridge brief briefly bright brines bring bringing brings broadcast broadcasting broader broke broken broker
brokered bronze brother brought browser browsers btw bucks budget buffalo bug bugs build building buildings built bulb bulbs bunch burden buried burn
burning burst bus buses business businesses businessman busy but butt butterflies butterfly button buy buyers buying cabin cabins cage cages cake
calcium calculate calculated calculating calculation calendar call called calling calls calm came camp campaign campaigning campaigns campus can
cancel cancelled cancer candidacy candidate candidates cannot cannula cant cap capabilities capability capable capacity capital caps capsule captain
capture captured car carbon card cards care cared career careful carefully cares cargo caring carol carrier carriers carry carrying cartoon cartoons
case cases cast casting casualties catalog catch catching category caucuses caught cause caused causes causing cautioned cautious cave cease ceiling
celebrate celebration celebrities cell celled cells cellular censor censorship census cent centralized centrist cents centuries century ceremony
certain certainly certificate certified cervical cetera chain chained chains chairperson chairs challenged challenges challenging champion chance
chances change changed changes changing channels chaos chapter character characteristics characterized characters charcoal charge charged charges
charging chase cheap cheaper cheapest check checked checking cheek chef chemical chest chicken chickens childhood children chiro chocolate choice
choices choose chooses choosing chose chosen chronic chronicling churches cic cigarette cingulate circles circling circuit circular circularisation
circulate circulated circumstances circumvent cite cited citing civilian civilians civilized claim claimed claiming claims clair clan clarify clashes
class classes classic classified classifying clean cleaned cleaner cleaning cleared clearly cleric clerics click clients climb clock close closed
closely closer closing cloth clothes clothing coach coal coastal coat coating cocktail code coffee cold coli collaborate collaboration collagen
collapse collapsed colleague colleagues collect collected collecting collection collective collectively colleges collided collision colonies color
colors com combat combination combined come comedian comedy comes comfort comfortable coming commander commands comment commented comments commercial
commercially commit commitment commitments committed committees common commonly commonwealth communicate communication communications communities
community comp companies companion company comparable compare compared comparing comparison compassionate compatible compensate compensation compete
competing competition competitive compiled complained complaining complaint complaints complement complete completed completely completing compliance
complicated complications comply component components comport composed composition comprehensive compressor compromise compulsory computer
concentration concentrations concept concern concerned concerning concerns concert conclude concluded conclusion conclusions concrete concur condemn
condemned condition conditioning condolences conduct conducted conducting conferences confessed confidence confident confidential confidentiality
confirm confirmation confirmed confirming confirms conflict conflicts confronted confused confusing confusion congregation connect connected
connection connections cons conscience conscious consensus consent consequence consequences conservation conservatives consider considerable
consideration considered considering consistent consistently conspiracy constable constant constantly constellation constitute constitutes
construction consulate consumer consumers consuming consumption contact contacted contacts contain contained container containers containing contains
contaminated contamination contempt content contents context continent continue continued continues continuing continuous contracted contracting
contractor contrast contribute contributed contributes contributing contribution contributions contributor contributors controlled controlling
controls controversial controversy convenient conventional conversation conversations convert converted converting convicted conviction convictions
convince convinced convincing cook cooked cooking cool cooperating cooperation cooperative coordinating coordination coordinator cop cope copies copy
copying copyright copyrighted coral corals core corn corners coronavirus corporations correct correctly correlation correspondence correspondent
corrupt corruption cortex cosplay cosplayers cost costly costume couch could couldn councelling councillors counsel counselling count counted counter
countered counties counting countries country countryside counts coup couple couples coupons course courses courteous courts cousin cover coverage
covered covering covers cow cozy crab craft crappy crash crashed crazy created creates creating creation creative creativity creatures crew crews
crime criminal criminals crisis critic criticise criticism criticized critics critters crop crossed crossing crowd crowded crucial crude cruel cruise
cruises cry crying cubic cultural culture cultures cup curb cure cured curfew curious current currently currents curve curves custody custom customer
customers customize customs cut cute cuts cutting cycle cyclone cyclones dad daily damage damaged damaging damn dance dancing danger dangerous dark
data database databases dated dates dating daughter daughters days deadline deadly dealership dealing dear death deaths debate debated debt debut
decade decades deceased decent decide decided decision decisive deck declarations declared declaring decline declined decree dedicated deemed deep
deeper deeply deer default defeat defeated defeats defendant defended defensive definately define defined defining definitely definition degenerate
degree degrees dehydrated del delay delayed delaying delegate delegates delete deleted deliberate deliberately delicious deliver delivered deliveries
delivering delivery demanded demanding demands democracy demonstrate demonstrated demonstrates demonstration demonstrations denied denounced deny
denying departments departure depend dependent depending depends deplatforming deploy deployed deposit deposition depot depressed depression depth
deputy des describe described describes describing desert deserve deserves designated designed designer desire desired desires desperate despite
destination destinations destroyed destroying destruction destructive destructively detail detailed details detained detect detected deterioration
determination determine devastating develop developed developers developing developments device devices devoted dhin diagnosed dial did didn didnt die
died dies differ difference differences different differential differently difficult difficulties difficulty digital dine dining dinosaur dinosaurs
dioxide diplomacy diplomat diplomatic diplomats dire direct directed directing direction directions dirt dirty disability disagree disagreed disappear
disappearance disappeared disappointed disappointment disc discharge disclose disclosed discomfort discouraged discover discovered discrimination
discs discuss discussed discusses discussing discussion discussions disease dish dishes disk disks dislike dismissed display displayed dispute
disputes disregard disrupt disrupted disrupting dissemination dissertation dissolved distance distancing distinct distinction distinguished
distracting distress distribute distributed distributing distribution distributions districts divide dividends divisions divorced doc docking doctor
doctors document documentary documentation documented documents does doesn dog dogs doing dollar dollars domain dominance dominant dominate dominated
don donations done dont door double doubt doubts down download downloaded downloads downstream dozen dozens draft drafted drafts drag dragged drama
dramatic drastically draw drawn dream dreams dress dressed dresses dressing dried drill drilling drink drinking drinks driven driver drivers drone
drones drop dropped dropping drove drug drummer drunk dry dual duck due dumb duration during dust dusting duties duty dwarf dying each eager earlier
earliest early earn earned earning earthquake earthquakes ease easier easiest easily easy eat eaten eating eats ebay ecological economic economically
economics ecosystem ecosystems edge edges edit edition editor edu educated educational eerie effect effected effective effectively efficiency effort
efforts egg eggs eight eighteen either ekrapels elaborate elder elect elected election elections electric electrical electricity electronic
electronics elements elephant eleven eligibility eligible eliminate eliminated elite elk ellis else elsewhere emailed emails embarrassed embarrassment
embodiment emerged emergency emerging emission emissions emotional emotions empanadas empathy emphasized employed employee employees employment
empower empty enable enables enchiladas encourage encouraged encouraging ended endgame ending endless endorse endorsed ends enemy enforcement engage
engaged engagement engine engineer enhanced enjoy enjoyable enjoyed enjoying enjoyment enormous enough enovate enrongss ensure ensuring enter entered
entering enterprise entire entirely entitled entity entrepreneur envelopes environment environmental environments epicenter episode equal equally
equator equipment equipped equivalent era error errors esaibos escape escaped especially essence essential essentially establish established
establishing establishment establishments estimate estimated estimates etc ethical ethics ethnic evacuate evacuated evacuation evaluate even evening
evenings event events eventually ever every everybody everyday everyone everything everywhere evidence evident evil evolutionary evolve evolved exact
exactly exam examination examine examined example examples exceed exceeded excellent except exception exceptional exceptions excited exciting exclude
excluded excluding exclusive excuse execute executed executing execution exercise exhibit exist existed existence existing exists exoplanet exoplanets
expand expanded expanding expect expectations expected expecting expects expense expenses expensive experience experienced experiences experiencing
experiment experimental experiments expert expertise experts expired explain explained explains explanation exploded exploration explore explosion
explosive explosives export exposed exposure expressed expressing expression extend extended extension extensive extent external extinct extinction
extinguisher extra extract extradite extradition extreme extremely extremist extremists eyes eyewitness eyewitnesses fabric fabulous face faced faces
facilitate facilities facing fact faction factions factor factors factory facts fail failed failing failure fairly faithful faithless fake fallen
falling fallout false falsely fame familiar families famous fancy fans fantastic far fare farm farrier fascinating fashion faster fat fatal fatalities
fauna favor favorable favored favour favourite faxed fear feared fears feasible feathered feathers feature featured features fed federations feed
feedback feeding feeds feel feeling feelings feels fees feet fell felt female females feminism fence fentanyl fever few fewer fiction fifteen fifth
fifty fight fighter fighters fights figure figured figures file filed files filing fill filled filling film filmed filmmaker films filter filters
final finally financed finances financial financially find finding findings fine fines finger fingers finish finished finishing firearm firearms fired
firefighters fires firmly firms first fiscal fisheries fishing fit fits five fixed fixes fixing flag flakes flames flapping flat flats flavor fled
flew flexible flickr flies flight flights floating flood flooding floor floors flow flower flowing flown flows flush fly flying focused focuses
focusing folks follow followed followers following follows food foods fool footage football for forbidden forbidding forced forcing forecast foreign
foreigner foreigners forests forever forget forgiven forgiveness forgot forks form formal formally format formation formed former formerly forming
forms forth fortunate forum forums forward forwarded forwarding fought found founded founder founding four fourteen fragments frame framework
franchise fraud freedom freedoms freely freeze frequency frequent frequently fresh friend friendly friends frogs from front frozen fruit frustrated
frustrating fry fuel full fully fun function functional functionality functioning functions fundamental fundamentalist funded funding funds funeral
funny furniture fursuit fursuiters further future fyi gain gained gaining gains gallon games gang gap garage gases gate gather gathered gathering
gatherings gave gay gda gender gene generally generate generated generation generations generators generic genes genetically gentle gentleman
geographical get gets getting giant gift gifts gimp girl girlfriend girls git give given giving glad glue gmail goal goals gobernador goes going gold
golden golf gonna good goods got gotta gotten govern governance governing governmental governorship grab grade grades graduate graduated grain grand
grandchildren granted graphic graphics grateful grave gravitational gravity great greater greatest greatly green greeted grew grey grid gridlock grip
groceries grocery gross ground grounds groups grow growing grown growth guaranteed guerrillas guess guest guests guidance guide guidelines guilty
guitar guitarist gun gunman guns guys gym habitable habitat had hadn haha hailed hair haircut half halt hand handed handful handle handled handling
hang hanging happen happened happening happens happier happiness happy harassment hard harder hardly hardness hardware harm harming harmless harsh has
hasn hassle hatch hate hated hatred have haven having head headed heading headquarters heads headscarf healthcare healthy hear heard hearing hearings
hears heart heat heater heavily hectic heel heels height heightened held helicopter helicopters helium hell helmet help helped helpful helping helps
hence hens her herd here herein heritage herself hes hesitate hey hiatus hidden hide hiding high higher highest highlight highlighted highlights
highly highway him himself hints hire hired hiring his historic historical historically history hit hitting hobby hold holding holds hole holes
holiday holidays holy home homeland homeless homosexual homosexuality honest honestly honesty honor honorable hope hopeful hopefully hopes hoping
horrible horror horse horses hospitality hospitalized hospitals host hosted hostile hosting hosts hot hotels hotmail hour hours household households
houses how however htm html http https huge human humane humanity humans humble hundred hundreds hung hungry hurdles hurricane hurricanes hurry hurt
hurting husband hydrogen hygiene hymn hypothesis ibis ibises ice iconic ida idea ideal ideas ideation identifications identified identifies identify
ideology idiots ignorant ignore ignored ignores ignoring illegal illness image images imagination imagine imaging immediate immediately immigrants
immigrate immunity immunization impact impacted impeached impeachment implement implementation implemented implementing implements implications
implies importance important importantly impose imposed imposing impossible impressed impressive imprisoned imprisonment improve improved improvement
improving inability inappropriate incentive inch incident incidents incitement inciting include included includes including inclusion income
incompetence incorrect increase increased increases increasing increasingly incredibly incubation incumbent indeed indefinitely independently indicate
indicated indicates indicating indication indirectly individual individuals indoor induced industry inevitable inevitably inexpensive infected
infection infections infer infinite inflation influence influenced influential influenza info inform information informative informed infrared
infrastructure ing ingredients initial initially initiate initiated initiative initiatives inject injured injuries injury injustice inner innocent
innovation input inquiries inquiry ins insects insert inside inspection inspired inspiring instability install installation installed installing
instance instances instant instead institutions instructed instructions instrument instruments insult insulting insurance insurgency insurgents
integrated integrity intellectual intelligent intend intended intending intends intense intensive intent intention intentionally intentions
interconnect interest interested interesting interests interfere interference internal interpret interpretation interrupted intervene intervention
interview interviewed interviewee interviewers interviews into introduce introduced invasion invented invention inventor inventory invest invested
investigate investigated investigating investigation investigations investigators investors invitation invite invited invoice involve involved
involvement involves involving irc isn isolate isolated issue issued issues ite item items its itself jackal jackals jail jailed jar jaw jeans jerk
jets job jobs join joined joining joint journalist journey jpg judges judgment juice jump jumped junior jurisdiction jury just justification justified
justify juvenile juveniles keen keep keeping keeps kept key kick kicked kidding kidney kids kill killed killers killing killings kilometers kilometres
kind kinda kindness kinds kit kitchen kitten kittens knew knife knock know knowing knowledge knowledgeable known knows kph labeled labels lacked
lacking ladies lady laid lan landed landfall landing lanes language languages lap laptop laptops large largely larger largest laser last lasted
lasting lasts late later latest latter laugh laughs launch launched launching laundry laurie lava lawful laws lawsuit lawyer layer layers laying lazy
lbs lead leaders leadership leading leak learn learned learning learnt lease leash least leather leave leaves leaving led left leg legacy legally
legislation legislative legislature legislatures legitimate legs lengthy lens less lesser lesson let lethal lets letter letters letting level levels
lever leverage levers liability liberals license lies lifeboats lifestyle lifetime lift lifted light lighter lighting lights like liked likelihood
likely likes likewise limit limitations limited line lineatus linens lines lingerie linked lions liq liquid liquidation lissoirs list listed listen
listened listening lists liter literally literature litmus litter little live lived liver lives living load loan lobby lobster local locally located
locations lockdown locked loco logic logical logo lol long longer longest look looked looking looks loose looting lope lose losing losses lost lot
lots love loved lovely loves loving low lower lowered lowest loyal luck lucky luna lunch lung lying lyrics machine machines mad made magic magnitude
mail mailed mailing mailings mails mailto main mainland mainly mainstream maintain maintained maintainer maintainers maintaining maintains maintenance
majority make makers makes making male males mama man manage managed managers mandate mandatory manipulate manned manner manners manual manufacture
manufactured manufacturer manufacturing many map marked market marketers marks marriages married marry martyrs marvelous mask masks mass masses
massive match matches matching mate material materials mates mathematical mathematician matters matured max maximum maybe meals mean meaning
meaningful means meant meantime meanwhile measles measure measures meat mechanic mechanism media medical medicines medium meet meeting meetings meets
megawatt melt melting members membership memo memoirs memorable memories memory men mental mentally mention mentioned mentioning menu merchant mere
merely merge merging merit mess message messages messed messy met metal meter metering meters method methods mezza mice microbes microorganisms mid
middle midnight midst might migrant migrants migrate migrated migration migratory mikegigi mild mile miles milestone milestones militant militants
military militias milk million millions mind minded minds mindset minerals mines mini minimal minimum mining minor minorities minority mins minute
minutes miss missed missile missiles missing missions mistake mistaken mistakes mix mixed moai mobile mod modding modeling models modem moderate
moderated modified modify mods mold molecules moment moments momentum monetary money monitor monitored monkey monkeys month monthly months monument
monumental moral morality morcillas more morning morphological mortality mosques most mostly motel mother mothers motivate motivated motivation motive
motives motor mountain mountains mourning mouse mouth mouths move moved movements moves movie movies moving mph much multi multiplayer multiple
mummified murder murdered murderer murderers murders muscimol muscle muscles museums music musical musician musicians must mutual myself naked name
named names naming narrow nation nationality nationals natural naval near nearby nearest neat necessarily necessary neck need needed needing needs
negative negativity negotiate negotiated negotiating negotiations neighbor neighborhood neighboring neighbors neighbourhood neighbouring neighbours
neither nephew nervous nest net networking neutral never new newer newly newspaper next nice nicest nicknamed night nightmare nights nine niqab
nitrates nitrogen noise nominate nominated nomination nominee nominees non none noon nor normal normally northeast northeastern northwest nose not
notable notably notch note notebook noted notepad nothing notice noticed notification notified notify noting notion novel now nowadays nowhere nuclear
null number numbers numerous nuns nutrients nutritional object objections objects observation observations observe observed observers observing
obstruction obtain obtained obvious obviously occasion occasionally occasions occupants occupation occupied occur occurred odd off offended offer
offered offering offers officers official officially officials offshore offspring often oil okay old older oldest olds once one ones ongoing online
only onto open opened opening openly opens operate operated operates operating operation operational operations operative operator opinion opinions
opponent opponents opportunities opportunity oppose opposed opposing opposite opposition opted optics optimistic option options oral orange orbit
orbiting orbits ordered ordering orderly ordinary org organic organisations organise organised organisms organizations organize organized organizers
organizing origin original originally origins other others otherwise our ours ourselves out outbreak outbreaks outcome outdated outer outlet outlets
outrage outright outside outstanding over overall overarching overcome overnight overpriced overseas overthrow overturn overturned overview
overwhelming own owned owner owners ownership owns oxygen pack packages packed packing packs pact pages paid pain painful paint painting pair pairs
palm pandemic panel panic pants paper papers paperwork par paradigm paradigms parakeet parakeets parameters pardon parents parking parole part partial
partially participant participants participated participating participation particles particular particularly partisan partly partner partners
partnership parts pass passed passenger passengers passes passing passion passport past paste patent path patience patient patients pattern patterns
paulhastings pay paying payment pays pdf peace peaceful peak pellet pellets penalties penalty penguin penguins peninsula penny people peptides
perceive perceived percent perception perfect perfection perfectly perform performance performed performing perhaps periods permanent permission
permit permitted perpetrators persistent person personal personality personally personnel persons perspective pet petition petroleum pets phase
phenomenon philosophy phone phoned phones photo photograph photographer photography photos phrase physical physically pick picked picking picks pickup
picture pictured pie piece pieces pig pigs pilots pinkies pipe pipeline piracy place placed places placing plain plan plane planes planet planetary
planets planned plans plant plants plaster plastic platform platforms play played player players playing plays plea pleasant pleasantly please pleased
pleasure pledge pledged plenty plot plurality pneumonia pocket pockets point pointed pointing points poison poisoned poisoning polar poles policies
policy polite political politician politicians poll polling polls pollution polygamous pools poor poorly popular popularity populated population
populations pork portion portions ports pose posed poses posing position positions positive possession possibilities possibility possible possibly
postal posted poster posters posting postponed potato potential potentially pounds poverty power powerful powers practical practices practicing
praised pray prayer prayers praying pre precaution precautions preceded precious precise precisely predator predators predict predicted predictions
prefer preference preferred pregnancy pregnant premature premiere premise premium preparation preparations prepare prepared preparing presence present
presented preservation preserve preserved presidential pressure presumptive pretend pretty prevent prevented preventing previous previously prey price
priced prices pricey priest priests primaries primarily prime principle principles print printed printing prior priorities priority prisoners
privileged prizes pro probably probe problem problems procedure procedures proceed proceeded proceeding process processing procession processor
proclamation produce produced producer producers produces producing production productivity products profession professional professionalism
professors profit profound program programme programmes programming progress prohibited project projected projects prominent promise promised promises
promote promoted promoting promotion prompt prompted promptly pronounced proof propaganda proper properly properties property proportion proposal
propose proposed proprietary prorogation prosecution prosecutor prosecutors prospect protect protected protecting protection protections protein
proteins protest protested protester protesters protesting protests protocol protoplanetary proud prove proven provide provided provider providers
provides providing provincial provision provoked pub public publication publicly publish published publisher publishers publishing pull pulled pulling
punishment pup puppets puppy purchase purchased purchases purchasing pure purposes pursue pursuing push pushed pushing put puts putting quake
qualifications qualified qualify quality quantities quarantine quarter que question questioned questioning questions quickly quiet quit quite quo
quote quoted quotes quoting rabbit rabbits race racial radiation radical radius raid rail rain rainforest raise raised raises raising rallies ran
ranging rank ranking ranks rape raped rapidly rapper rare rarely rashes rat rate rated rates rather rating ratio rats raw rays reach reached reaches
reaching react reaction read reads ready real realise realised reality realize realized really rear reason reasonable reasonably reasons rebel rebels
rebuild recall recalled recalls receipt receive received receives receiving recent recently reception receptionist recieved recipient recognised
recognition recognize recognized recommend recommendation recommendations recommended reconciliation reconsider reconstruction record recorded
recorder recording records recover recovered recovering recovery red rediculous redistribute redlined reduce reduced reduces reducing refer reference
referenced referendum referred referring refers refinery reflect reflecting reflects refugees refund refunds refuse refused refusing regard regarded
regarding regardless regards regime regional regions register registered registering registration regret regular regularly regulate regulated
regulation reindeer reins reintroduction reject rejected relate related relating relations relationship relationships relative relatively relatives
relax relaxed relaxing release released releases releasing relevant reliable relic relied relief religion religions religious relinquished reluctant
rely relying remain remainder remained remaining remains remarked remarks remdesivir remedies remember remembered remind reminder remote removal
remove removed removing render rendered renewed rent rental reopen reopening rep repairs repeat repeated repeatedly replace replaced replacement
replacing replied reply report reported reportedly reporter reporting reports represent representation represented representing represents reptile
reputation request requested requesting requests require required requirement requirements requires requiring rescued rescuers researcher researchers
resell reservations reserved reserves residence resident residential residents resign resignation resigned resistance resistant resolution resolved
resort resources respect respected respectful respecting respective respectively respiratory respond responded responding response responses
responsibilities responsibility responsible restaurant restore restored restrict restricted restricting restriction restrictions result resulted
resulting results resume resumed retail retailers retaliation retired retirement retiring retouchers return returned returning returns revealed
revenue review reviewed reviewer reviewers reviewing reviews revised revision revisions reward rewards rib ribs rich rid ride ridiculous riding right
ring rioters riots ripped risen rising risk risks rival roads roadside robot robust rocket rockets rocks rodents role roles roll rolling romantic roof
room rooms root roots rose rotate rotates rotating rotation rough roughly round rounds route routine row royal rude rudeness rule ruled rules ruling
rumors run runners running runs runway rural rush sacred sacrifice sad saddle sadness safe safer said sail sailed sake salad sale sales salsa salt
same sample samples sanctioned sanctions sanctuary sandbox sandwich sanitiser sanitisers sat satellite satisfaction satisfactory satisfied satisfy
sauce sausages save saved saving savings saw say saying says scale scam scandal scare scared scarf scary scenario scenarios scene scheduled scheme
schemes scholar scholars scholarship schools scientist scientists score scored screaming screen screened screening screw screws script scrutiny
seafood sealed searching season seasons seat seats second secondary seconds sect sections sector secular secure secured securing see seeing seek
seeking seeks seem seemed seems seen seeps sees seize seized select selected selection self sell selling semi send sender sending senior sense
sensitive sensitivity sensor sensors sent sentence sentenced sentencing sentiment separate separated separately separation sequences serious seriously
serve served servers serves serving set sets setting settings settle settled setup seven sevengill seventeen several severe severely sex sexual
sexually shall shame shape shaped share shared shares sharing shark sharks sharp sharpen she shed sheet sheik shelf shelter shelves shift shifted
shifting ship shipped shipping ships shirt shit shock shocked shocking shocks shoe shoes shoot shooting shop shopping shops short shortened shortly
shot shots should shoulder shouldn showed shower showing shown shows shrines shutdown sick side sides sight sights sign signal signals signature
signatures signed significance significant significantly signing signoff silent silk silver similar similarities similarly simultaneously since
sincere singing single sink sinking sir sister sisters sit site sites sitting situation situations six sixteen sixth size sized skeptical skill
skilled skills skulls sky slammed sleeping slept slice slight slightly slogan slogans slow slowed slower slowly slug slum small smaller smart smell
smells smile smoke smoking smooth smoothly smuggling snack snake snakes soap social soft software soil solar sold soldiers sole solely solid solo
solution solutions solve solved solving some somebody somehow someone something sometime sometimes somewhat somewhere song songs sonic sons soon
sooner sophisticated sorry sort sorts sought soul sound sounded sounds source southeast southern southwest sovereignty space spacecraft spaces
spacewalk spacious spare spawn spawning speakers special specialise specialist specialized specially specials species specific specifically specifics
specified specimens spectra spectrum speculation speech speeches speed spelling spend spending spent spicy spikes spin spine spiral spirals spirit
spiritual spite split spoke spoken spokesman spokesperson sponges sponsored spore sports spotlight spots spray spread spreading spreadsheet stabbed
stabbing stability stable staff staffed stage stages stall stalls stance stand standard standards standing stands stars start started starting starts
starvation stated statement statements stating stations statistical statistics statues status stayed staying stays steak stellar step stepped stepping
steps stick sticks stigma still stocks stolen stomach stood stop stopped stopping stops storage store stored stores stories storm story straight
straightforward strain strains strange stranger streaming streams streets strength strengthen strengthened stress stressed stressful stretch strict
strictly strike strikes striking stripes stroke strong stronger strongest strongly struck structure structures struggle struggles struggling stuck
student students studied study studying stuff stupid style styles sub subject subjected submarine submarines submit submitted subpoena subpoenas
subscription subsequent subsequently substance substances substantial substantially substantiation substitute suburbs succeed succeeded success
successful successfully successor such suck sucrose sudden suddenly sued suffer suffered suffering sufficient suggest suggested suggesting suggestion
suggestions suggests suicide suicides suit suitable suite sum summary summit sump super superb superior supernova supplement supplied supplier
supplies supply support supported supporter supporters supporting supportive supports suppose supposed supposedly sure surface surfaced surge surgeon
surgeons surgery surgical surpassed surprise surprised surprisingly surrender surrounded surrounding surveillance surveyed surveys survival survive
survived survivor survivors suspect suspected suspects suspend suspended suspending suspicion suspicious sustained swap swearing sweet swing switch
switched switching sworn symbol symbolic sympathizers sympathy symptoms synthetic table tables tacos tactic tactics tag tail take takedown taken takes
taking talent talented talk talked talking talks tall tame tank tanker tanks tap tape target targeted targeting targets tariff task tasks taste tasted
tasty tattoo taught taxes taxi tea teach teacher teachers teaching team teams tear technical technically technique techniques technological teenager
teens teeth telephone television tell telling tells temperature temperatures temporarily temporary ten tend tended tends tens tension tensions tent
tenth term termination territories territory terror terrorism terrorist terrorists test tested testified testimony testing tests texts than thanked
thanks that thats thawed the theater theft their theist them theme themselves then theoretical theories there thereafter thereby therefore these they
thicker thin thing things think thinking thinks third thirds thirty this thorough those though thought thoughts thousand thousands thread threat
threaten threatened threatening threats three threshold threw thrive throat through throughout throw throwing thrown thru thus ticket tickets tied
ties tight tile till time timeline timely timing tiny tip tips tired tires titled titles today toes together toilet told tolerate toll tomorrow ton
tonight tons too took tool tools top topic topics torture total totally touch touching tour tourism tourists tournament tournaments toward towards
towed towers town towns toxic toy toys traces track tracked tracking tracks tract tractor trade trademark trader traders tradition traditional tragic
trail trailer train trained trainer training trains trans transactions transfer transferred transgender transit transition translated transmit
transmittal transmitted transmitting transparent transponder transported trap trapped trash trauma traveled traveler travelers traveling travelled
travelling treat treated treating treatment treatments treats treaty tremendous trend trends trial tricks tricky tried tries trigger triggered
trillion trip trips troops tropical trot trouble truck true truly trusted truth try trying tsunami tube tuition turn turned turning turnover turns
tusk tweet tweeted twelve twenty twice twisted two type types typical typically ugly ulterior ultimate ultimately unable unacceptable unaffected
unanimously unbelievable uncommon unconditional unconstitutional under undergraduate underlined undermining underneath understand understandable
understanding understands understood undertake underway unemployed uneven unexpected unfair unfortunate unfortunately ungulates unhappy uniform
uniforms unique unit units unity universal universe universities unix unknown unlawful unless unlikely unlimited unnamed unnecessary unpopular
unprecedented unrelated unrest unspecified unsure until unusual unwillingness upcoming update updated updates upgrade uploaded upon upper ups upscale
upstream urban urge urged urine usable usage use used useful useless user userbase users uses using usual usually utensils utilities utility vacation
vaccination vaccine vacuum vague valid valuable valuation value valued values van vanished varied variety various vary vast vegetable vegetarian
veggies vehicles vendors venture verdict verify versa version versions versus very vessel vessels vests vet veteran vets via viable vice victim
victims victories victory video videos viewers viewing views violate violated violation violations violence violent viral virtual virtually virus visa
visibility visible vision visit visited visiting visitors visits visual vital voicemail void volume voluntarily volunteer volunteers vomiting vote
voted voter votes voting vowed vulnerable wage wait waited waiter waiting waitress waived wake walk walked walking wall walls wanna want wanted
wanting wants warfare warm warmer warming warmth warn warned warning warnings warrants warranty was wash washing wasn waste wasted watch watched
watching water waters wave way ways weak weakened wealth wealthy weapon weapons wear wearing wears weather website websites wedding week weekend
weekends weekly weeks weighed weight weird welcome welcomed welcoming welfare well went were weren wet what whatever whatnot whatsoever when where
whether which while who whole whom whose why wide widely wider widespread width wife wifi wiki wild wildfire wildfires wildlife will willing willingly
willingness win wind window windows winds wine wing wings winner winners winning wins wire wisdom wise wish wishes with withdraw withdrawal withdrew
within without witness witnessed witnesses wives wolves woman women won wonder wondered wonderful wondering wonders wont wooden wording words wore
work worked workers workforce working works worlds worldwide worms worn worried worries worry worse worship worst worth would wouldn wound wounded
wounds wrap wreck wrestling write writer writers writes writing written wrong wrote www xls yahoo year yearly years yeast yellow yes yesterday yet you
young younger youngest your youre yours yourself youtube yrs zebras zinc zone zoo
`;

export const ORDINARY_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((w) => w !== ''));
