// Raw text → tokens, sentences, paragraphs with tags, lemmas and heads.
import type { IntegrityFlag, Paragraph, Sentence, SentenceKind, Span, Token } from '../model/index.ts';
import type { Clusters } from './model/clusters.ts';
import { linesOf, openContainer } from './model/container.ts';
import { openSparse } from './model/sparse.ts';
import { type BoundaryText, kindOf } from './sentences/features.ts';
import { type BoundaryModel, splitByJudge } from './sentences/judge.ts';
import { findParagraphs } from './sentences/paragraph.ts';
import { splitByRule } from './sentences/split.ts';
import { type LemmaModel, lemmaOf, readExceptions } from './tags/lemma.ts';
import { roughTag } from './tags/rough.ts';
import { type TagModel, tagSentence } from './tags/tagger.ts';
import { labelTraits, parseSentence, type TreeModel, withTags } from './tree/parser.ts';
import { isSpace, tokenize, type WordSpans } from './words/tokenize.ts';
import { normOf, TraitTable } from './words/traits.ts';

/** Longest stretch that is parsed as one; longer ones (lists without stops, noise) are cut so that time stays linear. */
const LONGEST = 300;

/** Opened models of words, tags and trees; null where no weights are given. */
export interface SyntaxModel {
  readonly table: TraitTable;
  readonly tagger: TagModel;
  readonly uposNumbers: ReadonlyMap<string, number>;
  readonly tree: TreeModel;
  readonly boundary: BoundaryModel | null;
  readonly lemmas: LemmaModel;
}

export interface Syntax {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
/** Pairs of bytes as one number each, the first in the low byte. A view where the bytes lie evenly in memory, else a copy. */
const paired = (bytes: Uint8Array): Int16Array =>
  bytes.byteOffset % 2 === 0 ? new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1) : new Int16Array(new Uint8Array(bytes).buffer);

/** Opens `syntax.bin`; the clusters must be those it was trained with. Throws RangeError where it is of another format. */
export function openSyntax(bytes: Uint8Array | undefined, clusters: Clusters): SyntaxModel | null {
  if (bytes === undefined) return null;
  const file = openContainer(bytes);
  const tags = file.meta['tags'] as (readonly [string, string])[];
  const labels = file.meta['labels'] as string[];
  const actions = paired(file.section('actions'));
  const boundary = file.has('boundary') ? signed(file.section('boundary')) : null;
  const uposNumbers = new Map([...new Set(tags.map(([u]) => u))].sort().map((u, i) => [u, i] as const));
  return {
    table: new TraitTable(clusters),
    tagger: { tags, weights: openSparse(file, 'tagger'), fixed: new Map((file.meta['fixed'] ?? []) as [number, number][]), kept: new Map() },
    uposNumbers,
    tree: {
      labels,
      ...labelTraits(labels),
      mark: uposNumbers.get('PUNCT') ?? -1,
      punct: Math.max(0, labels.indexOf('punct')),
      actions,
      actionShift: 32 - Math.log2(actions.length),
      labelWeights: openSparse(file, 'labels'),
      templates: (file.meta['templates'] as number | undefined) ?? 1000,
    },
    boundary: boundary ? { weights: boundary, shift: 32 - Math.log2(boundary.length) } : null,
    lemmas: {
      exceptions: readExceptions(file.has('lemma.exceptions') ? linesOf(file.section('lemma.exceptions')) : []),
      bases: new Set(file.has('lemma.bases') ? linesOf(file.section('lemma.bases')) : []),
    },
  };
}

/** What the boundary judge sees of a text. */
export function boundaryText(text: string, words: WordSpans, table: TraitTable): BoundaryText {
  const surfaces = words.from.map((from, i) => text.slice(from, words.to[i]));
  const gaps = new Uint8Array(surfaces.length);
  for (let i = 1; i < surfaces.length; i++) {
    const width = words.from[i] - words.to[i - 1];
    if (width === 0) continue;
    let breaks = false;
    for (let k = words.to[i - 1]; k < words.from[i] && !breaks; k++) breaks = text.charCodeAt(k) === 10;
    gaps[i] = breaks ? 2 : width > 1 ? 3 : 1;
  }
  const forms = surfaces.map((s) => table.of(s));
  return { surfaces, forms, gaps, kinds: Uint8Array.from(surfaces, (s, i) => kindOf(s, forms[i])) };
}

/** A line that tells of its picture: it opens with the word, or ends with a credit. */
const CAPTION =
  /^(?:file )?(?:photo|image|picture|caption|video)s?(?: by\b| courtesy\b|:)|[([](?:file |ap |reuters |afp )?(?:photo|image|picture)\b[^)\]]{0,80}[)\]]$|\bgetty images\b.{0,20}$/i;
const FINAL = /[.!?…:;"”’')\]]/;

function sentenceKind(text: string, span: Span, alone: boolean, furniture: readonly IntegrityFlag[]): SentenceKind {
  if (furniture.some((f) => f.span.from <= span.from && f.span.to >= span.to)) return 'furniture';
  if (/^(?:[-•*‣▪●]\s|\(?\d{1,2}[.)]\s)/.test(text.slice(span.from, Math.min(span.to, span.from + 8)))) return 'list';
  if (alone && span.to - span.from < 400 && CAPTION.test(text.slice(span.from, span.to))) return 'caption';
  return alone && span.to - span.from < 200 && !FINAL.test(text[span.to - 1]) ? 'headline' : 'prose';
}

/** True where the words before `i` hold too much for one parse and `i` is a fair place to cut. */
function mustCut(text: string, words: WordSpans, first: number, i: number): boolean {
  const length = i - first;
  if (length < LONGEST / 2) return false;
  if (length >= LONGEST) return true;
  return /[;:]$/.test(text.slice(words.to[i - 1] - 1, words.to[i - 1]));
}

interface Run {
  readonly text: string;
  readonly words: WordSpans;
  readonly model: SyntaxModel | null;
  readonly tokens: Token[];
}

/** Adds a sentence's tokens: tags, lemmas, heads. */
function addTokens(run: Run, sentence: Sentence): void {
  const { text, words, model, tokens } = run;
  const surfaces: string[] = [];
  for (let i = sentence.first; i < sentence.last; i++) surfaces.push(text.slice(words.from[i], words.to[i]));
  const traits = model?.table.sentence(surfaces);
  const classes = model && traits ? tagSentence(model.tagger, traits) : null;
  const tree = model && traits && classes ? parseSentence(model.tree, withTags(traits, classes, model.tagger.tags, model.uposNumbers)) : null;
  for (const [k, surface] of surfaces.entries()) {
    const i = sentence.first + k;
    const norm = normOf(surface);
    const tag = model && classes ? model.tagger.tags[classes[k]] : roughTag(surface, norm, k === 0);
    tokens.push({
      index: i,
      from: words.from[i],
      to: words.to[i],
      text: surface,
      norm,
      lemma: model ? lemmaOf(model.lemmas, surface, norm, tag) : norm,
      upos: tag[0],
      xpos: tag[1],
      head: tree && tree.head[k] >= 0 ? tree.head[k] + sentence.first : -1,
      deprel: tree && model ? (tree.head[k] < 0 ? 'root' : model.tree.labels[tree.label[k]]) : 'dep',
      sentence: sentence.index,
      spaceAfter: i + 1 >= words.from.length || words.from[i + 1] > words.to[i],
    });
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return { from, to: end };
}

/** Analyses a text; never throws, linear in its length. */
export function analyseSyntax(text: string, model: SyntaxModel | null, flags: readonly IntegrityFlag[]): Syntax {
  const words = tokenize(text);
  const furniture = flags.filter((f) => f.code === 'furniture');
  const seen = model?.boundary ? boundaryText(text, words, model.table) : null;
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const run: Run = { text, words, model, tokens: [] };
  const begins = new Uint8Array(words.from.length + 1);
  let word = 0;
  for (const span of findParagraphs(text)) {
    const firstWord = word;
    while (word < words.from.length && words.from[word] < span.to) word++;
    if (word === firstWord) continue;
    if (model?.boundary && seen) splitByJudge(model.boundary, seen, firstWord, word, begins);
    else splitByRule(text, words, firstWord, word, begins);
    begins[word] = 1;
    const firstSentence = sentences.length;
    for (let i = firstWord; i < word; ) {
      let end = i + 1;
      while (begins[end] === 0 && !mustCut(text, words, i, end)) end++;
      const place = trimmed(text, words.from[i], words.to[end - 1]);
      const kind = sentenceKind(text, place, i === firstWord && end === word, furniture);
      sentences.push({ ...place, index: sentences.length, first: i, last: end, paragraph: paragraphs.length, kind });
      addTokens(run, sentences[sentences.length - 1]);
      i = end;
    }
    paragraphs.push({ ...span, index: paragraphs.length, first: firstSentence, last: sentences.length });
  }
  return { tokens: run.tokens, sentences, paragraphs };
}
