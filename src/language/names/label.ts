// The labels of the name model: outside, and begin / inside / last / unit (BILOU) of four rough kinds. What may follow what.

export const ROUGH_KINDS = ['person', 'organisation', 'place', 'misc'] as const;
export type RoughKind = (typeof ROUGH_KINDS)[number];

export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 4 * ROUGH_KINDS.length;

/** Label of a kind and a position: 0 begin, 1 inside, 2 last, 3 unit. */
export const labelOf = (kind: number, position: number): number => 1 + 4 * kind + position;
export const kindOfLabel = (label: number): number => (label - 1) >> 2;
export const positionOfLabel = (label: number): number => (label - 1) & 3;

/** Labels a name can end or stand outside with; after these a new one may begin. */
const endsName = (label: number): boolean => label === OUTSIDE || positionOfLabel(label) >= 2;

/** For each label the labels that may stand before it. */
export const BEFORE: readonly Int32Array[] = Array.from({ length: LABEL_COUNT }, (_, label) => {
  const inside = label !== OUTSIDE && (positionOfLabel(label) === 1 || positionOfLabel(label) === 2);
  const before: number[] = [];
  for (let p = 0; p < LABEL_COUNT; p++) {
    const fits = inside ? p !== OUTSIDE && kindOfLabel(p) === kindOfLabel(label) && positionOfLabel(p) < 2 : endsName(p);
    if (fits) before.push(p);
  }
  return Int32Array.from(before);
});

export const mayBegin = (label: number): boolean => BEFORE[label].includes(OUTSIDE);
export const mayEnd = endsName;

/** A name found by the model: token indexes within the sequence, exclusive end. */
export interface RoughName {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

/** Reads names off a row of labels. */
export function namesOfLabels(labels: ArrayLike<number>, count: number): RoughName[] {
  const names: RoughName[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    if (label === OUTSIDE) continue;
    const position = positionOfLabel(label);
    if (position === 0 || position === 3) first = i;
    if (position >= 2) names.push({ first, last: i + 1, kind: kindOfLabel(label) });
  }
  return names;
}
