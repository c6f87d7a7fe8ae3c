// Time expressions against TimeML: relaxed spans, type and value F1, on every fifth file by name.  tsx eval/times.ts [--all] [--errors]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../src/language/index.ts';

const ROOT = '.cache/data/timex-dev/TBAQ-cleaned';
const FIFTH = 5;

interface GoldTime {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly value: string;
}

const plain = (s: string): string =>
  s
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Text, creation time and time expressions of a TimeML file; positions count in the text without tags, as score-times.mjs reads it. */
function readTimeml(file: string): { readonly text: string; readonly published: string | undefined; readonly times: readonly GoldTime[] } {
  const xml = readFileSync(file, 'utf8');
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  let text = '';
  const times: GoldTime[] = [];
  const open: { from: number; type: string; value: string }[] = [];
  for (const m of body.matchAll(/<(\/?)(\w+)([^>]*)>|[^<]+/g)) {
    if (m[2] === undefined) text += plain(m[0]);
    else if (m[2] !== 'TIMEX3' || m[0].endsWith('/>')) continue;
    else if (m[1]) {
      const started = open.pop();
      if (started) times.push({ ...started, to: text.length });
    } else open.push({ from: text.length, type: /type="([^"]*)"/.exec(m[3])?.[1] ?? '', value: /value="([^"]*)"/.exec(m[3])?.[1] ?? '' });
  }
  return { text, published: /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1], times };
}

if (!existsSync(ROOT)) process.stdout.write(`skipped: ${ROOT} is absent\n`);
else {
  const files = existsSync('weights') ? readdirSync('weights').filter((f) => f.endsWith('.bin')) : [];
  const engine = createEngine(Object.fromEntries(files.map((f) => [f.replace('.bin', ''), new Uint8Array(readFileSync(path.join('weights', f)))])));
  for (const set of ['TimeBank', 'AQUAINT']) {
    let gold = 0;
    let out = 0;
    const right = { relaxed: 0, type: 0, value: 0 };
    const names = readdirSync(path.join(ROOT, set))
      .filter((f) => f.endsWith('.tml'))
      .sort();
    for (const [i, name] of names.entries()) {
      if (i % FIFTH !== FIFTH - 1 && !process.argv.includes('--all')) continue;
      const { text, published, times } = readTimeml(path.join(ROOT, set, name));
      const found = engine.analyse(text, published ? { published } : {}).times;
      gold += times.length;
      out += found.length;
      const used = new Set<number>();
      for (const g of times) {
        const at = found.findIndex((t, k) => !used.has(k) && t.span.from < g.to && g.from < t.span.to);
        if (at >= 0) {
          used.add(at);
          right.relaxed++;
          if (found[at].type === g.type) right.type++;
          if (found[at].value === g.value) right.value++;
        }
        if (process.argv.includes('--errors') && found[at]?.value !== g.value)
          process.stdout.write(`${name}: ${text.slice(g.from, g.to)} · gold ${g.value} · found ${found[at]?.value ?? 'nothing'}\n`);
      }
    }
    const f1 = (n: number): string => ((2 * n) / (gold + out)).toFixed(4);
    process.stdout.write(`${set}: gold ${gold}, found ${out}, relaxed F1 ${f1(right.relaxed)}, type F1 ${f1(right.type)}, value F1 ${f1(right.value)}\n`);
  }
}
