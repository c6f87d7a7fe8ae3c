// Joins and cuts that a user asked for: they win over what the texts say, and taking one away gives back what was found.
import type { DerivationEdge } from '../model/index.ts';

/** A join or cut that a user asked for. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly join: boolean;
  /** `incident`: about the happening, not the origin; then copy detection leaves it alone. */
  readonly about?: 'origin' | 'incident' | undefined;
  readonly reason?: string | undefined;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The links about origins; of several on one pair the last holds. */
export class HandLinks {
  readonly #links: ReadonlyMap<string, Link>;

  constructor(links: readonly Link[]) {
    this.#links = new Map(links.filter((l) => l.about !== 'incident' && l.from !== l.to).map((l) => [pairKey(l.from, l.to), l]));
  }

  /** True where a user said something of the pair: what the texts say of it does not count then. */
  decides(a: string, b: string): boolean {
    return this.#links.size > 0 && this.#links.has(pairKey(a, b));
  }

  /** Edges for the joins, and pairs to keep apart, among reports that exist. */
  among(reports: readonly { readonly id: string }[]): { joins: DerivationEdge[]; cuts: (readonly [string, string])[] } {
    if (this.#links.size === 0) return { joins: [], cuts: [] };
    const ids = new Set(reports.map((r) => r.id));
    const known = [...this.#links.values()].filter((l) => ids.has(l.from) && ids.has(l.to));
    return { joins: known.filter((l) => l.join).map(joined), cuts: known.filter((l) => !l.join).map((l) => [l.from, l.to] as const) };
  }
}

const joined = (l: Link): DerivationEdge => ({
  from: l.from,
  to: l.to,
  kind: 'edited',
  share: 1,
  directed: true,
  reasons: [`joined by hand${l.reason ? `: ${l.reason}` : ''}`],
});
