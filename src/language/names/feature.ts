// What the name model sees of a word: itself, its neighbours, letter case, affixes, clusters, word lists, and the run of capitals it stands in.
import { type Clusters, fine, middle } from '../model/clusters.ts';
import { feature1, feature2, feature3, hashWord } from '../model/hash.ts';
import { BODY_BIT, CONNECTOR_BIT, EVENT_BIT, FACILITY_BIT, LAND_BIT, type Lexicon, lexBits, MONTH_BIT, ORGANISATION_BIT } from './lexicon.ts';
import { fineOf, levelOf, NO_CODES, roughOf, USES, usesOf } from './word-code.ts';

export const MAX_FEATURES = 80;
const EDGE = 0x5eed;
const HEADS = ORGANISATION_BIT | BODY_BIT | FACILITY_BIT | EVENT_BIT | LAND_BIT;

/** The words of one sequence as the features need them; made once, filled again for each sentence. */
export class Sequence {
  count = 0;
  allCaps = 0;
  private capacity = 0;
  word = new Int32Array(0);
  shape = new Int32Array(0);
  type = new Uint8Array(0);
  lex = new Int32Array(0);
  casing = new Int32Array(0);
  clusterF = new Int32Array(0);
  clusterM = new Int32Array(0);
  affix = new Int32Array(0);
  place = new Uint8Array(0);
  runFirst = new Int32Array(0);
  runLast = new Int32Array(0);
  fine = new Int32Array(0);
  rough = new Int32Array(0);
  uses = new Int32Array(0);
  /** The use with the highest level and that level. */
  use = new Int32Array(0);

  constructor(
    private readonly clusters: Clusters,
    private readonly lexicon: Lexicon,
  ) {}

  private grow(count: number): void {
    if (count <= this.capacity) return;
    const n = Math.max(count, 2 * this.capacity, 128);
    this.capacity = n;
    for (const key of ['word', 'shape', 'lex', 'casing', 'clusterF', 'clusterM', 'runFirst', 'runLast', 'fine', 'rough', 'uses', 'use'] as const)
      this[key] = new Int32Array(n);
    this.affix = new Int32Array(6 * n);
    this.type = new Uint8Array(n);
    this.place = new Uint8Array(n);
  }

  /** Reads `count` words; `textAt` and `normAt` give surface and lower-case forms. */
  read(count: number, textAt: (i: number) => string, normAt: (i: number) => string): void {
    this.grow(count);
    this.count = count;
    let words = 0;
    let caps = 0;
    let small = 0;
    for (let i = 0; i < count; i++) {
      const surface = textAt(i);
      const norm = normAt(i);
      this.word[i] = hashWord(norm);
      this.type[i] = caseType(surface);
      this.shape[i] = shapeOf(surface);
      const packed = this.clusters.of(norm);
      this.clusterF[i] = fine(packed);
      this.clusterM[i] = middle(packed);
      this.lex[i] = lexBits(this.lexicon, norm, this.word[i]);
      this.casing[i] = this.lexicon.casing.get(this.word[i]) ?? 3;
      this.affixes(norm, 6 * i);
      this.readCode(i);
      if (this.type[i] === 1 || this.type[i] === 2 || this.type[i] === 3) words++;
      if (this.type[i] === 3) caps++;
      if (this.type[i] === 1) small++;
    }
    // Letter case says nothing where all words share it: wire text in capitals, tweets in lower case, headlines in title case.
    this.allCaps = words > 3 && caps > 0.6 * words ? 1 : small === words ? 2 : words > 4 && small < 0.35 * words ? 3 : 0;
    if (this.allCaps === 1) for (let i = 0; i < count; i++) if (this.type[i] === 3) this.shape[i] = 7;
    this.markPlaces();
    this.markRuns();
  }

  private readCode(i: number): void {
    const code = this.lexicon.codes.of(this.word[i]);
    this.fine[i] = fineOf(code);
    this.rough[i] = roughOf(code);
    this.uses[i] = usesOf(code);
    let best = code < 0 ? -2 : -1;
    let most = 0;
    for (let u = 0; u < USES; u++) {
      const level = levelOf(this.uses[i], u);
      if (level > most) {
        most = level;
        best = 4 * u + level;
      }
    }
    this.use[i] = best;
  }

  private affixes(norm: string, at: number): void {
    let h = 17;
    const n = norm.length;
    for (let k = 0; k < 4; k++) {
      h = Math.imul(h ^ (k < n ? norm.charCodeAt(k) : 0), 0x01000193);
      if (k >= 1) this.affix[at + k - 1] = h;
    }
    h = 91;
    for (let k = 0; k < 4; k++) {
      h = Math.imul(h ^ (k < n ? norm.charCodeAt(n - 1 - k) : 0), 0x01000193);
      if (k >= 1) this.affix[at + 2 + k] = h;
    }
  }

  /** Longest known place name from each word on, at most four words: 1 unit, 2 begin, 3 within. */
  private markPlaces(): void {
    this.place.fill(0, 0, this.count);
    const { places } = this.lexicon;
    for (let i = 0; i < this.count; i++) {
      if (this.allCaps !== 2 && this.type[i] === 1) continue;
      let h = 0;
      let found = 0;
      for (let k = 0; k < 4 && i + k < this.count; k++) {
        h = feature2(90, h, this.word[i + k]);
        if (places.has(h)) found = k + 1;
      }
      if (found === 0) continue;
      this.place[i] = found === 1 ? 1 : 2;
      for (let k = 1; k < found; k++) this.place[i + k] = 3;
      i += found - 1;
    }
  }

  /** Runs of capitalised words, with "of", "the", "and", "for", "&" and small particles let in between two of them. */
  private markRuns(): void {
    for (let i = 0; i < this.count; i++) {
      this.runFirst[i] = -1;
      this.runLast[i] = -1;
    }
    for (let i = 0; i < this.count; i++) {
      if (!this.capital(i)) continue;
      let end = i;
      for (let j = i + 1; j < this.count && j < i + 12; j++) {
        if (this.capital(j)) end = j;
        else if (j > end + 2 || !(this.lex[j] & 1)) break;
      }
      for (let j = i; j <= end; j++) {
        this.runFirst[j] = i;
        this.runLast[j] = end;
      }
      i = end;
    }
  }

  private capital(i: number): boolean {
    return this.type[i] === 2 || this.type[i] === 3 || this.type[i] === 4;
  }

  /** True for a small word among small words in text of mixed case: no name begins, ends or runs on there. */
  plain(i: number): boolean {
    return (
      this.allCaps === 0 &&
      this.runFirst[i] < 0 &&
      this.type[i] <= 1 &&
      (i === 0 || this.runFirst[i - 1] < 0) &&
      (i + 1 >= this.count || this.runFirst[i + 1] < 0)
    );
  }

  /** Writes the features of word `i` into `out`; answers how many. */
  features(i: number, out: Int32Array): number {
    const { word, shape, lex, casing, clusterF, clusterM, place, affix } = this;
    const n = this.count;
    const w0 = word[i];
    const w1 = i > 0 ? word[i - 1] : EDGE;
    const w2 = i > 1 ? word[i - 2] : EDGE;
    const v1 = i + 1 < n ? word[i + 1] : EDGE;
    const v2 = i + 2 < n ? word[i + 2] : EDGE;
    const s0 = shape[i];
    const s1 = i > 0 ? shape[i - 1] : -1;
    const t1 = i + 1 < n ? shape[i + 1] : -1;
    const m0 = clusterM[i];
    const m1 = i > 0 ? clusterM[i - 1] : -2;
    const q1 = i + 1 < n ? clusterM[i + 1] : -2;
    const x0 = lex[i];
    const x1 = i > 0 ? lex[i - 1] : -1;
    const y1 = i + 1 < n ? lex[i + 1] : -1;
    let k = 0;
    out[k++] = feature1(1, w0);
    out[k++] = feature1(2, w1);
    out[k++] = feature1(3, v1);
    out[k++] = feature1(4, w2);
    out[k++] = feature1(5, v2);
    out[k++] = feature2(6, w1, w0);
    out[k++] = feature2(7, w0, v1);
    out[k++] = feature3(8, w1, v1, s0);
    out[k++] = feature2(9, s0, this.allCaps);
    out[k++] = feature2(10, s1, s0);
    out[k++] = feature2(11, s0, t1);
    out[k++] = feature3(12, s1, s0, t1);
    out[k++] = feature2(13, w0, this.type[i]);
    for (let a = 0; a < 6; a++) out[k++] = feature2(14 + a, affix[6 * i + a], this.allCaps === 0 ? this.type[i] : 9);
    out[k++] = feature2(20, clusterF[i], this.type[i]);
    out[k++] = feature2(21, m0, this.type[i]);
    out[k++] = feature2(23, m1, s0);
    out[k++] = feature2(24, q1, s0);
    out[k++] = feature2(25, m1, m0);
    out[k++] = feature2(26, m0, q1);
    out[k++] = feature1(27, i > 0 ? clusterF[i - 1] : -2);
    out[k++] = feature1(28, i + 1 < n ? clusterF[i + 1] : -2);
    out[k++] = feature3(29, m1, q1, s0);
    out[k++] = feature2(30, x0, s0);
    out[k++] = feature2(31, x1, x0);
    out[k++] = feature2(32, x0, y1);
    out[k++] = feature3(33, x1, x0, y1);
    out[k++] = feature3(35, place[i], s0, x0 & MONTH_BIT);
    out[k++] = feature3(36, place[i], i > 0 ? place[i - 1] : 9, i + 1 < n ? place[i + 1] : 9);
    out[k++] = feature2(37, place[i], w1);
    out[k++] = feature3(42, casing[i], s0, i === 0 ? 1 : 0);
    out[k++] = feature3(43, casing[i], this.allCaps, x0);
    if (this.lexicon.codes !== NO_CODES) k = this.codeFeatures(i, out, k);
    return this.runFeatures(i, out, k);
  }

  /** What word vectors say of the word and its neighbours. */
  private codeFeatures(i: number, out: Int32Array, at: number): number {
    const { fine, rough, uses, use } = this;
    const n = this.count;
    const s0 = this.shape[i];
    const type = this.allCaps === 0 ? this.type[i] : 9;
    const a1 = i > 0 ? use[i - 1] : -3;
    const b1 = i + 1 < n ? use[i + 1] : -3;
    let k = at;
    out[k++] = feature2(60, fine[i], type);
    out[k++] = feature2(61, rough[i], type);
    out[k++] = feature2(62, uses[i], type);
    out[k++] = feature2(63, use[i], s0);
    out[k++] = feature3(64, a1, use[i], type);
    out[k++] = feature3(65, use[i], b1, type);
    out[k++] = feature3(66, a1, b1, s0);
    out[k++] = feature3(67, i > 0 ? fine[i - 1] : -2, use[i], type);
    out[k++] = feature3(68, i + 1 < n ? fine[i + 1] : -2, use[i], type);
    out[k++] = feature3(69, i > 0 ? rough[i - 1] : -2, rough[i], type);
    out[k++] = feature3(70, i + 1 < n ? rough[i + 1] : -2, rough[i], type);
    return k;
  }

  /** Kinds of head words anywhere in a run. */
  private headsOf(first: number, last: number): number {
    let bits = 0;
    for (let j = first; j <= last; j++) bits |= this.lex[j];
    return bits & HEADS;
  }

  /** The kind that the words of a run are used for most, by the sum of their levels; with how clearly it leads. */
  private runUse(first: number, last: number): number {
    let person = 0;
    let body = 0;
    let place = 0;
    let other = 0;
    for (let j = first; j <= last; j++) {
      const uses = this.uses[j];
      person += levelOf(uses, j === first ? 0 : 1);
      body += levelOf(uses, j === first ? 2 : 3);
      place += levelOf(uses, 4);
      other += levelOf(uses, 5);
    }
    const most = Math.max(person, body, place, other);
    if (most === 0) return -1;
    const kind = most === person ? 0 : most === body ? 1 : most === place ? 2 : 3;
    return 4 * kind + Math.min(3, Math.floor((3 * most) / (last - first + 1)));
  }

  /** What stands before and after the run of capitals that a word belongs to, and the run's own first and last word. */
  private runFeatures(i: number, out: Int32Array, at: number): number {
    const first = this.runFirst[i];
    if (first < 0 || this.allCaps === 1) return at;
    const { word, clusterM, lex } = this;
    const last = this.runLast[i];
    const length = last - first + 1;
    const before = first > 0 ? word[first - 1] : EDGE;
    const after = last + 1 < this.count ? word[last + 1] : EDGE;
    const place = length === 1 ? 0 : i === first ? 1 : i === last ? 2 : 3;
    let k = at;
    out[k++] = feature2(50, before, place);
    out[k++] = feature2(51, after, place);
    out[k++] = feature2(52, word[last], place);
    out[k++] = feature2(53, word[first], place);
    out[k++] = feature2(54, Math.min(length, 6), i - first);
    out[k++] = feature3(55, first > 0 ? clusterM[first - 1] : -2, last + 1 < this.count ? clusterM[last + 1] : -2, place);
    out[k++] = feature3(56, lex[first], lex[last], place);
    out[k++] = feature3(57, clusterM[first], clusterM[last], place);
    out[k++] = feature3(58, before, after, place);
    if (this.lexicon.codes === NO_CODES) return k;
    out[k++] = feature3(71, this.use[first], this.use[last], place);
    const heads = this.headsOf(first, last);
    out[k++] = feature3(76, heads, place, Math.min(length, 4));
    out[k++] = feature3(77, heads, this.use[i], place);
    out[k++] = feature3(78, this.runUse(first, last), place, Math.min(length, 4));
    if (lex[i] & CONNECTOR_BIT) out[k++] = feature3(79, word[i], lex[first] & HEADS, lex[last] & HEADS);
    out[k++] = feature2(72, this.fine[last], place);
    out[k++] = feature2(73, this.fine[first], place);
    out[k++] = feature3(74, first > 0 ? this.fine[first - 1] : -2, this.use[last], place);
    out[k++] = feature3(75, last + 1 < this.count ? this.fine[last + 1] : -2, this.use[last], place);
    return k;
  }
}

/** 0 other, 1 lower case, 2 capitalised, 3 all capitals, 4 mixed, 5 with digits. */
export function caseType(word: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) upper++;
    else if (c >= 48 && c <= 57) digit++;
    else if (c > 191) {
      const ch = word[i];
      if (ch !== ch.toLowerCase()) upper++;
      else lower++;
    }
  }
  if (upper + lower + digit === 0) return 0;
  if (digit > 0) return 5;
  if (upper === 0) return 1;
  if (lower === 0) return upper === 1 ? 2 : 3;
  const code = word.charCodeAt(0);
  return upper === 1 && ((code >= 65 && code <= 90) || code > 191) ? 2 : 4;
}

/** Shape with equal neighbours folded ("Xx", "X.X.", "d-d"), as a number. Single capitals apart from words. */
function shapeOf(word: string): number {
  let h = 7;
  let before = 0;
  for (let i = 0; i < word.length && i < 40; i++) {
    const c = word.charCodeAt(i);
    const kind = c >= 97 && c <= 122 ? 1 : c >= 65 && c <= 90 ? 2 : c >= 48 && c <= 57 ? 3 : c > 191 ? (word[i] !== word[i].toLowerCase() ? 2 : 1) : 4 + c;
    if (kind !== before) h = Math.imul(h ^ kind, 0x01000193);
    before = kind;
  }
  return word.length === 1 ? h ^ 0x55 : h;
}
