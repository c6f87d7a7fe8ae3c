// What the rules that clean an article share: a name per block that left, and plain questions about blocks.
import { proseOf, type RatedBlock } from './body.ts';

/** Per block the name of the rule that took it; undefined for blocks of the article. */
export type Rules = (string | undefined)[];

/** Units of prose in each block that no rule took yet. */
export const proseLeft = (blocks: readonly RatedBlock[], rules: Rules): number[] => blocks.map((block, i) => (rules[i] === undefined ? proseOf(block) : 0));

const HEADING = /^h[1-6]$/;
export const isHeading = (block: RatedBlock): boolean => HEADING.test(block.node.name) || HEADING.test(block.node.parent?.name ?? '');

/** Short blocks of these are parts of a list or table, no labels. */
export const ITEMS: ReadonlySet<string> = new Set(['li', 'td', 'th', 'dt', 'dd']);

/** Letters and digits alone, in lower case: for comparing lines that are written with other marks. */
export const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
