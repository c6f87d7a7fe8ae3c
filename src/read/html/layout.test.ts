// Whole pages as the common systems lay them out, around one invented report: what is the report's stays, in order; what is the page's goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../index.ts';
import type { ReadItem } from '../source.ts';

const TITLE = 'Four dead after gas main explodes in Brinmouth';
const LEAD = 'A gas main burst under the covered market of Brinmouth on Tuesday morning. The fire service counts four dead and eleven missing.';
const BODY = [
  'BRINMOUTH — A gas main exploded under the covered market on Tuesday morning, killing at least four people, the fire service said.',
  'The blast tore open the northern hall shortly before eight, when traders were setting up their stalls for the weekly fish auction.',
  '“We heard a hiss, and then the floor came up,” said Odile Marchetti, who sells bread at the southern gate.',
  'Eleven people were still missing on Tuesday night. Divers searched the flooded cellars until midnight, police said.',
  'The mayor, Piet Oosthuis, ordered every gas line in the old town to be shut until engineers have inspected them.',
  'The grid operator Norvane said that the main had last been inspected two years ago and had shown no faults.',
];
const LAST = 'Officers said so.';
const CONSENT = 'We and our partners use cookies to improve your experience. Accept all Manage settings';
const CARD = (n: number): string =>
  `<h3><a href="/s/${n}">Harbour council votes on ferry line number ${n}</a></h3><p>The council of the harbour town votes on line ${n} next week.</p>`;
const COMMENT = (n: number): string =>
  `<li class="comment"><cite>Reader ${n}</cite><p>I have said for years that nobody looks after these pipes, and now look at what has happened number ${n}.</p></li>`;
const UNWANTED = /ferry line|I have said for years|cookies|newsletter|Share this|Posted by|All rights reserved|Reader \d|Next post|Tags:|is a reporter/i;
const paragraphs = (open: string): string => BODY.map((p) => `${open}${p}</p>`).join('\n');

function read(html: string): ReadItem {
  const { items, notices } = readSource({ uri: 'https://news.example/story.html', content: html, kind: 'html' });
  assert.equal(items.length, 1, JSON.stringify(notices));
  return items[0];
}

/** All of the report in order, nothing of the page, each word where the source has it. */
function holds(html: string, expected: readonly string[] = BODY): string {
  const { report, map } = read(html);
  const text = report.text;
  let at = 0;
  for (const paragraph of expected) {
    const next = text.indexOf(paragraph, at);
    assert.ok(next >= 0, `${paragraph}\n  is not in order in\n${text}`);
    assert.equal(text.indexOf(paragraph, next + 1), -1, `doubled: ${paragraph}`);
    at = next;
  }
  assert.doesNotMatch(text, UNWANTED);
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const { from, to } = map!.toSource({ from: i, to: i + 1 });
    assert.ok(from >= last && to >= from);
    if (/[a-z]/i.test(text[i]) && to - from === 1) assert.equal(html[from], text[i]);
    last = from;
  }
  return text;
}
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE} | The Coastline</title>${head}</head><body>${body}</body></html>`;

test('WordPress: post, sharing, biography, navigation, comment thread, sidebar', () => {
  const text = holds(
    page(`<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main"><article id="post-41" class="post-41 post type-post hentry category-news">
<header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on"><time datetime="2031-05-06T09:00:00+02:00">May 6, 2031</time></span> <span class="byline">Posted by <a href="/a">Ann Poe</a></span></div></header>
<div class="entry-content">${paragraphs('<p>')}<p>${LAST}</p><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts"><h3>Related</h3>${CARD(1)}${CARD(2)}</div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/t">gas</a>, <a href="/t">Brinmouth</a></span></footer></article>
<div class="author-bio"><p>Ann Poe is a reporter for The Coastline who covers the harbour.</p></div>
<nav class="post-navigation"><a href="/n">Next post: the ferry line</a></nav>
<div id="comments"><h2 class="comments-title">3 thoughts on “${TITLE}”</h2><ol class="comment-list">${[1, 2, 3].map(COMMENT).join('')}</ol></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2>${CARD(3)}</section></aside></div>
<div class="cookie-notice">${CONSENT}</div>`),
  );
  assert.ok(text.endsWith(LAST), 'the short last paragraph stays');
});

test('microformats, Blogger and a page of 1999: text in divs, in breaks, in layout tables', () => {
  holds(
    page(
      `<div class="h-entry"><h1 class="p-name">${TITLE}</h1><div class="e-content">${BODY.map((p) => `<div>${p}</div>`).join('')}</div><p class="p-author h-card">Posted by Ann Poe</p></div>`,
    ),
  );
  holds(
    page(`<div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="post hentry"><h3 class="post-title entry-title">${TITLE}</h3>
<div class="post-body entry-content">${BODY.join('<br /><br />')}</div><div class="post-footer">Posted by Ann at 9:00 <a href="#">Share this</a></div></div>
<div class="comments" id="comments"><h4>2 comments:</h4><dl>${[1, 2].map((n) => `<dt>Reader ${n} said...</dt><dd><p>I have said for years that nobody looks after these pipes, number ${n}.</p></dd>`).join('')}</dl></div></div></div>`),
  );
  holds(
    page(`<table width="760"><tr><td width="140" valign="top"><a href="/">Home</a><br><a href="/w">World</a><br><a href="/s">Sport</a><br></td>
<td valign="top"><font size="5"><b>${TITLE}</b></font><br><font size="2">${BODY.join('<br><br>')}</font></td>
<td width="120"><a href="/f1">The ferry line and its fares</a><br><a href="/f2">A ferry line for the islands</a></td></tr>
<tr><td colspan="3" align="center"><font size="1">&copy; The Coastline. All rights reserved.</font></td></tr></table>`),
  );
});

test('AMP and Medium-like pages: consent, sections without names, pull quotes, a body in pieces', () => {
  const quote = BODY[2].slice(1, 40);
  holds(
    page(`<amp-consent id="c" layout="nodisplay"><div id="consent-ui">${CONSENT}</div></amp-consent><main><article><h1>${TITLE}</h1>
<amp-img src="x.jpg" alt="The market hall"></amp-img>${paragraphs('<p class="amp-p">')}<aside class="pullquote"><blockquote>${quote}</blockquote></aside>
<section class="amp-related"><h2>More stories</h2>${CARD(1)}${CARD(2)}</section></article></main>`),
  );
  holds(
    page(`<div class="a b c"><article><div class="ab"><h1 class="ac">${TITLE}</h1>
${BODY.map((p) => `<section class="bd"><div class="n p"><p class="pw-post-body-paragraph">${p}</p></div></section>`).join('<div role="separator"></div>')}</div></article>
<div class="fq"><button>Follow</button><p>Share this story</p></div></div>`),
  );
  holds(
    page(
      `<div class="c1">${BODY.map(
        (p) =>
          `<div class="row"><div class="col-8"><div class="text-module"><p class="copy">${p}</p></div></div><div class="col-4"><ul><li><a href="/f">A ferry line for the islands of the bay</a></li><li><a href="/g">The ferry line and what it costs</a></li></ul></div></div>`,
      ).join('')}</div>`,
    ),
  );
});

test('a story among cards: teasers around and between its paragraphs go, linked headings of its own stay', () => {
  const own = '<h3><a href="https://grid.example/">What the operator says about its gas mains</a></h3>';
  const text = holds(
    page(`<div class="list"><article class="card">${CARD(1)}</article><article class="card">${CARD(2)}</article></div>
<article class="story"><h1>${TITLE}</h1>${BODY.slice(0, 3)
      .map((p) => `<p>${p}</p>`)
      .join('')}
<div class="box"><article>${CARD(3)}</article></div>${BODY.slice(3, 5)
      .map((p) => `<p>${p}</p>`)
      .join('')}${own}<p>${BODY[5]}</p></article>
<div class="list"><article class="card">${CARD(4)}</article><article class="card">${CARD(5)}</article></div>`),
  );
  assert.match(text, /What the operator says about its gas mains\n\nThe grid operator/);
});

test('the standfirst between headline and body comes in; dates and bylines there do not', () => {
  const text = holds(
    page(
      `<div class="head"><p class="rubric">Harbour</p><h1>${TITLE}</h1><h2>${LEAD}</h2><p>Von Anna Poe</p><p>06.05.2031, 11:14 Uhr</p></div><div class="body-text">${paragraphs('<p>')}</div>`,
    ),
    [LEAD, ...BODY],
  );
  assert.doesNotMatch(text, /Anna Poe|11:14|Harbour\n/);
  assert.ok(text.startsWith(LEAD));
});

test('what scripts would show: streamed parts, paid parts, text for browsers without scripts, a head and a drawing that never end', () => {
  holds(page(`<div id="app"><div>Loading…</div></div><div hidden id="S:1"><article><h1>${TITLE}</h1>${paragraphs('<p>')}</article></div>`));
  const paid = '<script type="application/ld+json">{"@type":"NewsArticle","hasPart":{"@type":"WebPageElement","cssSelector":".locked"}}</script>';
  holds(
    page(
      `<article><h1>${TITLE}</h1><p>${BODY[0]}</p><div class="locked" style="display:none">${BODY.slice(1)
        .map((p) => `<p>${p}</p>`)
        .join('')}</div></article>`,
      paid,
    ),
  );
  holds(page(`<div id="app"></div><noscript><article>${paragraphs('<p>')}</article></noscript>`));
  holds(
    page(
      `<header><a href="/"><svg viewBox="0 0 9 9"><title>The Coastline<path d="M0 0"></svg></a></header><svg><g><main><article>${paragraphs('<p>')}</article></main>`,
    ),
  );
  holds(`<html><head><title>${TITLE}</title><div class="container"><article>${paragraphs('<p>')}</article></div></html>`);
});

test('a page that only its JSON-LD gives the text of: decoded, with places in the source', () => {
  const plain = JSON.stringify(BODY.join('\n\n')).replace(/—/g, '\\u2014');
  const marked = JSON.stringify(BODY.map((p) => `<p>${p}</p>`).join(''));
  for (const body of [plain, marked]) {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","articleBody":${body}}</script>`;
    const html = page('<div id="root"></div>', head);
    const { report, map, removals } = read(html);
    assert.equal(report.text, BODY.join('\n\n'));
    const at = report.text.indexOf('Odile');
    const { from, to } = map!.toSource({ from: at, to: at + 5 });
    assert.equal(html.slice(from, to), 'Odile');
    assert.ok(removals.every((r) => r.source !== undefined));
  }
});

test('the page goes on with its next report, with numbered comments, with offers: the report ends before', () => {
  const next = `<article><h1>Ferry line opens in autumn, council says after vote</h1>${[1, 2, 3, 4].map((n) => `<p>The ferry line will have ${n + 4} boats, and the council hopes that its islands will be reached in less than an hour by then.</p>`).join('')}</article>`;
  holds(page(`<main><article><h1>${TITLE}</h1>${paragraphs('<p>')}</article>${next}</main>`));
  const thread = [1, 2, 3]
    .map((n) => `<p>I have said for years that nobody looks after these pipes, and now look at what has happened number ${n}.</p>`)
    .join('');
  holds(page(`<main><h1>${TITLE}</h1>${paragraphs('<p>')}<h4>3 comments</h4>${thread}</main>`));
  holds(
    page(
      `<main><h1>${TITLE}</h1>${paragraphs('<p class="par">')}<p class="promo">Sign up for our newsletter</p><p class="promo">A ferry line of news from the bay, each morning at seven.</p></main>`,
    ),
  );
});

test('Japanese prose is prose: short by its units, full stops without a space', () => {
  const lines = [
    '六日午前八時ごろ、ブリンマスの市場の地下でガス管が爆発し、少なくとも四人が死亡したと消防が発表した。',
    '行方不明者は十一人に上り、潜水士が夜まで地下室の捜索を続けた。市長は旧市街のガスを全て止めるよう命じた。',
    '事業者は、この管を二年前に点検したが異常はなかったと説明している。',
  ];
  const links = Array.from({ length: 12 }, (_, n) => `<li><a href="/${n}">港の新しい航路について市議会が採決へ ${n}</a></li>`).join('');
  const html = `<html><head><title>市場で爆発</title></head><body><ul>${links}</ul><div><h1>市場で爆発</h1><div>${lines.map((l) => `<p>${l}</p>`).join('')}</div></div></body></html>`;
  assert.equal(read(html).report.text, lines.join('\n\n'));
});
