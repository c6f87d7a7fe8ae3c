// What word vectors say of a word in names, as a packed code: a fine group of like words, a rough one, and how often such words begin or end which kind of name.
import type { Container } from '../model/container.ts';

/** Kinds of use that a code gives a level 0 to 3: first and later word of a person, of an organisation, word of a place, of other names. */
export const USES = 6;
export const FINE_GROUPS = 2048;
export const ROUGH_GROUPS = 128;

/** Codes by word hash; -1 where the word is unknown. `of` is a look-up in a short run of sorted keys. */
export interface WordCodes {
  of(hash: number): number;
}

export const NO_CODES: WordCodes = { of: () => -1 };

/** Packs groups and levels into 30 bits. */
export function packCode(fine: number, rough: number, levels: readonly number[]): number {
  let code = fine | (rough << 11);
  for (let u = 0; u < USES; u++) code |= levels[u] << (18 + 2 * u);
  return code;
}

export const fineOf = (code: number): number => (code < 0 ? -1 : code & 2047);
export const roughOf = (code: number): number => (code < 0 ? -1 : (code >> 11) & 127);
export const usesOf = (code: number): number => (code < 0 ? -1 : code >> 18);
export const levelOf = (uses: number, use: number): number => (uses < 0 ? 0 : (uses >> (2 * use)) & 3);

/** Opens the sections "codes.keys" (sorted as unsigned) and "codes.values"; a file without them knows no word. */
export function openCodes(file: Container): WordCodes {
  if (!file.has('codes.keys')) return NO_CODES;
  const keys = new Int32Array(new Uint8Array(file.section('codes.keys')).buffer);
  const values = new Int32Array(new Uint8Array(file.section('codes.values')).buffer);
  const starts = new Int32Array((1 << 16) + 1);
  for (let i = 0; i < keys.length; i++) starts[(keys[i] >>> 16) + 1]++;
  for (let b = 0; b < 1 << 16; b++) starts[b + 1] += starts[b];
  return {
    of(hash) {
      const bucket = hash >>> 16;
      for (let i = starts[bucket]; i < starts[bucket + 1]; i++) if (keys[i] === hash) return values[i];
      return -1;
    },
  };
}
