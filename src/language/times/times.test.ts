// Times: one line a case, text with ⟦value|span⟧ marks, against a fixed publication date (Friday, 22 March 2024). Laws over invented texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../index.ts';
import { civil, dateText, dayNumber, mondayOf, weekdayOf, weekOf } from './calendar.ts';
import { edtfOf } from './edtf.ts';

const PUBLISHED = '2024-03-22';
const engine = createEngine({});

/** Cuts the marks out of a case: the plain text, and what is expected of it as "value|quote". */
function readCase(line: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  const text = line.replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, (_, value: string, quote: string) => {
    expected.push(`${value}|${quote}`);
    return quote;
  });
  return { text, expected };
}

const CASES = `
A bomb exploded near the market on ⟦2024-03-21|Thursday⟧, police said.
The ministers will meet on ⟦2024-03-25|Monday⟧ in the capital.
The gunman was arrested on ⟦2024-03-07|March 7⟧ at his home.
He was killed on ⟦2023-10-07|October 7th⟧ in the raid.
The mayor resigned ⟦2024-03|earlier this month⟧ after the fire.
Floods hit the valley in ⟦2021-SU|the summer of 2021⟧.
The clinic has been shut since ⟦2014|2014⟧.
The bridge collapsed ⟦2024-W11|last week⟧.
It was the worst attack of ⟦199|the 1990s⟧.
The camp was built ⟦2022|two years ago⟧.
They walked for ⟦P3D|three days⟧.
The patrol passes ⟦P1W|every week⟧.
Two soldiers died ⟦2024-03-21|yesterday⟧.
The dam broke on ⟦2016-07-14|July 14, 2016⟧, killing nine.
The dam broke on ⟦2016-07-14|14 July 2016⟧, killing nine.
The report of ⟦2016-07-14|2016-07-14⟧ was lost.
The quake struck on ⟦1989-03-22|22 MAR 89⟧ near the coast.
The blast occurred at ⟦2024-03-21T22:35|10:35 p.m. Thursday⟧.
The deal will expire in ⟦2024-Q2|the second quarter⟧.
Officials met ⟦2024-03-21TNI|Thursday night⟧.
The shop burned on ⟦2023-07-14TNI|the night of 14 July⟧.
Gunmen fired in ⟦2024-03-18TMO|the early hours of Monday⟧.
It was the deadliest day since the ⟦2001-09-11|September 11⟧ attacks.
He said he may march with the second group, which may fall behind.
The 25-year-old driver and a 6-month-old baby were hurt.
`
  .trim()
  .split('\n');

test('expressions of time get the value a newsroom means', () => {
  for (const line of CASES) {
    const { text, expected } = readCase(line);
    const found = engine.analyse(text, { published: PUBLISHED }).times.map((t) => `${t.value}|${t.quote}`);
    assert.deepEqual(found, expected, line);
  }
});

test('EDTF: weeks, quarters, seasons and ranges become intervals, durations have none', () => {
  const edtf = (text: string): (string | null)[] => engine.analyse(text, { published: PUBLISHED }).times.map((t) => t.edtf);
  assert.deepEqual(edtf('The bridge collapsed last week.'), ['2024-03-11/2024-03-17']);
  assert.deepEqual(edtf('It rained in the summer of 2021.'), ['2021-06/2021-08']);
  assert.deepEqual(edtf('They walked for three days.'), [null]);
  assert.deepEqual(edtf('The war of 2016-2018 was long.'), ['2016/2018']);
  assert.deepEqual(edtf('The talks of March 3-5 failed.'), ['2024-03-03/2024-03-05']);
  assert.deepEqual(edtf('Between 2017 and 2018 the band grew.'), ['2017/2018', '2018']);
  assert.deepEqual(edtf('From March to May 2019 it rained.'), ['2019-03/2019-05', '2019-05']);
  assert.equal(edtfOf('199'), '199X');
  assert.equal(edtfOf('2023-WI'), '2023-12/2024-02');
});

test('without a publication date what it would give stays open', () => {
  const [weekday, year] = engine.analyse('The shop burned on Friday. The first fire was in 1999.').times;
  assert.deepEqual([weekday.edtf, weekday.implied], [null, ['year', 'month', 'day']]);
  assert.deepEqual([year.value, year.edtf, year.anchor], ['1999', '1999', 'none']);
});

test('the calendar keeps its laws', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 900_000 }), (day) => {
      const { year, month, day: date } = civil(day);
      assert.equal(dayNumber(year, month, date), day);
      const week = weekOf(day);
      assert.equal(mondayOf(week.year, week.week), week.monday);
      assert.equal(day - week.monday + 1, weekdayOf(day));
    }),
  );
  assert.equal(dateText(dayNumber(2024, 3, 22)), '2024-03-22');
});

test('any text: no throw, quotes verbatim, in order, without overlap', () => {
  const word = fc.constantFrom(
    'last',
    'Friday',
    'March',
    '7',
    '2016',
    ',',
    'the',
    'third',
    'quarter',
    'of',
    'two',
    'years',
    'ago',
    '10',
    'p.m.',
    "'",
    '80s',
    '-',
    'a',
    'week',
    '\n',
    '1999999',
    '½',
    '🙂',
    'every',
    'night',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const time of engine.analyse(text, { published: PUBLISHED }).times) {
        assert.equal(text.slice(time.span.from, time.span.to), time.quote);
        assert.ok(time.span.from >= end);
        end = time.span.to;
      }
    }),
    { numRuns: 300 },
  );
});
