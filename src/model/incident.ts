// Reports grouped by incident, and the reconciled record of one incident. Values stand side by side: nothing is merged that can't be unmerged.
import type { Act, Effect, IncidentType, Qualifier, ResponseKind } from './findings.ts';
import type { DerivationEdge, Family } from './sources.ts';
import type { Quoted } from './span.ts';

/** The latest total of an effect that the best-placed origins give. */
export interface GroupToll {
  readonly low: number | null;
  readonly high: number | null;
  readonly reports: readonly string[];
}

/** Reports of one happening (`incidents` prints these). */
export interface IncidentGroup {
  readonly id: string;
  readonly isIncident: boolean;
  readonly title: string;
  readonly type: IncidentType | null;
  readonly date: string | null;
  readonly country: string | null;
  readonly locality: string | null;
  readonly killed: GroupToll | null;
  readonly injured: GroupToll | null;
  readonly reports: readonly string[];
  readonly alsoIn: readonly string[];
}

/** A sentence that a value rests on: the report and the place in its text. */
export interface Evidence extends Quoted {
  readonly report: string;
}

/** How many independent origins and how many outlets stand behind a value. Families are ids of the record's `sources.families`. */
export interface Backing {
  readonly origins: number;
  readonly outlets: number;
  readonly families: readonly string[];
}

/** One value that the reports give, with all its sentences. */
export interface Sourced<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
  readonly backing: Backing;
  /** What was worked out and from what, where the text does not say it outright. */
  readonly inferred?: string;
}

/** One figure as published. */
export interface TollPoint extends Backing {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** EDTF: the as-of of the text, else the publication date (then `asOfFrom` is `published`), else null. */
  readonly asOf: string | null;
  readonly asOfFrom: 'text' | 'published' | null;
  readonly by: string | null;
  readonly part: boolean;
  readonly group: string | null;
  readonly evidence: readonly Evidence[];
  /** True for the latest total of at least one origin. */
  readonly latest: boolean;
}

/** All figures for one effect, in order of as-of, and the spread of each origin's latest total. */
export interface TollSeries {
  readonly effect: Effect;
  readonly points: readonly TollPoint[];
  readonly spread: { readonly low: number | null; readonly high: number | null } | null;
  readonly origins: number;
}

export interface LedgerEntry extends Backing {
  readonly act: Act;
  readonly by: string | null;
  readonly evidence: readonly Evidence[];
  /** Index of the entry of the same actor that this denial answers, else null. */
  readonly answers: number | null;
}

/** Everything said about one actor's responsibility. */
export interface LedgerActor {
  readonly actor: string;
  readonly aliases: readonly string[];
  readonly entries: readonly LedgerEntry[];
}

export interface WarningRecord extends Backing {
  readonly issuer: string | null;
  readonly recipient: string | null;
  readonly threat: boolean;
  readonly given: string | null;
  /** Whole days from the warning to the incident, null where either date is unknown. */
  readonly leadDays: number | null;
  readonly evidence: readonly Evidence[];
  readonly responses: readonly { readonly by: string | null; readonly kind: ResponseKind; readonly evidence: readonly Evidence[] }[];
}

export interface SpokenStatement extends Backing {
  readonly cue: string;
  readonly content: readonly string[];
  readonly mode: 'direct' | 'indirect' | 'mixed';
  readonly stance: string | null;
  readonly evidence: readonly Evidence[];
}

export interface SpeakerRecord {
  readonly speaker: string;
  readonly aliases: readonly string[];
  readonly statements: readonly SpokenStatement[];
}

export interface TimelineEntry extends Backing {
  /** EDTF, null for undated. */
  readonly date: string | null;
  readonly what: string;
  readonly kind: 'incident' | 'background' | 'warning';
  readonly evidence: readonly Evidence[];
}

/** Two or more values that cannot all hold, or a claim and its denial. */
export interface Disagreement {
  readonly kind: 'toll' | 'responsibility' | 'date' | 'place' | 'type';
  readonly about: string;
  readonly sides: readonly { readonly value: string; readonly evidence: readonly Evidence[]; readonly backing: Backing }[];
}

/** A report as the dossier shows it. */
export interface DossierReport {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly uri: string;
  readonly bylines: readonly string[];
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly agency: string | null;
  readonly family: string;
  readonly integrity: readonly { readonly code: string; readonly note: string; readonly quote: string; readonly span: { readonly from: number; readonly to: number } }[];
  /** Share of sentences flagged as altered, 0..1. */
  readonly altered: number;
  readonly text: string;
}

/** The record of one incident, reconciled over its reports. The order of inputs does not change it. */
export interface IncidentRecord {
  readonly id: string;
  readonly isIncident: boolean;
  readonly title: string;
  readonly what: readonly Sourced<IncidentType>[];
  readonly when: readonly Sourced<string>[];
  readonly where: readonly Sourced<{ readonly country: string | null; readonly locality: string | null; readonly site: string | null; readonly lat: number | null; readonly lon: number | null }>[];
  readonly tolls: readonly TollSeries[];
  /** Tolls of other events, kept apart. */
  readonly otherTolls: readonly (TollPoint & { readonly effect: Effect; readonly label: string | null })[];
  readonly responsibility: readonly LedgerActor[];
  readonly warnings: readonly WarningRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly timeline: readonly TimelineEntry[];
  readonly disagreements: readonly Disagreement[];
  readonly sources: { readonly reports: number; readonly outlets: number; readonly origins: number; readonly families: readonly Family[]; readonly edges: readonly DerivationEdge[] };
  readonly reports: readonly DossierReport[];
  readonly alsoIn: readonly string[];
}
