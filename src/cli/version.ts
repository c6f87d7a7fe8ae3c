// The one version number, from package.json.
import { readFileSync } from 'node:fs';

/** Works from src/cli as well as from dist. */
const at = [new URL('../package.json', import.meta.url), new URL('../../package.json', import.meta.url)];

function readVersion(): string {
  for (const file of at) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(file, 'utf8'));
      if (name === 'hearsay') return found;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  }
  return '0.0.0';
}
export const version = readVersion();
