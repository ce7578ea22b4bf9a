/**
 * Standard output and standard error, written to their end: to a pipe that is slow, closed too early or full.
 */
function write(stream: NodeJS.WriteStream, text: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    // A failed write is told twice, here and to its own callback; nobody listening would end the process.
    stream.once('error', resolve);
    stream.write(text, (error) => {
      if (error === null || error === undefined) stream.removeListener('error', resolve);
      resolve(error ?? null);
    });
  });
}

/** What would begin a new line, move the cursor or turn the direction of what follows. */
const unprintable = /[\p{Control}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Whatever is quoted in a message, it stays one line of at most 1,000 characters. */
function oneLine(text: string): string {
  const line = text.trim().replaceAll(unprintable, ' ');
  return line.length > 1000 ? `${line.slice(0, 999)}…` : line;
}

/** One line on standard error. Where even that cannot be written, the exit code has to say it alone. */
export async function say(message: string): Promise<void> {
  await write(process.stderr, `rung: ${oneLine(message)}\n`);
}

/** Says why the command failed. @returns the exit code that was handed in */
export async function complain(message: string, code: 1 | 2): Promise<number> {
  await say(message);
  return code;
}

/** The answer on standard output. @returns the exit code: a reader that has seen enough is no failure */
export async function print(text: string): Promise<number> {
  if (text === '') return 0;
  const error = await write(process.stdout, text);
  if (error === null || error.code === 'EPIPE') return 0;
  return complain(`The answer could not be written: ${error.message}.`, 1);
}

/** JSON for people and programs alike: two spaces deep, with a line feed at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
