// Loads the weights and the compiled gazetteer from the package's folder and makes an engine of them.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '../gazetteer/index.ts';
import { createEngine, type Engine } from '../language/index.ts';

/** The package's folder: the nearest one above this file that holds `weights/`; the file itself runs from src/ and, bundled, from dist/. */
function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5 && !existsSync(path.join(folder, 'weights')); up++) folder = path.dirname(folder);
  return folder;
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads weights/*.bin and dist/gazetteer.bin and makes an engine. A missing file leaves its layer to rules; an unreadable one throws. */
export async function loadEngine(): Promise<Engine> {
  const root = packageRoot();
  const names = ['syntax', 'clusters', 'names'] as const;
  const [gazetteer, ...weights] = await Promise.all([
    bytesOf(path.join(root, 'dist', 'gazetteer.bin')),
    ...names.map((name) => bytesOf(path.join(root, 'weights', `${name}.bin`))),
  ]);
  return createEngine(Object.fromEntries(names.map((name, i) => [name, weights[i]])), gazetteer ? openGazetteer(gazetteer) : null);
}
