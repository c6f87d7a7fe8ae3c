// The parts of a clause that rules of responsibility ask for: subject, object, agent, negation, condition, and the words to quote.
import type { Ground, Run } from '../statements/ground.ts';
import { phraseAfter, phraseStart } from '../statements/subject.ts';

/** The phrase whose head is token `head`: its subtree without a relative clause after a comma, at most 30 tokens. */
export function phraseOf(g: Ground, head: number): Run {
  const unit = g.units[g.unitOf[head]];
  let first = Math.max(g.left[head], head - 20, unit?.first ?? 0);
  let last = Math.min(g.right[head] + 1, head + 25);
  for (const k of g.children(head)) {
    if (
      k > head &&
      (/^(?:acl|parataxis|advcl|dep)/.test(g.rel(k)) || (/^(?:nmod|obl)/.test(g.rel(k)) && !g.children(k).some((c) => /^(?:of|from|'s)$/.test(g.norm(c)))))
    )
      last = Math.min(last, Math.max(head + 1, g.left[k]));
  }
  for (let i = head + 1; i < last; i++) if (g.norm(i) === ',' && /^(?:who|which|whose|when|where|after|and)$/.test(g.norm(i + 1))) last = i;
  for (let i = head - 1; i >= first; i--)
    if (g.upos(i) === 'AUX' || /^VB[DZP]?$/.test(g.tokens[i].xpos) || /^(?:to|that|,)$/.test(g.norm(i)) || (g.upos(i) === 'SCONJ' && i < head)) {
      if (g.norm(i) === ',' && /^(?:ADJ|NUM)$/.test(g.upos(i - 1))) continue;
      first = i + 1;
      break;
    }
  while (first < head && !amount(g, first) && (/^(?:ADP|CCONJ|PUNCT|SCONJ)$/.test(g.upos(first)) || (g.isPunct(first) && g.isMark[first] === 0))) first++;
  while (last > head + 1 && (g.isPunct(last - 1) || /^(?:ADP|CCONJ)$/.test(g.upos(last - 1)))) last--;
  return { first, last };
}

/** "at least 71 people", "around 100 students": the words before a number stay. */
const amount = (g: Ground, i: number): boolean =>
  (g.norm(i) === 'at' && /^(?:least|most)$/.test(g.norm(i + 1))) || (/^(?:around|about|over|under|nearly|almost)$/.test(g.norm(i)) && g.upos(i + 1) === 'NUM');

const kid = (g: Ground, v: number, rel: RegExp): number | undefined => g.children(v).find((k) => rel.test(g.rel(k)));

/** Head token of the subject: of the verb itself, of the verb it is joined to, or the noun that a relative or participle clause describes. */
export function subjectHead(g: Ground, v: number, passive: boolean): number | null {
  const own = kid(g, v, passive ? /^nsubj/ : /^nsubj(?!:pass)/);
  if (own !== undefined) return /^(?:who|which|that)$/.test(g.norm(own)) && g.tokens[v].head >= 0 ? (/^acl/.test(g.rel(v)) ? g.tokens[v].head : null) : own;
  const up = g.tokens[v].head;
  if (up < 0) return null;
  if (/^acl/.test(g.rel(v))) return up;
  for (let at = v, steps = 0; steps < 4 && /^(?:conj|xcomp|advcl)/.test(g.rel(at)) && g.tokens[at].head >= 0; at = g.tokens[at].head, steps++) {
    const shared = kid(g, g.tokens[at].head, /^nsubj/);
    if (shared !== undefined)
      return /^(?:who|which|that)$/.test(g.norm(shared)) && /^acl/.test(g.rel(g.tokens[at].head)) ? g.tokens[g.tokens[at].head].head : shared;
  }
  return null;
}

export function objectHead(g: Ground, v: number): number | null {
  return kid(g, v, /^(?:obj|iobj)$/) ?? null;
}

/** Head of the "by" phrase of a passive. */
export function agentHead(g: Ground, v: number): number | null {
  for (const k of g.children(v)) if (k > v && /^obl/.test(g.rel(k)) && g.children(k).some((c) => g.norm(c) === 'by')) return k;
  for (let i = v + 1; i < Math.min(g.tokens.length, v + 5); i++)
    if (g.norm(i) === 'by' && g.tokens[i].head > i && g.tokens[i].sentence === g.tokens[v].sentence && /^(?:NOUN|PROPN)$/.test(g.upos(g.tokens[i].head)))
      return g.tokens[i].head;
  return null;
}

/** Head of the oblique with one of these prepositions after the verb. */
export function oblique(g: Ground, v: number, preps: RegExp): number | null {
  for (const k of g.children(v)) if (k > v && /^(?:obl|advcl|nmod)/.test(g.rel(k)) && g.children(k).some((c) => preps.test(g.norm(c)))) return k;
  for (let i = v + 1; i < Math.min(g.tokens.length, v + 14); i++)
    if (preps.test(g.norm(i)) && g.tokens[i].sentence === g.tokens[v].sentence) return g.tokens[i].head > i ? g.tokens[i].head : null;
  return null;
}

export const isPassive = (g: Ground, v: number): boolean =>
  g.children(v).some((k) => /:pass/.test(g.rel(k))) ||
  (/^acl/.test(g.rel(v)) && /(?:ed|en|own|ought|t)$/.test(g.norm(v)) && !g.children(v).some((k) => /^(?:nsubj|obj$)/.test(g.rel(k))));

export function negated(g: Ground, v: number): boolean {
  if (g.children(v).some((k) => /^(?:not|n't|never|no)$/.test(g.norm(k)) && k < v)) return true;
  const s = subjectHead(g, v, true);
  return (
    s !== null &&
    (/^(?:nobody|none|neither|nothing)$/.test(g.norm(s)) ||
      g.children(s).some((k) => /^(?:no|neither|nor)$/.test(g.norm(k))) ||
      /^(?:no|neither|nor|any)$/.test(g.norm(g.left[s] - 1)))
  );
}

/** In an if-clause, its main clause's condition, or a question. */
export function hypothetical(g: Ground, v: number): boolean {
  for (let up = v, steps = 0; up >= 0 && steps < 5; up = g.tokens[up].head, steps++) {
    if (g.children(up).some((k) => g.rel(k) === 'mark' && /^(?:if|whether|unless|should)$/.test(g.norm(k)))) return true;
    if (/^(?:root)$/.test(g.rel(up))) break;
  }
  const sentence = g.analysis.sentences[g.tokens[v].sentence];
  return sentence !== undefined && g.norm(sentence.last - 1) === '?';
}

/** The clause around a verb as words to quote: its subtree, cut before a speech clause and at 45 words. */
export function clauseOf(g: Ground, v: number): Run {
  let first = Math.max(g.left[v], v - 30);
  let last = Math.min(g.right[v] + 1, v + 32);
  const sentence = g.analysis.sentences[g.tokens[v].sentence];
  first = Math.max(first, sentence?.first ?? first, Math.min(v, g.units[g.unitOf[v]]?.first ?? 0));
  last = Math.min(last, sentence?.last ?? last);
  for (const k of g.children(v)) {
    if (k < v && /^(?:mark|cc|punct)$/.test(g.rel(k)) && g.left[k] === first) first = g.right[k] + 1;
    if (k > v && /^(?:parataxis|conj)$/.test(g.rel(k)) && g.left[k] > v + 1 && g.left[k] < last) last = g.left[k];
  }
  while (first < v && /^(?:that|and|but|,|which|where|when|while|after|as)$/.test(g.norm(first)) && g.norm(first) !== 'which') first++;
  for (let i = v + 6; i < last - 6; i++) if (g.norm(i) === ',' || /^(?:after|when|while|as|because|following)$/.test(g.norm(i))) last = i;
  while (last > v + 1 && (g.isPunct(last - 1) || /^(?:and|but|while|or)$/.test(g.norm(last - 1)))) last--;
  return first <= v ? { first, last } : { first: v, last };
}

/** Noun phrase that ends before token `at` / begins at it, where the tree has none. */
export const before = (g: Ground, at: number, low: number): Run | null => {
  const first = phraseStart(g, at, low);
  return first < 0 ? null : { first, last: at + 1 };
};
export const after = (g: Ground, at: number, high: number): Run | null => phraseAfter(g, at, high);
