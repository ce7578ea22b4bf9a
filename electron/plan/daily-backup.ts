/** When the day's backup is made: a while after the plan was opened in the window, or after the day's first act. */
import type { BackupRow } from '../../framework/contract/backup-views';
import { daysBetween } from '../../framework/day';
import { longDay } from '../local-day';
import { diskError } from '../disk-error';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';
import { deviceFolders, makeBackup, newestWholeBackup } from './backups';
import { scrubbingOf } from './erasing';
import type { Layout } from './layout';
import { stampNow } from './line-writer';
import { trouble } from './note';
import type { PlanStore } from './plan-store';
import { scrub } from './scrub';

/** Not while the window is still being drawn. */
const delay = 3000;

/** Days; an older one is no help against what has gone wrong since. */
export const oldAfter = 7;

const noteId = 'backup';

/** Whether the day's backup is made anew where it is there already. */
export type BackUpMode = 'once' | 'again';

type Serial = (work: () => Promise<void>) => Promise<void>;

function notWhole(): PlanError {
  return new PlanError(
    'refused',
    'This plan lacks something, or cannot be changed, so no backup was made: a good one is not replaced.',
  );
}

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

  /**
   * In the plan's folder.
   * @throws PlanError `disk`
   */
  make(mode: BackUpMode): Promise<void> {
    const { installation, layout } = this.#store.place;
    return installation.withLock(this.#store.ledger.id, async () => {
      await this.#store.refresh();
      const day = await this.#makeIn(layout, mode);
      if (day === null && mode === 'again') throw notWhole();
      if (day === null) return;
      this.#madeOn = day;
      this.#store.dropNote(noteId);
      this.#store.noteBackup(day);
    });
  }

  /**
   * In a place outside the plan's folder, always anew. What was erased for good since is taken out there too.
   * @returns whether the plan was worth keeping
   * @throws PlanError `disk`
   */
  makeOutside(outside: Layout): Promise<boolean> {
    const { installation } = this.#store.place;
    return installation.withLock(this.#store.ledger.id, async () => {
      await this.#store.refresh();
      try {
        await sweep([outside.files, outside.backups, ...(await deviceFolders(outside))]);
        const day = await this.#makeIn(outside, 'again');
        if (day !== null) await scrub(outside, await scrubbingOf(outside, this.#store.ledger, []));
        return day !== null;
      } catch (error) {
        throw diskError('Making the second backup in', outside.root, error);
      }
    });
  }

  /** @returns the day; null where the plan as it is must not take the place of a good copy */
  async #makeIn(layout: Layout, mode: BackUpMode): Promise<string | null> {
    if (!this.#isWorthKeeping()) return null;
    const { ledger, planFile, frameworkText } = this.#store.reading;
    if (!('text' in planFile)) return null;
    const { device } = this.#store.place.installation;
    const { day } = stampNow();
    await makeBackup(
      layout,
      { device, day, isAgain: mode === 'again' },
      {
        files: ledger.files.filter(({ journal }) => (journal?.begin?.plan ?? journal?.id) === ledger.id),
        planFileText: planFile.text,
        framework: { sha256: ledger.plan.framework, text: frameworkText },
      },
    );
    return day;
  }

  /** A plan of somebody else in which nothing was written here, or one that lacks something, is no good copy. */
  #isWorthKeeping(): boolean {
    const { readOnly, isUnknownPerson, hasLost, ledger, role, own } = this.#store;
    if (role === 'other' && own.status !== 'found') return false;
    const isWhole = ledger.troubles.every(({ kind }) => kind === 'foreign' || kind === 'nameless');
    return readOnly === null && !isUnknownPerson && !hasLost && isWhole;
  }

  async #newestGood(): Promise<BackupRow | null> {
    try {
      return await newestWholeBackup(this.#store.place.layout, this.#store.ledger.id);
    } catch (error) {
      // Where not even the list can be read there is none to rely on.
      if (error instanceof PlanError) return null;
      throw error;
    }
  }

  /** How old the newest good backup is counts for more than that today's is not there. */
  async #lastGood(): Promise<string> {
    const newest = await this.#newestGood();
    if (newest === null) return 'There is no good backup of this plan. ';
    const isOld = daysBetween(newest.day, stampNow().day) > oldAfter;
    return isOld
      ? `The last good backup of this plan is of ${longDay(newest.day)}, more than a week ago. `
      : '';
  }

  async #makeQuietly(serial: Serial): Promise<void> {
    try {
      await serial(() => this.make('once'));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      const text = `${await this.#lastGood()}Today’s backup could not be made: ${error.message}`;
      this.#store.note([{ ...trouble(noteId, text), act: { kind: 'back-up' } }]);
    }
  }
}
