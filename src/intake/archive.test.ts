// Archives and mail unpack into documents; broken ones say so and the rest goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isMail, unpackMail } from './mail.ts';
import type { Packet, Unpacked } from './packet.ts';
import { isWarc, unpackWarc } from './warc.ts';

async function all(items: AsyncIterable<Unpacked>): Promise<{ packets: Packet[]; codes: string[] }> {
  const packets: Packet[] = [];
  const codes: string[] = [];
  for await (const item of items) 'packet' in item ? packets.push(item.packet) : codes.push(item.notice.code);
  return { packets, codes };
}
async function* chunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** A WARC response record about an invented page. */
function warcRecord(url: string, body: Uint8Array | string, headers = 'Content-Type: text/html', status = '200 OK'): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-10-09T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`,
    ),
    http,
    Buffer.from('\r\n\r\n'),
  ]);
}

test('WARC: pages come with URL and type, images and errors stay out, gzipped members too', async () => {
  const records = [
    warcRecord('http://a.example/1', '<p>One</p>'),
    warcRecord('http://a.example/i', 'x', 'Content-Type: image/png'),
    warcRecord('http://a.example/404', 'no', 'Content-Type: text/html', '404 Not Found'),
    warcRecord('http://a.example/2', gzipSync('<p>Two</p>'), 'Content-Type: text/html\r\nContent-Encoding: gzip'),
  ];
  assert.ok(isWarc(records[0]));
  for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((r) => gzipSync(r)))]) {
    const { packets, codes } = await all(unpackWarc(chunks(bytes), 'a.warc'));
    assert.deepEqual(
      packets.map((p) => [p.url, Buffer.from(p.bytes).toString()]),
      [
        ['http://a.example/1', '<p>One</p>'],
        ['http://a.example/2', '<p>Two</p>'],
      ],
    );
    assert.deepEqual(codes, []);
  }
});

test('WARC: a zip bomb is left out with a notice, the next record is read', async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20));
  const { packets, codes } = await all(
    unpackWarc(
      chunks(
        Buffer.concat([
          warcRecord('http://a.example/b', bomb, 'Content-Type: text/html\r\nContent-Encoding: gzip'),
          warcRecord('http://a.example/c', '<p>after</p>'),
        ]),
        65536,
      ),
      'b.warc',
    ),
  );
  assert.deepEqual(codes, ['too-large']);
  assert.deepEqual(
    packets.map((p) => p.url),
    ['http://a.example/c'],
  );
});

test('WARC: an empty or torn archive is a notice', async () => {
  assert.deepEqual((await all(unpackWarc(chunks(Buffer.from('')), 'e.warc'))).codes, ['empty-archive']);
  const torn = Buffer.concat([warcRecord('http://a.example/1', '<p>One</p>'), Buffer.from('WARC/1.0\r\nWARC-Ty')]);
  const { packets, codes } = await all(unpackWarc(chunks(torn), 't.warc'));
  assert.equal(packets.length, 1);
  assert.ok(codes.length <= 1);
});

const message = (subject: string, body: string): string =>
  `From: Quay Letter <news@quay.example>\r\nDate: Fri, 9 Oct 2026 12:00:00 +0100\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;

test('mail: subject, sender, date and decoded text; an mbox gives each message', async () => {
  const one = Buffer.from(message('Blast', 'Caf=E9 closed.'));
  assert.ok(isMail(one));
  assert.ok(!isMail(Buffer.from('From here on it is only a story: nothing.\n\nText')));
  const { packets } = await all(unpackMail(one, 'a.eml'));
  assert.equal(Buffer.from(packets[0].bytes).toString().trim(), 'Café closed.');
  assert.deepEqual(packets[0].meta, { title: 'Blast', outlet: 'Quay Letter', published: '2026-10-09T11:00:00Z' });
  const mbox = Buffer.from(
    `From news@quay.example Fri Oct  9 12:00:00 2026\n${message('A', 'first').replaceAll('\r', '')}\nFrom news@quay.example Fri Oct  9 13:00:00 2026\n${message('B', 'second').replaceAll('\r', '')}`,
  );
  assert.ok(isMail(mbox));
  const both = await all(unpackMail(mbox, 'a.mbox'));
  assert.deepEqual(
    both.packets.map((p) => [p.uri, p.meta?.title, Buffer.from(p.bytes).toString().trim()]),
    [
      ['a.mbox#1', 'A', 'first'],
      ['a.mbox#2', 'B', 'second'],
    ],
  );
});
