// Places: which readings are chosen, which words are refused, where an incident is set. Gazetteer: its file and its lookups.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameKey, openGazetteer } from '../../gazetteer/index.ts';
import { createEngine } from '../index.ts';
import { locateIncident } from './index.ts';

const FILE = 'dist/gazetteer.bin';
const built = existsSync(FILE);
const gazetteer = built ? openGazetteer(new Uint8Array(readFileSync(FILE))) : null;
const engine = createEngine({}, gazetteer);
const skip = built ? false : `${FILE} is not built`;
const placesOf = (text: string): string[] => engine.analyse(text, {}).places.map((p) => `${p.quote}:${p.country}:${p.precision}`);

test('names are compared without case, accents, dots and hyphens', () => {
  assert.equal(nameKey('São  Tomé'), 'sao tome');
  assert.equal(nameKey('Sana’a'), nameKey('SANAA'));
  assert.equal(nameKey('Ft. Hope'), nameKey('Fort Hope'));
  assert.equal(nameKey('Port-au-Prince'), 'port au prince');
  fc.assert(fc.property(fc.string(), (s) => assert.equal(nameKey(nameKey(s)), nameKey(s))));
});

test('a file that is no gazetteer is refused', () => {
  assert.throws(() => openGazetteer(new Uint8Array(3)), RangeError);
  assert.throws(() => openGazetteer(new Uint8Array(200)), RangeError);
});

test('lookups give the likeliest place first and ignore letter case', { skip }, () => {
  assert.equal(gazetteer?.lookup('PARIS')[0].country, 'FR');
  assert.equal(gazetteer?.lookup('Germany')[0].level, 'country');
  assert.deepEqual(gazetteer?.lookup('zzxqy'), []);
  assert.equal(gazetteer?.country('KE')?.name, 'Kenya');
  assert.equal(gazetteer?.demonym('Kenyans'), 'KE');
});

test('context chooses among namesakes', { skip }, () => {
  assert.deepEqual(placesOf('A fire broke out in Paris, Texas, on Monday.').slice(0, 2), ['Paris:US:locality', 'Texas:US:admin1']);
  assert.deepEqual(placesOf('A fire broke out in Georgetown, Guyana.').slice(0, 1), ['Georgetown:GY:locality']);
  assert.deepEqual(placesOf('Police in Tbilisi, the capital of Georgia, closed a road.'), ['Tbilisi:GE:locality', 'Georgia:GE:country']);
  assert.deepEqual(placesOf('Police in Atlanta, Georgia, closed a road.'), ['Atlanta:US:locality', 'Georgia:US:admin1']);
});

test('an agency dateline names town and state', { skip }, () => {
  const found = placesOf('SPRINGFIELD, Ill. (AP) — Two men were shot, police in Springfield said.');
  assert.deepEqual(found, ['SPRINGFIELD:US:locality', 'Ill.:US:admin1', 'Springfield:US:locality']);
});

test('words and people are no places', { skip }, () => {
  assert.deepEqual(placesOf('Police said the Of Nice reading was good. Most went along.'), []);
  assert.deepEqual(placesOf('Nobody was hurt in Nice, officials said.'), ['Nice:FR:locality']);
});

test('an incident stands where the text sets it', { skip }, () => {
  const text = 'A US strike hit a market in Mosul, Iraq, on Monday. Washington said the strike was lawful. The United States has 40 bases abroad.';
  const analysis = engine.analyse(text, {});
  const found = locateIncident(analysis, [{ sentence: 0, weight: 1 }]);
  assert.deepEqual([found.country, found.locality], ['IQ', 'Mosul']);
  assert.equal(found.evidence.locality?.quote, 'Mosul');
  const sea = engine.analyse('Pirates seized a tanker in the Gulf of Aden on Monday.', {});
  assert.deepEqual([locateIncident(sea, []).country, locateIncident(sea, []).locality], [null, 'Gulf of Aden']);
});

test('any text: no throw, quotes verbatim', { skip }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Paris', 'in', ',', 'Texas', 'Of', 'NICE', 'New', 'York', '-', "'s", 'San', 'the', '(', 'D.C.', '🙂', '\n'), { maxLength: 25 }),
      (words) => {
        const text = words.join(' ');
        for (const place of engine.analyse(text, {}).places) assert.equal(text.slice(place.span.from, place.span.to), place.quote);
      },
    ),
    { numRuns: 200 },
  );
});
