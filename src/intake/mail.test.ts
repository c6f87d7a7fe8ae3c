// mbox archives: the messages that went in come out, whatever their line ends, in time that grows with the length. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitMbox } from './mail.ts';

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
      const started = performance.now();
      for (const _ of splitMbox(mbox));
      return performance.now() - started;
    };
    time(make(2000));
    const small = time(make(5000));
    const large = time(make(40_000));
    assert.ok(large < Math.max(200, small * 20), `${JSON.stringify(end)}: ${small.toFixed(0)} ms for 5,000 messages, ${large.toFixed(0)} ms for 40,000`);
  }
});
