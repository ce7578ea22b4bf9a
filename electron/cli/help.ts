import type { Command } from './command';
import { commands } from './commands';

/** All commands; for `--help` and, on standard error, for a command that does not exist. */
export function helpText(): string {
  const rows = [...commands.values()].map(({ usage, about }) => `  rung ${usage}\n      ${about}`);
  return [
    'Usage: rung COMMAND',
    '',
    ...rows,
    '',
    '  rung --help, rung COMMAND --help, rung --version',
    '',
    'Answers are JSON on standard output, messages go to standard error. Exit codes: 0 done, 1 refused, 2 wrong usage.',
    'RUNG_HOME names the folder of the settings and keys of this computer, where it is not the usual one.',
    '',
  ].join('\n');
}

/** For `rung COMMAND --help`. */
export function commandHelp(command: Command): string {
  return `Usage: rung ${command.usage}\n${command.about}\n`;
}
