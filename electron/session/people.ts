/** The people whose plans lie on this computer. What is known is told at once, the rest as it is read. */
import { basename, resolve } from 'node:path';
import type { PeopleList, PeopleProgress, PersonRow } from '../../framework/contract/people-views';
import { isAhead } from '../../framework/news';
import type { PersonFacts } from '../../framework/people-row';
import { codeOf, isMissing } from '../disk-error';
import type { Installation } from '../installation';
import { localDay } from '../local-day';
import { PlanError } from '../plan-error';
import type { SettingsStore } from '../settings';
import { stat } from '../disk';
import { isTheirs, keyOf, knownFolders, type Known } from './known-plans';
import { everKnown, wasTheirsBy } from './looked';
import type { CachedPerson, PeopleCache } from './people-cache';
import type { PersonRead } from './person-row';
import { journalsMark } from './plan-row';

/** Reads plans one after the other, wherever it does so. */
export interface PersonReader {
  readonly read: (folder: string, viewer: string) => Promise<PersonRead>;
  readonly close: () => Promise<void>;
}

export interface PeopleParts {
  readonly openCache: (viewer: string) => Promise<PeopleCache>;
  readonly startReader: () => PersonReader;
  readonly installation: Promise<Installation>;
  readonly settings: SettingsStore;
  readonly plansFolder: string;
  /** The folder of the open plan; null where none is. */
  readonly openFolder: () => string | null;
  readonly tell: (progress: PeopleProgress) => void;
  readonly noteBug: (where: string, error: unknown) => void;
}

/** As many folders as are looked at together. */
const together = 16;
/** Milliseconds between two words of progress. */
const pause = 100;
/** So that a program that ends meanwhile has not read for nothing. */
const savedEvery = 50;

const nothing = {
  id: null,
  title: '',
  role: '',
  framework: '',
  levels: null,
  statedOn: null,
  late: 0,
  next: null,
  turn: null,
  isMyTurn: false,
  since: null,
  isNew: false,
  savedAt: '',
  isArchived: false,
} as const;

type Condition = Pick<PersonRow, 'state' | 'trouble'>;

const ready: Condition = { state: 'ready', trouble: null };
const missing: Condition = { state: 'missing', trouble: null };

export class People {
  readonly #parts: PeopleParts;
  #cache: Promise<PeopleCache> | null = null;
  /** What is still to be read, by folder. */
  #waiting = new Map<string, Known>();
  #of = 0;
  #isReading = false;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /** Those that are known as they are now; what has changed since is read from here on. */
  async list(): Promise<PeopleList> {
    const { installation, settings } = this.#parts;
    const { person } = await installation;
    this.#cache ??= this.#parts.openCache(person);
    const cache = await this.#cache;
    const known = await this.#theirs(cache);
    const rows: PersonRow[] = [];
    const waiting: Known[] = [];
    for (let from = 0; from < known.length; from += together) {
      const part = known.slice(from, from + together);
      const looked = await Promise.all(part.map((one) => this.#look(one, cache)));
      for (const [index, row] of looked.entries()) {
        const one = part[index];
        if (row !== null) rows.push(row);
        else if (one !== undefined) waiting.push(one);
      }
    }
    cache.keepOnly(new Set(known.map(({ folder }) => folder)));
    await settings.change({ people: known.length });
    this.#begin(waiting, cache);
    return { rows, waiting: waiting.length };
  }

  /** Folders that hold somebody else's plan, or held one when it could be read last. */
  async #theirs(cache: PeopleCache): Promise<readonly Known[]> {
    const { settings, plansFolder } = this.#parts;
    const installation = await this.#parts.installation;
    const wasLooked = wasTheirsBy(settings.current);
    const wasTheirs = (folder: string) => cache.get(folder) !== undefined || wasLooked(folder);
    const all = await knownFolders(everKnown(settings.current), plansFolder);
    const theirs: Known[] = [];
    for (let from = 0; from < all.length; from += together) {
      const part = all.slice(from, from + together);
      const are = await Promise.all(part.map(({ folder }) => isTheirs(folder, { installation, wasTheirs })));
      theirs.push(...part.filter((_one, index) => are[index]));
    }
    return theirs;
  }

  /** @returns null where the folder has to be read */
  async #look(known: Known, cache: PeopleCache): Promise<PersonRow | null> {
    const cached = cache.get(known.folder);
    try {
      await stat(known.folder);
      if (cached === undefined) return null;
      return (await journalsMark(known.folder)) === cached.mark
        ? this.#row(known, cached.facts, ready)
        : null;
    } catch (error) {
      if (isMissing(error)) return this.#row(known, cached?.facts ?? null, missing);
      // Why it cannot be read is said when it is tried.
      if (error instanceof PlanError || codeOf(error) !== '') return null;
      throw error;
    }
  }

  #row({ folder, recent }: Known, facts: PersonFacts | null, condition: Condition): PersonRow {
    const opened = this.#parts.openFolder();
    const isOpen = opened !== null && resolve(opened) === resolve(folder);
    const place = { key: keyOf(folder), folder, isOpen, ...condition };
    if (facts === null) {
      const name = recent?.name.trim() ?? '';
      return { ...nothing, ...place, id: recent?.id ?? null, name: name === '' ? basename(folder) : name };
    }
    const { targets, heads, person: _person, name, ...shown } = facts;
    const today = localDay();
    const looked = this.#parts.settings.current.looked[facts.id];
    const called = [name, facts.title, basename(folder)].find((text) => text !== '') ?? '';
    const late = targets.filter((target) => target < today).length;
    // What is open is being looked at.
    return { ...shown, ...place, name: called, late, isNew: !isOpen && isAhead(heads, looked?.heads) };
  }

  #begin(waiting: readonly Known[], cache: PeopleCache): void {
    this.#waiting = new Map(waiting.map((known) => [known.folder, known]));
    this.#of = waiting.length;
    if (this.#isReading || waiting.length === 0) return;
    this.#isReading = true;
    this.#readAll(cache)
      .catch((error: unknown) => {
        this.#parts.noteBug('people', error);
        // Nobody is to wait for what does not come.
        this.#parts.tell({ rows: [], done: this.#of, of: this.#of });
      })
      .finally(() => (this.#isReading = false));
  }

  async #readAll(cache: PeopleCache): Promise<void> {
    const reader = this.#parts.startReader();
    let rows: PersonRow[] = [];
    let toldAt = performance.now();
    let count = 0;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        rows.push(await this.#readOne(next, reader, cache));
        this.#waiting.delete(next.folder);
        count += 1;
        if (count % savedEvery === 0) await cache.save();
        if (this.#waiting.size > 0 && performance.now() - toldAt < pause) continue;
        this.#parts.tell({ rows, done: this.#of - this.#waiting.size, of: this.#of });
        rows = [];
        toldAt = performance.now();
      }
      await cache.save();
    } finally {
      await reader.close();
    }
  }

  #next(): Known | undefined {
    const [next] = this.#waiting.values();
    return next;
  }

  async #readOne(known: Known, reader: PersonReader, cache: PeopleCache): Promise<PersonRow> {
    const { person } = await this.#parts.installation;
    const read = await reader.read(known.folder, person);
    const before = cache.get(known.folder)?.facts ?? null;
    if (read.state === 'missing') return this.#row(known, before, missing);
    if (read.state === 'unreadable') {
      return this.#row(known, null, { state: 'unreadable', trouble: read.trouble });
    }
    const cached: CachedPerson = { folder: known.folder, mark: read.mark, facts: read.facts };
    cache.set(cached);
    return this.#row(known, read.facts, ready);
  }
}

/** The name of the cache's file in the folder of the settings. */
export const peopleCacheName = 'people-rows.json';
