// Who speaks at a cue: the noun phrase before it (past auxiliaries, adverbs and appositions), after it (inversion), or the subject that it shares.
import type { Ground, Run } from './ground.ts';
import { beingOf } from './person.ts';

export interface Subject {
  readonly run: Run | null;
  /** shared: the cue has the subject of an earlier verb ("and added"). */
  readonly kind: 'plain' | 'relative' | 'shared' | 'none';
  /** First token of the cue's clause: where the subject phrase (with its apposition) begins. */
  readonly start: number;
  readonly negated: boolean;
  readonly infinitive: boolean;
  readonly passive: boolean;
}

const SKIP = new Set(
  "also later then now today yesterday tonight earlier further furthermore previously repeatedly publicly privately recently again once initially originally reportedly allegedly however too immediately finally simply just still already since never not n't ever subsequently meanwhile therefore thus officially falsely angrily once more strongly formally jokingly openly flatly clearly long better well".split(
    ' ',
  ),
);
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:morning|afternoon|evening|night|week|month)$/;
const AUX = new Set("has have had did does do 's 've 'd is was are were be been being will would can could may might must shall should".split(' '));
const BE = new Set('is was are were be been being'.split(' '));
const STOP = new Set(
  'that while as when but because if which where what although though since after before until unless whether so than how why once nor or yet whereas'.split(
    ' ',
  ),
);
const LINK = new Set(
  'of for in at from with to on near the and & against by over de la el y von van bin al under within outside close inside about between across into among'.split(
    ' ',
  ),
);
const FIRST_PERSONAL = new Set('he she they it we i you who one another others some many several both all'.split(' '));

/** Auxiliaries, negations and adverbs before the cue at `v`; `at` is the last token of what stands before them. */
function skipBack(g: Ground, v: number, low: number): { at: number; negated: boolean; infinitive: boolean; passive: boolean } {
  let at = v - 1;
  let negated = false;
  let passive = false;
  const infinitive = g.norm(at) === 'to';
  for (; at >= low; at--) {
    const w = g.norm(at);
    if (w === 'not' || w === "n't" || w === 'never' || w === 'cannot') negated = true;
    if (BE.has(w)) passive = true;
    if (AUX.has(w) || SKIP.has(w) || (g.upos(at) === 'ADV' && !FIRST_PERSONAL.has(w)) || g.upos(at) === 'AUX') continue;
    if (DAY.test(w)) {
      while (at - 1 >= low && /^(?:on|late|early|last|this|next|in|the|of)$/.test(g.norm(at - 1))) at--;
      continue;
    }
    break;
  }
  return { at, negated, infinitive, passive };
}

/** The noun phrase that ends at token `end` (inclusive): its first token, or -1 where none stands there. */
export function phraseStart(g: Ground, end: number, low: number): number {
  const w = g.norm(end);
  if (/^(?:he|she|they|it|we|i|you|who)$/.test(w)) return end;
  if (STOP.has(w) || (g.isPunct(end) && !/^[)\]%]$/.test(g.tokens[end].text) && g.isMark[end] === 0)) return -1;
  if (/^(?:AUX|SCONJ|CCONJ|ADP)$/.test(g.upos(end)) && g.norm(end) !== 'police') return -1;
  let at = end;
  let relative = -1;
  for (; at >= low; at--) {
    const n = g.norm(at);
    const pos = g.upos(at);
    if (g.isPunct(at) && !/^[-–&/.@]$|^[)(\]['’]/.test(g.tokens[at].text) && !(g.isMark[at] === 1 && end - at < 12 && !g.opens(at + 1))) break;
    if (
      /^[(]/.test(g.tokens[at].text) &&
      !/[)]/.test(
        g.tokens
          .slice(at, end + 1)
          .map((t) => t.text)
          .join(''),
      )
    )
      break;
    if (n === 'who' || n === 'whom') {
      relative = at;
      continue;
    }
    if (STOP.has(n) && at !== end) break;
    if (/^(?:he|she|they|i|we)$/.test(n)) break;
    if ((pos === 'AUX' || pos === 'VERB') && at !== end && !verbInside(g, at, low)) break;
    if (n === 'and' && !/^(?:NOUN|PROPN|ADJ)$/.test(g.upos(at - 1))) break;
  }
  at++;
  if (relative >= 0 && relative <= at + 0) at = relative + 1;
  while (
    at <= end &&
    ((g.isPunct(at) && !/^[(["“]/.test(g.tokens[at].text)) ||
      g.norm(at) === 'and' ||
      g.norm(at) === 'but' ||
      (g.upos(at) === 'ADV' && at < end && !/^(?:about|nearly|almost|at)$/.test(g.norm(at))))
  )
    at++;
  if (at < end && g.upos(at) === 'ADP' && !/^(?:about|around|over|more)$/.test(g.norm(at))) at = afterLeadingPhrase(g, at, end);
  return at <= end ? at : -1;
}

/** A participle or a relative clause inside of the phrase ("residents living nearby", "the man who shot him"). */
function verbInside(g: Ground, at: number, low: number): boolean {
  for (let i = at; i > at - 9 && i > low; i--) {
    const n = g.norm(i);
    if (n === 'who' || n === 'which' || n === 'whose') return true;
    if (g.isPunct(i) && i !== at) return false;
  }
  const before = g.upos(at - 1);
  return (
    at > low &&
    g.upos(at) === 'VERB' &&
    /(?:ing|ed|en|own|ound)$/.test(g.norm(at)) &&
    /^(?:NOUN|PROPN|DET|ADJ|ADV)$/.test(before) &&
    (LINK.has(g.norm(at + 1)) || /^(?:NOUN|DET|PROPN|ADJ|ADP)$/.test(g.upos(at + 1)))
  );
}

/** "In Paris the police": the phrase after a leading prepositional phrase, else the whole. */
function afterLeadingPhrase(g: Ground, at: number, end: number): number {
  for (let i = at + 2; i <= end; i++) if (g.upos(i) === 'DET' && g.upos(i - 1) !== 'ADP') return i;
  return at + 2 <= end ? at + 2 : at;
}

/** The subject of the finite cue at token `v`; `low` is the first token of its unit. */
export function subjectBefore(g: Ground, v: number, low: number): Subject {
  const { at, negated, infinitive, passive } = skipBack(g, v, low);
  const facts = { negated, infinitive, passive };
  const grown = g.hasTree ? treeSubject(g, v, low) : null;
  if (grown !== null) return { ...grown, ...facts };
  if (at < low) return { run: null, kind: 'none', start: v, ...facts };
  const w = g.norm(at);
  if (w === 'and' || w === 'but' || w === 'or' || w === 'to' || w === 'then') return { run: null, kind: 'shared', start: at, ...facts };
  if (w === 'who' || w === 'which' || w === 'that') return relative(g, at, low, facts);
  if (w === ',' || w === '—' || w === '–' || w === '-' || w === '--' || w === ')') return afterComma(g, at, low, facts);
  const first = phraseStart(g, at, low);
  if (first < 0) return { run: null, kind: 'none', start: at + 1, ...facts };
  const wide = withNameBefore(g, first, at, low);
  return { run: { first: wide, last: at + 1 }, kind: 'plain', start: wide, ...facts };
}

/** A finite verb outside of a relative clause: the parser took a whole clause for a part of the phrase. */
function finiteBefore(g: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (g.upos(i) === 'AUX' || /^VB[DZP]$/.test(g.tokens[i].xpos)) return true;
  return false;
}

/** "Yesterday Mike Omeri", "In a press release, the ministry", "after the chief": the subject without what the parser hung before it. */
function afterOpening(g: Ground, first: number, s: number): number {
  let at = first;
  while (at < s && /^(?:yesterday|today|tonight|earlier|later|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|after|before|when|up)$/.test(g.norm(at))) at++;
  if (at >= s || g.upos(at) !== 'ADP' || /^(?:about|around|over|more|under|nearly)$/.test(g.norm(at))) return at;
  for (let i = s - 1; i > at; i--) if (g.norm(i) === ',') return i + 1;
  return afterLeadingPhrase(g, at, s);
}

/** "An explosion tore through a plant, killing 14, officials": a comma before the head closes a clause that the parser took for a part of the phrase. */
function afterClause(g: Ground, first: number, s: number): number {
  let comma = s - 1;
  while (comma > first && g.norm(comma) !== ',') comma--;
  // "injuring 85, officials": the figure hangs on the source
  if (comma === first + 1 && g.upos(first) === 'NUM') return comma + 1;
  if (comma - first < 4) return first;
  for (let i = comma + 1; i < s; i++) if (!/^(?:DET|ADJ|NOUN|PROPN|PART|PUNCT|ADP|NUM)$/.test(g.upos(i))) return first;
  for (let i = first; i < comma; i++) if (g.upos(i) === 'VERB' && g.rel(i) !== 'amod') return comma + 1;
  return first;
}

/** "agency head Budi Santoso", "Police chief Doe": the office before a name that the tree hung elsewhere, back to the edge of the clause. */
function titleBefore(g: Ground, first: number, s: number, low: number): number {
  if (g.upos(s) !== 'PROPN') return first;
  let at = first;
  while (at > low && first - at < 7 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(g.upos(at - 1)) && !DAY.test(g.norm(at - 1)) && !g.isPunct(at - 1)) at--;
  if (at === first || !/^(?:NOUN|ADJ)$/.test(g.upos(first - 1))) return first;
  return at === low || g.isPunct(at - 1) || /^(?:and|but|that|while)$/.test(g.norm(at - 1)) ? at : first;
}

/** The subject that the tree gives: its subtree before the cue, without a relative clause after a comma and without a day at its end. */
function treeSubject(g: Ground, v: number, low: number): Pick<Subject, 'run' | 'kind' | 'start'> | null {
  const s = [...g.children(v)].reverse().find((k) => k < v && k >= low && /^nsubj(?:$|:(?!pass))/.test(g.rel(k)));
  if (s === undefined || g.quoteOf[s] !== g.quoteOf[v]) return null;
  if (/^(?:who|which|that|whom)$/.test(g.norm(s))) return null;
  let first = Math.max(low, g.left[s]);
  while (
    first < s &&
    ((g.isPunct(first) && !/^[(#$@]/.test(g.tokens[first].text) && !g.opens(first)) ||
      /^(?:CCONJ|SCONJ)$/.test(g.upos(first)) ||
      /^(?:and|but|however|meanwhile|that|while)$/.test(g.norm(first)))
  )
    first++;
  if (finiteBefore(g, first, s)) return null;
  if (/day$|^(?:today|tonight|yesterday|tomorrow|\d{4})$/.test(g.norm(s))) return null;
  first = titleBefore(g, afterOpening(g, afterClause(g, first, s), s), s, low);
  for (let i = first; i < s; i++) if ((g.norm(i) === ',' && s - i < 6 && finiteBefore(g, first, i)) || g.norm(i) === ';') return null;
  let last = Math.min(v, g.right[s] + 1);
  for (let i = s + 1; i < last; i++) {
    if (g.norm(i) === ',' && /^(?:who|which|whose|in|speaking|at|asked|when|while|after)$/.test(g.norm(i + 1))) last = i;
    else if (g.isMark[i] === 1 && g.quoteOf[i] < 0 && g.quoteOf[i - 1] >= 0 && g.quotes[g.quoteOf[i - 1]].first <= first) return null;
  }
  while (last > s + 1 && (g.norm(last - 1) === ',' || (DAY.test(g.norm(last - 1)) && g.norm(last - 2) === 'on'))) last--;
  if (g.norm(last - 1) === 'on') last--;
  if (last - first > 45 || last <= first || last < v - 30) return null;
  return { run: { first, last }, kind: 'plain', start: first };
}

/** "A spokesman, John Doe said": the phrase before the comma belongs to the name where both are people or bodies at a clause's start. */
function withNameBefore(g: Ground, first: number, end: number, low: number): number {
  if (g.norm(first - 1) !== ',' || first - 2 < low || g.upos(end) !== 'PROPN') return first;
  const before = phraseStart(g, first - 2, low);
  if (before < 0 || !(before === low || /^[,"“”.:]|^(?:and|but|as|while|that)$/.test(g.norm(before - 1)) || g.isMark[before - 1] === 1)) return first;
  return /^(?:NOUN)$/.test(g.upos(first - 2)) && g.upos(before) === 'DET' && first - before < 10 && /^(?:PROPN)$/.test(g.upos(first)) ? before : first;
}

type Facts = Pick<Subject, 'negated' | 'infinitive' | 'passive'>;

function relative(g: Ground, at: number, low: number, facts: Facts): Subject {
  let end = at - 1;
  if (g.norm(end) === ',') end--;
  const first = end >= low ? phraseStart(g, end, low) : -1;
  if (first < 0 || (g.norm(at) === 'that' && !/^(?:NOUN|PROPN)$/.test(g.upos(end)))) return { run: null, kind: 'none', start: at, ...facts };
  return { run: { first: g.norm(at) === 'who' ? whoMeans(g, first, end) : first, last: end + 1 }, kind: 'relative', start: at, ...facts };
}

/** "the home of Prime Minister Tui, who …", "Doe met the chief, who …": only a person's name or the words after a verb can be "who". */
function whoMeans(g: Ground, first: number, end: number): number {
  let from = first;
  for (let i = first; i < end; i++) if (/^VB[DZP]$/.test(g.tokens[i].xpos) && !/^(?:who|that)$/.test(g.norm(i - 1))) from = i + 1;
  const name = g.nameAt(end);
  if (name === null || name.kind !== 'person' || name.last !== end + 1 || name.first < from || beingOf(g, { first: from, last: end + 1 }) === 'person')
    return from;
  let start = name.first;
  while (start > from && g.upos(start - 1) === 'PROPN') start--;
  return start;
}

/** "Mark Francis, a spokesman for the patrol, confirmed": over one or two interruptions back to the name. */
function afterComma(g: Ground, comma: number, low: number, facts: Facts): Subject {
  let edge = comma;
  for (let hops = 0; hops < 3; hops++) {
    let open = edge - 1;
    while (
      open >= low &&
      !/^(?:,|—|–|--|\()$/.test(g.tokens[open].text) &&
      !(g.isMark[open] === 1 && g.quoteOf[open - 1] >= 0 && g.tokens[open - 1].text.endsWith(','))
    )
      open--;
    if (open < low) break;
    const endsQuote = g.isMark[open] === 1;
    const end = endsQuote ? -1 : open - 1;
    if (end < low || endsQuote) break;
    const first = phraseStart(g, end, low);
    const between = g.norm(open + 1);
    const opensClause =
      first === low ||
      (first > low && (/^(?:and|but|as|while|that|when|,|:|—|--)$/.test(g.norm(first - 1)) || g.isMark[first - 1] === 1 || g.isPunct(first - 1)));
    if (
      first >= 0 &&
      opensClause &&
      (/^(?:PROPN|NOUN|PRON|NUM|ADJ|X)$/.test(g.upos(end)) || /[)]/.test(g.tokens[end].text)) &&
      g.upos(first) !== 'ADP' &&
      !/^(?:and|but)$/.test(between)
    )
      return {
        run: { first, last: /^(?:who|which|whose|in|speaking|at|during|asked|when|while|after|on)$/.test(between) ? open : comma },
        kind: 'plain',
        start: first,
        ...facts,
      };
    edge = open;
  }
  return { run: null, kind: 'shared', start: comma, ...facts };
}

/** The noun phrase that begins at token `at` and ends before a comma, a full stop, a mark or a new clause; for "…, said John Doe, a baker". */
export function phraseAfter(g: Ground, at: number, high: number): Run | null {
  if (/^(?:he|she|they|it|we|i|you)$/.test(g.norm(at))) return { first: at, last: at + 1 };
  let i = at;
  for (; i < high; i++) {
    const n = g.norm(i);
    const pos = g.upos(i);
    if (g.isMark[i] === 1 && g.opens(i)) break;
    if (g.isPunct(i) && !/^[-–&/@()]$|^['’.]/.test(g.tokens[i].text)) break;
    if (g.isEnd(i) && (i + 1 >= high || !/^\p{Ll}/u.test(g.tokens[i + 1].text)) && g.tokens[i].text !== '.') break;
    if (g.tokens[i].text === '.' && !/^\p{L}$|^(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Gen|Col|Capt|U\.? ?S)$/iu.test(g.tokens[i - 1]?.text ?? '')) break;
    if (i > at && (STOP.has(n) || n === 'who' || DAY.test(n))) break;
    if (i > at && pos === 'AUX') break;
    if (i > at && pos === 'VERB' && !(/(?:ing|ed)$/.test(n) && /^(?:NOUN|PROPN)$/.test(g.upos(i - 1)))) break;
    if (
      i > at &&
      /^(?:in|on|at|during|through|via|by|to)$/.test(n) &&
      /^(?:a|an|his|her|their|the|its|twitter|facebook|instagram|monday|tuesday|wednesday|thursday|friday|saturday|sunday|television|cnn)$/.test(
        g.norm(i + 1),
      ) &&
      speechSetting(g, i)
    )
      break;
  }
  while (i > at && /^(?:on|late|early|last|this|in|and|,)$/.test(g.norm(i - 1))) i--;
  return i > at && /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|X|VERB|ADV|SYM)$/.test(g.upos(at)) ? { first: at, last: i } : null;
}

/** "in a statement", "on Twitter", "during the news conference": where it was said, no part of the name. */
export function speechSetting(g: Ground, at: number): boolean {
  for (let i = at + 1; i < at + 9; i++) {
    if (isSetting(g.norm(i)) || DAY.test(g.norm(i))) return true;
    if (g.isPunct(i)) return false;
  }
  return false;
}

export const isSetting = (w: string): boolean =>
  /^(?:statement|statements|interview|interviews|conference|briefing|release|tweet|tweets|twitter|facebook|post|letter|speech|broadcast|email|e-mail|video|address|report|message|television|tv|radio|telephone|phone|communique|comments|remarks|testimony|hearing|call|meeting|instagram|article|editorial|appearance|affidavit|court)$/.test(
    w,
  );
