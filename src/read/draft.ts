// A report put together from its text and what is known of it; the order of signals for the publication date is settled here.
import type { DateSignal, MetadataConflict, PagePart, Report } from '../model/index.ts';
import type { PartsBeside } from './html/beside.ts';
import { alteredShare, integrityOf } from './integrity/flag.ts';
import { languageOf } from './language-id.ts';
import { agencyOf } from './meta/agency.ts';
import { type PageMetadata, sameDate, sameWords } from './meta/metadata.ts';
import { outletOfHost } from './meta/outlet.ts';
import { printedChange, printedDate } from './meta/printed-date.ts';
import type { Said } from './meta/signal.ts';
import type { GivenFields, ReadOptions, ReportDraft } from './source.ts';

interface DraftParts {
  readonly uri: string;
  readonly text: string;
  readonly title: string;
  readonly given: GivenFields;
  readonly options: ReadOptions;
  readonly page?: PageMetadata;
  readonly beside?: PartsBeside;
  /** True where the text came as JSON and must stay as it is. */
  readonly unchanged?: boolean;
}

/** Given fields beat the page's own, the --published flag comes last. Undefined fields are left out of the record. */
export function draftOf({ uri, text, title, given, options, page, beside, unchanged }: DraftParts): ReportDraft {
  const by = given.signal ?? (unchanged || given.html !== undefined ? 'input' : 'side-file');
  const bylines = given.bylines ?? page?.bylines ?? [];
  const written = languageOf(text);
  const url = given.url ?? page?.canonical;
  const outlet = chosen(given.outlet, by, page?.outlet, page?.signals.outlet) ?? saidBy('url', outletOfHost(url));
  const modified = chosen(given.modified, by, page?.modified, page?.signals.modified) ?? saidBy('byline', printedChange(beside?.credits ?? []));
  const language =
    saidBy(by, given.language) ?? saidBy('text', written === 'und' ? undefined : written) ?? saidBy(page?.signals.language ?? 'page', page?.language);
  const agency = agencyOf(text, bylines, beside?.credits);
  const integrity = integrityOf(text, { given: unchanged === true, language: written });
  const altered = alteredShare(text, integrity);
  const draft: ReportDraft = {
    ...optional('id', given.id),
    uri,
    ...optional('url', url),
    ...optional('canonical', page?.canonical),
    title: given.title ?? (title || page?.title || ''),
    ...optional('outlet', outlet?.value),
    bylines,
    ...publication({ given, by, page, beside, options }),
    ...optional('modified', modified?.value),
    ...optional('agency', agency?.value),
    language: language?.value ?? 'und',
    text,
    ...partsOf(beside),
    integrity,
    ...optional('altered', altered === 0 ? undefined : Math.round(altered * 1000) / 1000),
    ...optional('conflicts', conflictsOf(given, page)),
  };
  const signals = defined({
    title: given.title !== undefined ? by : draft.title === '' ? undefined : page?.signals.title,
    outlet: outlet?.signal,
    bylines: bylines.length === 0 ? undefined : given.bylines !== undefined ? by : page?.signals.bylines,
    modified: modified?.signal,
    canonical: page?.signals.canonical,
    agency: agency?.signal,
    language: language?.signal,
    ...beside?.signals,
  });
  return { ...draft, ...optional('signals', signals) };
}

/** What the input says, else what the page says, with its signal. */
const chosen = (given: string | undefined, by: string, own: string | undefined, signal: string | undefined): Said | undefined =>
  saidBy(by, given) ?? saidBy(signal ?? 'page', own);
const saidBy = (signal: string, value: string | undefined): Said | undefined => (value === undefined ? undefined : { value, signal });

interface Dated {
  readonly given: GivenFields;
  readonly by: DateSignal;
  readonly page?: PageMetadata;
  readonly beside?: PartsBeside;
  readonly options: ReadOptions;
}

/** The publication date by its best signal: given, told by the page, printed under the headline, the flag. */
function publication({ given, by, page, beside, options }: Dated): Pick<Report, 'published' | 'publishedFrom'> {
  if (given.published !== undefined) return { published: given.published, publishedFrom: by };
  if (page?.published !== undefined) return { published: page.published, ...optional('publishedFrom', page.publishedFrom) };
  const printed = beside === undefined ? undefined : printedDate(beside.credits);
  if (printed !== undefined) return { published: printed, publishedFrom: 'byline' };
  return options.published === undefined ? {} : { published: options.published, publishedFrom: 'flag' };
}

/** Parts of the page that hold something. */
function partsOf(beside: PartsBeside | undefined): Pick<Report, 'kicker' | 'standfirst' | 'captions' | 'notes'> {
  const some = (parts: readonly PagePart[] | undefined): readonly PagePart[] | undefined => (parts === undefined || parts.length === 0 ? undefined : parts);
  return {
    ...optional('kicker', beside?.kicker),
    ...optional('standfirst', beside?.standfirst),
    ...optional('captions', some(beside?.captions)),
    ...optional('notes', some(beside?.notes)),
  };
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

/** The entries that have a value; undefined where none has. */
function defined(record: Readonly<Record<string, string | undefined>>): Record<string, string> | undefined {
  const entries = Object.entries(record).filter((e): e is [string, string] => e[1] !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
