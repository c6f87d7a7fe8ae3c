// What the room takes and gives: a decoded source in, reports with their maps, removals and notices out.
import type { MetadataConflict, Notice, Removal, Report } from '../model/index.ts';
import type { OffsetMap } from '../text/offset-map.ts';

export type { MetadataConflict };
export type SourceKind = 'html' | 'text' | 'markdown' | 'json-lines' | 'feed' | 'mail' | 'pdf';

/** Fields that a JSON line or a side file may give. */
export interface GivenFields {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly bylines?: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly text?: string;
  readonly html?: string;
  /** What gave these fields where it was neither the input itself nor a side file. */
  readonly signal?: 'feed' | 'header';
}

/** One decoded input. `uri` names it to people; `meta` are the fields of a side file. */
export interface Source {
  readonly uri: string;
  readonly content: string;
  readonly kind?: SourceKind;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly meta?: GivenFields;
  /** Number of the first line, where the source is a part of longer JSON Lines. */
  readonly firstLine?: number;
}

/** `published`: date for reports that have none of their own (ISO 8601). */
export interface ReadOptions {
  readonly published?: string;
}

/** A report without its final id: intake hashes the content where the input gave none, and settles duplicates. */
export type ReportDraft = Omit<Report, 'id'> & { readonly id?: string };

export interface ReadItem {
  readonly report: ReportDraft;
  readonly removals: readonly Removal[];
  readonly map?: OffsetMap;
}

export interface ReadResult {
  readonly items: readonly ReadItem[];
  readonly reports: readonly ReportDraft[];
  readonly notices: readonly Notice[];
}
