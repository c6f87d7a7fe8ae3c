// Dependency trees as a picture of arcs.
import type { Analysis } from '../../model/index.ts';

/** One accessible SVG document with a row of arcs per sentence. */
export function toArcsSvg(analysis: Analysis): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${analysis.tokens.length} words"></svg>`;
}
