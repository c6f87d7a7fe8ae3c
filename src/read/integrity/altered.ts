// Signs that a machine changed a text after it was written: spinners and back-translation leave capitals inside of sentences, fragments
// after full stops, doubled stops, glued words and mangled terms. A single sign is a misprint; several in one report are no accident.
import { capitals } from './capital.ts';
import { fragments } from './fragment.ts';
import type { Glue } from './glue.ts';
import { oddPhrases } from './odd-phrase.ts';
import type { AlterationSign } from './sign.ts';

/** Shorter lines are headings and captions. */
const SHORTEST_LINE = 40;

/** All signs of a text, in order, `glued` words among them. `text` should be English in mixed case; headlines and lists give none. */
export function alterationSigns(text: string, glued: readonly Glue[]): AlterationSign[] {
  const signs: AlterationSign[] = glued.map((glue) => ({ ...glue, kind: 'glued', weight: 1 }));
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.length < SHORTEST_LINE || !isMixedCase(line) || spacedStops(line)) continue;
    signs.push(...capitals(text, line, index), ...fragments(text, index, index + line.length));
  }
  for (const { from, to, phrase } of oddPhrases(text))
    signs.push({ from, to, kind: 'phrase', note: `“${phrase}”, a term that no writer uses: its words were replaced`, weight: 1 });
  const small = signs.filter((s) => s.kind === 'fragment');
  const starts = text.match(/(?:[.] +|\n)[“"]?\p{Lu}/gu)?.length ?? 0;
  // A text written all in small letters (or with its capitals lost) has small starts everywhere.
  const lettersLost = small.length > 1 && small.length > starts * 0.6;
  return (lettersLost ? signs.filter((s) => s.kind !== 'fragment') : signs).sort((a, b) => a.from - b.from);
}

/**
 * Weight of all signs together. Signs of one kind on the same word count once, and half again for all repetitions: what comes back word for word is
 * a template of the page.
 */
export function weightOf(text: string, signs: readonly AlterationSign[]): number {
  const best = new Map<string, number>();
  for (const sign of signs) {
    const key = `${sign.kind} ${sign.kind === 'stops' ? sign.from : text.slice(sign.from, sign.to).toLowerCase()}`;
    const before = best.get(key);
    best.set(key, before === undefined ? sign.weight : Math.min(before + sign.weight / 2, sign.weight * 1.5));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Units of a line that tell its case. */
const MIXED_SAMPLE = 500;

/** Title-cased and upper-case lines say nothing by their capitals. */
function isMixedCase(line: string): boolean {
  let lower = 0;
  let upper = 0;
  let inWord = false;
  for (let i = 0; i < Math.min(line.length, MIXED_SAMPLE); i++) {
    const code = line.charCodeAt(i);
    const small = (code >= 97 && code <= 122) || (code > 127 && line[i].toUpperCase() !== line[i]);
    const big = (code >= 65 && code <= 90) || (code > 127 && line[i].toLowerCase() !== line[i]);
    if (!inWord && small) lower++;
    if (!inWord && big) upper++;
    inWord = small || big;
  }
  return lower > upper * 1.5 && lower >= 5;
}

/** Tokenised text has a space before every stop: its stops say nothing. */
const spacedStops = (line: string): boolean => (line.match(/\p{L} [.,](?=\s|$)/gu)?.length ?? 0) > 1;
