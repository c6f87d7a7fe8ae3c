// Responsibility: who is said to have done it (door of the folder).
import type { Analysis, ResponsibilityAct, Statement } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';

/** All acts in text order; `answers` points into the returned list. */
export function findResponsibility(_analysis: Analysis, _statements: readonly Statement[], _context: FindingContext): ResponsibilityAct[] {
  return [];
}
