// From placed pieces of text to lines in reading order: columns by their gutter, bands between the lines that run across it.

/** A piece of text as the PDF places it; origin at the bottom left, points. `item` is its number on the page. */
export interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly page: number;
  readonly item: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly fontSize: number;
  readonly page: number;
}

/** Lines of a page in reading order. */
export function readingOrder(pieces: readonly Piece[]): Line[] {
  return orderColumns(toLines(pieces), 0);
}

/** Joins pieces on one base line whose gap is no wider than about two letters. */
function toLines(pieces: readonly Piece[]): Line[] {
  const sorted = pieces.filter((p) => p.str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0].y - piece.y) < Math.max(1, piece.fontSize * 0.4)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    row.sort((a, b) => a.x - b.x);
    const lines: Piece[][] = [];
    for (const piece of row) {
      const last = lines.at(-1)?.at(-1);
      if (last !== undefined && piece.x - (last.x + last.width) < piece.fontSize * 1.2) lines.at(-1)!.push(piece);
      else lines.push([piece]);
    }
    return lines.map(toLine);
  });
}

function toLine(pieces: Piece[]): Line {
  const last = pieces[pieces.length - 1];
  return { pieces, left: pieces[0].x, right: last.x + last.width, y: pieces[0].y, fontSize: Math.max(...pieces.map((p) => p.fontSize)), page: pieces[0].page };
}

/** Left column before right column, band by band; a page of one column comes from top to bottom. */
function orderColumns(lines: readonly Line[], depth: number): Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  const gutter = depth < 4 ? findGutter(lines) : null;
  if (gutter === null) return byHeight;
  const out: Line[] = [];
  let band: Line[] = [];
  const flush = (): void => {
    out.push(
      ...orderColumns(
        band.filter((l) => l.right <= gutter + 1),
        depth + 1,
      ),
      ...orderColumns(
        band.filter((l) => l.right > gutter + 1),
        depth + 1,
      ),
    );
    band = [];
  };
  for (const line of byHeight) {
    if (line.left < gutter - 1 && line.right > gutter + 1) {
      flush();
      out.push(line);
    } else band.push(line);
  }
  flush();
  return out;
}

const STEPS = 120;

/** The middle of an upright stretch of white that few lines cross and that has several lines on both sides; null for one column. */
function findGutter(lines: readonly Line[]): number | null {
  if (lines.length < 6) return null;
  const left = Math.min(...lines.map((l) => l.left));
  const right = Math.max(...lines.map((l) => l.right));
  const step = (right - left) / STEPS;
  if (!(step > 0)) return null;
  const crossing = new Array<number>(STEPS).fill(0);
  for (const line of lines)
    for (let i = Math.floor((line.left - left) / step); i <= Math.min(STEPS - 1, Math.floor((line.right - left) / step)); i++) crossing[i]++;
  const few = lines.length * 0.15;
  let best: { from: number; to: number } | null = null;
  for (let i = Math.floor(STEPS * 0.15); i < STEPS * 0.85; i++) {
    if (crossing[i] > few) continue;
    let to = i;
    while (to + 1 < STEPS && crossing[to + 1] <= few) to++;
    if (best === null || to - i > best.to - best.from) best = { from: i, to };
    i = to;
  }
  if (best === null || (best.to - best.from + 1) * step < median(lines.map((l) => l.fontSize)) * 0.8) return null;
  const middle = left + ((best.from + best.to + 1) / 2) * step;
  const before = lines.filter((l) => l.right <= middle).length;
  const after = lines.filter((l) => l.left >= middle).length;
  return Math.min(before, after) >= 3 ? middle : null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
