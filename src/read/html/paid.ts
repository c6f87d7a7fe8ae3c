// The parts of an article that a page declares as paid for: article all the same, whatever their names say, and even where they are hidden.
import type { PageNode } from './node.ts';

/** `cssSelector` of schema.org's `WebPageElement`, as search engines ask for it on subscription pages. */
const SELECTOR = /"cssSelector"\s*:\s*"\s*\.([\w-]{2,60})\s*"/g;
const MOST = 10;

/** Class names by which a page's JSON-LD names the paid parts of its article; none where it names none. */
export function paidClasses(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!html.includes('"cssSelector"')) return found;
  for (const match of html.matchAll(SELECTOR)) if (found.size < MOST) found.add(match[1]);
  return found;
}

/** True for an element that carries one of the declared classes. */
export function isPaid(node: PageNode, paid: ReadonlySet<string>): boolean {
  if (paid.size === 0) return false;
  const names = node.get('class');
  return names?.split(/\s+/).some((name) => paid.has(name)) === true;
}
