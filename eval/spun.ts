// Reports altered by machine, told from untouched ones: `npx tsx eval/spun.ts`, or `npm run eval -- spun`.
// Altered are the samples and the copies whose edge says that the rewriting left artefacts; untouched are all reports of gold and copies but
// the ones rewritten without artefacts, which show nothing to a reader either.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../src/model/index.ts';
import { SHARED } from './data.ts';
import { hearsay, keep, scorer } from './run-command.ts';
import type { Result } from './sets.ts';

type Read = Pick<Report, 'id' | 'uri' | 'text' | 'integrity'>;
interface Edge {
  readonly to: string;
  readonly kind: string;
  readonly artefacts?: boolean;
}

const read = (...inputs: string[]): Read[] =>
  hearsay('read', ...inputs, '-q')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Read);

const isFlagged = (report: Read): boolean => report.integrity.some((flag) => flag.code === 'altered');

/** Runs `read` on all of them and counts by report. */
export function spunSet(): Result {
  const copies = path.join(SHARED, 'gold', 'copies', 'dev');
  const edges = (JSON.parse(readFileSync(path.join(copies, 'truth.json'), 'utf8')) as { edges: Edge[] }).edges;
  const spun = new Map(edges.filter((edge) => edge.kind === 'spun').map((edge) => [edge.to, edge.artefacts === true]));
  const gold = ['dev', 'train'].flatMap((part) => read(keep(`gold-${part}.jsonl`, scorer('inputs.mjs', 'gold', path.join(SHARED, 'gold', part)))));
  const copied = read(path.join(copies, 'reports.jsonl'));
  const altered = [...read(path.join(SHARED, 'samples', 'moscow-2024')), ...copied.filter((report) => spun.get(report.id) === true)];
  const untouched = [...gold, ...copied.filter((report) => !spun.has(report.id))];
  const missed = altered.filter((report) => !isFlagged(report));
  const wrong = untouched.filter(isFlagged);
  const printed = [
    `altered reports flagged: ${altered.length - missed.length} of ${altered.length}`,
    `untouched reports flagged: ${wrong.length} of ${untouched.length}`,
    ...missed.map((report) => `  missed: ${path.basename(report.uri)} ${report.id}`),
    ...wrong.map((report) => `  wrongly flagged: ${report.id}`),
  ].join('\n');
  return { printed, figures: { recall: 1 - missed.length / altered.length, 'untouched left alone': 1 - wrong.length / untouched.length } };
}

if (process.argv[1]?.endsWith('spun.ts')) console.log(spunSet().printed);
