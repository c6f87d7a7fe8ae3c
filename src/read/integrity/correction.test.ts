// Corrections and editors' notes by the shapes that newspapers write them in. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionFlags } from './correction.ts';

const flagged = (text: string): string[] => correctionFlags(text).map(({ span, note }) => `${note}: ${text.slice(span.from, span.to)}`);
const STORY = 'A gas main exploded under the covered market on Tuesday, the fire service said.';

test('notes of all usual kinds, each to the end of its line', () => {
  const cases: [string, string][] = [
    ['Correction: The street was Quay Street.', 'a correction'],
    ['CORRECTION (7 May): The street was Quay Street.', 'a correction'],
    ['**Correction: A previous version of this article misspelled a name.', 'a correction'],
    ['Correction Appended.', 'a correction'],
    ['Clarification: Four people, not three, were treated.', 'a clarification'],
    ["Editor's note: This story has been updated to name the dead.", 'a note of the editors'],
    ['Editor’s Note — This report was first published in Dutch.', 'a note of the editors'],
    ['An earlier version of this article gave a wrong name.', 'a correction'],
    ['The original version of this story incorrectly reported four dead.', 'a correction'],
    ['May 7, 3:38 p.m.: An earlier version of this post gave a wrong name.', 'a correction'],
    ['A corrected version of the story is below:', 'a correction'],
    ['In a story on May 6 about the blast, the Echo erroneously reported that the mayor was hurt.', 'a correction'],
    ['(Corrects spelling of name in paragraph 3)', 'a correction'],
    ['This version corrects the spelling of the street to Quay Street.', 'a correction'],
    ['This article was amended on 7 May 2031 to give the right street.', 'a note that the report was changed'],
    ['This story has since been updated.', 'a note that the report was changed'],
  ];
  for (const [note, kind] of cases) {
    assert.deepEqual(flagged(`${STORY}\n\n${note}\n\n${STORY}`), [`${kind}: ${note}`], note);
    assert.deepEqual(flagged(note), [`${kind}: ${note}`], note);
  }
});

test('a note at the end of a paragraph, and a bare heading with its line', () => {
  assert.deepEqual(flagged(`${STORY} This story has been corrected.`), ['a note that the report was changed: This story has been corrected.']);
  assert.deepEqual(flagged(`${STORY}\n\nCorrection\n\nThe street was Quay Street.\n\n${STORY}`), ['a correction: Correction\n\nThe street was Quay Street.']);
});

test('prose that has the words is no note', () => {
  const cases = [
    'Correction officers found the man on Tuesday.',
    'Corrections Department records show that he was released in May.',
    'The judge amended the order on Tuesday. The article of the constitution was amended in 1987.',
    'An earlier version of the law was struck down. The story was updated for the stage.',
    'Another clarification from the town hall came on Tuesday. Editors of the Echo noted it.',
    'Corrections: If you see an error, write to us.',
    'The report was revised by the police.',
  ];
  for (const text of cases) assert.deepEqual(flagged(text), [], text);
});

test('time grows with the length', () => {
  const started = performance.now();
  correctionFlags('. the this in a '.repeat(40_000));
  correctionFlags(`.${' '.repeat(200_000)}the`);
  correctionFlags('Correction: x\n'.repeat(20_000));
  assert.ok(performance.now() - started < 5000);
});
