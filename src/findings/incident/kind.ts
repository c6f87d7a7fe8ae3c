// What kind of incident a report tells of: weighted words over title and head, then ordered rules for kinds that look alike.
import type { Analysis, IncidentType, Quoted, Sentence } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';
import { VICTIMS } from './happening.ts';
import { TYPE_WORDS } from './type-word.ts';

/** The kind with its score and the words that spoke for it. */
export interface TypeVote {
  readonly type: IncidentType;
  readonly score: number;
  readonly evidence: Quoted | null;
  readonly words: readonly string[];
  readonly rule: string;
}

interface Tally {
  score: number;
  evidence: Quoted | null;
  readonly words: string[];
}

/** Weight of the sentence at each place of the head; the title weighs more than any. */
const WEIGHT = [1.3, 1, 0.6, 0.5, 0.3, 0.3, 0.2, 0.2, 0.2, 0.2] as const;
/** Below this no kind has spoken. */
const ENOUGH = 1.2;
const TITLE_WEIGHT = 1.6;

/** Lower-case text of the same length, line breaks as spaces, so that a match's place is a place in the text. */
export function flat(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[\n\t]/g, ' ');
}

/** Years and comparisons that set a sentence apart as background. */
export const toldAsPast = (text: string): boolean =>
  /\b(?:in|since|of) (?:\w+ )?(?:19|20)\d\d\b|\b(?:years? ago|last year|previous(?:ly)?|similar|in recent years|in (?:january|february|march|april|june|july|august|september|october|november|december) there|at its peak|has also|also inspired|history of)\b/.test(
    text,
  );

/** The kind that title and head speak for most, or null where no word of the lists stands there. */
export function voteType(title: string, analysis: Analysis, head: readonly Sentence[]): TypeVote | null {
  const tallies = new Map<IncidentType, Tally>();
  const count = (text: string, factor: number, offset: number | null): void => {
    for (const { type, pattern, weight } of TYPE_WORDS) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const tally = tallies.get(type) ?? { score: 0, evidence: null, words: [] };
      tally.score += weight * factor;
      if (offset !== null) tally.evidence ??= quoteAt(analysis.text, offset + match.index, offset + match.index + match[0].length);
      if (!tally.words.includes(match[0])) tally.words.push(match[0]);
      tallies.set(type, tally);
    }
  };
  const titleText = flat(title);
  count(titleText, TITLE_WEIGHT, null);
  head.forEach((sentence, index) => {
    if (index < WEIGHT.length) count(flat(analysis.text.slice(sentence.from, sentence.to)), WEIGHT[index] ?? 0, sentence.from);
  });
  // a piece that comes to the point late: the sentence with the victims names the kind
  if (![...tallies.values()].some((tally) => tally.score >= ENOUGH)) {
    for (const sentence of head) {
      const text = flat(analysis.text.slice(sentence.from, sentence.to));
      if (VICTIMS.test(text) && !toldAsPast(text)) count(text, 0.6, sentence.from);
    }
  }
  let best: TypeVote | null = null;
  for (const [type, tally] of tallies) if (best === null || tally.score > best.score) best = { type, ...tally, rule: 'weighted-words' };
  if (best === null) return null;
  const lead = `${titleText} . ${head
    .slice(0, 2)
    .map((sentence) => flat(analysis.text.slice(sentence.from, sentence.to)))
    .join(' ')}`;
  const all = `${titleText} ${head.map((sentence) => flat(analysis.text.slice(sentence.from, sentence.to))).join(' ')}`;
  return settleKind(best, tallies, lead, all);
}

const ROLE =
  '(?:judges?|senators?|mayors?|(?:prime |former |interior |presidency )?ministers?|journalists?|newsm[ae]n|reporters?|leaders?|candidates?|governors?|colonels?|politicians?|congressm[ae]n|lawmakers?|directors?|magistrates?|priests?|jesuits?|archbishop|bishop|activists?|unionists?|prosecutors?|attorney general|presidents?|ambassadors?|consul|councilm[ae]n|deputy|peasant leaders?|editors?|commanders?|police chiefs?)';
const ROLE_KILLED = new RegExp(
  `\\b(?:murdered|gunned down|shot dead|shot and killed|killed|assassinated|machinegunned|attempt on|murder of|death of|killing of)\\b[^.;]{0,60}\\b${ROLE}\\b(?! (?:\\w+ ){0,2}(?:said|says|told|added|confirmed))|\\b${ROLE}\\b[^.;]{0,80}\\b(?:was|were|been) (?:\\w+ )?(?:murdered|gunned down|shot dead|shot and killed|shot|assassinated|machinegunned|killed)\\b`,
);

type Rule = (vote: TypeVote, tallies: ReadonlyMap<IncidentType, Tally>, lead: string, all: string) => IncidentType | null;

/** Ordered: the first rule that answers decides. */
const LOOK_ALIKES: readonly (readonly [string, Rule])[] = [
  [
    'court-decision',
    (_vote, _tallies, lead) =>
      /\b(?:sentenced (?:\w+ ){0,3}to|sentenced|acquitted|sentence(?:s|d)? .{0,40} (?:life|years) in prison|issues? arrest warrants?|issued arrest warrants?)\b/.test(
        lead,
      ) && !/\b(?:bombing|explosion|blast) (?:killed|kills)/.test(lead)
        ? 'other'
        : null,
  ],
  [
    'crash-before-fire',
    (vote, tallies) =>
      ['fire', 'explosion', 'wildfire', 'collapse'].includes(vote.type)
        ? ((['plane_crash', 'train_crash', 'road_crash', 'shipwreck'] as const).find((kind) => (tallies.get(kind)?.score ?? 0) >= 3) ?? null)
        : null,
  ],
  [
    'one-person-attack',
    (vote, tallies) => (vote.type === 'fire' ? ((['stabbing', 'shooting'] as const).find((kind) => (tallies.get(kind)?.score ?? 0) >= 3) ?? null) : null),
  ],
  [
    'strike-on-place',
    (vote, _tallies, lead, all) =>
      ['protest', 'other', 'armed_clash'].includes(vote.type) &&
      /\b(?:claimed responsibility|attack on|struck at)\b/.test(lead) &&
      /\b(?:bomb\w*|explo\w+|dynamite|blast)\b/.test(all)
        ? 'bombing'
        : null,
  ],
  [
    'freed',
    (vote, _tallies, lead) =>
      ['protest', 'shooting', 'arrest'].includes(vote.type) &&
      /\b(?:released|freed) (?:\w+ ){0,3}(?:from|on) (?:\w+ ){0,4}(?:jail|prison|custody|bond|bail)\b/.test(lead)
        ? 'release'
        : null,
  ],
  ['collided', (vote, _tallies, lead) => (vote.type === 'fire' && /\b(?:crash|collided|collision)\b/.test(lead) ? 'road_crash' : null)],
  [
    'from-the-air',
    (vote, _tallies, _lead, all) =>
      ['bombing', 'armed_clash', 'shelling'].includes(vote.type) &&
      /\b(?:planes?|aircraft|helicopters?|air force|from the air|aerial)\b[^.]{0,60}\b(?:bomb\w*|strafed|rockets?|attack\w*)\b|\bbomb\w*\b[^.]{0,40}\b(?:planes?|aircraft|air force|helicopters?)\b/.test(
        all,
      )
        ? 'airstrike'
        : null,
  ],
  [
    'attack-by-explosives',
    (vote, _tallies, _lead, all) =>
      vote.type === 'explosion' &&
      /\b(?:terroris\w*|guerrillas?|claimed responsibility|bombs?|dynamite|explosive|device|extraditables|subversives?|militants?|insurgents?|taliban|attack(?:ers?)?|urban commandos)\b/.test(
        all,
      )
        ? 'bombing'
        : null,
  ],
  [
    'riot-before-protest',
    (vote, tallies) => (['protest', 'arson', 'armed_clash'].includes(vote.type) && (tallies.get('riot')?.score ?? 0) >= 2.6 ? 'riot' : null),
  ],
  [
    'riot-over-shooting',
    (vote, _tallies, lead) => (vote.type === 'shooting' && /\briot(?:s|ing|ed)?\b/.test(lead) && /\b(?:over|after|following)\b/.test(lead) ? 'riot' : null),
  ],
  [
    'someone-of-rank',
    (vote, _tallies, lead) =>
      ['shooting', 'arrest', 'other', 'armed_clash'].includes(vote.type) &&
      ROLE_KILLED.test(lead) &&
      !/\b(?:mass shooting|wounded \d|opened fire)\b/.test(lead) &&
      vote.type !== 'arrest'
        ? 'assassination'
        : null,
  ],
];

function settleKind(best: TypeVote, tallies: ReadonlyMap<IncidentType, Tally>, lead: string, all: string): TypeVote {
  for (const [rule, decide] of LOOK_ALIKES) {
    const type = decide(best, tallies, lead, all);
    if (type !== null && type !== best.type) return { ...best, type, rule, evidence: tallies.get(type)?.evidence ?? best.evidence };
  }
  return best;
}
