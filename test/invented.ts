// Builders for invented reports and findings, so that a test says only what it is about.

import { reconcile } from '../src/incidents/index.ts';
import type { Findings, IncidentGroup, IncidentRecord, MainIncident, Quoted, Report, ResponsibilityAct, Sources, Statement, Toll } from '../src/model/index.ts';
import { quoteAt } from '../src/model/index.ts';

/** The quote's place in a text; a test text that lacks it is a mistake. */
export function find(text: string, quote: string, n = 0): Quoted {
  let at = -1;
  for (let i = 0; i <= n; i++) at = text.indexOf(quote, at + 1);
  return quoteAt(text, at, at + quote.length);
}

/** A report whose outlet bears its id. */
export const inventReport = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  id,
  uri: id,
  title: '',
  outlet: id,
  bylines: [],
  language: 'en',
  text,
  integrity: [],
  ...more,
});

export const NO_FINDINGS: Findings = {
  incident: { isIncident: true, type: 'explosion', date: null, country: null, locality: null, site: null, lat: null, lon: null },
  tolls: [],
  statements: [],
  responsibility: [],
  warnings: [],
  background: [],
  times: [],
  names: [],
  places: [],
  actors: [],
};

/** An exact number of killed in the main event, unless `more` says otherwise. */
export const inventToll = (text: string, quote: string, low: number, more: Partial<Toll> = {}): Toll => ({
  ...find(text, quote),
  effect: 'killed',
  low,
  high: low,
  qualifier: 'exact',
  implicit: false,
  event: 'main',
  label: null,
  by: null,
  ...more,
});

/** A report in short: its text, and what was found in it. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly on?: string;
  readonly more?: Partial<Report>;
  readonly incident?: Partial<MainIncident>;
  /** Quote, number and what else. */
  readonly tolls?: readonly (readonly [string, number, Partial<Toll>?])[];
  /** Act, who says it, of whom, quote. */
  readonly acts?: readonly (readonly [ResponsibilityAct['act'], string | null, string | null, string])[];
  /** Speaker and words. */
  readonly said?: readonly (readonly [string, string])[];
  readonly background?: readonly { readonly quote: string; readonly date: string | null; readonly what: string }[];
  /** Issuer, quote, day. */
  readonly warned?: readonly (readonly [string, string, string])[];
}

const statement = (text: string, [speaker, words]: readonly [string, string]): Statement => ({
  speaker,
  speakerSpan: null,
  resolved: speaker,
  cue: 'said',
  cueSpan: null,
  content: [words],
  contentSpans: [find(text, words).span],
  mode: 'indirect',
});

const findingsOf = ({ text, incident = {}, tolls = [], acts = [], said = [], background = [], warned = [] }: Told): Findings => ({
  ...NO_FINDINGS,
  incident: { ...NO_FINDINGS.incident, ...incident },
  tolls: tolls.map(([quote, low, more]) => inventToll(text, quote, low, more)),
  responsibility: acts.map(([act, by, of, quote]) => ({ act, by, of, event: 'main', ...find(text, quote) })),
  statements: said.map((words) => statement(text, words)),
  background: background.map((event) => ({ ...event, ...find(text, event.quote) })),
  warnings: warned.map(([issuer, quote, given]) => ({ issuer, recipient: null, threat: false, response: null, given, ...find(text, quote) })),
});

/** The record of reports told in short; each stands alone unless `families` (lists of ids, roots first) say otherwise. */
export function recordOf(told: readonly Told[], families: readonly (readonly string[])[] = [], more: Partial<IncidentGroup> = {}): IncidentRecord {
  const reports = told.map(({ id, text, on, more }) => inventReport(id, text, { ...(on === undefined ? {} : { published: on }), ...more }));
  const inFamily = new Set(families.flat());
  const sources: Sources = {
    families: [...families, ...told.filter(({ id }) => !inFamily.has(id)).map(({ id }) => [id])].map((ids) => ({
      id: ids[0] as string,
      root: ids[0] as string,
      reports: ids,
    })),
    edges: [],
  };
  const group: IncidentGroup = {
    id: 'incident-x',
    isIncident: true,
    title: 'Invented',
    type: null,
    date: null,
    country: null,
    locality: null,
    killed: null,
    injured: null,
    reports: told.map(({ id }) => id),
    alsoIn: [],
    ...more,
  };
  return reconcile(group, reports, new Map(told.map((report) => [report.id, findingsOf(report)])), sources);
}
