// The chart of one toll over time: a step line per voice, glyphs for bounds, hollow marks for vague figures. Static SVG, every mark a link.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { TollPoint, TollSeries } from '../model/index.ts';
import type { Book } from './book.ts';
import { type Html, html } from './html.ts';
import { backingWords, dateWords, EFFECT_WORDS, figureGlyph, figureWords, publishedWords } from './words.ts';

const WIDTH = 520;
const HEIGHT = 236;
const EDGE = { top: 22, right: 34, bottom: 30, left: 40 };
/** Lines with a colour of their own; the others share the last one. */
const COLOURS = 5;

interface Mark {
  readonly point: TollPoint;
  readonly time: number;
  readonly size: number;
  readonly line: number;
}

const timeOf = (edtf: string): number => Date.parse(/^\d{4}(?:-\d{2}){0,2}/.exec(edtf)?.[0] ?? 'none');
const sizeOf = (point: TollPoint): number => point.low ?? point.high ?? 0;
export const OWN_VOICE = 'reports, no source named';

/** Null where fewer than two dated totals can be drawn. */
export function tollChart(book: Book, series: TollSeries): Html | null {
  const totals = series.points.filter((p) => !p.part && !p.beside && p.asOf !== null && (p.low !== null || p.high !== null) && !Number.isNaN(timeOf(p.asOf)));
  const voices = [...new Set(totals.map((p) => p.by ?? OWN_VOICE))];
  const marks = thinned(totals).map((point) => ({ point, time: timeOf(point.asOf!), size: sizeOf(point), line: voices.indexOf(point.by ?? OWN_VOICE) }));
  if (marks.length < 2) return null;
  const name = EFFECT_WORDS[series.effect];
  const id = `chart-${series.effect}`;
  const described = `${marks.length} totals from ${voices.length} ${voices.length === 1 ? 'voice' : 'voices'}, from ${dateWords(marks[0]!.point.asOf)} to ${dateWords(marks.at(-1)!.point.asOf)}, between ${Math.min(...marks.map((m) => m.size))} and ${Math.max(...marks.map((m) => m.size))}. The table below gives every figure.`;
  return html`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">People ${name} as reported over time</title><desc id="${id}-d">${described}</desc>${drawn(book, marks, name)}</svg>${legend(voices)}</figure>`;
}

/** Most marks of one chart. */
const MOST_MARKS = 160;

/** Of very many points the latest and the revised ones stay, the others at even steps; the order is kept. */
function thinned(points: readonly TollPoint[]): readonly TollPoint[] {
  if (points.length <= MOST_MARKS) return points;
  const even = (list: readonly TollPoint[], most: number): readonly TollPoint[] =>
    list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * (list.length - 1)) / (most - 1))]!);
  const telling = even(
    points.filter((p) => p.latest || p.revision),
    MOST_MARKS / 2,
  );
  const kept = new Set([...telling, ...even(points, MOST_MARKS - telling.length)]);
  return points.filter((p) => kept.has(p));
}

function drawn(book: Book, marks: readonly Mark[], name: string): Html {
  const times = marks.map((m) => m.time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc()
    .domain(first === last ? [first - 43_200_000, last + 43_200_000] : [first, last])
    .range([EDGE.left + 12, WIDTH - EDGE.right]);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...marks.map((m) => m.point.high ?? m.size), ...marks.map((m) => m.size))])
    .nice(4)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const days = [...new Set(times)].sort((a, b) => a - b);
  const ticks = days.length <= 5 ? days : x.ticks(5).map((date) => date.getTime());
  const grid = y
    .ticks(4)
    .map(
      (n) =>
        html`<line class="g" x1="${EDGE.left}" x2="${WIDTH - 8}" y1="${px(y(n))}" y2="${px(y(n))}"/><text class="t" x="${EDGE.left - 6}" y="${px(y(n) + 4)}" text-anchor="end">${n}</text>`,
    );
  const axis = ticks.map(
    (t) =>
      html`<text class="t" x="${px(x(t))}" y="${HEIGHT - 9}" text-anchor="middle">${shortDay(t, ticks)}</text><line class="g" x1="${px(x(t))}" x2="${px(x(t))}" y1="${HEIGHT - EDGE.bottom}" y2="${HEIGHT - EDGE.bottom + 4}"/>`,
  );
  const at = (m: Mark): [number, number] => [x(m.time), y(m.size)];
  return html`${grid}${axis}${linesOf(marks, at)}${labelled(book, marks, at, name)}`;
}

const px = (n: number): number => Math.round(n * 10) / 10;

function shortDay(time: number, ticks: readonly number[]): string {
  const words = dateWords(new Date(time).toISOString().slice(0, 10)).split(' ');
  const span = ticks.at(-1)! - ticks[0]!;
  return span > 3 * 365 * 86_400_000 ? words[2]! : span > 120 * 86_400_000 ? `${words[1]!.slice(0, 3)} ${words[2]}` : `${words[0]} ${words[1]!.slice(0, 3)}`;
}

/** A figure holds until the next one of the same voice; what reports say for themselves, until the next one of the same origins. */
function linesOf(marks: readonly Mark[], at: (m: Mark) => [number, number]): Html[] {
  const lines = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.point.by ?? `origin ${mark.point.families.join(' ')}`;
    void (lines.get(key)?.push(mark) ?? lines.set(key, [mark]));
  }
  return [...lines.values()]
    .filter((own) => own.length > 1)
    .map((own) => {
      const [start, ...rest] = [...own].sort((a, b) => a.time - b.time || a.size - b.size);
      const [x0, y0] = at(start!);
      const path = rest.map((m) => `H${px(at(m)[0])}V${px(at(m)[1])}`).join('');
      return html`<path class="l s${Math.min(start!.line, COLOURS)}" d="M${px(x0)} ${px(y0)}${path}"/>`;
    });
}

/** Marks with their glyphs; a label that would lie on another one is moved to the left side, else left out (the table has it). */
function labelled(book: Book, marks: readonly Mark[], at: (m: Mark) => [number, number], name: string): Html[] {
  const taken: { x: number; y: number; w: number }[] = [];
  return [...marks]
    .sort((a, b) => Number(b.point.latest) - Number(a.point.latest) || b.size - a.size)
    .map((mark) => {
      const [cx, cy] = at(mark);
      const glyph = `${figureGlyph(mark.point)}${mark.point.revision === 'down' ? ' ↓' : ''}`;
      const w = glyph.length * 7 + 4;
      const free = (x: number, y: number): boolean => x > 0 && x + w < WIDTH && taken.every((t) => Math.abs(t.y - y) > 11 || x > t.x + t.w || x + w < t.x);
      const spot = [
        [cx - w / 2, cy - 9],
        [cx + 8, cy + 4],
        [cx - 8 - w, cy + 4],
        [cx - w / 2, cy + 18],
      ].find(([x, y]) => free(x!, y!));
      if (spot) taken.push({ x: spot[0]!, y: spot[1]!, w });
      taken.push({ x: cx - 6, y: cy + 4, w: 12 });
      const { point } = mark;
      const said = `${figureWords(point)} ${name}, ${point.by ?? OWN_VOICE}, ${publishedWords(point.asOf)}, ${backingWords(point)}${point.revision === 'down' ? ', revised down' : ''}`;
      return html`<a class="p s${Math.min(mark.line, COLOURS)}${point.qualifier === 'vague' || point.qualifier === 'about' ? ' hollow' : ''}" href="${book.href(point.evidence[0]!)}" tabindex="-1"><title>${said}</title>${shape(mark, cx, cy)}${spot ? html`<text x="${px(spot[0]!)}" y="${px(spot[1]!)}">${glyph}</text>` : null}</a>`;
    });
}

/** Round for a plain figure, a triangle up for "at least", down for "at most": told apart without colour too. */
function shape({ point }: Mark, cx: number, cy: number): Html {
  const [x, y] = [px(cx), px(cy)];
  if (point.high === null && point.low !== null) return html`<path d="M${x - 5.5} ${y + 4.5}h11l-5.5 -10z"/>`;
  if (point.low === null) return html`<path d="M${x - 5.5} ${y - 4.5}h11l-5.5 10z"/>`;
  return html`<circle cx="${x}" cy="${y}" r="4.6"/>`;
}

function legend(voices: readonly string[]): Html {
  const items = voices.slice(0, COLOURS).map((voice, i) => html`<li><i class="s${i}"></i>${voice}</li>`);
  const others = voices.length > COLOURS ? html`<li><i class="s${COLOURS}"></i>${voices.length - COLOURS} more</li>` : null;
  return html`<figcaption><ul class="legend">${items}${others}</ul><p class="key">▲ at least · ▼ at most · ● plain figure · hollow: vague or approximate · ↓ revised down</p></figcaption>`;
}
