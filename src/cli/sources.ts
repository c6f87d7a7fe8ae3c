// hearsay sources: which reports derive from which, and the families that count as one origin.
import type { Command } from 'commander';
import type { Report, Span } from '../model/index.ts';
import { collectReports } from './collect.ts';
import { readLinks } from './links.ts';
import { type CommonOptions, formatOption, readingOptions } from './options.ts';
import { type Format, valueWriter, write } from './output.ts';
import { Terminal } from './terminal.ts';
import { trace } from './trace.ts';

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
      const reports = await collectReports(inputs, options, terminal);
      const { families, edges, outside = [] } = trace(reports, links, terminal);
      const quote = quoteOf(reports);
      const plain = edges.map(({ from, to, kind, share, directed, reasons, passages }) => ({
        from,
        to,
        kind,
        share,
        directed,
        ...(options.explain ? { reasons, passages: passages?.map((p) => ({ from: quote(from, p.from), to: quote(to, p.to), likeness: p.likeness })) } : {}),
      }));
      const beyond = outside.map(({ reason, passages, ...source }) => ({
        ...source,
        ...(options.explain ? { reason, passages: passages.map((p) => ({ report: p.report, ...quote(p.report, p.span) })) } : {}),
      }));
      if (options.format === 'json') await write(`${JSON.stringify({ families, edges: plain, outside: beyond }, null, 1)}\n`);
      else {
        const writer = valueWriter('jsonl');
        for (const family of families) await writer.value({ family });
        for (const edge of plain) await writer.value({ edge });
        for (const source of beyond) await writer.value({ outside: source });
      }
      exit(terminal.failures > 0 ? 1 : 0);
    });
}

/** A span of a report with the words that stand there. */
function quoteOf(reports: readonly Report[]): (id: string, span: Span) => Span & { readonly quote: string } {
  const texts = new Map(reports.map((r) => [r.id, r.text]));
  return (id, span) => ({ ...span, quote: texts.get(id)?.slice(span.from, span.to) ?? '' });
}
