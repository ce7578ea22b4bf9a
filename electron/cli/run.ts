import { commands } from './commands';
import { complain, print } from './output';
import { UsageError } from './refusal';

async function answer(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version') return print(`${(await import('./version')).version()}\n`);
  if (name === '--help') return print((await import('./help')).helpText());
  const command = commands.get(name);
  if (command === undefined) {
    throw new UsageError(name === '' ? 'No command is given' : `There is no command "${name}"`);
  }
  const end = rest.indexOf('--');
  if (rest.slice(0, end === -1 ? undefined : end).includes('--help')) {
    const { commandHelp } = await import('./help');
    return print(commandHelp(command));
  }
  const run = await command.load();
  const { output, complaint } = await run(rest);
  const code = await print(output);
  return complaint === undefined ? code : complain(complaint, 1);
}

/** Sentences of what can go wrong load only when it does. */
async function explain(error: unknown, args: readonly string[]): Promise<number> {
  const { sentenceOf } = await import('./sentence');
  if (!(error instanceof UsageError)) return complain(sentenceOf(error), 1);
  const { helpText } = await import('./help');
  const usage = commands.get(args[0] ?? '')?.usage;
  const hint = usage === undefined ? 'See: rung --help' : `Usage: rung ${usage}`;
  const code = await complain(`${error.message}. ${hint}`, 2);
  if (args.length === 0) process.stderr.write(helpText());
  return code;
}

/** Runs one command and sets the exit code: 0 done, 1 refused, 2 wrong usage. Never throws. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await answer(args);
  } catch (error) {
    process.exitCode = await explain(error, args);
  }
}
