// Word clusters: for frequent words the numbers of the groups of like words they belong to, at three grains.
import { linesOf, openContainer } from './container.ts';

/** Opened table. `of(norm)` packs coarse (6 bits), middle (8) and fine (10) cluster numbers into one integer, or -1. */
export interface Clusters {
  of(norm: string): number;
}

export const coarse = (packed: number): number => (packed < 0 ? -1 : packed & 63);
export const middle = (packed: number): number => (packed < 0 ? -1 : (packed >> 6) & 255);
export const fine = (packed: number): number => (packed < 0 ? -1 : (packed >> 14) & 1023);

/** Opens `weights/clusters.bin`. Throws RangeError on other bytes. */
export function openClusters(bytes: Uint8Array): Clusters {
  const file = openContainer(bytes);
  const words = linesOf(file.section('words'));
  const raw = file.section('clusters');
  const table = new Map<string, number>();
  for (const [i, word] of words.entries()) table.set(word, raw[3 * i] | (raw[3 * i + 1] << 8) | (raw[3 * i + 2] << 16));
  return { of: (norm) => table.get(norm) ?? -1 };
}

/** The table of a text without clusters. */
export const NO_CLUSTERS: Clusters = { of: () => -1 };
