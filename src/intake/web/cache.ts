// Pages fetched before, so that a second run asks "has it changed?" (RFC 9110 conditional requests) instead of fetching again.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WebResponse } from './client.ts';

export interface Cache {
  get(url: string): Promise<WebResponse | null>;
  put(url: string, response: WebResponse): Promise<void>;
}

/** A cache in a folder; null folder: none. A damaged entry counts as absent. */
export function openCache(folder: string | null): Cache {
  if (folder === null) return { get: async () => null, put: async () => undefined };
  const file = (url: string): string => path.join(folder, createHash('sha256').update(url).digest('hex').slice(0, 32));
  return {
    async get(url) {
      try {
        const head = JSON.parse(await readFile(`${file(url)}.json`, 'utf8'));
        return head.asked === url ? { ...head, body: await readFile(`${file(url)}.body`) } : null;
      } catch {
        return null; // absent or damaged: it is fetched again
      }
    },
    async put(url, { body, ...head }) {
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${file(url)}.body`, body);
        await writeFile(`${file(url)}.json`, JSON.stringify({ ...head, asked: url }));
      } catch {
        // a folder that can't be written: the page is here all the same, and is fetched again next time
      }
    },
  };
}

/** Headers that ask for the page only if it changed since it was kept. */
export function conditions(kept: WebResponse | null): Record<string, string> {
  const headers: Record<string, string> = {};
  if (kept?.headers['etag']) headers['if-none-match'] = kept.headers['etag'];
  if (kept?.headers['last-modified']) headers['if-modified-since'] = kept.headers['last-modified'];
  return headers;
}
