/** A note of our own mistakes, beside the settings. It never holds words of a plan: no message, only names and places. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes; then the file becomes `rung.old.log`. */
const maximumSize = 500_000;

/** Messages may quote what was typed, so only kind, system code and the places in the program are kept. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+/.test(line));
  return [`${error.constructor.name}${code}`, ...places.slice(0, 20)].join('\n');
}

export class Log {
  readonly #folder: string;

  /** @param userData the folder of the settings; `logs/` in it is made on the first note */
  constructor(userData: string) {
    this.#folder = join(userData, 'logs');
  }

  /** @param where what was being done, in words of the program, never of the person */
  note(where: string, error: unknown): void {
    try {
      this.#write(`${new Date().toISOString()} ${where}: ${traceOf(error)}\n`);
    } catch (failure) {
      // A log that cannot be written must not become the next mistake.
      process.stderr.write(`rung: the log cannot be written: ${traceOf(failure)}\n`);
    }
  }

  #write(text: string): void {
    const file = join(this.#folder, 'rung.log');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > maximumSize) renameSync(file, join(this.#folder, 'rung.old.log'));
    appendFileSync(file, text, { mode: 0o600 });
  }
}
