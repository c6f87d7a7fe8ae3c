// Findings for many reports: in this process for a handful, on all cores for more. Results come in the order of the reports.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Findings, Report } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** Reports per message to a worker: enough to hide the cost of the message, few enough to keep the progress honest. */
const BATCH = 16;
/** Below this many characters starting a second engine costs more than it saves. */
const WORTH_A_POOL = 400_000;

export type Finder = (reports: readonly Report[]) => Promise<Findings[]>;

/** Opens a finder; call `close` when done. `size`: characters expected, to choose between one process and a pool. */
export async function openFinder(size: number): Promise<{ find: Finder; parallel: number; close(): Promise<void> }> {
  const threads = Math.min(availableParallelism(), 8);
  const worker = fileURLToPath(new URL('./worker.js', import.meta.url)); // stands beside the built program only
  if (size < WORTH_A_POOL || threads < 2 || !existsSync(worker)) {
    const { findBatch } = await import('./worker.ts');
    return { find: (reports) => findBatch([...reports]), parallel: 1, close: async () => undefined };
  }
  const pool = new Tinypool({ filename: worker, minThreads: threads, maxThreads: threads });
  return { find: (reports) => pool.run([...reports]), parallel: threads, close: () => pool.destroy() };
}

/** Findings of all reports: `each` is called in their order, as soon as a batch and all before it are done. */
export async function findAll(reports: readonly Report[], terminal: Terminal, each: (report: Report, findings: Findings) => Promise<void>): Promise<void> {
  if (reports.length === 0) return;
  const finder = await openFinder(reports.reduce((sum, r) => sum + r.text.length, 0));
  const progress = terminal.progress('finding', reports.length);
  try {
    const batches: Report[][] = [];
    for (let i = 0; i < reports.length; i += BATCH) batches.push(reports.slice(i, i + BATCH));
    const running: Promise<Findings[]>[] = [];
    for (let i = 0; i < batches.length; i++) {
      while (running.length < Math.min(i + finder.parallel * 2, batches.length)) {
        const next = finder.find(batches[running.length]);
        next.catch(() => undefined); // awaited in its turn below; a failure must not end the process before
        running.push(next);
      }
      if (running[i] === undefined) running[i] = finder.find(batches[i]);
      const found = await running[i];
      for (const [k, report] of batches[i].entries()) {
        await each(report, found[k]);
        progress.tick();
      }
      running[i] = Promise.resolve([]); // let go of the batch
    }
  } finally {
    progress.done();
    await finder.close();
  }
}
