// Which way a bare "Friday" points: the tense of the verb that stands nearest to it in its sentence.
import type { Words } from './types.ts';

/** `settled`: past, and the words before the date ("on", "since") leave no other reading. */
export type Tense = 'past' | 'settled' | 'present' | 'future' | 'none';

const FUTURE_HEADS = new Set(
  'scheduled expected due set plan plans planned planning hope hopes expects intend intends slated agreed aims going deadline ordered asked urged called likely ready wants prepares preparing vowed'.split(
    ' ',
  ),
);
const MODALS = new Set(['will', "'ll", '’ll', 'wo', 'shall']);
/** "payable Dec. 15", "until Friday", "effective June 1". */
const AHEAD = new Set('until till through payable effective upcoming'.split(' '));
/** Present-tense verbs of timetables: "talks open Monday". */
const TIMETABLE = new Set(
  'begin begins start starts open opens close closes meet meets resume resumes expire expires arrive arrives leave leaves end ends take takes'.split(' '),
);
const REACH = 40;

/** Tense of the nearest verb before `at` in its sentence, else of the first one after it. Looks at most 40 words either way. */
export function tenseAt(w: Words, at: number, end: number): Tense {
  if (AHEAD.has(w.norms[at - 1] ?? '')) return 'future';
  if (/^['’]s?$/.test(w.norms[end] ?? '')) {
    // "Friday's attack" has happened unless a later verb says "will"
    for (let i = end; i < w.norms.length && i < end + 8 && w.sentence[i] === w.sentence[at]; i++) if (MODALS.has(w.norms[i])) return 'future';
    return 'past';
  }
  const sentence = w.sentence[at];
  for (let i = at - 1; i >= 0 && i > at - REACH && w.sentence[i] === sentence; i--) {
    const tense = verbTense(w, i);
    if (tense !== null) return tense === 'past' && (w.norms[at - 1] === 'on' || w.norms[at - 1] === 'since') ? 'settled' : tense;
  }
  for (let i = end; i < w.norms.length && i < end + REACH && w.sentence[i] === sentence; i++) {
    const tense = verbTense(w, i);
    if (tense !== null) return tense;
  }
  return 'none';
}

function verbTense(w: Words, at: number): Tense | null {
  const tag = w.xpos[at];
  const word = w.norms[at];
  if (MODALS.has(word)) return 'future';
  if (tag === 'MD') return word === 'may' || word === 'can' || word === 'must' || word === 'should' ? 'future' : 'past';
  if (tag === 'VBD') return 'past';
  if (tag === 'VB') return infinitive(w, at);
  if (tag === 'VBZ' || tag === 'VBP') {
    // "has said": the perfect tells of the past
    if (/^(?:has|have|'ve|’ve)$/.test(word)) return /^(?:VBN|RB)$/.test(w.xpos[at + 1] ?? '') ? 'past' : 'present';
    if (/^(?:says|say|tells|reports|writes)$/.test(word)) return 'past';
    if (TIMETABLE.has(word)) return 'future';
    return FUTURE_HEADS.has(w.norms[at + 1] ?? '') || FUTURE_HEADS.has(word) ? 'future' : 'present';
  }
  return tag === 'VBN' ? participle(w, at) : null;
}

/** "is heard" is present, "be heard" waits for its modal, "was heard", "had been due" and "heard" alone are past. */
function participle(w: Words, at: number): Tense | null {
  for (let i = at - 1; i > at - 4 && i >= 0; i--) {
    const word = w.norms[i];
    if (word === 'be' || word === 'being') return null;
    if (word === 'is' || word === 'are') return FUTURE_HEADS.has(w.norms[at]) ? 'future' : 'present';
    if (word === 'had') return 'past';
    if (w.xpos[i]?.startsWith('N')) break;
  }
  return FUTURE_HEADS.has(w.norms[at]) && w.norms[at - 1] !== 'previously' ? 'future' : 'past';
}

/** "to meet": the future after a plan or a present, else as far as the verb before it tells. */
function infinitive(w: Words, at: number): Tense | null {
  if (w.norms[at - 1] === 'to' && /^(?:is|are)$/.test(w.norms[at - 2] ?? '')) return 'future';
  for (let i = at - 1; i > at - 6 && i >= 0; i--) {
    if (w.norms[i] === 'had') return 'past';
    if (MODALS.has(w.norms[i])) return 'future';
    if (FUTURE_HEADS.has(w.norms[i])) return 'future';
    if (w.xpos[i] === 'MD') return /^(?:may|can|must|should)$/.test(w.norms[i]) ? 'future' : 'past';
    if (w.xpos[i] === 'VBD' || w.norms[i] === 'did') return 'past';
  }
  return null;
}
