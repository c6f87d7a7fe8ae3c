// A user's own joins and cuts between reports, honoured by every run (`--links file`): of origins (the default) or of incidents.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './options.ts';

const Link = z.object({ from: z.string(), to: z.string(), join: z.boolean(), about: z.enum(['origin', 'incident']).optional(), reason: z.string().optional() });
export type Link = z.infer<typeof Link>;

/** Reads the links of a JSON Lines file. Throws UsageError with the line where it is not as told. */
export async function readLinks(file: string | undefined): Promise<Link[]> {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`--links ${file}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`);
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [Link.parse(JSON.parse(line))];
    } catch {
      throw new UsageError(
        `--links ${file}, line ${i + 1}: expected {"from": id, "to": id, "join": true|false, "about"?: "origin"|"incident", "reason"?: text}`,
      );
    }
  });
}
