/** Seeing what other programs do to the plan's folder, by looking: no system's notices can be relied on for all disks. */
import { PlanError } from '../plan-error';
import type { PlanStore } from './plan-store';

/** A change must be told within two seconds; a look costs a handful of file attributes. */
const interval = 800;

type Serial = (work: () => Promise<void>) => Promise<void>;

export class Watch {
  readonly #store: PlanStore;
  readonly #serial: Serial;
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;
  #told = '';

  constructor(store: PlanStore, serial: Serial) {
    this.#store = store;
    this.#serial = serial;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#timer === null) {
      this.#told = this.#state();
      this.#next();
    }
    return () => void this.#listeners.delete(listener);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #next(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#look(), interval);
    this.#timer.unref();
  }

  /** Whoever asked for an act has been told to read everything anew, and need not hear of it once more. */
  acknowledge(): void {
    this.#told = this.#state();
  }

  /** What the folder holds and what is said of it, which may change by mere waiting. */
  #state(): string {
    const { version, readOnly, notices, backupDay } = this.#store;
    return JSON.stringify([version, readOnly, backupDay, notices.map(({ id }) => id)]);
  }

  async #isOutdated(): Promise<boolean> {
    try {
      return await this.#store.isOutdated();
    } catch (error) {
      if (error instanceof PlanError) return true;
      throw error;
    }
  }

  async #look(): Promise<void> {
    if (await this.#isOutdated()) await this.#readAgain();
    const state = this.#state();
    const isNews = state !== this.#told;
    this.#told = state;
    if (isNews) for (const listener of [...this.#listeners]) listener();
    this.#next();
  }

  async #readAgain(): Promise<void> {
    try {
      await this.#serial(async () => {
        // What this process itself wrote meanwhile is known by now.
        if (await this.#isOutdated()) await this.#store.reload('free');
      });
    } catch (error) {
      // The plan was closed, or another process held on to it: the next look is soon.
      if (!(error instanceof PlanError)) throw error;
    }
  }
}
