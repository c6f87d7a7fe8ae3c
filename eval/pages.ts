// Reading, measured: article text of saved pages by 4-word shingles, must-have and must-not strings, title, authors, publication instant.
// `tsx eval/pages.ts [fundus|world|readability|defuddle|segments] [--worst N] [--half odd|even]`: sets lie unpacked in .cache/data.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSource } from '../src/read/index.ts';

const DATA = process.env.HEARSAY_DATA ?? '.cache/data';
interface Page {
  readonly id: string;
  readonly url?: string;
  readonly html: string;
  readonly truth?: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

const odd = (id: string): boolean => createHash('sha1').update(id).digest()[0] % 2 === 1;
const stripTags = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div|\/h\d|\/li|\/td)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'");
const stripMarkdown = (text: string): string =>
  text
    .replace(/^```json[\s\S]*?```/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|]/g, '')
    .replace(/^\[\^.*$/gm, '');

interface FundusTruth {
  readonly title?: string;
  readonly authors?: string[];
  readonly publishing_date?: string;
  readonly body?: { readonly summary?: string[]; readonly sections?: { readonly headline?: string[]; readonly paragraphs?: string[] }[] };
}

const ENGLISH = new Set(['us', 'uk', 'gb', 'ca', 'au', 'ie', 'nz', 'in', 'za', 'ng', 'ke', 'na', 'intl', 'int']);
/** Pages of the countries that `takes` says; the newest page of each publisher goes with the newest truth. */
function* fundus(takes: (country: string) => boolean): Generator<Page> {
  const root = path.join(DATA, 'pages-fundus/test_data');
  for (const country of readdirSync(root)
    .filter((c) => takes(c) && !c.includes('.'))
    .sort()) {
    const folder = path.join(root, country);
    const names = readdirSync(folder);
    const info = JSON.parse(readFileSync(path.join(folder, 'meta.info'), 'utf8'));
    for (const name of names.filter((n) => n.endsWith('.html.gz')).sort()) {
      const publisher = name.replace(/_\d{4}_.*$/, '');
      const truthFile = path.join(folder, `${publisher}.json`);
      const newest = names
        .filter((m) => m.startsWith(`${publisher}_`) && m.endsWith('.html.gz'))
        .sort()
        .pop();
      if (!existsSync(truthFile) || name !== newest) continue;
      const versions: Record<string, FundusTruth> = JSON.parse(readFileSync(truthFile, 'utf8'));
      const t = versions[Object.keys(versions).sort().pop() ?? ''];
      const truth = t.body
        ? [...(t.body.summary ?? []), ...(t.body.sections ?? []).flatMap((s) => [...(s.headline ?? []), ...(s.paragraphs ?? [])])].join('\n')
        : undefined;
      const html = gunzipSync(readFileSync(path.join(folder, name))).toString('utf8');
      yield {
        id: `${country}/${name.replace('.html.gz', '')}`,
        url: info[name]?.url,
        html,
        truth,
        title: t.title,
        authors: t.authors,
        published: t.publishing_date,
      };
    }
  }
}
function* readability(): Generator<Page> {
  const root = path.join(DATA, 'pages-readability/test-pages');
  for (const id of readdirSync(root).sort()) {
    const truth = stripTags(readFileSync(path.join(root, id, 'expected.html'), 'utf8'));
    yield { id, html: readFileSync(path.join(root, id, 'source.html'), 'utf8'), truth };
  }
}
function* defuddle(): Generator<Page> {
  const root = path.join(DATA, 'pages-defuddle');
  for (const name of readdirSync(path.join(root, 'fixtures')).sort()) {
    const expected = path.join(root, 'expected', name.replace('.html', '.md'));
    if (!existsSync(expected)) continue;
    yield { id: name, html: readFileSync(path.join(root, 'fixtures', name), 'utf8'), truth: stripMarkdown(readFileSync(expected, 'utf8')) };
  }
}
function* segments(): Generator<Page> {
  const root = path.join(DATA, 'pages-trafilatura/extraction-trafilatura');
  const at = new Map<string, string>();
  const index = (dir: string): void => {
    for (const e of readdirSync(dir, { withFileTypes: true })) e.isDirectory() ? index(path.join(dir, e.name)) : at.set(e.name, path.join(dir, e.name));
  };
  index(path.join(root, 'eval'));
  const all: Record<string, { file: string; with?: string[]; without?: string[] }> = JSON.parse(readFileSync(path.join(root, 'evaldata.json'), 'utf8'));
  for (const [url, v] of Object.entries(all)) {
    const file = at.get(v.file);
    if (file !== undefined) yield { id: v.file, url, html: readFileSync(file, 'utf8'), with: v.with ?? [], without: v.without ?? [] };
  }
}
const isEnglish = (country: string): boolean => ENGLISH.has(country);
/** Sets by name; `world` is the part of pages-fundus in other languages than English. */
export const PAGE_SETS: Record<string, () => Generator<Page>> = {
  fundus: () => fundus(isEnglish),
  world: () => fundus((country) => !isEnglish(country)),
  readability,
  defuddle,
  segments,
};

const shingles = (text: string): Map<string, number> => {
  const t = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let i = 0; i < (t.length ? Math.max(1, t.length - 3) : 0); i++) {
    const k = t.slice(i, i + 4).join('\u0001');
    bag.set(k, (bag.get(k) ?? 0) + 1);
  }
  return bag;
};
/** True and false positives and false negatives in shingles, as shares that sum to 1. */
function compare(truth: string, text: string): { p: number | null; r: number | null } {
  const a = shingles(truth);
  const b = shingles(text);
  let hit = 0;
  let inA = 0;
  let inB = 0;
  for (const [k, n] of a) {
    hit += Math.min(n, b.get(k) ?? 0);
    inA += n;
  }
  for (const n of b.values()) inB += n;
  return { p: inB > 0 ? hit / inB : null, r: inA > 0 ? hit / inA : null };
}
const mean = (v: readonly number[]): number => v.reduce((s, x) => s + x, 0) / (v.length || 1);
const flat = (s: string): string => s.replace(/\s+/g, ' ');
const fold = (s: string | undefined | null): string =>
  flat(s ?? '')
    .trim()
    .toLowerCase();

/** Measures one set and prints its figures; `worst` lists that many pages with the lowest F. */
export function measurePages(set: string, options: { half?: string; worst?: number; only?: string }): void {
  const rows: { id: string; f: number; p: number; r: number; note: string }[] = [];
  const ps: number[] = [];
  const rs: number[] = [];
  const tally = { tp: 0, fn: 0, fp: 0, tn: 0 };
  const meta = { title: [0, 0], authors: [0, 0], published: [0, 0] };
  let pages = 0;
  let ms = 0;
  for (const page of PAGE_SETS[set]()) {
    if (options.half && odd(page.id) !== (options.half === 'odd')) continue;
    if (options.only && !page.id.includes(options.only)) continue;
    pages++;
    const started = performance.now();
    const result = readSource({ uri: page.id, url: page.url, content: page.html, kind: 'html' }, {});
    ms += performance.now() - started;
    const report = result.reports[0];
    const text = report?.text ?? '';
    if (page.truth !== undefined) {
      const { p, r } = compare(page.truth, text);
      if (p !== null) ps.push(p);
      if (r !== null) rs.push(r);
      const f = p && r ? (2 * p * r) / (p + r) : 0;
      rows.push({ id: page.id, f, p: p ?? 0, r: r ?? 0, note: '' });
    }
    if (page.with) {
      const t = flat(text);
      const missing = page.with.filter((w) => !t.includes(flat(w)));
      const wrong = (page.without ?? []).filter((w) => t.includes(flat(w)));
      tally.tp += page.with.length - missing.length;
      tally.fn += missing.length;
      tally.fp += wrong.length;
      tally.tn += (page.without ?? []).length - wrong.length;
      const bad = missing.length + wrong.length;
      rows.push({
        id: page.id,
        f: -bad,
        p: wrong.length,
        r: missing.length,
        note: [...missing.map((m) => `MISS ${m.slice(0, 70)}`), ...wrong.map((m) => `WRONG ${m.slice(0, 70)}`)].join(' | '),
      });
    }
    if (set === 'fundus') measureMeta(page, report, meta, options.worst !== undefined || options.only !== undefined);
  }
  if (ps.length) {
    const p = mean(ps);
    const r = mean(rs);
    console.log(
      `${set} ${options.half ?? 'all'}: ${pages} pages  F1 ${((2 * p * r) / (p + r)).toFixed(4)}  precision ${p.toFixed(4)}  recall ${r.toFixed(4)}  ${(ms / pages).toFixed(1)} ms/page`,
    );
  }
  if (tally.tp > 0) {
    const p = tally.tp / (tally.tp + tally.fp);
    const r = tally.tp / (tally.tp + tally.fn);
    console.log(
      `${set} ${options.half ?? 'all'}: ${pages} pages  F ${((2 * p * r) / (p + r)).toFixed(4)}  precision ${p.toFixed(4)}  recall ${r.toFixed(4)}  must-not ${tally.fp}  ${(ms / pages).toFixed(1)} ms/page`,
    );
  }
  if (set === 'fundus') for (const [k, [n, of]] of Object.entries(meta)) console.log(`  ${k} ${(n / (of || 1)).toFixed(4)} of ${of}`);
  for (const row of rows.sort((a, b) => a.f - b.f).slice(0, options.worst ?? 0))
    console.log(`  ${row.f.toFixed(3)} p ${row.p.toFixed(3)} r ${row.r.toFixed(3)}  ${row.id}  ${row.note}`);
}

type MetaTally = { title: number[]; authors: number[]; published: number[] };
function measureMeta(page: Page, report: { title: string; bylines: readonly string[]; published?: string } | undefined, meta: MetaTally, show: boolean): void {
  const wrong = (what: string, want: unknown, got: unknown): void => {
    if (show) console.log(`    ${what} ${page.id}: want ${JSON.stringify(want)} got ${JSON.stringify(got)}`);
  };
  if (page.title) {
    meta.title[1]++;
    if (fold(report?.title) === fold(page.title)) meta.title[0]++;
    else wrong('title', page.title, report?.title);
  }
  if (page.authors?.length) {
    meta.authors[1]++;
    const a = new Set(page.authors.map(fold));
    const b = new Set((report?.bylines ?? []).map(fold));
    if (a.size === b.size && [...a].every((x) => b.has(x))) meta.authors[0]++;
    else wrong('authors', page.authors, report?.bylines);
  }
  if (page.published) {
    meta.published[1]++;
    const got = report?.published;
    const whole = /T\d\d:\d\d/.test(got ?? '');
    const want = new Date(page.published.replace(' ', 'T'));
    if (got && (whole ? +new Date(got) === +want : got === page.published.slice(0, 10))) meta.published[0]++;
    else wrong('published', page.published, got);
  }
}

if (process.argv[1]?.endsWith('pages.ts')) {
  const args = process.argv.slice(2);
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const worst = option('--worst');
  for (const set of args[0] && !args[0].startsWith('--') ? args[0].split(',') : Object.keys(PAGE_SETS))
    measurePages(set, { half: option('--half'), worst: worst ? Number(worst) : undefined, only: option('--only') });
}
