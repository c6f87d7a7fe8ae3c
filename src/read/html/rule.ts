// What the rules that clean an article share: a name per block that left, and plain questions about blocks.
import type { RatedBlock } from './body.ts';

/** Per block the name of the rule that took it; undefined for blocks of the article. */
export type Rules = (string | undefined)[];

/** Units of prose in each block that no rule took yet. */
export const proseLeft = (blocks: readonly RatedBlock[], rules: Rules): number[] => blocks.map((block, i) => (rules[i] === undefined ? block.prose : 0));

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

/** Share of a heading's words that the title has too, from which it is the headline in other words ("Fire: " before it, a name for a function). */
const HEADLINE_SHARE = 0.6;
const FEWEST_WORDS = 4;

/** Tells headings that are the page's headline, perhaps with a kicker or in slightly other words than its title. */
export function headlineTest(title: string): (block: RatedBlock) => boolean {
  const words = new Set(fold(title).split(' '));
  return (block) => {
    if (!isHeading(block) || block.text.length > 250 || words.size < FEWEST_WORDS) return false;
    const own = fold(block.text).split(' ');
    return own.length >= FEWEST_WORDS && own.filter((word) => words.has(word)).length >= own.length * HEADLINE_SHARE;
  };
}
