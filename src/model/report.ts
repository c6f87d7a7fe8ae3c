// A report as `read` gives it: one news text with its metadata and the doubts about it.
import type { Span } from './span.ts';

/** The signal that gave the publication date; `flag` is the command line's --published. */
export type DateSignal = 'json-ld' | 'microdata' | 'meta' | 'time' | 'feed' | 'url' | 'byline' | 'dateline' | 'input' | 'side-file' | 'flag' | 'header';

/** What may be wrong with a stretch of text. `furniture` could not be told apart from the article with certainty. */
export type IntegrityCode = 'altered' | 'glued' | 'truncated' | 'misdecoded' | 'paywall' | 'placeholder' | 'furniture' | 'correction' | 'language';

/** A doubt about a report with its place; `note` says why in words. */
export interface IntegrityFlag {
  readonly code: IntegrityCode;
  readonly span: Span;
  readonly note: string;
}

/** A metadata value that a stronger signal contradicted; `signal` names what gave it ("json-ld", "meta", "h1", "title", "feed", …). */
export interface MetadataConflict {
  readonly field: 'published' | 'modified' | 'title' | 'outlet' | 'url';
  readonly signal: string;
  readonly value: string;
}

/** One entry of a live blog: its stretch of the report's text and its own time, ISO 8601 or as the page writes it ("14:35"). */
export interface LiveEntry {
  readonly span: Span;
  readonly time?: string;
}

/** A part of a page that stands beside the running text, as the reader sees it. */
export interface PagePart {
  readonly text: string;
  /** Range in the decoded source; absent where the source is not the input itself (an item of a feed). */
  readonly source?: Span;
  /** Its place in the report's text, where that holds it too. */
  readonly span?: Span;
}

/** A field of a report whose signal is told; the publication date's is `publishedFrom`. */
export type SignalledField = 'title' | 'outlet' | 'bylines' | 'modified' | 'canonical' | 'agency' | 'language' | 'kicker' | 'standfirst';

/** One news text. `text` is what every span of every finding points into. */
export interface Report {
  readonly id: string;
  readonly uri: string;
  readonly url?: string;
  /** The address that the page itself gives as its own; of another host where it is a copy that says so. */
  readonly canonical?: string;
  readonly title: string;
  /** Name of the publisher; where nothing names it, the registrable part of the address's host. */
  readonly outlet?: string;
  readonly bylines: readonly string[];
  /** ISO 8601 with the offset as the page gave it, or the date alone. */
  readonly published?: string;
  readonly publishedFrom?: DateSignal;
  readonly modified?: string;
  /** Agency named as the text's source ("AP", "Reuters"), from byline, dateline or credit line. */
  readonly agency?: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  readonly text: string;
  readonly integrity: readonly IntegrityFlag[];
  /** Share of the text's sentences that are flagged as `altered`, 0..1 to three places; absent where none is. */
  readonly altered?: number;
  /** The short line above the headline. */
  readonly kicker?: PagePart;
  /** The sentences under the headline that sum the report up. */
  readonly standfirst?: PagePart;
  /** Captions of the article's pictures with their credits; never part of `text`. */
  readonly captions?: readonly PagePart[];
  /** Corrections and editors' notes that stand outside of `text`; those within it are flagged as `correction`. */
  readonly notes?: readonly PagePart[];
  /** Which signal gave a field: "json-ld", "microdata", "meta", "h1", "title", "link", "url", "byline", "dateline", "text", "input", "side-file" … */
  readonly signals?: Readonly<Partial<Record<SignalledField, string>>>;
  /** Values of signals that differ from the ones above; absent where all agree. */
  readonly conflicts?: readonly MetadataConflict[];
  /** Entries of a live blog in the order of the text; absent for other reports. */
  readonly entries?: readonly LiveEntry[];
}

/** A stretch of the source that `read` left out of the text, and the rule that did it (`read --explain`). */
export interface Removal {
  readonly rule: string;
  readonly text: string;
  /** Range in the decoded source, where one is known. */
  readonly source?: Span;
}

/** A problem with one input: it is named, the rest goes on. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly uri?: string;
  readonly span?: Span;
}
