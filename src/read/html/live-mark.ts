// What tells the entries of a live blog: times that stand before them, and how much of the article they hold.
import type { Span } from '../../model/index.ts';
import { isoDate } from '../meta/date.ts';
import type { Block } from './block.ts';
import { clockIn } from './clock.ts';
import type { PageNode } from './node.ts';

/** Fewer stand in any article with its dates of publication and change. */
export const FEWEST = 3;
/** Share of the article that stands in the entries; below it they are embedded posts or a box. */
export const SHARE = 0.5;
/** Where an entry's time stands: its element, its place in the source, what it says. */
export interface TimeMark {
  readonly node: PageNode;
  readonly from: number;
  readonly written: string;
}

/** The article as it was kept: its blocks, and their places in the text. */
export interface KeptText {
  readonly blocks: readonly Block[];
  readonly spans: readonly Span[];
}

/** The time of an entry: ISO 8601 where it has a date, else the time of day as written ("2 hours ago 10:05" gives "10:05"). */
export const timeOf = (written: string): { time?: string } => (written === '' ? {} : { time: isoDate(written) ?? clockIn(written) ?? written.slice(0, 60) });
