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
  ['President Haddad linked the suspects in the attack to Norland during a speech.', ['suspects Haddad > Norland']],
  ['The minister linked the blast to the Harbour League.', ['suspects The minister > the Harbour League']],
  ['Investigators blamed pilot error for the crash.', ['blames Investigators > pilot error']],
  ['The tactics used by the terrorist group responsible for the attack remain unclear.', []],
  ['The group responsible for the attack fled north.', []],
  [
    'The Grey Hand claimed responsibility for the attack. A Ruritanian official said the government has no reason to doubt this.',
    ['claims The Grey Hand > The Grey Hand', 'confirms A Ruritanian official > The Grey Hand'],
  ],
  [
    'Ruan Tall and Tam Oder are charged with murder. Both men pleaded not guilty.',
    ['charges null > Ruan Tall and Tam Oder', 'denies Ruan Tall and Tam Oder > Ruan Tall and Tam Oder'],
  ],
  [
    'An individual has been arrested. The man was later named as Ruan Tall. Tall was charged with murder.',
    ['charges null > Ruan Tall', 'charges null > Ruan Tall'],
  ],
  ['Camera footage showed Oder was the shooter, detectives said.', ['blames detectives > Oder']],
  ['A resident of Porto, Ruan Tall, is accused of killing two people.', ['blames null > A resident of Porto, Ruan Tall']],
  ['Police arrested at least 71 people on Friday.', ['charges Police > at least 71 people']],
  ['The League rejected the accusation as a lie.', ['denies The League > The League']],
  ['The rebels said they had nothing to do with the attack.', ['denies The rebels > The rebels']],
  ['Prosecutors allege Oder peppered the crowd with 30 shots.', ['blames Prosecutors > Oder']],
  ['Oder was found guilty of murder by a court in Porto.', ['charges a court > Oder']],
  ['The Pentagon said a US airstrike had killed the leader of the group.', ['claims The Pentagon > United States']],
  ['Two men attacked a hall in Porto. According to the security service, they had contacts on the Moldovan side.', ['suspects the security service > Moldova']],
  ['The Ukrainian side said it had struck a depot in Kherson on Monday.', ['claims The Ukrainian side > Ukraine']],
  ["Norland's defence ministry said its forces had launched a missile strike on Porto.", ["claims Norland's defence ministry > Norland's defence ministry"]],
  ['The military said troops killed 12 militants in a raid near Porto.', ['claims The military > The military']],
  ['A spokesman for the Grey Hand said its fighters attacked the convoy.', ['claims the Grey Hand > the Grey Hand']],
  ['The group said it was behind the bombing.', ['claims The group > The group']],
  ['The company said it was not to blame for the collapse.', ['denies The company > The company']],
  ['Investigators say a short circuit caused the fire.', ['blames Investigators > a short circuit']],
  ['An electrical fault probably caused the blaze, the fire chief said.', ['suspects the fire chief > An electrical fault']],
  ['Experts doubt that the Grey Hand carried out the attack.', ['doubts Experts > the Grey Hand']],
  ['The murder of the minister was perpetrated by presumed guerrillas.', ['suspects null > presumed guerrillas']],
  ['The mayor said foreign agents were involved in the riots.', ['blames The mayor > foreign agents']],
  ['A court in Oslo on Friday sentenced Ruan Tall to 21 years in prison.', ['charges A court > Ruan Tall']],
  ['The station master was arrested and charged with negligent homicide.', ['charges null > The station master']],
  ['The attackers threatened to kill one hostage every hour.', []],
  ['Cholera has killed 211 people, the ministry said.', []],
  ['"We did not target civilians," Colonel Ruan Tall said.', ['denies Colonel Ruan Tall > Colonel Ruan Tall']],
  ['Police took three people into custody.', ['charges Police > three people']],
  ['Police named Ruan Tall as a suspect.', ['suspects Police > Ruan Tall']],
  ['A man was arrested on Friday. Angelo Pont, 20, was charged with murder.', ['charges null > Angelo Pont', 'charges null > Angelo Pont']],
  ['The pier fell, for which the harbour company is being held responsible.', ['blames null > the harbour company']],
  ['The bill would send people accused of crimes abroad.', []],
  ['A man who was suspected of dying from the virus was tested.', []],
  ['The army said the raid may be the work of criminal gangs.', ['suspects The army > criminal gangs']],
];

test('who is held responsible by whom', () => {
  for (const [text, expected] of CASES)
    assert.deepEqual(
      find(text).map((a) => `${a.act} ${a.by} > ${a.of}`.replace(/\b[Tt]he /g, '')),
      expected.map((line) => line.replace(/\b[Tt]he /g, '')),
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
