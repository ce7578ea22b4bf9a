/** Read-only copies to look at, so that no program ever changes a file of the plan. */
import { constants } from 'node:fs';
import { chmod, copyFile, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder } from '../durable';

export class OpenedCopies {
  readonly #folder: string;

  /** @param userData the folder of the settings */
  constructor(userData: string) {
    this.#folder = join(userData, 'opened');
  }

  /**
   * @param name safe for every system
   * @returns the copy, under that name
   */
  async copy(file: string, name: string): Promise<string> {
    const folder = join(this.#folder, randomBytes(8).toString('hex'));
    await makeFolder(folder);
    const copy = join(folder, name);
    await copyFile(file, copy, constants.COPYFILE_EXCL);
    await chmod(copy, 0o400);
    return copy;
  }

  /** At the start and at the end. A copy that a program still holds (Windows) goes the next time. */
  async clean(): Promise<void> {
    try {
      await rm(this.#folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
  }
}
