// Arrest, charge, trial, verdict, custody, warrant.
import { CHARGE_VERBS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground } from '../statements/ground.ts';
import { headOf } from '../statements/person.ts';
import { subjectBefore } from '../statements/subject.ts';
import { agentHead, isPassive, negated, objectHead, oblique, phraseOf, subjectHead } from './clause.ts';
import { act, any, anyone, type Rule } from './raw-act.ts';

/** Subject of a passive arrest; where the parser hung the clause elsewhere, the noun before its first auxiliary. */
function arrested(g: Ground, i: number): number | null {
  const own = g.children(i).find((k) => /^nsubj/.test(g.rel(k)));
  const aux = g.children(i).filter((k) => k < i && /^aux/.test(g.rel(k)))[0];
  if (own === undefined && aux !== undefined && /^conj|^ccomp|^parataxis/.test(g.rel(i))) {
    let at = aux - 1;
    while (at > i - 9 && (g.upos(at) === 'PROPN' || g.upos(at) === 'ADP' || g.upos(at) === 'DET') && g.tokens[at].head < at && g.tokens[at].head > i - 12)
      at = g.tokens[at].head;
    if (/^(?:NOUN|PROPN)$/.test(g.upos(at)) && g.norm(at + 1) !== ',') return at;
  }
  return subjectHead(g, i, true) ?? (own === undefined && g.norm((aux ?? i) - 1) === ',' ? firstPerson(g, i) : null);
}

/** "On Friday Ruan Tall, brother of the singer Lia Oder, was sentenced": the first person of the sentence, where the tree lost the subject. */
function firstPerson(g: Ground, v: number): number | null {
  for (let i = Math.max(g.analysis.sentences[g.tokens[v].sentence]?.first ?? v, v - 40); i < v; i++) {
    const n = g.nameAt(i);
    if (n?.kind === 'person') return n.head;
  }
  return null;
}

/** "A court in Oslo on Friday sentenced …": the subject before a day that the tree took for it. */
function sourceBefore(g: Ground, v: number): number | null {
  if (!/day$|^(?:today|yesterday|tonight)$/.test(g.norm(v - 1))) return null;
  const { run } = subjectBefore(g, v, g.units[g.unitOf[v]]?.first ?? 0);
  return run === null ? null : headOf(g, run);
}

const CUSTODY = /^(?:custody|jail|prison|detention)$/;

/** "sentenced for her murder to life in prison by a court": the body after a "by" that the parser hung on another word. */
function courtAfter(g: Ground, v: number): number | null {
  for (let i = v + 1; i < Math.min(g.tokens.length, v + 18) && g.tokens[i].sentence === g.tokens[v].sentence; i++) {
    if (g.norm(i) !== 'by') continue;
    for (let k = i + 1; k < i + 5; k++) if (/^(?:court|judge|jury|tribunal|magistrate|magistrates|police|prosecutors|authorities)$/.test(g.norm(k))) return k;
  }
  return null;
}

/** Arrest, charge, trial, verdict, custody, warrant. */
export const charges: Rule = (g, i) => {
  const w = g.norm(i);
  if (CHARGE_VERBS.has(w) && (g.upos(i) === 'VERB' || /^(?:jailed|imprisoned|detained)$/.test(w) || g.children(i).some((k) => g.rel(k) === 'cop'))) {
    if (negated(g, i)) return null;
    const object = objectHead(g, i) ?? (g.norm(i + 2) === 'accused' ? i + 2 : null);
    const passive = isPassive(g, i) || (object === null && /^(?:in|with|of|for|on|after|over|and|by)$/.test(g.norm(i + 1)) && /ed$|^tried$/.test(w));
    if (/^(?:to|could|may|would|might|should)$/.test(g.norm(i - 1)) || /^(?:could|may|would|might|should|to)$/.test(g.norm(i - 2))) return null;
    const of = passive ? (g.children(i).some((k) => g.rel(k) === 'cop') ? subjectHead(g, i, true) : arrested(g, i)) : object;
    if (of === null || anyone(g, of) || /^(?:fee|fees|statement|price|police|case|cases|crime|crimes|mainland|information|you|us)$/.test(g.norm(of)))
      return null;
    if (!passive && /^charg/.test(w) && g.children(i).some((k) => /^(?:that|at|toward|towards|into)$/.test(g.norm(k)))) return null;
    const near = g.upos(i) === 'VERB' && /^(?:NOUN|PROPN)$/.test(g.upos(i - 1)) && g.tokens[i - 1]?.sentence === g.tokens[i].sentence ? i - 1 : null;
    return act('charges', i, of, passive ? (agentHead(g, i) ?? courtAfter(g, i)) : (sourceBefore(g, i) ?? subjectHead(g, i, false) ?? near), 'charge-verb');
  }
  if (w === 'convicted' && g.rel(i) === 'amod' && ROLE_WORDS.has(g.norm(g.tokens[i].head))) {
    const noun = g.tokens[i].head;
    return act('charges', noun, g.rel(noun) === 'appos' && g.tokens[noun].head >= 0 ? g.tokens[noun].head : noun, null, 'convicted-role', {
      quote: phraseOf(g, noun),
    });
  }
  if (/^(?:warrant|warrants)$/.test(w) && /^(?:arrest)$/.test(g.norm(i - 1))) {
    const v = g.tokens[i].head;
    const of = oblique(g, i, /^(?:for|against|on)$/);
    return v < 0 || of === null
      ? null
      : act('charges', i, of, isPassive(g, v) ? agentHead(g, v) : subjectHead(g, v, false), 'arrest-warrant', {
          quote: { first: Math.max(0, Math.min(i - 1, v)), last: g.right[of] + 1 },
        });
  }
  if (/^(?:charges|charge)$/.test(w) && g.upos(i) === 'NOUN') {
    const face = any(g, i - 5, i, /^(?:face|faces|facing|faced)$/);
    if (face >= 0) return act('charges', face, subjectHead(g, face, false), null, 'faces-charges');
    const owner = g.children(i).find((k) => g.rel(k) === 'nmod:poss');
    if (owner !== undefined && /^(?:include|includes|included|stem|stems|relate|carry|were|are)$/.test(g.norm(i + 1)))
      return act('charges', i, owner, null, 'own-charges', {
        quote: { first: g.left[owner], last: Math.min(i + 9, g.analysis.sentences[g.tokens[i].sentence]?.last ?? i + 1) },
      });
    const against = g.norm(i + 1) === 'against' ? g.tokens[i + 2] : undefined;
    if (against !== undefined) {
      const of = oblique(g, i, /^against$/);
      const v = g.tokens[i].head;
      return of === null
        ? null
        : act('charges', i, of, v >= 0 && g.upos(v) === 'VERB' && !isPassive(g, v) ? subjectHead(g, v, false) : null, 'charges-against', {
            quote: { first: Math.max(g.left[i], i - 6), last: g.right[of] + 1 },
          });
    }
    return null;
  }
  if (CUSTODY.test(w) && /^(?:in|into|police)$/.test(g.norm(i - 1))) {
    const v = g.tokens[i].head < 0 || g.children(i).some((k) => g.rel(k) === 'cop') ? i : g.tokens[i].head;
    const taker = g.upos(v) === 'NOUN' && g.rel(v) === 'obj' ? g.tokens[v].head : -1;
    if (/^(?:take|took|taken|taking)$/.test(g.norm(taker)) && !negated(g, taker)) return act('charges', taker, v, subjectHead(g, taker, false), 'in-custody');
    if (negated(g, v) || /^(?:while|stabbed|died|killed)$/.test(g.norm(v))) return null;
    const held = /^(?:take|took|taken|remanded|placed|ordered)$/.test(g.norm(v)) && !isPassive(g, v) ? objectHead(g, v) : null;
    if (held !== null) return act('charges', v, held, subjectHead(g, v, false), 'in-custody');
    const taken =
      /^(?:taken|remanded|held|placed|is|are|was|were|remains|remain|surrendered)$/.test(g.norm(v)) ||
      v === i ||
      any(g, i - 5, i, /^(?:is|are|was|were|remains|currently|taken|held|now|being)$/) >= 0;
    return taken ? act('charges', v, subjectHead(g, v, true), agentHead(g, v), 'in-custody') : null;
  }
  if (w === 'guilty' && any(g, i - 2, i, /^found$/) >= 0) {
    const v = any(g, i - 2, i, /^found$/);
    if (!isPassive(g, v) && objectHead(g, v) !== null) return null;
    return act('charges', v, subjectHead(g, v, true), agentHead(g, v) ?? courtAfter(g, v), 'found-guilty');
  }
  if (w === 'found' && any(g, i + 2, i + 6, /^guilty$/) >= 0 && objectHead(g, i) !== null)
    return act('charges', i, objectHead(g, i), subjectHead(g, i, false), 'found-guilty');
  if (w === 'sentence' && any(g, i - 4, i, /^(?:serving|serves|served)$/) >= 0) {
    const v = any(g, i - 4, i, /^(?:serving|serves|served)$/);
    return act('charges', v, subjectHead(g, v, false), null, 'serves-sentence');
  }
  if (w === 'wanted' && g.norm(i + 1) === 'for') return act('charges', i, subjectHead(g, i, true), agentHead(g, i), 'wanted-for');
  if (w === 'arrest' && any(g, i + 1, i + 4, /^made$/) >= 0) return act('charges', any(g, i + 1, i + 4, /^made$/), null, null, 'arrest-made');
  if (
    /^(?:arrest|conviction|indictment|detention|prosecution|extradition)$/.test(w) &&
    g.upos(i) === 'NOUN' &&
    (g.norm(i + 1) === 'of' || g.children(i).some((k) => g.rel(k) === 'nmod:poss'))
  ) {
    const of = g.norm(i + 1) === 'of' ? oblique(g, i, /^of$/) : (g.children(i).find((k) => g.rel(k) === 'nmod:poss') ?? null);
    return of === null
      ? null
      : act('charges', i, of, null, 'arrest-of', { quote: { first: Math.max(0, Math.min(g.left[of], i)), last: Math.max(g.right[of], i) + 1 } });
  }
  return null;
};
