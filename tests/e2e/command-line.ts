import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { appFolder } from './launch';

/**
 * Runs the built command line as whoever the settings folder belongs to.
 * @param input for standard input, which a command reads where it is told "-"
 * @returns what it printed
 */
export function rung(settings: string, args: readonly string[], input = ''): Promise<string> {
  const program = join(appFolder, 'out/main/cli.cjs');
  return new Promise((done, failed) => {
    const env = { ...process.env, RUNG_HOME: settings };
    const child = execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else failed(new Error(`rung ${args.join(' ')}: ${stderr}`));
    });
    child.stdin?.end(input);
  });
}
