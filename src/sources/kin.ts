// Which way a report was told anew, where neither times nor credits say: further reports share the wording of the original, none shares the new one.
import type { Related } from './settle.ts';

/** The related pairs with the direction of those told anew that it was not known for. A report that others share passages with word for word came first. */
export function withKin(found: readonly Related[]): Related[] {
  const shares = new Set<number>();
  for (const r of found) {
    if (r.verdict.kind !== 'edited' && r.verdict.kind !== 'partial') continue;
    shares.add(r.a);
    shares.add(r.b);
  }
  return found.map((r) => {
    const [a, b] = [shares.has(r.a), shares.has(r.b)];
    if (r.verdict.kind !== 'rewritten' || r.direction.first !== 0 || a === b) return r;
    return { ...r, direction: { first: a ? 1 : -1, reason: 'further reports share its wording, none shares that of the other' } };
  });
}
