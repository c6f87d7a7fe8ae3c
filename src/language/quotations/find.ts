// Quotation spans over raw text: curly, straight, single marks and guillemets; unbalanced, nested, running over paragraphs.
import type { Paragraph, Quotation } from '../../model/index.ts';

interface Open {
  readonly mark: string;
  readonly from: number;
  readonly innerFrom: number;
  readonly depth: number;
}

interface Draft {
  from: number;
  to: number;
  inner: { from: number; to: number };
  closed: boolean;
  depth: number;
  continues: number;
}

const PAIR: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‘': '’', '‹': '›', '"': '"', "'": "'", '``': "''" };
const MARKS = /["“”„«»‹›‘’'`]/g;
const DEEPEST = 4;

/** One paragraph's marks, read left to right. */
class Reader {
  readonly found: Draft[] = [];
  private readonly open: Open[] = [];
  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
  ) {}

  read(): Draft[] {
    MARKS.lastIndex = this.from;
    for (let m = MARKS.exec(this.text); m !== null && m.index < this.to; m = MARKS.exec(this.text)) this.mark(m[0], m.index);
    for (let left = this.open.pop(); left !== undefined; left = this.open.pop()) {
      // A lone single mark is an apostrophe more often than a quotation; a lone double one is real.
      if (left.mark === "'" || left.mark === '‘') continue;
      if (left.innerFrom < this.to)
        this.found.push({ from: left.from, to: this.to, inner: { from: left.innerFrom, to: this.to }, closed: false, depth: left.depth, continues: -1 });
    }
    return this.found.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  private mark(raw: string, at: number): void {
    let width = 1;
    if ((raw === "'" || raw === '`' || raw === '’' || raw === '‘') && this.text[at + 1] === raw) width = 2;
    const before = at > this.from ? this.text[at - 1] : ' ';
    const after = at + width < this.to ? this.text[at + width] : ' ';
    const opensHere = /[\s([{—–\-/“"‘'«]/u.test(before) && !/[\s)\],.;:!?]/u.test(after);
    if (width === 2) {
      MARKS.lastIndex = at + 2;
      this.toggle('"', at, 2, raw === '`' || raw === '‘' ? true : opensHere, raw !== '`');
      return;
    }
    if (raw === '"') this.toggle('"', at, 1, opensHere, true);
    else if (raw === '“' || raw === '„' || raw === '«' || raw === '‹') this.begin(raw, at, 1);
    else if (raw === '”' || raw === '»' || raw === '›') this.end(raw, at, 1);
    else this.single(raw, at, before, after, opensHere);
  }

  private single(raw: string, at: number, before: string, after: string, opensHere: boolean): void {
    const inner = /[\p{L}\p{N}]/u;
    if (inner.test(before) && inner.test(after)) return;
    if (raw === '‘' || raw === '`') {
      if (inner.test(after) || after === '“' || after === '"') this.begin('‘', at, 1);
      return;
    }
    const last = this.open[this.open.length - 1];
    const waits = last !== undefined && (last.mark === '‘' || last.mark === "'");
    if (waits && !/\s/.test(before)) {
      // "the rebels' bases' end": a plural genitive inside a single quotation; s + mark + space + lower case word is read as genitive while more marks follow
      if (/[sS]/.test(before) && /\s/.test(after) && this.closesLater(at + 1)) return;
      this.finish(at, 1, this.open.length - 1);
    } else if (
      raw === "'" &&
      opensHere &&
      inner.test(after) &&
      !/^\d\ds?\b|^(?:em|til|cause|n)\b/i.test(this.text.slice(at + 1, at + 6)) &&
      this.closesLater(at + 1)
    )
      this.begin("'", at, 1);
  }

  /** True where a single mark that can close stands within the next 600 characters. */
  private closesLater(at: number): boolean {
    return /[^\s]['’](?![\p{L}\p{N}])/u.test(this.text.slice(at, Math.min(this.to, at + 600)));
  }

  private toggle(kind: string, at: number, width: number, opensHere: boolean, mayClose: boolean): void {
    let k = this.open.length - 1;
    while (k >= 0 && PAIR[this.open[k].mark] !== PAIR[kind] && this.open[k].mark !== '“') k--;
    if (k >= 0 && mayClose && !(opensHere && this.open.length === 0)) this.finish(at, width, k);
    else if (k < 0 && (opensHere || at + width < this.to)) this.begin(kind, at, width);
  }

  private begin(mark: string, at: number, width: number): void {
    if (this.open.length >= DEEPEST) {
      const same = this.open.findIndex((o) => o.mark === mark);
      if (same < 0) return;
      this.open.splice(same);
    }
    const top = this.open[this.open.length - 1];
    // An opening mark inside of the same kind: the one before was never closed; close it here.
    if (top !== undefined && top.mark === mark) this.finish(at, 0, this.open.length - 1, false);
    this.open.push({ mark, from: at, innerFrom: at + width, depth: this.open.length });
  }

  private end(mark: string, at: number, width: number): void {
    let k = this.open.length - 1;
    while (k >= 0 && PAIR[this.open[k].mark] !== mark && !(mark === '”' && this.open[k].mark === '"') && !(mark === '»' && this.open[k].mark === '«')) k--;
    if (k >= 0) this.finish(at, width, k);
  }

  private finish(at: number, width: number, level: number, closed = true): void {
    const begun = this.open[level];
    this.open.length = level;
    if (begun.innerFrom >= at) return;
    let end = at;
    if (!closed) while (end > begun.innerFrom && /\s/.test(this.text[end - 1])) end--;
    if (begun.innerFrom < end)
      this.found.push({ from: begun.from, to: end + width, inner: { from: begun.innerFrom, to: end }, closed, depth: begun.depth, continues: -1 });
  }
}

/** Quotations in text order (an outer one before those inside it). Linear in the text's length. */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const all: Draft[] = [];
  let unclosed = -1;
  let unclosedParagraph = -2;
  for (const paragraph of paragraphs) {
    const found = new Reader(text, paragraph.from, paragraph.to).read();
    for (const quotation of found) {
      const begins = text.slice(paragraph.from, quotation.from).trim() === '';
      if (quotation.depth === 0 && begins && unclosed >= 0 && unclosedParagraph === paragraph.index - 1) quotation.continues = unclosed;
      all.push(quotation);
      if (quotation.depth === 0 && !quotation.closed && quotation.to === paragraph.to) {
        unclosed = all.length - 1;
        unclosedParagraph = paragraph.index;
      }
    }
  }
  return all;
}
