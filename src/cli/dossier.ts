// hearsay dossier: from a pile of reports to a folder that a person can open, check and hand on.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { renderDossier, renderIndex } from '../dossier/index.ts';
import { groupReports, reconcile } from '../incidents/index.ts';
import type { IncidentRecord } from '../model/index.ts';
import { traceSources } from '../sources/index.ts';
import { collectReports } from './collect.ts';
import { findingsFor } from './findings-file.ts';
import { readLinks } from './links.ts';
import { type CommonOptions, readingOptions, UsageError } from './options.ts';
import { summarise } from './summary.ts';
import { Terminal } from './terminal.ts';

interface DossierOptions extends CommonOptions {
  readonly out: string;
  readonly links?: string;
  readonly findings?: string;
}

export function addDossier(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('dossier'))
    .description('read a pile of reports and write the dossier: a page, JSON and Markdown per incident')
    .requiredOption('-o, --out <dir>', 'folder to write')
    .option('--links <file>', 'JSON Lines with joins to add or cut')
    .option('--findings <file>', 'findings already made by `hearsay findings` for the same inputs')
    .addHelpText('after', '\nExamples:\n  hearsay dossier examples --out out/examples\n  hearsay dossier reports/*.html --published 2024-03-24 --out dossier')
    .action(async (inputs: string[], options: DossierOptions) => {
      const terminal = new Terminal(options.quiet ?? false);
      const links = await readLinks(options.links);
      const reports = await collectReports(inputs, options, terminal);
      if (reports.length === 0) throw new UsageError('no report could be read from the inputs: there is nothing to write');
      const findings = await findingsFor(reports, options.findings, terminal);
      const sources = traceSources(reports, { links });
      const groups = groupReports(reports, findings, sources);
      const records = groups.map((group) => reconcile(group, reports, findings, sources));
      await writeDossier(options.out, records, terminal);
      for (const line of summarise(records, options.out, inputs)) terminal.say(line);
      exit(terminal.failures > 0 ? 1 : 0);
    });
}

/** One incident: its files in `out`. Several: a folder each and an index page. */
async function writeDossier(out: string, records: readonly IncidentRecord[], terminal: Terminal): Promise<void> {
  const files = records.flatMap((record) => {
    const folder = records.length === 1 ? '' : record.id;
    return renderDossier(record).map((file) => ({ path: path.join(folder, file.path), content: file.content }));
  });
  if (records.length > 1) files.push({ path: 'index.html', content: renderIndex(records) });
  const progress = terminal.progress('writing', files.length);
  for (const file of files) {
    const target = path.join(out, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
    progress.tick();
  }
  progress.done();
}
