// RSS, Atom and JSON Feed: each item a report; what `feedsmith` parses, shaped as one kind of entry.
import { decodeHTML } from 'entities';
import { parseFeed } from 'feedsmith';
import { MappedTextBuilder, type OffsetMap } from '../text/offset-map.ts';

/** One entry of a feed. `html` is its fullest text; `source` is the outlet that an aggregator names. */
export interface FeedEntry {
  readonly id?: string;
  readonly url?: string;
  readonly title: string;
  readonly html: string;
  readonly published?: string;
  readonly modified?: string;
  readonly bylines: readonly string[];
  readonly outlet?: string;
}

type Loose = Record<string, unknown>;
const str = (v: unknown): string | undefined => (typeof v === 'string' && v.trim() !== '' ? v.trim() : undefined);
const obj = (v: unknown): Loose => (typeof v === 'object' && v !== null ? (v as Loose) : {});
const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : v === undefined || v === null ? [] : [v]);
const textValue = (v: unknown): string | undefined => str(v) ?? str(obj(v)['value']);

/** Entries of a feed in their order. Throws where the source is no feed or cut off (the caller makes a notice of it). */
export function readFeed(content: string): { title: string; language?: string; entries: FeedEntry[] } {
  const parsed = parseFeed(content) as { format: string; feed: unknown };
  const feed = obj(parsed.feed);
  const title = textValue(feed['title']) ?? '';
  const language = str(feed['language']);
  const raw = list(feed['items'] ?? feed['entries']).map(obj);
  return { title, language, entries: raw.map((item) => entryOf(item, title)) };
}

function entryOf(item: Loose, feedTitle: string): FeedEntry {
  const dc = obj(item['dc']);
  const content =
    textValue(obj(item['content'])['encoded']) ??
    textValue(item['content_html']) ??
    textValue(item['content']) ??
    textValue(item['content_text']) ??
    textValue(item['description']) ??
    textValue(item['summary']) ??
    '';
  const links = list(item['links']).map(obj);
  const url =
    str(item['link']) ??
    str(item['url']) ??
    str(item['external_url']) ??
    str(links.find((l) => l['rel'] === undefined || l['rel'] === 'alternate')?.['href']) ??
    str(links[0]?.['href']);
  const authors = [...list(item['authors']), ...list(item['author']), ...list(dc['creators']), ...list(dc['creator'])]
    .map((a) => str(a) ?? str(obj(a)['name']) ?? '')
    .filter((a) => a !== '');
  const guid = item['guid'];
  return {
    id: str(item['id']) ?? textValue(guid),
    url,
    title: plainTitle(textValue(item['title']) ?? ''),
    html: content,
    published: str(item['pubDate']) ?? str(item['published']) ?? str(item['date_published']) ?? str(list(dc['dates'])[0]) ?? str(dc['date']),
    modified: str(item['updated']) ?? str(item['date_modified']),
    bylines: [...new Set(authors)],
    outlet: textValue(obj(item['source'])['title']) ?? textValue(item['source']) ?? (feedTitle === '' ? undefined : feedTitle),
  };
}

/** A title as its reader sees it: feeds put markup and entities of HTML into it, once or twice encoded. */
const plainTitle = (title: string): string =>
  /[<&]/.test(title)
    ? decodeHTML(title.replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
        .replace(/\s+/g, ' ')
        .trim()
    : title;

/** The text of an entry as a page; plain text is set in paragraphs. `map` leads from the page to the text. */
export function asPage(text: string): { html: string; map?: OffsetMap } {
  if (/<\w+[^>]{0,2000}>/.test(text)) return { html: text };
  const out = new MappedTextBuilder();
  out.insert('<p>');
  for (const m of text.matchAll(/\n{2,}|[&<]|[^&<\n]+|\n/g)) {
    const to = m.index + m[0].length;
    if (m[0].startsWith('\n\n')) out.insert('</p><p>');
    else out.add(m[0] === '&' ? '&amp;' : m[0] === '<' ? '&lt;' : m[0], m.index, to);
  }
  out.insert('</p>');
  const { text: html, map } = out.build();
  return { html, map };
}
