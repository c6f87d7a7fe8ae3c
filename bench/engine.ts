// Words per second of processor time of the whole engine on reports of 500 words, beside wink-nlp and compromise in the same run; load time, memory, growth.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadEngine } from '../src/intake/engine.ts';
import { benchReports, countWords, median } from './corpus.ts';

const before = process.memoryUsage().rss;
const started = process.cpuUsage();
const engine = await loadEngine();
const spent = process.cpuUsage(started);
const load = (spent.user + spent.system) / 1000;
const reports = await benchReports(60);
const words = reports.reduce((n, r) => n + countWords(r.text), 0);
for (const r of reports) engine.analyse(r.text, { published: r.published });
const memory = process.memoryUsage().rss;
const wink = winkNLP(model);
const rate = (seconds: number, of = words): string =>
  `${Math.round(of / seconds)
    .toString()
    .padStart(8)} words/s`;
const tagged = (): unknown => reports.map((r) => wink.readDoc(r.text).tokens().out(wink.its.pos));

// wink-nlp runs before and after ours and the better figure stands, so that a machine that slows down or speeds up does not flatter us.
const early = await median(7, tagged);
const ours = await median(7, () => reports.map((r) => engine.analyse(r.text, { published: r.published })));
const theirs = Math.min(early, await median(7, tagged));
const few = reports.slice(0, 10);
const others = await median(1, () => few.map((r) => compromise(r.text).json().length));
const fewWords = few.reduce((n, r) => n + countWords(r.text), 0);
console.log(
  `${reports.length} reports, ${words} words; load ${load.toFixed(0)} ms, memory ${((memory - before) / 1e6).toFixed(0)} MB for the engine after reading them (${(before / 1e6).toFixed(0)} MB before loading)`,
);
console.log(`hearsay    ${rate(ours)}  all layers`);
console.log(`wink-nlp   ${rate(theirs)}  words and tags only`);
console.log(`compromise ${rate(others, fewWords)}  words and tags, no tree`);
console.log(`ratio      1 : ${(ours / theirs).toFixed(1)} to wink-nlp (wanted: 1 : 20 or better)`);

// Growth: time per word on one report of 10, 100 and 1,000 kB; the short one several times in a row, so that each step reads about as much.
const long = (await benchReports(1, 180_000))[0].text;
const per: number[] = [];
for (const size of [10_000, 100_000, 1_000_000]) {
  const text = long.slice(0, size);
  const times = size > 500_000 ? 1 : Math.ceil(200_000 / size);
  const seconds = await median(size > 500_000 ? 1 : 3, () => {
    for (let i = 0; i < times; i++) engine.analyse(text, {});
  });
  per.push((seconds * 1e6) / times / countWords(text));
  console.log(`growth     ${(size / 1000).toString().padStart(5)} kB  ${per[per.length - 1].toFixed(1)} µs per word`);
}
console.log(`growth     1 : ${(Math.max(...per) / Math.min(...per)).toFixed(2)} between the slowest and the fastest (wanted: 1.5 or less)`);
