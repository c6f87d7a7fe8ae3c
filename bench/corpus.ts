// Reports of about 500 words for the benches, made of the invented example pile, so that a bench runs anywhere and always on the same words.
import { takeIn } from '../src/intake/index.ts';
import type { Report } from '../src/model/index.ts';

/** `count` reports of about `words` words: paragraphs of the examples in a seeded order. */
export async function benchReports(count: number, words = 500): Promise<Report[]> {
  const pool: string[] = [];
  for await (const item of takeIn(['examples'], {})) if ('report' in item) pool.push(...item.report.text.split(/\n+/).filter((p) => p.length > 60));
  let seed = 20261009;
  const next = (n: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % n;
  };
  return Array.from({ length: count }, (_, i) => {
    const paragraphs: string[] = [];
    for (let n = 0; n < words; ) {
      const p = pool[next(pool.length)];
      paragraphs.push(p);
      n += p.split(/\s+/).length;
    }
    return {
      id: `bench-${i}`,
      uri: `bench-${i}`,
      title: paragraphs[0].slice(0, 80),
      bylines: [],
      published: '2026-10-12',
      language: 'en',
      text: paragraphs.join('\n\n'),
      integrity: [],
    };
  });
}

/** Words of a text as a reader counts them. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Seconds of processor time that this process has taken: on a machine with other work, the clock on the wall tells of that work too. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Median seconds of processor time of `runs` runs after one that warms up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const seconds: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = spent();
    await work();
    seconds.push(spent() - started);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)];
}
