// One HTML page → one report: metadata from its signals, the article by its blocks.

import { draftOf } from './draft.ts';
import { partsBeside } from './html/beside.ts';
import { extractArticle, openPage } from './html/page.ts';
import { collectFacts } from './meta/collect.ts';
import { metadataOf } from './meta/metadata.ts';
import type { GivenFields, ReadItem, ReadOptions } from './source.ts';

/** Reads a page. `given` fields (JSON line, side file, feed) win over what the page says of itself. */
export function readPage(html: string, uri: string, given: GivenFields, options: ReadOptions): ReadItem {
  const page = openPage(html);
  const facts = collectFacts(page.root);
  const metadata = metadataOf(facts, given.url);
  const hints = {
    title: given.title ?? metadata.title,
    bylines: metadata.bylines,
    description: facts.metas.get('og:description')?.[0] ?? facts.metas.get('description')?.[0],
  };
  const article = extractArticle(page, hints);
  const beside = partsBeside(article.rated, article, hints);
  const report = draftOf({ uri, text: article.text, title: metadata.title, given, options, page: metadata, beside });
  return { report: article.entries.length > 0 ? { ...report, entries: article.entries } : report, removals: article.removals, map: article.map };
}
