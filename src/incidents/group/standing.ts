// Lines that stand in reports of different origins: menus, teasers, legal notes. They tell nothing of what a report is about.

/** Lines of at least this many words may be standing text of an outlet. */
const LINE_WORDS = 5;
/** Of a longer line the start is looked at. */
const LINE_LENGTH = 400;

/** A line as a number of 53 bits, null where it is too short. Digits do not count: teasers carry running times and counts. */
export function lineKey(line: string): number | null {
  const words = line.slice(0, LINE_LENGTH).match(/[\p{L}\p{M}]+/gu);
  if (words === null || words.length < LINE_WORDS) return null;
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
      b = Math.imul(b, 31) + word.charCodeAt(i);
    }
    a = Math.imul(a ^ 32, 0x01000193);
    b = Math.imul(b, 31) + 32;
  }
  return (a >>> 0) * 2 ** 21 + (b & 0x1fffff);
}

/** The lines of reports, by the reports' places (0, 1, 2 … in order of adding). */
export class LineTable {
  readonly #first = new Map<number, number>();
  /** Lines of two reports or more. */
  readonly #shared = new Map<number, number[]>();

  add(place: number, text: string): void {
    for (const line of text.split('\n')) {
      const key = lineKey(line);
      if (key === null) continue;
      const first = this.#first.get(key);
      const holders = this.#shared.get(key);
      if (first === undefined) this.#first.set(key, place);
      else if (holders === undefined && first !== place) this.#shared.set(key, [first, place]);
      else if (holders !== undefined && holders.at(-1) !== place) holders.push(place);
    }
  }

  /** Standing lines by report, ascending; reports without any are left out. `originOf` is the same for reports tied by copying: a line that only they share is a copied one. */
  standing(originOf: (place: number) => string): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const [key, holders] of this.#shared) {
      const origin = originOf(holders[0]);
      if (holders.every((place) => originOf(place) === origin)) continue;
      for (const place of holders) {
        const lines = found.get(place);
        if (lines) lines.push(key);
        else found.set(place, [key]);
      }
    }
    for (const lines of found.values()) lines.sort((a, b) => a - b);
    return found;
  }
}
