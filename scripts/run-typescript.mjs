import { runnerImport } from 'vite';
import { inProject } from './paths.mjs';

// Node 20 cannot read TypeScript, so Vite does: `run-typescript.mjs FILE [ARGUMENT…]` runs FILE of this project, which
// reads its arguments from process.argv.slice(2) like any program.
const [file = '', ...args] = process.argv.slice(2);
process.argv = [process.argv[0] ?? 'node', inProject(file), ...args];
await runnerImport(inProject(file));
