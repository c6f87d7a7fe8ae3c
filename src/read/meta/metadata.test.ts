// What a page says of itself: which headline is taken where its signals differ, and that the others are kept. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../index.ts';

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
