// What one report says about an incident. Field names and values are the public record (contract: names and shapes are fixed).
import type { NameKind, PlacePrecision } from './analysis.ts';
import type { Quoted, Span } from './span.ts';

export const INCIDENT_TYPES = [
  'bombing',
  'shooting',
  'stabbing',
  'vehicle_ramming',
  'assassination',
  'airstrike',
  'shelling',
  'armed_clash',
  'arson',
  'hostage_taking',
  'kidnapping',
  'piracy',
  'riot',
  'protest',
  'sexual_violence',
  'arrest',
  'release',
  'missile_launch',
  'earthquake',
  'flood',
  'storm',
  'wildfire',
  'landslide',
  'volcano',
  'tsunami',
  'fire',
  'explosion',
  'collapse',
  'plane_crash',
  'train_crash',
  'road_crash',
  'shipwreck',
  'epidemic',
  'other',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const EFFECTS = ['killed', 'injured', 'missing', 'detained', 'displaced', 'hostage', 'rescued', 'affected'] as const;
export type Effect = (typeof EFFECTS)[number];

export type Qualifier = 'exact' | 'at_least' | 'more_than' | 'up_to' | 'fewer_than' | 'range' | 'about' | 'vague' | 'none';
export type Act = 'claims' | 'blames' | 'suspects' | 'charges' | 'denies' | 'confirms' | 'doubts';
export type ResponseKind = 'acted' | 'dismissed' | 'ignored' | 'acknowledged' | 'lifted';
export type Stance = 'asserts' | 'denies' | 'doubts' | 'confirms' | 'warns' | 'accuses' | 'claims' | 'demands' | 'promises';

/** Why an item was found: the name of the rule or model and its reasons in words (`findings --explain`). */
export interface Reason {
  readonly rule: string;
  readonly because: readonly string[];
  readonly score?: number;
}

/** What every finding may carry beside its record. `altered` marks a sentence that a machine probably changed. */
export interface Explained {
  readonly reason?: Reason;
  readonly altered?: true;
}

/** The main incident. `date` is EDTF; `evidence` names the spans that gave each value, `inferred` says what was worked out and from what. */
export interface MainIncident {
  readonly isIncident: boolean;
  readonly type: IncidentType | null;
  readonly date: string | null;
  readonly country: string | null;
  readonly locality: string | null;
  readonly site: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision?: PlacePrecision | null;
  readonly evidence?: Partial<Record<'type' | 'date' | 'country' | 'locality' | 'site', Quoted>>;
  readonly inferred?: Partial<Record<'date' | 'country' | 'locality' | 'type', string>>;
  readonly weapons?: readonly Quoted[];
  readonly victims?: readonly Quoted[];
  readonly reason?: Reason;
}

/** A figure of people harmed, moved or saved. `low`/`high`: bounds, null = open. `by`: who the text gives as its origin. */
export interface Toll extends Quoted, Explained {
  readonly effect: Effect;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** No numeral, only an article with a person noun ("a policeman was killed"). */
  readonly implicit: boolean;
  readonly event: 'main' | 'other';
  readonly label: string | null;
  readonly by: string | null;
  readonly bySpan?: Span | null;
  /** Who was counted ("policemen", "children"), verbatim. */
  readonly group?: string | null;
  /** True where the figure is a part of another one ("including 12 soldiers"). */
  readonly part?: boolean;
  /** True where the figure is new since an earlier one and not a total ("five more bodies"). */
  readonly increment?: boolean;
  /** True where the same sentence replaces the figure by another one: the 26 of "from 26 to 24". */
  readonly earlier?: boolean;
  /** EDTF date that the figure holds for, where the text says so. */
  readonly asOf?: string | null;
}

/** One act of communication. Lists run parallel: `content[i]` stands at `contentSpans[i]`. */
export interface Statement extends Explained {
  readonly speaker: string;
  readonly speakerSpan: Span | null;
  /** The fullest name or description of the speaker in the text. */
  readonly resolved: string;
  readonly cue: string;
  readonly cueSpan: Span | null;
  readonly content: readonly string[];
  readonly contentSpans: readonly Span[];
  readonly mode: 'direct' | 'indirect' | 'mixed';
  readonly stance?: Stance;
  readonly certainty?: 'certain' | 'hedged' | 'hypothetical';
}

/** Who is said to have done it. `by` null: the report's own voice. */
export interface ResponsibilityAct extends Quoted, Explained {
  readonly act: Act;
  readonly by: string | null;
  readonly of: string | null;
  readonly event: 'main' | 'other';
  /** Index in the same list of the accusation that a denial answers. */
  readonly answers?: number | null;
}

export interface WarningResponse extends Quoted {
  readonly by: string | null;
  readonly kind: ResponseKind;
}

/** Someone alerts others to danger to come; a threat comes from the would-be attacker. */
export interface Warning extends Quoted, Explained {
  readonly issuer: string | null;
  readonly recipient: string | null;
  readonly threat: boolean;
  readonly response: WarningResponse | null;
  /** EDTF date on which it was given, where the text says so. */
  readonly given?: string | null;
}

/** Another event told with a time. `date` is EDTF or null. */
export interface BackgroundEvent extends Quoted, Explained {
  readonly date: string | null;
  readonly what: string;
}

export interface FoundTime extends Quoted {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string | null;
  readonly edtf: string | null;
  readonly implied?: readonly string[];
}
export interface FoundName extends Quoted {
  readonly kind: NameKind;
}
export interface FoundPlace extends Quoted {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  readonly geonamesId?: number;
}
export interface Actor {
  readonly name: string;
  readonly kind: string;
  readonly mentions: readonly Quoted[];
}

/** Everything found in one report. */
export interface Findings {
  readonly incident: MainIncident;
  readonly tolls: readonly Toll[];
  readonly statements: readonly Statement[];
  readonly responsibility: readonly ResponsibilityAct[];
  readonly warnings: readonly Warning[];
  readonly background: readonly BackgroundEvent[];
  readonly times: readonly FoundTime[];
  readonly names: readonly FoundName[];
  readonly places: readonly FoundPlace[];
  readonly actors: readonly Actor[];
}
