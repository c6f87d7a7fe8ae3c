// Armed groups: known ones by a table, further ones by the make of their names.
import type { Token } from '../../model/index.ts';
import { tokenize } from '../words/tokenize.ts';
import { normOf } from '../words/traits.ts';
import { ARMED_GROUPS, ARMED_HEADS } from './word-table.ts';

const byFirst = new Map<string, string[][]>();
for (const name of ARMED_GROUPS.split('|')) {
  const cut = tokenize(name);
  const words = cut.from.map((f, i) => normOf(name.slice(f, cut.to[i])));
  byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), words]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

const HEADS = new Set(ARMED_HEADS.split(' '));
const MARKS =
  /^(?:liberation|revolutionary|martyrs|jihad|jihadi|mujahideen|mujahedin|resistance|patriotic|guerrilla|guerrillas|militia|militias|cartel|brigades|tigers|insurgents|rebels|defenders|salvation|avengers|commandos?)$/;
const PLAIN = /^(?:u\.s\.|us|british|royal|french|russian|american|red|national|salvation|swiss|coast)$/;
/** English words that are also names of groups: only in capitals where the rest of the text is not. */
const WORDS = /^(?:let|eta|sl|tak|sl|adf|uda|bla|epl|auc|gia|contras|fatah)$/;

/** Number of tokens of the known group's name that begins at `at`, 0 for none. `shouting`: the sentence is all in capitals. */
export function armedGroupAt(tokens: readonly Token[], at: number, end: number, shouting: boolean): number {
  const list = byFirst.get(tokens[at].norm);
  if (list === undefined) return 0;
  for (const words of list) {
    if (at + words.length > end) continue;
    if (!words.every((w, k) => tokens[at + k].norm === w)) continue;
    const { text, norm } = tokens[at];
    if (words.length === 1 && norm.length <= 4 && (text !== text.toUpperCase() || (shouting && WORDS.test(norm)))) continue;
    const last = tokens[at + words.length - 1].text;
    if (last !== last.toLowerCase() || text !== text.toLowerCase()) return words.length;
  }
  return 0;
}

/** True where an organisation's name is made like an armed group's ("Oromo Liberation Army", "Martyrs' Brigades"). */
export function soundsArmed(words: readonly string[]): boolean {
  const last = words[words.length - 1];
  if (words.length < 2) return false;
  if (/^(?:cartel|militia|brigades|mujahideen|jihad)$/.test(last)) return true;
  const of = words.indexOf('of');
  const headed = HEADS.has(last) || (of > 0 && HEADS.has(words[of - 1]));
  return headed && words.some((w) => MARKS.test(w)) && !(words.length === 2 && PLAIN.test(words[0]));
}
