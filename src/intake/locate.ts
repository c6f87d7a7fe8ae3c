// Which files the arguments mean: files, folders (walked), globs; in one fixed order.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { Notice } from '../model/index.ts';

export interface Located {
  readonly files: readonly string[];
  readonly notices: readonly Notice[];
}

const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db' || SKIPPED_FOLDERS.has(name);

/** Files that an argument means, sorted; notices for what can't be found or entered. */
export async function locate(input: string): Promise<Located> {
  const failed = (code: string, message: string): Located => ({ files: [], notices: [{ code, message, uri: input }] });
  try {
    const info = await stat(input);
    if (!info.isDirectory()) return { files: [input], notices: [] };
    const found = await walk(input);
    return found.files.length + found.notices.length === 0 ? failed('empty-folder', 'no files in this folder') : found;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return failed('unreadable', `cannot be read (${code ?? String(error)})`);
  }
  if (!/[*?{[]/.test(input)) return failed('not-found', 'no such file or folder');
  const files = await glob(input, { onlyFiles: true, absolute: path.isAbsolute(input), ignore: [...SKIPPED_FOLDERS].map((name) => `**/${name}/**`) });
  return files.length === 0 ? failed('not-found', 'no file matches') : { files: files.sort(byName), notices: [] };
}

/** All files below a folder. Links to files are followed, links to folders are not: they may lead in a circle. */
async function walk(root: string): Promise<Located> {
  const files: string[] = [];
  const notices: Notice[] = [];
  const open = [root === '.' ? '' : root.endsWith('/') ? root : `${root}/`];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(folder || '.', { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      notices.push({ code: 'unreadable', message: `the folder cannot be read (${error.code ?? String(error)})`, uri: folder });
      return [];
    });
    for (const entry of entries) {
      if (isSkipped(entry.name)) continue;
      const place = folder + entry.name;
      if (entry.isDirectory()) open.push(`${place}/`);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(place)))) files.push(place);
    }
  }
  return { files: files.sort(byName), notices: notices.sort((a, b) => byName(a.uri ?? '', b.uri ?? '')) };
}

const isFile = (place: string): Promise<boolean> =>
  stat(place).then(
    (info) => info.isFile(),
    () => false,
  );
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
