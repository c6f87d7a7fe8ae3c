// One sign that a machine changed a text.

/** A sign with its place and its reason. */
export interface AlterationSign {
  readonly from: number;
  readonly to: number;
  readonly kind: 'capital' | 'fragment' | 'stops' | 'glued' | 'phrase';
  readonly note: string;
  /** How surely the sign is no misprint or style: 1, or half for capitals that glued headings and names of offices also show. */
  readonly weight: number;
}
