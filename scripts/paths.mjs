import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was started from. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return resolve(projectFolder, ...parts);
}

/**
 * Where the person stands who runs `npm run NAME`: npm itself moves to the project's folder, but paths on the command
 * line are meant from there.
 * @param {string} name
 */
export function folderOfPerson(name) {
  const isRunByNpm = process.env.npm_lifecycle_event === name;
  return (isRunByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();
}
