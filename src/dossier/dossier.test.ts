// The dossier's markup: nothing breaks out, tags away gives the text back, addresses lead somewhere, the policy names the script.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { FINDINGS, GROUP, REPORTS, SOURCES } from '../../test/browser/invented-incident.ts';
import { reconcile, whatChanged } from '../incidents/index.ts';
import type { IncidentRecord, Report } from '../model/index.ts';
import { sentenceAround, textOf } from './book.ts';
import { coverText } from './cover.ts';
import { Html, html } from './html.ts';
import { renderDossier, renderIndex, renderMarkdown, renderPage, renderReportPage, toJson } from './index.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './script.ts';
import { chainWords, dateWords, figureGlyph, publishedWords } from './words.ts';

const record = reconcile(GROUP, REPORTS, FINDINGS, SOURCES);
const page = renderPage(record);

const covers = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([from, to], i) => ({ from, to, open: (again: boolean) => html`<b id="${i}${again ? '+' : ''}">`, tail: html`<i></i>`, close: '</b>' }));

test('cover: nested ranges nest, crossing ones are cut and carried on', () => {
  const cases: [string, [number, number][], string][] = [
    [
      'abcdef',
      [
        [1, 5],
        [2, 3],
      ],
      'a<0>b<1>c</1>de</0>f',
    ],
    [
      'abcdef',
      [
        [0, 3],
        [2, 5],
      ],
      '<0>ab<1>c</></0><1+>de</1>f'.replace('</1></0>', '</0>').replace('<0>ab<1>c</0>', '<0>ab<1>c</></0>'),
    ],
    [
      'abc',
      [
        [0, 3],
        [0, 3],
      ],
      '<0><1>abc</1></0>',
    ],
    [
      'abc',
      [
        [-4, 2],
        [1, 99],
        [2, 2],
      ],
      '<0>a<1>b</></0><1+>c</1>',
    ],
  ];
  for (const [text, spans, expected] of cases) {
    const open: string[] = [];
    const short = coverText(text, covers(spans)).text.replace(/<b id="(\d\+?)">|(<i><\/i>)?<\/b>/g, (_, id?: string, last?: string) => {
      if (id !== undefined) {
        open.push(id);
        return `<${id}>`;
      }
      const closed = open.pop()!;
      return last ? `</${closed.replace('+', '')}>` : '</>';
    });
    assert.equal(short, expected);
  }
});

test('cover: taking the tags away gives the text back, and the markup is well-formed', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 40 })), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 36 }), spans, (text, ranges) => {
      const markup = coverText(text, covers(ranges));
      assert.equal(textOf(markup), text.replaceAll('\0', '\ufffd'));
      const ids = ranges.map(([from, to], i) => [Math.max(0, from), Math.min(text.length, to), i] as const).filter(([from, to]) => from < to);
      for (const [from, to, id] of ids) {
        const pieces = [...markup.text.matchAll(new RegExp(`<b id="${id}\\+?">`, 'g'))].map((start) => insideOf(markup.text, start.index));
        assert.equal(textOf(new Html(pieces.join(''))), text.slice(from, to).replaceAll('\0', '\ufffd'));
      }
    }),
    { numRuns: 300 },
  );
});

/** What stands between an opening `b` and its closing tag. */
function insideOf(markup: string, at: number): string {
  let depth = 0;
  for (const tag of markup.slice(at).matchAll(/<b |<\/b>/g)) {
    depth += tag[0] === '</b>' ? -1 : 1;
    if (depth === 0) return markup.slice(at, at + tag.index).replace(/^<b [^>]*>/, '');
  }
  throw new Error(`unclosed element in ${markup}`);
}

test('the page names its script in its policy and allows nothing else', () => {
  assert.equal(PAGE_SCRIPT_HASH, `sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}`, 'the script changed: put the new hash into script.ts');
  assert.match(page, /default-src &#39;none&#39;/);
  assert.equal(page.match(/<script/g)!.length, 1);
  assert.doesNotMatch(page, / on[a-z]+=/);
  assert.doesNotMatch(page, /(?:src|srcset|poster|data)="|url\(|@import|@font-face/);
});

const EVIL = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</style><script>1</script>',
  '<!-- ',
  ']]>',
  '&lt;b&gt;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in
  '${1}',
  '\u2028</script>',
];

/** The record with every string that comes from a report replaced by something hostile. */
function poisoned(evil: string): IncidentRecord {
  const keep = new Set([
    'kind',
    'effect',
    'act',
    'qualifier',
    'mode',
    'asOfFrom',
    'id',
    'report',
    'family',
    'families',
    'origin',
    'root',
    'from',
    'to',
    'code',
    'precision',
  ]);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : evil + value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key === 'families' && typeof item === 'object' ? '' : key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'text' ? evil.repeat(40) : walk(v, k)]));
  };
  return walk(record, '') as IncidentRecord;
}

test('hostile text in any field stays text', () => {
  for (const evil of EVIL) {
    const bad = poisoned(evil);
    for (const made of [renderPage(bad), renderIndex([bad, bad]), renderReportPage(bad.reports[0]!, bad)]) {
      assert.equal(made.match(/<script/g)!.length, 1, evil);
      assert.equal(made.match(/<\/style/g)!.length, 1, evil);
      assert.doesNotMatch(made.replace(/<script>[\s\S]*<\/script>/, ''), /<img|<!--(?!$)/, evil);
    }
    assert.doesNotMatch(renderMarkdown(bad), /<script|<img/);
  }
  const link = renderPage({ ...record, reports: record.reports.map((r) => ({ ...r, url: 'javascript:alert(1)' })) });
  assert.doesNotMatch(link, /javascript:/);
});

test('what changed stands in page, Markdown and JSON: new reports as a list, figures with their sentence', () => {
  const early = reconcile({ ...GROUP, reports: ['wire', 'gazette', 'estuary'] }, REPORTS, FINDINGS, SOURCES);
  const changes = whatChanged(early, record);
  const [index, json, markdown] = renderDossier(record, { changes }).map((file) => file.content);
  assert.match(index!, /<summary>5 new or retitled reports<\/summary>/);
  assert.match(
    index!,
    /<b>Killed<\/b>: <del>9 to 14 or more<\/del> → <a class="v"[^>]*>12 to 13<\/a><span class="q"><a class="qa" href="[^"]*">[^<]*<b>13 people<\/b>/,
  );
  assert.match(markdown!, /## What changed\n\n[\s\S]*- killed: 9 to 14 or more → 12 to 13\n/);
  assert.equal(JSON.parse(json!).changes.length, changes.length);
  assert.match(renderPage(early, { changes: whatChanged(record, early) }), /5 reports gone/);
});

test('reports about something else that tell of the incident are named', () => {
  const round: Report = { ...REPORTS[0]!, id: 'week', title: 'The <b>week</b>', outlet: 'Weekly', url: 'https://week.example/1' };
  const made = renderPage(reconcile({ ...GROUP, alsoIn: ['week'] }, [...REPORTS, round], FINDINGS, SOURCES));
  assert.match(made, /1 report about something else tells of it too/);
  assert.match(made, /<a href="https:\/\/week\.example\/1" rel="noreferrer noopener">The &lt;b&gt;week&lt;\/b&gt;<\/a> <span class="mute">Weekly, /);
  assert.doesNotMatch(page, /about something else/);
});

test('who says it, who carried it, how many printed it: in the page, in Markdown and in JSON', () => {
  assert.ok(page.includes('Police → Northern Wire → 4 outlets'));
  assert.match(page, /2 origins, 2 outlets, 1 source/);
  const markdown = renderMarkdown(record);
  assert.match(markdown, /at least 9, 14 May 2025, according to Police\*\* \(1 origin, 4 outlets, 1 source, via Northern Wire\)/);
  const [point] = JSON.parse(toJson(record)).tolls[0].points;
  assert.deepEqual([point.by, point.via, point.outlets, point.origins, point.sources], ['Police', ['Northern Wire'], 4, 1, 1]);
  assert.deepEqual(
    [
      chainWords('police', { origins: 1, outlets: 1, families: [], via: ['AP'] }),
      chainWords('police', { origins: 1, outlets: 3, families: [], via: ['AFP', 'AP'] }),
      chainWords('police', { origins: 1, outlets: 3, families: [] }),
    ],
    ['police → AP', 'police → AFP, AP → 3 outlets', null],
  );
});

test('side by side: why two reports are one origin, and the line that parts them', () => {
  const pair = /<details class="pair">[\s\S]*?<\/details>/.exec(page)![0];
  assert.match(pair, /To part the two/);
  const [, line] = /line in it: <code>(.*?)<\/code>/.exec(pair)!;
  const { from, to, join } = JSON.parse(textOf(new Html(line!)));
  assert.ok(SOURCES.edges.some((edge) => edge.from === from && edge.to === to) && join === false);
});

test('every address on the page leads to one element; every value has a number', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) assert.ok(ids.includes(target!), `#${target} leads nowhere`);
  assert.ok(ids.filter((id) => /^v\d+$/.test(id)).length > 40);
});

test('sentence round a quote', () => {
  const text = 'One fire. Two "men died." Police said 3 people\nfled. The end';
  const round = (quote: string): string => {
    const at = text.indexOf(quote);
    const { before, after } = sentenceAround(text, { report: 'x', quote, span: { from: at, to: at + quote.length } });
    return `${before}[${quote}]${after}`;
  };
  assert.deepEqual(
    [round('men'), round('3 people'), round('One'), round('end'), round('Two "men died."')],
    ['Two "[men] died."', 'Police said [3 people]', '[One] fire.', 'The [end]', '[Two "men died."]'],
  );
});

test('words for dates and figures', () => {
  assert.deepEqual(['2024-03-22', '2024-03~', '2014/2015', '199X', '2024-03-22T09:30', 'PAST_REF', '2024-13'].map(dateWords), [
    '22 March 2024',
    'about March 2024',
    '2014 to 2015',
    '1990s',
    '22 March 2024, 09:30',
    'PAST_REF',
    '2024-13',
  ]);
  assert.equal(publishedWords('2024-03-22T23:05:11+03:00'), '22 March 2024, 23:05 +03:00');
  const figure = (low: number | null, high: number | null, qualifier: 'exact' | 'about' | 'range' | 'at_least' | 'up_to') =>
    figureGlyph({ low, high, qualifier });
  assert.deepEqual(
    [figure(3, 3, 'exact'), figure(3, 3, 'about'), figure(3, 5, 'range'), figure(3, null, 'at_least'), figure(null, 5, 'up_to')],
    ['3', '~3', '3–5', '≥3', '≤5'],
  );
});

test('a dossier of many reports keeps full reports in files beside the page', () => {
  const many = Array.from({ length: 230 }, (_, i) => ({ ...REPORTS[i % REPORTS.length]!, id: `n${i}` }));
  const families = many.map((report) => ({ id: report.id, root: report.id, reports: [report.id] }));
  const big = reconcile(
    { ...GROUP, reports: many.map((r) => r.id) },
    many,
    new Map(many.map((r, i) => [r.id, FINDINGS.get(REPORTS[i % REPORTS.length]!.id)!])),
    { families, edges: [] },
  );
  const files = renderDossier(big);
  assert.equal(files.length, 3 + 230);
  const index = files.find((f) => f.path === 'index.html')!.content;
  const [, path, anchor] = /class="v" id="v1" href="(reports\/r\d+\.html)#([^"]+)"/.exec(index)!;
  assert.ok(files.find((f) => f.path === path)!.content.includes(` id="${anchor}"`));
  assert.ok(index.length < 900_000, `${index.length} units`);
});

test('JSON and Markdown hold the same values, and the same input gives the same bytes', () => {
  assert.deepEqual(JSON.parse(toJson(record)), record);
  const markdown = renderMarkdown(record);
  for (const part of ['### Killed: 12 to 13', 'Hugo Lenn: dismissed it', '1 origin, 4 outlets', 'revised down', 'Origin A'])
    assert.ok(markdown.includes(part), part);
  assert.equal(renderPage(record), page);
});
