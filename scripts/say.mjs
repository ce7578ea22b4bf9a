/** What takes no longer than this is not worth a word. */
const quietFor = 2000;

/**
 * One line for a person, always on standard error: standard output belongs to the command that was asked for.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`rung: ${text}\n`);
}

/**
 * Runs a step of the set-up. Says what it is once it has taken two seconds, and how long it took at the end.
 * @template Result
 * @param {string} doing what is being done, as "fetching the packages"
 * @param {() => Promise<Result>} step
 * @returns {Promise<Result>}
 */
export async function withProgress(doing, step) {
  const begin = Date.now();
  const timer = setTimeout(() => say(`${doing} …`), quietFor);
  try {
    const result = await step();
    const took = Date.now() - begin;
    if (took >= quietFor) say(`${doing}: done in ${Math.round(took / 1000)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

/** A failure that a person can do something about: shown as one line, without a stack. */
export class SetupFailure extends Error {}

/**
 * Runs a whole command of scripts/ and turns what it throws into a line and an exit code.
 * @param {() => Promise<number>} command gives the exit code
 */
export async function runAsCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
