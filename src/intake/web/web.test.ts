// Fetching, against a real server on loopback.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isPublicAddress, refusePrivateName } from './address.ts';
import { FetchError, openWeb } from './index.ts';

let base = '';
let open = 0;
let most = 0;
const seen: string[] = [];
const pages: Record<string, (req: IncomingMessage, res: ServerResponse) => void> = {
  '/robots.txt': (_, res) => res.end('User-agent: *\nDisallow: /private/\n'),
  '/page': (req, res) => {
    seen.push(String(req.headers['if-none-match'] ?? 'fresh'));
    if (req.headers['if-none-match'] === '"v1"') return res.writeHead(304).end();
    res.writeHead(200, { etag: '"v1"', 'content-type': 'text/html; charset=windows-1252' }).end(Buffer.from([0x93, 0x41, 0x94]));
  },
  '/private/page': (_, res) => res.end('no'),
  '/loop': (_, res) => res.writeHead(302, { location: '/loop' }).end(),
  '/hop': (_, res) => res.writeHead(301, { location: '/page' }).end(),
  '/gone': (_, res) => res.writeHead(410).end('gone'),
  '/endless': (_, res) => {
    const more = setInterval(() => res.write(Buffer.alloc(65536, 97)), 1);
    res.on('close', () => clearInterval(more));
  },
  '/never': (_, res) => void res.write('a'),
  '/silent': () => undefined,
  '/drip': (_, res) => {
    const more = setInterval(() => res.write('a'), 50);
    res.on('close', () => clearInterval(more));
  },
  '/gzip': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<p>packed</p>')),
  '/br': (_, res) => res.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('<p>packed</p>')),
  '/unpacked': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end('<p>packed</p>'),
  '/bomb': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000))),
  '/bomb-br': (_, res) =>
    res.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(Buffer.alloc(2_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  '/to-private': (_, res) => res.writeHead(302, { location: '/private/page' }).end(),
  '/to-loopback': (_, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/to-decimal': (_, res) => res.writeHead(302, { location: 'http://2130706433:1/' }).end(),
  '/to-file': (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nothing': (_, res) => res.writeHead(302, { location: 'http://[' }).end(),
  '/lies': (_, res) => {
    res.writeHead(200, { 'content-length': '10' });
    res.write('12345');
    res.destroy();
  },
};
const server = createServer((req, res) => {
  most = Math.max(most, ++open);
  res.on('close', () => open--);
  setTimeout(() => (pages[req.url ?? ''] ?? ((_q, r) => r.writeHead(404).end()))(req, res), 15);
});
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const failing = async (url: string, options = {}): Promise<string> => {
  const web = openWeb({ allowPrivate: true, timeout: 1500, maxBytes: 300_000, ...options });
  try {
    await web.fetch(url);
    return 'fetched';
  } catch (error) {
    assert.ok(error instanceof FetchError, String(error));
    return error.code;
  } finally {
    await web.close();
  }
};

test('a page comes with its bytes and headers, through a redirect', async () => {
  const web = openWeb({ allowPrivate: true });
  const page = await web.fetch(`${base}/hop`);
  assert.equal(page.url, `${base}/page`);
  assert.deepEqual([...page.body], [0x93, 0x41, 0x94]);
  assert.match(page.headers['content-type'], /windows-1252/);
  await web.close();
});

test('private and loopback addresses are refused unless allowed', async () => {
  assert.equal(await failing(`${base}/page`, { allowPrivate: false }), 'private-address');
  assert.equal(await failing(base.replace('127.0.0.1', 'localhost'), { allowPrivate: false }), 'private-address');
  for (const a of ['127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.1.1', '::1', 'fc00::1', '::ffff:10.0.0.1', '0.0.0.0', 'nonsense'])
    assert.equal(isPublicAddress(a), false, a);
  for (const a of ['93.184.216.34', '2606:2800:220:1::1']) assert.equal(isPublicAddress(a), true, a);
});

test('every way to write an address that is not public', async () => {
  const web = openWeb({ timeout: 1500 });
  for (const host of [
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::7f00:1]',
    '169.254.169.254',
    '0.0.0.0',
    '[fd00:ec2::254]',
    'localhost',
  ])
    await assert.rejects(web.fetch(`http://${host}:1/`), { code: 'private-address' }, host);
  await web.close();
  for (const name of ['localhost', 'a.localhost', 'metadata.google.internal', 'printer.local', '127.0.0.1'])
    await assert.rejects(refusePrivateName(name), name);
});

test('bodies come unpacked, in bounds; a coding that the body has not is passed over', async () => {
  const web = openWeb({ allowPrivate: true });
  for (const path of ['/gzip', '/br', '/unpacked']) assert.equal(Buffer.from((await web.fetch(base + path)).body).toString(), '<p>packed</p>', path);
  await web.close();
  assert.equal(await failing(`${base}/bomb`), 'too-large');
  assert.equal(await failing(`${base}/bomb-br`), 'too-large');
});

test('redirects are asked for anew: robots.txt, protocol and address hold for each', async () => {
  assert.equal(await failing(`${base}/to-private`), 'robots');
  assert.equal(await failing(`${base}/to-file`), 'bad-url');
  assert.equal(await failing(`${base}/to-nothing`), 'bad-url');
});

test('proxies of the environment are used, but for the hosts of NO_PROXY; behind them too a redirect to a private address is refused', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const there = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('error', () => there.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  process.env['HTTP_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  process.env['NO_PROXY'] = '127.0.0.1';
  try {
    const web = openWeb({ timeout: 5000 });
    assert.equal((await web.fetch('http://news.example/page')).status, 200);
    assert.ok(asked.includes('news.example:80'));
    for (const path of ['/to-loopback', '/to-decimal']) await assert.rejects(web.fetch(`http://news.example${path}`), { code: 'private-address' });
    await web.close();
    const local = openWeb({ allowPrivate: true });
    const before = asked.length;
    assert.equal((await local.fetch(`${base}/page`)).status, 200);
    assert.equal(asked.length, before);
    await local.close();
  } finally {
    delete process.env['HTTP_PROXY'];
    delete process.env['NO_PROXY'];
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('limits: size, time, redirects, status, broken answers, robots.txt, other protocols', async () => {
  assert.equal(await failing(`${base}/endless`), 'too-large');
  for (const path of ['/never', '/silent', '/drip']) assert.equal(await failing(base + path, { timeout: 500 }), 'timeout', path);
  assert.equal(await failing(`${base}/loop`), 'too-many-redirects');
  assert.equal(await failing(`${base}/gone`), 'http-status');
  assert.equal(await failing(`${base}/lies`), 'network');
  assert.equal(await failing(`${base}/private/page`), 'robots');
  assert.equal(await failing('file:///etc/hostname'), 'bad-url');
  assert.equal(await failing('http://'), 'bad-url');
});

test('one request per host at a time, and a kept page is asked for with its condition', async () => {
  const cache = mkdtempSync(path.join(tmpdir(), 'hearsay-'));
  const web = openWeb({ allowPrivate: true, cache });
  most = 0;
  seen.length = 0;
  const all = await Promise.all([1, 2, 3].map(() => web.fetch(`${base}/page`)));
  assert.equal(most, 1);
  assert.deepEqual(seen, ['fresh', '"v1"', '"v1"']);
  assert.deepEqual([...all[2].body], [0x93, 0x41, 0x94]);
  await web.close();
});
