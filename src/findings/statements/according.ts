// "According to police, …", "…, according to police", "…, per CNN": source phrases without a verb.
import { contentEnd } from './after-cue.ts';
import { type Draft, holdsContent } from './draft.ts';
import type { Ground, Run, Unit } from './ground.ts';

const NOT_SOURCE = /^(?:plan|plans|schedule|custom|tradition|law|taste|age|size|need|needs|importance)$/;

/** Statements of a unit whose cue is "according to" or "per". */
export function byAccording(g: Ground, unit: Unit): Draft[] {
  const out: Draft[] = [];
  for (let i = unit.first; i + 1 < unit.last; i++) {
    if (g.quoteOf[i] >= 0) continue;
    const w = g.norm(i);
    const last = w === 'according' && g.norm(i + 1) === 'to' ? i + 2 : w === 'per' && isPer(g, unit, i) ? i + 1 : -1;
    if (last < 0) continue;
    const source = sourceAt(g, last, unit.last);
    if (source === null || NOT_SOURCE.test(g.norm(source.last - 1))) continue;
    const content = around(g, unit, { first: i, last: source.last });
    if (content.length === 0) continue;
    out.push({
      speaker: source,
      cue: { first: i, last },
      lemma: 'according to',
      content,
      rule: 'according-to',
      because: [`"${w}" names the source`],
      open: g.quotedShare(content[0]) === 1,
    });
  }
  return out;
}

const isPer = (g: Ground, unit: Unit, i: number): boolean =>
  ((i === unit.first || g.norm(i - 1) === ',') &&
    !/^(?:cent|capita|day|year|person|month|hour|week|annum)$/.test(g.norm(i + 1)) &&
    /^(?:PROPN|DET)$/.test(g.upos(i + 1)) &&
    !/^(?:a|an)$/.test(g.norm(i + 1))) ||
  (i === unit.first && g.norm(i + 1) === 'reports');

const FINITE = /^(?:was|were|is|are|has|have|had|will|would|said|says)$/;

/** The source phrase: to a comma that does not open an apposition or a list, a full stop or a new clause. */
function sourceAt(g: Ground, at: number, high: number): Run | null {
  let i = at;
  for (; i < high; i++) {
    const n = g.norm(i);
    if (g.isMark[i] === 1 && i > at && g.opens(i) && g.norm(i - 1) !== 'the') break;
    if (
      /^[.!?;:—–…]$|^--$/.test(g.tokens[i].text) &&
      !(
        g.tokens[i].text === '.' &&
        /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sgt|Lt|Gen|Col|Capt|St|Sen|Rep|Gov)$/u.test(g.tokens[i - 1].text) &&
        i + 1 < high &&
        g.tokens[i - 1].to === g.tokens[i].from
      )
    )
      break;
    if (n === ',') {
      const front = at - 2 <= 0 || g.isPunct(at - 3) || g.unitOf[at - 3] !== g.unitOf[at];
      const name =
        /^(?:DET|NOUN|ADJ)$/.test(g.upos(i + 1)) && /^(?:a|an|the|who|chief|director|spokesman|spokeswoman|president|head|chairman)$/.test(g.norm(i + 1))
          ? appositionEnd(g, i, high, front)
          : -1;
      if (name > 0 && g.upos(i - 1) === 'PROPN') {
        i = name - 1;
        continue;
      }
      break;
    }
    if (i > at && /^(?:who|which|because|while|but|although)$/.test(n)) break;
    if (i > at + 1 && FINITE.test(n) && !relativeBefore(g, at, i)) break;
    if (i > at && /^(?:he|she|they|it|we|there)$/.test(n)) break;
  }
  for (let k = i - 1; k > at && k > i - 4; k--)
    if (/^(?:on|late|early|this|last|yesterday)$/.test(g.norm(k)) && /day$|^(?:morning|night|week|month)$/.test(g.norm(i - 1))) i = k;
  while (i > at && g.isPunct(i - 1) && !/[)\].]/.test(g.tokens[i - 1].text)) i--;
  return i > at && i - at < 40 ? { first: at, last: i } : null;
}

function appositionEnd(g: Ground, comma: number, high: number, front: boolean): number {
  for (let i = comma + 1; i < Math.min(high, comma + 16); i++) {
    if (g.isEnd(i)) return front ? -1 : i;
    if (g.norm(i) === ',') return i;
    if (/^(?:VERB|AUX)$/.test(g.upos(i)) && (!/(?:ing|ed)$/.test(g.norm(i)) || /^(?:DET|NUM|PRON)$/.test(g.upos(i + 1)))) return -1;
  }
  return -1;
}

function relativeBefore(g: Ground, from: number, at: number): boolean {
  for (let i = at; i >= from; i--) if (/^(?:who|which|that)$/.test(g.norm(i))) return true;
  return false;
}

/** The sentence without the source phrase; a source at the front leaves what follows, one in the middle leaves two runs. */
function around(g: Ground, unit: Unit, phrase: Run): Run[] {
  const out: Run[] = [];
  const head: Run = { first: headStart(g, unit, phrase.first), last: phrase.first };
  if (holdsContent(g, head, 2) && hasVerb(g, head)) out.push(head);
  const comma = g.norm(phrase.last) === ',' || g.norm(phrase.last) === ':';
  const from = comma ? phrase.last + 1 : phrase.last;
  if (/^(?:but|while|and)$/.test(g.norm(phrase.first - 1)) && phrase.first > unit.first + 1 && comma) out.length = 0;
  const front = phrase.first === unit.first || out.length === 0;
  if (front || (comma && !/^(?:who|which|and|but|while|citing|adding|although|as)$/.test(g.norm(from)))) {
    const last = contentEnd(g, from, unit.last, false);
    if (holdsContent(g, { first: from, last }, 2)) out.push({ first: from, last });
  }
  return out;
}

function headStart(g: Ground, unit: Unit, at: number): number {
  for (let i = at - 2; i > unit.first; i--) if (g.norm(i) === ';' && g.quoteOf[i] < 0) return i + 1;
  return /^(?:but|and|however|meanwhile)$/.test(g.norm(unit.first)) ? unit.first + 1 : unit.first;
}

function hasVerb(g: Ground, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) if (/^(?:VERB|AUX)$/.test(g.upos(i)) || g.quoteOf[i] >= 0) return true;
  return g.words(run) >= 6;
}
