// Clause facts on hand-made trees: what each construction does to the truth of its event.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence, Token } from '../../model/index.ts';
import { findClauses } from './find.ts';

/** Rows "form lemma UPOS XPOS head relation", heads 1-based as in CoNLL-U. */
function facts(rows: string): Record<string, string> {
  const tokens = rows
    .trim()
    .split('\n')
    .map((row, index): Token => {
      const [text, lemma, upos, xpos, head, deprel] = row.trim().split(' ');
      return {
        index,
        from: index,
        to: index + 1,
        text,
        norm: text.toLowerCase(),
        lemma,
        upos,
        xpos,
        head: Number(head) - 1,
        deprel,
        sentence: 0,
        spaceAfter: true,
      };
    });
  const sentence: Sentence = { index: 0, from: 0, to: tokens.length, first: 0, last: tokens.length, paragraph: 0, kind: 'prose' };
  return Object.fromEntries(
    findClauses(tokens, [sentence]).map((c) => [
      tokens[c.predicate].text,
      [
        c.tense,
        c.voice,
        c.negated ? 'negated' : '',
        c.hedged ? 'hedged' : '',
        c.hypothetical ? 'hypothetical' : '',
        c.reportedBy >= 0 ? `by ${tokens[c.reportedBy].text}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  );
}

test('a passive that a speech verb reports', () => {
  assert.deepEqual(
    facts('Police police NOUN NN 2 nsubj\nsaid say VERB VBD 0 root\nnobody nobody PRON NN 5 nsubj:pass\nwas be AUX VBD 5 aux:pass\nhurt hurt VERB VBN 2 ccomp'),
    {
      said: 'past active',
      hurt: 'past passive negated by said',
    },
  );
});

test('a reporting verb that comes after', () => {
  assert.equal(
    facts('Two two NUM CD 2 nummod\nmen man NOUN NNS 3 nsubj\nfled flee VERB VBD 0 root\nofficials official NOUN NNS 5 nsubj\nsaid say VERB VBD 3 parataxis')
      .fled,
    'past active by said',
  );
});

test('modals, hedging adverbs and governing verbs hedge', () => {
  assert.equal(facts('He he PRON PRP 4 nsubj\nmay may AUX MD 4 aux\nhave have AUX VB 4 aux\nfled flee VERB VBN 0 root').fled, 'past active hedged');
  assert.equal(facts('He he PRON PRP 3 nsubj\nallegedly allegedly ADV RB 3 advmod\nfired fire VERB VBD 0 root').fired, 'past active hedged');
  assert.equal(
    facts('He he PRON PRP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nbelieved believe VERB VBN 0 root\nto to PART TO 5 mark\nhide hide VERB VB 3 xcomp').hide,
    'present active hedged by believed',
  );
});

test('conditions reach their main clause', () => {
  assert.deepEqual(
    facts(
      'If if SCONJ IN 3 mark\nit it PRON PRP 3 nsubj\nrains rain VERB VBZ 7 advcl\nthe the DET DT 5 det\ndam dam NOUN NN 7 nsubj\nwill will AUX MD 7 aux\nbreak break VERB VB 0 root',
    ),
    {
      rains: 'present active hypothetical',
      break: 'future active hypothetical',
    },
  );
});

test('what failed to happen did not happen', () => {
  assert.equal(
    facts('It it PRON PRP 2 nsubj\nfailed fail VERB VBD 0 root\nto to PART TO 4 mark\nexplode explode VERB VB 2 xcomp').explode,
    'past active negated',
  );
});

test('a tree of 20,000 levels and one of 20,000 children are read in linear time', () => {
  const rows = (head: (i: number) => number): string => Array.from({ length: 20_000 }, (_, i) => `go go VERB VB ${head(i)} ${i ? 'conj' : 'root'}`).join('\n');
  const started = performance.now();
  facts(rows((i) => i));
  facts(rows((i) => (i ? 1 : 0)));
  assert.ok(performance.now() - started < 3000);
});
