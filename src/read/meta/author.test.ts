// Names in bylines as pages write them, and what is no writer. All names are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../index.ts';
import { namesIn } from './author.ts';

test('names without what stands around them', () => {
  const cases: [string, string[]][] = [
    ['By Ann Poe and Raj Sen, political editor', ['Ann Poe', 'Raj Sen']],
    ['By ANN POE, Political Editor, and Raj Sen, in Brinmouth', ['ANN POE', 'Raj Sen']],
    ['Post author By Ann Poe', ['Ann Poe']],
    ['Revised edition edited by Ann Poe', ['Ann Poe']],
    ['Von Ann Poe', ['Ann Poe']],
    ['Veröffentlicht von Ann Poe', ['Ann Poe']],
    ['Von Miller', ['Von Miller']],
    ['Ann Poe For The Coastline Herald', ['Ann Poe']],
    ['Ann Poe. Published May 6', ['Ann Poe']],
    ['Ann PoeAnn Poe', ['Ann Poe']],
    ['Ann Poe -', ['Ann Poe']],
    ['Agencies', []],
    ['Posted on', []],
    ['Name *', []],
    ['Raj says:', []],
    ['Herald Staff Reporter', ['Herald Staff Reporter']],
  ];
  for (const [byline, names] of cases) assert.deepEqual(namesIn(byline), names, byline);
});

const BODY = '<p>A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people.</p>'.repeat(3);
const authors = (body: string, head = ''): readonly string[] =>
  readSource({ uri: 'p.html', content: `<html><head>${head}</head><body class="comments-open"><main>${body}</main></body></html>`, kind: 'html' }).items[0]
    .report.bylines;

test('readers who comment, fields of forms, login names of the site and the site itself are no writers', () => {
  assert.deepEqual(authors(`${BODY}<div class="comment"><b class="author">Piet Oosthuis</b></div>`), []);
  assert.deepEqual(authors(`${BODY}<form><p class="comment-form-author">Your Name</p></form>`), []);
  assert.deepEqual(authors(`<p class="author">Ann Poe</p>${BODY}<ol class="comments-list"><li class="author">Piet Oosthuis</li></ol>`), ['Ann Poe']);
  assert.deepEqual(authors(BODY, '<meta name="author" content="brinmouth-echo.com">'), []);
  assert.deepEqual(authors(BODY, '<meta name="author" content="ann-poe">'), ['Ann Poe']);
  assert.deepEqual(authors(BODY, '<meta property="og:site_name" content="Coast & Quay"><meta name="author" content="Coast & Quay">'), []);
});
