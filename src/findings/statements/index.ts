// Statements: who said what (door of the folder).
import type { Analysis, Statement } from '../../model/index.ts';

/** All acts of communication in text order. */
export function findStatements(_analysis: Analysis): Statement[] {
  return [];
}
