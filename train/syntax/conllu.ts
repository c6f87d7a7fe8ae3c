// Reads UD treebanks and puts noise beside them: copies in capitals, in lower case, as headlines.
import { existsSync, readFileSync } from 'node:fs';

/** One syntactic word of the gold standard. `surface` begins a surface word that `span` words share. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A sentence; `text` is its raw text, `paragraph`: it begins one. */
export interface GoldSentence {
  readonly words: readonly GoldWord[];
  readonly text: string;
  readonly paragraph: boolean;
  readonly document: string;
}

/**
 * GUM genres left out of training. LICENSE.txt names whow (wikiHow) and fiction as CC BY-NC-SA; for academic, court, essay, letter
 * and podcast it states no licence that allows passing on, so they are left out too.
 */
export const GUM_LEFT_OUT = ['whow', 'fiction', 'academic', 'court', 'essay', 'letter', 'podcast'];

/** Sentences of a CoNLL-U file; `skip` leaves documents out by id. */
export function readConllu(file: string, skip: (document: string) => boolean = () => false): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = '';
  let paragraph = true;
  let text = '';
  let rows: string[][] = [];
  let spans: { first: number; last: number; form: string; space: boolean }[] = [];
  const flush = (): void => {
    if (rows.length > 0 && !skip(document)) {
      const words = rows.map((c) => ({ form: c[1], lemma: c[2], upos: c[3], xpos: c[4], head: Number(c[6]) - 1, deprel: c[7] }));
      let raw = '';
      for (let i = 0; i < rows.length; ) {
        const span = spans.find((s) => s.first === i + 1);
        raw += span ? span.form : rows[i][1];
        const space = span ? span.space : !rows[i][9].includes('SpaceAfter=No');
        i = span ? span.last : i + 1;
        if (space && i < rows.length) raw += ' ';
        if (i >= rows.length) raw += space ? '' : '\u0000';
      }
      sentences.push({ words, text: raw, paragraph, document });
    }
    if (rows.length > 0) paragraph = false;
    rows = [];
    spans = [];
    text = '';
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') flush();
    else if (line.startsWith('# newdoc')) {
      document = line.slice(line.indexOf('=') + 2);
      paragraph = true;
    } else if (line.startsWith('# newpar')) paragraph = true;
    else if (line.startsWith('# text = ')) text = line;
    else if (line[0] !== '#') {
      const c = line.split('\t');
      if (c[0].includes('-')) {
        const [first, last] = c[0].split('-').map(Number);
        spans.push({ first, last, form: c[1], space: !c[9].includes('SpaceAfter=No') });
      } else if (!c[0].includes('.')) rows.push(c);
    }
  }
  flush();
  void text;
  return sentences;
}

export interface Treebanks {
  readonly train: GoldSentence[];
  readonly dev: GoldSentence[];
}

/** EWT's training set and the open part of GUM's, EWT's dev set. */
export function readTreebanks(data: string): Treebanks {
  const open = (id: string): boolean => GUM_LEFT_OUT.some((genre) => id.includes(`GUM_${genre}_`));
  const gum = `${data}/ud-gum/en_gum-ud-train.rebuilt.conllu`;
  const train = [...readConllu(`${data}/ud-ewt/en_ewt-ud-train.rebuilt.conllu`), ...(existsSync(gum) ? readConllu(gum, open) : [])];
  return { train, dev: readConllu(`${data}/ud-ewt/en_ewt-ud-dev.conllu`) };
}

/** Seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [items[i], items[k]] = [items[k], items[i]];
  }
}

const SMALL = new Set('a an and as at but by for from in of on or the to with'.split(' '));

/** The sentences and noisy copies of some of them: all capitals (8 %), all lower case (6 %), headline case without a full stop (5 %). */
export function withNoise(sentences: readonly GoldSentence[], random: () => number): GoldSentence[] {
  const out: GoldSentence[] = [];
  for (const s of sentences) {
    out.push(s);
    const r = random();
    if (s.words.length < 4) continue;
    if (r < 0.08) out.push({ ...s, words: s.words.map((w) => ({ ...w, form: w.form.toUpperCase() })) });
    else if (r < 0.14) out.push({ ...s, words: s.words.map((w) => ({ ...w, form: w.form.toLowerCase() })) });
    else if (r < 0.19) {
      const last = s.words.length - 1;
      const cut = s.words[last].form === '.' && !s.words.some((w) => w.head === last);
      const words = cut ? s.words.slice(0, last) : s.words;
      out.push({ ...s, words: words.map((w, i) => ({ ...w, form: i > 0 && SMALL.has(w.form) ? w.form : w.form.charAt(0).toUpperCase() + w.form.slice(1) })) });
    }
  }
  return out;
}
