// hearsay syntax: the language engine's analysis, for people who want to see why.
import type { Command } from 'commander';
import { Option } from 'commander';
import { loadEngine } from '../intake/engine.ts';
import { toArcsSvg, toConllu } from '../language/index.ts';
import { type CommonOptions, requireInputs } from './options.ts';
import { write } from './output.ts';
import { readPlain } from './plain.ts';
import { Terminal } from './terminal.ts';

interface SyntaxOptions extends CommonOptions {
  readonly format: 'conllu' | 'svg' | 'json';
}

export function addSyntax(program: Command, exit: (code: number) => void): void {
  program
    .command('syntax')
    .argument('[input...]', 'plain text files, or - for standard input')
    .description('print words, tags and dependency trees of plain text (UD v2)')
    .addOption(new Option('--format <format>', 'conllu, svg (a picture of arcs) or json').choices(['conllu', 'svg', 'json']).default('conllu'))
    .option('--published <date>', 'date that times are counted from')
    .option('-q, --quiet', 'no notes')
    .addHelpText('after', '\nExamples:\n  echo "Police said two men were arrested." | hearsay syntax -\n  hearsay syntax report.txt --format svg > arcs.svg')
    .action(async (inputs: string[], options: SyntaxOptions) => {
      requireInputs(inputs);
      const terminal = new Terminal(options.quiet ?? false);
      const engine = await loadEngine();
      for (const input of inputs) {
        const text = await readPlain(input, terminal);
        if (text === null) continue;
        const analysis = engine.analyse(text, { published: options.published });
        await write(options.format === 'conllu' ? toConllu(analysis) : options.format === 'svg' ? `${toArcsSvg(analysis)}\n` : `${JSON.stringify(analysis)}\n`);
      }
      exit(terminal.failures > 0 ? 1 : 0);
    });
}
