// Fetches pages politely: robots.txt (RFC 9309), one request per host at a time, conditional requests, limits.
import { conditions, openCache } from './cache.ts';
import { DEFAULT_LIMITS, FetchError, type Limits, openClient, type WebResponse } from './client.ts';
import { type Rules, readRules } from './robots.ts';
import { Turns } from './turns.ts';

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
  const rules = new Map<string, Promise<Rules>>();
  const turns = new Turns();

  /** Follows redirects from a URL; `step` makes the request for each of its addresses. */
  const follow = async (start: string, step: (url: string) => ReturnType<typeof client.get>): Promise<WebResponse> => {
    let url = start;
    for (let hop = 0; hop <= limits.maxRedirects; hop++) {
      const answer = await step(url);
      if (!('redirect' in answer)) return answer;
      url = answer.redirect;
    }
    throw new FetchError('too-many-redirects', `more than ${limits.maxRedirects} redirects`);
  };

  const rulesOf = (origin: string): Promise<Rules> => {
    const known =
      rules.get(origin) ?? readRules(origin, (file) => follow(file, async (url) => client.get(webAddress(url).href, {}, AbortSignal.timeout(limits.timeout))));
    rules.set(origin, known);
    return known;
  };

  /** One request, in its host's turn and if the site allows it: each address that a redirect names is asked for anew. */
  const request = (url: string, signal: () => AbortSignal): ReturnType<typeof client.get> => {
    const { origin, host } = webAddress(url);
    let delay = 0;
    const ask = async (): ReturnType<typeof client.get> => {
      const site = await rulesOf(origin);
      delay = site.delay;
      if (!site.allows(url)) throw new FetchError('robots', `${origin}/robots.txt does not allow it`);
      const kept = await cache.get(url);
      const answer = await client.get(url, conditions(kept), signal());
      if ('redirect' in answer) return answer;
      if (answer.status === 304 && kept) return kept;
      if (answer.status !== 200) throw new FetchError('http-status', `the server answered ${answer.status}`);
      await cache.put(url, answer);
      return answer;
    };
    return turns.take(host, ask, () => delay);
  };

  return {
    fetch(url) {
      // The clock runs from the first request on, not while others of the host are waited for.
      let clock: AbortSignal | undefined;
      return follow(url, async (next) => request(next, () => (clock ??= AbortSignal.timeout(limits.timeout))));
    },
    close: () => client.close(),
  };
}

function webAddress(url: string): URL {
  if (!URL.canParse(url)) throw new FetchError('bad-url', 'this is no address');
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') throw new FetchError('bad-url', `${address.protocol} is not fetched, only http and https`);
  return address;
}
