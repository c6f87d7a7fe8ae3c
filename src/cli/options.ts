// Options that all commands share, and the one class of errors that means wrong usage (exit code 2).
import { type Command, InvalidArgumentError, Option } from 'commander';

export interface CommonOptions {
  readonly published?: string;
  readonly quiet?: boolean;
  readonly allowPrivate?: boolean;
  readonly cache?: string;
}

/** A mistake of the person at the keyboard: said in one line, exit code 2. */
export class UsageError extends Error {}

const isoDate = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(value) || Number.isNaN(Date.parse(value.slice(0, 10)))) {
    throw new InvalidArgumentError('give a date as 2024-03-24 or 2024-03-24T09:30:00+01:00');
  }
  return value;
};

/** Adds what every command that reads reports takes. */
export function readingOptions(command: Command): Command {
  return command
    .argument('[input...]', 'files, folders, globs, URLs or - for standard input')
    .option('--published <date>', 'date of the reports that have none of their own', isoDate)
    .option('--allow-private', 'let URLs point to private and loopback addresses')
    .option('--cache <dir>', 'keep fetched pages there; a second run asks only whether they changed')
    .option('-q, --quiet', 'no progress, no notes; only what could not be read');
}

/** `--format json|jsonl` with the command's default. */
export function formatOption(fallback: 'json' | 'jsonl'): Option {
  return new Option('--format <format>', 'json: one value; jsonl: one value per line').choices(['json', 'jsonl']).default(fallback);
}

/** Refuses a command without inputs, and says what to do. */
export function requireInputs(inputs: readonly string[]): void {
  if (inputs.length === 0) throw new UsageError('no input: name files, folders, globs or URLs, or - for standard input');
}
