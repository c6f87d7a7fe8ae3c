// Pages per second on one core: this reader against Readability with linkedom on the same pages, interleaved in one run.
// `tsx bench/read.ts [--limit N]`: sets lie unpacked in .cache/data (pages-readability and the English part of pages-fundus).
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { PAGE_SETS } from '../eval/pages.ts';
import { readSource } from '../src/read/index.ts';

interface Timed {
  ms: number;
  chars: number;
  worst: number;
}

function timed(into: Timed, run: () => number): void {
  const started = performance.now();
  into.chars += run();
  const ms = performance.now() - started;
  into.ms += ms;
  into.worst = Math.max(into.worst, ms);
}

const own = (html: string, id: string): number => readSource({ uri: id, content: html, kind: 'html' }).items[0]?.report.text.length ?? 0;
const reference = (html: string): number => {
  const { document } = parseHTML(html);
  try {
    return new Readability(document as unknown as Document).parse()?.textContent?.length ?? 0;
  } catch {
    return 0; // a page without a body: Readability throws, its time counts all the same
  }
};

/** Prints pages per second of both readers and their ratio. */
export function benchRead(limit = Number.POSITIVE_INFINITY): void {
  const pages = [...PAGE_SETS.readability(), ...PAGE_SETS.fundus()].slice(0, limit);
  const ours: Timed = { ms: 0, chars: 0, worst: 0 };
  const theirs: Timed = { ms: 0, chars: 0, worst: 0 };
  for (const page of pages.slice(0, 30)) {
    own(page.html, page.id);
    reference(page.html);
  }
  for (const page of pages) {
    timed(ours, () => own(page.html, page.id));
    timed(theirs, () => reference(page.html));
  }
  const kilobytes = pages.reduce((sum, p) => sum + p.html.length, 0) / pages.length / 1000;
  const rate = (t: Timed): string => `${((pages.length / t.ms) * 1000).toFixed(0)} pages/s (slowest ${t.worst.toFixed(0)} ms)`;
  console.log(
    `${pages.length} pages of ${kilobytes.toFixed(0)} kB: hearsay ${rate(ours)}, Readability + linkedom ${rate(theirs)}, ratio ${(theirs.ms / ours.ms).toFixed(2)}`,
  );
}

if (process.argv[1]?.endsWith('read.ts')) {
  const at = process.argv.indexOf('--limit');
  benchRead(at > 0 ? Number(process.argv[at + 1]) : undefined);
}
