/** What others see of an open plan: acts one after the other, each on the disk before the next begins. */
import type { Change } from '../../framework/change';
import type { BackupPreview, BackupRow } from '../../framework/contract/backup-views';
import type { EraseTarget } from '../../framework/erase';
import type { SealedLine } from '../../framework/line';
import type { StoredFile } from '../../framework/plan';
import type { Request } from '../../framework/request';
import { PlanError } from '../plan-error';
import type { Job } from '../files/file-work';
import type { FileSource } from './attach';
import { copyFiles, type Watching } from './backup-files';
import { refuseReadOnly, refuseWriting } from './archived';
import { listBackups } from './backups';
import { committedBy, type Committed } from './committed';
import { DailyBackup, type BackUpMode } from './daily-backup';
import { erasingOf, scrubbingOf } from './erasing';
import { layoutOf } from './layout';
import type { WrittenBundle } from '../bundle/write-bundle';
import type { Merge } from '../../framework/merge';
import { removedNotes } from './mend';
import type { Arrived, Merged } from './merging';
import type { ShareLook } from '../../framework/contract/check-in-views';
import type { ShareChoices } from '../../framework/share/choices';
import type { Packing } from './packing';
import { PlanFacts } from './plan-facts';
import type { PlanStore } from './plan-store';
import { recordedIn } from './recorded';
import { scrub } from './scrub';
import { findStored } from './stored-files';
import { pathsIn, placeholders, refuseSame, takeBack, withFiles, type Sources } from './take-files';
import { Watch } from './watch';

export class OpenPlanFolder extends PlanFacts {
  readonly #store: PlanStore;
  readonly #watch: Watch;
  readonly #backup: DailyBackup;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(store: PlanStore) {
    super(store);
    this.#store = store;
    this.#watch = new Watch(store, (work) => this.#serial(work));
    this.#backup = new DailyBackup(store);
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
          const committed = this.#committed(await this.#store.commit(changes), added);
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
      return this.#write([], async () => this.#committed(await this.#store.commit(changes), []));
    });
  }

  lookAtShare(choices: ShareChoices): Promise<ShareLook> {
    return this.#serial(async () => {
      const { lookAtShare } = await import('./share-look');
      return lookAtShare(this.#store, choices);
    });
  }

  /** Writes it into one file, without what was not chosen. */
  pack(packing: Packing): Promise<WrittenBundle> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      const { packPlan } = await import('./packing');
      return this.#locked(async () => {
        const written = await packPlan(this.#store, packing);
        this.#watch.acknowledge();
        return written;
      });
    });
  }

  previewMerge(arrived: Arrived, accepted: ReadonlySet<string>): Promise<Merge> {
    return this.#serial(async () => {
      const { previewMerge } = await import('./merging');
      return previewMerge(this.#store, arrived, accepted);
    });
  }

  merge(arrived: Arrived, accepted: ReadonlySet<string>): Promise<Merged> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      const { mergeInto } = await import('./merging');
      return this.#locked(async () => {
        refuseReadOnly(this.#store);
        const merged = await mergeInto(this.#store, arrived, accepted);
        if (merged.isNew) this.#watch.acknowledge();
        return merged;
      });
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
        return this.#committed(sealed, []);
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
    return this.#serial(async () => {
      const { previewBackup } = await import('./restoring');
      return previewBackup(this.#store, { id, layout: layoutOf(root) });
    });
  }

  restore(id: string, root = this.folder): Promise<Committed> {
    return this.#serial(async () => {
      this.#refuseUnknownPerson();
      const backup = { id, layout: layoutOf(root) };
      // What is damaged is brought back first, put away or not.
      if (this.#store.readOnly === null) refuseWriting(this.#store, []);
      const { restoreBackup } = await import('./restoring');
      return this.#told(async () => this.#committed(await restoreBackup(this.#store, backup), []));
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

  #committed(sealed: SealedLine, added: readonly string[]): Committed {
    return committedBy(sealed, this.#store.writer, added);
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
      if (isNew && this.role === 'individual') await this.#learn();
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
