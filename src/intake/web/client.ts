// One HTTP request with limits: bounded size, time and redirects, public addresses only unless allowed, proxies of the environment honoured.
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { decompress } from '../content-coding.ts';
import { isPublicAddress, PrivateAddressError, publicLookup, refusePrivateName } from './address.ts';

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

export interface Client {
  /** The answer to one request, or where it leads. Throws FetchError. */
  get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<WebResponse | { readonly redirect: string }>;
  /** Lets go of the sockets. */
  close(): Promise<void>;
}

/** Opens a client. Behind a proxy of the environment it is the proxy that resolves names, so that names can be checked by a look-up of our own only. */
export function openClient(limits: Limits): Client {
  const connect = { timeout: limits.timeout, ...(limits.allowPrivate ? {} : { lookup: publicLookup }) };
  const proxied = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'].some((name) => Boolean(process.env[name]));
  const dispatcher: Dispatcher = proxied ? new EnvHttpProxyAgent({ connect }) : new Agent({ connect });
  return {
    async get(url, headers, signal) {
      checkAddress(url, limits);
      if (proxied && !limits.allowPrivate) await refusePrivateName(new URL(url).hostname).catch((cause) => Promise.reject(toFetchError(cause, signal)));
      const answer = await send(url, headers, { dispatcher, signal });
      const location = one(answer.headers['location']);
      if (REDIRECTS.has(answer.statusCode) && location !== undefined) {
        answer.body.on('error', () => undefined).destroy();
        if (!URL.canParse(location, url)) throw new FetchError('bad-url', `it leads to “${location.slice(0, 200)}”, which is no address`);
        return { redirect: new URL(location, url).href };
      }
      const bytes = await readBody(answer.body, limits.maxBytes, signal);
      const body = decompress(bytes, one(answer.headers['content-encoding']), limits.maxBytes);
      if (body === null) throw tooLarge(limits.maxBytes);
      return { url, status: answer.statusCode, headers: flat(answer.headers), body };
    },
    close: () => dispatcher.close(),
  };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const tooLarge = (bytes: number): FetchError => new FetchError('too-large', `more than ${Math.round(bytes / 2 ** 20)} MB`);

async function send(
  url: string,
  headers: Record<string, string>,
  { dispatcher, signal }: { dispatcher: Dispatcher; signal: AbortSignal },
): Promise<Dispatcher.ResponseData> {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        ...headers,
      },
    });
  } catch (cause) {
    throw toFetchError(cause, signal);
  }
}

/** An address that is written out in the URL never comes to a look-up. `URL` has turned octal, decimal and short forms into the usual one. */
function checkAddress(url: string, limits: Limits): void {
  const { hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(literal) || literal.includes(':');
  if (!limits.allowPrivate && isAddress && !isPublicAddress(literal))
    throw new FetchError('private-address', `${hostname} is a private or loopback address (--allow-private lets it through)`);
}

/** Collects a body, and stops at the limit whatever Content-Length said. */
async function readBody(body: AsyncIterable<Uint8Array> & { destroy(): unknown }, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) {
        body.destroy();
        throw tooLarge(maxBytes);
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
  return new FetchError('network', `the server cannot be reached or broke off (${(cause as Error).message || String(cause)})`);
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([k, v]) => (v === undefined ? [] : [[k.toLowerCase(), Array.isArray(v) ? v.join(', ') : v]])));
