// hearsay sources: which reports derive from which, and the families that count as one origin.
import type { Command } from 'commander';
import type { DerivationEdge, OutsideSource, Sources } from '../model/index.ts';
import { eachReport } from './collect.ts';
import { readLinks } from './links.ts';
import { type CommonOptions, formatOption, readingOptions } from './options.ts';
import { type Format, valueWriter, writeLists } from './output.ts';
import { Terminal } from './terminal.ts';
import { PileTrace } from './trace.ts';

/** Units of text held while tracing: some sixty thousand reports; what more reports say is traced without their texts, in a few gigabytes. */
const MOST_TEXT = 200_000_000;

interface SourcesOptions extends CommonOptions {
  readonly format: Format;
  readonly explain?: boolean;
  readonly links?: string;
}

export function addSources(program: Command, exit: (code: number) => void): void {
  readingOptions(program.command('sources'))
    .description('print which reports copied which, the families (one family is one origin), and what several took from a source outside')
    .addOption(formatOption('json'))
    .option('--explain', 'add the reasons and the shared passages, side by side')
    .option('--links <file>', 'JSON Lines with joins to add or cut: {"from","to","join":true|false,"reason"}')
    .addHelpText('after', '\nExamples:\n  hearsay sources examples\n  hearsay sources crawl/ --explain --links corrections.jsonl')
    .action(async (inputs: string[], options: SourcesOptions) => {
      const terminal = new Terminal(options.quiet ?? false);
      const links = await readLinks(options.links);
      const pile = new PileTrace(links, { mostText: MOST_TEXT, quoting: options.explain });
      for await (const report of eachReport(inputs, options, terminal)) pile.add(report);
      await writeSources(pile.finish(terminal), pile, options);
      exit(terminal.failures > 0 ? 1 : 0);
    });
}

/** Prints families, edges and outside sources one by one: the whole of a million reports is more than one string holds. */
async function writeSources({ families, edges, outside = [] }: Sources, pile: PileTrace, { explain, format }: SourcesOptions): Promise<void> {
  const parts = {
    families,
    edges: mapped(edges, (edge) => shownEdge(edge, pile, explain)),
    outside: mapped(outside, (source) => shownOutside(source, pile, explain)),
  };
  if (format === 'json') return writeLists(parts);
  const writer = valueWriter('jsonl');
  for (const family of parts.families) await writer.value({ family });
  for (const edge of parts.edges) await writer.value({ edge });
  for (const source of parts.outside) await writer.value({ outside: source });
}

function* mapped<T, U>(items: Iterable<T>, show: (item: T) => U): Generator<U> {
  for (const item of items) yield show(item);
}

function shownEdge({ from, to, kind, share, directed, reasons, passages }: DerivationEdge, pile: PileTrace, explain = false): object {
  const shared = passages?.map((p) => ({ from: pile.quote(from, p.from), to: pile.quote(to, p.to), likeness: p.likeness }));
  return { from, to, kind, share, directed, ...(explain ? { reasons, passages: shared } : {}) };
}

function shownOutside({ reason, passages, ...source }: OutsideSource, pile: PileTrace, explain = false): object {
  return explain ? { ...source, reason, passages: passages.map((p) => ({ report: p.report, ...pile.quote(p.report, p.span) })) } : source;
}
