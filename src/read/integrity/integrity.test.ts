// Doubts about a text: each kind flagged where it stands, and sound prose left alone. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IntegrityCode } from '../../model/index.ts';
import { readSource } from '../index.ts';
import { alteredShare, integrityOf } from './flag.ts';

const SOUND = [
  'A grain silo burst in the harbour of Brinmouth on Tuesday night and buried two lorries, the fire service said. Nobody was inside of them.',
  'Fire chief Mara Ellingsen said that the wall had been inspected in May. Her crews stayed until the morning, and the road to Quay Street was shut.',
  'The owner, Hale Bros. of Norwick, Fla. and its insurer did not answer questions. The mayor, Piet Oosthuis, called for an inquiry.',
].join('\n\n');

const flagged = (text: string, code: IntegrityCode, given = true): string[] =>
  integrityOf(text, { given, language: 'en' })
    .filter((flag) => flag.code === code)
    .map((flag) => text.slice(flag.span.from, flag.span.to));

test('sound prose has no flags, abbreviations and toggles of galleries included', () => {
  assert.deepEqual(integrityOf(SOUND, { given: true, language: 'en' }), []);
  const gallery = `${SOUND}\n\nImage 1 of 3 The silo stood at the pier until it burst on Tuesday. less The silo stood at the pier until Tuesday. less Crews at work in the harbour`;
  assert.deepEqual(flagged(gallery, 'altered'), []);
});

test('altered: two signs of different kinds tell, one is a misprint, and the sentence is named', () => {
  const once = SOUND.replace('and buried', 'And buried');
  assert.deepEqual(flagged(once, 'altered'), []);
  const spun = once.replace('had been inspected in May', 'had been inspected. in May');
  const sentences = flagged(spun, 'altered');
  assert.equal(sentences.length, 2);
  assert.match(sentences[0], /^A grain silo .* said\.$/);
  assert.match(sentences[1], /^Fire chief .* inspected\. in May\.$/);
  const share = alteredShare(spun, integrityOf(spun, { language: 'en' }));
  assert.ok(share > 0.2 && share < 0.45, String(share));
  const [report] = readSource({ uri: 'spun.txt', content: spun }).reports;
  assert.equal(report.altered, Math.round(share * 1000) / 1000);
  assert.equal(readSource({ uri: 'sound.txt', content: SOUND }).reports[0].altered, undefined);
});

test('altered: a term of which a spinner replaced the words', () => {
  const spun = SOUND.replace('did not answer', 'told law authorization officials in the Joined States that they would not answer').replace(
    'and buried',
    'And buried',
  );
  assert.equal(flagged(spun, 'altered').length, 2);
});

test('altered: glued words, and single words that only look like two', () => {
  const spun = SOUND.replace('inspected in', 'inspectedin')
    .replace('Her crews', 'Their statementwhich came late. Her crews')
    .replace('questions', 'questionsthat came');
  assert.ok(flagged(spun, 'altered').length >= 1);
  assert.deepEqual(
    flagged('The standby crew waited nearby, within the outer wall, and heretofore nobody thereby had somewhat of a button to press.', 'glued'),
    [],
  );
});

test('glued: sentences and words without a space between them; addresses and names of firms are none', () => {
  const text = `${SOUND.replace('said. Nobody', 'said.Nobody')}\n\nThe road is shut, the buildingThe police closed it. See quay.example.The or YouTube and node.Js for more.`;
  assert.deepEqual(flagged(text, 'glued'), ['said.Nobody', 'buildingThe']);
});

test('truncated: marks of an excerpt and open ends; promises of more and captions are none', () => {
  const cut = (end: string): string[] => flagged(`${SOUND}\n\n${end}`, 'truncated');
  assert.deepEqual(cut('The coast guard searched the basin with two boats and a … [+2314 chars]'), ['[+2314 chars]']);
  assert.equal(
    cut('The coast guard searched the basin with two boats and a helicopter on Wednesday, and at noon the crew of the larger of them told the').length,
    1,
  );
  assert.equal(
    cut(
      'The coast guard searched the basin with two boats on Wednesday. At noon the crew of the larger of them reported that nobody else had been found inside',
    ).length,
    1,
  );
  assert.deepEqual(cut('This is a breaking story that is changing by the hour, more follows...'), []);
  assert.deepEqual(cut('Crews at work in the harbour of Brinmouth'), []);
});

test('paywall, placeholder and wrongly decoded characters', () => {
  assert.equal(flagged('The silo burst on Tuesday.\n\nSubscribe to continue reading this story.', 'paywall').length, 1);
  assert.equal(flagged('Checking your browser before accessing the page.', 'placeholder').length, 1);
  assert.deepEqual(flagged('The owner\u00e2\u0080\u0099s caf\u00c3\u00a9 and the ÐšÐ¸ÐµÐ² road', 'misdecoded'), [
    '\u00e2\u0080\u0099',
    '\u00c3\u00a9',
    'ÐšÐ¸ÐµÐ²',
  ]);
  assert.deepEqual(flagged('Fête à Ðelat, Âge d’or, l’âme, Ñandú and 5 € – “yes” in Åre', 'misdecoded'), []);
  assert.deepEqual(flagged('The mayor said â€œnoâ€\u009d to the cafÃ© owner.', 'misdecoded'), ['â€œ', 'â€\u009d', 'Ã©']);
});

test('furniture of a given text: the list at the foot, but not the report that goes on behind it', () => {
  const links = ['RELATED STORIES', '+ Swimming bath opens its doors again', '+ Ferry line to Norwick gets a second boat'];
  const on = 'The fire service said that the harbour of Brinmouth would stay shut until the silo had been inspected again.';
  assert.deepEqual(flagged([SOUND, ...links, on].join('\n\n'), 'furniture'), links);
  const other = 'Children of three villages sang carols for the pensioners of the almshouse in the presence of their bishop.';
  assert.deepEqual(flagged([SOUND, ...links, other].join('\n\n'), 'furniture'), [...links, other]);
});

test('a text in another language says so and is not searched for English signs', () => {
  const flags = integrityOf('Der Bürgermeister sagte, dass die Brücke geschlossen werde. und niemand wurde verletzt.', { language: 'de' });
  assert.deepEqual(
    flags.map((f) => f.code),
    ['language'],
  );
});
