// Word → coarse stem, so that "beheading", "beheaded" and "beheads" count as one word when two reports are compared.

const ENDINGS = [
  'ations',
  'ation',
  'ingly',
  'ments',
  'ment',
  'ings',
  'iers',
  'edly',
  'ions',
  'ing',
  'ers',
  'ies',
  'ion',
  'ed',
  'er',
  'es',
  'ly',
  's',
  'e',
  'y',
] as const;

/** Shortest stem that an ending may leave behind. */
const KEEP = 3;
/** Stems are cut to this length: cheaper than a full stemmer and as good for matching (truncation stemming, McNamee & Mayfield 2004). */
const CUT = 6;

const SMALL: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
};

/** Stem of a lower-case word. Numbers lose their thousands marks, number words become digits. */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return word.replaceAll(',', '');
  const digits = SMALL[word];
  if (digits !== undefined) return digits;
  for (const ending of ENDINGS) {
    if (word.length - ending.length < KEEP || !word.endsWith(ending)) continue;
    return undouble(word.slice(0, word.length - ending.length)).slice(0, CUT);
  }
  return word.slice(0, CUT);
}

/** "stopp" → "stop". */
function undouble(stem: string): string {
  const n = stem.length;
  return n > KEEP && stem[n - 1] === stem[n - 2] ? stem.slice(0, n - 1) : stem;
}
