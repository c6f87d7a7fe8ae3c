// Plain text as it is, nothing removed: what `syntax` analyses.
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import type { Terminal } from './terminal.ts';

/** The text of a file or of standard input, null (with a notice) where it can't be read. */
export async function readPlain(input: string, terminal: Terminal): Promise<string | null> {
  try {
    return input === '-' ? await readStream(process.stdin) : await readFile(input, 'utf8');
  } catch (cause) {
    terminal.notice({ code: 'unreadable', message: (cause as Error).message, uri: input });
    return null;
  }
}
