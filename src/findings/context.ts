// What every extractor is given beside the analysis: the report's own data and, once found, its main incident.
import type { Analysis, MainIncident, Report } from '../model/index.ts';

/** `published` is the date part (YYYY-MM-DD) of the report's publication date, or null. */
export interface FindingContext {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly published: string | null;
  readonly incident: MainIncident;
}
