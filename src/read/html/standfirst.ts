// The standfirst: one or two sentences under the headline that sum the story up, often outside of the element that holds the body.
import type { RatedBlock } from './body.ts';
import type { PageNode } from './node.ts';
import { fold, headlineTest } from './rule.ts';

export const STANDFIRST_NAME =
  /(^|[\s_-])(lead|lede|intro|introduction|standfirst|excerpt|summary|subtitle|sub-?title|sub-?head(line|ing)?|deck|dek|strap(line)?|abstract|teaser-?text|chapo|entradilla|vorspann|bajada|sommario|preamble|ingress|anriss|manchet)([\s_-]|$)|articleLead|storyLead|article-?(intro|lead)/i;
/** Blocks looked at before the body, and the most that a standfirst has. */
const REACH = 60;
const MOST = 3;
const SHORTEST = 50;
const LONGEST = 1000;
const HEADING = /^h[2-4]$/;

/** Blocks before the body that are its standfirst: named so, equal to the page's description, or prose between the headline and the body. */
export function standfirstBlocks(rated: readonly RatedBlock[], first: number, hints: { readonly title: string; readonly description?: string }): RatedBlock[] {
  const title = fold(hints.title);
  const description = fold(hints.description ?? '').slice(0, 40);
  const sure = new Set<RatedBlock>();
  const found: RatedBlock[] = [];
  const isHeadline = headlineTest(hints.title);
  let headline = false;
  for (let i = first - 1; i >= Math.max(0, first - REACH) && !headline; i--) {
    const block = rated[i];
    const text = fold(block.text);
    headline = text === title || isHeadline(block) || (block.node.name === 'h1' && (block.zone === 'neutral' || block.zone === 'body'));
    const named = namedStandfirst(block.node);
    if (headline || !canBeStandfirst(block, named)) continue;
    if (named || (description.length === 40 && text.startsWith(description))) sure.add(block);
    found.unshift(block);
  }
  return found.filter((block) => sure.has(block) || headline).slice(-MOST);
}

function canBeStandfirst(block: RatedBlock, named: boolean): boolean {
  if (block.zone !== 'neutral' && block.zone !== 'body' && !named) return false;
  const length = block.text.length;
  return length >= SHORTEST && length <= LONGEST && block.linked <= length * 0.3 && (named || block.prose > 0 || HEADING.test(block.node.name));
}

function namedStandfirst(node: PageNode): boolean {
  for (let n: PageNode | null = node, k = 0; n !== null && k < 3; n = n.parent, k++)
    if (n.name !== 'body' && (STANDFIRST_NAME.test(n.get('class') ?? '') || n.get('itemprop') === 'description')) return true;
  return false;
}
