// A report put together from its text and what is known of it; the order of signals for the publication date is settled here.
import type { DateSignal, MetadataConflict } from '../model/index.ts';
import { integrityOf } from './integrity/flag.ts';
import { languageOf } from './language-id.ts';
import { agencyOf } from './meta/agency.ts';
import { type PageMetadata, sameDate, sameWords } from './meta/metadata.ts';
import type { GivenFields, ReadOptions, ReportDraft } from './source.ts';

interface DraftParts {
  readonly uri: string;
  readonly text: string;
  readonly title: string;
  readonly given: GivenFields;
  readonly options: ReadOptions;
  readonly page?: PageMetadata;
  /** True where the text came as JSON and must stay as it is. */
  readonly unchanged?: boolean;
}

/** Given fields beat the page's own, the --published flag comes last. Undefined fields are left out of the record. */
export function draftOf({ uri, text, title, given, options, page, unchanged }: DraftParts): ReportDraft {
  const signal: DateSignal = unchanged || given.html !== undefined ? 'input' : 'side-file';
  const published = given.published ?? page?.published ?? options.published;
  const publishedFrom =
    given.published !== undefined ? signal : page?.published !== undefined ? page.publishedFrom : options.published !== undefined ? 'flag' : undefined;
  const bylines = given.bylines ?? page?.bylines ?? [];
  const language = languageOf(text);
  const agency = agencyOf(text, bylines);
  const report: ReportDraft = {
    ...(given.id !== undefined ? { id: given.id } : {}),
    uri,
    ...optional('url', given.url ?? page?.url),
    title: given.title ?? (title || page?.title || ''),
    ...optional('outlet', given.outlet ?? page?.outlet),
    bylines,
    ...optional('published', published),
    ...optional('publishedFrom', published === undefined ? undefined : publishedFrom),
    ...optional('modified', given.modified ?? page?.modified),
    ...optional('agency', agency),
    language: given.language ?? (language === 'und' ? (page?.language ?? 'und') : language),
    text,
    integrity: integrityOf(text, { given: unchanged === true, language }),
    ...optional('conflicts', conflictsOf(given, page)),
  };
  return report;
}

/** Contradictions within the page, and of the page with what the input says of it. */
function conflictsOf(given: GivenFields, page: PageMetadata | undefined): readonly MetadataConflict[] | undefined {
  if (page === undefined) return undefined;
  const found = [...page.conflicts];
  for (const field of ['title', 'outlet', 'published', 'modified'] as const) {
    const own = page[field];
    const other = given[field];
    if (own === undefined || own === '' || other === undefined) continue;
    if (field === 'title' || field === 'outlet' ? sameWords(own, other) : sameDate(own, other)) continue;
    found.push({ field, signal: field === 'published' ? (page.publishedFrom ?? 'page') : 'page', value: own });
  }
  return found.length > 0 ? found : undefined;
}
const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => (value === undefined ? {} : ({ [key]: value } as Record<K, V>));
