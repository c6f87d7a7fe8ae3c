// The same pile through the built program, as a user would run it: JSON Lines in at standard input, `hearsay sources` as everywhere else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DerivationEdge, Family, Report, Sources } from '../../src/model/index.ts';

/** What the program cost. */
export interface ProgramCost {
  readonly seconds: number;
  /** Processor time of all its threads. */
  readonly cpu: number;
  readonly peakMiB: number;
  readonly sources: Sources;
}

const CLOCK_TICKS = 100;
/** Memory and time of a process as Linux counts them; the last values seen before it ends are near enough. */
function look(pid: number): { peakMiB: number; cpu: number } | null {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return peak === undefined ? null : { peakMiB: Number(peak) / 1024, cpu: (user + system) / CLOCK_TICKS };
  } catch {
    return null; // it has ended
  }
}

/** Feeds reports to `node bin/hearsay.js sources - -q --format jsonl` and gathers what it prints. Needs Linux for memory and processor time. */
export async function throughProgram(reports: Iterable<Report>): Promise<ProgramCost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['bin/hearsay.js', 'sources', '-', '-q', '--format', 'jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let cost = { peakMiB: 0, cpu: 0 };
  const watch = setInterval(() => {
    cost = look(child.pid!) ?? cost;
  }, 200);
  const families: Family[] = [];
  const edges: DerivationEdge[] = [];
  const gathered = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const item = JSON.parse(line) as { family?: Family; edge?: DerivationEdge };
      if (item.family) families.push(item.family);
      else if (item.edge) edges.push(item.edge);
    }
  })();
  for (const report of reports) if (!child.stdin.write(`${JSON.stringify(report)}\n`)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number];
  await gathered;
  clearInterval(watch);
  if (code !== 0) throw new Error(`hearsay sources ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, ...cost, sources: { families, edges } };
}
