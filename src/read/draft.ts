// A report put together from its text and what is known of it; the order of signals for the publication date is settled here.
import type { DateSignal } from '../model/index.ts';
import { integrityOf } from './integrity/flag.ts';
import { languageOf } from './language-id.ts';
import { agencyOf } from './meta/agency.ts';
import type { PageMetadata } from './meta/metadata.ts';
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
    ...(page !== undefined && page.conflicts.length > 0 ? { conflicts: page.conflicts } : {}),
  };
  return report;
}
const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => (value === undefined ? {} : ({ [key]: value } as Record<K, V>));
