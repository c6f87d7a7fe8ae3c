// Trains the syntax core: npx tsx train/syntax/run.ts [DATA FOLDER] [OUT] [RUNS]. 3.5 minutes of CPU time for one run.
// RUNS parsers with other orders of the examples are averaged; the weights that ship are of one run.
import { trainSyntax } from './main.ts';

const [data = '.cache/data', out = 'weights/syntax.bin', runs = '1'] = process.argv.slice(2);
trainSyntax({ data, tagEpochs: 5, parseEpochs: 8, tagRuns: 1, parseRuns: Number(runs), out });
