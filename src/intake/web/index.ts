// Fetches pages politely: robots.txt (RFC 9309), one request per host at a time, conditional requests, limits.
import robotsParser from 'robots-parser';
import { conditions, openCache } from './cache.ts';
import { DEFAULT_LIMITS, FetchError, type Limits, openClient, USER_AGENT, type WebResponse } from './client.ts';

export { FetchError, type WebResponse } from './client.ts';

export interface WebOptions extends Partial<Limits> {
  /** Folder for pages kept between runs; null (default) keeps none. */
  readonly cache?: string | null;
}

export interface Web {
  /** The page at a URL. Throws FetchError: refused by robots.txt, wrong status, limits, network. */
  fetch(url: string): Promise<WebResponse>;
  close(): Promise<void>;
}

/** Opens a polite reader of the web. */
export function openWeb(options: WebOptions = {}): Web {
  const limits = { ...DEFAULT_LIMITS, ...Object.fromEntries(Object.entries(options).filter(([k, v]) => k in DEFAULT_LIMITS && v !== undefined)) } as Limits;
  const client = openClient(limits);
  const cache = openCache(options.cache ?? null);
  const rules = new Map<string, Promise<(url: string) => boolean>>();
  const queues = new Map<string, Promise<unknown>>();

  /** Runs a task when all earlier ones of its host are done. */
  const inTurn = <T>(host: string, task: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(host) ?? Promise.resolve()).then(task, task);
    queues.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };

  const readRules = async (origin: string): Promise<(url: string) => boolean> => {
    const file = `${origin}/robots.txt`;
    const answer = await client.get(file).catch((cause) => {
      if (cause instanceof FetchError && (cause.code === 'network' || cause.code === 'private-address')) throw cause;
      return null;
    });
    // RFC 9309: 4xx means no rules; 5xx or no whole answer means all is forbidden
    if (answer === null || answer.status >= 500) return () => false;
    if (answer.status >= 400) return () => true;
    const robots = robotsParser(file, Buffer.from(answer.body.slice(0, 500 * 1024)).toString('utf8'));
    return (url) => robots.isAllowed(url, USER_AGENT) !== false;
  };

  const fetchOne = async (url: string): Promise<WebResponse> => {
    const { origin } = new URL(url);
    if (!rules.has(origin)) rules.set(origin, readRules(origin));
    if (!(await rules.get(origin)!)(url)) throw new FetchError('robots', `${origin}/robots.txt does not allow it`);
    const kept = await cache.get(url);
    const answer = await client.get(url, conditions(kept));
    if (answer.status === 304 && kept) return kept;
    if (answer.status !== 200) throw new FetchError('http-status', `the server answered ${answer.status}`);
    await cache.put(url, answer);
    return answer;
  };

  return {
    fetch: async (url) => {
      if (!URL.canParse(url) || !/^https?:/i.test(url)) throw new FetchError('bad-url', 'only http and https URLs are fetched');
      return inTurn(new URL(url).host, () => fetchOne(url));
    },
    close: () => client.close(),
  };
}
