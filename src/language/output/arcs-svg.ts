// Dependency trees as a picture of arcs: one accessible SVG, a row per sentence, light and dark by the reader's setting.
import type { Analysis, Sentence, Token } from '../../model/index.ts';

const CHARACTER = 8.2;
const GAP = 18;
const STEP = 22;
const LEFT = 16;
const TEXT_BLOCK = 58;

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, '\ufffd');

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly level: number;
}

/** Arcs of a sentence with their heights: an arc lies above all arcs that it spans. */
function arcsOf(words: readonly Token[]): Arc[] {
  const first = words[0].index;
  const plain = words
    .filter((w) => w.head >= first && w.head < first + words.length)
    .map((w) => ({ from: w.head - first, to: w.index - first, label: w.deprel }))
    .sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.to - b.to);
  const heights = new Int32Array(words.length);
  return plain.map((arc) => {
    const low = Math.min(arc.from, arc.to);
    const high = Math.max(arc.from, arc.to);
    let level = 1;
    for (let k = low; k < high; k++) level = Math.max(level, heights[k] + 1);
    for (let k = low; k < high; k++) heights[k] = level;
    return { ...arc, level };
  });
}

function row(words: readonly Token[], top: number): { svg: string; height: number; width: number } {
  const arcs = arcsOf(words);
  const widths = words.map((w) => Math.max(w.text.length, w.upos.length) * CHARACTER);
  const middle: number[] = [];
  let x = LEFT;
  for (const width of widths) {
    middle.push(x + width / 2);
    x += width + GAP;
  }
  const levels = arcs.reduce((most, a) => Math.max(most, a.level), 1);
  const base = top + levels * STEP + 24;
  const parts: string[] = [];
  for (const { from, to, label, level } of arcs) {
    const right = to > from;
    const x1 = middle[from] + (right ? 4 : -4);
    const x2 = middle[to] + (right ? -3 : 3);
    const y = base - level * STEP;
    const bend = Math.min(10, Math.abs(x2 - x1) / 2) * (right ? 1 : -1);
    parts.push(
      `<path class="arc" d="M${x1.toFixed(1)} ${base}C${x1.toFixed(1)} ${y} ${x1.toFixed(1)} ${y} ${(x1 + bend).toFixed(1)} ${y}H${(x2 - bend).toFixed(1)}C${x2.toFixed(1)} ${y} ${x2.toFixed(1)} ${y} ${x2.toFixed(1)} ${base}"/>`,
    );
    parts.push(`<path class="tip" d="M${(x2 - 3).toFixed(1)} ${base - 5}h6l-3 6z"/>`);
    parts.push(`<text class="rel" x="${((x1 + x2) / 2).toFixed(1)}" y="${y - 3}">${escaped(label)}</text>`);
  }
  for (const [i, word] of words.entries()) {
    if (word.head < 0)
      parts.push(
        `<path class="arc root" d="M${middle[i].toFixed(1)} ${top + 16}V${base}"/><text class="rel" x="${middle[i].toFixed(1)}" y="${top + 12}">root</text>`,
      );
    parts.push(
      `<text class="word" x="${middle[i].toFixed(1)}" y="${base + 18}">${escaped(word.text)}</text><text class="tag" x="${middle[i].toFixed(1)}" y="${base + 34}">${escaped(word.upos)}</text>`,
    );
  }
  const told = words.map((w) => `${w.text} ${w.deprel}${w.head < 0 ? '' : ` of ${words[w.head - words[0].index]?.text ?? ''}`}`).join('; ');
  return { svg: `<g role="img" aria-label="${escaped(told)}">${parts.join('')}</g>`, height: levels * STEP + 24 + TEXT_BLOCK, width: x + LEFT - GAP };
}

const STYLE =
  'svg{font-family:system-ui,sans-serif;background:#fff;color:#1d1d1f}.arc{fill:none;stroke:#7a7a85;stroke-width:1.2}.root{stroke-dasharray:3 3}.tip{fill:#7a7a85}text{text-anchor:middle;fill:#1d1d1f}.rel{font-size:10px;fill:#5b4b8a;paint-order:stroke;stroke:#fff;stroke-width:3px}.word{font-size:14px}.tag{font-size:10px;fill:#5c5c66}@media(prefers-color-scheme:dark){svg{background:#17171a;color:#f0f0f2}text{fill:#f0f0f2}.arc{stroke:#9a9aa6}.tip{fill:#9a9aa6}.rel{fill:#c3b4f5;stroke:#17171a}.tag{fill:#b0b0ba}}';

/** One SVG document with a row of arcs per sentence; each row tells its tree in words to readers of the screen. */
export function toArcsSvg(analysis: Analysis): string {
  const rows: string[] = [];
  let top = 8;
  let width = 120;
  for (const sentence of analysis.sentences as readonly Sentence[]) {
    if (sentence.first >= sentence.last) continue;
    const drawn = row(analysis.tokens.slice(sentence.first, sentence.last), top);
    rows.push(drawn.svg);
    top += drawn.height;
    width = Math.max(width, drawn.width);
  }
  const size = `viewBox="0 0 ${Math.ceil(width)} ${top}" width="${Math.ceil(width)}" height="${top}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>Dependency trees of ${rows.length} sentences</title><style>${STYLE}</style>${rows.join('')}</svg>`;
}
