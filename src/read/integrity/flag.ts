// Doubts about a text, each with its place and reason. Precision before recall: real newspaper prose is hardly ever flagged.
import type { IntegrityFlag } from '../../model/index.ts';

export interface IntegrityOptions {
  /** True for a text that came as it is: furniture is then flagged instead of removed. */
  readonly given?: boolean;
  readonly language?: string;
}

/** All flags of a text in the order of their places. */
export function integrityOf(_text: string, _options: IntegrityOptions = {}): IntegrityFlag[] {
  return [];
}
