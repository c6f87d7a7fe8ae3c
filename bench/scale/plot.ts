// The cost of copy detection against the size of the pile, as a small SVG with logarithmic axes.

interface Point {
  readonly size: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

const W = 640;
const H = 360;
const EDGE = 60;

/** Processor seconds (line) and peak memory in MiB (dashed) against reports. */
export function plotCost(points: readonly Point[]): string {
  const xs = points.map((p) => Math.log10(p.size));
  const ys = points.flatMap((p) => [Math.log10(Math.max(0.01, p.seconds)), Math.log10(p.peakMiB)]);
  const [x0, x1] = [Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs)) || 1];
  const [y0, y1] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const x = (v: number): number => EDGE + ((Math.log10(v) - x0) / Math.max(1, x1 - x0)) * (W - 2 * EDGE);
  const y = (v: number): number => H - EDGE - ((Math.log10(Math.max(0.01, v)) - y0) / Math.max(1, y1 - y0)) * (H - 2 * EDGE);
  const line = (of: (p: Point) => number): string => points.map((p) => `${x(p.size).toFixed(1)},${y(of(p)).toFixed(1)}`).join(' ');
  const range = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, i) => a + i);
  const marks = [
    ...range(x0, x1).map((e) => `<text x="${x(10 ** e).toFixed(1)}" y="${H - EDGE + 20}" text-anchor="middle">10^${e}</text>`),
    ...range(y0, y1).map(
      (e) =>
        `<text x="${EDGE - 8}" y="${(y(10 ** e) + 4).toFixed(1)}" text-anchor="end">10^${e}</text><path d="M${EDGE} ${y(10 ** e).toFixed(1)}H${W - EDGE}" stroke="#ccc"/>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" font-family="sans-serif" font-size="12"><title>Cost of copy detection against reports</title><rect width="${W}" height="${H}" fill="#fff"/>${marks.join('')}
<polyline points="${line((p) => p.seconds)}" fill="none" stroke="#1f5fbf" stroke-width="2"/><polyline points="${line((p) => p.peakMiB)}" fill="none" stroke="#b33" stroke-width="2" stroke-dasharray="6 4"/>
<text x="${EDGE}" y="24" fill="#1f5fbf">CPU seconds</text><text x="${EDGE + 90}" y="24" fill="#b33">peak memory, MiB</text><text x="${W - EDGE}" y="${H - 14}" text-anchor="end">reports</text></svg>
`;
}
