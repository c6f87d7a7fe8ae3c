// hearsay incidents: reports grouped by the one happening that they are mainly about.
import type { Command } from 'commander';
import { groupReports } from '../incidents/index.ts';
import { collectReports } from './collect.ts';
import { findingsFor } from './findings-file.ts';
import { readLinks } from './links.ts';
import { type CommonOptions, formatOption, readingOptions } from './options.ts';
import { type Format, valueWriter, write } from './output.ts';
import { Terminal } from './terminal.ts';
import { trace } from './trace.ts';

interface IncidentsOptions extends CommonOptions {
  readonly format: Format;
  readonly links?: string;
  readonly findings?: string;
}

export function addIncidents(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('incidents'))
    .description('print the reports grouped by incident, with the latest tolls')
    .addOption(formatOption('json'))
    .option('--links <file>', 'JSON Lines with joins to add or cut')
    .option('--findings <file>', 'findings already made by `hearsay findings` for the same inputs')
    .addHelpText('after', '\nExamples:\n  hearsay incidents examples\n  hearsay incidents crawl/ --findings findings.jsonl')
    .action(async (inputs: string[], options: IncidentsOptions) => {
      const terminal = new Terminal(options.quiet ?? false);
      const links = await readLinks(options.links);
      const reports = await collectReports(inputs, options, terminal);
      const findings = await findingsFor(reports, { file: options.findings }, terminal);
      const groups = groupReports(reports, findings, trace(reports, links, terminal), { links });
      if (options.format === 'json') await write(`${JSON.stringify(groups, null, 1)}\n`);
      else {
        const writer = valueWriter('jsonl');
        for (const group of groups) await writer.value(group);
      }
      exit(terminal.failures > 0 ? 1 : 0);
    });
}
