// Mentions of a text: names, pronouns and noun phrases, in text order.
import { type Mention, type Name, quoteAt, type Token } from '../../model/index.ts';
import { isRole } from '../names/index.ts';
import { PRONOUNS } from './word-table.ts';

/** A mention with what resolution must know of it. `name` is an index into the text's names, -1 for the rest. */
export interface Found extends Mention {
  readonly name: number;
  readonly norm: string;
  readonly sentence: number;
  /** "the", "this", a possessor; "a"; or nothing. */
  readonly article: 'definite' | 'indefinite' | 'none';
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/;
const INDEFINITE = /^(?:a|an|another|one|some|several|many|any|two|three|four|five|six|seven|eight|nine|ten|no|every|each)$/;
const TEMPORAL =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|morning|afternoon|evening|night|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|time|times|way|lot|percent|cent|kilometers|km|miles|dollars|statement|addition|part|least|order|case|fact|result|p\.m\.|a\.m\.)$/;
const LONGEST = 40;

/** All mentions. `owner[token]` is the index of the name that covers it, or -1. Linear in the number of tokens. */
export function findMentions(text: string, tokens: readonly Token[], names: readonly Name[], owner: Int32Array): Found[] {
  const right = reach(tokens);
  const out: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const name = owner[i] >= 0 ? names[owner[i]] : null;
    if (name !== null && i === name.last - 1 && !partOfNoun(tokens, name)) out.push(nameMention(text, tokens, name, owner[i]));
    if (name !== null) continue;
    if (PRONOUNS[tokens[i].norm] !== undefined && tokens[i].norm !== 'mine')
      out.push(make(text, tokens, { first: i, last: i + 1, head: i, form: 'pronoun', name: -1 }));
    else if (isHeadNoun(tokens, i, owner)) {
      const first = leftEdge(tokens, i, owner, names);
      const last = rightEdge(tokens, i, right);
      out.push(make(text, tokens, { first, last, head: i, form: 'noun', name: -1 }));
    }
  }
  for (let k = 0; k + 1 < names.length; k++) {
    const pair = coordinated(tokens, names, k);
    if (pair > k) out.push(make(text, tokens, { first: names[k].first, last: names[pair].last, head: names[k].head, form: 'noun', name: -1 }));
    if (pair > k) k = pair;
  }
  out.sort((a, b) => a.first - b.first || b.last - a.last);
  return out.filter((m, i) => !repeats(out, i, m));
}

/** True where the same words were already found as the same form: people in a row can be a noun's phrase too. */
function repeats(sorted: readonly Found[], i: number, mention: Found): boolean {
  for (let k = i - 1; k >= 0 && sorted[k].first === mention.first && sorted[k].last === mention.last; k--) if (sorted[k].form === mention.form) return true;
  return false;
}

/** Index of the last of several people named in a row ("A, B and C"), or `k`. */
function coordinated(tokens: readonly Token[], names: readonly Name[], k: number): number {
  let last = k;
  let joined = false;
  while (last + 1 < names.length && names[last].kind === 'person' && names[last + 1].kind === 'person' && last - k < 6) {
    const between = tokens[names[last].last];
    const next = names[last + 1];
    const and = between.norm === 'and' || (between.norm === ',' && tokens[names[last].last + 1]?.norm === 'and');
    const gap = next.first - names[last].last;
    if (between.sentence !== tokens[next.first].sentence || !(and ? gap <= 2 : between.norm === ',' && gap === 1)) break;
    last++;
    if (and) joined = true;
    if (joined) break;
  }
  return joined ? last : k;
}

/** Nationalities and events that only describe a noun are no mentions of their own. */
const partOfNoun = (tokens: readonly Token[], name: Name): boolean =>
  name.kind === 'event' ||
  (name.kind === 'nationality' && !/(?:[^s]s|ese|ish|ch)$/.test(tokens[name.last - 1].norm)) ||
  (name.kind === 'nationality' && tokens[name.last]?.sentence === tokens[name.first].sentence && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[name.last].upos));

interface Shape {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: 'name' | 'noun' | 'pronoun';
  readonly name: number;
}

function make(text: string, tokens: readonly Token[], shape: Shape): Found {
  const { first, last } = shape;
  const start = tokens[first].norm;
  const possessed = shape.form === 'noun' && hasPossessor(tokens, first, shape.head);
  const article = DEFINITE.test(start) || possessed ? 'definite' : INDEFINITE.test(start) ? 'indefinite' : 'none';
  return {
    ...shape,
    ...quoteAt(text, tokens[first].from, tokens[last - 1].to),
    norm: bare(tokens, first, shape.form === 'noun' ? shape.head + 1 : last),
    sentence: tokens[first].sentence,
    article,
  };
}

function hasPossessor(tokens: readonly Token[], first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tokens[i].norm === "'s" || tokens[i].xpos === 'POS') return true;
  return false;
}

/** Words of a phrase without its article, by single spaces. */
function bare(tokens: readonly Token[], first: number, last: number): string {
  let out = '';
  for (let i = first; i < last; i++) {
    const { norm } = tokens[i];
    if (i === first && i + 1 < last && (DEFINITE.test(norm) || /^an?$/.test(norm))) continue;
    out += out === '' ? norm : ` ${norm}`;
  }
  return out;
}

function nameMention(text: string, tokens: readonly Token[], name: Name, index: number): Found {
  let first = name.first;
  const title = name.title;
  if (title !== undefined && title.span.to <= tokens[name.first].from)
    while (
      first > 0 &&
      tokens[first - 1].from >= title.span.from &&
      name.first - first < 16 &&
      title.span.to > tokens[first - 1].from &&
      tokens[name.first - 1].norm !== ','
    )
      first--;
  if (first > 0 && tokens[first - 1].sentence === tokens[first].sentence && /^(?:the|mr|mrs|ms|mr\.|mrs\.|ms\.|dr|dr\.)$/.test(tokens[first - 1].norm)) first--;
  return make(text, tokens, { first, last: name.last, head: name.head, form: 'name', name: index });
}

/** A noun that heads its phrase: tagged so, not the first part of a compound, no measure of time. */
function isHeadNoun(tokens: readonly Token[], i: number, owner: Int32Array): boolean {
  const t = tokens[i];
  const aged = t.norm === 'old' && tokens[i - 1]?.norm === '-' && /^years?$/.test(tokens[i - 2]?.norm ?? '');
  if (aged) return !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? '') && owner[i + 1] !== undefined && owner[i + 1] < 0;
  if (t.upos !== 'NOUN' && !(t.upos === 'PROPN' && owner[i] < 0) && !isRole(t.norm)) return false;
  if (t.upos === 'VERB' || t.upos === 'ADJ' || TEMPORAL.test(t.norm) || !/\p{L}/u.test(t.norm)) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.sentence !== t.sentence) return true;
  if (next.norm === '-' && next.from === t.to) return false;
  return owner[i + 1] < 0 ? !/^(?:NOUN|PROPN)$/.test(next.upos) || next.deprel === 'appos' : next.from > t.to && !isRole(t.norm);
}

/** Leftmost word of the phrase before its head: articles, adjectives, numbers, nouns, names and possessors. */
function leftEdge(tokens: readonly Token[], head: number, owner: Int32Array, names: readonly Name[]): number {
  let at = head;
  while (at > 0 && head - at < 12) {
    const t = tokens[at - 1];
    if (t.sentence !== tokens[head].sentence) break;
    if (owner[at - 1] >= 0) {
      const { first } = names[owner[at - 1]];
      if (tokens[at].upos !== 'PART' && names[owner[at - 1]].kind === 'person' && tokens[at].norm !== "'s") break;
      at = first;
      continue;
    }
    const joins =
      /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(t.upos) ||
      t.xpos === 'PRP$' ||
      t.xpos === 'POS' ||
      t.norm === "'s" ||
      t.norm === '-' ||
      (t.xpos === 'VBN' && t.head === head) ||
      DEFINITE.test(t.norm) ||
      /^an?$/.test(t.norm);
    if (!joins || (t.upos === 'NOUN' && TEMPORAL.test(t.norm) && t.norm !== 'year')) break;
    at--;
    if (DEFINITE.test(t.norm) || /^an?$/.test(t.norm)) break;
  }
  while (at < head && (tokens[at].norm === '-' || tokens[at].norm === "'s")) at++;
  return at;
}

/** Rightmost token that hangs on each token, itself included, exclusive. Climbs at most 60 heads per token. */
function reach(tokens: readonly Token[]): Int32Array {
  const right = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) right[i] = i + 1;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].upos === 'PUNCT') continue;
    for (let h = tokens[i].head, n = 0; h >= 0 && h < tokens.length && n < 60; h = tokens[h].head, n++) {
      if (right[h] < i + 1) right[h] = i + 1;
      else if (h > i) continue;
    }
  }
  return right;
}

/** True where a verb belongs to a clause that itself describes the head ("the men who said they had left"). */
function clauseInside(tokens: readonly Token[], verb: number, head: number): boolean {
  for (let h = verb, n = 0; h > head && n < 12; h = tokens[h].head, n++) if (tokens[h].deprel.startsWith('acl')) return true;
  return false;
}

function rightEdge(tokens: readonly Token[], head: number, right: Int32Array): number {
  let end = right[head];
  if (end <= head + 1 || tokens[end - 1].sentence !== tokens[head].sentence) return head + 1;
  for (let i = head + 1; i < end; i++) {
    const { deprel, head: above } = tokens[i];
    // Appositions, asides and further members of a list are no part of the phrase.
    const clause = /^(?:VERB|AUX)$/.test(tokens[i].upos) && !deprel.startsWith('acl') && !clauseInside(tokens, i, head);
    if (
      clause ||
      /^[,;:()–—]$|^--$/.test(tokens[i].norm) ||
      (above === head && /^(?:appos|conj|parataxis|cop|punct|nsubj|obl|advmod)/.test(deprel)) ||
      i - head > LONGEST
    ) {
      end = i;
      break;
    }
  }
  while (end > head + 1 && (/^(?:PUNCT|CCONJ)$/.test(tokens[end - 1].upos) || tokens[end - 1].norm === "'s")) end--;
  return end;
}
