/** What is being typed, outside the plan, until it becomes a change: taken up again after a crash. */
import * as v from 'valibot';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../disk';
import { isMissing } from '../disk-error';
import { makeFolder, replace } from '../durable';

const schema = v.record(v.string(), v.string());

/** Characters in all drafts of one plan; the oldest go first. */
const maximumLength = 2_000_000;

export type Texts = Readonly<Record<string, string>>;

async function read(file: string): Promise<Texts> {
  try {
    const checked = v.safeParse(schema, JSON.parse(await readText(file)));
    return checked.success ? checked.output : {};
  } catch (error) {
    // A damaged draft holds nothing that can be saved; it must not keep the plan from opening.
    if (isMissing(error) || error instanceof SyntaxError) return {};
    throw error;
  }
}

async function write(file: string, texts: Texts): Promise<void> {
  if (Object.keys(texts).length === 0) return rm(file, { force: true });
  return replace(file, Buffer.from(JSON.stringify(texts)));
}

function bounded(texts: Texts): Texts {
  let room = maximumLength;
  const newestFirst = Object.entries(texts).reverse();
  const kept = newestFirst.filter(([, text]) => (room -= text.length) >= 0);
  return Object.fromEntries(kept.reverse());
}

/** The drafts of one plan. One write at a time, always of the newest state. */
export class Drafts {
  readonly #file: string;
  #texts: Texts;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, texts: Texts) {
    this.#file = file;
    this.#texts = texts;
  }

  /**
   * @param userData the folder of the settings
   * @param plan the plan's id
   */
  static async open(userData: string, plan: string): Promise<Drafts> {
    const folder = join(userData, 'drafts');
    await makeFolder(folder);
    const file = join(folder, `${plan}.json`);
    return new Drafts(file, await read(file));
  }

  /** By field key. */
  get texts(): Texts {
    return this.#texts;
  }

  /** @param text null forgets it. Resolves when it is on the disk. */
  save(key: string, text: string | null): Promise<void> {
    const { [key]: _before, ...others } = this.#texts;
    this.#texts = text === null ? others : bounded({ ...others, [key]: text });
    const writing = this.#writing.then(() => write(this.#file, this.#texts));
    // The next write is not to fail because this one did.
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  /** Waits for what is being written; a failure was told to whoever saved. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Where a plan goes, what was typed into it goes too. */
  async forget(): Promise<void> {
    this.#texts = {};
    await this.#writing;
    await rm(this.#file, { force: true });
  }
}
