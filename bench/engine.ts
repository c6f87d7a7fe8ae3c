// Words per second of the whole engine on reports of 500 words, beside wink-nlp and compromise in the same run; load time, memory, growth.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadEngine } from '../src/intake/engine.ts';
import { benchReports, countWords, median } from './corpus.ts';

const before = process.memoryUsage().rss;
const started = performance.now();
const engine = await loadEngine();
const load = performance.now() - started;
const reports = await benchReports(60);
const words = reports.reduce((n, r) => n + countWords(r.text), 0);
const wink = winkNLP(model);
const rate = (seconds: number): string =>
  `${Math.round(words / seconds)
    .toString()
    .padStart(8)} words/s`;

const ours = await median(5, () => reports.map((r) => engine.analyse(r.text, { published: r.published })));
const memory = process.memoryUsage().rss;
const theirs = await median(5, () => reports.map((r) => wink.readDoc(r.text).tokens().out(wink.its.pos)));
const others = await median(1, () => reports.slice(0, 10).map((r) => compromise(r.text).json().length));
const tenth = reports.slice(0, 10).reduce((n, r) => n + countWords(r.text), 0);
console.log(
  `${reports.length} reports, ${words} words; load ${load.toFixed(0)} ms, memory ${(memory / 1e6).toFixed(0)} MB (${(before / 1e6).toFixed(0)} before loading)`,
);
console.log(`hearsay    ${rate(ours)}  all layers`);
console.log(`wink-nlp   ${rate(theirs)}  words and tags only`);
console.log(
  `compromise ${Math.round(tenth / others)
    .toString()
    .padStart(8)} words/s  words and tags, no tree`,
);
console.log(`ratio      1 : ${(ours / theirs).toFixed(1)} to wink-nlp (wanted: 1 : 20 or better)`);

// Growth: time per word on one report of 10, 100 and 1,000 kB.
const long = (await benchReports(1, 180_000))[0].text;
for (const size of [10_000, 100_000, 1_000_000]) {
  const text = long.slice(0, size);
  const seconds = await median(size > 500_000 ? 1 : 3, () => engine.analyse(text, {}));
  console.log(`growth     ${(size / 1000).toString().padStart(5)} kB  ${((seconds * 1e6) / countWords(text)).toFixed(1)} µs per word`);
}
