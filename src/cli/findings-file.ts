// Findings that an earlier run wrote, so that a long run can be taken up again; what is missing is found now.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Findings, Report } from '../model/index.ts';
import { findAll } from './find-all.ts';
import { UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Findings of all reports: from `file` where it has them and their quotes still stand in the text, else found now. */
export async function findingsFor(reports: readonly Report[], file: string | undefined, terminal: Terminal): Promise<Map<string, Findings>> {
  const known = file === undefined ? new Map<string, Findings>() : await readFindings(file);
  const missing = reports.filter((report) => !fits(known.get(report.id), report.text));
  if (file !== undefined && missing.length > 0) terminal.say(`${missing.length} of ${reports.length} reports are not in ${file}: finding them now`);
  const found = await findAll(missing, terminal);
  return new Map(reports.map((report) => [report.id, found.get(report.id) ?? known.get(report.id)!]));
}

async function readFindings(file: string): Promise<Map<string, Findings>> {
  const known = new Map<string, Findings>();
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const { id, findings } = JSON.parse(text);
      known.set(id, findings);
    }
  } catch (cause) {
    throw new UsageError(`--findings ${file}${line > 0 ? `, line ${line}` : ''}: ${(cause as Error).message}`);
  }
  return known;
}

/** A finding counts only while every quote is still in its place. */
function fits(findings: Findings | undefined, text: string): boolean {
  if (findings === undefined) return false;
  const quoted = [...findings.tolls, ...findings.responsibility, ...findings.warnings, ...findings.background];
  return quoted.every((item) => text.slice(item.span.from, item.span.to) === item.quote);
}
