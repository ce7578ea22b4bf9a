/** Second backups of the open plan: when they are made, what is known of them, what is said where they fail. */
import type { BackupProgress, BackupRow, SecondBackup } from '../../framework/contract/backup-views';
import type { Notice } from '../../framework/contract/views';
import { daysBetween } from '../../framework/day';
import type { NoteBug } from '../answer';
import { localDay, longDay } from '../local-day';
import { listBackups } from '../plan/backups';
import { oldAfter } from '../plan/daily-backup';
import { layoutOf } from '../plan/layout';
import type { OpenPlan } from '../plan/plan-folder';
import { PlanError } from '../plan-error';
import type { SettingsStore, Stored } from '../settings';
import { nameOf } from './plan-view';
import { isOnSameDisk, markPlace, reach, rootIn } from './second-place';

/** After the first page and the plan's own backup; then now and again, since a stick may be plugged in at any time. */
const firstLook = 5000;
const laterLooks = 60_000;
/** After a failure, since what it takes to fail (filling a disk, say) may be much. */
const afterFailure = 600_000;

/** Stands before the id of a row that is kept in the second place. */
const prefix = 'second/';

export interface SecondParts {
  readonly settings: SettingsStore;
  /** Something about it has changed that the window should know. */
  readonly tell: () => Promise<unknown>;
  readonly progress: (progress: BackupProgress | null) => void;
  readonly noteBug: NoteBug;
}

/** What the last look found. */
interface Found {
  readonly root: string | null;
  readonly rows: readonly BackupRow[];
  readonly trouble: string | null;
  readonly isSameDisk: boolean;
}

const nothing: Found = { root: null, rows: [], trouble: null, isSameDisk: false };

type Chosen = NonNullable<Stored['secondBackup']>;

export class SecondBackups {
  readonly #parts: SecondParts;
  #open: OpenPlan | null = null;
  #found = nothing;
  #timer: NodeJS.Timeout | null = null;
  #running: AbortController | null = null;
  #work: Promise<void> = Promise.resolve();
  /** The day on which the person stopped one: nothing is begun unasked for the rest of it. */
  #stoppedOn = '';

  constructor(parts: SecondParts) {
    this.#parts = parts;
  }

  /** From now on that plan is the one; null: none. Nothing is looked at before the first page has been shown. */
  follow(open: OpenPlan | null): void {
    if (open === this.#open) return;
    this.#open = open;
    this.#found = nothing;
    this.#running?.abort();
    this.#wait(firstLook);
  }

  /** What is there can be looked at and gone back to, whatever has become of the plan. */
  get #chosen(): Chosen | null {
    const { secondBackup } = this.#parts.settings.current;
    return this.#open === null || this.#open.isSample ? null : secondBackup;
  }

  /** A plan that is not the person's own, or cannot be read whole, never takes the place of a good copy. */
  #isKept({ readOnly, canBringBack, isUnknownPerson }: OpenPlan): boolean {
    return (readOnly === null || canBringBack) && !isUnknownPerson;
  }

  /** Whether something was erased for good that the second place still holds. */
  get #holdsErased(): boolean {
    return this.#chosen?.owed.includes(this.#open?.id ?? '') ?? false;
  }

  get view(): SecondBackup | null {
    const { secondBackup } = this.#parts.settings.current;
    if (secondBackup === null) return null;
    const { trouble, isSameDisk } = this.#found;
    return { folder: secondBackup.folder, last: this.#last, trouble, isSameDisk };
  }

  /** With ids by which `placeOf` knows them again. */
  get rows(): readonly BackupRow[] {
    return this.#found.rows;
  }

  /** Only what has been so for more than a week: a stick is not always plugged in. */
  get notices(): readonly Notice[] {
    const chosen = this.#chosen;
    const { trouble } = this.#found;
    if (chosen === null || trouble === null) return [];
    if (this.#holdsErased) return [stillHolds(trouble)];
    const since = this.#last ?? chosen.since;
    if (daysBetween(since, localDay()) <= oldAfter) return [];
    const last = this.#last;
    const when =
      last === null
        ? `There has been no second backup since you chose its folder on ${longDay(since)}.`
        : `The last second backup of this plan is of ${longDay(last)}, more than a week ago.`;
    return [{ id: 'second-backup', kind: 'trouble', text: `${when} ${trouble}`, act: { kind: 'back-up' } }];
  }

  /** @param id of a row, which came from outside. @returns the id in its place, and the place */
  placeOf(id: string): { readonly id: string; readonly root: string | undefined } {
    if (!id.startsWith(prefix)) return { id, root: undefined };
    if (this.#found.root === null)
      throw new PlanError('missing', 'The second backups cannot be reached now.');
    return { id: id.slice(prefix.length), root: this.#found.root };
  }

  /** Keeps second backups in that folder from now on, and makes the first. @throws PlanError */
  async choose(folder: string, open: OpenPlan): Promise<void> {
    const mark = await markPlace(folder, open.folder);
    await this.#stop();
    const secondBackup = { folder, mark, since: localDay(), made: {}, owed: [] };
    await this.#parts.settings.change({ secondBackup });
    this.#found = nothing;
    await this.backUp(open);
  }

  /** What is there stays there. */
  async stopUsing(): Promise<void> {
    await this.#stop();
    await this.#parts.settings.change({ secondBackup: null });
    this.#found = nothing;
  }

  /** Makes today's anew, with a number for whoever waits. Nothing where none is wanted. @throws PlanError */
  async backUp(open: OpenPlan): Promise<void> {
    const chosen = this.#chosen;
    if (chosen === null || open !== this.#open || !this.#isKept(open)) return;
    if (this.#running !== null)
      throw new PlanError('refused', 'A backup is being made already: wait for it.');
    const running = new AbortController();
    this.#running = running;
    const work = this.#make(open, chosen, running.signal);
    this.#work = work.catch(() => undefined);
    await work;
  }

  async #make(open: OpenPlan, chosen: Chosen, signal: AbortSignal): Promise<void> {
    try {
      await reach(chosen.folder, chosen.mark);
      const root = await rootIn(chosen.folder, { id: open.id, name: nameOf(open) });
      const onProgress = toldAtTimes((done, total) => this.#parts.progress({ done, total }));
      if (!(await open.backUpInto(root, { onProgress, signal }))) throw notWhole();
      await this.#remember(open, chosen);
    } finally {
      this.#running = null;
      this.#parts.progress(null);
      await this.#look(open);
    }
  }

  /** Looks at what is there now. */
  async look(): Promise<void> {
    if (this.#open !== null) await this.#look(this.#open);
  }

  /** What was erased for good is taken out of the second place too, now or as soon as that can be reached. */
  async afterErase(open: OpenPlan): Promise<void> {
    const { secondBackup } = this.#parts.settings.current;
    if (secondBackup === null || open.isSample) return;
    const owed = [...new Set([...secondBackup.owed, open.id])];
    await this.#parts.settings.change({ secondBackup: { ...secondBackup, owed } });
    if (open !== this.#open) return;
    await this.#tryIt(open);
    if (this.#found.trouble !== null) await this.#parts.tell();
  }

  /** Stops what `backUp` is doing. */
  cancel(): void {
    this.#stoppedOn = localDay();
    this.#running?.abort();
  }

  async #stop(): Promise<void> {
    this.#running?.abort();
    await this.#work;
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#running?.abort();
  }

  get #last(): string | null {
    const [newest] = this.#found.rows;
    const id = this.#open?.id ?? '';
    return newest?.day ?? this.#parts.settings.current.secondBackup?.made[id] ?? null;
  }

  /** Another place may have been chosen meanwhile. */
  async #remember({ id }: OpenPlan, { mark }: Chosen): Promise<void> {
    const { secondBackup } = this.#parts.settings.current;
    if (secondBackup?.mark !== mark) return;
    const made = { ...secondBackup.made, [id]: localDay() };
    const owed = secondBackup.owed.filter((one) => one !== id);
    await this.#parts.settings.change({ secondBackup: { ...secondBackup, made, owed } });
  }

  /** What is there now. @param trouble why the last backup failed */
  async #look(open: OpenPlan, trouble: string | null = null): Promise<void> {
    const chosen = this.#chosen;
    if (chosen === null || open !== this.#open) return;
    const seen = await found(chosen, open, trouble);
    if (open === this.#open && this.#chosen?.mark === chosen.mark) this.#found = seen;
  }

  #wait(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#open === null) return;
    this.#timer = setTimeout(() => void this.#again(), delay);
    this.#timer.unref();
  }

  async #again(): Promise<void> {
    try {
      await this.#makeQuietly();
    } catch (error) {
      this.#parts.noteBug('second backup', error);
    }
    this.#wait(this.#found.trouble === null ? laterLooks : afterFailure);
  }

  async #makeQuietly(): Promise<void> {
    const open = this.#open;
    if (open === null || this.#chosen === null || this.#running !== null) return;
    const before = JSON.stringify([this.view, this.rows]);
    await this.look();
    if (this.#found.trouble === null && this.#isDue(open)) await this.#tryIt(open);
    if (this.#open === open && JSON.stringify([this.view, this.rows]) !== before) await this.#parts.tell();
  }

  /** By this computer: another one that writes in the plan may not have seen what was done here. */
  #isDue(open: OpenPlan): boolean {
    if (!this.#isKept(open)) return false;
    if (this.#holdsErased) return true;
    const isMade = this.#chosen?.made[open.id] === localDay();
    return this.#stoppedOn !== localDay() && (this.rows.length === 0 || !isMade);
  }

  async #tryIt(open: OpenPlan): Promise<void> {
    try {
      await this.backUp(open);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      await this.#look(open, error.code === 'cancelled' ? null : error.message);
    }
  }
}

/** Not for every megabyte: the window shows no more than a few numbers a second. */
function toldAtTimes(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < 100 && done < total) return;
    last = now;
    tell(done, total);
  };
}

function notWhole(): PlanError {
  return new PlanError(
    'disk',
    'This plan cannot be read whole, so its second backup is left as it is: the good copy is not replaced.',
  );
}

function stillHolds(trouble: string): Notice {
  const text = `What you erased for good is still in the second backup, and is taken out there as soon as that works. ${trouble}`;
  return { id: 'second-holds-erased', kind: 'trouble', text, act: { kind: 'back-up' } };
}

async function found({ folder, mark }: Chosen, open: OpenPlan, trouble: string | null): Promise<Found> {
  try {
    await reach(folder, mark);
    const root = await rootIn(folder, { id: open.id, name: nameOf(open) });
    const rows = (await listBackups(layoutOf(root))).map((row): BackupRow => ({
      ...row,
      id: `${prefix}${row.id}`,
      place: 'second',
    }));
    return { root, rows, trouble, isSameDisk: await isOnSameDisk(folder, open.folder) };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { ...nothing, trouble: error.message };
  }
}
