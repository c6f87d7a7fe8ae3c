// Reads the inputs into memory for commands that need all reports at once; each unreadable input is a notice.
import { takeIn } from '../intake/index.ts';
import type { Report } from '../model/index.ts';
import { type CommonOptions, requireInputs } from './options.ts';
import type { Terminal } from './terminal.ts';

/** All reports of the inputs, in the order in which they are read. */
export async function collectReports(inputs: readonly string[], options: CommonOptions, terminal: Terminal): Promise<Report[]> {
  requireInputs(inputs);
  const reports: Report[] = [];
  const progress = terminal.progress('reading', 0);
  for await (const item of takeIn([...inputs], options)) {
    if ('notice' in item) terminal.notice(item.notice);
    else reports.push(item.report);
    progress.tick();
  }
  progress.done();
  return reports;
}
