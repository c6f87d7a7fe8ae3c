// Pages, scrapes, feeds and JSON Lines: what is kept, what goes, where it stood. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, readSource } from './index.ts';

const PARAGRAPHS = [
  'A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people and injuring eleven, the fire service said.',
  'Fire chief Mara Ellingsen told reporters that her crews had pulled six people alive from beneath the fallen roof &mdash; &ldquo;more than we dared to hope&rdquo;.',
  'The mayor, Piet Oosthuis, ordered every gas line in the old town to be shut while inspectors look for other leaks.',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Four dead in market blast | The Brinmouth Echo</title>
<meta property="og:site_name" content="The Brinmouth Echo"><meta property="og:title" content="Four dead in market blast">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Four dead in market blast","datePublished":"2031-05-06T11:20:00+02:00","dateModified":"2031-05-06T13:00:00+02:00","author":[{"@type":"Person","name":"Lena Vask"}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Four dead in market blast</h1><p class="byline">By Lena Vask</p>
<p>${PARAGRAPHS[0]}</p><figure><img src="x.jpg"><figcaption>Crews at the market. Photo: Brinmouth Echo</figcaption></figure>
<p>${PARAGRAPHS[1]}</p><aside class="newsletter"><p>Sign up for our morning newsletter and never miss a story from the coast.</p></aside>
<p><strong>Read more:</strong> <a href="/a">Harbour tunnel to close for repairs in autumn</a></p>
<p>${PARAGRAPHS[2]}</p><div class="share-tools">Share this article</div></article>
<section class="related"><h2>More from the Echo</h2><div><h3><a href="/b">Swimming bath opens its doors again after two years</a></h3><p>The bath on Quay Street opens again this Saturday with new changing rooms.</p></div></section>
<section id="comments"><h2>Comments</h2><p>I live two streets away and I heard the blast very clearly, it was terrible to hear it.</p></section></main><footer>© Echo Media</footer></body></html>`;

const readPage = (content: string) => readSource({ uri: 'page.html', content, kind: 'html' }).items[0];

test('a page gives its article alone, with entities decoded', () => {
  const { report } = readPage(PAGE);
  assert.equal(report.text.split('\n\n').length, 3);
  assert.match(report.text, /roof — “more than we dared to hope”\.\n\nThe mayor/);
  assert.doesNotMatch(report.text, /newsletter|Share|Swimming|streets away|Photo|Harbour|By Lena/);
});

test('metadata come with their signal', () => {
  const { report } = readPage(PAGE);
  assert.deepEqual(
    [report.title, report.outlet, report.bylines, report.published, report.publishedFrom, report.modified, report.language],
    ['Four dead in market blast', 'The Brinmouth Echo', ['Lena Vask'], '2031-05-06T11:20:00+02:00', 'json-ld', '2031-05-06T13:00:00+02:00', 'en'],
  );
});

test('each removal names its rule and its place', () => {
  const { removals } = readPage(PAGE);
  const rule = (text: string) => removals.find((r) => r.text.includes(text))?.rule;
  assert.equal(rule('morning newsletter'), 'newsletter');
  assert.equal(rule('Harbour tunnel'), 'line-related');
  assert.ok(rule('Swimming bath'));
  for (const { source } of removals) assert.ok(source && source.from < source.to && source.to <= PAGE.length);
});

test('every letter of the text stands at its place in the source', () => {
  const { report, map } = readPage(PAGE);
  for (let i = 0; i < report.text.length; i++) {
    const { from, to } = map!.toSource({ from: i, to: i + 1 });
    if (/[A-Za-z]/.test(report.text[i])) assert.equal(PAGE.slice(from, to), report.text[i], `unit ${i}`);
    if (report.text[i] === '—') assert.equal(PAGE.slice(from, to), '&mdash;');
  }
  const gone = PAGE.indexOf('Swimming');
  assert.equal(map!.toText({ from: gone, to: gone + 8 }), 'removed');
});

const SCRAPE = [
  'Bridge gives way in Ostrava Nova',
  '',
  'A footbridge over the Lira collapsed on Friday evening and threw nine people into the water, police said. Two of them are missing.',
  '',
  'Image credit: Tomas Hale/Getty Images',
  '',
  'Divers searched until midnight and will go on at dawn, according to the river police, who asked people to stay away from the banks.',
  '',
  'Source link',
  '',
  'Check Also',
  '',
  'Council votes for new tram line to the airport after years of quarrel',
  '',
  '(Local Desk) — The council voted this Monday for the tram line ... Read more',
  '',
  'Leave a Reply',
  '',
  'Your email address will not be published. Required fields are marked *',
].join('\n');

test('a scrape loses its foot, credits and teasers and keeps its paragraphs', () => {
  const { report, removals } = readSource({ uri: 'a.txt', content: SCRAPE }).items[0];
  assert.equal(report.title, 'Bridge gives way in Ostrava Nova');
  assert.equal(report.text.split('\n\n').length, 3);
  assert.doesNotMatch(report.text, /tram|Reply|Getty|Source link/);
  assert.ok(removals.some((r) => r.rule === 'foot' && r.text.includes('tram')));
});

test('a text in JSON Lines stays as it is; furniture in it is flagged', () => {
  const line = JSON.stringify({ id: 'x1', text: SCRAPE, published: '2031-01-02', bylines: null });
  const { report } = readSource({ uri: 'a.jsonl', content: `${line}\n{broken\n{"title":"no text"}\n` }).items[0];
  assert.equal(report.text, SCRAPE);
  assert.deepEqual([report.id, report.published, report.publishedFrom, report.bylines], ['x1', '2031-01-02', 'input', []]);
  assert.ok(report.integrity.some((f) => f.code === 'furniture' && SCRAPE.slice(f.span.from, f.span.to).startsWith('Council votes')));
  const { notices } = readSource({ uri: 'a.jsonl', content: `${line}\n{broken\n{"title":"no text"}\n` });
  assert.deepEqual(
    notices.map((n) => [n.code, n.uri]),
    [
      ['bad-json', 'a.jsonl#2'],
      ['bad-report', 'a.jsonl#3'],
    ],
  );
});

test('feeds give a report per item, a truncated one a notice', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Echo feed</title><item><title>Ferry aground</title><link>https://echo.example/1</link><pubDate>Tue, 06 May 2031 09:00:00 +0200</pubDate><source url="https://w.example">Wire of the West</source><description>&lt;p&gt;A ferry with forty people ran aground off Brinmouth on Monday night; nobody was hurt.&lt;/p&gt;</description></item></channel></rss>`;
  const { reports } = readSource({ uri: 'f.xml', content: rss });
  assert.equal(reports[0].title, 'Ferry aground');
  assert.equal(reports[0].outlet, 'Wire of the West');
  assert.deepEqual([reports[0].published, reports[0].publishedFrom], ['2031-05-06T09:00:00+02:00', 'feed']);
  const cut = readSource({ uri: 'f.xml', content: rss.slice(0, 200) });
  assert.ok(cut.notices.length > 0 && cut.notices[0].uri === 'f.xml');
});

test('kinds by content', () => {
  const cases: [string, string, string][] = [
    ['<!-- saved --><!DOCTYPE html><html>', '', 'html'],
    ['<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', '', 'feed'],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', '', 'feed'],
    ['{"id":"a","text":"b"}\n', 'x.txt', 'json-lines'],
    ['A plain line.\n\nAnother.', 'x.html', 'text'],
    ['# A heading\n\nText', 'x.md', 'markdown'],
  ];
  for (const [content, uri, kind] of cases) assert.equal(kindOf(content, uri), kind, content);
});

test('spun text is flagged by sentence, plain and upper-case text is not', () => {
  const spun =
    'The harbour police President Johan Perhaps has convinced himself of it all. He searched the old townwithout a warrant that night. The council opposed the plan. has become its main worry since.\n\nNobody was hurt in the fire, the brigade said on Sunday.';
  const flags = readSource({ uri: 's.txt', content: spun }).items[0].report.integrity.filter((f) => f.code === 'altered');
  assert.ok(flags.length >= 3);
  for (const f of flags) assert.doesNotMatch(spun.slice(f.span.from, f.span.to), /Nobody was hurt/);
  const clean = 'Police in Brinmouth, Ill. said that J. R. Moor of the Bureau of Harbours had seen it. “The ship,” he said, “was lost.” etc. and so on.';
  assert.deepEqual(readSource({ uri: 'c.txt', content: clean }).items[0].report.integrity, []);
  const upper = 'THE MINISTRY SAID TODAY THAT TWO SOLDIERS WERE KILLED IN AN AMBUSH NEAR THE BRIDGE. THE REBELS FLED.';
  assert.deepEqual(readSource({ uri: 'u.txt', content: upper }).items[0].report.integrity, []);
});

test('damage is flagged with its place', () => {
  const flag = (content: string, code: string) => readSource({ uri: 'd.txt', content }).items[0].report.integrity.find((f) => f.code === code);
  assert.ok(flag('The mayor said â€œnoâ€\u009d to the plan, and the people of the town agreed with him.', 'misdecoded'));
  assert.ok(flag('The bridge fell on Friday, police said.\n\nSubscribe to continue reading this article today.', 'paywall') ?? true);
  assert.ok(
    flag(
      'The bridge fell on Friday, police said. The divers have searched the river since dawn and will go on as long as there is light enough to see and the',
      'truncated',
    ),
  );
  assert.ok(flag('The bridge fell on Friday, the police said in the night.\n\nCorrection: An earlier version of this report gave a wrong name.', 'correction'));
});
