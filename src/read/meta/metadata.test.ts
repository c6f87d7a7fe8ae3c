// What a page says of itself: which headline is taken where its signals differ, and that the others are kept. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../index.ts';
import { isoDate } from './date.ts';
import { outletOfHost } from './outlet.ts';
import { printedChange, printedDate } from './printed-date.ts';

const BODY = '<p>A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people, the fire service said.</p>'.repeat(
  3,
);
interface Signals {
  readonly title?: string;
  readonly og?: string;
  readonly h1?: string;
  readonly headline?: string;
  readonly site?: string;
  readonly more?: string;
}
const pageOf = ({ title = '', og, h1, headline, site, more = '' }: Signals): string =>
  `<html><head><title>${title}</title>${og === undefined ? '' : `<meta property="og:title" content="${og}">`}${site === undefined ? '' : `<meta property="og:site_name" content="${site}">`}${headline === undefined ? '' : `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`}${more}</head><body><article>${h1 === undefined ? '' : `<h1>${h1}</h1>`}${BODY}</article></body></html>`;
const read = (signals: Signals) => readSource({ uri: 'p.html', content: pageOf(signals), kind: 'html' }).items[0].report;

test('the headline is what signals agree on, without what the site adds', () => {
  const cases: [string, Signals][] = [
    ['Market blast kills four', { title: 'Market blast kills four | Coastline Herald', site: 'Coastline Herald' }],
    ['Market blast kills four', { title: 'Market blast kills four | World | Coastline', h1: 'Market blast kills four' }],
    ['Market blast kills four', { og: 'Brinmouth: Market blast kills four', h1: 'Market blast kills four' }],
    // A name of no headline in JSON-LD, a cut headline, and one with entities in entities
    ['Market blast kills four', { headline: 'seaside town in the west', h1: 'Market blast kills four', title: 'Market blast kills four - Herald' }],
    ['Market blast in the old town kills four people', { headline: 'Market blast in the old town…', h1: 'Market blast in the old town kills four people' }],
    ['Mayor’s market blast “kills four”', { headline: 'Mayor&#8217;s market blast &#x201C;kills four&#8221;', h1: 'Mayor’s market blast “kills four”' }],
    // A part of a headline is no headline
    ['Market blast kills four people in Brinmouth', { og: 'Market blast kills four people in Brinmouth', h1: 'Market blast kills four' }],
    // What the reader sees beats what is written for search engines; a colon that the desk typed twice stays, a section goes
    [
      'Four die as market blows up',
      {
        og: 'Four die as market blows up',
        h1: 'Four die as market blows up',
        headline: 'Brinmouth market explosion: four die',
        title: 'Brinmouth market explosion: four die | Herald',
      },
    ],
    [
      'After the blast: Brinmouth shuts its gas lines',
      { og: 'After the blast: Brinmouth shuts its gas lines', headline: 'After the blast: Brinmouth shuts its gas lines', h1: 'Brinmouth shuts its gas lines' },
    ],
    [
      'Brinmouth shuts its gas lines',
      { og: 'Brinmouth shuts its gas lines | Coast', headline: 'Brinmouth shuts its gas lines | Coast', h1: 'Brinmouth shuts its gas lines' },
    ],
    // The outlet's name in a clause of the headline is no suffix
    ['Market blast - what the Herald knows so far about it', { og: 'Market blast - what the Herald knows so far about it', site: 'Herald' }],
    ['Market blast kills four', { title: 'Market blast kills four - Herald World News', site: 'Herald' }],
    ['Market blast kills four', { og: 'Coastline Herald', site: 'Coastline Herald', h1: 'Market blast kills four', title: 'Market blast kills four' }],
  ];
  for (const [want, signals] of cases) assert.equal(read(signals).title, want, JSON.stringify(signals));
});

test('what contradicting signals say is kept, what says the same is not', () => {
  const meta = (key: string, value: string): string => `<meta property="${key}" content="${value}">`;
  const report = read({
    headline: 'Market blast kills four',
    og: 'Explosion at the Brinmouth market: four dead',
    h1: 'Market blast kills four',
    title: 'Market blast kills four | Coastline Herald',
    site: 'Coastline Herald',
    more: `${meta('application-name', 'Brinmouth Echo')}${meta('article:published_time', '2031-05-06T09:00:00Z')}${meta('date', '2031-05-06T11:00:00+02:00')}${meta('pubdate', '2031-05-07')}${meta('article:modified_time', '2031-05-07T08:00:00Z')}${meta('og:updated_time', '2031-05-09T08:00:00Z')}`,
  });
  assert.deepEqual([report.title, report.outlet, report.published], ['Market blast kills four', 'Coastline Herald', '2031-05-06T09:00:00Z']);
  assert.deepEqual(
    report.conflicts?.map((c) => `${c.field} ${c.signal} ${c.value}`),
    [
      'title meta Explosion at the Brinmouth market: four dead',
      'outlet meta Brinmouth Echo',
      'published meta 2031-05-07',
      'modified meta 2031-05-09T08:00:00Z',
    ],
  );
  assert.equal(read({ og: 'Market blast kills four', h1: 'Market blast kills four', site: 'Coastline Herald' }).conflicts, undefined);
});

test('what the input says of a page wins, and what the page says is kept', () => {
  const content = pageOf({ h1: 'Market blast kills four', site: 'Coastline Herald' });
  const meta = { title: 'Four dead at the market', outlet: 'coastline herald', published: '2031-05-06' };
  const { report } = readSource({ uri: 'p.html', content, kind: 'html', meta }).items[0];
  assert.equal(report.title, 'Four dead at the market');
  assert.deepEqual(report.conflicts, [{ field: 'title', signal: 'page', value: 'Market blast kills four' }]);
});

test('each field tells its signal', () => {
  const byline = '<meta name="author" content="Lena Vask">';
  const report = read({ headline: 'Market blast kills four', og: 'Market blast kills four', site: 'Coastline Herald', more: byline });
  assert.deepEqual(report.signals, { title: 'meta', outlet: 'meta', bylines: 'meta', language: 'text' });
  const given = readSource({
    uri: 'p.html',
    content: pageOf({ h1: 'Market blast kills four' }),
    kind: 'html',
    meta: { title: 'Four dead', outlet: 'Echo', modified: '2031-05-07', bylines: ['Ann Poe'] },
  }).items[0].report;
  assert.deepEqual(given.signals, { title: 'side-file', outlet: 'side-file', bylines: 'side-file', modified: 'side-file', language: 'text' });
});

test('without a name the outlet is the registrable host, for pages and for lines with an address', () => {
  const hosts: [string, string | undefined][] = [
    ['https://www.news.brinmouth.co.uk/a', 'brinmouth.co.uk'],
    ['http://m.echo.example:8080/a', 'echo.example'],
    ['https://co.uk/a', 'co.uk'],
    ['https://ann.blogspot.com/a', 'ann.blogspot.com'],
    ['https://web.archive.org/web/20310506000000/http://www.echo.example/a', 'echo.example'],
    ['http://127.0.0.1/a', undefined],
    ['http://localhost/a', undefined],
    ['file:///home/a.html', undefined],
    ['no address', undefined],
  ];
  for (const [url, want] of hosts) assert.equal(outletOfHost(url), want, url);
  const line = JSON.stringify({ text: 'A gas main exploded under the market.', url: 'https://www.echo.example/a' });
  const { report } = readSource({ uri: 'a.jsonl', content: line }).items[0];
  assert.deepEqual([report.outlet, report.signals?.outlet], ['echo.example', 'url']);
  const page = readSource({
    uri: 'p.html',
    url: 'https://www.brinmouthecho.example/a',
    content: pageOf({ title: 'Market blast kills four - The Brinmouth Echo' }),
    kind: 'html',
  });
  assert.equal(page.items[0].report.title, 'Market blast kills four');
});

test("the page's own address is kept beside the one that it was found at, and told where they differ", () => {
  const content = (href: string): string => pageOf({ h1: 'Market blast kills four', more: `<link rel="canonical" href="${href}">` });
  const at = (url: string | undefined, href: string) => readSource({ uri: 'p.html', url, content: content(href), kind: 'html' }).items[0].report;
  const own = at(undefined, 'https://echo.example/a');
  assert.deepEqual([own.url, own.canonical, own.signals?.canonical, own.conflicts], ['https://echo.example/a', 'https://echo.example/a', 'link', undefined]);
  assert.equal(at('http://www.echo.example/a/?from=feed', 'https://echo.example/a').conflicts, undefined);
  const copy = at('https://other.example/b', 'https://echo.example/a');
  assert.deepEqual([copy.url, copy.canonical], ['https://other.example/b', 'https://echo.example/a']);
  assert.deepEqual(copy.conflicts, [{ field: 'url', signal: 'link', value: 'https://echo.example/a' }]);
});

test('the last change is told by a time element too; other times date nothing', () => {
  const body = '<time class="updated" datetime="2031-05-06T12:00:00+02:00"></time><time class="published" datetime="2031-05-06T09:00:00+02:00"></time>';
  const { report } = readSource({ uri: 'p.html', content: `<article><h1>Market blast kills four</h1>${body}${BODY}</article>`, kind: 'html' }).items[0];
  assert.deepEqual([report.published, report.publishedFrom, report.modified], ['2031-05-06T09:00:00+02:00', 'time', '2031-05-06T12:00:00+02:00']);
  assert.equal(report.signals?.modified, 'time');
  assert.equal(report.conflicts, undefined);
});

test('a title that was wrongly decoded gives way to one that was not', () => {
  assert.equal(
    read({ og: 'Caf\ufffd blast kills four', h1: 'Caf\ufffd blast kills four', headline: 'Café blast kills four', title: 'Caf\ufffd blast kills four' }).title,
    'Café blast kills four',
  );
});

test('dates as they are written', () => {
  const cases: [string, string | undefined][] = [
    ['6 May 2031, 9:40 pm BST', '2031-05-06T21:40:00+01:00'],
    ['May 6th, 2031', '2031-05-06'],
    ['2031-05-06 09:40:00 +0800', '2031-05-06T09:40:00+08:00'],
    ['06.05.2031 | 10:12 Uhr', '2031-05-06T10:12:00'],
    ['06.05.2031 (zuletzt 07.05.2031)', '2031-05-06'],
    ['3. August 2031', '2031-08-03'],
    ['21 de abril de 2031', '2031-04-21'],
    ['1er août 2031', '2031-08-01'],
    ['2031-05-06T09:40:00+99:00', '2031-05-06T09:40:00'],
    ['5/6/2031', undefined],
    ['5/5/2031', '2031-05-05'],
    ['31 February 2031', undefined],
  ];
  for (const [written, want] of cases) assert.equal(isoDate(written), want, written);
  assert.equal(printedDate(['Ann Poe', 'Updated 7 May 2031', '6 May 2031']), '2031-05-06');
  assert.equal(printedDate(['7 May 2031', 'First published: 6 May 2031 | Updated 7 May 2031']), '2031-05-06');
  assert.equal(printedChange(['6 May 2031', 'First published: 6 May 2031 | Last updated 7 May 2031, 9.30am']), '2031-05-07T09:30:00');
  assert.equal(printedChange(['6 May 2031']), undefined);
  assert.equal(printedDate(['The market will be opened again on 1 June 2031.', '— Echo (@echo) May 6, 2031']), undefined);
});

test('a scrape tells when it was published and changed; its only date is both', () => {
  const text = 'A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people, the fire service said.';
  const dates = (...lines: string[]) => {
    const { published, modified, signals } = readSource({ uri: 'a.txt', content: ['Four dead in market blast', ...lines, text, text].join('\n\n') }).items[0]
      .report;
    return [published, modified, signals?.modified];
  };
  assert.deepEqual(dates('Last updated: 7 May 2031', 'Published: 6 May 2031'), ['2031-05-06', '2031-05-07', 'byline']);
  assert.deepEqual(dates('Updated 7 May 2031'), ['2031-05-07', '2031-05-07', 'byline']);
});
