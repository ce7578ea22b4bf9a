import { runCommandLine } from './cli/run';

void runCommandLine(process.argv.slice(2));
