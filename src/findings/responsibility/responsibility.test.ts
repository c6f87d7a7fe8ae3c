// Cases and laws of responsibility acts in invented sentences: who is held responsible by whom, hypotheses never, denials tied.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadEngine } from '../../intake/engine.ts';
import { createEngine } from '../../language/index.ts';
import type { ResponsibilityAct } from '../../model/index.ts';
import { findStatements } from '../statements/index.ts';
import { findResponsibility } from './index.ts';

const engine = await loadEngine();
const rough = createEngine({});
const find = (text: string): ResponsibilityAct[] => {
  const analysis = engine.analyse(text);
  return findResponsibility(analysis, findStatements(analysis));
};

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The Grey Hand claimed responsibility for the attack.', ['claims The Grey Hand > The Grey Hand']],
  ['No group has claimed responsibility for the attack.', []],
  ['If the Grey Hand was responsible for the attack, it would be the first.', []],
  ['The minister blamed the rebels for the bombing.', ['blames The minister > the rebels']],
  ['The rebels denied any involvement in the bombing.', ['denies The rebels > The rebels']],
  ['Police arrested the driver on Monday.', ['charges Police > the driver']],
  ['Security officials believe the clan was responsible for the kidnapping.', ['suspects Security officials > the clan']],
  ['The army said the raid may be the work of criminal gangs.', ['suspects The army > criminal gangs']],
];

test('who is held responsible by whom', () => {
  for (const [text, expected] of CASES)
    assert.deepEqual(
      find(text).map((a) => `${a.act} ${a.by} > ${a.of}`),
      expected,
      text,
    );
});

test('a denial is tied to the accusation that it answers', () => {
  const acts = find('The minister blamed the rebels for the bombing. The rebels denied any involvement.');
  const denial = acts.find((a) => a.act === 'denies');
  assert.ok(denial && denial.answers !== null && denial.answers !== undefined);
  assert.equal(acts[denial.answers].act, 'blames');
});

test('any text is read without a throw; every quote is the text at its span', () => {
  const piece = fc.constantFrom(
    'police',
    'arrested',
    'blamed',
    'claimed',
    'responsibility',
    'the',
    'gunman',
    'was',
    'by',
    'allegedly',
    'suspect',
    '“',
    '”',
    '.',
    ',',
    '\n',
    'if',
    'in custody',
    'guilty',
    'pleaded',
    'accused',
    'said',
    'killed',
    'Doe',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      for (const e of [engine, rough]) {
        const analysis = e.analyse(text);
        for (const a of findResponsibility(analysis, findStatements(analysis))) assert.equal(text.slice(a.span.from, a.span.to), a.quote);
      }
    }),
    { numRuns: 300 },
  );
});
