// Which of two related reports came first.
import type { Report } from '../model/index.ts';

/** 1: a came first, -1: b came first, 0: not known. `reason` in words. */
export interface Direction {
  readonly first: -1 | 0 | 1;
  readonly reason?: string;
}

/** Compares publication times; a date without a time only tells days apart. */
export function byTime(a: Report, b: Report): Direction {
  const ta = a.published;
  const tb = b.published;
  if (!ta || !tb) return { first: 0 };
  if (ta.length < 16 || tb.length < 16) {
    const [da, db] = [ta.slice(0, 10), tb.slice(0, 10)];
    if (da === db) return { first: 0 };
    return { first: da < db ? 1 : -1, reason: `published ${da < db ? da : db}, the other ${da < db ? db : da}` };
  }
  const gap = (Date.parse(tb) - Date.parse(ta)) / 60_000;
  if (!Number.isFinite(gap) || gap === 0) return { first: 0 };
  return { first: gap > 0 ? 1 : -1, reason: `earlier by ${span(Math.abs(gap))}` };
}

const span = (minutes: number): string =>
  minutes < 90 ? `${Math.round(minutes)} min` : minutes < 36 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
