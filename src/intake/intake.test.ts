// Inputs of every kind as they come from the command line; bad ones become notices that name them, the rest is read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { decodeBytes, isBinary } from './charset.ts';
import { takeIn } from './index.ts';

const STORY = 'The ferry Sankt Olaf ran aground off Brinmouth on Monday night with forty people on board, the coast guard said. Nobody was hurt.';
let dir = '';
before(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'intake-'));
});
after(() => rm(dir, { recursive: true, force: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = path.join(dir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
};
async function take(inputs: string[], options = {}) {
  const reports = [];
  const notices = [];
  for await (const item of takeIn(inputs, options)) {
    if ('notice' in item) notices.push(item.notice);
    else reports.push(item.report);
  }
  return { reports, notices };
}

test('a folder is walked in order; side files give metadata; bad files are named', async () => {
  await put('pile/b.txt', `Ferry aground\n\n${STORY}`);
  await put('pile/b.json', JSON.stringify({ outlet: 'Brinmouth Echo', published: '2031-05-06' }));
  await put('pile/a/z.html', `<html><title>Ferry aground off Brinmouth</title><body><article><p>${STORY}</p></article></body></html>`);
  await put('pile/empty.txt', '');
  await put('pile/blank.txt', ' \n\n ');
  await put(
    'pile/c.bin',
    new Uint8Array(4000).map((_, i) => i % 7),
  );
  await put('pile/d.jsonl.gz', gzipSync(JSON.stringify({ id: 'd1', text: STORY })));
  const { reports, notices } = await take([path.join(dir, 'pile')], { published: '2031-01-01' });
  assert.deepEqual(
    reports.map((r) => path.basename(r.uri)),
    ['z.html', 'b.txt', 'd.jsonl.gz#1'],
  );
  assert.deepEqual(
    reports.map((r) => [r.published, r.publishedFrom]),
    [
      ['2031-01-01', 'flag'],
      ['2031-05-06', 'side-file'],
      ['2031-01-01', 'flag'],
    ],
  );
  assert.equal(reports[1].outlet, 'Brinmouth Echo');
  assert.equal(reports[2].text, STORY);
  assert.deepEqual(
    notices.map((n) => [path.basename(n.uri ?? ''), n.code]),
    [
      ['blank.txt', 'empty'],
      ['c.bin', 'binary'],
      ['empty.txt', 'empty'],
    ],
  );
});

test('ids: own, else by content; the same again is numbered', async () => {
  const file = await put(
    'ids.jsonl',
    [{ id: 'a', text: STORY }, { id: 'a', text: 'Another text of the same id.' }, { text: STORY }, { text: STORY }].map((r) => JSON.stringify(r)).join('\n'),
  );
  const { reports } = await take([file]);
  const [, , hash] = reports.map((r) => r.id);
  assert.match(hash, /^[0-9a-f]{16}$/);
  assert.deepEqual(
    reports.map((r) => r.id),
    ['a', 'a~2', hash, `${hash}~2`],
  );
  const again = await take([file]);
  assert.deepEqual(again.reports, reports);
});

test('standard input, globs and inputs that are not there', async () => {
  await put('g/1.txt', STORY);
  await put('g/2.txt', STORY);
  const { reports, notices } = await take(['-', path.join(dir, 'g/*.txt'), path.join(dir, 'nothing.txt')], {
    stdin: (async function* () {
      yield STORY;
    })(),
  });
  assert.deepEqual(
    reports.map((r) => path.basename(r.uri)),
    ['-', '1.txt', '2.txt'],
  );
  assert.deepEqual(
    notices.map((n) => n.code),
    ['not-found'],
  );
});

test('links to files are followed, links to folders and pipes are not; a folder that cannot be entered is named', async () => {
  await put('links/a.txt', STORY);
  await put('links/shut/b.txt', STORY);
  await put('links/.hidden/c.txt', STORY);
  await symlink('a.txt', path.join(dir, 'links/z.txt'));
  await symlink('..', path.join(dir, 'links/circle'));
  await symlink('nowhere', path.join(dir, 'links/broken.txt'));
  execFileSync('mkfifo', [path.join(dir, 'links/pipe')]);
  const asUser = process.getuid?.() !== 0; // root enters every folder
  if (asUser) await chmod(path.join(dir, 'links/shut'), 0);
  const { reports, notices } = await take([path.join(dir, 'links')]);
  assert.deepEqual(
    reports.map((r) => path.basename(r.uri)),
    asUser ? ['a.txt', 'z.txt'] : ['a.txt', 'b.txt', 'z.txt'],
  );
  assert.deepEqual(
    notices.map((n) => n.code),
    asUser ? ['unreadable'] : [],
  );
  await chmod(path.join(dir, 'links/shut'), 0o755);
});

test('a pipe is read once; JSON that is none and lines without an end are notices', async () => {
  const pipe = path.join(dir, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [{ reports }] = await Promise.all([take([pipe]), writeFile(pipe, JSON.stringify({ id: 'p', text: STORY }))]);
  assert.deepEqual(
    reports.map((r) => r.id),
    ['p'],
  );
  const bad = [
    await put('json/1.json', '['.repeat(200_000)),
    await put('json/2.json', '[1, 2]'),
    await put('json/3.jsonl', `\ufeff${JSON.stringify({ id: 'a', text: STORY })}\r\n\r\n{"id": \r\n${JSON.stringify({ id: 'b', text: STORY })}\r\n`),
  ];
  const mixed = await take(bad);
  assert.deepEqual(
    mixed.reports.map((r) => [r.id, r.uri.split('#')[1]]),
    [
      ['a', '1'],
      ['b', '4'],
    ],
  );
  assert.deepEqual(
    mixed.notices.map((n) => [path.basename(n.uri ?? ''), n.code]),
    [
      ['1.json#1', 'bad-json'],
      ['2.json#1', 'bad-report'],
      ['2.json#2', 'bad-report'],
      ['3.jsonl#3', 'bad-json'],
    ],
  );
});

test('JSON Lines come a part at a time, numbered through; a line without bounds is passed over', async () => {
  const line = (id: number, other = ''): string => `${JSON.stringify({ id: String(id), text: STORY, other })}\n`;
  async function* pile(): AsyncGenerator<Uint8Array> {
    for (let id = 1; id <= 20; id++) yield Buffer.from(line(id, 'a'.repeat(500_000)));
    yield Buffer.from('{"id":"21","text":"');
    for (let i = 0; i < 100; i++) yield Buffer.alloc(1e6, 97);
    yield Buffer.from(`"}\n${line(22)}no json\n${line(24)}`);
  }
  const { reports, notices } = await take(['-'], { stdin: pile() });
  assert.deepEqual(
    reports.map((r) => [r.id, r.uri]),
    [...Array.from({ length: 20 }, (_, i) => i + 1), 22, 24].map((id) => [String(id), `-#${id}`]),
  );
  assert.deepEqual(
    notices.map((n) => [n.code, n.uri]),
    [
      ['line-too-long', '-#21'],
      ['bad-json', '-#23'],
    ],
  );
  const packed = gzipSync(`${line(1, 'a'.repeat(90_000_000))}${line(2)}`);
  const whole = await take([await put('packed/whole.jsonl.gz', packed)]);
  assert.deepEqual([whole.reports.map((r) => r.id), whole.notices.map((n) => n.code)], [['2'], ['line-too-long']]);
  const cut = gzipSync(Array.from({ length: 200 }, (_, i) => line(i)).join(''));
  const torn = await take([await put('packed/torn.jsonl.gz', cut.subarray(0, cut.length - 40))]);
  assert.ok(torn.reports.length > 50);
  assert.equal(torn.notices.at(-1)?.code, 'broken-archive');
  async function* drops(): AsyncGenerator<string> {
    for (const unit of line(1) + line(2)) yield unit;
  }
  assert.equal((await take(['-'], { stdin: drops() })).reports.length, 2);
});

test('charsets: mark, header, declaration, detection; the quotes of windows-1252 come out right', () => {
  const text = 'Der Bürgermeister sagte: „Nein“ – und ging. ‘Never,’ he said, “not at 5 €”.';
  const bytes = iconv.encode(text, 'windows-1252');
  assert.equal(decodeBytes(bytes, 'iso-8859-1').text, text);
  assert.equal(decodeBytes(iconv.encode(`<meta charset="windows-1252">${text}`, 'windows-1252')).text, `<meta charset="windows-1252">${text}`);
  assert.equal(decodeBytes(Buffer.from(`\ufeff${text}`)).text, text);
  assert.equal(decodeBytes(iconv.encode(text, 'utf-16le', { addBOM: true })).text, text);
  assert.equal(decodeBytes(Buffer.from(text), 'iso-8859-1').text, text, 'a header that lies about UTF-8');
  for (const charset of ['utf-16le', 'utf-16be'] as const) {
    const wide = iconv.encode(`<p>${text}</p>`, charset, { addBOM: false });
    assert.equal(decodeBytes(wide).text, `<p>${text}</p>`, `${charset} without a mark`);
    assert.equal(isBinary(wide), false);
  }
  assert.equal(decodeBytes(bytes, 'utf-8').text, text, 'windows-1252 under the name of UTF-8');
  assert.equal(decodeBytes(bytes, 'x-nobody-knows').text, text);
  assert.equal(decodeBytes(Buffer.from(text), 'utf-16').text, text, 'UTF-8 under the name of UTF-16');
  assert.match(
    decodeBytes(Buffer.concat([Buffer.from(text.repeat(3)), Buffer.from([0xe9]), Buffer.from(text)])).text,
    /„Nein“.*\ufffdDer Bürgermeister/,
    'one broken byte',
  );
  const chinese = '消防部门说，大桥周五晚间因市场爆炸而关闭，目前没有人员伤亡报告。调查仍在进行。';
  const japanese = '警察は金曜日の夜、市場での爆発の後に橋が閉鎖されたと発表した。けが人はいないという。';
  for (const [sample, charset] of [
    [chinese, 'gbk'],
    [japanese, 'shift_jis'],
    [japanese, 'euc-jp'],
  ] as const) {
    assert.equal(decodeBytes(iconv.encode(sample, charset)).text, sample, `${charset} detected`);
    assert.equal(decodeBytes(iconv.encode(`<meta charset=${charset}>${sample}`, charset)).text, `<meta charset=${charset}>${sample}`);
  }
  const russian = 'Мэр города сказал, что мост был закрыт в пятницу вечером после взрыва на рынке.';
  assert.equal(decodeBytes(iconv.encode(russian, 'windows-1251')).text, russian);
  assert.equal(decodeBytes(iconv.encode(russian, 'koi8-r')).text, russian);
  assert.deepEqual(decodeBytes(Buffer.from('a\0b')), { text: 'a\ufffdb', replaced: 1, charset: 'utf-8', from: 'utf-8' });
});

test('a long line, deep nesting and a cut feed do not stop the rest', async () => {
  const files = [
    await put('h/1.txt', 'x'.repeat(25_000_000)),
    await put('h/2.html', '<div>'.repeat(100_000)),
    await put('h/3.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><titl'),
    await put('h/4.txt', STORY),
    await put('h/5.pdf', '%PDF-1.7\nbroken'),
    await put('h/6.warc.gz', gzipSync('WARC/1.0\r\nbroken').subarray(0, 20)),
  ];
  const started = performance.now();
  const { reports, notices } = await take(files);
  assert.deepEqual(
    reports.map((r) => path.basename(r.uri)),
    ['4.txt'],
  );
  for (const name of ['1.txt', '2.html', '3.xml', '5.pdf', '6.warc.gz'])
    assert.ok(
      notices.some((n) => (n.uri ?? '').includes(name)),
      name,
    );
  assert.ok(performance.now() - started < 10_000);
});

test('an address is fetched and read; a private one only with leave', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(iconv.encode(`<title>Ferry aground</title><article><p>“${STORY}”</p></article>`, 'windows-1252'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
  try {
    const { reports } = await take([url], { allowPrivate: true });
    assert.equal(reports[0].text, `“${STORY}”`);
    assert.equal(reports[0].url, url);
    const refused = await take([url]);
    assert.deepEqual(
      refused.notices.map((n) => n.code),
      ['private-address'],
    );
  } finally {
    server.close();
  }
});
