// Reports grouped by incident, and the reconciled record of one incident. Values stand side by side: nothing is merged that can't be unmerged.
import type { PlacePrecision } from './analysis.ts';
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
  /** The sentence was probably changed by a machine (integrity flag `altered`). */
  readonly altered?: true;
  /** Family that the passage was taken from, where that is not the report's own. */
  readonly origin?: string;
}

/** How many independent origins and how many outlets stand behind a value. Families are ids of the record's `sources.families`. */
export interface Backing {
  readonly origins: number;
  readonly outlets: number;
  readonly families: readonly string[];
  /** How many say it, speakers resolved across reports: ten outlets that give one spokesman's figure are one source. A report's own voice is a source of its own, once per origin and outlet. */
  readonly sources?: number;
  /** Agencies that carried it: the middle of "ministry → agency → outlet". */
  readonly via?: readonly string[];
}

/** One value that the reports give, with all its sentences. */
export interface Sourced<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
  readonly backing: Backing;
  /** What was worked out and from what, where the text does not say it outright. */
  readonly inferred?: string;
}

/** Where a report puts the incident. `precision` says what the coordinates stand for. */
export interface IncidentPlace {
  readonly country: string | null;
  readonly locality: string | null;
  readonly site: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision?: PlacePrecision;
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
  /** True for the latest total of at least one origin, unless the same voice has given another figure since. */
  readonly latest: boolean;
  /** A smaller figure that the same voice gives in the same report beside its total; shown, but never latest, revised or in conflict. */
  readonly beside?: true;
  /** Counts one of several groups that the report counts apart without a total ("12 soldiers and 30 rebels"): the total is no less. */
  readonly side?: true;
  /** The report gives another figure in its place: the 26 of "from 26 to 24". */
  readonly replaced?: true;
  /** New since an earlier figure, not a total ("five more bodies"). */
  readonly increment?: true;
  /** Against the figure that the same voice (or the same origin) gave before. `down` is how a correction shows. */
  readonly revision?: 'up' | 'down';
}

/** All figures for one effect, in order of as-of, and the spread of each origin's latest total. */
export interface TollSeries {
  readonly effect: Effect;
  readonly points: readonly TollPoint[];
  /** `open`: the highest of them is a lower bound ("at least"), so there is no upper end. */
  readonly spread: { readonly low: number | null; readonly high: number | null; readonly open?: true } | null;
  readonly origins: number;
  /** How many sources stand behind the latest totals. */
  readonly sources?: number;
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
  readonly integrity: readonly {
    readonly code: string;
    readonly note: string;
    readonly quote: string;
    readonly span: { readonly from: number; readonly to: number };
  }[];
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
  readonly where: readonly Sourced<IncidentPlace>[];
  readonly tolls: readonly TollSeries[];
  /** Tolls of other events, kept apart. */
  readonly otherTolls: readonly (TollPoint & { readonly effect: Effect; readonly label: string | null })[];
  readonly responsibility: readonly LedgerActor[];
  readonly warnings: readonly WarningRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly timeline: readonly TimelineEntry[];
  readonly disagreements: readonly Disagreement[];
  readonly sources: {
    readonly reports: number;
    readonly outlets: number;
    readonly origins: number;
    readonly families: readonly Family[];
    readonly edges: readonly DerivationEdge[];
  };
  readonly reports: readonly DossierReport[];
  readonly alsoIn: readonly string[];
  /** The reports of `alsoIn`: mainly about something else, they give no values here. */
  readonly alsoTold?: readonly Pick<DossierReport, 'id' | 'title' | 'outlet' | 'url' | 'published'>[];
}

/** One difference between two runs over the same incident ("what changed since"). `before` null: new; `after` null: gone. */
export interface Change {
  readonly kind: 'reports' | 'origins' | 'type' | 'date' | 'place' | 'toll' | 'responsibility' | 'warning' | 'statement' | 'disagreement';
  readonly about: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The sentences of the newer record (of the older one where the value is gone). */
  readonly evidence: readonly Evidence[];
}

const EXACTNESS: Partial<Record<Qualifier, string>> = {
  at_least: 'at least ',
  more_than: 'more than ',
  up_to: 'up to ',
  fewer_than: 'fewer than ',
  about: 'about ',
};

/** A figure in words: "at least 133", "20 to 30", "none"; a vague one ("dozens") reads as its bound, "24 or more". Thousands are set apart by U+202F. */
export function phraseFigure(low: number | null, high: number | null, qualifier: Qualifier): string {
  const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  if (low === null && high === null) return 'unknown';
  if (low === 0 && high === 0) return 'none';
  if (qualifier === 'range' && low !== null && high !== null && low !== high) return `${n(low)} to ${n(high)}`;
  if (qualifier === 'vague' && low !== null && high === null) return `${n(low)} or more`;
  const shift = qualifier === 'more_than' ? -1 : qualifier === 'fewer_than' ? 1 : 0;
  return `${EXACTNESS[qualifier] ?? ''}${n((low ?? high ?? 0) + shift)}`;
}
