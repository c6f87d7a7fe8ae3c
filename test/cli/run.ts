// Runs the built program as a user would.
import { spawnSync } from 'node:child_process';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `node bin/hearsay.js ARGS` with optional standard input. */
export function run(args: readonly string[], input?: string | Buffer): Run {
  const done = spawnSync(process.execPath, ['bin/hearsay.js', ...args], {
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The values of a JSON Lines output. */
export const lines = <T>(out: string): T[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
