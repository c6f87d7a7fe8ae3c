// Names of a text: labels by the model, settled over the whole text, armed groups by table, kinds, heads and titles.
import { COUNTRIES } from '../../gazetteer/index.ts';
import { type Name, type NameKind, quoteAt, type Sentence, type Token } from '../../model/index.ts';
import { armedGroupAt } from './armed-group.ts';
import { type Draft, settle } from './consistency.ts';
import { caseType } from './feature.ts';
import { kindOf } from './kind.ts';
import { kindOfLabel, OUTSIDE, positionOfLabel } from './label.ts';
import {
  COUNTRY_BIT,
  EVENT_BIT,
  FACILITY_BIT,
  fixedBits,
  genderOfFirstName,
  isDemonym,
  LAND_BIT,
  type Lexicon,
  MONTH_BIT,
  ORGANISATION_BIT,
  TITLE_BIT,
} from './lexicon.ts';
import { Labeller, type NameModel } from './model.ts';
import { draftByCase } from './plain.ts';
import { titleOf } from './title.ts';

/** A sentence is labelled in pieces of this many words, so that a megabyte without a full stop costs no more memory. */
const PIECE = 300;

/** Names of a text in its order. Without a model, runs of capitals and the tables must do. Linear in the number of tokens; never throws. */
export function findNames(text: string, tokens: readonly Token[], sentences: readonly Sentence[], model: NameModel | null): Name[] {
  const shouting = sentences.map((s) => isShouting(tokens, s));
  const drafts = model === null ? draftByCase(tokens, sentences, shouting) : joinCountries(tokens, draftByModel(tokens, sentences, model));
  const settled = settle(tokens, drafts, (t) => shouting[t.sentence] === true);
  const kinds = new Map<number, NameKind>();
  const whole = withTables(tokens, sentences, settled, { shouting, kinds });
  const names: Name[] = [];
  for (const d of whole) {
    const kind = kinds.get(d.first) ?? kindOf(tokens, d.first, d.last, d.kind);
    if (kind !== null)
      names.push({ kind, first: d.first, last: d.last, head: headOf(tokens, d, kind), ...quoteAt(text, tokens[d.first].from, tokens[d.last - 1].to) });
  }
  return withTitles(text, tokens, names);
}

function isShouting(tokens: readonly Token[], sentence: Sentence): boolean {
  let words = 0;
  let caps = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const type = caseType(tokens[i].text);
    if (type >= 1 && type <= 4) words++;
    if (type === 3) caps++;
  }
  return words > 3 && caps > 0.6 * words;
}

function draftByModel(tokens: readonly Token[], sentences: readonly Sentence[], model: NameModel): Draft[] {
  const labeller = new Labeller(model);
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    for (let from = sentence.first; from < sentence.last; from += PIECE) {
      const count = Math.min(PIECE, sentence.last - from);
      const labels = labeller.label(
        count,
        (i) => tokens[from + i].text,
        (i) => tokens[from + i].norm,
      );
      let first = 0;
      for (let i = 0; i < count; i++) {
        if (labels[i] === OUTSIDE) continue;
        const position = positionOfLabel(labels[i]);
        if (position === 0 || position === 3) first = i;
        if (position >= 2) addDraft(tokens, drafts, { first: from + first, last: from + i + 1, kind: kindOfLabel(labels[i]) }, model.lexicon);
      }
    }
  }
  return drafts;
}

/** Cuts a draft at verbs of saying and behind titles inside of it, trims its ends, drops what holds no letter or is a date. */
function addDraft(tokens: readonly Token[], drafts: Draft[], draft: Draft, lexicon: Lexicon): void {
  for (let i = draft.first + 1; i + 1 < draft.last; i++) {
    if (!/^(?:said|says|told|asked|added|warned)$/.test(tokens[i].norm)) continue;
    addDraft(tokens, drafts, { ...draft, last: i }, lexicon);
    addDraft(tokens, drafts, { ...draft, first: i + 1 }, lexicon);
    return;
  }
  const second = draft.first + 1;
  if (draft.kind === 2 && second + 1 < draft.last && tokens[second].norm === "'s" && (fixedBits(tokens[draft.first].norm) & COUNTRY_BIT) !== 0) {
    // A country's part is a place of its own ("Vorland's Western Province").
    addDraft(tokens, drafts, { ...draft, last: second }, lexicon);
    addDraft(tokens, drafts, { ...draft, first: second + 1 }, lexicon);
    return;
  }
  const split = personBehindTitle(tokens, draft, lexicon);
  if (split > draft.first) {
    const office = officeBefore(tokens, draft.first, split);
    if (office !== null) drafts.push(office);
    addDraft(tokens, drafts, { first: split, last: draft.last, kind: 0 }, lexicon);
    return;
  }
  let { first, last } = draft;
  const trims = (i: number): boolean => !/[\p{L}\p{N}]/u.test(tokens[i].norm) && tokens[i].norm !== ')' && tokens[i].norm !== '.';
  // A body's own article ("The Sunday Post") stays where the model sees it in the name.
  const article = (i: number): boolean => tokens[i].norm === 'the' && (tokens[i].text !== 'The' || draft.kind !== 1 || last - first < 2);
  while (first < last && (trims(first) || article(first) || tokens[first].norm === "'s")) first++;
  while (last > first && (trims(last - 1) || tokens[last - 1].norm === "'s")) last--;
  if (
    first >= last ||
    (last - first === 1 &&
      (FUNCTION.test(tokens[first].norm) ||
        (fixedBits(tokens[first].norm) & MONTH_BIT) !== 0 ||
        (draft.kind === 0 && (fixedBits(tokens[first].norm) & TITLE_BIT) !== 0)))
  )
    return;
  drafts.push({ first, last, kind: draft.kind });
}

/** Countries with "and" in their name, each as its two sides. */
const JOINED: ReadonlySet<string> = new Set(COUNTRIES.flatMap((c) => c.names.map((n) => n.toLowerCase())).filter((n) => /^\S+ and \S+$/.test(n)));

/** Puts the two halves of such a country together ("Trinidad and Tobago"). */
function joinCountries(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const d of drafts) {
    const before = out[out.length - 1];
    const name =
      before !== undefined && d.first === before.last + 1 && d.last === d.first + 1 && before.last === before.first + 1
        ? `${tokens[before.first].norm} ${tokens[before.last].norm} ${tokens[d.first].norm}`
        : '';
    if (JOINED.has(name)) out[out.length - 1] = { first: before.first, last: d.last, kind: 2 };
    else out.push(d);
  }
  return out;
}

/** Words that begin sentences and are no names. */
const FUNCTION =
  /^(?:i|we|he|she|it|they|you|this|that|these|those|the|a|an|and|but|or|in|on|at|as|if|when|there|here|his|her|its|our|their|my|who|what|where|why|how|not|no|yes|so|now|then|one|all|some|many|most)$/;

const OTHER_HEAD = ORGANISATION_BIT | FACILITY_BIT | LAND_BIT | EVENT_BIT;

/** Titles that stand before hardly anything but a person's name. */
const PERSONAL =
  /^(?:mr|mrs|ms|dr|captain|capt|president|senator|sen|rep|gov|prof|professor|minister|mayor|sheriff|detective|sergeant|sgt|lieutenant|lt|colonel|col|officer|spokesman|spokeswoman|inspector|superintendent|chancellor|secretary)\.?$/;

/** Where a person's name begins inside a draft that starts with titles ("Salvadoran President Alfredo Mora"); the draft's start where it does not. */
function personBehindTitle(tokens: readonly Token[], { first, last, kind }: Draft, lexicon: Lexicon): number {
  let split = first;
  for (let i = first; i < last - 1; i++) if ((fixedBits(tokens[i].norm) & TITLE_BIT) !== 0 && tokens[i].norm !== 'don') split = i + 1;
  if (split === first) return first;
  if (tokens[split].norm === '.' && split + 1 < last) split++;
  if (kind === 0) return split;
  const rest = tokens.slice(split, last);
  if (rest.length === 1 && split === first + 1)
    return PERSONAL.test(tokens[first].norm) && /^\p{Lu}/u.test(rest[0].text) && (fixedBits(rest[0].norm) & OTHER_HEAD) === 0 ? split : first;
  const plain = rest.every((t) => (fixedBits(t.norm) & OTHER_HEAD) === 0 && /^\p{Lu}/u.test(t.text));
  return plain && rest.length >= 2 && rest.length <= 4 && genderOfFirstName(lexicon, rest[0].norm) !== undefined ? split : first;
}

/** The people, place or body at the head of a title ("Salvadoran", "New Orleans"): what stands before its first title word. */
function officeBefore(tokens: readonly Token[], first: number, split: number): Draft | null {
  let last = first;
  while (
    last < split &&
    (fixedBits(tokens[last].norm) & (TITLE_BIT | ORGANISATION_BIT)) === 0 &&
    /^\p{Lu}/u.test(tokens[last].text) &&
    !/^(?:prime|vice|former|deputy|foreign|interior|defen[cs]e)$/.test(tokens[last].norm)
  )
    last++;
  if (last === first) return null;
  return { first, last, kind: isDemonym(tokens[first].norm) ? 3 : 2 };
}

interface Tables {
  readonly shouting: readonly boolean[];
  readonly kinds: Map<number, NameKind>;
}

/** Lays known armed groups and words for peoples over the drafts. A longer draft around them stays. */
function withTables(tokens: readonly Token[], sentences: readonly Sentence[], drafts: readonly Draft[], { shouting, kinds }: Tables): Draft[] {
  const cover = new Int32Array(tokens.length).fill(-1);
  for (const [k, d] of drafts.entries()) cover.fill(k, d.first, d.last);
  const dropped = new Set<number>();
  const out: Draft[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const armed = armedGroupAt(tokens, i, sentence.last, shouting[sentence.index] === true);
      const outer = cover[i] >= 0 ? drafts[cover[i]] : null;
      if (armed > 0) {
        if (outer !== null && outer.kind !== 0 && outer.last - outer.first > armed + 1) continue;
        for (let k = i; k < i + armed; k++) if (cover[k] >= 0) dropped.add(cover[k]);
        kinds.set(i, 'armed-group');
        out.push({ first: i, last: i + armed, kind: 1 });
        i += armed - 1;
      } else if (outer === null && isPeople(tokens[i], shouting[sentence.index] === true)) {
        kinds.set(i, 'nationality');
        out.push({ first: i, last: i + 1, kind: 3 });
      }
    }
  }
  for (const [k, d] of drafts.entries()) if (!dropped.has(k)) out.push(d);
  return out.sort((a, b) => a.first - b.first);
}

const isPeople = (token: Token, shouting: boolean): boolean =>
  (shouting || caseType(token.text) === 2) && token.norm.length > 3 && isDemonym(token.norm) && !/^(?:polish|western|turkey)$/.test(token.norm);

/** The token that the tree hangs the name on; without a tree the first name of a person, the word before "of", else the last word. */
function headOf(tokens: readonly Token[], draft: Draft, kind: NameKind): number {
  for (let i = draft.first; i < draft.last; i++) {
    const { head } = tokens[i];
    if (tokens[i].upos !== 'PUNCT' && tokens[i].deprel !== 'dep' && (head < draft.first || head >= draft.last)) return i;
  }
  if (kind === 'person') return draft.first;
  for (let i = draft.first + 1; i < draft.last; i++) if (tokens[i].norm === 'of') return i - 1;
  return draft.last - 1;
}

function withTitles(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  const owner = new Int32Array(tokens.length).fill(-1);
  for (const [k, n] of names.entries()) owner.fill(k, n.first, n.last);
  return names.map((name) => {
    const title = name.kind === 'person' ? titleOf({ text, tokens, names, owner }, name) : undefined;
    return title === undefined ? name : { ...name, title };
  });
}
