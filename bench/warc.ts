// A WARC of many pages as a stream: records per second and memory of `takeIn`, against the extractor alone on the same pages.
// `tsx bench/warc.ts [--records N] [--gzip]` (10,000 by default). The archive is generated into a temporary file; its pages are of made-up words.
import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { takeIn } from '../src/intake/index.ts';
import { readSource } from '../src/read/index.ts';

const WORDS = 'the fire service said on that a market roof fell in old town and people were taken to hospital after night when divers searched harbour'.split(
  ' ',
);

/** Pages of news size (about 30 kB) that differ from one another; the same number gives the same page. */
function pageOf(number: number): string {
  let seed = number + 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const sentence = (): string => `The ${Array.from({ length: 12 + next(12) }, () => WORDS[next(WORDS.length)]).join(' ')}.`;
  const paragraph = (): string => `<p class="text">${Array.from({ length: 2 + next(3) }, sentence).join(' ')}</p>`;
  const teaser = (): string => `<div class="card"><h3><a href="/story/${next(1e6)}">${sentence()}</a></h3><img src="/i/${next(1e6)}.jpg" alt=""></div>`;
  const menu = Array.from({ length: 60 }, (_, i) => `<li class="nav-item"><a href="/section/${i}">Section ${i}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><title>Report ${number} | Coastline Herald</title><meta property="og:site_name" content="Coastline Herald"><script>${'var x=function(a,b){return a<b};'.repeat(250)}</script></head><body><nav><ul>${menu}</ul></nav><main><article><h1>Report ${number}</h1>${Array.from({ length: 18 }, paragraph).join('')}</article><section class="related">${Array.from({ length: 20 }, teaser).join('')}</section></main><footer>${menu}</footer></body></html>`;
}

function recordOf(number: number): Buffer {
  const body = Buffer.from(pageOf(number));
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
  const id = number.toString(16).padStart(12, '0');
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/${number}\r\nWARC-Date: 2031-05-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${id}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

async function writeArchive(file: string, records: number, gzip: boolean): Promise<void> {
  const out = createWriteStream(file);
  for (let i = 0; i < records; i++) {
    const record = recordOf(i);
    if (!out.write(gzip ? gzipSync(record, { level: 1 }) : record)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Pages made before they are read, so that making them is not timed. */
const CHUNK = 250;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const args = process.argv.slice(2);
const records = args.includes('--records') ? Number(args[args.indexOf('--records') + 1]) : 10_000;
const gzip = args.includes('--gzip');
const folder = await mkdtemp(path.join(tmpdir(), 'hearsay-warc-'));
try {
  const file = path.join(folder, gzip ? 'bench.warc.gz' : 'bench.warc');
  await writeArchive(file, records, gzip);
  for (let i = 0; i < 300; i++) readSource({ uri: 'warm', content: pageOf(i), kind: 'html' });

  // CPU time, not time on the clock: other work on the machine slows both, but not by the same share.
  let cpu = process.cpuUsage();
  let started = performance.now();
  let found = 0;
  let peak = 0;
  for await (const item of takeIn([file])) {
    if ('notice' in item) throw new Error(item.notice.message);
    if (++found % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  let used = process.cpuUsage(cpu);
  const stream = (used.user + used.system) / 1000;
  const rate = found / ((performance.now() - started) / 1000);
  console.log(
    `${found} of ${records} records, ${megabytes(statSync(file).size)}: ${rate.toFixed(0)} records/s, ${(stream / found).toFixed(2)} ms CPU each, peak RSS ${megabytes(peak)}`,
  );

  let extracted = 0;
  let alone = 0;
  let clock = 0;
  for (let from = 0; from < records; from += CHUNK) {
    const pages = Array.from({ length: Math.min(CHUNK, records - from) }, (_, i) => pageOf(from + i));
    cpu = process.cpuUsage();
    started = performance.now();
    for (const [i, content] of pages.entries()) extracted += readSource({ uri: String(from + i), content, kind: 'html' }).items.length;
    used = process.cpuUsage(cpu);
    alone += (used.user + used.system) / 1000;
    clock += performance.now() - started;
  }
  console.log(`extractor alone: ${extracted} pages, ${(extracted / (clock / 1000)).toFixed(0)} pages/s, ${(alone / extracted).toFixed(2)} ms CPU each`);
  console.log(`stream / extractor: ${(rate / (extracted / (clock / 1000))).toFixed(2)} of its rate, ${(stream / alone).toFixed(2)} of its CPU time`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
