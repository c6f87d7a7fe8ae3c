// Findings that an earlier run wrote, so that a long run can be taken up again; what is missing is found now.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Findings, Report } from '../model/index.ts';
import { findAll } from './find-all.ts';
import { UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Wanted {
  /** File of earlier findings; none: all are found now. */
  readonly file?: string;
  /** True where the reasons of the items are wanted too: earlier findings without them do not do. */
  readonly explained?: boolean;
  /** Called in the order of the reports, as soon as a report and all before it have their findings. */
  readonly each?: (report: Report, findings: Findings) => Promise<void>;
}

/** Findings of all reports: from the file where it has them and their quotes still stand in the text, else found now. */
export async function findingsFor(reports: readonly Report[], { file, explained, each }: Wanted, terminal: Terminal): Promise<Map<string, Findings>> {
  const known = file === undefined ? new Map<string, Findings>() : await readFindings(file, terminal);
  const missing = new Set(reports.filter((report) => !fits(known.get(report.id), report.text, explained === true)));
  if (file !== undefined && missing.size > 0) terminal.say(`${missing.size} of ${reports.length} reports are not in ${file}: finding them now`);
  const all = new Map<string, Findings>();
  const settle = async (report: Report, findings: Findings): Promise<void> => {
    all.set(report.id, findings);
    await each?.(report, findings);
  };
  let next = 0;
  const settleKnown = async (): Promise<void> => {
    for (; next < reports.length && !missing.has(reports[next]); next++) await settle(reports[next], known.get(reports[next].id)!);
  };
  await settleKnown();
  await findAll([...missing], terminal, async (report, findings) => {
    await settle(report, findings);
    next++;
    await settleKnown();
  });
  return all;
}

/** A line that is no findings (the last one of a run that was cut short) is told and left out: its report is found again. */
async function readFindings(file: string, terminal: Terminal): Promise<Map<string, Findings>> {
  const known = new Map<string, Findings>();
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const entry = entryOf(text);
      if (entry === undefined) terminal.say(`--findings ${file}, line ${line}: not what \`hearsay findings\` prints (cut short?); left out`);
      else known.set(entry.id, entry.findings);
    }
  } catch (cause) {
    throw new UsageError(`--findings ${file}: ${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (cause as Error).message}`);
  }
  return known;
}

function entryOf(line: string): { id: string; findings: Findings } | undefined {
  try {
    const { id, findings } = JSON.parse(line);
    return typeof id === 'string' && LISTS.every((list) => Array.isArray(findings[list])) ? { id, findings } : undefined;
  } catch {
    return undefined;
  }
}
const LISTS = ['tolls', 'statements', 'responsibility', 'warnings', 'background'] as const;

/** A finding counts only while every quote is still in its place. */
function fits(findings: Findings | undefined, text: string, explained: boolean): boolean {
  if (findings === undefined) return false;
  const items = LISTS.flatMap((list): readonly { reason?: unknown }[] => findings[list]);
  if (explained && items.some((item) => item.reason === undefined)) return false;
  const quoted = [...findings.tolls, ...findings.responsibility, ...findings.warnings, ...findings.background];
  return (
    quoted.every((item) => text.slice(item.span.from, item.span.to) === item.quote) &&
    findings.statements.every((s) => s.contentSpans.every((span, i) => text.slice(span.from, span.to) === s.content[i]))
  );
}
