// hearsay read: the reports as the rest of the program sees them, one per line.
import type { Command } from 'commander';
import { takeIn } from '../intake/index.ts';
import { type CommonOptions, formatOption, readingOptions, requireInputs } from './options.ts';
import { type Format, valueWriter } from './output.ts';
import { Terminal } from './terminal.ts';

interface ReadOptions extends CommonOptions {
  readonly format: Format;
  readonly explain?: boolean;
  readonly map?: boolean;
}

export function addRead(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('read'))
    .description('print the reports: article text, title, outlet, bylines, publication date, doubts')
    .addOption(formatOption('jsonl'))
    .option('--explain', 'add what was removed from each page, by which rule, which signal gave each field, and where its metadata contradict each other')
    .option('--map', 'add where each stretch of the text stands in the source')
    .addHelpText('after', '\nExamples:\n  hearsay read examples\n  hearsay read page.html --explain\n  cat page.html | hearsay read - --published 2024-03-24')
    .action(async (inputs: string[], options: ReadOptions) => {
      requireInputs(inputs);
      const terminal = new Terminal(options.quiet ?? false);
      const writer = valueWriter(options.format);
      const progress = terminal.progress('reading', 0);
      for await (const item of takeIn(inputs, options)) {
        if ('notice' in item) terminal.notice(item.notice);
        else {
          const { removals, map } = item;
          const { conflicts, signals, ...report } = item.report;
          const why = options.explain ? { signals: signals ?? {}, conflicts: conflicts ?? [], removals } : {};
          await writer.value({ ...report, ...why, ...(options.map ? { map: map ?? null } : {}) });
        }
        progress.tick();
      }
      progress.done();
      await writer.end();
      exit(terminal.failures > 0 ? 1 : 0);
    });
}
