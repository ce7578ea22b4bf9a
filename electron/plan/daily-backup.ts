/** When the day's backup is made: a while after the plan was opened in the window, or after the day's first act. */
import { PlanError } from '../plan-error';
import { makeBackup } from './backups';
import { stampNow } from './line-writer';
import { trouble } from './note';
import type { PlanStore } from './plan-store';

/** Not while the window is still being drawn. */
const delay = 3000;

type Serial = (work: () => Promise<void>) => Promise<void>;

export class DailyBackup {
  readonly #store: PlanStore;
  #timer: NodeJS.Timeout | null = null;
  #madeOn = '';

  constructor(store: PlanStore) {
    this.#store = store;
  }

  soon(serial: Serial): void {
    this.#timer ??= setTimeout(() => void this.#makeQuietly(serial), delay);
    this.#timer.unref();
  }

  afterAct(serial: Serial): void {
    if (stampNow().day !== this.#madeOn) void this.#makeQuietly(serial);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** @throws PlanError `disk` */
  async make(): Promise<void> {
    const { installation, layout } = this.#store.place;
    await installation.withLock(this.#store.ledger.id, async () => {
      await this.#store.refresh();
      if (!this.#isWorthKeeping()) return;
      const { ledger, planFile, frameworkText } = this.#store.reading;
      if (!('text' in planFile)) return;
      const { day } = stampNow();
      const isMade = await makeBackup(
        layout,
        { device: installation.device, day },
        {
          files: ledger.files.filter(({ journal }) => (journal?.begin?.plan ?? journal?.id) === ledger.id),
          planFileText: planFile.text,
          framework: { sha256: ledger.plan.framework, text: frameworkText },
        },
      );
      this.#madeOn = day;
      if (isMade) this.#store.noteBackup(day);
    });
  }

  /** A plan of somebody else, or one that was not read whole, never takes the place of a good copy. */
  #isWorthKeeping(): boolean {
    const { readOnly, isUnknownPerson, ledger } = this.#store;
    const isWhole = ledger.troubles.every(({ kind }) => kind === 'foreign' || kind === 'nameless');
    return readOnly === null && !isUnknownPerson && isWhole;
  }

  async #makeQuietly(serial: Serial): Promise<void> {
    try {
      await serial(() => this.make());
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      this.#store.note([trouble('backup', `Today’s backup could not be made: ${error.message}`)]);
    }
  }
}
