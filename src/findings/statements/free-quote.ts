// Quotations without a verb of speech: those that carry on the one before, those after a colon, those whose speaker is plain or signs.
import type { Draft } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { phraseStart } from './subject.ts';

interface Last {
  readonly draft: Draft;
  readonly unit: Unit;
}

/** Joins quotations that no cue took to the statement before them, or makes statements of their own; `byUnit` holds the drafts of each unit. */
export function byQuotation(g: Ground, byUnit: readonly Draft[][]): Draft[] {
  const made: Draft[] = [];
  let last: Last | null = null;
  for (const unit of g.units) {
    const own = byUnit[unit.index];
    if (own.length > 0) {
      last = { draft: own.find((d) => d.open && d.content.some((c) => g.quotedShare(c) === 1)) ?? own[own.length - 1], unit };
      continue;
    }
    const share: number = g.quotedShare(unit);
    if (share === 1 && last !== null && speaksOn(g, last, unit)) {
      last.draft.content.push({ first: unit.first, last: unit.last });
      last = { draft: last.draft, unit };
      continue;
    }
    const free: Draft | null = share > 0 ? alone(g, unit, share, last) : null;
    if (free !== null) {
      made.push(free);
      last = { draft: free, unit };
    } else if (share === 0) last = null;
  }
  return made;
}

const adjoins = (before: Unit, unit: Unit): boolean => unit.index === before.index + 1 && unit.paragraph - before.paragraph <= 1;

/** In the same paragraph after a quotation by X, or in the next one where the earlier quotation stays open or a colon waits. */
function speaksOn(g: Ground, last: Last, unit: Unit): boolean {
  if (!adjoins(last.unit, unit)) return false;
  const { draft } = last;
  if (draft.open && draft.content.some((c) => g.quotedShare(c) > 0)) return true;
  const ending = draft.content[draft.content.length - 1].last;
  const q = Math.max(g.quoteOf[ending - 1] ?? -1, g.quoteOf[ending - 2] ?? -1);
  return (q >= 0 && !g.quotes[q].closed) || g.norm(last.unit.last - 1) === ':';
}

/** A unit that is a quotation as a whole: after a colon, signed below, or right after a statement of one speaker. */
function alone(g: Ground, unit: Unit, share: number, last: Last | null): Draft | null {
  const colon = introducedByColon(g, unit);
  if (colon !== null) return colon;
  if (share < 1 || g.words(unit) < 5) return null;
  const signed = signature(g, unit);
  if (signed !== null) return signed;
  if (last === null || !adjoins(last.unit, unit) || last.draft.speaker === null) return null;
  const named = last.draft.named ? { named: last.draft.named } : {};
  return made(
    last.draft.speaker,
    { first: unit.first, last: unit.last },
    'quotation-after-its-speaker',
    'a quotation without a cue right after a statement of one speaker',
    named,
  );
}

function made(speaker: Run, content: Run, rule: string, why: string, more: Partial<Draft> = {}): Draft {
  return { speaker, cue: null, lemma: '', content: [content], rule, because: [why], open: true, ...more };
}

/** "Smith was blunt: “…”": subject of the clause before a colon. */
function introducedByColon(g: Ground, unit: Unit): Draft | null {
  for (let i = unit.first + 1; i + 1 < unit.last; i++) {
    if (g.quoteOf[i] >= 0) return null;
    if (g.norm(i) !== ':' || !g.opens(i + 1)) continue;
    let verb = unit.first + 1;
    while (verb < i && g.upos(verb) !== 'VERB' && g.upos(verb) !== 'AUX') verb++;
    const first = phraseStart(g, verb - 1, unit.first);
    return first < 0
      ? null
      : made({ first, last: verb }, { first: i + 1, last: unit.last }, 'quotation-after-colon', 'a quotation after a colon, its speaker before');
  }
  return null;
}

/** "“…” — John Doe": a name after a dash on the next line. */
function signature(g: Ground, unit: Unit): Draft | null {
  const next = g.units[unit.index + 1];
  if (next === undefined || g.words(next) > 12 || next.last - next.first < 2 || !/^[—–-]/.test(g.tokens[next.first].text)) return null;
  return made(
    { first: next.first + 1, last: next.last },
    { first: unit.first, last: unit.last },
    'signed-quotation',
    'a dash and a name follow the quotation',
    { open: false },
  );
}
