// What goes to the terminal: notices, progress with an estimate, colours that respect NO_COLOR. Standard output is for data only.
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { Notice } from '../model/index.ts';

/** Notices about inputs that were read all the same: they do not change the exit code. */
const READ_ALL_THE_SAME = new Set(['hint', 'replaced-characters', 'bad-side-file']);

/** Speaks on standard error; `quiet` silences all but errors. Counts the inputs that could not be read. */
export class Terminal {
  failures = 0;
  constructor(readonly quiet: boolean) {}

  /** Names an input that could not be read (or was read only in part) and why; the run goes on, the exit code will be 1. */
  notice(notice: Notice): void {
    const failed = !READ_ALL_THE_SAME.has(notice.code);
    if (failed) this.failures++;
    if (this.quiet && !failed) return;
    const where = notice.uri ? `${printable(notice.uri)}: ` : '';
    process.stderr.write(`${pc.yellow(failed ? 'not read' : 'note')}: ${where}${printable(notice.message)} ${pc.dim(`[${notice.code}]`)}\n`);
  }

  /** A line for the reader of the terminal. */
  say(line = ''): void {
    if (!this.quiet) process.stderr.write(`${line}\n`);
  }

  /** A progress bar that shows itself after a second; `tick` counts on, `done` clears it. */
  progress(what: string, total: number): { tick(n?: number): void; done(): void } {
    if (this.quiet || !process.stderr.isTTY) return quietProgress(what, total, this.quiet);
    const bar = new SingleBar({
      format: `${what} {bar} {value}/{total}  {eta_formatted} left`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
      fps: 5,
      barCompleteChar: '━',
      barIncompleteChar: '─',
    });
    const started = performance.now();
    let count = 0;
    let shown = false;
    return {
      tick(n = 1) {
        count += n;
        if (!shown && performance.now() - started > 1000) {
          shown = true;
          bar.start(total, count);
        } else if (shown) bar.update(count);
      },
      done: () => shown && bar.stop(),
    };
  }
}

/** Where standard error is no terminal (a log): one line every ten seconds, with the estimate. */
function quietProgress(what: string, total: number, silent: boolean): { tick(n?: number): void; done(): void } {
  const started = performance.now();
  let count = 0;
  let last = started;
  return {
    tick(n = 1) {
      count += n;
      const now = performance.now();
      if (silent || now - last < 10_000) return;
      last = now;
      const left = total > 0 ? `, about ${Math.ceil(((now - started) / count) * ((total - count) / 1000))} s left` : '';
      process.stderr.write(`${what}: ${count}${total > 0 ? ` of ${total}` : ''}${left}\n`);
    },
    done: () => undefined,
  };
}

/** Takes control characters out of foreign strings, so that a report can't steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
