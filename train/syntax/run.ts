// Trains the syntax core: npx tsx train/syntax/run.ts [DATA FOLDER] [OUT] [RUNS]. About 8 minutes of CPU time for three runs.
// RUNS parsers with other orders of the examples are averaged (the model is linear, so this costs nothing at run time).
import { trainSyntax } from './main.ts';

const [data = '.cache/data', out = 'weights/syntax.bin', runs = '3'] = process.argv.slice(2);
trainSyntax({ data, tagEpochs: 5, parseEpochs: 8, tagRuns: 1, parseRuns: Number(runs), out });
