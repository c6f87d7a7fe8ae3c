// Writes data to standard output: one JSON value, or one per line, waiting where the reader is slow.
import { once } from 'node:events';

export type Format = 'json' | 'jsonl';

/** Writes a chunk and waits for a slow reader. A reader that has gone away (head) ends the program quietly. */
export async function write(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

/** A writer of many values: an array for `json`, a line each for `jsonl`. Call `end` when all are written. */
export function valueWriter(format: Format): { value(v: unknown): Promise<void>; end(): Promise<void> } {
  let first = true;
  return {
    async value(v) {
      await write(format === 'jsonl' ? `${JSON.stringify(v)}\n` : `${first ? '[' : ','}\n${JSON.stringify(v)}`);
      first = false;
    },
    async end() {
      if (format === 'json') await write(first ? '[]\n' : '\n]\n');
    },
  };
}

/** Ends the program without a stack trace when the reader of the pipe has gone. */
export function endOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
