// Archives unpack into documents; broken records say so and the rest goes on. All pages are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Packet } from '../packet.ts';
import { isWarc, unpackWarc } from './index.ts';

async function all(bytes: Uint8Array, size = 1000): Promise<{ packets: Packet[]; codes: string[] }> {
  const packets: Packet[] = [];
  const codes: string[] = [];
  for await (const item of unpackWarc(chunks(bytes, size), 'a.warc')) 'packet' in item ? packets.push(item.packet) : codes.push(item.notice.code);
  return { packets, codes };
}
async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const texts = (packets: readonly Packet[]): (string | undefined)[][] => packets.map((p) => [p.url, Buffer.from(p.bytes).toString()]);

interface Parts {
  readonly headers?: string;
  readonly status?: string;
  readonly type?: string;
  readonly length?: number | string;
}

/** A WARC response record about an invented page. */
function record(
  url: string,
  body: Uint8Array | string,
  { headers = 'Content-Type: text/html', status = '200 OK', type = 'response', length }: Parts = {},
): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-06T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? http.length}\r\n\r\n`,
    ),
    http,
    Buffer.from('\r\n\r\n'),
  ]);
}
const page = (number: number): Buffer => record(`http://a.example/${number}`, `<p>Page ${number}</p>`);
const urls = (packets: readonly Packet[]): number[] => packets.map((p) => Number(p.url?.split('/').pop()));

test('pages come with URL and type; images, errors, data and notes of the crawler stay out; compressed or not, whatever the chunks', async () => {
  const records = [
    record('http://a.example/1', '<p>One</p>'),
    record('http://a.example/i', 'x', { headers: 'Content-Type: image/svg+xml' }),
    record('http://a.example/404', 'no', { status: '404 Not Found' }),
    record('http://a.example/api', '{"a":1}', { headers: 'Content-Type: application/json' }),
    record('metadata://tool.example/log', 'a log', { type: 'resource' }),
    record('http://a.example/2', gzipSync('<p>Two</p>'), { headers: 'content-type: text/html\r\nContent-Encoding: gzip' }),
    record('http://a.example/3', brotliCompressSync('<p>Three</p>'), { headers: 'Content-Type: text/html\r\nContent-Encoding: br' }),
    record('http://a.example/4', '<p>Four</p>', { headers: 'Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked' }),
    record('http://a.example/5', '4\r\n<p>F\r\n7\r\nive</p>\r\n0\r\n\r\n', { headers: 'Content-Type: text/html\r\nTransfer-Encoding: chunked' }),
  ];
  assert.ok(isWarc(records[0]));
  const wanted = [
    ['http://a.example/1', '<p>One</p>'],
    ['http://a.example/2', '<p>Two</p>'],
    ['http://a.example/3', '<p>Three</p>'],
    ['http://a.example/4', '<p>Four</p>'],
    ['http://a.example/5', '<p>Five</p>'],
  ];
  for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((r) => gzipSync(r))), gzipSync(Buffer.concat(records))]) {
    for (const size of [1, 7, 1000, 1e6]) {
      const { packets, codes } = await all(bytes, size);
      assert.deepEqual(texts(packets), wanted);
      assert.deepEqual(codes, []);
    }
  }
});

test('ARC files, with blanks in addresses and lengths that are none', async () => {
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Arc</p>';
  const arc = [
    'filedesc://x.arc.gz 127.0.0.1 20140216050221 text/plain 75\n1 0 LiveWeb Capture\nURL IP-address Archive-date Content-type Archive-length\n\n',
    `http://a.example/a page?x=of the day 93.184.216.119 20140216050221 text/html ${http.length}\n${http}\n`,
    'http://a.example/bad 93.184.216.119 20140216050221 text/html abc\n\n',
    `http://a.example/last 93.184.216.119 20140216050221 text/html ${http.length}\n${http}\n`,
  ].join('');
  assert.ok(isWarc(Buffer.from(arc)));
  for (const bytes of [Buffer.from(arc), gzipSync(arc)]) {
    const { packets, codes } = await all(bytes, 50);
    assert.deepEqual(texts(packets), [
      ['http://a.example/a page?x=of the day', '<p>Arc</p>'],
      ['http://a.example/last', '<p>Arc</p>'],
    ]);
    assert.deepEqual(codes, ['broken-record']);
  }
});

test('a zip bomb is left out with a notice, the next record is read', async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20));
  const { packets, codes } = await all(Buffer.concat([record('http://a.example/b', bomb, { headers: 'Content-Encoding: gzip' }), page(2)]), 65536);
  assert.deepEqual(codes, ['too-large']);
  assert.deepEqual(urls(packets), [2]);
});

test('a broken member in the middle of a WARC.gz costs its own record only', async () => {
  const members = [1, 2, 3, 4].map((n) => gzipSync(page(n)));
  const broken = Buffer.from(members[1]);
  broken.fill(0xff, 30, broken.length - 20);
  for (const size of [64, 1000]) {
    const { packets, codes } = await all(Buffer.concat([members[0], broken, members[2], members[3]]), size);
    assert.deepEqual(urls(packets), [1, 3, 4]);
    assert.ok(codes.includes('broken-archive'));
  }
});

test('lengths that lie: too short, too long, missing; what follows is read', async () => {
  const short = record('http://a.example/1', '<p>Page that is longer than its length says</p>', { length: 60 });
  const none = record('http://a.example/2', '<p>Two</p>', { length: 'many' });
  const lying = await all(Buffer.concat([short, none, page(3)]));
  assert.deepEqual(urls(lying.packets), [1, 3]);
  assert.deepEqual(lying.codes, ['broken-record']);
  const cut = await all(Buffer.concat([page(1), record('http://a.example/2', '<p>Two</p>', { length: 5000 })]));
  assert.deepEqual(urls(cut.packets), [1, 2]);
  assert.deepEqual(cut.codes, ['broken-record']);
});

test('an empty archive and one that is torn in a head are notices', async () => {
  assert.deepEqual((await all(Buffer.from(''))).codes, ['empty-archive']);
  assert.deepEqual((await all(gzipSync(''))).codes, ['empty-archive']);
  const torn = await all(Buffer.concat([page(1), Buffer.from('WARC/1.0\r\nWARC-Ty')]));
  assert.deepEqual([urls(torn.packets), torn.codes], [[1], ['broken-record']]);
  const cut = gzipSync(page(1));
  assert.ok((await all(cut.subarray(0, cut.length - 30))).codes.includes('broken-archive'));
});

test('a line without an end does not grow without bound', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('WARC/1.0\r\nX: ');
    for (let i = 0; i < 2000; i++) yield Buffer.alloc(65_536, 97);
  }
  const before = process.memoryUsage().arrayBuffers;
  const codes: string[] = [];
  for await (const item of unpackWarc(endless(), 'e.warc')) if ('notice' in item) codes.push(item.notice.code);
  assert.deepEqual(codes, ['broken-record', 'broken-record']);
  assert.ok(process.memoryUsage().arrayBuffers - before < 100e6);
});

test('bytes changed anywhere never stop the reading: no throw, no hang, each document bounded', async () => {
  const plain = Buffer.concat([1, 2, 3].map(page));
  const packed = Buffer.concat([1, 2, 3].map((n) => gzipSync(page(n))));
  const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(plain, packed),
      fc.array(change, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(13, 100, 5000),
      async (whole, changes, size) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        const { packets } = await all(bytes, size);
        assert.ok(packets.every((p) => p.bytes.length <= whole.length * 2));
      },
    ),
    { numRuns: 150 },
  );
});
