// Corrections, clarifications, editors' notes and remarks on updates: where they stand in a text, and which of them it is.
import type { IntegrityFlag } from '../../model/index.ts';

const OPENING = `[*_([“"\\s]{0,4}`;
/** "Jan. 2, 3:38 p.m.:", "April 12, 2031 —": when the note was added. */
const DATED = `(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}[^\\n:]{0,12}(?::\\d\\d)?[^\\n:–—]{0,12}[:–—-] ?)?`;
const LABEL = `(?:corrections?|clarifications?|corrected|correction and clarification|editor['’]?s['’]? (?:note|remark)|editors['’] note|eds|note (?:to|from) (?:readers|editors|the editors?))`;
const PIECE = `(?:article|story|report|post|piece|page|column|headline|item|caption|photo caption)`;
const CHANGED = `(?:amended|corrected|updated|clarified|edited|revised|modified|changed)`;
const WRONGLY = `(?:erroneously|incorrectly|mistakenly|wrongly|inaccurately)`;

/** How a note begins; the first group of each form decides what it is called. */
const FORMS: readonly (readonly [note: string, form: string])[] = [
  ['a correction', `(?:corrections?|corrected|correction and clarification)(?: \\([^)\\n]{1,40}\\)| appended)?(?:\\s?[:–—*]| -|\\.?[ \\t]*(?=\\n|$))`],
  ['a clarification', `clarifications?(?:\\s?[:–—*]| -|[ \\t]*(?=\\n|$))`],
  ['a note of the editors', `${LABEL}(?:\\s?[:–—*.]| -|[ \\t]*(?=\\n|$))`],
  ['a correction', `(?:an?|the) (?:earlier|previous|prior|original|initial|first) version of (?:(?:this|our) ${PIECE}|the (?:article|story|post))\\b`],
  ['a correction', `a corrected version of (?:this|the) ${PIECE}\\b`],
  [
    'a correction',
    `\\(?(?:this (?:story|version)[^.\\n]{0,30} )?corrects (?:the )?(?:\\w+ ){0,3}(?:in|of|to|spelling|name|headline|paragraph|para|date|figure)\\b`,
  ],
  [
    'a correction',
    `in (?:an?|some|our|the) (?:\\w+ ){0,3}(?:version|story|article|report)s?\\b[^.\\n]{0,200}\\b${WRONGLY} (?:reported|stated|said|identified|gave|named|described|spelled|attributed)\\b`,
  ],
  ['a note that the report was changed', `this ${PIECE} (?:(?:has|have) (?:since )?been|was|is|were)(?: since| later)? ${CHANGED}\\b`],
];
const PATTERNS = FORMS.map(([note, form]) => ({ note, pattern: new RegExp(`^${OPENING}${DATED}${OPENING}${form}`, 'i') }));

/** A note begins a line or a sentence; only starts with one of these words are tried. */
const START =
  /(?:^|\n|[.!?]["”’)]{0,2}[ \t]+)(?=[ \t*_([“"]{0,4}(?:correct|clarif|ed(?:itor)?['’]?s|note (?:to|from)|an? |the |this |in an?|in some|in our|in the|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;
/** No note is longer (units). */
const LONGEST = 1500;
const MOST_FLAGS = 50;

/** An invitation to report errors, as it stands under every article. */
const STANDING =
  /\bif you(?:['’]ve| have| are| see| find| spot| believe| would)?\b|\blet us know\b|\bto (?:report|submit|request) (?:an? )?(?:error|correction)/i;

/** What kind of note a line or paragraph begins with, undefined for none: "a correction", "a note of the editors" … */
export function correctionKind(line: string): string | undefined {
  const head = line.slice(0, 320);
  const note = PATTERNS.find(({ pattern }) => pattern.test(head))?.note;
  return note === undefined || STANDING.test(head.split('\n')[0]) ? undefined : note;
}

/** A flag for each note, to the end of its line; a bare heading ("Correction") takes in the line below it. */
export function correctionFlags(text: string): IntegrityFlag[] {
  const flags: IntegrityFlag[] = [];
  let end = 0;
  for (const m of text.matchAll(START)) {
    const from = m.index + m[0].length + (/^[ \t]*/.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 8))?.[0].length ?? 0);
    if (from < end) continue;
    const kind = correctionKind(text.slice(from, from + 320));
    if (kind === undefined) continue;
    end = endOf(text, from);
    flags.push({ code: 'correction', span: { from, to: end }, note: kind });
    if (flags.length === MOST_FLAGS) break;
  }
  return flags;
}

/** A label that stands alone on its line. */
const BARE = new RegExp(`^\\W{0,4}${LABEL}\\W{0,4}$`, 'i');

function endOf(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST);
  const line = /^[^\n]*/.exec(rest)![0];
  const whole = BARE.test(line) ? (/^[^\n]*\n\s*[^\n]*/.exec(rest)?.[0] ?? line) : line;
  return from + whole.trimEnd().length;
}
