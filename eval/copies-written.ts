// Recall by kind and strength on copies made from real reports in memory: npx tsx eval/copies-written.ts [--reports N]
// Every kind is judged in a pile with all originals of the set, so that a wrong partner can be found too. Nothing that is made here is kept.
import { parseArgs } from 'node:util';
import { seeded } from '../bench/scale/generator.ts';
import type { Report } from '../src/model/index.ts';
import { traceSources } from '../src/sources/index.ts';
import { REAL_SETS } from './copies/real-report.ts';
import { clauses, cut, embed, merge, numbers, reorder, spin, synonyms, withOwn } from './copies/rewrite.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '120' } } });
const PER_KIND = Number(values.reports);
const SEED = 20240322;
type Make = (text: string, other: string, random: () => number) => string;

/** Kind, strength, how it is made. */
const KINDS: readonly (readonly [string, string, Make])[] = [
  ['cut', '30 %', (t, _o, r) => cut(t, 0.3, r)],
  ['cut', '60 %', (t, _o, r) => cut(t, 0.6, r)],
  ['reordered', '30 % of the sentences', (t, _o, r) => reorder(t, 0.3, r)],
  ['reordered', 'all sentences', (t, _o, r) => reorder(t, 1, r)],
  ['numbers spelt', 'all', (t) => numbers(t)],
  ['clauses swapped', 'all', (t, _o, r) => clauses(t, 1, r)],
  ['synonyms', '20 %', (t, _o, r) => synonyms(t, 0.2, r)],
  ['synonyms', '50 %', (t, _o, r) => synonyms(t, 0.5, r)],
  ['synonyms', '90 %', (t, _o, r) => synonyms(t, 0.9, r)],
  ['spun', '50 %', (t, _o, r) => spin(t, 0.5, r)],
  ['spun', '90 %', (t, _o, r) => spin(t, 0.9, r)],
  ['spun and cut', '90 %, 30 %', (t, _o, r) => cut(spin(t, 0.9, r), 0.3, r)],
  ['spun and reordered', '90 %, 30 %', (t, _o, r) => reorder(spin(t, 0.9, r), 0.3, r)],
  ['own reporting added', '30 %', (t, o) => withOwn(t, o, 0.3)],
  ['own reporting added', '60 %', (t, o) => withOwn(t, o, 0.6)],
  ['passage embedded', '6 sentences', (t, o, r) => embed(t, o, 6, r)],
  ['passage embedded', '3 sentences', (t, o, r) => embed(t, o, 3, r)],
  ['merged', 'two halves', (t, o) => merge(t, o)],
];

const LEAST_WORDS = 150;
const MOST_WORDS = 900;

/** Reports of 150 to 900 words of a set. */
const fitting = (set: string): Report[] =>
  REAL_SETS[set]()
    .map((r) => r.report)
    .filter((r) => {
      const words = r.text.split(/\s+/).length;
      return words >= LEAST_WORDS && words <= MOST_WORDS;
    });

/** Reports to copy, of two sets. */
function originals(): Report[] {
  return ['clusters', 'gva'].flatMap((set) => {
    const fit = fitting(set);
    const step = Math.max(1, Math.floor((2 * fit.length) / (3 * PER_KIND)));
    return fit.filter((_, i) => i % step === 0).slice(0, 300);
  });
}

/** Copies of one kind and how many were tied to their original (or to a report that is tied to it); merged ones need either. */
function judge(pool: readonly Report[], own: readonly Report[], kind: string, make: Make, stream: number): { made: number; found: number; wrong: number } {
  const random = seeded(SEED, stream);
  const step = Math.max(1, Math.floor(pool.length / PER_KIND));
  const copies = pool
    .filter((_, i) => i % step === 0)
    .slice(0, PER_KIND)
    .map((from) => {
      const other = kind === 'merged' ? pool[(pool.indexOf(from) + 1) % pool.length] : own[Math.floor(random() * own.length)];
      const copy: Report = {
        ...from,
        id: `copy-${from.id}`,
        uri: '',
        outlet: 'copies.example',
        published: from.published,
        text: make(from.text, other.text, random),
      };
      return { copy, allowed: new Set([from.id, other.id]), from: from.id };
    });
  const edges = traceSources([...pool, ...copies.map((c) => c.copy)]).edges;
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    partners.set(from, (partners.get(from) ?? new Set()).add(to));
    partners.set(to, (partners.get(to) ?? new Set()).add(from));
  }
  let [found, wrong] = [0, 0];
  for (const { copy, from, allowed } of copies) {
    const mine = [...(partners.get(copy.id) ?? [])];
    const kin = (id: string): boolean =>
      allowed.has(id) || [...allowed].some((a) => partners.get(a)?.has(id) || partners.get(`copy-${a}`)?.has(id)) || id.startsWith('copy-');
    if (mine.includes(from) || mine.some((id) => partners.get(from)?.has(id))) found++;
    if (mine.some((id) => !kin(id))) wrong++;
  }
  return { made: copies.length, found, wrong };
}

const pool = originals();
const own = fitting('campaign');
console.log(`${pool.length} real reports, ${PER_KIND} copies of each kind`);
let [made, found] = [0, 0];
for (const [i, [kind, strength, make]] of KINDS.entries()) {
  const r = judge(pool, own, kind, make, i);
  made += r.made;
  found += r.found;
  console.log(`  ${kind.padEnd(20)} ${strength.padEnd(22)} recall ${(r.found / r.made).toFixed(3)} of ${r.made}, tied to a stranger ${r.wrong}`);
}
console.log(`all kinds: recall ${(found / made).toFixed(3)} of ${made}`);
