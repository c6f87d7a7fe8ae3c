// Trains the syntax core: npx tsx train/syntax/run.ts [DATA FOLDER]. About a quarter of an hour on one core.
import { trainSyntax } from './main.ts';

trainSyntax({ data: process.argv[2] ?? '.cache/data', tagEpochs: 5, parseEpochs: 8, tagRuns: 1, parseRuns: 1 });
