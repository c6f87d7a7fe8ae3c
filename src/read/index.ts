// The door of the room: a decoded source → its reports, with maps back to the source, what was removed, and notices.
import type { Notice, PagePart, Span } from '../model/index.ts';
import { identityMap, type OffsetMap, throughMap } from '../text/offset-map.ts';
import { draftOf } from './draft.ts';
import { asPage, readFeed } from './feed.ts';
import { entryMaps } from './feed-place.ts';
import { partsRemoved } from './html/beside.ts';
import { jsonObjects } from './json-lines.ts';
import { kindOf } from './kind.ts';
import { namesIn } from './meta/author.ts';
import { isoDate } from './meta/date.ts';
import { readPage } from './page.ts';
import { unmark } from './plain/markdown.ts';
import { readPlainText } from './plain/text.ts';
import type { GivenFields, ReadItem, ReadOptions, ReadResult, ReportDraft, Source } from './source.ts';

export { givenFields } from './json-lines.ts';
export { kindOf } from './kind.ts';
export { isoDate } from './meta/date.ts';
export type { GivenFields, MetadataConflict, ReadItem, ReadOptions, ReadResult, ReportDraft, Source, SourceKind } from './source.ts';

/** Reads one decoded source. Pure; never throws: what can't be read becomes a notice that names the input and why. */
export function readSource(source: Source, options: ReadOptions = {}): ReadResult {
  const items: ReadItem[] = [];
  const notices: Notice[] = [];
  for (const found of readItems(source, options)) {
    if ('notice' in found) notices.push(found.notice);
    else items.push(found);
  }
  return { items, reports: items.map((i) => i.report), notices };
}

/** The same one report at a time, for sources too large to hold twice. */
export function* readItems(source: Source, options: ReadOptions = {}): Generator<ReadItem | { notice: Notice }> {
  const content = source.content;
  const blank = content.trim() === '';
  if (blank) {
    yield { notice: { code: 'empty', message: 'nothing but white space', uri: source.uri } };
    return;
  }
  const kind = source.kind ?? kindOf(content, source.uri);
  try {
    if (kind === 'json-lines') yield* readJsonLines(source, options);
    else if (kind === 'feed') yield* readFeedItems(source, options);
    else if (kind === 'html') yield* orNotice(readPage(content, source.uri, { ...source.meta, url: source.url ?? source.meta?.url }, options), source.uri);
    else if (kind === 'markdown') yield* orNotice(readMarkdownItem(source, options), source.uri);
    else yield* orNotice(readTextItem(source, options), source.uri);
  } catch (error) {
    yield { notice: { code: 'unreadable', message: `${kind}: ${error instanceof Error ? error.message : String(error)}`, uri: source.uri } };
  }
}

function* orNotice(item: ReadItem, uri: string): Generator<ReadItem | { notice: Notice }> {
  if (item.report.text === '') yield { notice: { code: 'no-text', message: 'no article text found', uri } };
  else yield item;
}

function readTextItem(source: Source, options: ReadOptions): ReadItem {
  const { text, map, removals, ...head } = readPlainText(source.content);
  const signals = { title: 'text', outlet: 'text', bylines: 'byline' };
  const page = { ...head, publishedFrom: head.published === undefined ? undefined : ('byline' as const), signals, conflicts: [] };
  const given = { ...source.meta, url: source.url ?? source.meta?.url };
  return { report: draftOf({ uri: source.uri, text, title: head.title, given, options, page, beside: partsRemoved(removals) }), removals, map };
}

/** Markdown is read as the plain text that it stands for; the front matter counts as the input's own fields. */
function readMarkdownItem(source: Source, options: ReadOptions): ReadItem {
  const { text, map, front } = unmark(source.content);
  const date = front.get('date') ?? front.get('published');
  const author = front.get('author') ?? front.get('authors');
  const fields: GivenFields = {
    title: front.get('title'),
    outlet: front.get('outlet') ?? front.get('publisher'),
    bylines: author === undefined ? undefined : namesIn(author),
    published: date === undefined ? undefined : isoDate(date),
    url: front.get('url') ?? front.get('canonical_url'),
  };
  const own = Object.fromEntries(Object.entries({ ...fields, ...source.meta }).filter(([, value]) => value !== undefined));
  const item = readTextItem({ ...source, content: text, meta: own }, options);
  const removals = item.removals.map((r) => (r.source === undefined ? r : { ...r, source: map.toSource(r.source) }));
  const report = withSource(item.report, (span) => map.toSource(span));
  return { report, removals, map: item.map === undefined ? undefined : throughMap(item.map, map) };
}

function* readJsonLines(source: Source, options: ReadOptions): Generator<ReadItem | { notice: Notice }> {
  for (const line of jsonObjects(source.content, source.uri, source.firstLine)) {
    if ('notice' in line) yield line;
    else if (line.fields.text !== undefined) {
      const { text } = line.fields;
      if (text.trim() === '') yield { notice: { code: 'empty', message: '`text` is empty', uri: line.uri } };
      else
        yield {
          report: draftOf({ uri: line.uri, text, title: '', given: line.fields, options, unchanged: true }),
          removals: [],
          map: identityMap(text.length),
        };
    } else yield* orNotice(readPage(line.fields.html ?? '', line.uri, line.fields, options), line.uri);
  }
}

function* readFeedItems(source: Source, options: ReadOptions): Generator<ReadItem | { notice: Notice }> {
  let number = 0;
  const mapOf = entryMaps(source.content);
  for (const entry of readFeed(source.content).entries) {
    const uri = `${source.uri}#${++number}`;
    const given: GivenFields = {
      url: entry.url,
      title: entry.title || undefined,
      outlet: entry.outlet,
      bylines: entry.bylines.length > 0 ? entry.bylines : undefined,
      published: entry.published === undefined ? undefined : isoDate(entry.published),
      modified: entry.modified === undefined ? undefined : isoDate(entry.modified),
      signal: 'feed',
    };
    const page = asPage(entry.html);
    const toFeed = mapOf(entry.html);
    const map = toFeed === undefined || page.map === undefined ? toFeed : throughMap(page.map, toFeed);
    yield* orNotice(itemOf(readPage(page.html, uri, given, options), map), uri);
  }
}

/** An item read from markup that is not the source itself, its places told in the source; without a map they are left out: they would mislead. */
function itemOf(item: ReadItem, map: OffsetMap | undefined): ReadItem {
  const place = (source: Span): Span | undefined => map?.toSource(source);
  const removals = item.removals.map(({ rule, text, source }) => ({
    rule,
    text,
    ...(source === undefined || map === undefined ? {} : { source: map.toSource(source) }),
  }));
  const whole = item.map === undefined || map === undefined ? undefined : throughMap(item.map, map);
  return { report: withSource(item.report, place), removals, ...(whole === undefined ? {} : { map: whole }) };
}

/** A report with the sources of its parts told anew, or not at all. */
function withSource(report: ReportDraft, place: (source: Span) => Span | undefined): ReportDraft {
  const one = ({ source, ...part }: PagePart): PagePart => {
    const at = source === undefined ? undefined : place(source);
    return at === undefined ? part : { ...part, source: at };
  };
  const { kicker, standfirst, captions, notes } = report;
  return {
    ...report,
    ...(kicker === undefined ? {} : { kicker: one(kicker) }),
    ...(standfirst === undefined ? {} : { standfirst: one(standfirst) }),
    ...(captions === undefined ? {} : { captions: captions.map(one) }),
    ...(notes === undefined ? {} : { notes: notes.map(one) }),
  };
}
