// What a site asks of programs: robots.txt (RFC 9309), read once per origin.
import robotsParser from 'robots-parser';
import { FetchError, USER_AGENT, type WebResponse } from './client.ts';

export interface Rules {
  allows(url: string): boolean;
  /** Milliseconds that the site wants between two requests. */
  readonly delay: number;
}

/** RFC 9309 asks readers to take in this much of a file at least; more is not looked at. */
const LONGEST_FILE = 500 * 1024;
const ALL: Rules = { allows: () => true, delay: 0 };
const NOTHING: Rules = { allows: () => false, delay: 0 };

/** The rules of an origin; `get` fetches its robots.txt. 4xx means no rules; 5xx or no whole answer that all is forbidden. Throws where the host can't be reached. */
export async function readRules(origin: string, get: (url: string) => Promise<WebResponse>): Promise<Rules> {
  const file = `${origin}/robots.txt`;
  const answer = await get(file).catch((cause: unknown) => {
    if (cause instanceof FetchError && cause.code !== 'timeout' && cause.code !== 'too-large') {
      if (cause.code === 'too-many-redirects') return ALL; // RFC 9309, 2.3.1.2
      throw cause;
    }
    return NOTHING;
  });
  if ('allows' in answer) return answer;
  if (answer.status >= 500) return NOTHING;
  if (answer.status >= 400) return ALL;
  const robots = robotsParser(file, Buffer.from(answer.body.slice(0, LONGEST_FILE)).toString('utf8'));
  return { allows: (url) => robots.isAllowed(url, USER_AGENT) !== false, delay: (robots.getCrawlDelay(USER_AGENT) ?? 0) * 1000 };
}
