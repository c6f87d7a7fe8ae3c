// Reads the inputs of a command; each unreadable input is a notice.
import { takeIn } from '../intake/index.ts';
import type { Report } from '../model/index.ts';
import { type CommonOptions, requireInputs } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The reports of the inputs one by one, in the order in which they are read. */
export async function* eachReport(inputs: readonly string[], options: CommonOptions, terminal: Terminal): AsyncGenerator<Report> {
  requireInputs(inputs);
  const progress = terminal.progress('reading', 0);
  for await (const item of takeIn([...inputs], options)) {
    if ('notice' in item) terminal.notice(item.notice);
    else yield item.report;
    progress.tick();
  }
  progress.done();
}

/** All reports of the inputs, for commands that need them at once. */
export async function collectReports(inputs: readonly string[], options: CommonOptions, terminal: Terminal): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of eachReport(inputs, options, terminal)) reports.push(report);
  return reports;
}
