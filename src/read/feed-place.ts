// Where in a feed the text of each entry stands: entities, CDATA sections and JSON escapes undone with a map, so that a report's text leads back to the feed.
import { decodeHTML } from 'entities';
import { identityMap, MappedTextBuilder, type OffsetMap, throughMap } from '../text/offset-map.ts';

interface Field {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Elements of RSS, Atom and RDF feeds that hold the text of an entry. */
const ELEMENT = /<((?:content:encoded|content|description|summary|[a-z]+:(?:content|summary|description)))(?=[\s>])([^<>]{0,2000}[^<>/])?>/gi;
/** Keys of JSON Feed that hold it. */
const KEY = /"(?:content_html|content_text|summary)"\s*:\s*"/g;
/** Fields looked at for one entry beyond the last one that was found. */
const AHEAD = 24;

/** Gives for the text of each entry, asked in the order of the feed, its map into the feed; undefined where it can't be told. */
export function entryMaps(content: string): (text: string) => OffsetMap | undefined {
  const fields = content.trimStart().startsWith('{') ? jsonFields(content) : xmlFields(content);
  const seen: Field[] = [];
  let next = 0;
  const field = (i: number): Field | undefined => {
    while (seen.length <= i) {
      const { value, done } = fields.next();
      if (done) return undefined;
      seen.push(value);
    }
    return seen[i];
  };
  return (text) => {
    if (text === '') return undefined;
    for (let i = next; i < next + AHEAD; i++) {
      const found = field(i);
      if (found === undefined) return undefined;
      const at = found.text.indexOf(text);
      if (at < 0) continue;
      next = i + 1;
      return throughMap(identityMap(text.length, at), found.map);
    }
    return undefined;
  };
}

function* xmlFields(content: string): Generator<Field> {
  const pattern = new RegExp(ELEMENT); // its own place in the feed
  for (let m = pattern.exec(content), at = 0; m !== null; pattern.lastIndex = at, m = pattern.exec(content)) {
    const from = m.index + m[0].length;
    at = endOf(content, from, `</${m[1]}`);
    const markup = /\btype\s*=\s*["']xhtml/i.test(m[2] ?? '');
    yield markup ? { text: content.slice(from, at), map: identityMap(at - from, from) } : decoded(content, from, at);
  }
}

/** Where an element's content ends: at its closing tag outside of CDATA sections. */
function endOf(content: string, from: number, close: string): number {
  for (let at = from; ; ) {
    const end = content.indexOf(close, at);
    if (end < 0) return content.length;
    const section = content.slice(at, end).lastIndexOf(CDATA);
    if (section < 0 || content.slice(at + section, end).includes(']]>')) return end;
    const over = content.indexOf(']]>', end);
    if (over < 0) return content.length;
    at = over + 3;
  }
}
const CDATA = '<![CDATA[';

/** XML text with its entities and CDATA sections undone. */
function decoded(content: string, from: number, to: number): Field {
  const out = new MappedTextBuilder();
  for (let at = from; at < to; ) {
    if (content.startsWith(CDATA, at)) {
      const over = content.indexOf(']]>', at);
      const end = over < 0 ? to : Math.min(over, to);
      out.add(content.slice(at + CDATA.length, end), at + CDATA.length, end);
      at = end + 3;
      continue;
    }
    const entity = content[at] === '&' ? /^&(?:#x?[0-9a-f]{1,8}|\w{1,32});/i.exec(content.slice(at, at + 40))?.[0] : undefined;
    if (entity !== undefined) out.add(decodeHTML(entity), at, at + entity.length);
    let end = at + (entity?.length ?? 1);
    if (entity === undefined) {
      while (end < to && content[end] !== '&' && content[end] !== '<') end++;
      out.add(content.slice(at, end), at, end);
    }
    at = end;
  }
  return out.build();
}

function* jsonFields(content: string): Generator<Field> {
  const pattern = new RegExp(KEY);
  for (let m = pattern.exec(content), at = 0; m !== null; pattern.lastIndex = at, m = pattern.exec(content)) {
    const from = m.index + m[0].length;
    at = from;
    while (at < content.length && content[at] !== '"') at += content[at] === '\\' ? 2 : 1;
    yield unescaped(content, from, Math.min(at, content.length));
  }
}

/** A JSON string with its escapes undone (RFC 8259). */
function unescaped(content: string, from: number, to: number): Field {
  const out = new MappedTextBuilder();
  for (let at = from; at < to; ) {
    if (content[at] !== '\\') {
      let end = content.indexOf('\\', at);
      if (end < 0 || end > to) end = to;
      out.add(content.slice(at, end), at, end);
      at = end;
      continue;
    }
    const length = content[at + 1] === 'u' ? 6 : 2;
    out.add(characterOf(content.slice(at, at + length)), at, at + length);
    at += length;
  }
  return out.build();
}

function characterOf(sequence: string): string {
  try {
    return String(JSON.parse(`"${sequence}"`));
  } catch {
    return '\ufffd'; // SyntaxError: no escape; the parser of the feed has refused the whole by then
  }
}
