// One request per host at a time, and no sooner after the last one than the host asks for.

/** Longest pause that is kept (ms): a host that asks for more would stop the run. */
const LONGEST_PAUSE = 10_000;

/** Queues of tasks by host. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #free = new Map<string, number>();

  /** Runs a task when all earlier ones of its host are done. `pause` gives the least milliseconds until the host's next task. */
  take<T>(host: string, task: () => Promise<T>, pause: () => number = () => 0): Promise<T> {
    const run = async (): Promise<T> => {
      const wait = (this.#free.get(host) ?? 0) - Date.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      try {
        return await task();
      } finally {
        this.#free.set(host, Date.now() + Math.min(pause(), LONGEST_PAUSE));
      }
    };
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(run, run);
    this.#last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
