// Findings per second and core on reports of 500 words, as a ratio to wink-nlp in the same run (the same words on the same core).
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findIn } from '../src/findings/index.ts';
import { loadEngine } from '../src/intake/engine.ts';
import { benchReports, countWords, median } from './corpus.ts';

const reports = await benchReports(60);
const words = reports.reduce((n, r) => n + countWords(r.text), 0);
const engine = await loadEngine();
const wink = winkNLP(model);
const its = wink.its;

const tagged = (): unknown => reports.map((r) => wink.readDoc(r.text).tokens().out(its.pos));
// wink-nlp runs before and after ours and the better figure stands.
const early = await median(7, tagged);
const ours = await median(5, () => reports.map((r) => findIn(r, engine.analyse(r.text, { published: r.published, title: r.title }))));
const theirs = Math.min(early, await median(7, tagged));
console.log(`reports ${reports.length}, words ${words}`);
console.log(`findings   ${(reports.length / ours).toFixed(1)} reports/s  ${Math.round(words / ours)} words/s`);
console.log(`wink-nlp   ${(reports.length / theirs).toFixed(1)} reports/s  ${Math.round(words / theirs)} words/s (words and tags only)`);
console.log(`ratio      1 : ${(ours / theirs).toFixed(1)}  (45 reports/s stand at about 1 : 26 where wink-nlp makes 590,000 words/s)`);
