// Runs a program to its end and returns what it printed; standard error passes through.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, SHARED } from './data.ts';

const LIMIT = 2 ** 31 - 1;

/** Runs `node ARGS`; throws where it fails (exit code 1 of hearsay, some inputs not read, is let through). */
export function node(...args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: LIMIT, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    if (status === 1 && args[0].endsWith('hearsay.js')) return stdout;
    throw error;
  }
}

/** A script of the scorers. */
export const scorer = (name: string, ...args: string[]): string => node(path.join(SHARED, 'bench', name), ...args);

/** The built program. */
export const hearsay = (...args: string[]): string => node('bin/hearsay.js', ...args);

/** Keeps what a step printed, for the next step and for reading errors. Returns the file. */
export function keep(name: string, content: string): string {
  const file = path.join(CACHE, 'eval', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
