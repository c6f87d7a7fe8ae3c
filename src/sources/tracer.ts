// Takes reports one by one, keeps four bytes a word, and finds who derives from whom once all are in. More may be added after that.
import type { DerivationEdge, Report, Sources } from '../model/index.ts';
import { CandidateIndex } from './candidate.ts';
import { compare } from './compare.ts';
import { decide } from './decide.ts';
import { type Direction, direction } from './direct.ts';
import { withErrors } from './equal-error.ts';
import { compareText, families, type Link } from './family.ts';
import { withKin } from './kin.ts';
import { passagesOf, type Shown } from './passage.ts';
import { packRun } from './run.ts';
import { scan, scanWords } from './scan.ts';
import { edgeOf, type Related, type Settled, settle } from './settle.ts';
import { Side } from './side.ts';
import { BINS, sketch } from './sketch.ts';
import { StandingTable } from './standing.ts';
import { WordStore } from './store.ts';
import { rareWords, WordUse } from './word-use.ts';

export interface TraceOptions {
  /** Joins to add and cuts to make, whatever the texts say. */
  readonly links?: readonly Link[];
  /** True where reports will be added after a `finish`: pairs already judged are remembered, so that the next one costs what the new reports bring. */
  readonly remember?: boolean;
  /** False where texts must not be held: then no passages are shown and no outlet is looked for in a text. */
  readonly keepTexts?: boolean;
}

const MS_PER_DAY = 86_400_000;
/** Words that make a sentence, about. */
const WORDS_PER_SENTENCE = 20;
/** A report that keeps fewer words beside standing text has no text of its own. */
const LEAST_OWN = 30;
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
  readonly #links: readonly Link[];
  readonly #reports: Report[] = [];
  readonly #store = new WordStore();
  #words = 0;
  /** Texts that very many reports share (outlets, reasons), each held once. */
  readonly #same = new Map<string, string>();

  /** Rare words of the reports by place of adding, as far as they were needed. */
  readonly #rare: (readonly string[])[] = [];

  /** Pairs already judged, by places of adding; they hold as long as both reports keep the same words beside standing text. */
  readonly #judged = new Map<number, Judged>();

  constructor(options: TraceOptions = {}) {
    this.#options = options;
    this.#links = (options.links ?? []).filter((l) => l.about !== 'incident');
  }

  /** Takes a report in. Its text may be let go afterwards where `keepTexts` is false. */
  add(report: Report): void {
    const words = scanWords(report.text);
    this.#store.add(words);
    this.#words += words.length;
    this.#reports.push(this.#options.keepTexts === false ? this.#head(report) : report);
  }

  /** Finds edges and families among all reports added. The order of adding changes nothing. */
  finish(): Sources {
    const order = [...this.#reports.keys()].sort(
      (x, y) => compareText(this.#reports[x].published ?? '', this.#reports[y].published ?? '') || compareText(this.#reports[x].id, this.#reports[y].id),
    );
    const reports = order.map((i) => this.#reports[i]);
    const days = reports.map((r) => dayOf(r.published));
    const standing = new StandingTable(this.#words / WORDS_PER_SENTENCE);
    for (const [i, place] of order.entries()) standing.note(this.#store.glance(place), days[i]);
    const lengths = new Int32Array(order.length);
    const found = this.#related(order, days, standing, lengths);
    const related = this.#withErrors(this.#withoutCuts(found, reports), order);
    const settled = settle(withKin(related), (i) => lengths[i]);
    return this.#sources(reports, settled, standing);
  }

  /** Related pairs by order of publication; `lengths` takes how many words of its own each report has. */
  #related(order: readonly number[], days: readonly (number | null)[], standing: StandingTable, lengths: Int32Array): Related[] {
    const index = indexed(order.length, (i) => own(this.#store.glance(order[i]), standing), lengths);
    const shelf = new SideShelf((i) => own(this.#store.words(order[i]), standing));
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
    const shown = this.#options.keepTexts !== false;
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
    // all fields in one literal: V8 then keeps them in the object, a third of what added fields take
    const kept = {
      id: r.id,
      uri: '',
      title: '',
      bylines: NONE,
      language: '',
      text: '',
      integrity: r.integrity.length > 0 ? r.integrity : NONE,
      published: r.published,
      outlet: r.outlet === undefined ? undefined : this.#once(r.outlet),
      agency: r.agency === undefined ? undefined : this.#once(r.agency),
    };
    return kept as Report;
  }

  #directionOf(a: Report, b: Report): Direction {
    const { first, reason } = direction(a, b);
    return reason === undefined ? { first } : { first, reason: this.#once(reason) };
  }

  #once(text: string): string {
    const known = this.#same.get(text);
    if (known !== undefined) return known;
    if (this.#same.size < MOST_SAME) this.#same.set(text, text);
    return text;
  }

  /** Errors are looked for where texts are held, and only in piles that have copies. */
  #withErrors(found: readonly Related[], order: readonly number[]): readonly Related[] {
    if (this.#options.keepTexts === false || found.length === 0) return found;
    const words = order.map((place) => (this.#rare[place] ??= rareWords(this.#reports[place].text)));
    return withErrors(found, new WordUse(words));
  }

  #withoutCuts(found: readonly Related[], reports: readonly Report[]): Related[] {
    const asked = new Set(this.#links.map((l) => pairKey(l.from, l.to)));
    return asked.size === 0 ? [...found] : found.filter((r) => !asked.has(pairKey(reports[r.a].id, reports[r.b].id)));
  }

  #sources(reports: readonly Report[], settled: readonly Settled[], standing: StandingTable): Sources {
    const shown = new Map<number, Shown>();
    const show = (i: number): Shown => {
      const known = shown.get(i);
      if (known) return known;
      const s = scan(reports[i].text);
      const kept = standing.own(s.words);
      const side = new Side(own(s.words, standing));
      const made = { scan: s, own: kept, starts: side.starts, words: side.words.length };
      shown.set(i, made);
      return made;
    };
    const edges: DerivationEdge[] = [];
    const joining: DerivationEdge[] = [];
    for (const e of settled) {
      const r = e.related;
      const edge = edgeOf(e, reports, this.#options.keepTexts === false ? [] : passagesOf(show(r.a), show(r.b), r.runs, r.pairs, e.from === r.b));
      edges.push(edge);
      if (e.joins) joining.push(edge);
    }
    const ids = new Set(reports.map((r) => r.id));
    const links = this.#links.filter((l) => ids.has(l.from) && ids.has(l.to) && l.from !== l.to);
    const asked = links
      .filter((l) => l.join)
      .map(
        (l): DerivationEdge => ({
          from: l.from,
          to: l.to,
          kind: 'edited',
          share: 1,
          directed: true,
          reasons: [`joined by hand${l.reason ? `: ${l.reason}` : ''}`],
        }),
      );
    const cuts = links.filter((l) => !l.join).map((l) => [l.from, l.to] as const);
    const all = [...edges, ...asked].sort((x, y) => compareText(x.from, y.from) || compareText(x.to, y.to));
    return { families: families([...ids], [...asked, ...joining], cuts), edges: all };
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

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function own(words: Int32Array, standing: StandingTable): Int32Array {
  const kept = standing.own(words);
  if (kept === null) return words;
  return kept.length < LEAST_OWN ? words.subarray(0, 0) : kept.map((i) => words[i]);
}

function dayOf(published: string | undefined): number | null {
  const ms = published === undefined ? Number.NaN : Date.parse(published.slice(0, 10));
  return Number.isNaN(ms) ? null : Math.max(-32767, Math.min(32767, Math.floor(ms / MS_PER_DAY)));
}
