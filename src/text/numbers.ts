// Number words and figures to values: "two dozen", "1.2 million", "230,000", "43rd", "half a million", "tens of thousands".

/** A number read from a run of words: `low`/`high` are inclusive bounds (null = open), `end` is the index after its last word. */
export interface NumberReading {
  readonly low: number;
  readonly high: number | null;
  readonly end: number;
  readonly kind: 'figure' | 'word' | 'vague' | 'ordinal';
}

const UNITS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]));
const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const SCALE = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
  ['lakh', 100_000],
  ['crore', 10_000_000],
]);
/** Plural scales without a figure say only a size: dozens = two dozen or more (GUIDE's table). */
const VAGUE_SCALE = new Map<string, number>([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
  ['lakhs', 200_000],
]);
const VAGUE = new Map<string, number>([
  ['several', 3],
  ['many', 3],
  ['numerous', 3],
  ['multiple', 3],
  ['countless', 3],
  ['various', 3],
]);

const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/;
const isHyphen = (word: string | undefined): boolean => word === '-' || word === '‐' || word === '‑';

/** Reads a figure at `at`, joining "230 , 000" that a spoiled text broke apart. */
function figureAt(words: readonly string[], at: number): { value: number; end: number } | null {
  const word = words[at] ?? '';
  if (!FIGURE.test(word) || word.length > 15) return null;
  let digits = word.replace(/,/g, '');
  let end = at + 1;
  // one word of 1–3 digits, a comma that hangs on it, then exactly three digits
  while (!word.includes('.') && digits.length <= 9 && words[end] === ',' && /^\d{3}$/.test(words[end + 1] ?? '')) {
    digits += words[end + 1];
    end += 2;
  }
  return { value: Number(digits), end };
}

/** "twenty-one" in one word or in three, "fifteen", "seven". */
function smallWordAt(words: readonly string[], at: number): { value: number; end: number } | null {
  const word = words[at] ?? '';
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = TENS.get(word);
  if (ten !== undefined) {
    const next = isHyphen(words[at + 1]) ? at + 2 : at + 1;
    const tail = UNITS.get(words[next] ?? '');
    return tail !== undefined && tail > 0 && tail < 10 ? { value: ten + tail, end: next + 1 } : { value: ten, end: at + 1 };
  }
  const [left, right, extra] = word.includes('-') ? word.split('-') : [];
  if (left !== undefined && right !== undefined && extra === undefined) {
    const tens = TENS.get(left);
    const tail = UNITS.get(right);
    if (tens !== undefined && tail !== undefined && tail > 0 && tail < 10) return { value: tens + tail, end: at + 1 };
  }
  return null;
}

/** Multiplies by the scales that follow ("1.2 million", "two dozen", "three hundred and five thousand"). */
function scaled(words: readonly string[], start: { value: number; end: number }): { value: number; end: number } {
  let total = 0;
  let current = start.value;
  let end = start.end;
  for (let steps = 0; steps < 8; steps++) {
    const at = isHyphen(words[end]) && SCALE.has(words[end + 1] ?? '') ? end + 1 : end;
    const scale = SCALE.get(words[at] ?? '');
    if (scale !== undefined) {
      current *= scale;
      end = at + 1;
      if (scale >= 1_000) {
        total += current;
        current = 0;
      }
      continue;
    }
    const bridge = words[end] === 'and' && (total > 0 || (current >= 100 && current % 100 === 0)) && end > start.end ? end + 1 : end;
    const more = end > start.end && (bridge > end || words[end - 1] !== 'dozen') ? smallWordAt(words, bridge) : null;
    if (more === null || current % 100 !== 0) break;
    current += more.value;
    end = more.end;
  }
  return { value: Math.round(total + current), end };
}

function ordinalAt(words: readonly string[], at: number): NumberReading | null {
  const word = words[at] ?? '';
  const figure = /^(\d{1,6})(?:st|nd|rd|th)$/.exec(word);
  const value = figure ? Number(figure[1]) : (ORDINALS.get(word) ?? hyphenOrdinal(word));
  if (value !== undefined) return { low: value, high: value, end: at + 1, kind: 'ordinal' };
  const ten = TENS.get(word);
  const tail = isHyphen(words[at + 1]) ? ORDINALS.get(words[at + 2] ?? '') : undefined;
  if (ten !== undefined && tail !== undefined && tail < 10) return { low: ten + tail, high: ten + tail, end: at + 3, kind: 'ordinal' };
  return null;
}

function hyphenOrdinal(word: string): number | undefined {
  if (!word.includes('-')) return undefined;
  const [left, right, extra] = word.split('-');
  if (left === undefined || right === undefined || extra !== undefined) return undefined;
  const ten = TENS.get(left);
  const tail = ORDINALS.get(right);
  return ten !== undefined && tail !== undefined && tail < 10 ? ten + tail : undefined;
}

/** "dozens", "hundreds of thousands", "several", "a few", "a number of", "a couple of". */
function vagueAt(words: readonly string[], at: number): NumberReading | null {
  const word = words[at] ?? '';
  const size = word === 'tens' ? 10 : VAGUE_SCALE.get(word);
  if (size !== undefined) {
    const ofScale = words[at + 1] === 'of' ? VAGUE_SCALE.get(words[at + 2] ?? '') : undefined;
    if (word === 'tens') return ofScale === undefined ? null : { low: ofScale * 10, high: null, end: at + 3, kind: 'vague' };
    if (ofScale !== undefined) return { low: (size * ofScale) / 2, high: null, end: at + 3, kind: 'vague' };
    return { low: size, high: null, end: at + 1, kind: 'vague' };
  }
  const few = VAGUE.get(word);
  if (few !== undefined) {
    const scale = SCALE.get(words[at + 1] ?? '');
    if (scale !== undefined && word !== 'various') return { low: scale * 2, high: null, end: at + 2, kind: 'vague' };
    return { low: few, high: null, end: at + 1, kind: 'vague' };
  }
  if (word !== 'a') return null;
  const next = words[at + 1] ?? '';
  const last = words[at + 2] ?? '';
  if (next === 'few') {
    const scale = SCALE.get(last);
    return scale === undefined ? { low: 3, high: null, end: at + 2, kind: 'vague' } : { low: scale * 2, high: null, end: at + 3, kind: 'vague' };
  }
  if (next === 'couple') return { low: 2, high: 2, end: last === 'of' ? at + 3 : at + 2, kind: 'word' };
  if ((next === 'number' || next === 'group' || next === 'handful') && last === 'of') return { low: 3, high: null, end: at + 3, kind: 'vague' };
  if (next === 'large' && last === 'number' && words[at + 3] === 'of') return { low: 3, high: null, end: at + 4, kind: 'vague' };
  return null;
}

/**
 * Reads the number that starts at `words[at]` (lower-case words), or null where none starts there.
 * Values of vague words follow the gold guide: dozens ≥ 24, scores ≥ 40, hundreds ≥ 200, several ≥ 3, a couple = 2.
 */
export function readNumber(words: readonly string[], at: number): NumberReading | null {
  const vague = vagueAt(words, at);
  if (vague !== null) return vague;
  const ordinal = ordinalAt(words, at);
  if (ordinal !== null) return ordinal;
  const word = words[at] ?? '';
  if (word === 'half' && words[at + 1] === 'a' && SCALE.has(words[at + 2] ?? '')) {
    const value = (SCALE.get(words[at + 2] ?? '') ?? 0) / 2;
    return { low: value, high: value, end: at + 3, kind: 'word' };
  }
  if ((word === 'a' || word === 'an') && SCALE.has(words[at + 1] ?? '')) {
    const { value, end } = scaled(words, { value: 1, end: at + 1 });
    return { low: value, high: value, end, kind: 'word' };
  }
  const figure = figureAt(words, at);
  const start = figure ?? smallWordAt(words, at);
  if (start === null) return null;
  const { value, end } = scaled(words, start);
  return Number.isSafeInteger(value) ? { low: value, high: value, end, kind: figure ? 'figure' : 'word' } : null;
}

/** The value of a short text that is a number and nothing else ("twenty-one", "1,300"), or null. */
export function numberOf(text: string): number | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,]*(?<![.,])|-/gu) ?? [];
  const read = readNumber(words, 0);
  return read !== null && read.end === words.length ? read.low : null;
}
