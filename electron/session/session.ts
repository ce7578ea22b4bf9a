/** The open plan: one at a time. Acts go through here, and the window hears of every one. */
import type { BackupRow } from '../../framework/contract/backup-views';
import type { Applied, PlanChanged, PlanView } from '../../framework/contract/views';
import { compareDays } from '../../framework/day';
import { syncToolOf } from '../plan/places';
import { PlanError, type Committed, type OpenPlan } from '../plan/plan-folder';
import type { Drafts } from './drafts';
import { changedBy, conditionOf, viewOf } from './plan-view';
import type { SecondBackups } from './second-backups';

/** What the session asks of the rest of the program. */
export interface SessionParts {
  /** Opens the plan in a folder. */
  readonly openFolder: (folder: string) => Promise<OpenPlan>;
  /** What is kept of the open plan outside its folder. */
  readonly second: Pick<SecondBackups, 'rows' | 'view' | 'notices' | 'follow'>;
  readonly openDrafts: (plan: OpenPlan) => Promise<Drafts>;
  readonly changed: (change: PlanChanged, open: OpenPlan) => void;
  /** Another plan, or none, or something about the open one that no act says. */
  readonly opened: (view: PlanView | null, open: OpenPlan | null) => void;
  /** A reaction to the disk, which nobody waits for, has failed. */
  readonly noteBug: (where: string, error: unknown) => void;
}

interface Opened {
  readonly open: OpenPlan;
  /** Name of the tool that copies its folder to other computers. */
  readonly syncedBy: string | null;
  readonly drafts: Drafts;
}

/** Of one day the copy in the plan's own folder comes first. */
function newestFirst(rows: readonly BackupRow[]): readonly BackupRow[] {
  return [...rows].sort((one, other) => compareDays(other.day, one.day));
}

export class Session {
  readonly #parts: SessionParts;
  #opened: Opened | null = null;
  #revision = 0;
  #condition = '';
  #isWatching = false;
  #stopWatching: (() => void) | null = null;
  /** Opening and closing happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Null where none is open. */
  get open(): OpenPlan | null {
    return this.#opened?.open ?? null;
  }

  /** @throws PlanError where no plan is open; so do all that follow */
  get plan(): OpenPlan {
    return this.#required().open;
  }

  get drafts(): Drafts {
    return this.#required().drafts;
  }

  async view(): Promise<PlanView> {
    return this.#viewWith(await this.plan.backups());
  }

  #viewWith(backups: readonly BackupRow[]): PlanView {
    const { open, drafts, syncedBy } = this.#required();
    const { second } = this.#parts;
    return viewOf(open, {
      backups: newestFirst([...backups, ...second.rows]),
      secondBackup: second.view,
      notices: [...open.notices, ...second.notices],
      syncedBy,
      revision: this.#revision,
      drafts: drafts.texts,
    });
  }

  /**
   * Opens a plan in the place of the one that is open. Where that fails, that one stays.
   * @param opening gets the plan that is open by then, and may answer it again
   */
  show(opening: (before: OpenPlan | null) => Promise<OpenPlan>): Promise<PlanView> {
    return this.#inTurn(async () => {
      const open = await opening(this.open);
      if (open === this.open) return this.view();
      await this.#letGo();
      await this.#adopt(open);
      return this.tell();
    });
  }

  /** Closes the plan that is open, if one is. */
  leave(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#letGo();
      this.#parts.opened(null, null);
    });
  }

  /**
   * Does something with the plan's folder that ends with another folder, or none. Where it fails the plan is opened
   * again from where it was.
   * @param work closes the plan it gets; answers the folder to go on with
   */
  relocate(work: (open: OpenPlan, drafts: Drafts) => Promise<string | null>): Promise<void> {
    return this.#inTurn(async () => {
      const { open, drafts } = this.#required();
      this.#stopWatch();
      this.#opened = null;
      this.#parts.second.follow(null);
      let next: string | null;
      try {
        next = await work(open, drafts);
      } catch (error) {
        await open.close();
        // What went wrong first is what the person can act on.
        await this.#goOn(open.folder).catch((second: unknown) => this.#parts.noteBug('reopen', second));
        throw error;
      }
      if (next === null) this.#parts.opened(null, null);
      else await this.#goOn(next);
    });
  }

  /** Where not even that can be opened, the window shows no plan rather than one that is gone. */
  async #goOn(folder: string): Promise<void> {
    try {
      await this.#adopt(await this.#parts.openFolder(folder));
    } catch (error) {
      this.#parts.opened(null, null);
      throw error;
    }
    await this.tell();
  }

  /** An act of this window: recorded, told, answered. */
  async act(doing: (open: OpenPlan) => Promise<Committed>): Promise<Applied> {
    const { open } = this.#required();
    try {
      const committed = await doing(open);
      this.#revision += 1;
      if (this.open === open) this.#parts.changed(changedBy(open, committed, this.#revision), open);
      return { act: committed.act, added: committed.added, revision: this.#revision };
    } finally {
      if (this.open === open && JSON.stringify(conditionOf(open)) !== this.#condition) await this.tell();
    }
  }

  /** Tells about the open plan anew. */
  async tell(): Promise<PlanView> {
    const backups = await this.plan.backups();
    // Nothing is waited for from here on: an act that came between would be told of before, and then be missing.
    const view = this.#viewWith(backups);
    this.#condition = JSON.stringify(conditionOf(this.plan));
    this.#parts.opened(view, this.open);
    return view;
  }

  /** From now on changes from outside are noticed. Not before the first page, which it would slow down. */
  startWatching(): void {
    this.#isWatching = true;
    if (this.#opened !== null) this.#watch(this.#opened.open);
  }

  /** Waits for what is being written, and lets go. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  #required(): Opened {
    if (this.#opened === null)
      throw new PlanError('missing', 'No plan is open. Open one, or make a new one.');
    return this.#opened;
  }

  async #adopt(open: OpenPlan): Promise<void> {
    const drafts = await this.#parts.openDrafts(open);
    this.#opened = { open, drafts, syncedBy: syncToolOf(open.folder) };
    this.#parts.second.follow(open);
    if (this.#isWatching) this.#watch(open);
  }

  async #letGo(): Promise<void> {
    const left = this.#opened;
    this.#stopWatch();
    this.#opened = null;
    this.#parts.second.follow(null);
    await left?.drafts.written();
    await left?.open.close();
  }

  #watch(open: OpenPlan): void {
    this.#stopWatch();
    this.#stopWatching = open.onOutsideChange(() => {
      if (this.open !== open) return;
      this.tell().catch((error: unknown) => this.#parts.noteBug('outside change', error));
    });
  }

  #stopWatch(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
