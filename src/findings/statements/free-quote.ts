// Quotations without a verb of speech: the second half of an interrupted one, those that carry on, those whose speaker is plain.
import type { Draft } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';
import { phraseStart } from './subject.ts';

/** Joins quotations that no cue took to the statement before them, or makes statements of their own; drafts are in text order of their units. */
export function byQuotation(g: Ground, byUnit: readonly Draft[][]): Draft[] {
  const made: Draft[] = [];
  let last: { draft: Draft; unit: Unit } | null = null;
  for (const unit of g.units) {
    const own = byUnit[unit.index];
    if (own.length > 0) {
      const main = own.find((d) => d.open && d.content.some((c) => g.quotedShare(c) === 1)) ?? own[own.length - 1];
      introduced(g, unit, main, last);
      last = { draft: main, unit };
      continue;
    }
    const share = g.quotedShare(unit);
    if (share === 1 && last !== null && near(g, last.unit, unit) && speaksOn(g, last, unit)) {
      extend(g, last.draft, unit);
      last = { draft: last.draft, unit };
      continue;
    }
    const free = share > 0 ? alone(g, unit, share, last) : null;
    if (free !== null) {
      made.push(free);
      last = { draft: free, unit };
    } else if (share === 0) last = null;
  }
  return made;
}

const near = (g: Ground, before: Unit, unit: Unit): boolean => unit.index === before.index + 1 && unit.paragraph - before.paragraph <= 1 && g.units.length > 0;

/** In the same paragraph after a quotation by X, or in the next one where the earlier quotation stays open. */
function speaksOn(g: Ground, last: { draft: Draft; unit: Unit }, unit: Unit): boolean {
  const { draft } = last;
  const quoted = draft.content.some((c) => g.quotedShare(c) > 0);
  if (unit.paragraph === last.unit.paragraph) return quoted || draft.rule === 'quotation-after-cue';
  const ending = draft.content[draft.content.length - 1];
  const q = g.quoteOf[ending.last - 1] >= 0 ? g.quoteOf[ending.last - 1] : g.quoteOf[ending.last - 2];
  return q >= 0 && (!g.quotes[q].closed || /:$/.test(g.tokens[last.unit.last - 1].text));
}

function extend(g: Ground, draft: Draft, unit: Unit): void {
  const prior = draft.content[draft.content.length - 1];
  const run: Run = { first: unit.first, last: unit.last };
  if (
    g.words({ first: prior.last, last: run.first }) === 0 &&
    g.tokens[prior.first] &&
    g.quoteOf[prior.first] >= 0 &&
    g.quoteOf[prior.first] === g.quoteOf[run.first]
  )
    prior satisfies Run;
  draft.content.push(run);
}

/** A cue in this unit may have no speaker of its own yet; nothing to do unless the unit before waits with a colon. */
function introduced(_g: Ground, _unit: Unit, _main: Draft, _last: { draft: Draft; unit: Unit } | null): void {}

/** A unit that is a quotation as a whole: with a colon before it ("He put it plainly: “…”"), or after a paragraph that tells of its speaker. */
function alone(g: Ground, unit: Unit, share: number, last: { draft: Draft; unit: Unit } | null): Draft | null {
  const colon = introducedByColon(g, unit);
  if (colon !== null) return colon;
  if (share < 1 || g.words(unit) < 5) return null;
  const signed = signature(g, unit);
  if (signed !== null) return signed;
  if (last === null || !near(g, last.unit, unit) || last.draft.speaker === null) return null;
  return {
    speaker: last.draft.speaker,
    cue: null,
    lemma: '',
    content: [{ first: unit.first, last: unit.last }],
    rule: 'quotation-after-its-speaker',
    because: ['a quotation without a cue right after a statement of one speaker'],
    open: true,
    ...(last.draft.named ? { named: last.draft.named } : {}),
  };
}

/** "Smith was blunt: “…”": subject of the clause before a colon. */
function introducedByColon(g: Ground, unit: Unit): Draft | null {
  for (let i = unit.first + 1; i + 1 < unit.last; i++) {
    if (g.quoteOf[i] >= 0) return null;
    if (g.norm(i) !== ':' || !g.opens(i + 1)) continue;
    for (let v = unit.first; v < i; v++) {
      const finite = g.upos(v) === 'VERB' || g.upos(v) === 'AUX';
      if (!finite && v + 1 < i) continue;
      const first = phraseStart(g, finite ? v - 1 : i - 1, unit.first);
      if (first < 0) return null;
      const end = finite ? v : i;
      const q = g.quotes[g.quoteOf[i + 2] >= 0 ? g.quoteOf[i + 2] : 0];
      return {
        speaker: { first, last: end },
        cue: null,
        lemma: '',
        content: [{ first: i + 1, last: Math.max(q?.last ?? unit.last, unit.last) }],
        rule: 'quotation-after-colon',
        because: ['a quotation after a colon, its speaker before'],
        open: true,
      };
    }
  }
  return null;
}

/** "“…” — John Doe": a name after a dash on the same or the next line. */
function signature(g: Ground, unit: Unit): Draft | null {
  const next = g.units[unit.index + 1];
  if (next === undefined || g.words(next) > 12 || !/^[—–-]/.test(g.tokens[next.first].text) || next.last - next.first < 2) return null;
  return {
    speaker: { first: next.first + 1, last: next.last },
    cue: null,
    lemma: '',
    content: [{ first: unit.first, last: unit.last }],
    rule: 'signed-quotation',
    because: ['a dash and a name follow the quotation'],
    open: false,
  };
}
