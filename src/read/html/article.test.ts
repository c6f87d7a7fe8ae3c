// Tables and live blogs as they come out of pages. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../index.ts';

const read = (body: string) => readSource({ uri: 'p.html', content: `<html><body><main>${body}</main></body></html>`, kind: 'html' }).items[0];
const PROSE = 'A gas main exploded under the covered market of Brinmouth on Tuesday morning, killing at least four people, the fire service said.';

test('a row of a table is a line, its cells stand apart; a page laid out as a table keeps its paragraphs', () => {
  const rows = [
    ['District', 'Dead', 'Missing'],
    ['Old town', '4', '11'],
    ['Harbour', '<p>0</p><p>(of 2)</p>', '3'],
  ];
  const table = `<table><thead>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('</thead><tbody>')}</tbody></table>`;
  const { report, map } = read(`<p>${PROSE}</p>${table}<p>${PROSE.replace('Tuesday', 'Friday')}</p>`);
  assert.ok(report.text.includes('\n\nDistrict\tDead\tMissing\nOld town\t4\t11\nHarbour\t0 (of 2)\t3\n\nA gas'), report.text);
  const tab = report.text.indexOf('\t');
  const { from, to } = map!.toSource({ from: tab, to: tab + 1 });
  assert.equal(from, to);
  const laid = read(`<table><tr><td><p>${PROSE}</p></td><td><p>${PROSE.replace('Tuesday', 'Friday')}</p></td></tr></table>`);
  assert.doesNotMatch(laid.report.text, /\t/);
});

test('entries of a live blog come with their times; an article with dates has none', () => {
  const entry = (time: string, text: string): string =>
    `<div class="entry"><h3>Word from the harbour</h3>${time}<p>${text}</p><p>Divers searched the harbour until midnight, police said.</p></div>`;
  const words = [
    'Four people are dead, the fire service said in the morning.',
    'The mayor has shut all gas lines of the old town.',
    'The market will stay closed until spring, the council said.',
  ];
  const times = ['<time datetime="2031-05-06T14:35:00+02:00">2.35pm</time>', '<time>2 hours ago 10:05</time>', '<span class="time-stamp">09.40</span>'];
  const { report } = read(`<p>${PROSE}</p><section>${words.map((w, i) => entry(times[i], w)).join('')}</section>`);
  assert.deepEqual(
    report.entries?.map((e) => e.time),
    ['2031-05-06T14:35:00+02:00', '10:05', '09.40'],
  );
  report.entries?.forEach((e, i) => {
    const text = report.text.slice(e.span.from, e.span.to);
    assert.ok(text.includes(words[i]) && text.endsWith('police said.'), text);
  });
  const dated = read(
    `<header><time>2031-05-06</time></header><p>${PROSE}</p><p>${words[0]} <time>10:05</time></p><p>${words[1]}</p><footer><time>11:00</time></footer>`,
  );
  assert.equal(dated.report.entries, undefined);
});

test('what a site offers its subscribers goes as a list, a list of the article stays; words for screen readers go', () => {
  const list = (items: readonly string[]): string => `<ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul>`;
  const offers = [
    'Unlimited online access to all of our reports.',
    'Daily puzzles, including the crossword.',
    'Coastline ePaper, the printed pages on any device.',
  ];
  const facts = ['Four people died in the old town.', 'Eleven people are still missing.', 'Subscribe to the alerts of the fire service.'];
  const { report, removals } = read(
    `<p>${PROSE}</p>${list(offers)}<p>${PROSE.replace('said', '<a href="/s">said<span>, opens new tab</span></a>').replace('Tuesday', 'Friday')}</p>${list(facts)}<p>The mayor, Piet Oosthuis, ordered every gas line in the old town to be shut.</p>`,
  );
  assert.doesNotMatch(report.text, /ePaper|puzzles|opens new/);
  assert.match(report.text, /fire service said\.\n/);
  assert.match(report.text, /Four people died in the old town\.\n\nEleven/);
  assert.equal(removals.find((r) => r.text.includes('ePaper'))?.rule, 'offers');
});

test('a live blog without elements around its entries: times between paragraphs or before their words; programmes and lengths of films are none', () => {
  const says = (n: number): string => `The fire service of Brinmouth said that ${n + 2} more people had been found alive under the roof of the market hall.`;
  const more = (n: number): string => `A spokeswoman for the clinic said that ${n + 11} people were being treated, three of them in intensive care.`;
  const entriesIn = (body: string): (string | undefined)[] | undefined => {
    const { report } = read(body);
    report.entries?.forEach((e, n) => {
      const text = report.text.slice(e.span.from, e.span.to);
      assert.ok(text.includes(says(n)) && text.endsWith(more(n)), text);
    });
    return report.entries?.map((e) => e.time);
  };
  const clocks = ['10.45am BST', '10.30am BST', '9.58am BST', '9.12am BST'];
  const marks: ((clock: string) => string)[] = [
    (c) => `<h3>${c}</h3>`,
    (c) => `<p><strong>Updated at ${c}</strong></p>`,
    (c) => `<div class="x"><a href="#l">${c}</a></div>`,
    (c) => `<time>${c}</time>`,
  ];
  for (const mark of marks) {
    const body = clocks.map((c, n) => `${mark(c)}<p>${says(n)}</p><p>${more(n)}</p>`).join('');
    const times = entriesIn(body);
    assert.deepEqual(times, clocks, body.slice(0, 60));
    assert.doesNotMatch(read(body).report.text, /BST/);
  }
  const events = `<ul>${clocks.map((c, n) => `<li><time>${c}</time> <a href="#e${n}">More people are found alive in the hall</a></li>`).join('')}</ul>`;
  assert.deepEqual(entriesIn(`${events}${clocks.map((c, n) => `<h3>${c}</h3><p>${says(n)}</p><p>${more(n)}</p>`).join('')}`), clocks);
  assert.deepEqual(entriesIn(['8h41', '8h52', '9h05', '9h30'].map((c, n) => `<p>${c} - ${says(n)}</p><p>${more(n)}</p>`).join('')), [
    '8h41',
    '8h52',
    '9h05',
    '9h30',
  ]);
  const programme = clocks.map((c) => `<li>${c} Prayer</li>`).join('');
  assert.equal(entriesIn(`<p>${says(0)}</p><ul>${programme}</ul><p>${more(0)}</p>`), undefined);
  assert.equal(
    entriesIn(['0:45', '5:12', '2:30', '4:05'].map((c, n) => `<span class="time">${c}</span><p>${says(n)}</p><p>${more(n)}</p>`).join('')),
    undefined,
  );
});
