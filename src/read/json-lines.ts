// JSON Lines (and one JSON array or object) of reports: fields checked, nothing removed from a given `text`.
import type { Notice } from '../model/index.ts';
import type { GivenFields } from './source.ts';

/** A line longer than this is no report. */
const LONGEST_LINE = 20_000_000;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined);

/** Fields of one parsed object; null and wrong types count as absent. */
export function givenFields(value: unknown): GivenFields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const o = value as Record<string, unknown>;
  const raw = o['bylines'] ?? o['authors'] ?? o['author'] ?? o['byline'];
  const bylines = Array.isArray(raw)
    ? raw.filter((b): b is string => typeof b === 'string' && b.trim() !== '')
    : typeof raw === 'string' && raw.trim() !== ''
      ? [raw.trim()]
      : undefined;
  return {
    id: text(o['id']),
    url: text(o['url']),
    title: text(o['title']),
    outlet: text(o['outlet']),
    bylines,
    published: text(o['published']),
    modified: text(o['modified']),
    language: text(o['language']),
    text: typeof o['text'] === 'string' ? o['text'] : undefined,
    html: typeof o['html'] === 'string' ? o['html'] : undefined,
  };
}

/** Objects of a JSON Lines source with their line numbers, `start` being that of its first line; lines that are no report come as notices. */
export function* jsonObjects(content: string, uri: string, start?: number): Generator<{ fields: GivenFields; uri: string } | { notice: Notice }> {
  const trimmed = start === undefined ? content.trimStart() : '';
  if (trimmed.startsWith('[') || (trimmed.startsWith('{') && !parses(firstLine(trimmed)))) {
    const whole = tryParse(content);
    if (whole !== undefined) {
      const list = Array.isArray(whole) ? whole : [whole];
      for (const [i, value] of list.entries()) yield check(value, list.length > 1 ? `${uri}#${i + 1}` : uri);
      return;
    }
  }
  let number = (start ?? 1) - 1;
  for (let at = 0; at < content.length; ) {
    let end = content.indexOf('\n', at);
    if (end < 0) end = content.length;
    number++;
    const here = `${uri}#${number}`;
    if (end - at > LONGEST_LINE)
      yield { notice: { code: 'line-too-long', message: `line ${number} has ${end - at} characters, ${LONGEST_LINE} at most`, uri: here } };
    else {
      const line = content.slice(at, end).trim();
      if (line !== '') {
        const value = tryParse(line);
        yield value === undefined ? { notice: { code: 'bad-json', message: `line ${number} is no JSON`, uri: here } } : check(value, here);
      }
    }
    at = end + 1;
  }
}

function check(value: unknown, uri: string): { fields: GivenFields; uri: string } | { notice: Notice } {
  const fields = givenFields(value);
  if (fields === undefined) return { notice: { code: 'bad-report', message: 'not a JSON object', uri } };
  if (fields.text === undefined && fields.html === undefined) return { notice: { code: 'bad-report', message: 'neither `text` nor `html` is given', uri } };
  return { fields, uri };
}
const firstLine = (s: string): string => s.slice(0, s.indexOf('\n') < 0 ? undefined : s.indexOf('\n'));
const parses = (s: string): boolean => tryParse(s) !== undefined;
function tryParse(s: string): unknown {
  try {
    return JSON.parse(s) as unknown;
  } catch {
    return undefined; // SyntaxError: the caller makes the notice
  }
}
