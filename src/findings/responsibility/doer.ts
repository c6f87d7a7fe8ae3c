// Whether a phrase can be held responsible at all: people, bodies, armed groups, states; never a verb, a tactic, a weapon or a day.
import { ARMED_NOUNS, DEED_NOUNS, ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground } from '../statements/ground.ts';
import { PERSON_NOUN } from '../statements/person.ts';

const PLURAL_PEOPLE =
  /^(?:people|persons|men|women|children|youths|brothers|sisters|individuals|someone|somebody|others|some|many|several|both|two|three|all|those|personnel|crew|staff|mob|crowd|couple|pair|trio|duo|family|clan|tribe|tribesmen|policemen|servicemen|countrymen|gunmen|foreigners|nationals|civilians|protesters|demonstrators|immigrants|asylum-seekers|mercenaries|enemies|authorities|elements|leaders|individual|youth|juvenile|minor|adult|male|female|inmate|convict|fugitive|student|national|citizen|native|loner|extremist|jihadist|supremacist|nationalist|operative|agent|spy|hacker|smuggler|trafficker|dealer|thief|robber|burglar|arsonist|terrorist|insurgent|guerrilla|fighter|kingpin|mastermind|ringleader|accomplice|co-defendant|companion|perpetrator|culprit|offender)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|him|her|them|his|their|who|himself|herself|themselves|itself)$/;
const NOT_ACTOR =
  /^(?:tactics?|remains?|day|week|month|year|night|morning|yesterday|today|gunfire|bullets?|heat|shots?|site|list|document|report|reports|statement|press|badge|information|sentence|case|cases|place|time|evidence|claim|claims|cookout|party|nightclub|school|street|hospital|court|trial|hearing|market|airport|heart|house|home|car|vehicle|van|truck|gun|rifle|weapon|bomb|device|explosives|caliber|calibre|face|bail|fee|fees|price|crime|crimes|murder|number|majority|point|possibility|fact)$/;

/** True for a phrase head that a text may hold responsible. `strict`: a plain noun must be one of people, bodies or forces. */
export function canAct(g: Ground, head: number, strict = true): boolean {
  const w = g.norm(head);
  const pos = g.upos(head);
  if (PRONOUN.test(w) || (w === 'accused' && /^(?:the|an|two|three)$/.test(g.norm(head - 1)))) return true;
  if (pos === 'NUM' && g.upos(head - 1) === 'DET') return true;
  if (/^(?:VERB|AUX|ADV|ADP|PUNCT|SCONJ|CCONJ)$/.test(pos) || NOT_ACTOR.test(w) || DEED_NOUNS.has(w)) return false;
  if (
    ROLE_WORDS.has(w) ||
    ARMED_NOUNS.has(w) ||
    PERSON_NOUN.test(w) ||
    PLURAL_PEOPLE.test(w) ||
    PERSON_NOUN.test(w.replace(/s$/, '')) ||
    PLURAL_PEOPLE.test(w.replace(/s$/, ''))
  )
    return true;
  const named = g.nameAt(head);
  if (named !== null) return named.kind !== 'place' || g.tokens[head].text === named.quote || !strict;
  if (pos === 'PROPN') return !/day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(w);
  if (g.children(head).some((k) => /^(?:appos|flat)/.test(g.rel(k)) && g.upos(k) === 'PROPN')) return true;
  return (
    !strict || (/(?:er|or|ist|an|ant|ee)s$/.test(w) && g.upos(head) === 'NOUN' && !/(?:number|letter|weapon|factor|paper|matter|order|error|fire)s$/.test(w))
  );
}
