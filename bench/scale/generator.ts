// A seeded stream of invented reports with known derivation: originals, independent reports of the same happening, and verbatim, edited, partial and rewritten copies.
// Words are the common stems of English news by their frequency, and made-up names; nothing is meant to be read.
import type { Report } from '../../src/model/index.ts';
import { COMMON_STEMS } from '../../src/sources/common-stem.ts';

export type MadeKind = 'original' | 'verbatim' | 'edited' | 'partial' | 'rewritten';

export interface Made {
  readonly report: Report;
  readonly kind: MadeKind;
  /** Id of the report it was made from. */
  readonly origin: string | null;
}

/** Words of a report, and sentences of it. */
const WORDS = 500;
const SENTENCE = 20;
/** Reports of one happening: this many written independently, each perhaps copied. */
const INDEPENDENT = 4;
const COPIES = 4;
const SYLLABLES = ['ba', 'ko', 'ri', 'ten', 'mal', 'su', 'ver', 'dan', 'lo', 'shi', 'gar', 'ne', 'pol', 'ka', 'mi', 'zur', 'fen', 'ta', 'ro', 'hel'];
const OUTLETS = 400;

/** Sfc32 (Doty-Humphrey, PractRand): a small seeded generator, 0 ≤ x < 1. Two seeds do not meet on one cycle. */
export function seeded(seed: number, stream: number): () => number {
  let [a, b, c, d] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

interface Lexicon {
  readonly words: readonly string[];
  readonly upTo: Float64Array;
}

function lexicon(): Lexicon {
  const words: string[] = [];
  const weights: number[] = [];
  for (const line of COMMON_STEMS) {
    const [bits, ...stems] = line.split(' ');
    for (const stem of stems) {
      words.push(stem);
      // rare words come in bursts where they are the subject: drawn less often than their reports suggest
      weights.push(2 ** -Number(bits) * (Number(bits) === 0 ? 3 : 1));
    }
  }
  const sum = weights.reduce((n, w) => n + w, 0);
  let total = 0;
  return { words, upTo: Float64Array.from(weights, (w) => (total += w / sum)) };
}

const LEXICON = lexicon();

function commonWord(random: () => number): string {
  const x = random();
  let [low, high] = [0, LEXICON.upTo.length - 1];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (LEXICON.upTo[mid] < x) low = mid + 1;
    else high = mid;
  }
  return LEXICON.words[low];
}

function name(random: () => number): string {
  const n = 2 + Math.floor(random() * 2);
  let s = '';
  for (let i = 0; i < n; i++) s += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
  return s[0].toUpperCase() + s.slice(1);
}

type Sentences = readonly (readonly string[])[];

/** A report about a happening whose names and numbers are `facts`: each sentence uses a few, and some of its own. */
function write(random: () => number, facts: readonly string[], words: number): Sentences {
  const sentences: string[][] = [];
  for (let n = 0; n < words; n += SENTENCE) {
    const sentence: string[] = [];
    for (let i = 0; i < SENTENCE; i++) {
      const x = random();
      if (x < 0.06) sentence.push(facts[Math.floor(random() ** 2 * facts.length)]);
      else if (x < 0.12) sentence.push(name(random));
      else if (x < 0.15) sentence.push(String(2 + Math.floor(random() * 400)));
      else sentence.push(commonWord(random));
    }
    sentences.push(sentence);
  }
  return sentences;
}

const isFact = (word: string): boolean => /^[A-Z0-9]/.test(word);

/** Every sentence anew: facts stay, half of the other words change, the halves of the sentence swap places. */
function rewrite(random: () => number, text: Sentences): Sentences {
  return text.map((s) => {
    const changed = s.map((w) => (isFact(w) || random() < 0.45 ? w : commonWord(random)));
    const cut = 6 + Math.floor(random() * 8);
    return random() < 0.6 ? [...changed.slice(cut), ...changed.slice(0, cut)] : changed;
  });
}

/** New lead, one passage left out, one word in forty changed. */
function edit(random: () => number, text: Sentences, facts: readonly string[]): Sentences {
  const out = Math.floor(random() * (text.length - 3));
  const kept = text.filter((_, i) => i > 0 && (i < out || i > out + 2)).map((s) => s.map((w) => (random() < 0.025 ? commonWord(random) : w)));
  return [...write(random, facts, SENTENCE * 2), ...kept];
}

/** A third to half of the original in the middle of own text. */
function embed(random: () => number, text: Sentences, facts: readonly string[]): Sentences {
  const size = Math.floor(text.length * (0.33 + random() * 0.12));
  const from = Math.floor(random() * (text.length - size));
  const own = write(random, facts, WORDS - size * SENTENCE);
  return [...own.slice(0, 6), ...text.slice(from, from + size), ...own.slice(6)];
}

const textOf = (s: Sentences): string => {
  let text = '';
  for (const [i, words] of s.entries()) {
    const line = words.join(' ');
    text += `${line[0].toUpperCase()}${line.slice(1)}.${i % 3 === 2 ? '\n\n' : ' '}`;
  }
  return text.trimEnd();
};

/** `count` reports. The same seed gives the same reports. */
export function* makeReports(count: number, seed: number): Generator<Made> {
  let made = 0;
  for (let happening = 0; made < count; happening++) {
    const random = seeded(seed, happening);
    const facts = Array.from({ length: 12 }, (_, i) => (i % 3 === 2 ? String(3 + Math.floor(random() * 900)) : name(random)));
    const day = Math.floor(random() * 2000);
    const originals: { readonly id: string; readonly text: Sentences }[] = [];
    const one = (kind: MadeKind, text: Sentences, origin: string | null, later: number): Made => {
      const id = `r${String(made++).padStart(7, '0')}`;
      if (kind === 'original') originals.push({ id, text });
      const published = new Date(Date.UTC(2015, 0, 1 + day, later, Math.floor(random() * 60))).toISOString();
      const outlet = `outlet-${Math.floor(random() * OUTLETS)}.example`;
      return { report: { id, uri: id, title: '', outlet, bylines: [], published, language: 'en', text: textOf(text), integrity: [] }, kind, origin };
    };
    for (let i = 0; i < INDEPENDENT && made < count; i++) yield one('original', write(random, facts, WORDS), null, Math.floor(random() * 10));
    for (let i = 0; i < COPIES && made < count; i++) {
      const of = originals[Math.floor(random() * originals.length)];
      const later = 12 + Math.floor(random() * 48);
      const x = random();
      if (x < 0.3) yield one('verbatim', of.text, of.id, later);
      else if (x < 0.6) yield one('edited', edit(random, of.text, facts), of.id, later);
      else if (x < 0.8) yield one('partial', embed(random, of.text, facts), of.id, later);
      else yield one('rewritten', rewrite(random, of.text), of.id, later);
    }
  }
}
