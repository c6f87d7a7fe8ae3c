// mbox archives: the messages that went in come out, whatever their line ends, in time that grows with the length. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMail, splitMbox, unpackMail } from './mail.ts';
import type { Packet, Unpacked } from './packet.ts';

async function all(items: AsyncIterable<Unpacked>): Promise<{ packets: Packet[]; codes: string[] }> {
  const packets: Packet[] = [];
  const codes: string[] = [];
  for await (const item of items) 'packet' in item ? packets.push(item.packet) : codes.push(item.notice.code);
  return { packets, codes };
}

const LINES = fc.array(fc.constantFrom('Subject: fire', '', '>From the mayor', 'The From line', 'A wall fell.', 'From', ' From me', 'e\u0301té'), {
  maxLength: 8,
});

test('an mbox gives each of its messages as it stood', () => {
  fc.assert(
    fc.property(fc.array(LINES, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (messages, end) => {
      // Empty lines at the end of a message can't be told from the one that parts messages
      const bodies = messages.map((lines) => `X: ${lines.join(end)}`.replace(/(\r?\n)+$/, ''));
      const mbox = bodies.map((body) => `From ann@example.org Tue May  6 09:00:00 2031${end}${body}${end}`).join(end);
      assert.deepEqual(
        [...splitMbox(Buffer.from(mbox))].map((m) => m.toString().replace(/(\r?\n)+$/, '')),
        bodies,
      );
    }),
  );
});

test('a "From " line without an empty line before it parts nothing', () => {
  const mbox = Buffer.from('From a\nSubject: x\n\nHe left.\nFrom here on\nall is quiet.\n\nFrom b\nSubject: y\n\nnext');
  assert.deepEqual([...splitMbox(mbox)].map(String), ['Subject: x\n\nHe left.\nFrom here on\nall is quiet.', 'Subject: y\n\nnext']);
  assert.deepEqual([...splitMbox(Buffer.from('From a'))], []);
});

test('time grows with the length of an mbox, not with its square', () => {
  for (const end of ['\n', '\r\n']) {
    const make = (n: number): Buffer => Buffer.from(`From a${end}Subject: x${end}${end}${'The wall fell. '.repeat(20)}${end}${end}`.repeat(n));
    const time = (mbox: Buffer): number => {
      const started = process.cpuUsage();
      for (const _ of splitMbox(mbox));
      return process.cpuUsage(started).user / 1000;
    };
    time(make(2000));
    const small = time(make(5000));
    const large = time(make(40_000));
    assert.ok(large < Math.max(200, small * 20), `${JSON.stringify(end)}: ${small.toFixed(0)} ms for 5,000 messages, ${large.toFixed(0)} ms for 40,000`);
  }
});

const message = (subject: string, body: string): string =>
  `From: Quay Letter <news@quay.example>\r\nDate: Fri, 9 Oct 2026 12:00:00 +0100\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;

test('mail: subject, sender, date and decoded text; an mbox gives each message', async () => {
  const one = Buffer.from(message('Blast', 'Caf=E9 closed.'));
  assert.ok(isMail(one));
  assert.ok(!isMail(Buffer.from('From here on it is only a story: nothing.\n\nText')));
  const { packets } = await all(unpackMail(one, 'a.eml'));
  assert.equal(Buffer.from(packets[0].bytes).toString().trim(), 'Café closed.');
  assert.deepEqual(packets[0].meta, { title: 'Blast', outlet: 'Quay Letter', published: '2026-10-09T12:00:00+01:00', signal: 'header' });
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

test('a newsletter: the HTML part in its own charset and coding; lines quoted by the mbox are given back', async () => {
  const letter = [
    'From: =?utf-8?B?UXVheSBMw6h0dGVy?= <news@quay.example>',
    'Date: Fri, 9 Oct 2026 12:00:00 +0100',
    'Subject: =?iso-8859-1?Q?Caf=E9_closed?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'only the teaser',
    '--b',
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>The caf=E9 at the quay stays =93closed=94 =',
    'until May.</p>',
    '--b--',
    '',
  ].join('\r\n');
  const { packets } = await all(unpackMail(Buffer.from(letter), 'letter.eml'));
  assert.deepEqual(
    packets.map((p) => [p.meta?.title, p.meta?.outlet, p.contentType, Buffer.from(p.bytes).toString().trim()]),
    [['Café closed', 'Quay Lètter', 'text/html; charset=utf-8', '<p>The café at the quay stays “closed” until May.</p>']],
  );
  const mbox = 'From a Tue May  6 09:00:00 2031\nFrom: a@b.example\nSubject: x\n\nHe wrote:\n>From here on all is quiet.\n>>From me\n> From you\n';
  const unquoted = await all(unpackMail(Buffer.from(mbox), 'a.mbox'));
  assert.equal(Buffer.from(unquoted.packets[0].bytes).toString().trim(), 'He wrote:\nFrom here on all is quiet.\n>From me\n> From you');
});

test('messages without text, with broken parts or nested without end are notices or read as far as they go', async () => {
  const head = 'From: a@b.example\nDate: Fri, 9 Oct 2026 12:00:00 +0100\n';
  assert.deepEqual((await all(unpackMail(Buffer.from(`${head}Subject: empty\n\n`), 'a.eml'))).codes, ['empty']);
  const open = await all(
    unpackMail(Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe end is missing`), 'a.eml'),
  );
  assert.match(Buffer.from(open.packets[0].bytes).toString(), /The end is missing/);
  const deep = Array.from({ length: 3000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');
  const nested = await all(unpackMail(Buffer.from(`${head}${deep}`), 'deep.eml'));
  assert.deepEqual([nested.packets.length, nested.codes.length], [0, 1]);
});
