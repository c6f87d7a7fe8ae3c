// The evaluation sets: each runs the built program on a set and has the set's own scorer judge what it printed.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, dataFolder, dataLines, SHARED } from './data.ts';
import { hearsay, keep, node, scorer } from './run-command.ts';
import { spunSet } from './spun.ts';

/** Figures by name, 0..1 or counts, and the text that the scorer printed. */
export interface Result {
  readonly printed: string;
  readonly figures: Readonly<Record<string, number>>;
}

export interface EvalSet {
  readonly name: string;
  readonly about: string;
  run(): Result;
}

/** Picks "NAME 0.123" figures out of a scorer's table; `scale` turns percentages into shares. */
const figures = (printed: string, wanted: Record<string, RegExp>, scale = 1): Record<string, number> =>
  Object.fromEntries(Object.entries(wanted).map(([name, pattern]) => [name, Number(pattern.exec(printed)?.[1] ?? Number.NaN) / scale]));

function findingsSet(part: 'dev' | 'train'): Result {
  const gold = path.join(SHARED, 'gold', part);
  const reports = keep(`gold-${part}.jsonl`, scorer('inputs.mjs', 'gold', gold));
  const predicted = keep(`gold-${part}.findings.jsonl`, hearsay('findings', reports, '--explain', '-q'));
  const json = JSON.parse(scorer('score-findings.mjs', gold, predicted, '--json'));
  const entries = Object.entries(json.result as Record<string, { f1?: number; accuracy?: number }>);
  return {
    printed: scorer('score-findings.mjs', gold, predicted),
    figures: Object.fromEntries(entries.map(([k, v]) => [k, v.f1 ?? v.accuracy ?? Number.NaN])),
  };
}

/** Every fifth TimeML file by name of one corpus, in a folder of its own. */
function everyFifth(corpus: string): string {
  const from = path.join(dataFolder('timex-dev'), 'TBAQ-cleaned', corpus);
  const to = path.join(CACHE, 'eval', `times-${corpus}`);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from)
    .filter((f) => f.endsWith('.tml'))
    .sort();
  for (const [i, f] of files.entries()) if (i % 5 === 4) cpSync(path.join(from, f), path.join(to, f));
  return to;
}

function timesSet(corpus: string): Result {
  const folder = everyFifth(corpus);
  const reports = keep(`times-${corpus}.jsonl`, scorer('inputs.mjs', 'times', folder));
  const printed = scorer('score-times.mjs', folder, keep(`times-${corpus}.findings.jsonl`, hearsay('findings', reports, '-q')));
  return { printed, figures: figures(printed, { 'value F1': /value F1 ([\d.]+)/, 'relaxed F1': /relaxed F1 ([\d.]+)/ }) };
}

function pagesSet(kind: 'fundus' | 'segments', folder: string, half?: string): Result {
  const reports = keep(`pages-${kind}.jsonl`, scorer('inputs.mjs', kind, folder));
  const read = keep(`pages-${kind}.read.jsonl`, hearsay('read', reports, '-q'));
  const printed = scorer('score-pages.mjs', kind, folder, read, ...(half ? [half] : []));
  return kind === 'segments'
    ? { printed, figures: figures(printed, { F: /F ([\d.]+)/ }) }
    : {
        printed,
        figures: figures(printed, { 'text F1': /F1 ([\d.]+)/, title: /title ([\d.]+)/, authors: /authors ([\d.]+)/, published: /publi\w+ ([\d.]+)/ }),
      };
}

function groupsSet(kind: 'events' | 'gva', truth: string): Result {
  const reports = keep(`${kind}.jsonl`, scorer('inputs.mjs', kind, truth));
  const printed = scorer('score-groups.mjs', kind, truth, keep(`${kind}.incidents.json`, hearsay('incidents', reports, '-q')));
  const wanted: Record<string, RegExp> = { 'B-cubed F1': /B-cubed F1 ([\d.]+)/ };
  if (kind === 'gva') Object.assign(wanted, { killed: /killed: exact ([\d.]+)/, injured: /injured: exact ([\d.]+)/ });
  return { printed, figures: figures(printed, wanted) };
}

function copiesSet(): Result {
  const truth = path.join(SHARED, 'gold', 'copies', 'dev');
  const printed = scorer('score-groups.mjs', 'copies', truth, keep('copies.sources.json', hearsay('sources', path.join(truth, 'reports.jsonl'), '-q')));
  const wrong = /taken for copies: (\d+) of (\d+)/.exec(printed);
  return {
    printed,
    figures: {
      ...figures(printed, { 'edges F1': /edges F1 ([\d.]+)/, 'B-cubed F1': /B-cubed F1 ([\d.]+)/ }),
      'independent pairs kept apart': wrong ? 1 - Number(wrong[1]) / Number(wrong[2]) : Number.NaN,
    },
  };
}

function copiesFoldsSet(): Result {
  const printed = node('--import', 'tsx', 'eval/copies-folds.ts', '--margins');
  const mean = (name: string): RegExp => new RegExp(`${name}\\s+mean ([\\d.]+)`);
  return {
    printed,
    figures: figures(printed, {
      'edges F1': mean('edges F1'),
      'spun and translated': mean('spun and translated recall'),
      'independent pairs kept apart': mean('independent pairs kept apart'),
    }),
  };
}

function copiesWrittenSet(): Result {
  const printed = node('--import', 'tsx', 'eval/copies-written.ts');
  return { printed, figures: figures(printed, { recall: /all kinds: recall ([\d.]+)/ }) };
}

/** Part of the pairs of one event in two outlets that are not tied. Agency copies are among the pairs, so 1 is no aim. */
function copiesRealSet(): Result {
  const printed = node('--import', 'tsx', 'eval/copies-real.ts');
  const apart = (set: string): number => {
    const m = new RegExp(`^${set}\\s.*?(\\d+) pairs of one event in two outlets: (\\d+) tied`, 'm').exec(printed);
    return m ? Math.round(1000 * (1 - Number(m[2]) / Number(m[1]))) / 1000 : Number.NaN;
  };
  return { printed, figures: { 'shootings untied': apart('gva'), 'news clusters untied': apart('clusters') } };
}

function syntaxSet(): Result {
  const gold = path.join(dataFolder('ud-ewt'), 'en_ewt-ud-test.conllu');
  const raw = keep('ewt-test.txt', scorer('inputs.mjs', 'syntax', gold));
  const printed = scorer('score-syntax.mjs', gold, keep('ewt-test.conllu', hearsay('syntax', raw, '--format', 'conllu')));
  return {
    printed,
    figures: figures(
      printed,
      { sentences: /sentences F1 ([\d.]+)/, words: /words F1 ([\d.]+)/, UPOS: /UPOS ([\d.]+)/, UAS: /UAS ([\d.]+)/, LAS: /LAS ([\d.]+)/ },
      100,
    ),
  };
}

function namesSet(): Result {
  const root = dataFolder('ner');
  const file = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((f) => /wikigold.*\.(conll|txt)/i.test(f));
  if (file === undefined) throw new Error(`no wikigold file in ${root}`);
  const gold = path.join(root, file);
  const reports = keep('wikigold.jsonl', scorer('score-names.mjs', 'inputs', gold, 'last-fifth'));
  const printed = scorer('score-names.mjs', 'score', gold, keep('wikigold.findings.jsonl', hearsay('findings', reports, '-q')), 'last-fifth');
  return { printed, figures: figures(printed, { F1: /names F1 ([\d.]+)/ }) };
}

function quotesSet(): Result {
  const folder = path.join(dataFolder('polnear-dev'), 'dev');
  const reports = keep('polnear-dev.jsonl', scorer('inputs.mjs', 'quotes', folder));
  const printed = scorer('score-quotes.mjs', folder, keep('polnear-dev.findings.jsonl', hearsay('findings', reports, '-q')), '--said');
  return { printed, figures: figures(printed, { 'content F1': /content F1 ([\d.]+)/, 'content+source F1': /content\+source F1 ([\d.]+)/ }) };
}

function coreferenceSet(): Result {
  if (!existsSync('eval/coreference.ts')) throw new Error('eval/coreference.ts is missing');
  const printed = node('--import', 'tsx', 'eval/coreference.ts');
  return { printed, figures: figures(printed, { 'CoNLL F1': /CoNLL F1 ([\d.]+)/ }) };
}

function resolutionSet(): Result {
  const printed = node('--import', 'tsx', 'eval/resolution.ts', 'dev');
  const share = (kind: string): number => {
    const m = new RegExp(`${kind}\\D+(\\d+)\\s*(?:/|of)\\s*(\\d+)`).exec(printed);
    return m ? Number(m[1]) / Number(m[2]) : Number.NaN;
  };
  return { printed, figures: { pronouns: share('pronoun'), descriptions: share('description'), names: share('name') } };
}

export const SETS: readonly EvalSet[] = [
  { name: 'findings', about: 'gold/dev: what a report says (the measure of the product)', run: () => findingsSet('dev') },
  { name: 'findings-train', about: 'gold/train: the same on the reports that errors were read on', run: () => findingsSet('train') },
  { name: 'quotes', about: 'PolNeAR dev, relations whose cue is communication', run: quotesSet },
  { name: 'copies', about: 'gold/copies/dev: which reports derive from which', run: copiesSet },
  { name: 'spun', about: 'samples and gold/copies: reports altered by machine told from untouched ones', run: spunSet },
  { name: 'copies-folds', about: 'gold/copies/dev: thresholds refitted on half of the incidents, judged on the other half', run: copiesFoldsSet },
  { name: 'copies-written', about: 'copies made from real reports in memory, by kind and strength', run: copiesWrittenSet },
  { name: 'copies-real', about: 'reports of one real event: how many pairs are tied (some are true agency copies)', run: copiesRealSet },
  {
    name: 'events',
    about: 'ECB+ topics 1–35: look-alike events kept apart',
    run: () => groupsSet('events', path.join(dataFolder('ecbplus-dev'), ...ecbRoot())),
  },
  { name: 'gva', about: 'US shootings: reports into incidents, official killed and injured', run: () => groupsSet('gva', dataLines('gva-dev')) },
  { name: 'syntax', about: 'UD English EWT test from raw text', run: syntaxSet },
  { name: 'names', about: 'wikigold, last fifth: persons, organisations, places', run: namesSet },
  { name: 'coreference', about: 'UD English GUM test: CoNLL F1', run: coreferenceSet },
  { name: 'resolution', about: 'gold/dev: speakers tied to their fullest name', run: resolutionSet },
  { name: 'times-timebank', about: 'TimeBank, every fifth file', run: () => timesSet('TimeBank') },
  { name: 'times-aquaint', about: 'AQUAINT, every fifth file', run: () => timesSet('AQUAINT') },
  { name: 'pages-fundus', about: 'saved pages with title, authors, date (odd half)', run: () => pagesSet('fundus', dataFolder('pages-fundus'), 'odd') },
  { name: 'pages-segments', about: 'saved pages with must-have and must-not strings', run: () => pagesSet('segments', dataFolder('pages-trafilatura')) },
];

/** The folder of the topics inside of the archive. */
function ecbRoot(): string[] {
  const root = dataFolder('ecbplus-dev');
  const inner = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory());
  return inner.length === 1 ? [inner[0].name] : [];
}
