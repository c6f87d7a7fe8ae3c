// Where each character of a derived text stood in the source it was made from.
// Laws (tested): total (every text unit has an answer), monotone, copied pieces answer unit by unit, inserted ones with an empty range.
import type { Span } from '../model/index.ts';

/** One stretch of text and the stretch of source that it was made from; equal lengths mean a copy, an empty source range an insertion. */
export interface MapPiece {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** Two-way map between a text and its source. Build one with `MappedTextBuilder`. */
export class OffsetMap {
  readonly pieces: readonly MapPiece[];
  constructor(pieces: readonly MapPiece[]) {
    this.pieces = pieces;
  }

  /** Index of the last piece that starts at or before `offset` in the text, -1 for none. */
  #at(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      if (this.pieces[mid].from <= offset) low = mid + 1;
      else high = mid - 1;
    }
    return high;
  }

  /** Source range of one text unit; empty where the unit was inserted. */
  #unit(offset: number): Span {
    const piece = this.pieces[this.#at(offset)];
    if (piece === undefined) return { from: 0, to: 0 };
    if (piece.sourceTo - piece.sourceFrom !== piece.to - piece.from) return { from: piece.sourceFrom, to: piece.sourceTo };
    const at = piece.sourceFrom + Math.min(offset, piece.to - 1) - piece.from;
    return { from: at, to: at + 1 };
  }

  /** The smallest source range that holds all units of a text span. Never throws; an empty span answers an empty range. */
  toSource(span: Span): Span {
    const first = this.#unit(span.from);
    if (span.to <= span.from) return { from: first.from, to: first.from };
    return { from: first.from, to: Math.max(first.to, this.#unit(span.to - 1).to) };
  }

  /** The text span made from a source range, or `removed` where nothing of it came into the text. */
  toText(span: Span): Span | 'removed' {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.pieces[mid].sourceTo <= span.from) low = mid + 1;
      else high = mid;
    }
    let from = -1;
    let to = -1;
    for (let i = low; i < this.pieces.length && this.pieces[i].sourceFrom < span.to; i++) {
      const piece = this.pieces[i];
      if (piece.sourceTo === piece.sourceFrom) continue;
      const copied = piece.sourceTo - piece.sourceFrom === piece.to - piece.from;
      if (from < 0) from = copied ? piece.from + Math.max(0, span.from - piece.sourceFrom) : piece.from;
      to = copied ? piece.to - Math.max(0, piece.sourceTo - span.to) : piece.to;
    }
    return from < 0 ? 'removed' : { from, to };
  }

  toJSON(): readonly MapPiece[] {
    return this.pieces;
  }
}

/** Collects a text piece by piece with its map. Pieces must come in the order of the source. */
export class MappedTextBuilder {
  #parts: string[] = [];
  #pieces: MapPiece[] = [];
  #length = 0;
  #source = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds text made from `sourceFrom`..`sourceTo`; equal lengths mean that it is a copy of it. */
  add(text: string, sourceFrom: number, sourceTo: number): void {
    if (text === '') return;
    const from = this.#length;
    const to = from + text.length;
    const last = this.#pieces[this.#pieces.length - 1];
    const copied = sourceTo - sourceFrom === text.length;
    if (copied && last !== undefined && last.sourceTo === sourceFrom && last.to - last.from === last.sourceTo - last.sourceFrom) {
      this.#pieces[this.#pieces.length - 1] = { from: last.from, to, sourceFrom: last.sourceFrom, sourceTo };
    } else this.#pieces.push({ from, to, sourceFrom, sourceTo });
    this.#parts.push(text);
    this.#length = to;
    this.#source = sourceTo;
  }

  /** Adds text that stands nowhere in the source (a paragraph break). */
  insert(text: string): void {
    this.add(text, this.#source, this.#source);
  }

  build(): { text: string; map: OffsetMap } {
    return { text: this.#parts.join(''), map: new OffsetMap(this.#pieces) };
  }
}

/**
 * The map of a text made in two steps: `outer` from text to a middle form, `inner` from that form to the source. Copied stretches stay unit by unit
 * where both steps copied.
 */
export function throughMap(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const pieces: MapPiece[] = [];
  let k = 0;
  let last = 0;
  const push = (piece: MapPiece): void => {
    pieces.push(piece);
    last = piece.sourceTo;
  };
  for (const { from, to, sourceFrom, sourceTo } of outer.pieces) {
    if (sourceTo === sourceFrom) push({ from, to, sourceFrom: last, sourceTo: last });
    else if (sourceTo - sourceFrom !== to - from) {
      const range = inner.toSource({ from: sourceFrom, to: sourceTo });
      push({ from, to, sourceFrom: Math.max(last, range.from), sourceTo: Math.max(last, range.to) });
    } else {
      while (k < inner.pieces.length && inner.pieces[k].to <= sourceFrom) k++;
      for (; k < inner.pieces.length && inner.pieces[k].from < sourceTo; k++) {
        const piece = inner.pieces[k];
        const low = Math.max(piece.from, sourceFrom);
        const high = Math.min(piece.to, sourceTo);
        const copied = piece.sourceTo - piece.sourceFrom === piece.to - piece.from;
        const source = copied
          ? { sourceFrom: piece.sourceFrom + low - piece.from, sourceTo: piece.sourceFrom + high - piece.from }
          : { sourceFrom: Math.max(last, piece.sourceFrom), sourceTo: Math.max(last, piece.sourceTo) };
        push({ from: from + low - sourceFrom, to: from + high - sourceFrom, ...source });
        if (piece.to > sourceTo) break;
      }
    }
  }
  return new OffsetMap(pieces);
}

/** The map of a text that is its own source from `sourceFrom` on. */
export function identityMap(length: number, sourceFrom = 0): OffsetMap {
  return new OffsetMap(length === 0 ? [] : [{ from: 0, to: length, sourceFrom, sourceTo: sourceFrom + length }]);
}
