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

/** Bytes, about, that are handed to the system at once. */
const CHUNK = 2 ** 16;

/** Writes one JSON object of lists, an item a line, without ever holding the whole of it as text. */
export async function writeLists(lists: Readonly<Record<string, Iterable<unknown>>>): Promise<void> {
  let pending = '{';
  let before = '';
  for (const [name, items] of Object.entries(lists)) {
    pending += `${before}\n"${name}": [`;
    let comma = '';
    for (const item of items) {
      pending += `${comma}\n${JSON.stringify(item)}`;
      comma = ',';
      if (pending.length < CHUNK) continue;
      await write(pending);
      pending = '';
    }
    pending += '\n]';
    before = ',';
  }
  await write(`${pending}\n}\n`);
}

/** Ends the program without a stack trace when the reader of the pipe has gone. */
export function endOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
