// Ids of reports: the input's own, else a hash of the content; the same id again gets ~2, ~3.
import { createHash } from 'node:crypto';
import type { Report } from '../model/index.ts';
import type { ReportDraft } from '../read/index.ts';

/** 16 hex digits of SHA-256 over title, text and date: the same content has the same id wherever it lies. */
export function contentId(draft: ReportDraft): string {
  return createHash('sha256')
    .update([draft.title, draft.text, draft.published ?? '', draft.url ?? ''].join('\u0000'))
    .digest('hex')
    .slice(0, 16);
}

/** Gives final ids in the order of its calls. Callers present reports in order of `uri`, so that duplicates number the same every time. */
export class IdGiver {
  #seen = new Map<string, number>();
  #given = new Set<string>();

  give(draft: ReportDraft): Report {
    const base = draft.id ?? contentId(draft);
    let number = (this.#seen.get(base) ?? 0) + 1;
    let id = number === 1 ? base : `${base}~${number}`;
    while (this.#given.has(id)) id = `${base}~${++number}`;
    this.#seen.set(base, number);
    this.#given.add(id);
    return { ...draft, id };
  }
}
