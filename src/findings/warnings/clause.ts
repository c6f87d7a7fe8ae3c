// The clause around a word and its subject, from the tree, from commas and from chains.
import type { Analysis, Sentence, Span, Token } from '../../model/index.ts';

const EDGE =
  /[;:]|, (?:and|but|while|which|who|after|as|with|although|though|where)\b|,? (?:and|but|while|although|that|after|once) (?=(?:the |a |an |local |other )?[\p{L}-]+(?: [\p{L}-]+){0,5} (?:was|were|is|are|has|have|had|warned|urged|ordered|issued|said|told|advised|predicted|placed|withdrew|received)\b)/giu;

/** "LIMA, 7 NOV 89 (EFE) -- [TEXT]", "DALLAS (AP) —". */
const DATELINE = /^[^a-z]{2,60}?(?:--|—|–)\s*(?:\[[A-Z ]+\]\s*)?(?=\S)|^\[TEXT\]\s*/;
/** No clause needs more letters than this; what is longer is furniture or a list. */
const LONG = 320;

/** The clause of the sentence that holds `word`, without closing marks; a short sentence is one clause. */
export function clauseOf(text: string, sentence: Sentence, word: Span): Span {
  const flat = text.slice(sentence.from, sentence.to).replace(/\s/g, ' ');
  let from = 0;
  let to = flat.length;
  if (flat.length > 60) {
    for (const match of flat.matchAll(EDGE)) {
      const end = match.index + match[0].length;
      if (sentence.from + end <= word.from) from = end;
      else if (sentence.from + match.index >= word.to) {
        to = match.index;
        break;
      }
    }
  }
  const lead = DATELINE.exec(flat.slice(from, to));
  if (lead !== null && sentence.from + from + lead[0].length <= word.from) from += lead[0].length;
  if (to - from > LONG) {
    from = Math.max(from, flat.indexOf(' ', word.from - sentence.from - LONG / 3));
    to = Math.min(to, Math.max(word.to - sentence.from, flat.lastIndexOf(' ', word.to - sentence.from + LONG / 2)));
  }
  while (from < to && /[\s"“”'‘’,;:.-]/.test(flat[from] ?? '')) from++;
  while (to > from && /[\s"“”,;:.]/.test(flat[to - 1] ?? '')) to--;
  return { from: sentence.from + from, to: sentence.from + to };
}

/** Who does what the words `word` tell: the subject or agent as the fullest name that the text gives, or null. */
export function subjectOf(analysis: Analysis, sentence: Sentence, word: Span): string | null {
  const tokens = analysis.tokens.slice(sentence.first, sentence.last);
  const verb =
    tokens.find((token) => token.from >= word.from && token.from < word.to && token.upos === 'VERB') ??
    tokens.find((token) => token.to > word.from && token.upos === 'VERB');
  if (verb === undefined) return null;
  const run = nounsBefore(tokens, verb);
  const subject = run ?? subjectToken(tokens, verb);
  if (subject === null) return null;
  return fullest(analysis, tokens, subject);
}

/** The noun right before an active verb, over auxiliaries and adverbs, where no preposition leads to it. */
function nounsBefore(tokens: readonly Token[], verb: Token): Token | null {
  let at = tokens.indexOf(verb) - 1;
  while (
    at > 0 &&
    (/^(?:today|yesterday|tonight|later|earlier)$|[a-z]day$/.test(tokens[at].norm) ||
      (tokens[at].norm === 'turn' && tokens[at - 1].norm === 'in') ||
      (tokens[at].norm === 'in' && tokens[at + 1]?.norm === 'turn'))
  )
    at--;
  while (at >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[at].upos) && !/^(?:was|were|been|be|is|are|being)$/.test(tokens[at].norm)) at--;
  if (at >= 0 && /^(?:was|were|is|are)$/.test(tokens[at].norm) && verb.xpos === 'VBG') at--;
  if (at < 0 || !/^(?:NOUN|PROPN)$/.test(tokens[at].upos)) return null;
  const head = tokens[at];
  while (at > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at - 1].upos)) at--;
  const before = tokens[at - 1];
  return before !== undefined && (before.upos === 'ADP' || before.norm === ',' || before.norm === "'s" || before.upos === 'VERB') ? null : head;
}

function subjectToken(tokens: readonly Token[], verb: Token): Token | null {
  let at: Token | undefined = verb;
  for (let up = 0; up < 4 && at !== undefined; up++) {
    const here: Token = at;
    const children = tokens.filter((token) => token.head === here.index);
    const passive = children.some((token) => token.deprel === 'nsubj:pass' || token.deprel === 'aux:pass');
    if (passive) return agentOf(tokens, children);
    const subject = children.find((token) => token.deprel === 'nsubj');
    if (subject !== undefined) {
      // "who", "which": the noun that the relative clause hangs on
      if (/^(?:who|which|that)$/.test(subject.norm)) {
        const noun = here.deprel.startsWith('acl')
          ? tokens.find((token) => token.index === here.head)
          : tokens.findLast((token) => token.index < subject.index && /^(?:NOUN|PROPN)$/.test(token.upos));
        return noun ?? null;
      }
      return subject;
    }
    if (!/^(?:conj|xcomp|advcl|ccomp|parataxis)/.test(here.deprel) && !(here.deprel.startsWith('acl') && here.xpos === 'VBG')) return null;
    at = tokens.find((token) => token.index === here.head);
    if (here.deprel.startsWith('acl')) return at ?? null;
  }
  return null;
}

function agentOf(tokens: readonly Token[], children: readonly Token[]): Token | null {
  return children.find((child) => child.deprel.startsWith('obl') && tokens.some((token) => token.head === child.index && token.norm === 'by')) ?? null;
}

/** The chain's name of a subject, else its own words without clauses that hang on it. */
function fullest(analysis: Analysis, tokens: readonly Token[], head: Token): string | null {
  const chain = analysis.chains.find((item) => item.mentions.some((mention) => mention.head === head.index));
  if (head.upos === 'PRON') return chain?.name ?? null;
  const words = subtree(tokens, head);
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return null;
  const own = analysis.text.slice(first.from, last.to);
  return chain !== undefined && chain.name.length > own.length ? chain.name : own;
}

/** The tokens around `head` that hang on it, unbroken, without relative clauses and lists. */
function subtree(tokens: readonly Token[], head: Token): Token[] {
  const inside = new Set([head.index]);
  const leave = /^(?:acl|conj|cc|punct|parataxis|nsubj|obl|advmod|cop|case|appos)/;
  for (let pass = 0; pass < 4; pass++) for (const token of tokens) if (inside.has(token.head) && !leave.test(token.deprel)) inside.add(token.index);
  for (const token of tokens) if (token.deprel === 'case' && inside.has(token.head) && token.head !== head.index) inside.add(token.index);
  const at = tokens.indexOf(head);
  let from = at;
  let to = at;
  while (from > 0 && at - from < 10 && inside.has(tokens[from - 1]?.index ?? -1)) from--;
  while (to < tokens.length - 1 && to - at < 10 && inside.has(tokens[to + 1]?.index ?? -1)) to++;
  return tokens.slice(from, to + 1);
}
