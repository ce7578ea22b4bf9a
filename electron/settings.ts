/** What this computer remembers: window, theme, paper, recent plans, board pins. Never plan data. */
import * as v from 'valibot';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { audiences } from '../framework/document/choices';
import { readKept, readParts } from '../framework/document/kept';
import type { Notice, Settings } from '../framework/contract/views';
import { codeOf, isMissing } from './disk-error';

const pin = v.object({ skill: v.string(), level: v.number() });
const bounds = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  isMaximized: v.boolean(),
});
const recentPlan = v.object({
  id: v.string(),
  name: v.string(),
  folder: v.string(),
  isSample: v.boolean(),
  isArchived: v.optional(v.boolean()),
  isTheirs: v.optional(v.boolean()),
});

const schema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  paper: v.optional(v.picklist(['a4', 'letter']), 'a4'),
  audience: v.optional(v.picklist(audiences), 'mentor'),
  /** By audience: what it gets where that is not the usual. What cannot be read is as usual. */
  documents: v.optional(v.pipe(v.record(v.string(), v.unknown()), v.transform(readKept)), {}),
  /** By plan id: what of it goes into documents where that is not all. */
  documentParts: v.optional(v.pipe(v.record(v.string(), v.unknown()), v.transform(readParts)), {}),
  /** By plan id. */
  boards: v.optional(v.record(v.string(), pin), {}),
  /** By plan id: when the history was seen last, and how far it went in each journal. */
  seen: v.optional(
    v.record(v.string(), v.object({ at: v.string(), heads: v.record(v.string(), v.number()) })),
    {},
  ),
  /** By plan id: somebody else's plans that were open here, and how far others had written in them then. */
  looked: v.optional(
    v.record(
      v.string(),
      v.object({ name: v.string(), folder: v.string(), heads: v.record(v.string(), v.number()) }),
    ),
    {},
  ),
  /** How many people's plans there were when they were listed last. */
  people: v.optional(v.number(), 0),
  /** Newest first. */
  recent: v.optional(v.array(recentPlan), []),
  /** Id of the plan that was open at the end, which the next start opens. */
  open: v.optional(v.nullable(v.string()), null),
  window: v.optional(v.nullable(bounds), null),
  reminders: v.optional(v.boolean(), false),
  /** What the person is called in other people's plans. */
  reviewName: v.optional(v.string(), ''),
  /** The day on which the person was reminded last. */
  remindedOn: v.optional(v.string(), ''),
  /** The version whose news were seen last; empty before the first start has ended. */
  version: v.optional(v.string(), ''),
  /** Where second backups go since which day, what marks the folder, and by plan id the day of the last one. */
  secondBackup: v.optional(
    v.nullable(
      v.object({
        folder: v.string(),
        mark: v.string(),
        since: v.string(),
        made: v.record(v.string(), v.string()),
        /** Ids of plans of which something erased for good is still in there. */
        owed: v.optional(v.array(v.string()), []),
      }),
    ),
    null,
  ),
});

export type Stored = Readonly<v.InferOutput<typeof schema>>;
export type WindowBounds = Readonly<v.InferOutput<typeof bounds>>;

/** What writes the file: an electron-store. */
export interface SettingsFile {
  readonly set: (values: Partial<Stored>) => void;
}

/** Name of the file, without the `.json` that electron-store adds. */
export const settingsName = 'settings';

const usual: Stored = v.parse(schema, {});

interface Read {
  readonly stored: Stored;
  readonly isWhole: boolean;
}

/** Keeps every field that can be read: one bad value must not cost the list of plans. */
function salvaged(json: object): Stored {
  const good = Object.entries<unknown>({ ...json }).filter(
    ([key, value]) => v.safeParse(schema, { [key]: value }).success,
  );
  return v.parse(schema, Object.fromEntries(good));
}

function parse(text: string): Read {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      return { stored: usual, isWhole: false };
    const checked = v.safeParse(schema, json);
    if (checked.success) return { stored: checked.output, isWhole: true };
    return { stored: salvaged(json), isWhole: false };
  } catch (error) {
    if (error instanceof SyntaxError) return { stored: usual, isWhole: false };
    throw error;
  }
}

/** No file yet is as good as a whole one. */
function read(file: string): Read {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { stored: usual, isWhole: isMissing(error) };
  }
}

/** Set aside, never deleted: somebody may want to look at it. Where even that fails it stays where it is. */
function setAside(file: string): Notice {
  const aside = `${file.slice(0, -'.json'.length)}.broken-${new Date().toISOString().replace(/\D/g, '')}.json`;
  let kept = aside;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    kept = file;
  }
  return {
    id: 'settings-broken',
    kind: 'trouble',
    text: `Rung’s settings were damaged, so what could not be read is as it was at first. The old file is kept as ${kept}. Your plans are not touched.`,
    act: null,
  };
}

export class SettingsStore {
  /** About the settings file, where something was wrong with it. */
  readonly notices: readonly Notice[];
  #current: Stored;
  #file: Promise<SettingsFile> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #hasFailed = false;
  readonly #version: string;
  readonly #openFile: () => Promise<SettingsFile>;

  /**
   * Reads at once, since the first window waits for it; the store that writes is loaded at the first change.
   * @param userData the folder of the settings
   * @param version of the program that runs
   */
  constructor(userData: string, version: string, openFile: () => Promise<SettingsFile>) {
    this.#openFile = openFile;
    this.#version = version;
    const file = join(userData, `${settingsName}.json`);
    const { stored, isWhole } = read(file);
    this.#current = stored;
    this.notices = isWhole ? [] : [setAside(file)];
  }

  get current(): Stored {
    return this.#current;
  }

  /** What the window may know. */
  get settings(): Settings {
    const { theme, paper, audience, documents, documentParts, boards } = this.#current;
    const { reminders, reviewName, version, people, looked } = this.#current;
    return {
      theme,
      paper,
      audience,
      documents,
      documentParts,
      boards,
      reminders,
      reviewName,
      hasNews: version !== '' && version !== this.#version,
      people: Math.max(people, Object.keys(looked).length),
    };
  }

  /** The news of the version that runs are no news any more. */
  get seen(): Partial<Stored> {
    return { version: this.#version };
  }

  /** Counts at once; resolves when it is written. What is on the disk already is not written again. */
  change(values: Partial<Stored>): Promise<void> {
    const next = { ...this.#current, ...values };
    const isNew = JSON.stringify(next) !== JSON.stringify(this.#current);
    if (!isNew && !this.#hasFailed) return this.#writing;
    this.#current = next;
    this.#hasFailed = false;
    const writing = this.#write();
    this.#writing = writing.catch(() => {
      this.#hasFailed = true;
    });
    return writing;
  }

  /** Waits for what is being written; a failure was told to whoever changed something. */
  written(): Promise<void> {
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#file ??= this.#openFile();
    const file = await this.#file;
    file.set(this.#current);
  }
}
