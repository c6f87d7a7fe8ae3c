// Third sieve: pronouns. Gender, number and kind must fit; then nearness, subjecthood and who has just spoken decide.
import type { Quotation, Token } from '../../model/index.ts';
import type { Entities, Entity } from './entity.ts';
import type { Found } from './mention.ts';
import { fitsGender } from './trait.ts';
import { PRONOUNS } from './word-table.ts';

const REACH = 40;
const SENTENCES = 4;
const NARRATOR = -2;
const REFLEXIVE = /sel(?:f|ves)$/;

/** What pronouns need beside the entities: quotations, their speakers, and the entity that "we" is under each speaker. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Index of the outer quotation that holds each token, or -1. */
  readonly quoted: Int32Array;
  readonly speakers: readonly (Found | null)[];
  readonly entities: Entities;
  readonly speaking: ReadonlySet<Found>;
  readonly we: Map<number, Entity>;
}

/** Gives a pronoun its entity, where one is found. */
export function linkPronoun(scene: Scene, mention: Found): void {
  const traits = PRONOUNS[scene.tokens[mention.head].norm];
  if (traits === undefined || traits.person === 2 || (traits.gender === 'neuter' && isEmptyIt(scene.tokens, mention))) return;
  const entity = traits.person === 1 ? firstPerson(scene, mention, traits.number === 'many') : thirdPerson(scene, mention);
  if (entity === null) return;
  scene.entities.add(entity, mention);
  if (traits.person === 3 && entity.kind === 'person' && (traits.gender === 'female' || traits.gender === 'male')) entity.gender ??= traits.gender;
}

/** "I" is the speaker of its quotation; "we" is one thing under each speaker. */
function firstPerson({ quoted, speakers, entities, we }: Scene, mention: Found, many: boolean): Entity | null {
  const q = quoted[mention.head];
  const speaker = q >= 0 ? speakers[q] : null;
  const entity = speaker === null ? undefined : entities.of.get(speaker);
  if (!many && q >= 0) return entity?.kind === 'person' ? entity : null;
  if (!many) {
    // Outside of quotation marks "I" is whoever writes or is recorded.
    const narrator = we.get(NARRATOR) ?? entities.create('person');
    we.set(NARRATOR, narrator);
    return narrator;
  }
  if (entity !== undefined && entity.kind !== 'person') return entity;
  const key = entity === undefined ? -1 : entity.id;
  const known = we.get(key);
  if (known !== undefined) return known;
  const made = entities.create('people');
  made.plural = true;
  we.set(key, made);
  return made;
}

/** "It is likely that", "it was reported that", "it rained": stands for nothing. */
function isEmptyIt(tokens: readonly Token[], mention: Found): boolean {
  const { norm, deprel } = tokens[mention.head];
  if (norm !== 'it') return false;
  if (deprel === 'expl') return true;
  const a = tokens[mention.last]?.norm ?? '';
  const b = tokens[mention.last + 1]?.norm ?? '';
  const c = tokens[mention.last + 2]?.norm ?? '';
  return (
    /^(?:is|was|'s|would|remains|remained|seems|seemed|appears|appeared|has|had|will|may|might|could|takes|took)$/.test(a) &&
    (/^(?:unclear|not|likely|possible|clear|important|too|unknown|believed|reported|thought|unlikely|raining|been|hard|difficult|time|that|as|to|be)$/.test(
      b,
    ) ||
      /^(?:clear|known|immediately|unclear|that|to|be)$/.test(c))
  );
}

function thirdPerson(scene: Scene, mention: Found): Entity | null {
  const { entities, tokens } = scene;
  const norm = tokens[mention.head].norm;
  const traits = PRONOUNS[norm];
  let best: Entity | null = null;
  let top = -1e9;
  const stop = Math.max(0, entities.trail.length - REACH);
  const seen = new Set<Entity>();
  // People who were named at the head of a sentence since then push older ones back.
  let fresh = 0;
  for (let i = entities.trail.length - 1; i >= stop; i--) {
    const { entity, mention: other } = entities.trail[i];
    if (mention.sentence - other.sentence > SENTENCES) break;
    if (other.last > mention.first || !fits(entity, traits)) continue;
    if (seen.has(entity) && !scene.speaking.has(other)) continue;
    seen.add(entity);
    if (barred(scene, mention, other, entity)) continue;
    const score = worth(scene, mention, other, entity) - 1.3 * Math.min(2, fresh);
    if (opens(scene, other)) fresh++;
    if (score > top) {
      top = score;
      best = entity;
    }
  }
  return best;
}

function fits(entity: Entity, traits: (typeof PRONOUNS)[string]): boolean {
  if (traits.gender === 'female' || traits.gender === 'male') return entity.kind === 'person' && !entity.plural && fitsGender(entity, traits.gender);
  if (traits.gender === 'neuter') return entity.kind !== 'person' && entity.kind !== 'people' && !entity.plural;
  return entity.plural || entity.kind === 'people' || entity.kind === 'group' || entity.kind === 'organisation';
}

/** The object of a verb is not its subject; who is spoken of in a quotation is not its speaker. */
function barred({ tokens, quoted, speakers, entities }: Scene, mention: Found, other: Found, entity: Entity): boolean {
  const q = quoted[mention.head];
  if (q >= 0) {
    const speaker = speakers[q];
    if (speaker !== null && entities.of.get(speaker) === entity) return true;
  }
  const a = tokens[mention.head];
  const b = tokens[other.head];
  if (REFLEXIVE.test(a.norm)) return false;
  if (a.head >= 0 && a.head === b.head && a.deprel !== b.deprel && a.deprel !== 'nmod:poss' && a.deprel !== 'conj') return true;
  return mention.first >= other.first && mention.last <= other.last;
}

/** True for a name outside quotation marks that stands as the subject or among the first words of its sentence. */
function opens({ tokens, quoted }: Scene, mention: Found): boolean {
  if (mention.form !== 'name' || quoted[mention.head] >= 0) return false;
  if (tokens[mention.head].deprel.startsWith('nsubj')) return true;
  for (let i = mention.first - 1, n = 0; i >= 0 && tokens[i].sentence === mention.sentence; i--, n++) if (n >= 5) return false;
  return true;
}

function worth(scene: Scene, mention: Found, other: Found, entity: Entity): number {
  const { tokens, quoted, speaking } = scene;
  const distance = mention.sentence - other.sentence;
  const subject = tokens[other.head].deprel.startsWith('nsubj');
  const asksSubject = tokens[mention.head].deprel.startsWith('nsubj') || tokens[mention.head].deprel === 'dep';
  let score = -1.6 * distance - 0.02 * Math.min(60, mention.first - other.last);
  if (subject) score += asksSubject ? 1.6 : 0.9;
  if (speaking.has(mention) && speaking.has(other)) score += 2.2;
  else if (speaking.has(mention) && entity.spoke >= 0) score += 1;
  if (quoted[mention.head] !== quoted[other.head]) score -= quoted[other.head] >= 0 ? 1.2 : 0.3;
  if (entity.names.length > 0) score += 0.6;
  if (other.form === 'pronoun') score += 0.5;
  if (entity.kind === 'thing' || entity.kind === 'place') score -= speaking.has(mention) ? 3 : 0.4;
  if (speaking.has(mention) && entity.plural && entity.kind === 'people') score += 0.5;
  if (entity.gender !== undefined) score += 0.3;
  return score + Math.min(1, 0.1 * entity.weight);
}
