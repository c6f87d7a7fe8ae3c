// One engine per process or worker thread; a batch of reports in, their findings out.
import { findIn } from '../findings/index.ts';
import { loadEngine } from '../intake/engine.ts';
import type { Engine } from '../language/index.ts';
import type { Findings, Report } from '../model/index.ts';

let engine: Promise<Engine> | undefined;

/** Findings of each report of the batch, in order. */
export async function findBatch(reports: readonly Report[]): Promise<Findings[]> {
  engine ??= loadEngine();
  const ready = await engine;
  return reports.map((report) => findIn(report, ready.analyse(report.text, { published: report.published, title: report.title, flags: report.integrity })));
}

export default findBatch;
