// What the language engine says of a text: words, sentences, tree, names, chains, quotations, times, places.
// Plain data; every position is a span of the report's text, every token index counts from the start of the document.
import type { Quoted, Span } from './span.ts';

/** One syntactic word (UD v2). Clitics of one surface token share `from`/`to` ranges that lie side by side ("do|n't"). */
export interface Token {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Surface form as it stands in the text. */
  readonly text: string;
  /** Lower-case form with curly quotes made straight; what lexicons are asked with. */
  readonly norm: string;
  readonly lemma: string;
  /** UD part of speech: NOUN, PROPN, VERB … */
  readonly upos: string;
  /** Penn Treebank tag: VBD, NNP … */
  readonly xpos: string;
  /** Token index of the head, -1 for a root. */
  readonly head: number;
  /** UD relation with subtype: nsubj:pass, obl … */
  readonly deprel: string;
  readonly sentence: number;
  /** True where white space (or the text's end) follows. */
  readonly spaceAfter: boolean;
}

/** `headline` lines carry no full stop and stand alone; `furniture` are lines that the reader flagged. */
export type SentenceKind = 'prose' | 'headline' | 'caption' | 'list' | 'furniture';

/** A sentence: its span without surrounding space and its tokens `first` (inclusive) to `last` (exclusive). */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly kind: SentenceKind;
}

/** A paragraph: a run of text between line breaks that end a thought; `first`/`last` are sentence indexes (exclusive end). */
export interface Paragraph extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

export type NameKind = 'person' | 'organisation' | 'armed-group' | 'place' | 'facility' | 'nationality' | 'event';

/** A named mention. `first`/`last` are token indexes (exclusive end), `head` is the token that the tree hangs the name on. */
export interface Name extends Quoted {
  readonly kind: NameKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Title or role before or in apposition, verbatim: "FSB director", "a spokesman for the ministry". */
  readonly title?: Quoted;
}

/** A referring expression: a name, a noun phrase or a pronoun. */
export interface Mention extends Quoted {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: 'name' | 'noun' | 'pronoun';
}

/** All mentions of one thing in a report. `name` is its fullest name or description, verbatim in the text at `nameSpan`. */
export interface Chain {
  readonly id: number;
  readonly kind: 'person' | 'people' | 'organisation' | 'group' | 'place' | 'thing';
  readonly name: string;
  readonly nameSpan: Span;
  readonly gender?: 'female' | 'male';
  readonly mentions: readonly Mention[];
}

/** A stretch in quotation marks. `inner` leaves out the marks. An unclosed one ends with its paragraph. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly closed: boolean;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
  /** Index of the quotation in the paragraph before that this one carries on, or -1. */
  readonly continues: number;
}

/** An expression of time, TIMEX3 value and EDTF. `implied` lists what the text does not say but the publication date gives. */
export interface TimeExpression extends Quoted {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value ("2024-03-22", "P3D", "2024-W12", "PAST_REF"), or null where it cannot be resolved. */
  readonly value: string | null;
  readonly edtf: string | null;
  readonly implied: readonly ('year' | 'month' | 'day' | 'era')[];
  /** What the value was counted from: the publication date, an earlier expression, nothing. */
  readonly anchor: 'published' | 'text' | 'none';
}

export type PlacePrecision = 'site' | 'locality' | 'admin2' | 'admin1' | 'country' | 'region';

/** A place name tied to the gazetteer. `runnersUp` are the readings that were not chosen, best first. */
export interface Place extends Quoted {
  readonly name: string;
  /** ISO 3166-1 alpha-2, null for seas, continents and unknown places. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  readonly admin1?: string;
  readonly geonamesId?: number;
  readonly population?: number;
  readonly runnersUp: readonly { readonly name: string; readonly country: string | null; readonly admin1?: string; readonly geonamesId?: number }[];
}

/** What a clause does to the truth of its event, one entry per predicate token. */
export interface ClauseFacts {
  /** Token index of the predicate (verb, or noun/adjective with a copula). */
  readonly predicate: number;
  readonly negated: boolean;
  /** "may", "might", "could", "would", "allegedly", "believed to" … */
  readonly hedged: boolean;
  /** In an if-clause, its main clause, or a question. */
  readonly hypothetical: boolean;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly voice: 'active' | 'passive';
  /** Token index of the verb that reports this clause ("said that …"), or -1. */
  readonly reportedBy: number;
}

/** The whole analysis of one text. Layers are in text order; a layer's items never point outside of the text. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly places: readonly Place[];
  readonly clauses: readonly ClauseFacts[];
}
