// Mangled pages, nesting and entity bombs: no throw, the laws of places hold, time grows with the length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from './html/parse.ts';
import { readSource } from './index.ts';

const FRAGMENTS = [
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<article>',
  '</article>',
  '<table><tr><td>',
  '</table>',
  '<a href="/x">',
  '</a>',
  '<li>',
  '<br>',
  '<br><br>',
  '&amp;',
  '&#x1F600;',
  '&notin;',
  '&#0;',
  '&bogus;',
  '<!-- c -->',
  '<![CDATA[x]]>',
  '<script>if(a<b){}</script>',
  '<h2>More stories</h2>',
  '<',
  '>',
  '"',
  '\u202e',
  '\u00a0',
  '😀',
  '\ufffd',
  '<svg/>',
  '<svg><title>',
  '<math>',
  '<foreignObject>',
  '<title>',
  '</title>',
  '<body>',
  '</body>',
  'The fire service said on Friday that two people had died in the fire. ',
  'Read more: a story',
  ' word',
  '\n\n',
];

test('any soup of markup is read, and each letter stands in its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 120 }), (parts) => {
      const content = parts.join('');
      const { items } = readSource({ uri: 'fuzz.html', content, kind: 'html' });
      for (const { report, map } of items) {
        let last = 0;
        for (let i = 0; i < report.text.length; i++) {
          const { from, to } = map!.toSource({ from: i, to: i + 1 });
          assert.ok(from >= last && to >= from && to <= content.length);
          last = from;
          if (/[a-zA-Z]/.test(report.text[i]) && to - from === 1) assert.equal(content[from], report.text[i]);
        }
        for (const { span } of report.integrity) assert.ok(span.from >= 0 && span.from <= span.to && span.to <= report.text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('any string is read as text, feed, JSON and mail without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('text', 'feed', 'json-lines', 'markdown', 'html'), (content, kind) => {
      readSource({ uri: 'x', content, kind: kind as 'text' });
    }),
    { numRuns: 300 },
  );
});

/** Milliseconds of the processor: what else runs on the machine does not count. */
const time = (content: string, kind: 'html' | 'text'): number => {
  const started = process.cpuUsage();
  readSource({ uri: 'bomb', content, kind });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};
const SENTENCE = 'The fire service said on Friday that two people had died in it.';
const BOMBS: Record<string, (n: number) => string> = {
  'nested elements': (n) => '<div>'.repeat(n) + 'text of the page that is long enough. '.repeat(5),
  'nested inline': (n) => `${'<b><i>'.repeat(n)}text`,
  'nested lists': (n) => `${'<ul><li>'.repeat(n)}text`,
  'unclosed paragraphs': (n) => '<p>A short line of text.'.repeat(n),
  'closing tags without opening': (n) => '</div></span></p>'.repeat(n),
  entities: (n) => `<p>${'&amp;&lt;&nbsp;'.repeat(n)}</p>`,
  ampersands: (n) => `<p>${'&'.repeat(n * 3)}</p>`,
  'links in a list': (n) => `<article><ul>${'<li><a href="/">A story of another day in town</a></li>'.repeat(n)}</ul></article>`,
  'one long line': (n) => `<p>${'word '.repeat(n * 2)}</p>`,
  spaces: (n) => `<p>a${' '.repeat(n * 5)}b</p>`,
  'foot headings': (n) =>
    `<article>${'<h2>Related</h2><p>The fire service said on Friday that two people had died in it.</p>'.repeat(Math.ceil(n / 40))}</article>`,
  attributes: (n) => `<div ${'a="b" '.repeat(n)}>text</div>`,
  'open comments': (n) => '<!--'.repeat(n),
  breaks: (n) => `<div>${'line<br>'.repeat(n)}</div>`,
  'paragraphs far down': (n) => `${'<div>'.repeat(280)}${`<p>${SENTENCE}</p>`.repeat(n / 20)}`,
  'siblings of one kind': (n) => `<main>${'<div class="row"><div class="text"></div><span>x</span></div>'.repeat(n / 4)}<p>${SENTENCE}</p></main>`,
  'unclosed tags of all kinds': (n) => '<table><tr><td><ul><li><b><a href="/"><h2>x'.repeat(n / 20),
  'tables in cells': (n) => `${'<table><tr><td>'.repeat(n / 10)}${`<p>${SENTENCE}</p>`.repeat(n / 100)}`,
  'numeric entities': (n) => `<p>${'&#x41;&#65;&#1114112;&#xD800;'.repeat(n / 2)}</p>`,
  'a long attribute': (n) => `<div class="${'related-text '.repeat(n)}" style="${'a:b;'.repeat(n)}"><p>${SENTENCE}</p></div>`,
  'classes without end': (n) => Array.from({ length: n / 20 }, (_, i) => `<p class="c${i} related-${i}">${SENTENCE}</p>`).join(''),
  times: (n) => `<main>${`<time>10:45</time><p>${SENTENCE}</p>`.repeat(n / 20)}</main>`,
  'times first': (n) => `<main>${'<time>10:45</time>'.repeat(n / 10)}${`<p>${SENTENCE}</p>`.repeat(n / 20)}</main>`,
  teasers: (n) => `<article>${`<div><h3><a href="/s">A story of another day in town</a></h3><p>${SENTENCE}</p></div>`.repeat(n / 20)}</article>`,
  quotations: (n) => `<article>${`<blockquote>${SENTENCE}</blockquote><p>${SENTENCE}</p>`.repeat(n / 20)}</article>`,
  reports: (n) => `<main>${`<article><h1>Two die in fire</h1>${`<p>${SENTENCE}</p>`.repeat(5)}</article>`.repeat(n / 100)}</main>`,
  'broken JSON-LD': (n) => `<script type="application/ld+json">${'"articleBody":"a\\u00'.repeat(n / 4)}</script><p>x</p>`,
  'article of JSON-LD': (n) => `<script type="application/ld+json">{"articleBody":"${'<p>The fire went out.\\n'.repeat(n / 4)}"}</script>`,
  hidden: (n) => `<div hidden>${`<p>${SENTENCE}</p>`.repeat(n / 20)}</div><noscript>${`<p>${SENTENCE}</p>`.repeat(n / 20)}</noscript>`,
};

test('time grows with the length, not with its square', () => {
  for (const [name, make] of Object.entries(BOMBS)) {
    time(make(2000), 'html');
    const small = time(make(10_000), 'html');
    const large = time(make(40_000), 'html');
    assert.ok(large < Math.max(400, small * 10), `${name}: ${small.toFixed(0)} ms for 10,000, ${large.toFixed(0)} ms for 40,000`);
  }
});

test('long plain text in one line, many lines and odd stops stays linear', () => {
  const makers: Record<string, (n: number) => string> = {
    line: (n) => 'The divers went on. '.repeat(n),
    lines: (n) => 'A line of text.\n'.repeat(n),
    capitals: (n) => 'and The man Has been ordinary. to see it Perhaps so '.repeat(n / 4),
    stops: (n) => '. . '.repeat(n),
    quotes: (n) => '“'.repeat(n * 4),
    source: (n) => 'Source link\n'.repeat(n),
  };
  for (const [name, make] of Object.entries(makers)) {
    time(make(500), 'text');
    const small = time(make(10_000), 'text');
    const large = time(make(40_000), 'text');
    assert.ok(large < Math.max(800, small * 14), `${name}: ${small.toFixed(0)} ms for 10,000, ${large.toFixed(0)} ms for 40,000`);
  }
});

test('depth is bounded', () => {
  let depth = 0;
  let node = parsePage('<div>'.repeat(100_000));
  while (node.children.length > 0) {
    node = node.children[0];
    depth++;
  }
  assert.ok(depth < 400);
});
