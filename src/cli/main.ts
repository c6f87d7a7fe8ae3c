// The program: one file per command; here is only what is common to all.
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { addDossier } from './dossier.ts';
import { addFindings } from './findings.ts';
import { addIncidents } from './incidents.ts';
import { UsageError } from './options.ts';
import { endOnClosedPipe } from './output.ts';
import { addRead } from './read.ts';
import { addSources } from './sources.ts';
import { addSyntax } from './syntax.ts';
import { version } from './version.ts';

const exit = (code: number): void => {
  process.exitCode = code;
};

const program = new Command('hearsay')
  .description('Reads a pile of news reports about an incident and shows what is known, with the sentence for every value.')
  .version(version)
  .showSuggestionAfterError()
  .showHelpAfterError('(hearsay COMMAND --help shows examples)')
  .exitOverride()
  .addHelpText(
    'after',
    '\nExamples:\n  hearsay dossier reports/ --out dossier     read a pile, write the dossier\n  hearsay findings report.html --explain     what one report says, and why it was found\n\nExit codes: 0 all read, 1 some inputs could not be read, 2 wrong usage.',
  );
for (const add of [addDossier, addRead, addFindings, addSources, addIncidents, addSyntax]) add(program, exit);
for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help shows examples)');

endOnClosedPipe();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? 0 : 2);
  else if (error instanceof UsageError) {
    process.stderr.write(`${pc.red('error')}: ${error.message}\n`);
    exit(2);
  } else throw error;
}
