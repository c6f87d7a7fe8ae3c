// What a page shows beside its text: kicker, standfirst, captions, notes, credits. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSource } from '../index.ts';

const BODY = [
  'A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people and injuring eleven, the fire service said.',
  'Fire chief Mara Ellingsen told reporters that her crews had pulled six people alive from beneath the fallen roof, more than they had dared to hope.',
  'The mayor, Piet Oosthuis, ordered every gas line in the old town to be shut while inspectors look for other leaks in the streets around the harbour.',
];
const paragraphs = (list: readonly string[] = BODY): string => list.map((p) => `<p>${p}</p>`).join('');
const page = (head: string, body = paragraphs(), more = ''): string =>
  `<html><head><title>Four dead in market blast</title><meta property="og:title" content="Four dead in market blast">${more}</head><body><main><article>${head}${body}</article></main></body></html>`;
const reportOf = (content: string) => readSource({ uri: 'p.html', content, kind: 'html' }).items[0].report;
const H1 = '<h1>Four dead in market blast</h1>';

test('the kicker, by its name, by its place, within the h1; none where a path of links, a date or a sentence stands', () => {
  const kicker = (head: string) => reportOf(page(head)).kicker?.text;
  assert.equal(kicker(`<p class="article__kicker">Brinmouth</p>${H1}`), 'Brinmouth');
  assert.equal(kicker(`<div class="storyEyebrow">After the storm</div><div>${H1}</div>`), 'After the storm');
  assert.equal(kicker(`<header><span>Local news</span>${H1}</header>`), 'Local news');
  assert.equal(kicker('<h1><span class="kicker">Brinmouth</span> Four dead in market blast</h1>'), 'Brinmouth');
  assert.equal(kicker(`<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>${H1}`), undefined);
  assert.equal(kicker(`<header><p>6 May 2031, 9:40</p>${H1}</header>`), undefined);
  assert.equal(kicker(H1), undefined);
});

test('the standfirst, by its name, as a heading with the headline, or as what the page says of itself', () => {
  const SUM = 'The roof of the covered market fell in on shoppers after a gas main blew up';
  const description = `<meta name="description" content="${SUM}">`;
  const read = (head: string, more = '') => {
    const report = reportOf(page(head, paragraphs(), more));
    return [report.standfirst?.text, report.signals?.standfirst];
  };
  assert.deepEqual(read(`${H1}<p class="article-standfirst">${SUM}</p>`), [SUM, 'class']);
  assert.deepEqual(read(`<header>${H1}<h2>${SUM}</h2></header>`), [SUM, 'position']);
  assert.deepEqual(read(`<header>${H1}<div class="x1"><p>${SUM}</p></div></header>`, description), [SUM, 'description']);
  assert.deepEqual(read(`${H1}<ul class="summary"><li>Roof of the market fell in</li><li>Gas lines are shut</li></ul>`), [
    'Roof of the market fell in\nGas lines are shut',
    'class',
  ]);
  assert.deepEqual(read(H1, `<meta name="description" content="${BODY[0]}">`), [undefined, undefined]);
});

test('captions stay apart, each with its place, one for each figure', () => {
  const figure = '<figure><img src="a.jpg"><figcaption><p>Crews at the market on Tuesday.</p><span>Photo: Brinmouth Echo</span></figcaption></figure>';
  const others = `<figure><blockquote>We had no warning at all.</blockquote><figcaption>Piet Oosthuis, the mayor of Brinmouth</figcaption></figure>
<figure><a href="/b"><figcaption>Swimming bath opens its doors again after two years</figcaption></a></figure>`;
  const content = page(H1, `${figure}<p>${BODY[0]}</p>${figure}<p>${BODY[1]}</p>${others}<p>${BODY[2]}</p>`);
  const report = reportOf(content);
  assert.deepEqual(
    report.captions?.map((c) => c.text),
    ['Crews at the market on Tuesday. Photo: Brinmouth Echo'],
  );
  const { from, to } = report.captions?.[0].source ?? { from: 0, to: 0 };
  assert.match(content.slice(from, to), /^Crews at the market.*Brinmouth Echo$/s);
  assert.doesNotMatch(report.text, /Crews at the market|no warning/);
});

test('parts of the head say where they stand in source and text', () => {
  const content = page(
    `<p class="kicker">Brinmouth</p>${H1}<p class="standfirst">The roof of the covered market fell in on shoppers; four people are dead.</p>`,
  );
  const report = reportOf(content);
  for (const part of [report.kicker, report.standfirst]) {
    assert.ok(part?.source);
    assert.equal(content.slice(part.source.from, part.source.to), part.text);
    if (part.span !== undefined) assert.equal(report.text.slice(part.span.from, part.span.to), part.text);
  }
});

test('a correction outside of the text is kept as a note, one within it is flagged', () => {
  const NOTE = 'Correction: An earlier version of this article gave the wrong street for the covered market.';
  const within = reportOf(page(H1, `${paragraphs()}<p>${NOTE}</p>`));
  assert.deepEqual(
    within.integrity.filter((f) => f.code === 'correction').map((f) => within.text.slice(f.span.from, f.span.to)),
    [NOTE],
  );
  assert.equal(within.notes, undefined);
  const outside = reportOf(page(H1, `${paragraphs()}<footer><p>${NOTE}</p></footer>`));
  assert.deepEqual(
    outside.notes?.map((n) => n.text),
    [NOTE],
  );
  assert.doesNotMatch(outside.text, /Correction/);
});

test('an agency in the byline of the page is its source; a date printed under the headline dates it', () => {
  const report = reportOf(page(`${H1}<div class="byline">By Ann Poe The Canadian Press</div><p>Published 6 May 2031, 9:40 a.m.</p>`));
  assert.deepEqual([report.agency, report.signals?.agency], ['CP', 'byline']);
  assert.deepEqual([report.published, report.publishedFrom], ['2031-05-06T09:40:00', 'byline']);
});

test('parts of a feed item stand where the feed has them', () => {
  const html = `<p class="standfirst">The roof fell in.</p><figure><figcaption>Crews at the market on Tuesday.</figcaption></figure>${paragraphs()}`;
  const rss = `<rss version="2.0"><channel><title>Echo</title><item><title>Four dead in market blast</title><description>${html.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</description></item></channel></rss>`;
  const report = readSource({ uri: 'f.xml', content: rss }).items[0].report;
  assert.deepEqual(
    report.captions?.map((c) => c.text),
    ['Crews at the market on Tuesday.'],
  );
  for (const { text, source } of report.captions ?? []) if (source !== undefined) assert.equal(rss.slice(source.from, source.to), text);
  assert.deepEqual([report.signals?.title, report.signals?.outlet], ['feed', 'feed']);
});

test('captions of a scrape and of Markdown are kept with their place', () => {
  const LINE = 'Image credit: Tomas Hale/Getty Images';
  for (const uri of ['a.txt', 'a.md']) {
    const content = `# Four dead in market blast\n\n${BODY[0]}\n\n${LINE}\n\n${BODY[1]}\n`.slice(uri === 'a.txt' ? 2 : 0);
    const { report } = readSource({ uri, content }).items[0];
    assert.deepEqual(
      report.captions?.map(({ text, source }) => [text, content.slice(source?.from, source?.to)]),
      [[LINE, LINE]],
    );
  }
});

test('whatever stands around a headline, parts lie within source and text, and captions never in the text', () => {
  const piece = fc.constantFrom(
    H1,
    '<p class="kicker">Brinmouth</p>',
    '<h1><i class="kicker">Sado</i>&nbsp;Four dead in market blast</h1>',
    '<header>',
    '</header>',
    '<p class="standfirst">The roof fell in &mdash; four people are dead.</p>',
    '<figure><figcaption>Crews at the old market hall</figcaption></figure>',
    '<figure>',
    '<figcaption>',
    '<p>Correction: The street was Quay Street.</p>',
    '<div class="byline">By Ann Poe, 6 May 2031</div>',
    `<p>${BODY[0]}</p>`,
    `<p>${BODY[1]}</p>`,
    '</div>',
    '<footer>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const content = `<title>Four dead in market blast</title>${pieces.join('')}`;
      for (const { report, map } of readSource({ uri: 'p.html', content, kind: 'html' }).items) {
        const parts = [report.kicker, report.standfirst, ...(report.captions ?? []), ...(report.notes ?? [])].filter((p) => p !== undefined);
        for (const { text, source, span } of parts) {
          assert.ok(text !== '' && source !== undefined && source.from < source.to && source.to <= content.length);
          if (span !== undefined) assert.ok(span.from < span.to && span.to <= report.text.length);
        }
        for (const { source } of report.captions ?? []) assert.equal(source && map?.toText(source), 'removed');
      }
    }),
    { numRuns: 200, seed: 20310506 },
  );
});
