/** What lies in folders that a person dropped or chose: every regular file in them, and what was passed over and why. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Skipped } from '../../framework/contract/views';
import { isOfDisk } from '../disk-error';
import type { Job } from './file-work';

export interface FoundFile {
  /** Where it lies. */
  readonly file: string;
  /** Its way from the folder that was given, with it: "Reports/2026/May.pdf". */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly modified: number;
}

export interface Gathered {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
}

/** More is a whole disk, dropped by a slip of the hand. */
export const mostEntries = 20_000;
export const mostDepth = 20;
const mostBytes = 2 * 1024 ** 3;

interface Place {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
}

class Gathering {
  readonly files: FoundFile[] = [];
  readonly skipped: Skipped[] = [];
  readonly #job: Job;
  #entries = 0;
  #bytes = 0;

  constructor(job: Job) {
    this.#job = job;
  }

  /** @param given what the person chose: a link is followed there, and a hidden name is one that they mean */
  async take(place: Place): Promise<void> {
    this.#job.goOn();
    this.#entries += 1;
    if (this.#entries > mostEntries) {
      this.#skip(place, 'too-many');
      return;
    }
    const isGiven = place.depth === 0;
    if (!isGiven && basename(place.path).startsWith('.')) this.#skip(place, 'hidden');
    else await this.#look(place);
    this.#job.tell({ step: 'looking', files: this.#entries, of: null, bytes: this.#bytes, ofBytes: null });
  }

  get isFull(): boolean {
    return this.#entries > mostEntries;
  }

  async #look(place: Place): Promise<void> {
    try {
      const found = await (place.depth === 0 ? stat : lstat)(place.path);
      if (found.isSymbolicLink()) this.#skip(place, 'link');
      else if (found.isDirectory()) await this.#open(place);
      else if (!found.isFile()) this.#skip(place, 'special');
      else if (found.size === 0) this.#skip(place, 'empty');
      else if (found.size > mostBytes) this.#skip(place, 'too-large');
      else {
        this.#bytes += found.size;
        this.files.push({
          file: place.path,
          name: place.name,
          size: found.size,
          modified: found.mtimeMs,
        });
      }
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      this.#skip(place, 'unreadable');
    }
  }

  async #open(place: Place): Promise<void> {
    if (place.depth >= mostDepth) {
      this.#skip(place, 'too-deep');
      return;
    }
    for (const name of (await readdir(place.path)).sort()) {
      // One more is taken, so that it is said that there are more; and no further, however many there are.
      if (this.isFull) return;
      await this.take({
        path: join(place.path, name),
        name: `${place.name}/${name}`,
        depth: place.depth + 1,
      });
    }
  }

  #skip({ name }: Place, why: Skipped['why']): void {
    this.skipped.push({ name, why });
  }
}

/**
 * Goes through folders, in the order of their names, and takes single files as they are. Links are not followed: what
 * they lead to lies elsewhere, and a ring of them has no end.
 */
export async function gather(paths: readonly string[], job: Job): Promise<Gathered> {
  const gathering = new Gathering(job);
  for (const path of paths) {
    if (gathering.isFull) break;
    await gathering.take({ path, name: basename(path), depth: 0 });
  }
  return { files: gathering.files, skipped: gathering.skipped };
}
