// Who counted: the subject of "lowered the toll from 26 to 24", "put the number of dead at 60", "reported 35 injured".
import type { Sentence, Span } from '../../model/index.ts';
import type { EventView } from './toll-event.ts';

const COUNTS =
  /^(?:put|puts|lowered|lowers|raised|raises|revised|revises|updated|counted|counts|recorded|registered|gave|gives|listed|tallied|documented|verified)$/;
const COUNTED =
  /^(?:toll|number|numbers|count|figure|figures|tally|total|deaths?|dead|cases?|casualties|injured|injuries|wounded|missing|victims|bodies|killed|fatalities|infections)$/;
/** A count may stand this many words behind its verb. */
const REACH = 14;

/** The one who counts where no statement holds the figure at token `at`; null where the report gives it in its own voice. */
export function counterOf(view: EventView, sentence: Sentence, at: number): { by: string; bySpan: Span } | null {
  const { tokens, norms } = view;
  let counted = /^\d|NUM/.test(tokens[at]?.upos ?? '');
  for (let i = at - 1; i >= Math.max(sentence.first, at - REACH); i--) {
    const norm = norms[i] ?? '';
    if (COUNTED.test(norm)) counted = true;
    if (norm === ';' || norm === 'that' || norm === 'which' || norm === 'who') return null;
    if (!COUNTS.test(norm) || tokens[i].upos !== 'VERB' || /^acl/.test(tokens[i].deprel)) continue;
    const behind = norms.slice(at, Math.min(sentence.last, at + 4)).some((word) => COUNTED.test(word));
    return counted || behind ? subjectOf(view, sentence, i) : null;
  }
  return null;
}

/** The noun phrase that an active verb has as its subject. */
function subjectOf(view: EventView, sentence: Sentence, verb: number): { by: string; bySpan: Span } | null {
  const { tokens } = view;
  let head = verb - 1;
  while (head > sentence.first && /^(?:AUX|ADV)$/.test(tokens[head].upos)) {
    if (/^(?:was|were|been|be|is|are)$/.test(view.norms[head] ?? '')) return null;
    head--;
  }
  if (
    !/^(?:NOUN|PROPN)$/.test(tokens[head].upos) ||
    COUNTED.test(view.norms[head] ?? '') ||
    /^(?:some|many|others|estimates?|reports?)$/.test(view.norms[head] ?? '')
  )
    return null;
  let first = head;
  while (
    first > sentence.first &&
    head - first < 9 &&
    tokens[first].upos !== 'DET' &&
    /^(?:NOUN|PROPN|ADJ|DET|NUM)$|^ADP$|^PART$/.test(tokens[first - 1].upos) &&
    !/^(?:in|on|at|after|by|as|since|during)$/.test(view.norms[first - 1] ?? '')
  )
    first--;
  while (first < head && /^(?:ADP|PART)$/.test(tokens[first].upos)) first++;
  if (/day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(view.norms[head] ?? '')) return null;
  if (first > sentence.first && tokens[first - 1].upos === 'ADP') return null;
  const span = { from: tokens[first].from, to: tokens[head].to };
  return { by: view.text.slice(span.from, span.to).replace(/\s+/g, ' '), bySpan: span };
}
