// What is known of one thing while its mentions are gathered.
import type { Chain, Name } from '../../model/index.ts';
import type { Found } from './mention.ts';

export type Gender = 'female' | 'male';

export interface Entity {
  readonly id: number;
  kind: Chain['kind'];
  /** Kind of its names, where it has any. */
  nameKind: Name['kind'] | null;
  gender: Gender | undefined;
  plural: boolean;
  readonly mentions: Found[];
  readonly names: Name[];
  /** Lower-case nouns that describe it: roles, heads of its noun phrases. */
  readonly roles: Set<string>;
  /** Words of its titles and descriptions: what "the Turkish president" is checked against. */
  readonly words: Set<string>;
  age: string | null;
  /** Token index of the latest mention so far; how often it was mentioned and has spoken. */
  last: number;
  weight: number;
  spoke: number;
}

/** All entities of a text, with the order in which they were last mentioned. */
export class Entities {
  readonly all: Entity[] = [];
  /** Entity of each mention, by the mention's position. */
  readonly of = new Map<Found, Entity>();
  /** Mentions so far as entities, oldest first. */
  readonly trail: { readonly entity: Entity; readonly mention: Found }[] = [];

  create(kind: Chain['kind']): Entity {
    const entity: Entity = {
      id: this.all.length,
      kind,
      nameKind: null,
      gender: undefined,
      plural: false,
      mentions: [],
      names: [],
      roles: new Set(),
      words: new Set(),
      age: null,
      last: -1,
      weight: 0,
      spoke: -1,
    };
    this.all.push(entity);
    return entity;
  }

  /** Gives a mention to an entity. */
  add(entity: Entity, mention: Found): void {
    if (this.of.has(mention)) return;
    entity.mentions.push(mention);
    this.of.set(mention, entity);
  }

  /** Notes that the reader has come past a mention. */
  pass(mention: Found): void {
    const entity = this.of.get(mention);
    if (entity === undefined) return;
    entity.last = mention.head;
    entity.weight++;
    this.trail.push({ entity, mention });
  }

  /** The latest entity among the last `reach` mentions that fits. */
  latest(reach: number, fits: (entity: Entity, mention: Found) => boolean): Entity | null {
    const stop = Math.max(0, this.trail.length - reach);
    for (let i = this.trail.length - 1; i >= stop; i--) {
      const { entity, mention } = this.trail[i];
      if (fits(entity, mention)) return entity;
    }
    return null;
  }
}
