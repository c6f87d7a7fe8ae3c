// Takes reports one by one, keeps four bytes a word, and finds who derives from whom once all are in. More may be added after that.
import type { DerivationEdge, Report, Sources } from '../model/index.ts';
import { HandLinks, type Link } from './by-hand.ts';
import { CandidateIndex } from './candidate.ts';
import { compare } from './compare.ts';
import { decide } from './decide.ts';
import { type Direction, direction } from './direct.ts';
import { ErrorSigns } from './equal-error.ts';
import { compareText, families } from './family.ts';
import { withKin } from './kin.ts';
import { outsideSources } from './outside.ts';
import { ownWords } from './own.ts';
import { packRun } from './run.ts';
import { scanWords } from './scan.ts';
import { edgeOf, type Related, type Settled, settle } from './settle.ts';
import { type Kept, type PassageMemory, ShownTexts } from './show.ts';
import { Side } from './side.ts';
import { BINS, sketch } from './sketch.ts';
import { StandingTable } from './standing.ts';
import { WordStore } from './store.ts';
import { rareWords } from './word-use.ts';

export interface TraceOptions {
  /** Joins to add and cuts to make, whatever the texts say. */
  readonly links?: readonly Link[];
  /** True where reports will be added after a `finish`: pairs already judged are remembered, so that the next one costs what the new reports bring. */
  readonly remember?: boolean;
  /**
   * Units of text held at most, no bound by default. A larger pile is traced without its texts: no passages and outside sources are shown, and no outlet is
   * looked for in a text.
   */
  readonly mostText?: number;
}

const MS_PER_DAY = 86_400_000;
/** Words that make a sentence, about. */
const WORDS_PER_SENTENCE = 20;
/** Bound of a report's place, so that two places make one key. */
const MOST_REPORTS = 2 ** 26;
/** Prepared reports kept at hand. */
const SIDES_KEPT = 2048;
const NONE: readonly never[] = [];
/** Texts held once, at most. */
const MOST_SAME = 100_000;
/** What was found about a pair, and the lengths that it rests on. */
interface Judged {
  readonly wordsA: number;
  readonly wordsB: number;
  readonly found: Omit<Related, 'a' | 'b'> | null;
}

export class Tracer {
  readonly #options: TraceOptions;
  readonly #links: HandLinks;
  readonly #reports: Report[] = [];
  readonly #store = new WordStore();
  #words = 0;
  /** Units of text held; negative once texts are let go. */
  #held = 0;
  /** Texts and directions that very many reports share (outlets, reasons), each held once. */
  readonly #same = new Map<string, string>();
  readonly #directions = new Map<string, Direction>();

  /** What each text says by itself, by place of adding, as far as it was needed. */
  readonly #kept: Kept[] = [];
  readonly #errors = new ErrorSigns();
  readonly #passages: PassageMemory = new WeakMap();

  /** Pairs already judged, by places of adding; they hold as long as both reports keep the same words beside standing text. */
  readonly #judged = new Map<number, Judged>();

  constructor(options: TraceOptions = {}) {
    this.#options = options;
    this.#links = new HandLinks(options.links ?? []);
  }

  /** Takes a report in. It may be let go afterwards where `holdsTexts` is false. */
  add(report: Report): void {
    const words = scanWords(report.text);
    this.#store.add(words);
    this.#words += words.length;
    if (this.holdsTexts) {
      this.#held += report.text.length;
      if (this.#held > (this.#options.mostText ?? Number.POSITIVE_INFINITY)) this.#letGo();
    }
    this.#reports.push(this.holdsTexts ? report : this.#head(report));
  }

  /** False where texts are not held, or no longer: passages, errors and outside sources are not shown then. */
  get holdsTexts(): boolean {
    return this.#held >= 0;
  }

  #letGo(): void {
    this.#held = -1;
    for (let i = 0; i < this.#reports.length; i++) this.#reports[i] = this.#head(this.#reports[i]);
  }

  /** Finds edges and families among all reports added. The order of adding changes nothing. */
  finish(): Sources {
    const order = [...this.#reports.keys()].sort(
      (x, y) => compareText(this.#reports[x].published ?? '', this.#reports[y].published ?? '') || compareText(this.#reports[x].id, this.#reports[y].id),
    );
    const reports = order.map((i) => this.#reports[i]);
    const { settled, lengths, texts } = this.#settled(order, reports);
    return this.#sources(reports, settled, texts, (i) => lengths[i] < this.#store.length(order[i]));
  }

  /** Related pairs settled; a step of its own, so that what it takes is let go before edges are made. */
  #settled(order: readonly number[], reports: readonly Report[]): { settled: Settled[]; lengths: Int32Array; texts: ShownTexts | null } {
    const { found, lengths, texts } = this.#look(order, reports);
    const told = texts === null ? found : this.#withErrors(found, order);
    return { settled: settle(withKin(told), (i) => lengths[i]), lengths, texts };
  }

  /** Errors are looked for only where there are copies. */
  #withErrors(found: readonly Related[], order: readonly number[]): readonly Related[] {
    if (found.length === 0) return found;
    for (let place = this.#errors.count; place < this.#reports.length; place++) this.#errors.add(this.#reports[place].id, rareWords(this.#reports[place].text));
    return this.#errors.apply(found, (i) => order[i]);
  }

  /** Related pairs that no user decided about, how many words of its own each report has, and the texts where they are held. What it takes meanwhile is let go. */
  #look(order: readonly number[], reports: readonly Report[]): { found: readonly Related[]; lengths: Int32Array; texts: ShownTexts | null } {
    const days = reports.map((r) => dayOf(r.published));
    const standing = new StandingTable(this.#words / WORDS_PER_SENTENCE);
    for (const [i, place] of order.entries()) standing.note(this.#store.glance(place), days[i]);
    const lengths = new Int32Array(order.length);
    const found = this.#related(order, days, standing, lengths).filter((r) => !this.#links.decides(reports[r.a].id, reports[r.b].id));
    const texts = !this.holdsTexts ? null : new ShownTexts(reports, standing, (i) => (this.#kept[order[i]] ??= {}), this.#passages);
    return { found, lengths, texts };
  }

  /** Related pairs by order of publication; `lengths` takes how many words of its own each report has. */
  #related(order: readonly number[], days: readonly (number | null)[], standing: StandingTable, lengths: Int32Array): Related[] {
    const index = indexed(order.length, (i) => ownWords(this.#store.glance(order[i]), standing), lengths);
    const shelf = new SideShelf((i) => ownWords(this.#store.words(order[i]), standing));
    const found: Related[] = [];
    const origin = new Map<number, number>();
    for (let b = 0; b < order.length; b++) {
      const queue = index.of(b);
      const tried = new Set(queue);
      for (let n = 0; n < queue.length; n++) {
        const a = queue[n];
        const pair = this.#recall(order[a], order[b], lengths[a], lengths[b], () => this.#judge(order, a, b, days, shelf));
        if (!pair) continue;
        found.push({ a, b, ...pair });
        // what a copy was made from is worth a look too, however many copies lie between
        const first = origin.get(a) ?? a;
        if (!origin.has(b)) origin.set(b, first);
        if (tried.has(first)) continue;
        tried.add(first);
        queue.push(first);
      }
    }
    return found;
  }

  /** What is remembered of a pair (by places of adding), else what `judge` finds. */
  #recall(placeA: number, placeB: number, wordsA: number, wordsB: number, judge: () => Judged['found']): Judged['found'] {
    if (!this.#options.remember) return judge();
    const key = placeA * MOST_REPORTS + placeB;
    const known = this.#judged.get(key);
    if (known && known.wordsA === wordsA && known.wordsB === wordsB) return known.found;
    const found = judge();
    this.#judged.set(key, { wordsA, wordsB, found });
    return found;
  }

  #judge(order: readonly number[], a: number, b: number, days: readonly (number | null)[], shelf: SideShelf): Judged['found'] {
    const [x, y] = [this.#reports[order[a]], this.#reports[order[b]]];
    const [sideA, sideB] = [shelf.take(a), shelf.take(b)];
    if (sideA.words.length === 0 || sideB.words.length === 0) return null;
    const likeness = compare(sideA, sideB);
    const [dayA, dayB] = [days[a], days[b]];
    const verdict = decide(likeness, {
      wordsA: sideA.words.length,
      wordsB: sideB.words.length,
      sameOutlet: x.outlet !== undefined && x.outlet === y.outlet,
      days: dayA === null || dayB === null ? null : Math.abs(dayB - dayA),
    });
    if (!verdict) return null;
    const shown = this.holdsTexts;
    const whole = verdict.kind === 'verbatim' || verdict.kind === 'rewritten';
    return {
      verdict: { ...verdict, reasons: verdict.reasons.map((r) => this.#once(r)) },
      direction: this.#directionOf(x, y),
      runs: shown || !whole ? likeness.runs.map(packRun) : NONE,
      pairs: shown ? likeness.pairs : NONE,
    };
  }

  /** What is kept of a report whose text is not held. */
  #head(r: Report): Report {
    // all fields in one literal: V8 then keeps them in the object, a third of what added fields take; nothing else of a report is asked for
    const kept = {
      id: r.id,
      text: '',
      integrity: r.integrity.length > 0 ? r.integrity : NONE,
      published: r.published,
      outlet: r.outlet === undefined ? undefined : this.#once(r.outlet),
      agency: r.agency === undefined ? undefined : this.#once(r.agency),
    };
    return kept as unknown as Report;
  }

  #directionOf(a: Report, b: Report): Direction {
    const found = direction(a, b);
    const key = `${found.first} ${found.reason ?? ''}`;
    const known = this.#directions.get(key);
    if (known !== undefined) return known;
    if (this.#directions.size < MOST_SAME) this.#directions.set(key, found);
    return found;
  }

  #once(text: string): string {
    const known = this.#same.get(text);
    if (known !== undefined) return known;
    if (this.#same.size < MOST_SAME) this.#same.set(text, text);
    return text;
  }

  /** Edges, families and outside sources; texts that are held show passages. Empties `settled`: a million pairs are not held twice. */
  #sources(reports: readonly Report[], settled: Settled[], texts: ShownTexts | null, hasStanding: (place: number) => boolean): Sources {
    const edges: DerivationEdge[] = [];
    const joining: DerivationEdge[] = [];
    for (let e = settled.pop(); e !== undefined; e = settled.pop()) {
      const r = e.related;
      const edge = edgeOf(e, reports, texts === null ? [] : texts.passages(r, e.from === r.b));
      edges.push(edge);
      if (e.joins) joining.push(edge);
    }
    const { joins, cuts } = this.#links.among(reports);
    for (const join of joins) {
      edges.push(join);
      joining.push(join);
    }
    edges.sort((x, y) => compareText(x.from, y.from) || compareText(x.to, y.to));
    const found = families(
      reports.map((r) => r.id),
      joining,
      cuts,
    );
    const outside = texts === null ? [] : outsideSources(reports, texts.told(hasStanding), found, edges);
    return outside.length === 0 ? { families: found, edges } : { families: found, edges, outside };
  }
}

/** Sketches of all reports in an index; `lengths` takes how many words of its own each has. */
function indexed(count: number, owned: (i: number) => Int32Array, lengths: Int32Array): CandidateIndex {
  const index = new CandidateIndex(count);
  const values = new Uint32Array(BINS);
  for (let i = 0; i < count; i++) {
    const words = owned(i);
    lengths[i] = words.length;
    sketch(words, values, 0);
    index.set(i, values);
  }
  index.link();
  return index;
}

/** Reports prepared for comparing, the latest ones at hand. */
class SideShelf {
  readonly #owned: (i: number) => Int32Array;
  readonly #sides = new Map<number, Side>();

  constructor(owned: (i: number) => Int32Array) {
    this.#owned = owned;
  }

  take(i: number): Side {
    const known = this.#sides.get(i);
    if (known) return known;
    if (this.#sides.size >= SIDES_KEPT) for (const oldest of [...this.#sides.keys()].slice(0, SIDES_KEPT / 4)) this.#sides.delete(oldest);
    const made = new Side(this.#owned(i));
    this.#sides.set(i, made);
    return made;
  }
}

function dayOf(published: string | undefined): number | null {
  const ms = published === undefined ? Number.NaN : Date.parse(published.slice(0, 10));
  return Number.isNaN(ms) ? null : Math.max(-32767, Math.min(32767, Math.floor(ms / MS_PER_DAY)));
}
