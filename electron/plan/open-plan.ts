/** What others see of an open plan: acts one after the other, each on the disk before the next begins. */
import type { Change } from '../../framework/change';
import type { Conflict } from '../../framework/conflicts/conflicts';
import type { BackupPreview, BackupRow } from '../../framework/contract/backup-views';
import type { DeviceRow, Notice } from '../../framework/contract/views';
import type { EraseTarget } from '../../framework/erase';
import type { Entry } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import type { Trouble } from '../../framework/journal';
import type { Plan, StoredFile } from '../../framework/plan';
import type { Request } from '../../framework/request';
import type { StandingJournal } from '../../framework/standing';
import type { Steps } from '../../framework/undo';
import { PlanError } from '../plan-error';
import type { Job } from '../files/file-work';
import type { FileSource } from './attach';
import { copyFiles, type Watching } from './backup-files';
import { refuseReadOnly, refuseWriting, whyArchived } from './archived';
import { listBackups } from './backups';
import { committedBy, type Committed } from './committed';
import { DailyBackup, type BackUpMode } from './daily-backup';
import { deviceRows } from './device-rows';
import { erasingOf, scrubbingOf } from './erasing';
import { layoutOf } from './layout';
import { removedNotes } from './mend';
import type { PlanStore } from './plan-store';
import { recordedIn } from './recorded';
import { previewBackup, restoreBackup } from './restoring';
import { scrub } from './scrub';
import { findStored } from './stored-files';
import { pathsIn, placeholders, refuseSame, takeBack, withFiles, type Sources } from './take-files';
import { Watch } from './watch';

export class OpenPlanFolder {
  readonly folder: string;
  readonly #store: PlanStore;
  readonly #watch: Watch;
  readonly #backup: DailyBackup;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(store: PlanStore) {
    this.folder = store.place.layout.root;
    this.#store = store;
    this.#watch = new Watch(store, (work) => this.#serial(work));
    this.#backup = new DailyBackup(store);
  }

  get id(): string {
    return this.#store.ledger.id;
  }

  get isSample(): boolean {
    const { planFile } = this.#store.reading;
    return 'isSample' in planFile && planFile.isSample;
  }

  get framework(): Framework {
    return this.#store.reading.framework;
  }

  get frameworkText(): string {
    return this.#store.reading.frameworkText;
  }

  get plan(): Plan {
    return this.#store.ledger.plan;
  }

  get entries(): readonly Entry[] {
    return this.#store.ledger.entries;
  }

  get steps(): Steps {
    return this.#store.ledger.steps;
  }

  get journals(): readonly StandingJournal[] {
    return this.#store.ledger.journals;
  }

  get troubles(): readonly Trouble[] {
    return this.#store.ledger.troubles;
  }

  get notices(): readonly Notice[] {
    return this.#store.notices;
  }

  get readOnly(): string | null {
    return this.#store.readOnly ?? (this.plan.isArchived ? whyArchived : null);
  }

  get canBringBack(): boolean {
    return this.plan.isArchived && this.#store.readOnly === null && !this.isUnknownPerson;
  }

  get isUnknownPerson(): boolean {
    return this.#store.isUnknownPerson;
  }

  get devices(): readonly DeviceRow[] {
    return deviceRows(this.#store.ledger, this.#store.place.installation);
  }

  get conflicts(): readonly Conflict[] {
    return this.#store.ledger.conflicts;
  }

  get savedAt(): string {
    return this.entries.at(-1)?.at ?? '';
  }

  get missingFiles(): readonly string[] {
    return this.#store.missingFiles;
  }

  apply(requests: readonly Request[], sources: Sources = new Map(), job?: Job): Promise<Committed> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      const { layout } = this.#store.place;
      const paths = pathsIn(requests, sources);
      // Broken rules show before files are copied, which may be large.
      if (paths.length > 0) {
        refuseWriting(this.#store, requests);
        recordedIn(this.#store, requests, placeholders(paths));
      }
      const needed = new Map([...sources].filter(([path]) => paths.includes(path)));
      let isKept = false;
      const act = (files: ReadonlyMap<string, StoredFile>) =>
        this.#write(requests, async () => {
          refuseSame(requests, files, this.plan.evidence);
          const { changes, added } = recordedIn(this.#store, requests, files);
          const committed = committedBy(await this.#store.commit(changes), added);
          isKept = true;
          if (files.size > 0) await this.#store.listFiles();
          return committed;
        });
      return withFiles(layout.files, needed, { act, isKept: () => isKept, job });
    });
  }

  bringBack(sha256: string, source: FileSource): Promise<void> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      refuseReadOnly(this.#store);
      await takeBack(this.#store.place.layout.files, sha256, source);
      await this.#store.listFiles();
    });
  }

  record(changes: readonly Change[]): Promise<Committed> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      return this.#write([], async () => committedBy(await this.#store.commit(changes), []));
    });
  }

  answer(isMine: boolean): Promise<void> {
    return this.#serial(async () => {
      if (!this.isUnknownPerson) return;
      if (!isMine) {
        this.#store.setAnswer('no');
        return;
      }
      await this.#locked(async () => {
        refuseReadOnly(this.#store);
        await this.#store.begin([]);
        await this.#learn();
      });
    });
  }

  erase(target: EraseTarget): Promise<Committed> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      return this.#write([], async () => {
        const { layout } = this.#store.place;
        const { change, needles } = await erasingOf(layout, this.#store.ledger, target);
        const sealed = await this.#store.commit([change]);
        const scrubbing = await scrubbingOf(layout, this.#store.ledger, needles);
        this.#store.note(removedNotes(await scrub(layout, scrubbing)));
        await this.#store.reload('held');
        return committedBy(sealed, []);
      });
    });
  }

  backups(): Promise<readonly BackupRow[]> {
    return listBackups(this.#store.place.layout);
  }

  /** Makes today's backup of this device, unless it is there. */
  backUp(mode: BackUpMode = 'once'): Promise<void> {
    return this.#serial(() => this.#backup.make(mode));
  }

  async backUpInto(root: string, watching: Watching): Promise<boolean> {
    const outside = layoutOf(root);
    // Files never change once they are there, and may be large: nothing else waits for them.
    await copyFiles(this.#store.place.layout, outside, watching);
    return this.#serial(() => this.#backup.makeOutside(outside));
  }

  preview(id: string, root = this.folder): Promise<BackupPreview> {
    return this.#serial(() => previewBackup(this.#store, { id, layout: layoutOf(root) }));
  }

  restore(id: string, root = this.folder): Promise<Committed> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      const backup = { id, layout: layoutOf(root) };
      // What is damaged is brought back first, put away or not.
      if (this.#store.readOnly === null) refuseWriting(this.#store, []);
      return this.#told(async () => committedBy(await restoreBackup(this.#store, backup), []));
    });
  }

  async fileOf(sha256: string): Promise<string | null> {
    const [file] = await findStored(this.#store.place.layout.files, sha256);
    return file?.path ?? null;
  }

  onOutsideChange(listener: () => void): () => void {
    const stop = this.#watch.listen(listener);
    this.#backup.soon((work) => this.#serial(work));
    return stop;
  }

  async close(): Promise<void> {
    this.#watch.stop();
    this.#backup.stop();
    this.#isClosed = true;
    await this.#queue;
  }

  /** One after the other, whatever becomes of the one before. */
  #serial<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#isClosed) {
      return Promise.reject(new PlanError('missing', 'This plan is not open any more: open it again.'));
    }
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #locked<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#store.place.installation.withLock(this.id, async () => {
      await this.#store.refresh();
      return work();
    });
  }

  async #write(requests: readonly Request[], work: () => Promise<Committed>): Promise<Committed> {
    const committed = await this.#told(async () => {
      refuseWriting(this.#store, requests);
      const isNew = this.isUnknownPerson;
      const done = await work();
      if (isNew) await this.#learn();
      return done;
    });
    this.#backup.afterAct((later) => this.#serial(later));
    return committed;
  }

  /** Where more than the act itself was taken in on the way, whoever asked for it reads everything anew. */
  async #told(work: () => Promise<Committed>): Promise<Committed> {
    const { version } = this.#store;
    const committed = await this.#locked(work);
    const isRefold = committed.isRefold || this.#store.version !== version;
    if (isRefold) this.#watch.acknowledge();
    return { ...committed, isRefold };
  }

  async #learn(): Promise<void> {
    this.#store.setAnswer('yes');
    await this.#store.place.installation.learn(this.#store.ledger.person);
  }

  /** On the command line, running a command that changes the plan is the person's word that it is theirs. */
  #refuseUnknownPerson(): void {
    if (this.isUnknownPerson && this.#store.place.installation.kind === 'app') {
      throw new PlanError('read-only', 'First say whether this is your plan.');
    }
  }
}
