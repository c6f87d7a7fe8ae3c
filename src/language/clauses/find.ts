// What each clause does to the truth of its event: negation, hedge, condition, tense, voice, the verb that reports it.
import type { ClauseFacts, Sentence, Token } from '../../model/index.ts';
import { CONDITIONS, HEDGE_ADVERBS, HEDGE_MODALS, NEGATIONS, NO_ONE, REPORTING, UNDONE, UNSURE } from './lexicon.ts';

type Facts = { -readonly [K in keyof ClauseFacts]: ClauseFacts[K] };

/** Children of every token in order, as one array with offsets. */
class Tree {
  private readonly offsets: Int32Array;
  private readonly children: Int32Array;
  constructor(readonly tokens: readonly Token[]) {
    this.offsets = new Int32Array(tokens.length + 2);
    for (const t of tokens) if (t.head >= 0) this.offsets[t.head + 2]++;
    for (let i = 2; i < this.offsets.length; i++) this.offsets[i] += this.offsets[i - 1];
    this.children = new Int32Array(tokens.length);
    for (const t of tokens) if (t.head >= 0) this.children[this.offsets[t.head + 1]++] = t.index;
  }

  of(index: number): Token[] {
    const out: Token[] = [];
    for (let k = this.offsets[index]; k < this.offsets[index + 1]; k++) out.push(this.tokens[this.children[k]]);
    return out;
  }
}

const is = (t: Token, relation: string): boolean => t.deprel === relation || t.deprel.startsWith(`${relation}:`);

function isPredicate(token: Token, children: readonly Token[]): boolean {
  if (token.upos === 'VERB') return !is(token, 'amod') && !is(token, 'compound') && !is(token, 'case') && !is(token, 'fixed');
  return children.some((c) => c.deprel === 'cop');
}

function tenseOf(token: Token, helpers: readonly Token[]): ClauseFacts['tense'] {
  const first = helpers[0] ?? token;
  if (helpers.some((h) => h.xpos === 'MD' && /^(?:will|'ll|shall|wo)$/.test(h.norm))) return 'future';
  if (token.norm === 'going' && first.lemma === 'be') return 'future';
  if (first.xpos === 'VBD') return 'past';
  // "has killed", "may have fled": what happened lies behind
  if (helpers.some((h) => h.lemma === 'have') && (token.xpos === 'VBN' || token.xpos === 'VBD' || helpers.length > 1)) return 'past';
  if (first.xpos === 'VBZ' || first.xpos === 'VBP' || first.xpos === 'MD') return 'present';
  return 'none';
}

const passive = (token: Token, children: readonly Token[], helpers: readonly Token[]): boolean =>
  children.some((c) => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass' || c.deprel === 'obl:agent') ||
  (token.xpos === 'VBN' && is(token, 'acl') && helpers.length === 0);

function negates(child: Token, tree: Tree): boolean {
  if (is(child, 'advmod') && NEGATIONS.has(child.norm)) return true;
  if (is(child, 'mark') && child.norm === 'without') return true;
  if (!is(child, 'nsubj') && child.deprel !== 'obj') return false;
  return (
    NO_ONE.has(child.norm) ||
    tree.of(child.index).some((c) => (is(c, 'det') && (c.norm === 'no' || c.norm === 'neither')) || (is(c, 'advmod') && c.norm === 'not'))
  );
}

/** Facts that a predicate's own words give. */
function ownFacts(token: Token, tree: Tree, asked: boolean): Facts {
  const children = tree.of(token.index);
  const helpers = children.filter((c) => is(c, 'aux') || c.deprel === 'cop');
  const hedged =
    helpers.some((h) => h.xpos === 'MD' && HEDGE_MODALS.has(h.lemma)) ||
    children.some((c) => (is(c, 'advmod') && HEDGE_ADVERBS.has(c.norm)) || (is(c, 'aux') && (c.norm === "'d" || c.norm === 'ca') && c.xpos === 'MD'));
  const condition = children.some((c) => (is(c, 'mark') || is(c, 'advmod')) && CONDITIONS.has(c.norm));
  return {
    predicate: token.index,
    negated: children.some((c) => negates(c, tree)),
    hedged,
    hypothetical: asked || condition,
    tense: tenseOf(token, helpers),
    voice: passive(token, children, helpers) ? 'passive' : 'active',
    reportedBy: reporterAmong(token, children),
  };
}

/** "Two men died, police said": the reporting verb hangs below what it reports. */
function reporterAmong(token: Token, children: readonly Token[]): number {
  for (const c of children) {
    if (c.upos !== 'VERB' || !REPORTING.has(c.lemma)) continue;
    if (is(c, 'parataxis')) return c.index;
    if (is(c, 'advcl') && c.index > token.index && children.some((x) => is(x, 'mark') && x.norm === 'as')) return c.index;
  }
  return -1;
}

/** Takes over from the governing clause what holds for this one too. */
function inherit(facts: Facts, token: Token, head: Token, above: Facts | undefined): void {
  const complement = is(token, 'ccomp') || is(token, 'xcomp') || is(token, 'csubj');
  if (complement && facts.reportedBy < 0) {
    if (REPORTING.has(head.lemma) && head.upos === 'VERB' && facts.predicate !== above?.reportedBy) facts.reportedBy = head.index;
    else if (above) facts.reportedBy = above.reportedBy;
  }
  if (complement && UNDONE.has(head.lemma)) facts.negated = true;
  if (is(token, 'xcomp') && UNSURE.has(head.lemma)) facts.hedged = true;
  if (!above) return;
  const joined = is(token, 'conj');
  if (joined || is(token, 'xcomp') || is(token, 'advcl')) {
    if (facts.reportedBy < 0 && above.reportedBy !== token.index) facts.reportedBy = above.reportedBy;
  }
  if (joined || complement) facts.hypothetical ||= above.hypothetical;
  if (is(token, 'xcomp')) {
    facts.negated ||= above.negated;
    facts.hedged ||= above.hedged;
    if (facts.tense === 'none') facts.tense = above.tense;
  }
  if (joined && facts.tense === 'none') {
    facts.tense = above.tense;
    facts.hedged ||= above.hedged;
  }
}

/** Clause facts of every predicate, in text order. Linear in the number of tokens. */
export function findClauses(tokens: readonly Token[], sentences: readonly Sentence[]): ClauseFacts[] {
  const tree = new Tree(tokens);
  const found = new Map<number, Facts>();
  for (const sentence of sentences) {
    const end = tokens.slice(Math.max(sentence.first, sentence.last - 3), sentence.last);
    const asked = end.some((t) => t.norm.startsWith('?'));
    for (let i = sentence.first; i < sentence.last; i++) if (isPredicate(tokens[i], tree.of(i))) found.set(i, ownFacts(tokens[i], tree, asked));
  }
  for (const token of topDown(tokens, tree)) {
    const facts = found.get(token.index);
    if (facts === undefined || token.head < 0) continue;
    inherit(facts, token, tokens[token.head], found.get(token.head));
  }
  // "If it rains, the dam may break": the main clause of a condition is no fact either.
  for (const facts of [...found.values()]) {
    const token = tokens[facts.predicate];
    const main = found.get(token.head);
    if (main && is(token, 'advcl') && facts.hypothetical && tree.of(token.index).some((c) => is(c, 'mark') && CONDITIONS.has(c.norm))) main.hypothetical = true;
  }
  return [...found.values()].sort((a, b) => a.predicate - b.predicate);
}

/** Tokens with every head before its dependents. */
function topDown(tokens: readonly Token[], tree: Tree): Token[] {
  const order = tokens.filter((t) => t.head < 0);
  for (let k = 0; k < order.length; k++) order.push(...tree.of(order[k].index));
  return order;
}
