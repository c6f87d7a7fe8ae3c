// hearsay dossier: from a pile of reports to a folder that a person can open, check and hand on.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { renderDossier, renderIndex } from '../dossier/index.ts';
import { groupReports, reconcile, whatChanged } from '../incidents/index.ts';
import type { IncidentRecord } from '../model/index.ts';
import { collectReports } from './collect.ts';
import { findingsFor } from './findings-file.ts';
import { readLinks } from './links.ts';
import { type CommonOptions, readingOptions, UsageError } from './options.ts';
import { summarise } from './summary.ts';
import { Terminal } from './terminal.ts';
import { trace } from './trace.ts';

interface DossierOptions extends CommonOptions {
  readonly out: string;
  readonly links?: string;
  readonly findings?: string;
  readonly since?: string;
}

export function addDossier(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('dossier'))
    .description('read a pile of reports and write the dossier: a page, JSON and Markdown per incident')
    .requiredOption('-o, --out <dir>', 'folder to write')
    .option('--links <file>', 'JSON Lines with joins to add or cut')
    .option('--findings <file>', 'findings already made by `hearsay findings` for the same inputs')
    .option('--since <file>', 'dossier.json of an earlier run: the page says what changed since')
    .addHelpText('after', '\nExamples:\n  hearsay dossier examples --out out/examples\n  hearsay dossier reports/*.html --published 2024-03-24 --out dossier')
    .action(async (inputs: string[], options: DossierOptions) => {
      const terminal = new Terminal(options.quiet ?? false);
      const links = await readLinks(options.links);
      const before = await readBefore(options.since);
      const reports = await collectReports(inputs, options, terminal);
      if (reports.length === 0) throw new UsageError('no report could be read from the inputs: there is nothing to write');
      const findings = await findingsFor(reports, { file: options.findings }, terminal);
      const sources = trace(reports, links, terminal);
      const groups = groupReports(reports, findings, sources, { links });
      const progress = terminal.progress('reconciling', groups.length);
      const records = groups.map((group) => {
        progress.tick();
        return reconcile(group, reports, findings, sources);
      });
      progress.done();
      await writeDossier(options.out, { records, before }, terminal);
      for (const line of summarise(records, options.out, inputs)) terminal.say(line);
      exit(terminal.failures > 0 ? 1 : 0);
    });
}

/** The record of an earlier run. Throws UsageError where the file is none. */
async function readBefore(file: string | undefined): Promise<IncidentRecord | null> {
  if (file === undefined) return null;
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as IncidentRecord;
    if (!Array.isArray(record.tolls) || !Array.isArray(record.reports)) throw new Error('not a dossier.json');
    return record;
  } catch (cause) {
    throw new UsageError(`--since ${file}: ${(cause as Error).message}`);
  }
}

/** The record that an earlier one speaks of: most reports in common. */
function successor(before: IncidentRecord, records: readonly IncidentRecord[]): IncidentRecord {
  const old = new Set(before.reports.map((r) => r.id));
  const common = (record: IncidentRecord): number => record.reports.filter((r) => old.has(r.id)).length;
  return records.reduce((best, record) => (common(record) > common(best) ? record : best));
}

/** One incident: its files in `out`. Several: a folder each and an index page. */
async function writeDossier(
  out: string,
  { records, before }: { records: readonly IncidentRecord[]; before: IncidentRecord | null },
  terminal: Terminal,
): Promise<void> {
  const changed = before === null ? null : successor(before, records);
  const files = records.flatMap((record) => {
    const folder = records.length === 1 ? '' : record.id;
    const changes = record === changed ? whatChanged(before!, record) : undefined;
    const indexHref = records.length === 1 ? undefined : '../index.html';
    return renderDossier(record, { changes, indexHref }).map((file) => ({ path: path.join(folder, file.path), content: file.content }));
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
