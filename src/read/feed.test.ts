// Feeds: each item a report with its source, dates and a map into the feed. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeHTML } from 'entities';
import fc from 'fast-check';
import type { Span } from '../model/index.ts';
import { readSource } from './index.ts';
import type { ReadItem } from './source.ts';

const LONG = 'The ferry Sankt Olaf ran aground off Brinmouth on Monday night with forty people on board, the coast guard said.';
const SECOND = 'Nobody was hurt, and the café of the harbour gave them “tea & bread” until the morning.';

const feed = (content: string): readonly ReadItem[] => readSource({ uri: 'feed', content }).items;

/** Each letter of each text stands in its place in the feed. */
function checkMap(items: readonly ReadItem[], content: string): void {
  for (const { report, map } of items) {
    assert.ok(map, 'a map');
    let last = 0;
    for (let i = 0; i < report.text.length; i++) {
      const place: Span = map.toSource({ from: i, to: i + 1 });
      assert.ok(place.from >= last && place.to <= content.length);
      last = place.from;
      if (/[A-Za-z]/.test(report.text[i])) assert.equal(decodeHTML(content.slice(place.from, place.to)), report.text[i]);
    }
  }
}

const rss = (body: string, title = 'Ferry &amp;amp; crew safe'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast Digest</title><description>${LONG}</description><item><title>${title}</title><link>https://echo.example/1</link><pubDate>Mon, 05 May 2031 21:10:00 +0200</pubDate><dc:creator>Lena Vask</dc:creator><source url="https://echo.example/rss">Brinmouth Echo</source>${body}</item></channel></rss>`;

test('RSS: entities once and twice encoded, CDATA in pieces, plain text; the source of an item is its outlet', () => {
  const bodies = [
    `<description>&lt;p&gt;${LONG}&lt;/p&gt;&lt;p&gt;Nobody was hurt, and the caf&#233; of the harbour gave them &amp;ldquo;tea &amp;amp; bread&amp;rdquo; until the morning.&lt;/p&gt;</description>`,
    `<description>teaser</description><content:encoded><![CDATA[<p>${LONG}</p><p>Nobody was hurt, ]]><![CDATA[and the caf&eacute; of the harbour gave them &ldquo;tea &amp; bread&rdquo; until the morning.</p>]]></content:encoded>`,
    `<description>${LONG}\n\nNobody was hurt, and the caf&#xe9; of the harbour gave them “tea &amp; bread” until the morning.</description>`,
  ];
  for (const body of bodies) {
    const content = rss(body);
    const items = feed(content);
    const { report } = items[0];
    assert.equal(report.text, `${LONG}\n\n${SECOND}`);
    assert.deepEqual(
      [report.title, report.outlet, report.bylines, report.published, report.publishedFrom, report.url],
      ['Ferry & crew safe', 'Brinmouth Echo', ['Lena Vask'], '2031-05-05T21:10:00+02:00', 'feed', 'https://echo.example/1'],
    );
    checkMap(items, content);
    const cafe = report.text.indexOf('é');
    assert.match(content.slice(...Object.values(items[0].map!.toSource({ from: cafe, to: cafe + 1 }))), /^&(?:#233|eacute|#xe9);$/);
  }
});

test('Atom: HTML, XHTML and text; the source of an entry that an aggregator took over', () => {
  const entry = (content: string): string =>
    `<entry><title type="html">Ferry &lt;i&gt;Sankt Olaf&lt;/i&gt;</title><link rel="alternate" href="https://echo.example/1"/><updated>2031-05-05T22:00:00Z</updated><published>2031-05-05T21:10:00+02:00</published><source><title>Brinmouth Echo</title></source>${content}</entry>`;
  const content = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Digest</title>${entry(`<content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content>`)}${entry(
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p><p>Tea &amp; bread were given out by the harbour master until the morning.</p></div></content>`,
  )}${entry(`<summary>${LONG}</summary>`)}</feed>`;
  const items = feed(content);
  assert.deepEqual(
    items.map((i) => [i.report.title, i.report.outlet, i.report.published, i.report.modified]),
    Array.from({ length: 3 }, () => ['Ferry Sankt Olaf', 'Brinmouth Echo', '2031-05-05T21:10:00+02:00', '2031-05-05T22:00:00Z']),
  );
  assert.match(items[1].report.text, /Tea & bread/);
  checkMap(items, content);
  // The same text three times: each stands in its own entry
  const starts = items.map((i) => i.map!.toSource({ from: 0, to: 1 }).from);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
  assert.equal(new Set(starts).size, 3);
});

test('JSON Feed: escapes undone, HTML and text', () => {
  const content = JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Brinmouth Echo',
      items: [
        {
          id: '1',
          url: 'https://echo.example/1',
          title: 'One',
          content_html: `<p class="a">${LONG}</p>\n<p>${SECOND}</p>`,
          date_published: '2031-05-05T21:10:00+02:00',
        },
        {
          id: '2',
          url: 'https://echo.example/2',
          title: 'Two',
          summary: 'short',
          content_text: `${LONG}\n\nA tab\tand a "quote" in the second paragraph of it.`,
        },
      ],
    },
    null,
    1,
  ).replace('café', 'caf\\u00e9');
  const items = feed(content);
  assert.deepEqual(
    items.map((i) => [i.report.text.slice(0, LONG.length), i.report.outlet]),
    [
      [LONG, 'Brinmouth Echo'],
      [LONG, 'Brinmouth Echo'],
    ],
  );
  assert.match(items[0].report.text, /café/);
  checkMap(items, content);
});

const BITS = ['The ferry ran aground', ' ', 'é', '&', '<', '“', '😀', '\n\n', 'Nobody was hurt.', 'a;b', '&amp;', ']]', '>', '"', '\\', '\t'];
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const numbered = (text: string): string => [...text].map((c, i) => (i % 5 === 0 ? `&#x${c.codePointAt(0)!.toString(16)};` : escaped(c))).join('');
const WAYS: readonly ((html: string) => string)[] = [
  (html) => rss(`<description>${escaped(html)}</description>`),
  (html) => rss(`<description>${numbered(html)}</description>`),
  (html) => rss(`<content:encoded><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`),
  (html) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1', content_html: html }] }),
];

test('any text of an item in any coding keeps its letters in place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BITS), { minLength: 1, maxLength: 30 }), fc.constantFrom(...WAYS), (bits, way) => {
      const content = way(`<p>${LONG}</p><p>${escaped(bits.join(''))}</p>`);
      const items = feed(content);
      assert.equal(items.length, 1);
      checkMap(items, content);
    }),
    { numRuns: 300 },
  );
});

test('a feed cut off, a bomb of entities and unclosed elements: a notice or what there is, in linear time', () => {
  assert.equal(readSource({ uri: 'f', content: rss('<description>x').slice(0, 300) }).reports.length, 0);
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${rss(`<description>&c;&c; ${LONG}</description>`).slice(21)}`;
  assert.ok((readSource({ uri: 'f', content: bomb }).reports[0]?.text.length ?? 0) < 400);
  const many = (n: number): number => {
    const content = rss('').replace('</item>', `</item>${`<item><title>t</title><description>${LONG}</description><content:encoded>`.repeat(n)}`);
    const started = process.cpuUsage();
    readSource({ uri: 'f', content });
    return process.cpuUsage(started).user / 1000;
  };
  many(50);
  const small = many(200);
  const large = many(1600);
  assert.ok(large < Math.max(400, small * 20), `${small.toFixed(0)} ms, ${large.toFixed(0)} ms`);
});
