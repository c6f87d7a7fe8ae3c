// The labelled copies of ../shared/gold/copies/dev: reports, truth, and the pairs that say yes or no.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/model/index.ts';
import { SHARED } from '../data.ts';
import { reportOf } from './real-report.ts';

export interface TrueEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly origin: string;
  readonly directed: boolean;
}

export interface Truth {
  readonly edges: readonly TrueEdge[];
  readonly families: readonly (readonly string[])[];
  /** Ids of the reports of each incident. */
  readonly incidents: Readonly<Record<string, readonly string[]>>;
  readonly independentPairs: readonly (readonly [string, string])[];
  readonly ambiguousPairs: readonly (readonly [string, string])[];
}

export const GOLD_FOLDER = path.join(SHARED, 'gold', 'copies', 'dev');

export const goldReports = (): Report[] =>
  readFileSync(path.join(GOLD_FOLDER, 'reports.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => reportOf(JSON.parse(line)));

export const goldTruth = (): Truth => JSON.parse(readFileSync(path.join(GOLD_FOLDER, 'truth.json'), 'utf8'));
