// Which reports derive from which. A family is one origin: what its reports say alike counts once.
import type { Span } from './span.ts';

export type DerivationKind = 'verbatim' | 'edited' | 'partial' | 'rewritten';

/** A passage that two reports share: where it stands in each. */
export interface SharedPassage {
  readonly from: Span;
  readonly to: Span;
  /** 0..1, 1 = word for word. */
  readonly likeness: number;
}

/** `to` derives from `from`. `share` is the part of `to` (in words, 0..1) that comes from `from`. */
export interface DerivationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: DerivationKind;
  readonly share: number;
  /** False where it is not known which came first; `from`/`to` are then in id order. */
  readonly directed?: boolean;
  /** Why, in words a user can read: "credit line", "earlier by 3 h", "equal error". */
  readonly reasons?: readonly string[];
  readonly passages?: readonly SharedPassage[];
}

/** One origin. `root` is the report the others come from, null where it is not among them or not known. */
export interface Family {
  readonly id: string;
  readonly root: string | null;
  readonly reports: readonly string[];
}

/** Where a text came from that several reports took each for itself: a speaker whom they quote, a release or post, an agency, standing text of outlets. */
export type OutsideKind = 'quotation' | 'release' | 'agency' | 'standing';

/** A source outside of the reports: its words stand in several families, none of which has them from another. No copying between them, and one source still. */
export interface OutsideSource {
  readonly id: string;
  readonly kind: OutsideKind;
  /** Whom the reports credit, in their words; null where none says. */
  readonly source: string | null;
  /** Why, in words a user can read. */
  readonly reason: string;
  /** Families that have it, by id. */
  readonly families: readonly string[];
  readonly passages: readonly { readonly report: string; readonly span: Span }[];
}

export interface Sources {
  readonly families: readonly Family[];
  readonly edges: readonly DerivationEdge[];
  /** Sources outside of the reports, only where texts were held. */
  readonly outside?: readonly OutsideSource[];
}
