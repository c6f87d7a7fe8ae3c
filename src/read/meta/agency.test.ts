// Agencies by how reports credit them. All texts are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyOf } from './agency.ts';

const MIDDLE = 'A gas main exploded under the covered market of Brinmouth on Tuesday morning, the fire service said. '.repeat(12);
const found = (text: string, bylines: string[] = [], beside: string[] = []): string => {
  const agency = agencyOf(text, bylines, beside);
  return agency === undefined ? 'none' : `${agency.value} by ${agency.signal}`;
};

test('datelines, with and without place, date and outlet', () => {
  for (const line of [
    '(AP) —',
    'BRINMOUTH, Conn. (AP) -',
    'BRINMOUTH (WKEV/AP) |',
    'OLD QUAY, Conn. (AP)',
    'Old Quay (AP) --',
    'Four dead in blast\n\nBRINMOUTH (AP) –',
  ])
    assert.equal(found(`${line} ${MIDDLE}`), 'AP by dateline', line);
  assert.equal(found(`HAVENPORT, May 6 (Reuters) - ${MIDDLE}`), 'Reuters by dateline');
  assert.equal(found(`MOSCOW, Reuters — ${MIDDLE}`), 'Reuters by dateline');
  assert.equal(found(`Old Quay, Interfax - ${MIDDLE}`), 'Interfax by dateline');
  assert.equal(found(`MANILA, (Reuters) - ${MIDDLE}`), 'Reuters by dateline');
  assert.equal(found(`SAN PABLO, 6 MAY 31 (ACAN-EFE) -- [TEXT] ${MIDDLE}`), 'EFE by dateline');
});

test('bylines', () => {
  assert.equal(found(MIDDLE, ['Agence France-Presse']), 'AFP by byline');
  assert.equal(found(`By The Associated Press\n\n${MIDDLE}`), 'AP by byline');
  assert.equal(found(`Four dead\n\nBy Ann Poe, Associated Press Updated: 9:40 AM\n\n${MIDDLE}`), 'AP by byline');
  assert.equal(found(`REUTERS\n\n${MIDDLE}`), 'Reuters by byline');
  assert.equal(found(MIDDLE, ['Ann Poe'], ['By Ann Poe The Canadian Press']), 'CP by byline');
});

test('credits at the end', () => {
  const cases: [string, string][] = [
    ['— Reuters', 'Reuters'],
    ['(AFP)', 'AFP'],
    ['With files from The Canadian Press', 'CP'],
    ['(With inputs from ANI)', 'ANI'],
    ['The Associated Press contributed to this report.', 'AP'],
    ['Associated Press writers Ann Poe and Raj Sen contributed.', 'AP'],
    ['Echo reporter Ann Poe and the Associated Press contributed to this story.', 'AP'],
    ['Contributing: The Associated Press', 'AP'],
    ['(Reporting by Ann Poe in Brinmouth; Editing by Raj Sen)', 'Reuters'],
    ['—Brinmouth Echo Wire', 'Brinmouth Echo Wire'],
  ];
  for (const [line, agency] of cases) assert.equal(found(`${MIDDLE}\n\n${line}`), `${agency} by credit`, line);
  assert.equal(found(`${MIDDLE} The Associated Press contributed to this report.`), 'AP by credit');
});

test('copyright lines, and not those of photographs', () => {
  for (const line of [
    'Copyright 2031 The Associated Press. All rights reserved.',
    '(© Copyright 2031 The Associated Press. This material may not be',
    'Copyright Associated Press / Channel 6',
  ])
    assert.equal(found(`${MIDDLE}\n\n${line}`), 'AP by copyright', line);
  assert.equal(found(`${MIDDLE}\n\n©Ann Poe (AFP)`), 'none');
});

test('an agency that is only quoted, shown or named is no source', () => {
  const cases = [
    `Mayor Piet Oosthuis told The Associated Press that he knew nothing. ${MIDDLE}`,
    `The Associated Press does not name children. ${MIDDLE}`,
    `Crews at the market (AP Photo/Raj Sen) on Tuesday. ${MIDDLE}`,
    `This is not how the mayor, Piet R. Bloomberg — who has paid for it — had seen it. ${MIDDLE}`,
    `(AP Photo/Raj Sen) ${MIDDLE}`,
    `${MIDDLE} It was funded by former mayor Michael Bloomberg.`,
    `${MIDDLE} The mayor contributed to this campaign.`,
    `By Tuesday night Reuters had counted four dead, and no one knew how many people had been in the market when the main exploded under it. ${MIDDLE}`,
  ];
  for (const text of cases) assert.equal(found(text), 'none', text.slice(0, 60));
});
