// data table
// Words of time: months, weekdays, units, parts of the day, holidays, modifiers.
const numbered = (text: string): Map<string, number> => new Map(text.split(' ').flatMap((group, i) => group.split('|').map((word) => [word, i + 1] as const)));

export const MONTHS = numbered(
  'january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug. september|sept|sept.|sep|sep. october|oct|oct. november|nov|nov. december|dec|dec.',
);
export const WEEKDAYS = numbered(
  'monday|mon|mon. tuesday|tue|tue.|tues|tues. wednesday|wed|wed. thursday|thu|thu.|thur|thur.|thurs|thurs. friday|fri|fri. saturday|sat|sat. sunday|sun|sun.',
);
export const WEEKDAY_PLURALS = numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays');
/** Forms that are other words too: they need a neighbour that says "date", or a capital letter. */
export const UNSURE_DAYS = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'mon.', 'sat.', 'sun.', 'wed.']);
export const UNSURE_MONTHS = new Set(['may', 'march', 'mar', 'mar.', 'jan', 'dec', 'sep', 'jun', 'apr', 'august']);

/** TIMEX3 letters; T marks units below the day. */
export type Unit = 'S' | 'TM' | 'H' | 'D' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'L' | 'WE';
const units: readonly (readonly [Unit, string])[] = [
  ['S', 'second seconds'],
  ['TM', 'minute minutes'],
  ['H', 'hour hours hr hrs'],
  ['D', 'day days'],
  ['W', 'week weeks'],
  ['M', 'month months'],
  ['Q', 'quarter quarters'],
  ['Y', 'year years yr yrs'],
  ['E', 'decade decades'],
  ['C', 'century centuries'],
  ['L', 'millennium millennia'],
  ['WE', 'weekend weekends'],
];
export const UNITS = new Map<string, Unit>(units.flatMap(([unit, words]) => words.split(' ').map((w) => [w, unit] as const)));
export const PLURAL_UNITS = new Set('seconds minutes hours days weeks months quarters years decades centuries'.split(' '));
export const REPEATS = new Map<string, Unit>([
  ['daily', 'D'],
  ['nightly', 'D'],
  ['weekly', 'W'],
  ['monthly', 'M'],
  ['yearly', 'Y'],
  ['annually', 'Y'],
  ['hourly', 'H'],
]);

export const PARTS = new Map<string, string>([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['dusk', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['overnight', 'NI'],
  ['daytime', 'DT'],
]);
export const SEASONS = new Map<string, string>([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
]);
export const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] };

/** Feasts with a fixed day. */
export const HOLIDAYS = new Map<string, readonly [number, number]>([
  ['christmas', [12, 25]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
  ['halloween', [10, 31]],
  ['boxing day', [12, 26]],
  ["valentine's day", [2, 14]],
  ['bastille day', [7, 14]],
  ['independence day', [7, 4]],
  ['veterans day', [11, 11]],
  ["st. patrick's day", [3, 17]],
]);

export const WORD_NUMBERS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((w, i) => [w, i] as const),
);
for (const [i, w] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) WORD_NUMBERS.set(w, (i + 3) * 10);
export const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((w, i) => [w, i + 1] as const),
);
for (const [
  i,
  w,
] of 'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
  .split(' ')
  .entries())
  ORDINALS.set(w, i + 21);
export const DECADES = new Map<string, number>([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

/** Words that stand for a time by themselves. */
export const REFERENCES = new Map<string, string>([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
]);
export const ZONES = new Set('est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist eastern pacific central mountain et pt ct mt'.split(' '));
