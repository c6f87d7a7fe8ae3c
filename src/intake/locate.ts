// Which files the arguments mean: files, folders (walked), globs; in one fixed order.
import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import type { Notice } from '../model/index.ts';

const SKIPPED = ['**/node_modules/**', '**/.git/**', '**/.DS_Store', '**/Thumbs.db'];

/** Files that an argument means, sorted; a notice where there is none. */
export async function locate(input: string): Promise<{ files: string[] } | { notice: Notice }> {
  try {
    const info = await stat(input);
    if (!info.isDirectory()) return { files: [input] };
    const files = await glob('**/*', { cwd: input, absolute: false, onlyFiles: true, dot: false, ignore: SKIPPED, followSymbolicLinks: false });
    if (files.length === 0) return { notice: { code: 'empty-folder', message: 'no files in this folder', uri: input } };
    const prefix = input.endsWith('/') ? input : `${input}/`;
    return { files: files.sort(byName).map((f) => (input === '.' ? f : prefix + f)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { notice: { code: 'unreadable', message: `cannot be read (${code ?? String(error)})`, uri: input } };
  }
  if (/[*?{[]/.test(input)) {
    const files = await glob(input, { onlyFiles: true, ignore: SKIPPED });
    if (files.length > 0) return { files: files.sort(byName) };
    return { notice: { code: 'not-found', message: 'no file matches', uri: input } };
  }
  return { notice: { code: 'not-found', message: 'no such file or folder', uri: input } };
}
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Side files give metadata to the file of the same name: NAME.json beside NAME.txt or NAME.html. */
export function withoutSideFiles(files: readonly string[]): { file: string; side?: string }[] {
  const all = new Set(files);
  const sides = new Set<string>();
  const paired = files.map((file) => {
    const side = /\.(txt|html?|md|pdf)$/i.test(file) ? file.replace(/\.[^.]+$/, '.json') : undefined;
    if (side === undefined || !all.has(side)) return { file };
    sides.add(side);
    return { file, side };
  });
  return paired.filter((p) => !sides.has(p.file));
}
