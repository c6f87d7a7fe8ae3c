// data table: words of communication and what may follow them (that-clause or quotation, object, infinitive, preposition).

/**
 * What a cue takes as its content.
 * S clause or quotation · N noun phrase · T infinitive (with or without an addressee) · P preposition(s) that open the content ·
 * O object and predicate ("called it a lie") · A addressee comes first ("told reporters") · Q quotation only.
 */
export type Frame = 'S' | 'N' | 'T' | 'P' | 'O' | 'A' | 'Q';
export interface CueEntry {
  readonly lemma: string;
  readonly frames: string;
  /** Prepositions for frame P. */
  readonly preps: readonly string[];
}

/** lemma, frames, prepositions, irregular forms (past, participle). */
const VERBS = `
say SQ
tell SQAT of,about
add SQ
state SQN
claim SNTQ
note SNQ
announce SNQ
deny SN
report SNP on
confirm SNQ
indicate SN
warn SQAP of,against,about
declare SNQO
describe O
call OP for,on
accuse P of
blame P for,on
attribute N
allege S
admit SN
reveal SN
disclose SN
explain SQN
emphasize SNQ
emphasise SNQ
stress SNQ
insist SQP on
argue SNQ
assert SNQ
maintain S
suggest SN
acknowledge SN
concede SN
reiterate SN
repeat SQ
recall SNQ
remark SQ
comment SQ
observe SQ
mention SN
tweet SNQ
retweet SQ
post Q
write SQ
reply SQ
respond Q
retort SQ
counter SQ
urge TSN
ask TQP for
order TS
instruct T
direct T
request NTS
demand NTS
advise TSN
advocate N
recommend SNT
propose ST
promise STN
pledge STN
vow STN
swear S
threaten TS
offer T
predict SN
forecast SN
estimate SN
conclude S
contend S
complain SP of,about
boast SP of,about
lament SQN
caution SP against
shout SQ
yell SQ
cry Q
scream Q
chant Q
whisper Q
exclaim Q
joke SQ
quip Q
mutter Q
inform AS
assure AS
remind AS
notify AS
testify SP to
confess SP to
proclaim SN
pronounce O
rule S
speculate S
underline SN
underscore SN
highlight N
point_out SNQ
hint S
imply S
label O
term O
dub O
brand O
characterize O
characterise O
identify O
name O
echo N
disavow N
dismiss N
reject N
refute N
rebut N
invite T
appeal P for,to
cite N
quote Q
continue Q
go_on Q
read Q
apologize P for
apologise P for
allude P to
refer P to
spell_out SN
affirm SN
certify S
decree S
signal S
opine SQ
surmise S
profess ST
clarify SN
forewarn S
plead P
beg T
implore T
encourage T
beseech T
summarize SQ
recount SN
narrate S
muse SQ
interject Q
chime_in Q
begin Q
attest SP to
vouch P for
`;
/** Words that never carry a noun object as content even where the tree shows one are marked by leaving N out above. */
const IRREGULAR: Record<string, readonly [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  find: ['found', 'found'],
  forecast: ['forecast', 'forecast'],
  read: ['read', 'read'],
  begin: ['began', 'begun'],
  beseech: ['besought', 'besought'],
  beg: ['begged', 'begged'],
  quip: ['quipped', 'quipped'],
  rebut: ['rebutted', 'rebutted'],
  refer: ['referred', 'referred'],
  admit: ['admitted', 'admitted'],
};

export type CueForm = 'past' | 'present' | 'base' | 'ing';
export interface CueWord extends CueEntry {
  readonly form: CueForm;
  /** Second word of a phrase ("pointed out"). */
  readonly particle: string | null;
}

const thirdPerson = (v: string): string => (/(s|x|z|ch|sh)$/.test(v) ? `${v}es` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ies` : `${v}s`);
const regularPast = (v: string): string => (v.endsWith('e') ? `${v}d` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ied` : `${v}ed`);
const ing = (v: string): string => (IRREGULAR[v]?.[0].endsWith(`${v.at(-1)}ed`) ? `${v}${v.at(-1)}ing` : /[^e]e$/.test(v) ? `${v.slice(0, -1)}ing` : `${v}ing`);

function build(): Map<string, CueWord[]> {
  const out = new Map<string, CueWord[]>();
  const put = (form: string, word: CueWord): void => {
    const list = out.get(form);
    if (list === undefined) out.set(form, [word]);
    else if (!list.some((w) => w.lemma === word.lemma && w.form === word.form && w.particle === word.particle)) list.push(word);
  };
  for (const line of VERBS.trim().split('\n')) {
    const [name, frames, preps] = line.split(' ');
    const [verb, particle = null] = name.split('_');
    const entry = { lemma: name, frames, preps: preps?.split(',') ?? [], particle };
    const [past, participle] = IRREGULAR[verb] ?? [regularPast(verb), regularPast(verb)];
    put(past, { ...entry, form: 'past' });
    put(participle, { ...entry, form: 'past' });
    put(verb, { ...entry, form: 'base' });
    put(thirdPerson(verb), { ...entry, form: 'present' });
    put(ing(verb), { ...entry, form: 'ing' });
  }
  put('saud', { lemma: 'say', frames: 'SQ', preps: [], particle: null, form: 'past' });
  return out;
}
const TABLE = build();

/** The readings of a word form (lower case) as a cue of communication, phrasal verbs ("pointed out") first. */
export const cueReadings = (norm: string): readonly CueWord[] => TABLE.get(norm) ?? [];

/** Nouns of speech whose that-clause, infinitive or colon holds what was said. */
export const SPEECH_NOUNS = new Set(
  'statement claim announcement warning denial assertion allegation accusation declaration pledge promise threat report reports call calls demand demands request requests comment remark message tweet post letter communique communiqué testimony plea appeal charge charges confirmation insistence suggestion'.split(
    ' ',
  ),
);
/** Documents that speak: a statement "says", a warning "reads". */
export const SPEAKING_THINGS = new Set(
  'statement report affidavit letter communique communiqué document documents records record warning advisory release tweet message post article paper newspaper website complaint indictment lawsuit sign banner placard poster memo email note notice study survey poll filing transcript broadcast bulletin leaflet pamphlet proclamation order resolution'.split(
    ' ',
  ),
);
