// One HTTP request with limits: bounded size, time and redirects, public addresses only unless allowed, proxies of the environment honoured.
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { isPublicAddress, PrivateAddressError, publicLookup } from './address.ts';

export interface Limits {
  /** Most bytes of a body, after decompression. */
  readonly maxBytes: number;
  /** Most milliseconds for a whole response. */
  readonly timeout: number;
  readonly maxRedirects: number;
  readonly allowPrivate: boolean;
}

export const DEFAULT_LIMITS: Limits = { maxBytes: 20 * 2 ** 20, timeout: 30_000, maxRedirects: 5, allowPrivate: false };
export const USER_AGENT = 'hearsay/0.1 (+https://www.npmjs.com/package/hearsay)';

export interface WebResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What went wrong with a URL, with a code for notices. */
export class FetchError extends Error {
  constructor(
    readonly code: 'timeout' | 'too-large' | 'too-many-redirects' | 'private-address' | 'http-status' | 'robots' | 'network' | 'bad-url',
    message: string,
  ) {
    super(message);
  }
}

/** A client; `close` lets go of its sockets. */
export function openClient(limits: Limits): { get(url: string, headers?: Record<string, string>): Promise<WebResponse>; close(): Promise<void> } {
  const connect = { timeout: limits.timeout, ...(limits.allowPrivate ? {} : { lookup: publicLookup }) };
  const proxied = Boolean(process.env['HTTP_PROXY'] ?? process.env['http_proxy'] ?? process.env['HTTPS_PROXY'] ?? process.env['https_proxy']);
  // Behind a proxy the proxy resolves names: only addresses written out in the URL can be checked here.
  const dispatcher: Dispatcher = proxied ? new EnvHttpProxyAgent() : new Agent({ connect });
  return {
    get: (url, headers) => follow(url, headers ?? {}, { limits, dispatcher }),
    close: () => dispatcher.close(),
  };
}

interface Way {
  readonly limits: Limits;
  readonly dispatcher: Dispatcher;
}

async function follow(start: string, headers: Record<string, string>, { limits, dispatcher }: Way): Promise<WebResponse> {
  let url = start;
  const signal = AbortSignal.timeout(limits.timeout);
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    checkUrl(url, limits);
    const answer = await send(url, headers, { dispatcher, signal });
    const status = answer.statusCode;
    const location = one(answer.headers['location']);
    if (status >= 300 && status < 400 && status !== 304 && location) {
      answer.body.on('error', () => undefined).destroy();
      url = new URL(location, url).href;
      continue;
    }
    return { url, status, headers: flat(answer.headers), body: await readBody(answer.body, limits.maxBytes, signal) };
  }
  throw new FetchError('too-many-redirects', `more than ${limits.maxRedirects} redirects`);
}

async function send(
  url: string,
  headers: Record<string, string>,
  { dispatcher, signal }: { dispatcher: Dispatcher; signal: AbortSignal },
): Promise<Dispatcher.ResponseData> {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: { 'user-agent': USER_AGENT, accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5', ...headers },
    });
  } catch (cause) {
    throw toFetchError(cause, signal);
  }
}

function checkUrl(url: string, limits: Limits): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new FetchError('bad-url', `${protocol} is not fetched, only http and https`);
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(literal) || literal.includes(':');
  if (!limits.allowPrivate && isAddress && !isPublicAddress(literal))
    throw new FetchError('private-address', `${hostname} is a private or loopback address (--allow-private lets it through)`);
}

/** Collects a body, and stops at the limit whatever Content-Length said. */
async function readBody(body: AsyncIterable<Uint8Array> & { destroy(): unknown }, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) {
        body.destroy();
        throw new FetchError('too-large', `more than ${Math.round(maxBytes / 2 ** 20)} MB`);
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    throw toFetchError(cause, signal);
  }
  return Buffer.concat(chunks);
}

function toFetchError(cause: unknown, signal: AbortSignal): FetchError {
  if (cause instanceof FetchError) return cause;
  if (cause instanceof PrivateAddressError) return new FetchError('private-address', `${cause.message} (--allow-private lets it through)`);
  if (signal.aborted) return new FetchError('timeout', 'no whole answer within the time limit');
  const inner = (cause as Error).cause;
  if (inner instanceof PrivateAddressError) return toFetchError(inner, signal);
  return new FetchError('network', (cause as Error).message || String(cause));
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([k, v]) => (v === undefined ? [] : [[k.toLowerCase(), Array.isArray(v) ? v.join(', ') : v]])));
