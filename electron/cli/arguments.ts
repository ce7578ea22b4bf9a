import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './refusal';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

function isWrongUsage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * What stands after a command's name.
 * @param names the positional arguments, all of which must be there but those in brackets, which come last
 * @throws UsageError
 */
export function readArguments<const Known extends Options>(
  args: readonly string[],
  names: readonly string[],
  options: Known,
): Read<Known> {
  const { values, positionals } = parsed(args, options);
  const missing = names[positionals.length];
  if (missing?.startsWith('[') === false) throw new UsageError(`${missing} is missing`);
  const extra = positionals[names.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many`);
  // A shell variable that was never set must not mean the current folder.
  const empty = names[positionals.indexOf('')];
  if (empty !== undefined) throw new UsageError(`${empty} is empty`);
  return { values, positionals };
}

function parsed<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own advice after the first sentence is longer than the usage line that follows.
    if (isWrongUsage(error)) throw new UsageError(error.message.split(/\.\s/)[0] ?? error.message);
    throw error;
  }
}
