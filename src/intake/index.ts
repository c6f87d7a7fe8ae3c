// The door of the room: arguments of the command line → reports, one after the other; every input that can't be read is a notice.
import { existsSync } from 'node:fs';
import type { Notice, Removal, Report } from '../model/index.ts';
import { type ReadItem, readItems } from '../read/index.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import { type Found, type IntakeSource, readFileSources, readStreamSources, sourcesOf } from './file.ts';
import { IdGiver } from './identity.ts';
import { locate, withoutSideFiles } from './locate.ts';
import { type PdfPlace, pdfPlaces } from './pdf-place.ts';
import type { Web } from './web/index.ts';

export interface IntakeOptions {
  /** Publication date for reports that have none (ISO 8601). */
  readonly published?: string;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Lets addresses of private networks and this machine be fetched. */
  readonly allowPrivate?: boolean;
  /** Folder for fetched pages kept between runs; none by default. */
  readonly cache?: string | null;
}

/** One report with what was removed from it and where its text stood in the source (page and item in a PDF). */
export interface Taken {
  readonly report: Report;
  readonly removals: readonly Removal[];
  readonly map?: OffsetMap | readonly PdfPlace[];
}

/** Reads all inputs in the order of their names, whatever order they were given in: the same inputs give the same reports and ids. */
export async function* takeIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Taken | { notice: Notice }> {
  const ids = new IdGiver();
  for await (const found of everySource(inputs, options)) {
    if ('notice' in found) {
      yield found;
      continue;
    }
    for (const item of readItems(found, { published: options.published })) yield 'notice' in item ? item : taken(item, found, ids);
  }
}

function taken(item: ReadItem, source: IntakeSource, ids: IdGiver): Taken {
  const map = source.segments !== undefined && item.map !== undefined ? pdfPlaces(item.map, source.segments) : item.map;
  return { report: ids.give(item.report), removals: item.removals, map };
}

async function* everySource(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Found> {
  const { places, notices } = await expand(inputs);
  for (const notice of notices) yield { notice };
  let web: Web | undefined;
  try {
    for (const { uri, side } of places) {
      if (uri === '-') yield* readStreamSources(options.stdin ?? process.stdin, '-');
      else if (isUrl(uri)) {
        web ??= (await import('./web/index.ts')).openWeb({ allowPrivate: options.allowPrivate, cache: options.cache ?? null });
        yield* fetched(web, uri);
      } else yield* readFileSources(uri, side);
    }
  } finally {
    await web?.close();
  }
}

const isUrl = (input: string): boolean => /^https?:\/\//i.test(input);

/** What the arguments mean, each thing once, in the order of its name; side files go with their files. */
async function expand(inputs: readonly string[]): Promise<{ places: { uri: string; side?: string }[]; notices: Notice[] }> {
  const notices: Notice[] = [];
  const plain = new Set<string>();
  const files = new Set<string>();
  for (const input of inputs) {
    if (input === '-' || isUrl(input)) {
      plain.add(input);
      continue;
    }
    const found = await locate(input);
    notices.push(...found.notices);
    for (const file of found.files) files.add(file);
  }
  const sides = [...files].flatMap((file) => sideFileOf(file) ?? []);
  const paired = withoutSideFiles([...new Set([...files, ...sides])]).map(({ file, side }) => ({ uri: file, side }));
  const places: { uri: string; side?: string }[] = [...[...plain].map((uri) => ({ uri })), ...paired];
  return { places: places.sort((x, y) => (x.uri < y.uri ? -1 : 1)), notices };
}

async function* fetched(web: Web, url: string): AsyncGenerator<Found> {
  try {
    const answer = await web.fetch(url);
    yield* sourcesOf({ uri: url, bytes: answer.body, url: answer.url, contentType: answer.headers['content-type'] });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    yield { notice: { code: typeof code === 'string' ? code : 'network', message: error instanceof Error ? error.message : String(error), uri: url } };
  }
}

/** The side file of a file, where there is one. */
function sideFileOf(file: string): string | undefined {
  const side = /\.(txt|html?|md|pdf)$/i.test(file) ? file.replace(/\.[^.]+$/, '.json') : undefined;
  return side !== undefined && existsSync(side) ? side : undefined;
}
