/** An open plan's folder: read, kept current, mended where it is this installation's to mend, and written line by line. */
import { constants } from 'node:fs';
import type { Change } from '../../framework/change';
import type { BackupRow } from '../../framework/contract/backup-views';
import type { Notice } from '../../framework/contract/views';
import type { SealedLine } from '../../framework/line';
import type { Evidence } from '../../framework/plan';
import { access } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';
import { newestWholeBackup } from './backups';
import { announce, commitTo, draftJournal, ownOf, rememberQuietly, writeJournal } from './commit';
import { findJournals, isChanged, type LoadedFile } from './journal-files';
import type { Ledger } from './ledger';
import { backupOfLost } from './loss';
import { mend, needsMending } from './mend';
import { trouble, type Note } from './note';
import { noticesOf } from './notices';
import { chooseOwn, type OwnChoice } from './own-journal';
import { whyReadOnly, type Access } from './read-only';
import { foldersOf, isUntouched, outsideMark } from './outside';
import { readPlan, type PlanPlace, type Reading } from './reading';
import { needsRescue, rescue } from './rescue';
import { listStored, missingOf, type StoredFileOnDisk } from './stored-files';

/** In whose name this installation writes in a plan: its individual's, or another person's beside it. */
export type Role = 'individual' | 'other';

/** Whether the caller holds the plan's lock already; it cannot be taken twice. */
export type LockState = 'held' | 'free';

interface Missing {
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly stored: readonly StoredFileOnDisk[];
  readonly list: readonly string[];
}

export class PlanStore {
  readonly place: PlanPlace;
  readonly #notes = new Map<string, Note>();
  #reading: Reading;
  #own: OwnChoice = { status: 'none' };
  #backup: BackupRow | null = null;
  #stored: readonly StoredFileOnDisk[] = [];
  #outside = '';
  #access: Access;
  #version = 0;
  #backupDay = '';
  #missing: Missing | null = null;

  private constructor(place: PlanPlace, reading: Reading, access: Access) {
    this.place = place;
    this.#reading = reading;
    this.#access = access;
  }

  static async open(place: PlanPlace, mode: 'look' | 'write'): Promise<PlanStore> {
    const reading = await readPlan(place, []);
    const store = new PlanStore(place, reading, { mode, answer: null, failure: null, denial: null });
    await store.#takeIn(reading, 'free');
    if (store.#mayMend) await sweep(await foldersOf(place.layout));
    return store;
  }

  get ledger(): Ledger {
    return this.#reading.ledger;
  }

  get reading(): Reading {
    return this.#reading;
  }

  get own(): OwnChoice {
    return this.#own;
  }

  /** Grows whenever anything but this process's own acts was taken in. */
  get version(): number {
    return this.#version;
  }

  /** Asked for after every act, and hardly ever another. */
  get missingFiles(): readonly string[] {
    const { evidence } = this.ledger.plan;
    if (this.#missing?.evidence !== evidence || this.#missing.stored !== this.#stored) {
      const list = missingOf(evidence, this.#stored);
      this.#missing = { evidence, stored: this.#stored, list };
    }
    return this.#missing.list;
  }

  get isUnknownPerson(): boolean {
    const { mode, answer } = this.#access;
    const { person } = this.ledger;
    if (mode !== 'write' || answer !== null || person === '') return false;
    return !this.place.installation.knows(person) && this.role === 'individual';
  }

  /** Whoever has written beside the individual, or said that the plan is not theirs, goes on so. */
  get role(): Role {
    const { installation } = this.place;
    if (installation.isGuest) return 'other';
    if (installation.knows(this.ledger.person)) return 'individual';
    if (this.#access.answer === 'no') return 'other';
    const isBeside = this.ledger.journals.some(({ begin }) => begin.person === installation.person);
    return isBeside ? 'other' : 'individual';
  }

  /** Id of the person who writes here. */
  get writer(): string {
    return this.role === 'individual' ? this.ledger.person : this.place.installation.person;
  }

  get readOnly(): string | null {
    return whyReadOnly(this.#reading, this.#own, this.#access);
  }

  /** Whether going back to that backup means bringing files back, since something acknowledged is not there any more. */
  needsRepair(backup: string): boolean {
    const isDamaged = this.#reading.ownTroubles.some(({ kind }) => kind === 'middle');
    return isDamaged || this.#reading.shownFrom !== null || this.#backup?.id === backup;
  }

  get notices(): readonly Notice[] {
    const findings = { reading: this.#reading, own: this.#own, backup: this.#backup };
    return noticesOf(findings, [...this.#notes.values()], Date.now());
  }

  /** Whether a backup has what the plan's folder has lost, so that none may be made in its place. */
  get hasLost(): boolean {
    return this.#backup !== null;
  }

  /** A backup was made now, which whoever lists them does not know yet. */
  noteBackup(day: string): void {
    this.#backupDay = day;
  }

  /** The day of the last backup that was made since the plan was opened; empty where none was. */
  get backupDay(): string {
    return this.#backupDay;
  }

  note(notes: readonly Note[]): void {
    for (const note of notes) this.#notes.set(note.id, note);
  }

  dropNote(id: string): void {
    this.#notes.delete(id);
  }

  setAnswer(answer: 'yes' | 'no'): void {
    this.#access = { ...this.#access, answer };
    this.ledger.writesAs(this.writer);
  }

  /** Whether this installation may put the plan's own files right. */
  get #mayMend(): boolean {
    const { mode } = this.#access;
    return (
      mode === 'write' && this.role === 'individual' && this.place.installation.knows(this.ledger.person)
    );
  }

  /** Whether the folder has changed since it was last read or written here. */
  async isOutdated(): Promise<boolean> {
    const { layout } = this.place;
    if (isChanged(await findJournals(layout.journals, 'journal'), this.#reading.files)) return true;
    return (await outsideMark(layout)) !== this.#outside;
  }

  /** Reads the folder anew. Where that fails, what was read before stays in sight and nothing can be written. */
  async reload(lock: LockState): Promise<void> {
    try {
      const before = this.#reading.files;
      const reading = await readPlan(this.place, before);
      await this.#takeIn(await this.#rescued(before, reading, lock), lock);
      this.#access = { ...this.#access, failure: null };
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      this.#access = { ...this.#access, failure: error.message };
    }
  }

  /** To be called with the lock held: other processes of this installation may have written since. */
  async refresh(): Promise<void> {
    const own = this.#own;
    if (this.#access.denial !== null) await this.#tryAccess();
    if (this.#access.failure === null && own.status === 'found' && (await isUntouched(own.own.file))) return;
    if (this.#access.failure !== null || (await this.isOutdated())) await this.reload('held');
  }

  /** Puts an act at the end of this device's file; begins one where there is none. With the lock held. */
  async commit(changes: readonly Change[]): Promise<SealedLine> {
    const { installation } = this.place;
    const context = { ledger: this.ledger, installation };
    if (this.#own.status === 'found') return commitTo(this.#own.own, changes, context);
    return this.begin(changes);
  }

  /** Begins a file of this device with that act in it, or with none. With the lock held. */
  async begin(changes: readonly Change[]): Promise<SealedLine> {
    const { installation, layout } = this.place;
    const draft = await draftJournal(this.ledger, installation, changes);
    await announce(installation, this.ledger.id, draft);
    const file = await writeJournal(layout.journals, draft);
    const last = draft.lines.at(-1) ?? draft.beginning.first;
    await rememberQuietly(installation, draft.beginning.first.id, last.id);
    const known = new Set([...this.#reading.files, file]);
    this.#reading = await readPlan(this.place, [...known]);
    if (this.#reading.files.some((other) => !known.has(other))) this.#version += 1;
    const read = this.#reading.files.find(({ path }) => path === file.path) ?? file;
    this.#own = { status: 'found', own: ownOf(read, draft) };
    this.ledger.writesAs(this.writer);
    return last;
  }

  async listFiles(): Promise<void> {
    this.#stored = await listStored(this.place.layout.files);
    this.#outside = await outsideMark(this.place.layout);
  }

  async #withLock<Value>(lock: LockState, work: () => Promise<Value>): Promise<Value> {
    if (lock === 'held') return work();
    return this.place.installation.withLock(this.ledger.id, work);
  }

  async #rescued(before: readonly LoadedFile[], now: Reading, lock: LockState): Promise<Reading> {
    const { installation } = this.place;
    if (!this.#mayMend || now.ledger.id !== this.ledger.id) return now;
    if (!(await needsRescue(before, now.ledger, installation))) return now;
    return this.#withLock(lock, async () => {
      const again = await readPlan(this.place, before);
      const names = await rescue(before, again.ledger, installation);
      this.note(
        names.map((name) =>
          trouble(
            `kept ${name}`,
            `Another program took changes out of the plan’s folder that were saved there. They were written again, into ${name}, so both are kept.`,
          ),
        ),
      );
      return readPlan(this.place, before);
    });
  }

  async #takeIn(reading: Reading, lock: LockState): Promise<void> {
    this.#reading = reading;
    this.#version += 1;
    if (this.#mayMend && needsMending(reading)) await this.#mend(lock);
    const { installation, layout } = this.place;
    this.ledger.writesAs(this.writer);
    this.#own = await chooseOwn(this.ledger, installation);
    const isDamaged = this.#reading.ownTroubles.some(({ kind }) => kind === 'middle');
    this.#backup =
      this.#reading.shownFrom ??
      (isDamaged
        ? await newestWholeBackup(layout, this.ledger.id)
        : await backupOfLost(this.place, this.ledger, this.#own));
    await this.listFiles();
    await this.#tryAccess();
  }

  async #mend(lock: LockState): Promise<void> {
    await this.#withLock(lock, async () => {
      const reading = await readPlan(this.place, this.#reading.files);
      this.note(await mend(this.place.layout, reading));
    });
    this.#reading = await readPlan(this.place, this.#reading.files);
  }

  /** A folder on a medium that cannot be written is said to be so before anybody types. */
  async #tryAccess(): Promise<void> {
    const { journals } = this.place.layout;
    let denial: string | null = null;
    try {
      await access(journals, constants.W_OK);
    } catch (error) {
      if (!isMissing(error)) denial = diskError('Writing in', journals, error).message;
    }
    this.#access = { ...this.#access, denial };
  }
}
