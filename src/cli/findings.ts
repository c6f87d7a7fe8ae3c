// hearsay findings: what each report says, every item with its sentence.
import type { Command } from 'commander';
import type { Findings, Report } from '../model/index.ts';
import { collectReports } from './collect.ts';
import { findingsFor } from './findings-file.ts';
import { type CommonOptions, formatOption, readingOptions } from './options.ts';
import { type Format, valueWriter } from './output.ts';
import { Terminal } from './terminal.ts';

interface FindingsOptions extends CommonOptions {
  readonly format: Format;
  readonly explain?: boolean;
  readonly findings?: string;
}

export function addFindings(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('findings'))
    .description('print what each report says: incident, tolls, statements, responsibility, warnings, background')
    .addOption(formatOption('jsonl'))
    .option('--explain', 'add the rule or model behind each item and its reasons')
    .option('--findings <file>', 'what an earlier, perhaps interrupted run printed: only what is missing there is found now')
    .addHelpText('after', '\nExamples:\n  hearsay findings examples\n  hearsay findings report.txt --published 2024-03-24 --explain --format json')
    .action(async (inputs: string[], options: FindingsOptions) => {
      const terminal = new Terminal(options.quiet ?? false);
      const reports = await collectReports(inputs, options, terminal);
      const writer = valueWriter(options.format);
      const { findings: file, explain } = options;
      const each = (report: Report, findings: Findings): Promise<void> =>
        writer.value({ id: report.id, findings: explain ? findings : withoutReasons(findings) });
      await findingsFor(reports, { file, explained: explain, each }, terminal);
      await writer.end();
      exit(terminal.failures > 0 ? 1 : 0);
    });
}

/** The record without the reasons, which are for people who ask. */
export function withoutReasons(findings: Findings): Findings {
  return JSON.parse(JSON.stringify(findings, (key, value) => (key === 'reason' ? undefined : value)));
}
