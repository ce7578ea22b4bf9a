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
