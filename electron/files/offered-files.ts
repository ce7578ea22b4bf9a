/** Files a person chose, dropped or pasted: the window gets a word for each, never a path. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OfferedFile } from '../../framework/contract/views';
import { isBundlePath } from '../bundle/is-bundle';
import { PlanError } from '../plan-error';

/** What the window cannot forge: 128 random bits. Enough for a folder of as many files as are ever looked through. */
const maximumWords = 25_000;

export class OfferedFiles {
  readonly #paths = new Map<string, string>();

  /**
   * Gives a word for a regular file or a folder.
   * @throws PlanError where it is neither
   */
  async give(path: string, name = basename(path)): Promise<OfferedFile> {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) {
      throw new PlanError('refused', `“${name}” is neither a file nor a folder, so it cannot be attached.`);
    }
    const word = this.#wordFor(path);
    if (found.isFile() && isBundlePath(name)) {
      return { path: word, name, size: found.size, isBundle: true };
    }
    return found.isFile()
      ? { path: word, name, size: found.size }
      : { path: word, name, size: 0, isFolder: true };
  }

  /** Gives a word for a plan, which is opened by it. */
  givePlan(path: string): OfferedFile {
    return { path: this.#wordFor(path), name: basename(path), size: 0, isPlan: true };
  }

  /** @throws PlanError where the word is not one that was given */
  pathOf(word: string): string {
    const path = this.#paths.get(word);
    if (path !== undefined) return path;
    throw new PlanError('missing', 'That file is not at hand any more. Please choose it again.');
  }

  #wordFor(path: string): string {
    const word = `file-${randomBytes(16).toString('hex')}`;
    this.#paths.set(word, path);
    this.#forgetOldest();
    return word;
  }

  #forgetOldest(): void {
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > maximumWords && oldest !== undefined) this.#paths.delete(oldest);
  }
}
