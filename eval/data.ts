// Finds the development data beside the checkout and unpacks its archives into .cache/data (git-ignored).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar';

export const SHARED = process.env['HEARSAY_SHARED'] ?? path.resolve('../shared');
export const CACHE = path.resolve('.cache');

/** True where the development data lies beside the checkout. Without it an evaluation is skipped with a line that says so. */
export const hasShared = (): boolean => existsSync(path.join(SHARED, 'bench'));

/** The folder of an archive of ../shared/data, unpacked once. */
export function dataFolder(name: string): string {
  const folder = path.join(CACHE, 'data', name);
  if (existsSync(folder) && readdirSync(folder).length > 0) return folder;
  mkdirSync(folder, { recursive: true });
  extract({ file: path.join(SHARED, 'data', `${name}.tar.gz`), cwd: folder, sync: true });
  return folder;
}

/** A gzipped JSON Lines file of ../shared/data, unpacked once. */
export function dataLines(name: string): string {
  const file = path.join(CACHE, 'data', `${name}.jsonl`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, gunzipSync(readFileSync(path.join(SHARED, 'data', `${name}.jsonl.gz`))));
  }
  return file;
}
