/** What was pasted as data, on the disk until it becomes evidence. */
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../durable';
import { safeFileName } from './safe-name';

export class PastedFiles {
  readonly #folder: string;

  /** @param userData the folder of the settings */
  constructor(userData: string) {
    this.#folder = join(userData, 'pasted');
  }

  /** @returns where it lies now: a name as safe as the person's own, in a folder of its own */
  async keep(name: string, bytes: Uint8Array): Promise<string> {
    const folder = join(this.#folder, randomBytes(8).toString('hex'));
    await makeFolder(folder);
    const file = join(folder, safeFileName(name, 'Pasted'));
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    return file;
  }

  /** At the start and at the end: what was attached has long been copied into its plan. */
  async clean(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
