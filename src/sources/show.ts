// Texts that are held, looked at again to show: passages of edges, quotations and standing sentences as spans.
import type { Report, SharedPassage } from '../model/index.ts';
import type { Standing, Told } from './outside.ts';
import { ownWords } from './own.ts';
import { passagesOf, type Shown } from './passage.ts';
import { type Stretch, stretchesOf } from './quoted.ts';
import { scan, wordSpan } from './scan.ts';
import type { Related } from './settle.ts';
import { Side } from './side.ts';
import type { StandingTable } from './standing.ts';

/** What the text of one report says by itself, made once. */
export interface Kept {
  quoted?: readonly Stretch[];
}

/** Passages already made, by the runs of the pair (judged anew, a pair has other runs). */
export type PassageMemory = WeakMap<readonly number[], { readonly swap: boolean; readonly passages: readonly SharedPassage[] }>;

/** Reports whose texts are held, by their places. `kept` outlives one run, so that adding reports costs what they bring. */
export class ShownTexts {
  readonly #reports: readonly Report[];
  readonly #standing: StandingTable;
  readonly #kept: (place: number) => Kept;
  readonly #passages: PassageMemory;
  readonly #shown = new Map<number, Shown>();

  constructor(reports: readonly Report[], standing: StandingTable, kept: (place: number) => Kept, passages: PassageMemory) {
    this.#passages = passages;
    this.#reports = reports;
    this.#standing = standing;
    this.#kept = kept;
  }

  /** The passages of a related pair; `swap`: b is the original. */
  passages(r: Related, swap: boolean): readonly SharedPassage[] {
    const known = this.#passages.get(r.runs);
    if (known?.swap === swap) return known.passages;
    const passages = passagesOf(this.#side(r.a), this.#side(r.b), r.runs, r.pairs, swap);
    this.#passages.set(r.runs, { swap, passages });
    return passages;
  }

  /** A report ready for spans of passages. */
  #side(place: number): Shown {
    const known = this.#shown.get(place);
    if (known) return known;
    const s = scan(this.#reports[place].text);
    const side = new Side(ownWords(s.words, this.#standing));
    const made = { scan: s, own: this.#standing.own(s.words), starts: side.starts, words: side.words.length };
    this.#shown.set(place, made);
    return made;
  }

  /** Quotations and standing sentences of each report; `hasStanding` tells where the latter are. */
  told(hasStanding: (place: number) => boolean): Told[] {
    return this.#reports.map((r, place) => {
      const kept = this.#kept(place);
      kept.quoted ??= stretchesOf(r.text, scan(r.text));
      return { quoted: kept.quoted, standing: hasStanding(place) ? this.#standingIn(r.text) : [] };
    });
  }

  #standingIn(text: string): Standing[] {
    const s = scan(text);
    return this.#standing.sentences(s.words).map(({ from, to, hash }) => ({ hash, span: wordSpan(s, from, to) }));
  }
}
