// What the statement rules ask of an analysis again and again: which quotation a word stands in, where units of speech end, what may be skipped.
import type { Analysis, NameKind, Quotation, Span, Token } from '../../model/index.ts';

/** A stretch of tokens: `first` inclusive, `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** One or more sentences that a quotation holds together: no outer quotation crosses its edge within a paragraph. */
export interface Unit extends Run {
  readonly index: number;
  readonly paragraph: number;
}

const OPENERS = /^["“„«‘'`]+$/;
const MARK = /^["“”„«»‘’'`]+$/;

/** A name as the rules need it. */
export interface SimpleName extends Run {
  readonly head: number;
  readonly quote: string;
  readonly kind: NameKind;
  readonly title?: { readonly span: Span };
}

const NO_PERSON =
  /\b(?:police|department|ministry|university|court|county|city|street|office|agency|front|army|association|party|council|bank|airport|hospital|school|news|times|press|day|year|bureau|force|forces|federal|national|united|states|state|center|centre|committee|union|street|avenue|north|south|west|east|new)\b/i;

/** Runs of two to four proper nouns outside of upper-case text: people, as far as no word of a body stands in them. */
function properRuns(tokens: readonly Token[], text: string): SimpleName[] {
  const out: SimpleName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].upos !== 'PROPN') continue;
    let j = i;
    while (j < tokens.length && tokens[j].upos === 'PROPN' && tokens[j].sentence === tokens[i].sentence) j++;
    const quote = text.slice(tokens[i].from, tokens[j - 1].to);
    if (j - i >= 2 && j - i <= 4)
      out.push({ first: i, last: j, head: i, quote, kind: NO_PERSON.test(quote) || /^[\p{Lu}\s.]+$/u.test(quote) ? 'organisation' : 'person' });
    i = j;
  }
  return out;
}

export class Ground {
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Per token: index of the outer quotation whose inside holds it, -1 outside, and -1 for the marks themselves. */
  readonly quoteOf: Int32Array;
  /** Per token: 1 where it is a quotation mark. */
  readonly isMark: Uint8Array;
  readonly units: readonly Unit[];
  readonly unitOf: Int32Array;
  readonly hasTree: boolean;
  /** Outer quotations only, in text order, with their tokens. */
  readonly quotes: readonly (Quotation & Run & { readonly index: number })[];

  /** Per token: first and last token of its subtree; its own index where there is no tree. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  private readonly kids: number[][] = [];
  /** Per token: its lower-case form; "WHO", the organisation, is not the pronoun. */
  private readonly norms: readonly string[];
  /** The analysis' names; where it has none, runs of two to four proper nouns. */
  readonly names: readonly SimpleName[];

  constructor(readonly analysis: Analysis) {
    this.tokens = analysis.tokens;
    this.text = analysis.text;
    const n = this.tokens.length;
    this.norms = this.tokens.map((t) => (t.text === 'WHO' && !this.upper() ? 'w.h.o.' : t.norm));
    this.names = analysis.names.length > 0 ? analysis.names : properRuns(this.tokens, this.text);
    this.quoteOf = new Int32Array(n).fill(-1);
    this.isMark = new Uint8Array(n);
    this.quotes = this.placeQuotes();
    for (const t of this.tokens) if (MARK.test(t.text)) this.isMark[t.index] = this.nearQuote(t) ? 1 : 0;
    this.unitOf = new Int32Array(n);
    this.units = this.placeUnits();
    this.hasTree = this.tokens.some((t) => t.head >= 0);
    this.left = Int32Array.from(this.tokens, (t) => t.index);
    this.right = Int32Array.from(this.tokens, (t) => t.index);
    if (this.hasTree) this.growTree();
  }

  /** Children and subtree edges; a walk up is at most 60 steps, so a damaged tree cannot hold it. */
  private growTree(): void {
    for (const t of this.tokens) {
      if (t.head >= 0 && t.head !== t.index) {
        const list = this.kids[t.head];
        if (list === undefined) this.kids[t.head] = [t.index];
        else list.push(t.index);
      }
      for (let up = t.head, steps = 0; up >= 0 && up < this.tokens.length && steps < 60; up = this.tokens[up].head, steps++) {
        if (this.left[up] > t.index) this.left[up] = t.index;
        if (this.right[up] < t.index) this.right[up] = t.index;
      }
    }
  }
  private named: Int32Array | null = null;
  /** The name that holds token `i`, or null; one table for the whole text, so that a look-up costs nothing. */
  nameAt(i: number): SimpleName | null {
    if (this.named === null) {
      this.named = new Int32Array(this.tokens.length).fill(-1);
      for (let k = this.names.length - 1; k >= 0; k--) this.named.fill(k, this.names[k].first, this.names[k].last);
    }
    return this.names[this.named[i] ?? -1] ?? null;
  }
  /** Index of the last name that ends before token `at`, or -1, by bisection. */
  nameBefore(at: number): number {
    const { names } = this;
    let low = 0;
    let high = names.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (names[mid].last <= at) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }
  children(i: number): readonly number[] {
    return this.kids[i] ?? [];
  }
  rel(i: number): string {
    return this.tokens[i]?.deprel ?? '';
  }

  private nearQuote(t: Token): boolean {
    return t.text !== "'" && t.text !== '’' ? true : this.quotes.some((q) => q.from === t.from || q.to === t.to);
  }

  private placeQuotes(): (Quotation & Run & { index: number })[] {
    const outer = this.rejoin(this.analysis.quotations.filter((q) => q.depth === 0));
    let at = 0;
    return outer.map((q, index) => {
      while (at < this.tokens.length && this.tokens[at].from < q.inner.from) at++;
      let first = at;
      while (first > 0 && this.tokens[first - 1].from >= q.inner.from) first--;
      let last = first;
      while (last < this.tokens.length && this.tokens[last].from < q.inner.to) this.quoteOf[last++] = index;
      return { ...q, first, last, index };
    });
  }

  /** An unclosed quotation whose closing mark stands in one of the next paragraphs (texts with one sentence a line) runs on to it. */
  private rejoin(outer: readonly Quotation[]): Quotation[] {
    const out: Quotation[] = [];
    let until = -1;
    for (let i = 0; i < outer.length; i++) {
      const q = outer[i];
      if (q.from < until) continue;
      const next = outer[i + 1];
      const mark = q.closed ? -1 : this.strayClose(q.to, Math.min(this.text.length, q.to + 1200));
      const free = mark >= 0 && (next === undefined || mark < next.from || (mark === next.from && /\s/.test(this.text[mark + 1] ?? ' ')));
      if (!free) out.push(q);
      else {
        out.push({ ...q, to: mark + 1, inner: { from: q.inner.from, to: mark }, closed: true });
        until = mark + 1;
      }
    }
    return out;
  }

  /** The next quotation mark, where it closes (white space, punctuation or the end follows) and no blank line or new opening mark comes before it; else -1. */
  private strayClose(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const c = this.text[i];
      if (c === '\n' && this.text[i + 1] === '\n') return -1;
      if (c !== '"' && c !== '”' && c !== '“') continue;
      return c !== '“' && /[\s.,;)]|^$/.test(this.text[i + 1] ?? '') && !/\n\s*$/.test(this.text.slice(Math.max(0, i - 3), i)) ? i : -1;
    }
    return -1;
  }

  private placeUnits(): Unit[] {
    const units: Unit[] = [];
    const { sentences } = this.analysis;
    for (let i = 0; i < sentences.length; ) {
      let j = i;
      while (
        j + 1 < sentences.length &&
        (sentences[j + 1].paragraph === sentences[i].paragraph ||
          this.wrapped(sentences[j].last) ||
          (this.quoteOf[sentences[j].last] >= 0 && this.quoteOf[sentences[j].last] === this.quoteOf[sentences[j].last - 1])) &&
        this.joined(sentences[j].last)
      )
        j++;
      const unit = {
        index: units.length,
        first: this.afterLead(sentences[i].first, sentences[j].last),
        last: sentences[j].last,
        paragraph: sentences[i].paragraph,
      };
      for (let k = sentences[i].first; k < unit.last; k++) this.unitOf[k] = unit.index;
      if (unit.last > unit.first) units.push(unit);
      i = j + 1;
    }
    return units;
  }

  /** The first word after the time of day or the bullet of a live blog's or a list's line ("14:05 GMT -", "•"). */
  private afterClock(first: number, last: number): number {
    let at = first;
    const bullet = /^(?:[-–—•*·▪■●]|--)$/.test(this.tokens[at]?.text ?? '') && this.tokens[at + 1]?.from > this.tokens[at].to;
    if (bullet) at++;
    if (/^\d{1,2}[:.]\d\d(?:[ap]m)?$/i.test(this.tokens[at]?.text ?? '')) at++;
    else return bullet && at < last ? at : first;
    while (at < last && /^(?:[ap]\.?m\.?|gmt|utc|[ecmp][sd]?t|ist|cet|cest|bst|local|time|[-–—:|]|--)$/.test(this.norm(at))) at++;
    return at < last ? at : first;
  }

  /** The first word after a dateline ("LIMA, 7 NOV 89 (EFE) -- [TEXT]", "DALLAS (AP) —"), a bracketed wire note or "UPDATE 3:00 P.M.:". */
  private afterLead(start: number, last: number): number {
    const first = this.afterClock(start, last);
    let at = first;
    for (let i = first; i < Math.min(last, first + 30); i++) {
      const t = this.tokens[i].text;
      if (i > first && /^(?:--|—|–|-)$/.test(t) && i - first < 16 && this.upperLead(first, i) && this.tokens[i].from > this.tokens[i - 1].to) at = i + 1;
      else if (
        i > first &&
        t === ']' &&
        (at === first || i - at < 12) &&
        /^(?:TEXT|REPORT|COMMUNIQUE|EXCERPTS?|RECORDING|COMMENTARY|EDITORIAL|ARTICLE|INTERVIEW|SPEECH)$/i.test(this.tokens[i - 1].text)
      )
        at = i + 1;
    }
    if (/^(?:update|breaking|watch|video|photo|read|related)$/.test(this.norm(at)))
      for (let i = at; i < Math.min(last, at + 9); i++) if (this.norm(i) === ':' && (this.norm(i + 1) === '' || !/^\d/.test(this.norm(i + 1)))) return i + 1;
    return at < last ? at : first;
  }
  private upperLead(first: number, dash: number): boolean {
    for (let i = first; i < dash; i++)
      if (/^\p{Ll}{2,}/u.test(this.tokens[i].text) && !/^(?:news|of|the|and|de|la|del)$/i.test(this.tokens[i].text) && !/[)]/.test(this.tokens[dash - 1].text))
        return false;
    return /^\p{Lu}{2,}/u.test(this.tokens[first].text);
  }

  /** Upper-case wire text broken at a line's end within a sentence. */
  private wrapped(at: number): boolean {
    if (at < 1 || at >= this.tokens.length || this.tokens[at].sentence - this.tokens[at - 1].sentence !== 1) return false;
    const gap = this.text.slice(this.tokens[at - 1].to, this.tokens[at].from);
    return gap === '\n' && /\p{Lu}$/u.test(this.tokens[at - 1].text) && /^\p{Lu}{2,}/u.test(this.tokens[at].text) && this.upper();
  }
  private upperCase: boolean | null = null;
  private upper(): boolean {
    this.upperCase ??= !/\p{Ll}{3}/u.test(this.text.slice(0, 2000));
    return this.upperCase;
  }

  /** True where the sentence edge before token `at` lies inside a quotation, or only the closing mark or a lower-case tag follows. */
  private joined(at: number): boolean {
    if (this.wrapped(at)) return true;
    if (at >= this.tokens.length) return false;
    const before = this.tokens[at - 1];
    const here = this.tokens[at];
    if (this.quoteOf[at] >= 0 && this.quoteOf[at] === this.quoteOf[at - 1]) return true;
    if (this.quoteOf[at - 1] >= 0 && this.isMark[at] === 1 && this.quoteOf[at + 1] !== this.quoteOf[at - 1] && here.from < this.quotes[this.quoteOf[at - 1]].to)
      return true;
    return (this.isMark[at - 1] === 1 || this.quoteOf[at - 1] >= 0) && /^\p{Ll}/u.test(here.text) && before.text !== '.';
  }

  norm(i: number): string {
    return this.norms[i] ?? '';
  }
  upos(i: number): string {
    return this.tokens[i]?.upos ?? '';
  }
  /** True for a mark that opens a quotation at this token. */
  opens(i: number): boolean {
    return this.isMark[i] === 1 && OPENERS.test(this.tokens[i].text) && this.quoteOf[i + 1] >= 0 && this.quoteOf[i + 1] !== this.quoteOf[i - 1];
  }
  isPunct(i: number): boolean {
    return this.isMark[i] === 1 || /^[^\p{L}\p{N}$#@%]+$/u.test(this.tokens[i]?.text ?? '.');
  }
  isEnd(i: number): boolean {
    return i >= this.tokens.length || /^[.!?;…]+$/.test(this.tokens[i].text);
  }

  /** The span of a run without the marks and punctuation that only wrap it; null where nothing is left. */
  span(run: Run): Span | null {
    let { first, last } = run;
    while (first < last && this.isPunct(first) && !/^[([$#@]/.test(this.tokens[first].text) && !this.keepsOpening(first, last)) first++;
    while (last > first && this.isPunct(last - 1) && !/^[)\]%]/.test(this.tokens[last - 1].text) && !this.keepsClosing(first, last - 1)) last--;
    return last > first ? { from: this.tokens[first].from, to: this.tokens[last - 1].to } : null;
  }
  /** An opening mark stays where its quotation ends before the run does. */
  private keepsOpening(i: number, last: number): boolean {
    if (this.isMark[i] !== 1) return false;
    const q = this.quoteOf[i + 1];
    return q >= 0 && this.quotes[q].closed && this.quotes[q].last + 1 < last && this.hasWords(this.quotes[q].last + 1, last);
  }
  /** A closing mark stays where its quotation began after the run did. */
  private keepsClosing(first: number, i: number): boolean {
    const q = this.quoteOf[i - 1] ?? -1;
    return this.isMark[i] === 1 && q >= 0 && this.hasWords(first, this.quotes[q].first) && this.quotes[q].first > first;
  }
  hasWords(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (!this.isPunct(i)) return true;
    return false;
  }
  words(run: Run): number {
    let n = 0;
    for (let i = run.first; i < run.last; i++) if (!this.isPunct(i)) n++;
    return n;
  }
  /** Share of the run's words that stand in quotation marks: 0 indirect, 1 direct. */
  quotedShare(run: Run): number {
    let inside = 0;
    let all = 0;
    for (let i = run.first; i < run.last; i++) {
      if (this.isPunct(i)) continue;
      all++;
      if (this.quoteOf[i] >= 0) inside++;
    }
    return all === 0 ? 0 : inside / all;
  }
}
