// The standfirst: one or two sentences under the headline that sum the story up, often outside of the element that holds the body.
import { proseOf, type RatedBlock } from './body.ts';
import { fold } from './clean.ts';
import type { PageNode } from './node.ts';

const NAME =
  /(^|[\s_-])(lead|lede|intro|introduction|standfirst|excerpt|summary|subtitle|sub-?title|sub-?head(line|ing)?|deck|dek|strap(line)?|abstract|teaser-?text|chapo|entradilla|vorspann|bajada|sommario)([\s_-]|$)|articleLead|storyLead|article-?(intro|lead)/i;

/** Blocks before the body that are its standfirst: named so or equal to the page's description, and after the headline. At most three. */
export function standfirstBlocks(rated: readonly RatedBlock[], first: number, hints: { readonly title: string; readonly description?: string }): RatedBlock[] {
  const title = fold(hints.title);
  const description = fold(hints.description ?? '').slice(0, 80);
  const found: RatedBlock[] = [];
  for (let i = first - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
    const block = rated[i];
    const text = fold(block.text);
    if (text === title || block.node.name === 'h1') break;
    if (block.zone !== 'neutral' && block.zone !== 'body' && !namedStandfirst(block.node)) continue;
    if (block.text.length < 50 || block.text.length > 700 || block.linked > block.text.length * 0.3 || proseOf(block) === 0) continue;
    if (namedStandfirst(block.node) || (description.length > 40 && text.startsWith(description.slice(0, 40)))) found.unshift(block);
    if (found.length === 3) break;
  }
  return found;
}

function namedStandfirst(node: PageNode): boolean {
  for (let n: PageNode | null = node, k = 0; n !== null && k < 3; n = n.parent, k++) if (n.name !== 'body' && NAME.test(n.get('class') ?? '')) return true;
  return false;
}
